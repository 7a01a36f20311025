// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include <QStringView>

namespace net {

/// What one of Microsoft Entra's codes (AADSTS…) means to an admin.
struct EntraHint
{
    int code = 0;
    QStringView cause; ///< ends “Microsoft Entra ID refuses the sign-in: ”
    QStringView fix;   ///< a sentence or two
};

/// All that are known, by rising code. Constant.
std::span<const EntraHint> entraHints();

/// Null: it is not known.
const EntraHint *entraHintOf(int code);

} // namespace net
