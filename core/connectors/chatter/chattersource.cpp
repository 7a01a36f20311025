// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/chatter/chattersource.h"

#include <algorithm>

#include <QTemporaryFile>

#include "base/digest.h"
#include "base/failure.h"
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
          messages(queries, maker, reader.audience().people()),
          direct(client, maker, reader.audience().people())
    {}

    Position fetch(const QString &container, const Position &position, const Reading &reading, bool &isAtEnd)
    {
        if (container == eventsCursor)
            return events.fetch(position, reading, isAtEnd);
        if (container == postsContainer)
            return posts.fetch(position, reading, isAtEnd);
        if (container == commentsContainer)
            return comments.fetch(position, reading, isAtEnd);
        if (container == revisionsCursor)
            return revisions.fetch(position, reading, isAtEnd);
        if (container == goneCursor)
            return gone.fetch(position, reading, isAtEnd);
        if (container == messagesContainer)
            return messages.fetch(position, reading, isAtEnd);
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
    std::vector<QStringView> containers{postsContainer,    commentsContainer, revisionsCursor,
                                        messagesContainer, goneCursor,        directContainer};
    // The channel is read first, as it tells more. A stretch of the past leaves it alone: it has one place.
    if (!m_client.settings().channel.isEmpty() && !window.until)
        containers.insert(containers.begin(), eventsCursor);
    std::vector<Cursor> cursors;
    for (const QStringView container : containers) {
        const auto found = std::ranges::find(stored, container.toString(), &Cursor::container);
        const auto old = found == stored.end() ? std::optional<Position>() : Position::decoded(found->value);
        cursors.push_back({container.toString(), beginning(old, window, m_context.clock->now()).encoded()});
    }
    return cursors;
}

Page ChatterSource::fetch(const Cursor &cursor, const connectors::SourceState &state,
                          const connectors::KnownItems &known, const base::Stop &stop)
{
    stop.throwIfGentle();
    const Position position = Position::decoded(cursor.value);
    Page page;
    page.next = {cursor.container, {}};
    const Reading reading(position.window, state, known, stop, page);
    const Position next = walks(stop).fetch(cursor.container, position, reading, page.next.atEnd);
    page.next.value = next.encoded();
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
        return Failure(base::Reaction::Retry, base::Area::Source, "ATTACHMENT_DAMAGED",
                       QStringLiteral("The file %1 did not arrive whole: %2.").arg(place.id, why));
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
    auto file =
        std::make_unique<QTemporaryFile>(m_context.scratchFolder + QStringLiteral("/attachment-XXXXXX"));
    if (!file->open())
        throw base::storageFailure(
            "STORAGE_FAILED",
            QStringLiteral("Cannot write to “%1”: %2.").arg(m_context.scratchFolder, file->errorString()));
    m_client.download(u"/sobjects/ContentVersion/" + version + u"/VersionData", *file, stop);
    checkBytes(*file, place);
    file->seek(0);
    return file;
}

} // namespace chatter
