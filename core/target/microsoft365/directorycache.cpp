// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/microsoft365/directorycache.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include "base/files.h"

namespace microsoft365 {

static constexpr qint64 longestLine = 4 << 20;

static QJsonObject objectInLine(QFile &file)
{
    return QJsonDocument::fromJson(file.readLine(longestLine)).object();
}

std::optional<DirectoryState> readDirectory(const QString &path, const QByteArray &place)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject head = objectInLine(file);
    DirectoryState state{.deltaLink = head.value(QLatin1String("deltaLink")).toString(), .users = {}};
    const qint64 count = head.value(QLatin1String("users")).toInteger(-1);
    const bool isOfPlace =
        head.value(QLatin1String("place")).toString() == QString::fromLatin1(place.toHex());
    if (state.deltaLink.isEmpty() || !isOfPlace ||
        head.value(QLatin1String("properties")).toString() != userSelection())
        return {};
    while (!file.atEnd()) {
        const QJsonObject object = objectInLine(file);
        const QString id = object.value(QLatin1String("id")).toString();
        if (id.isEmpty())
            return {};
        update(state.users[id], object);
    }
    return static_cast<qint64>(state.users.size()) == count ? std::optional(state) : std::nullopt;
}

void writeDirectory(const QString &path, const QByteArray &place, const DirectoryState &state)
{
    base::makePrivateFolder(QFileInfo(path).absolutePath());
    QByteArray text =
        QJsonDocument(QJsonObject{{QStringLiteral("deltaLink"), state.deltaLink},
                                  {QStringLiteral("place"), QString::fromLatin1(place.toHex())},
                                  {QStringLiteral("properties"), userSelection()},
                                  {QStringLiteral("users"), static_cast<qint64>(state.users.size())}})
            .toJson(QJsonDocument::Compact) +
        '\n';
    for (const auto &[id, user] : state.users)
        text += QJsonDocument(toJson(id, user)).toJson(QJsonDocument::Compact) + '\n';
    base::writeFileDurably(path, text);
}

} // namespace microsoft365
