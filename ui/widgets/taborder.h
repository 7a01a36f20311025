// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace ui {

/// Lets the Tab key come to what `content` holds, in the order it was made, right after whatever comes before
/// `place` (which need not take the keyboard itself). For content that is made later than what follows it.
void tabInto(QWidget *content, QWidget *place);

} // namespace ui
