// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/chatter/chattersource.h"

#include <algorithm>

#include "base/digest.h"
#include "base/failure.h"
#include "base/scratchfile.h"
#include "connectors/chatter/conversion.h"
#include "connectors/chatter/directwalk.h"
#include "connectors/chatter/entity.h"
#include "connectors/chatter/eventwalk.h"
#include "connectors/chatter/files.h"
#include "connectors/chatter/gonewalk.h"
#include "connectors/chatter/messagewalk.h"
#include "connectors/chatter/probe.h"
#include "connectors/chatter/revisionwalk.h"

namespace chatter {

using base::Failure;
using connectors::Cursor;
using connectors::Page;

struct ChatterSource::Walks
{
    Walks(Client &client, const QByteArray &identity, const QString &site)
        : queries(client),
          maker(identity, site),
          reader(queries, maker),
          events(reader, client.settings().channel),
          posts(reader, Record::Kind::Post),
          comments(reader, Record::Kind::Comment),
          revisions(reader),
          gone(reader),
          messages(queries, maker, reader.audience()),
          direct(client, maker, reader.audience())
    {}

    Position fetch(const Position &position, const Reading &reading, bool &isAtEnd)
    {
        using Step = Position::Step;
        switch (position.step) {
        case Step::Events:
            return events.fetch(position, reading, isAtEnd);
        case Step::Posts:
            return posts.fetch(position, reading, isAtEnd);
        case Step::Comments:
            return comments.fetch(position, reading, isAtEnd);
        case Step::Revisions:
            return revisions.fetch(position, reading, isAtEnd);
        case Step::Gone:
            return gone.fetch(position, reading, isAtEnd);
        case Step::Messages:
            return messages.fetch(position, reading, isAtEnd);
        case Step::Direct:
            break;
        }
        return direct.fetch(position, reading, isAtEnd);
    }

    Queries queries;
    ItemMaker maker;
    FeedReader reader;
    EventWalk events;
    FeedWalk posts;
    FeedWalk comments;
    RevisionWalk revisions;
    GoneWalk gone;
    MessageWalk messages;
    DirectWalk direct;
};

ChatterSource::ChatterSource(const connectors::SourceContext &context)
    : m_context(context), m_client(context, Settings::of(context.values))
{}

ChatterSource::~ChatterSource() = default;

/// By the organisation's id, which stays whatever its address becomes.
QByteArray ChatterSource::identity(const base::Stop &stop)
{
    stop.throwIfNow();
    if (!m_identity.isEmpty())
        return m_identity;
    QString organisation = m_client.session(stop).organisation;
    if (organisation.isEmpty()) {
        const QJsonDocument answer =
            m_client.demand(QStringLiteral("/query?q=SELECT%20Id%20FROM%20Organization"), stop);
        organisation = idIn(answer.object().value(u"records").toArray().first().toObject(), u"Id");
    }
    if (organisation.isEmpty())
        throw Failure(base::Reaction::EndRun, base::Area::Source, "NOT_SALESFORCE",
                      QStringLiteral("Salesforce does not say which organisation this is."),
                      QStringLiteral("Let the integration user see the organisation's record."));
    m_identity = "chatter:" + organisation.toLatin1();
    return m_identity;
}

/// What is used up of the daily requests is shown then, and stops nothing.
model::Checks ChatterSource::probe(const base::Stop &stop)
{
    Settings settings = m_client.settings();
    settings.budgetPercent = 100;
    Client client(m_context, settings);
    return chatter::probe(client, stop);
}

ChatterSource::Walks &ChatterSource::walks(const base::Stop &stop)
{
    if (!m_walks) {
        const QByteArray organisation = identity(stop);
        m_walks = std::make_unique<Walks>(m_client, organisation, m_client.session(stop).instance.toString());
    }
    return *m_walks;
}

std::vector<Cursor> ChatterSource::resume(const std::vector<Cursor> &stored, const connectors::Window &window,
                                          const connectors::SourceState &, const base::Stop &stop)
{
    stop.throwIfNow();
    m_walks.reset();
    walks(stop);
    using Step = Position::Step;
    // Beyond the server's own time nothing is read yet, whatever this machine's clock says.
    const base::Instant now = std::min(m_context.clock->now(), m_client.serverNow(stop));
    // The channel comes first, as it tells more. A stretch of the past leaves it alone: it has one place.
    const bool hasChannel = !m_client.settings().channel.isEmpty() && !window.until;
    std::vector<Cursor> cursors;
    for (const auto &[container, first] : {std::pair{feedCursor, hasChannel ? Step::Events : Step::Posts},
                                           {messagesContainer, Step::Messages},
                                           {directContainer, Step::Direct}}) {
        const auto found = std::ranges::find(stored, container.toString(), &Cursor::container);
        const auto old = found == stored.end() ? std::optional<Position>() : Position::decoded(found->value);
        cursors.push_back({container.toString(), beginning(old, window, now, first).encoded()});
    }
    return cursors;
}

/// Behind the page: in the step, at the beginning of the next one, or at the end.
static Position behind(Position position, bool isStepDone, bool &isAtEnd)
{
    ++position.page;
    if (!isStepDone)
        return position;
    position.finish();
    isAtEnd = position.step >= Position::Step::Gone;
    if (isAtEnd)
        return position.ended();
    position.enter(Position::Step(int(position.step) + 1));
    return position;
}

Page ChatterSource::fetch(const Cursor &cursor, const connectors::SourceState &state,
                          const connectors::KnownItems &known, const base::Stop &stop)
{
    stop.throwIfGentle();
    const Position position = Position::decoded(cursor.value);
    Page page;
    page.next = {cursor.container, {}};
    const Reading reading(position.window, state, known, stop, page);
    bool isStepDone = false;
    const Position next = walks(stop).fetch(position, reading, isStepDone);
    page.next.value = behind(next, isStepDone, page.next.atEnd).encoded();
    if (page.next.atEnd && position.step <= Position::Step::Gone)
        page.unfinished += m_walks->queries.refusals();
    return page;
}

model::Message ChatterSource::convert(const model::SourceItem &item) const
{
    return messageOf(item);
}

/// The newest version of a document.
QString ChatterSource::versionOf(const QString &document, const base::Stop &stop)
{
    Queries queries(m_client);
    const auto rows = queries.whereIn(objects::contentVersion(), u"ContentDocumentId", {document},
                                      Queries::Rows::Live, stop, QStringLiteral("IsLatest = true"));
    if (rows.empty())
        throw base::itemFailure(
            "ATTACHMENT_UNAVAILABLE",
            QStringLiteral("The file %1 is not there, or may not be seen.").arg(document),
            QStringLiteral("Give the integration user the permission “Query All Files”."));
    return idIn(rows.front(), u"Id");
}

static void checkBytes(QIODevice &file, const FilePlace &place)
{
    const auto wrong = [&](const QString &why) {
        return Failure(
            base::Reaction::Retry, base::Area::Source, "ATTACHMENT_UNAVAILABLE",
            QStringLiteral("The file %1 did not arrive whole: %2.").arg(place.id, why),
            QStringLiteral("The next run asks for it again. If it stays, download it in Salesforce, and "
                           "check the proxy on the way to it."));
    };
    if (place.size >= 0 && file.size() != place.size)
        throw wrong(QStringLiteral("%1 bytes of %2").arg(file.size()).arg(place.size));
    if (place.md5.isEmpty())
        return;
    base::Digest digest(base::Digest::Algorithm::Md5);
    file.seek(0);
    while (!file.atEnd())
        digest.add(file.read(1 << 20));
    if (digest.result().toHex() != place.md5)
        throw wrong(QStringLiteral("its MD5 is another"));
}

std::unique_ptr<QIODevice> ChatterSource::open(const model::Attachment &attachment, const base::Stop &stop)
{
    stop.throwIfNow();
    const FilePlace place = FilePlace::of(attachment.locator);
    const QString version = place.isDocument() ? versionOf(place.id, stop) : place.id;
    auto file = base::scratchFile(m_context.scratchFolder, QStringLiteral("attachment"));
    m_client.download(u"/sobjects/ContentVersion/" + version + u"/VersionData", *file, stop);
    checkBytes(*file, place);
    file->seek(0);
    return file;
}

} // namespace chatter
