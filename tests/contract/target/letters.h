// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include "target/target.h"

namespace contract {

using Letters = std::vector<target::Letter>;

/// The bytes of the message with that number: a small, valid e-mail.
QByteArray messageOf(int number);

/// A letter of these bytes. They are given in uneven pieces by a device that cannot seek, as a network's
/// does.
target::Letter letter(int number, const QByteArray &message);

/// Letters number `from` and following.
Letters letters(int count, int from = 0);

} // namespace contract
