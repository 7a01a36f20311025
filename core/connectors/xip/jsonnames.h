// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace xip {

/// The first name that an object in a text has twice, in upper or lower case, with values that are not
/// written alike; empty when there is none. The text is known to be JSON.
QString repeatedName(const QByteArray &json);

} // namespace xip
