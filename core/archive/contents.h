// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QString>

#include "archive/signer.h"

namespace archive {

/// What a container's reader answers beside the members: its name, and its first signer.
struct Contents
{
    QString container;
    std::optional<Signer> signer;
};

} // namespace archive
