// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/symphony/symphonysource.h"

#include <algorithm>
#include <utility>

#include "base/failure.h"
#include "connectors/symphony/completeness.h"
#include "connectors/symphony/conversion.h"
#include "connectors/symphony/exportwalk.h"
#include "connectors/symphony/feedwalk.h"
#include "connectors/symphony/files.h"
#include "connectors/symphony/historywalk.h"
#include "connectors/symphony/memberswalk.h"
#include "connectors/symphony/probe.h"
#include "connectors/symphony/unlisted.h"

namespace symphony {

using connectors::Cursor;
using connectors::Page;
using Route = Settings::Route;

static const QString feedContainer = QStringLiteral("feed");
static const QString hoseContainer = QStringLiteral("hose");
static const QString membersContainer = QStringLiteral("members");
static const QString unlistedContainer = QStringLiteral("unlisted");
static const QString filesContainer = QStringLiteral("files");
static const QString historyContainer = QStringLiteral("history");
static const QString completenessContainer = QStringLiteral("completeness");

struct SymphonySource::Walks
{
    Walks(Client &client, const QByteArray &identity, const connectors::SourceContext &context)
        : maker(client, identity, *context.clock),
          feed(client, maker, client.settings().route == Route::Datahose),
          unlisted(maker),
          history(client, maker),
          completeness(client, maker),
          members(client, maker),
          files(client, context, identity)
    {}

    ItemMaker maker;
    FeedWalk feed;
    Unlisted unlisted;
    HistoryWalk history;
    Completeness completeness;
    MembersWalk members;
    ExportWalk files;
};

SymphonySource::SymphonySource(const connectors::SourceContext &context)
    : m_context(context), m_client(context, Settings::of(context.values))
{}

SymphonySource::~SymphonySource() = default;

/// Of the pod, by whichever route.
QByteArray SymphonySource::identity(const base::Stop &stop)
{
    stop.throwIfNow();
    const QUrl pod = m_client.settings().pod;
    QString port;
    if (pod.port() > 0 && pod.port() != 443 && pod.port() != 80)
        port = QStringLiteral(":%1").arg(pod.port());
    return QString(u"symphony:" + pod.host().toLower() + port).toUtf8();
}

model::Checks SymphonySource::probe(const base::Stop &stop)
{
    return symphony::probe(m_client, m_context, stop);
}

SymphonySource::Walks &SymphonySource::walks(const base::Stop &stop)
{
    if (!m_walks)
        m_walks = std::make_unique<Walks>(m_client, identity(stop), m_context);
    return *m_walks;
}

/// A feed is read once. A run over a stretch of time, which has cursors of its own, leaves it to the others.
bool SymphonySource::readsFeed(const std::vector<Cursor> &stored, const connectors::Window &window,
                               const connectors::SourceState &state) const
{
    const bool isKept = std::ranges::any_of(stored, [](const Cursor &each) {
        return each.container != historyContainer && each.container != completenessContainer;
    });
    return !window.until && (isKept || state.value("feed/begun").isEmpty());
}

static FeedPlace placeIn(const std::vector<Cursor> &stored, const QString &container)
{
    const auto found = std::ranges::find(stored, container, &Cursor::container);
    const FeedPlace place = found == stored.end() ? FeedPlace() : FeedPlace::decoded(found->value);
    return place.isOver ? FeedPlace() : place;
}

std::vector<Cursor> SymphonySource::resume(const std::vector<Cursor> &stored,
                                           const connectors::Window &window,
                                           const connectors::SourceState &state, const base::Stop &stop)
{
    stop.throwIfNow();
    m_walks.reset();
    if (m_client.settings().readsFiles())
        return {{filesContainer, ExportPlace{.window = window}.encoded()}};
    const bool isHose = m_client.settings().route == Route::Datahose;
    const base::Instant now = m_context.clock->now();
    std::vector<Cursor> cursors;
    if (readsFeed(stored, window, state)) {
        if (Completeness::isDue(state, now)) // of what earlier runs have read
            cursors.push_back(
                {completenessContainer, Position{.startedAt = now, .window = window}.encoded()});
        if (!MembersWalk::isDone(state))
            cursors.push_back({membersContainer, Position{.startedAt = now, .window = window}.encoded()});
        const QString container = isHose ? hoseContainer : feedContainer;
        FeedPlace place = placeIn(stored, container);
        walks(stop).feed.trust(place);
        place.startedAt = now;
        place.window = window;
        cursors.push_back({container, place.encoded()});
        cursors.push_back({unlistedContainer, Position{.startedAt = now, .window = window}.encoded()});
    } else if (isHose) {
        throw base::inputFailure(
            "RANGE_UNSUPPORTED", QStringLiteral("A datahose holds nothing of the past."),
            QStringLiteral("For a stretch of time use export files, or the route datafeed."));
    }
    if (!isHose) {
        Position position;
        position.startedAt = now;
        position.window = window;
        cursors.push_back({historyContainer, position.encoded()});
    }
    return cursors;
}

Page SymphonySource::fetch(const Cursor &cursor, const connectors::SourceState &state,
                           const connectors::KnownItems &known, const base::Stop &stop)
{
    stop.throwIfGentle();
    Page page;
    page.next = {cursor.container, {}};
    if (cursor.container == filesContainer) {
        const ExportPlace place = ExportPlace::decoded(cursor.value);
        const Reading reading{place.window, state, stop, page};
        page.next.value = walks(stop).files.fetch(place, reading, page.next.atEnd).encoded();
    } else if (cursor.container == membersContainer) {
        const Position position = Position::decoded(cursor.value);
        const Reading reading{position.window, state, stop, page};
        page.next.value = walks(stop).members.fetch(position, reading, page.next.atEnd).encoded();
    } else if (cursor.container == unlistedContainer) {
        const Position position = Position::decoded(cursor.value);
        const Reading reading{position.window, state, stop, page, &known};
        page.next.value = walks(stop).unlisted.fetch(position, reading, page.next.atEnd).encoded();
    } else if (cursor.container == historyContainer) {
        const Position position = Position::decoded(cursor.value);
        const Reading reading{position.window, state, stop, page};
        page.next.value = walks(stop).history.fetch(position, reading, page.next.atEnd).encoded();
    } else if (cursor.container == completenessContainer) {
        const Position position = Position::decoded(cursor.value);
        const Reading reading{position.window, state, stop, page};
        page.next.value = walks(stop).completeness.fetch(position, known, reading, page.next.atEnd).encoded();
    } else {
        const FeedPlace place = FeedPlace::decoded(cursor.value);
        const Reading reading{place.window, state, stop, page, &known};
        page.next.value = walks(stop).feed.fetch(place, reading, page.next.atEnd).encoded();
    }
    if (page.next.atEnd && cursor.container != unlistedContainer) // the history, which follows, tells them
        page.unfinished += m_troubles;
    return page;
}

model::Message SymphonySource::convert(const model::SourceItem &item) const
{
    return ExportRecord::isOne(item.record) ? exportedMessageOf(item) : messageOf(item);
}

std::unique_ptr<QIODevice> SymphonySource::open(const model::Attachment &attachment, const base::Stop &stop)
{
    stop.throwIfNow();
    if (const auto locator = ExportLocator::decoded(attachment.locator))
        return walks(stop).files.open(*locator, stop);
    return openFile(attachment, m_client, m_context.scratchFolder, stop);
}

void SymphonySource::acknowledge(const Page &committed)
{
    if (committed.next.container == filesContainer)
        m_troubles += walks(base::Stop()).files.acknowledge(committed);
    if (committed.next.container != feedContainer && committed.next.container != hoseContainer)
        return;
    const base::Stop stop;
    const QString trouble = walks(stop).feed.acknowledge(FeedPlace::decoded(committed.next.value));
    if (!trouble.isEmpty())
        m_troubles.append(QStringLiteral("datafeed (%1)").arg(trouble));
}

} // namespace symphony
