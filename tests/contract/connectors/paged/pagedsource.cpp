// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/paged/pagedsource.h"

#include <algorithm>

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>

#include "base/digest.h"
#include "base/failure.h"

namespace paged {

using base::Instant;
using connectors::Cursor;
using connectors::Page;
using model::Attachment;
using model::Message;
using model::Person;
using model::SourceItem;
using std::chrono::milliseconds;

/// Entries whose edit was being written while the last run looked are behind its end by at most this.
static constexpr std::chrono::minutes overlap{10};
static constexpr int sweepSize = 50;

static QByteArray compact(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

static QJsonObject parsed(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

/// What a cursor's value says.
struct PagedSource::Position
{
    Place place;
    bool isSweep = false;
    QString sweptTo; ///< known items up to this id are swept
    connectors::Window window;

    static std::optional<Instant> time(const QJsonValue &value)
    {
        return value.isUndefined() ? std::optional<Instant>() : Instant{milliseconds{value.toInteger()}};
    }

    static Position of(const Cursor &cursor)
    {
        const QJsonObject json = parsed(cursor.value);
        return {.place = {time(json.value(u"at")).value_or(Instant{}), json.value(u"id").toString()},
                .isSweep = json.value(u"sweep").toBool(),
                .sweptTo = json.value(u"sweptTo").toString(),
                .window = {time(json.value(u"since")), time(json.value(u"until"))}};
    }

    Cursor at(const QString &container, bool atEnd = false) const
    {
        QJsonObject json{{QStringLiteral("at"), qint64(place.changedAt.time_since_epoch().count())},
                         {QStringLiteral("id"), place.id}};
        if (isSweep) {
            json.insert(QStringLiteral("sweep"), true);
            json.insert(QStringLiteral("sweptTo"), sweptTo);
        }
        if (window.since)
            json.insert(QStringLiteral("since"), qint64(window.since->time_since_epoch().count()));
        if (window.until)
            json.insert(QStringLiteral("until"), qint64(window.until->time_since_epoch().count()));
        return {container, compact(json), atEnd};
    }
};

PagedSource::PagedSource(const connectors::SourceContext &context)
    : m_server(context.values.value("server")),
      m_pageSize(context.values.value("pageSize").toInt()),
      m_author(context.values.value("author"))
{}

QByteArray PagedSource::identity(const base::Stop &stop)
{
    stop.throwIfNow();
    return "paged:" + m_server.instance().toUtf8();
}

model::Checks PagedSource::probe(const base::Stop &stop)
{
    stop.throwIfNow();
    model::Check check{.name = QStringLiteral("Server")};
    try {
        check.text = QStringLiteral("Rooms: %1.").arg(m_server.rooms().join(QStringLiteral(", ")));
    } catch (const base::Failure &failure) { // a probe tells of failures, it does not end in one
        check.state = model::Check::State::Failed;
        check.key = failure.key;
        check.text = failure.text;
        check.fix = failure.fix;
    }
    return {check};
}

std::vector<Cursor> PagedSource::resume(const std::vector<Cursor> &stored, const connectors::Window &window,
                                        const connectors::SourceState &, const base::Stop &stop)
{
    stop.throwIfNow();
    std::vector<Cursor> cursors;
    for (const QString &room : m_server.rooms()) {
        const auto found = std::ranges::find(stored, room, &Cursor::container);
        Position position;
        if (found != stored.end()) {
            position = Position::of(*found);
            if (!position.isSweep)
                position.place = {position.place.changedAt - overlap, {}};
        }
        position.window = window;
        cursors.push_back(position.at(room));
    }
    return cursors;
}

Page PagedSource::fetch(const Cursor &cursor, const connectors::SourceState &state,
                        const connectors::KnownItems &known, const base::Stop &stop)
{
    stop.throwIfGentle();
    const Position position = Position::of(cursor);
    return position.isSweep ? sweep(cursor, position, state, known) : listing(cursor, position);
}

static SourceItem itemOf(const QString &room, const Entry &entry)
{
    const bool isEdit = !entry.version.isEmpty();
    SourceItem item{.container = room, .id = entry.id, .revision = entry.version};
    item.event = isEdit ? "edit" : "post";
    item.originalId = isEdit ? entry.id : QString();
    item.sentAt = entry.changedAt;
    item.record = compact(entry.json);
    item.digest = base::Digest::sha256(item.record);
    return item;
}

static bool isInside(const connectors::Window &window, Instant time)
{
    return (!window.since || time >= *window.since) && (!window.until || time < *window.until);
}

Page PagedSource::listing(const Cursor &cursor, Position position) const
{
    Page page;
    const std::vector<Entry> entries = m_server.list(cursor.container, position.place, m_pageSize);
    for (const Entry &entry : entries) {
        if (isInside(position.window, entry.sentAt))
            page.items.push_back(itemOf(cursor.container, entry));
        else
            ++page.excluded;
        position.place = {entry.changedAt, entry.id};
    }
    position.isSweep = qsizetype(entries.size()) < m_pageSize;
    page.next = position.at(cursor.container);
    return page;
}

static SourceItem deletionOf(const QString &room, const model::KnownItem &gone)
{
    SourceItem item{.container = room, .id = gone.id, .revision = QStringLiteral("deleted")};
    item.event = "delete";
    item.originalId = gone.id;
    item.sentAt = gone.sentAt; // the server does not say when
    item.record = compact({{QStringLiteral("id"), gone.id}, {QStringLiteral("deleted"), true}});
    item.digest = base::Digest::sha256(item.record);
    return item;
}

Page PagedSource::sweep(const Cursor &cursor, Position position, const connectors::SourceState &state,
                        const connectors::KnownItems &known) const
{
    Page page;
    const auto items = known.page(cursor.container, position.sweptTo, sweepSize);
    for (const model::KnownItem &item : items) {
        const QByteArray row = "gone/" + cursor.container.toUtf8() + '/' + item.id.toUtf8();
        const bool wasGone = !state.value(row).isEmpty() || page.state.contains(row);
        const bool isGone = !m_server.has(cursor.container, item.id);
        if (isGone && !wasGone && !item.isOfOther)
            page.items.push_back(deletionOf(cursor.container, item));
        if (isGone != wasGone)
            page.state[row] = isGone ? "1" : "";
        position.sweptTo = item.id;
    }
    const bool atEnd = qsizetype(items.size()) < sweepSize;
    position.isSweep = !atEnd;
    page.next = position.at(cursor.container, atEnd);
    return page;
}

static Person personOf(const QJsonValue &value, Person::Role role)
{
    return {.name = {}, .address = value.toString(), .sourceId = {}, .role = role, .external = false};
}

static std::vector<Attachment> attachmentsOf(const SourceItem &item, const QJsonObject &json)
{
    std::vector<Attachment> attachments;
    for (const QJsonValue &value : json.value(u"attachments").toArray()) {
        const QJsonObject each = value.toObject();
        const QByteArray text = each.value(u"text").toString().toUtf8();
        Attachment attachment{.name = each.value(u"name").toString(), .mediaType = "text/plain"};
        attachment.size = text.size();
        attachment.sha256 = base::Digest::sha256(text);
        attachment.locator = compact({{QStringLiteral("room"), item.container},
                                      {QStringLiteral("id"), item.id},
                                      {QStringLiteral("index"), qint64(attachments.size())}});
        attachments.push_back(attachment);
    }
    return attachments;
}

Message PagedSource::convert(const SourceItem &item) const
{
    const QJsonObject json = parsed(item.record);
    if (json.isEmpty() || json.value(u"broken").toBool())
        throw base::itemFailure("SOURCE_ITEM_UNREADABLE",
                                QStringLiteral("The record of “%1” is broken.").arg(item.id));
    Message message{.date = item.sentAt, .sourceName = QStringLiteral("Paged")};
    message.conversationId = item.container;
    if (json.value(u"deleted").toBool()) {
        message.subject = QStringLiteral("Deleted");
        message.text = QStringLiteral("The message %1 was deleted.").arg(item.id);
        return message;
    }
    const QJsonValue author = json.value(u"from").toString(m_author);
    if (author.toString().isEmpty())
        throw base::itemFailure("MISSING_MANDATORY(from)",
                                QStringLiteral("“%1” does not say who wrote it.").arg(item.id));
    message.people.push_back(personOf(author, Person::Role::From));
    for (const QJsonValue &person : json.value(u"to").toArray())
        message.people.push_back(personOf(person, Person::Role::To));
    message.subject = json.value(u"subject").toString();
    message.text = json.value(u"text").toString();
    message.attachments = attachmentsOf(item, json);
    if (json.contains(u"signedAt"))
        message.headers = {{"X-Paged-Signed-At", json.value(u"signedAt").toString()}};
    return message;
}

std::unique_ptr<QIODevice> PagedSource::open(const Attachment &attachment, const base::Stop &stop)
{
    stop.throwIfNow();
    const QJsonObject locator = parsed(attachment.locator);
    auto device = std::make_unique<QBuffer>();
    device->setData(m_server.download(locator.value(u"room").toString(), locator.value(u"id").toString(),
                                      locator.value(u"index").toInteger(-1)));
    device->open(QIODevice::ReadOnly);
    return device;
}

} // namespace paged
