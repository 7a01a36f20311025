// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace base {

/// The text without the UUIDs in it, to compare failures by: services give each request an id of its own,
/// which their answers repeat. Any thread.
QString withoutIds(const QString &text);

} // namespace base
