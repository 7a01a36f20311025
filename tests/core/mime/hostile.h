// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/mime/compose.h"

/// Messages with everything in them that has ever broken a mail program.
namespace hostile {

struct Item
{
    model::Message message;
    std::vector<QByteArray>
        addresses; ///< to be read back for each of the people; empty: any at connector.invalid
    compose::Files files;
};

/// The same for the same number. Some numbers bring 10,000 recipients, a subject of a megabyte or a file name
/// of a thousand characters.
Item item(quint32 number);

} // namespace hostile
