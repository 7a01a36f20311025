// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/person.h"

namespace model {

QString Person::label() const
{
    if (!address.isEmpty())
        return address;
    return sourceId.isEmpty() ? name : sourceId;
}

} // namespace model
