// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/jive/jivesource.h"

#include <algorithm>

#include "base/scratchfile.h"
#include "connectors/jive/conversion.h"
#include "connectors/jive/files.h"
#include "connectors/jive/probe.h"

namespace jive {

using base::Instant;
using connectors::Cursor;
using connectors::Page;

static constexpr std::chrono::hours betweenSweeps{24 * 7};

struct JiveSource::Walks
{
    Walks(Client &client, const QByteArray &identity)
        : maker(client, identity), contents(client, maker), inboxes(client, maker)
    {}

    ItemMaker maker;
    ContentWalk contents;
    InboxWalk inboxes;
};

JiveSource::JiveSource(const connectors::SourceContext &context)
    : m_clock(*context.clock),
      m_scratchFolder(context.scratchFolder),
      m_client(context, Settings::of(context.values))
{}

JiveSource::~JiveSource() = default;

/// By the server's own name for itself, so that another way to it is no other source.
QByteArray JiveSource::identity(const base::Stop &stop)
{
    stop.throwIfNow();
    const QUrl instance = m_client.server(stop).instance;
    QString port;
    if (instance.port() > 0 && instance.port() != 443 && instance.port() != 80)
        port = QStringLiteral(":%1").arg(instance.port());
    QString path = instance.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    return QString(u"jive:https://" + instance.host().toLower() + port + path).toUtf8();
}

model::Checks JiveSource::probe(const base::Stop &stop)
{
    return jive::probe(m_client, stop);
}

JiveSource::Walks &JiveSource::walks(const base::Stop &stop)
{
    if (!m_walks)
        m_walks = std::make_unique<Walks>(m_client, identity(stop));
    return *m_walks;
}

std::vector<Cursor> JiveSource::resume(const std::vector<Cursor> &stored, const connectors::Window &window,
                                       const connectors::SourceState &, const base::Stop &stop)
{
    stop.throwIfNow();
    m_walks.reset();
    walks(stop);
    const Instant now = m_clock.now();
    const auto beginning = [&](QStringView container) {
        const auto found = std::ranges::find(stored, container.toString(), &Cursor::container);
        Position position;
        bool wasSweeping =
            false; // and was cut short; what else there is to read must not wait for it for ever
        if (found != stored.end()) {
            const Position old = Position::decoded(found->value);
            position.sweptAt = old.sweptAt;
            position.sweepAt = old.sweepAt;
            wasSweeping = old.sweeps;
            // one in the future says nothing; the last sweep read all there was
            position.mark = old.mark > now ? std::min(old.sweptAt, now) : old.mark;
        }
        position.window = window;
        position.begunAt = now;
        const bool isFirst = position.mark == Instant{};
        position.sweeps =
            !isFirst && !wasSweeping && !window.until && now - position.sweptAt >= betweenSweeps;
        if (position.sweeps && position.sweepAt == Instant{})
            position.sweepAt = now;
        return position;
    };
    std::vector<Cursor> cursors{{contentsContainer.toString(), beginning(contentsContainer).encoded()}};
    if (m_client.settings().runsAs) {
        Position inboxes = beginning(privateContainer);
        inboxes.step = Position::Step::People;
        inboxes.newMark = now;
        cursors.push_back({privateContainer.toString(), inboxes.encoded()});
    }
    return cursors;
}

Page JiveSource::fetch(const Cursor &cursor, const connectors::SourceState &state,
                       const connectors::KnownItems &known, const base::Stop &stop)
{
    stop.throwIfGentle();
    const Position position = Position::decoded(cursor.value);
    Page page;
    page.next = {cursor.container, {}};
    const Reading reading(position.window, state, known, stop, page);
    const bool isContents = position.step != Position::Step::People;
    const Position next = isContents ? walks(stop).contents.fetch(position, reading, page.next.atEnd)
                                     : walks(stop).inboxes.fetch(position, reading, page.next.atEnd);
    page.next.value = next.encoded();
    return page;
}

model::Message JiveSource::convert(const model::SourceItem &item) const
{
    return messageOf(item);
}

std::unique_ptr<QIODevice> JiveSource::open(const model::Attachment &attachment, const base::Stop &stop)
{
    stop.throwIfNow();
    const FilePlace place = FilePlace::of(attachment.locator);
    auto file = base::scratchFile(m_scratchFolder, QStringLiteral("attachment"));
    const bool isImage = attachment.mediaType.isEmpty() && !attachment.contentId.isEmpty(); // a text shows it
    const QByteArray mediaType = isImage ? QByteArray("image/*") : attachment.mediaType;
    m_client.download(place.reference, mediaType, place.runAs, *file, stop);
    if (file->size() < attachment.size)
        throw base::Failure(base::Reaction::Retry, base::Area::Source, "ATTACHMENT_UNAVAILABLE",
                            QStringLiteral("The file “%1” did not arrive whole: %2 bytes of %3.")
                                .arg(attachment.name)
                                .arg(file->size())
                                .arg(attachment.size));
    file->seek(0);
    return file;
}

} // namespace jive
