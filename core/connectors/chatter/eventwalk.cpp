// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/chatter/eventwalk.h"

#include <algorithm>

#include <QLoggingCategory>

#include "connectors/chatter/entity.h"

namespace chatter {

using Kind = Record::Kind;

static Q_LOGGING_CATEGORY(lcChatter, "chancery.chatter");

static constexpr size_t eventsAtOnce = 100;

/// How long Salesforce keeps events, platform events and those of a generic channel; less than the 72 and 24
/// hours, as clocks differ, and a run reads the channel some time after it began.
static constexpr std::chrono::minutes keptEvents{72 * 60 - 30};
static constexpr std::chrono::minutes keptGeneric{24 * 60 - 30};

EventWalk::EventWalk(FeedReader &reader, const QString &channel)
    : m_reader(reader), m_stream(reader.queries().client(), channel), m_channel(channel)
{}

/// The notices that tell more than is captured: after a channel had to be read from its beginning, some do
/// not. A story that is told from its first text on is counted from there, and needs all of them.
static std::vector<Notice> unknownOf(const std::vector<Notice> &notices,
                                     const std::optional<model::KnownItem> &known)
{
    if (notices.front().change == Notice::Change::Insert)
        return notices;
    std::vector<Notice> rest;
    for (const Notice &notice : notices) {
        const bool isOld = known && notice.change == Notice::Change::Update && notice.at <= known->sentAt;
        if (!isOld)
            rest.push_back(notice);
    }
    return rest;
}

/// The row of a record that is not there any more; empty: all that was told of it is captured.
static QJsonObject unseenRow(Kind kind, const QString &id, std::vector<Notice> &notices,
                             const Reading &reading)
{
    const auto known = reading.known.find(containerOf(kind), id);
    notices = unknownOf(notices, known);
    if (notices.empty())
        return {};
    const bool isNew = !known || notices.front().change == Notice::Change::Insert;
    const int before = isNew ? 1
                             : std::max(ItemMaker::numberOf(known->revision),
                                        Ledger(reading.state, reading.page.state).version(id));
    return rowOf(notices, before);
}

/// What is not there any more comes first and whole: nothing else tells of it. The page may be full before
/// the rest is done, which the walks over the rows then bring.
void EventWalk::read(Kind kind, QHash<QString, std::vector<Notice>> notices, const QStringList &ids, int page,
                     const Reading &reading)
{
    if (ids.isEmpty())
        return;
    const Object &object = kind == Kind::Comment ? objects::feedComment() : objects::feedItem();
    const auto found =
        m_reader.queries().whereIn(object, u"Id", ids, Queries::Rows::WithDeleted, reading.stop);
    const QStringList seen = idsIn(found, u"Id");
    std::vector<QJsonObject> rows;
    for (const QString &id : ids) {
        const QJsonObject row = seen.contains(id) ? QJsonObject() : unseenRow(kind, id, notices[id], reading);
        if (!row.isEmpty())
            rows.push_back(row);
    }
    const size_t unseen = rows.size();
    rows.insert(rows.end(), found.begin(), found.end());
    QHash<QString, Deletion> deletions;
    FeedReader::Told told;
    for (const QJsonObject &row : rows) {
        const QString id = idIn(row, u"Id");
        told.insert(id, revisionsOf(notices.value(id), row));
        for (const Notice &notice : notices.value(id)) {
            if (notice.change == Notice::Change::Delete)
                deletions.insert(id, {notice.actor, notice.at});
        }
    }
    m_reader.load(kind, std::move(rows), reading.stop, deletions, told);
    for (size_t i = 0; i < m_reader.rows().size(); ++i) {
        const QJsonObject &row = m_reader.rows()[i];
        Position place{.page = page};
        if (m_reader.isWanted(row) && !m_reader.read(row, place, reading, {}, i >= unseen))
            return;
    }
}

static QString lostEvents(const QString &channel)
{
    return QStringLiteral(
               "Events of %1 that Salesforce did not keep long enough; their edits and deletions are "
               "looked for otherwise")
        .arg(channel);
}

/// Where the channel is read from its beginning, what came after it was read to its end may be gone: when
/// that is longer ago than Salesforce keeps events.
static bool isLost(const EventStream::Batch &batch, const Position &position, base::Instant drained,
                   const QString &channel)
{
    if (drained == base::Instant{})
        return batch.hasGap;
    const bool isAnew = batch.hasGap || (position.replay.isEmpty() && batch.trouble.isEmpty());
    const auto kept = channel.startsWith(QLatin1String("/u/")) ? keptGeneric : keptEvents;
    return isAnew && position.until - drained > kept;
}

/// How far the channel can be relied on, for the walks that come after it and for later runs.
static void note(const EventStream::Batch &batch, const Position &position, const QString &channel,
                 const Reading &reading)
{
    Ledger ledger(reading.state, reading.page.state);
    const bool hasLost = isLost(batch, position, ledger.channelDrained(), channel);
    if (hasLost)
        reading.page.unfinished.append(lostEvents(channel));
    const bool wasRead = ledger.channelSince() > base::Instant{};
    if (!batch.trouble.isEmpty()) {
        qCWarning(lcChatter).noquote() << "the channel" << channel << "cannot be read:" << batch.trouble;
        if (wasRead || (!position.replay.isEmpty() && !batch.hasGap))
            reading.page.unfinished.append(QStringLiteral("The channel %1 (%2)").arg(channel, batch.trouble));
        ledger.setChannelSince({});
        return;
    }
    if (!wasRead || hasLost)
        ledger.setChannelSince(position.until);
    if (batch.isDrained)
        ledger.setChannelDrained(position.until);
}

Position EventWalk::fetch(Position position, const Reading &reading, bool &isAtEnd)
{
    const EventStream::Batch batch = m_stream.read(position.replay, eventsAtOnce, reading.stop);
    note(batch, position, m_channel, reading);
    if (batch.hasGap)
        position.replay.clear();
    QHash<QString, std::vector<Notice>> notices;
    QStringList posts;
    QStringList comments;
    for (const Event &event : batch.events) {
        position.replay = event.replay;
        const auto notice = noticeIn(event);
        if (!notice) {
            qCWarning(lcChatter).noquote()
                << "event" << event.replay << "of" << m_channel << "tells of no post or comment";
            continue;
        }
        notices[notice->record].push_back(*notice);
        QStringList &ids = notice->isComment() ? comments : posts;
        if (!ids.contains(notice->record))
            ids.append(notice->record);
    }
    read(Kind::Post, notices, posts, position.page, reading);
    read(Kind::Comment, notices, comments, position.page, reading);
    isAtEnd = batch.isDrained || !batch.trouble.isEmpty();
    return position;
}

} // namespace chatter
