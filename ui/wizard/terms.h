// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ui {

/// The terms of service, translated: paragraphs of plain text.
QString termsOfService();

} // namespace ui
