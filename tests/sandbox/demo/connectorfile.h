// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace sandbox {

/// Writes `connector.json` into a folder of the demo's sources. In a setting, `${demo}` stands for that
/// folder, and `${play}` for what the program that plays the source tells. Throws Failure.
void writeConnectorFile(const QString &folder, const QString &kind, const QString &name,
                        const QJsonObject &settings);

} // namespace sandbox
