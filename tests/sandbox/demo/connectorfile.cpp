// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/connectorfile.h"

#include <QJsonDocument>

#include "base/files.h"

namespace sandbox {

void writeConnectorFile(const QString &folder, const QString &kind, const QString &name,
                        const QJsonObject &settings)
{
    const QJsonObject connector{{QStringLiteral("format"), QStringLiteral("chancery-connector")},
                                {QStringLiteral("version"), 1},
                                {QStringLiteral("name"), name},
                                {QStringLiteral("type"), kind},
                                {QStringLiteral("account"), QStringLiteral("Demo archive")},
                                {QStringLiteral("settings"), settings}};
    base::writeFileDurably(folder + QStringLiteral("/connector.json"), QJsonDocument(connector).toJson());
}

} // namespace sandbox
