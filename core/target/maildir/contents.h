// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <span>

#include "target/maildir/mailfolder.h"

namespace maildir {

/// Sets Found::content of what was found of the letters. Reads the headers of these copies, and those
/// of the whole folder where one differs. Failures are Area::Storage, as MailFolder has them.
void tellContents(const MailFolder &folder, std::span<const target::Letter> letters,
                  std::map<model::DeliveryKey, target::Found> &found, const base::Stop &stop);

} // namespace maildir
