// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/paged/pagedserver.h"

#include <algorithm>
#include <tuple>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include "base/failure.h"

namespace paged {

using base::Area;
using base::Failure;
using base::Reaction;

PagedServer::PagedServer(QString file) : m_file(std::move(file)) {}

QString PagedServer::instance() const
{
    return read().value(u"instance").toString();
}

QStringList PagedServer::rooms() const
{
    return read().value(u"rooms").toObject().keys();
}

std::vector<Entry> PagedServer::list(const QString &room, const Place &after, qsizetype count) const
{
    std::vector<Entry> found = entries(room);
    std::erase_if(found, [&](const Entry &entry) {
        return std::tie(entry.changedAt, entry.id) <= std::tie(after.changedAt, after.id);
    });
    std::ranges::sort(found, {}, [](const Entry &entry) { return std::tie(entry.changedAt, entry.id); });
    found.resize(std::min(found.size(), static_cast<size_t>(count)));
    return found;
}

bool PagedServer::has(const QString &room, const QString &id) const
{
    return std::ranges::any_of(entries(room), [&](const Entry &entry) { return entry.id == id; });
}

QByteArray PagedServer::download(const QString &room, const QString &id, qsizetype attachment) const
{
    const QJsonObject server = read();
    if (server.value(u"attachmentsGone").toBool())
        throw base::itemFailure("ATTACHMENT_GONE", QStringLiteral("The attachments were deleted."));
    if (server.value(u"attachmentsLost").toBool())
        throw base::itemFailure("ATTACHMENT_UNAVAILABLE", QStringLiteral("The attachments were lost."));
    if (server.value(u"attachmentsAway").toBool())
        throw Failure(Reaction::Retry, Area::Source, "SOURCE_UNREACHABLE",
                      QStringLiteral("The place of the attachments is down."), {},
                      std::chrono::milliseconds{1});
    for (const Entry &entry : entries(room)) {
        const QJsonArray attachments = entry.json.value(u"attachments").toArray();
        if (entry.id != id || attachment < 0 || attachment >= attachments.size())
            continue;
        const QJsonObject found = attachments.at(attachment).toObject();
        if (found.value(u"unavailable").toBool())
            throw base::itemFailure("ATTACHMENT_UNAVAILABLE",
                                    QStringLiteral("An attachment of “%1” cannot be had now.").arg(id));
        return found.value(u"text").toString().toUtf8();
    }
    throw base::itemFailure(
        "ATTACHMENT_MISSING",
        QStringLiteral("The server has no attachment %1 of “%2”.").arg(attachment).arg(id));
}

QJsonObject PagedServer::read() const
{
    QFile file(m_file);
    const QByteArray text = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (!document.isObject())
        throw Failure(Reaction::EndRun, Area::Source, "SOURCE_UNREADABLE",
                      QStringLiteral("“%1” is no JSON object.").arg(m_file));
    if (document.object().value(u"down").toBool())
        throw Failure(Reaction::Retry, Area::Source, "SOURCE_UNREACHABLE",
                      QStringLiteral("The server “%1” is down.").arg(m_file));
    return document.object();
}

static base::Instant timeOf(const QJsonObject &json, QStringView key, base::Instant otherwise)
{
    return base::fromIso(json.value(key).toString()).value_or(otherwise);
}

std::vector<Entry> PagedServer::entries(const QString &room) const
{
    std::vector<Entry> all;
    for (const QJsonValue &value : read().value(u"rooms").toObject().value(room).toArray()) {
        const QJsonObject json = value.toObject();
        const base::Instant sentAt = timeOf(json, u"sentAt", {});
        all.push_back({json.value(u"id").toString(), json.value(u"version").toString(), sentAt,
                       timeOf(json, u"changedAt", sentAt), json});
    }
    return all;
}

} // namespace paged
