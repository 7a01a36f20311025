// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include "target/target.h"

namespace contract {

using Letters = std::vector<target::Letter>;

/// The bytes of the message with that number: a small, valid e-mail with the letter's `X-Archive-Key`.
QByteArray messageOf(int number);

/// `X-Archive-Key` of the letter with that number, as a line.
QByteArray keyLine(int number);

/// A letter of these bytes to that mailbox. They are given in uneven pieces by a device that cannot seek, as
/// a network's does.
target::Letter letterTo(const QString &mailbox, int number, const QByteArray &message);

/// Letters number `from` and following, to that mailbox.
Letters lettersTo(const QString &mailbox, int count, int from = 0);

/// The same, where it does not matter whose mailbox it is.
target::Letter letter(int number, const QByteArray &message);
Letters letters(int count, int from = 0);

} // namespace contract
