// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

namespace chanceryctl {

/// Shows the address in the desktop's browser, where there is a desktop. Whether it comes up does not show:
/// the caller prints the address too.
void openInBrowser(const QUrl &address);

} // namespace chanceryctl
