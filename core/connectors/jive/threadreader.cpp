// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/jive/threadreader.h"

#include <algorithm>

#include <QJsonArray>

#include "base/failure.h"
#include "connectors/jive/entity.h"
#include "connectors/jive/smaller.h"

namespace jive {

using model::SourceItem;

static constexpr size_t itemsInPage = 200;
static constexpr qint64 bytesInPage = 16LL << 20;
static constexpr size_t versionsInPage = 200;

bool Reading::isFull() const
{
    return page.items.size() >= itemsInPage || m_bytes >= bytesInPage;
}

bool Reading::isExcluded(base::Instant sentAt) const
{
    const bool hasTime = sentAt > base::Instant{}; // without, it is a failed item, not an old one
    return hasTime && !isInside(window, sentAt);
}

void Reading::take(SourceItem item) const
{
    if (isExcluded(item.sentAt)) {
        ++page.excluded;
        return;
    }
    m_bytes += item.record.size();
    page.items.push_back(std::move(item));
}

void Reading::keep(SourceItem item) const
{
    const auto isSame = [&](const SourceItem &each) {
        return each.id == item.id;
    };
    if (std::ranges::any_of(page.items, isSame))
        return;
    m_bytes += item.record.size();
    page.items.push_back(std::move(item));
}

static QString with(const QString &link, const QString &parameters)
{
    return link + (link.contains(u'?') ? u'&' : u'?') + parameters;
}

/// Replies to a document may be for its authors only; those are listed apart. The same lists for as long as
/// the thread is read.
std::vector<ThreadReader::List> ThreadReader::lists() const
{
    const QJsonObject &root = m_memory.thread.root;
    const QString flat = QStringLiteral("excludeReplies=false&hierarchical=false&count=100&fields=@all");
    std::vector<List> all;
    const QString messages = refOf(root, QStringLiteral("messages"));
    const QString comments = refOf(root, QStringLiteral("comments"));
    if (!messages.isEmpty())
        all.push_back({with(messages, flat)});
    if (!comments.isEmpty() && m_memory.thread.isPrivate)
        all.push_back({with(comments, QStringLiteral("count=100&fields=@all"))});
    else if (!comments.isEmpty())
        all.push_back({with(comments, flat + QStringLiteral("&author=false"))});
    if (!comments.isEmpty() && !m_memory.thread.isPrivate && root.contains(u"authorship"))
        all.push_back({with(comments, flat + QStringLiteral("&author=true")), true});
    return all;
}

/// Jive counts no replies, but for those to authors, which it may not count; and none is known that may be
/// deleted.
bool ThreadReader::isEmpty(const List &list, const Reading &reading) const
{
    return !list.isForAuthors && reading.sweepAt == base::Instant{} &&
           m_memory.thread.root.value(u"replyCount").toInteger(-1) == 0 &&
           Ledger(reading.state, reading.page.state).replies(m_memory.thread.key).isEmpty();
}

bool ThreadReader::read(const QJsonObject &root, bool isPrivate, const QString &runAs, ThreadPlace &place,
                        const Reading &reading)
{
    const bool goesOn = place.hasBegun && m_memory.thread.key == keyOf(root) &&
                        (place.link.isEmpty() || writersAt(place.link));
    Ledger ledger(reading.state, reading.page.state);
    const auto before = ledger.thread(keyOf(root));
    ThreadRow row = before.value_or(ThreadRow{});
    if (!goesOn) {
        m_memory = {};
        m_memory.thread = m_maker.threadOf(root, isPrivate, runAs, reading.stop);
        row.marker.clear();
        place = {.hasBegun = readRoot(before.has_value(), reading, row)};
    }
    if (!place.hasBegun) {
        ledger.set(m_memory.thread.key, row);
        return false;
    }
    const bool isWhole = readReplies(place, reading);
    if (isWhole) {
        if (!isPrivate && !reading.window.until && !m_memory.isClosed)
            findDeleted(reading);
        row.marker = m_memory.isClosed || m_memory.lacksVersions ? QByteArray() : markerOf(root);
        row.subject = subjectOf(root);
        row.place = root.value(u"parentPlace").toObject().value(u"uri").toString();
        if (reading.sweepAt > base::Instant{})
            row.swept = reading.sweepAt;
    }
    if (!reading.window.until)
        ledger.set(m_memory.thread.key, row);
    return isWhole;
}

static bool hasVersions(const QJsonObject &root)
{
    return typeOf(root) == u"document" || typeOf(root) == u"file" || typeOf(root) == u"post";
}

/// Its versions as far as they were not captured yet; without new ones the entity itself tells whether it
/// changed. Of a post that was captured as it stood the earlier ones came as edits. `wasRead`: there was a
/// row. False when there are more of them than a page takes.
bool ThreadReader::readRoot(bool wasRead, const Reading &reading, ThreadRow &row)
{
    const QJsonObject &root = m_memory.thread.root;
    const bool isPost = typeOf(root) == u"post";
    const base::Instant since = reading.window.since.value_or(base::Instant{});
    const bool goesFurtherBack = row.since > since; // earlier versions may have been left out
    const qint64 captured = goesFurtherBack ? (isPost ? row.stood : 0) : row.version;
    const QString link = hasVersions(root) ? refOf(root, QStringLiteral("versions")) : QString();
    const Versions versions = link.isEmpty() ? Versions() : versionsOf(link, captured, reading);
    const bool stands = wasRead && row.version == 0 && versions.latest > 0 &&
                        reading.known.findOwn(contentsContainer.toString(), keyOf(root));
    const bool isOnly = versions.first == versions.latest;
    if (!m_memory.lacksVersions)
        row.since = since;
    if (versions.latest > 0)
        row.version = stands && (isPost || isOnly) ? versions.latest : captured;
    if (stands && (isPost || !isOnly))
        row.stood = versions.latest;
    if (versions.latest > row.version)
        return takeVersions(versions, reading, row);
    reading.take(m_maker.itemOf(root, m_memory.thread, {}, reading.known, reading.stop));
    return true;
}

/// Some servers may keep no versions of posts.
void ThreadReader::refuseVersions(const Reading &reading)
{
    m_memory.lacksVersions = typeOf(m_memory.thread.root) != u"post";
    if (m_memory.lacksVersions)
        reading.page.unfinished.append(
            QStringLiteral("The versions of %1 (closed to the account)").arg(m_memory.thread.key));
}

ThreadReader::Versions ThreadReader::versionsOf(const QString &link, qint64 captured, const Reading &reading)
{
    const auto numberOf = [](const QJsonObject &version) {
        return version.value(u"versionNumber").toInteger();
    };
    Versions all;
    Trail trail;
    for (QString next = with(link, QStringLiteral("count=100")); !next.isEmpty();) {
        const Answer answer = m_client.get(next, reading.stop);
        if (!answer.isGood()) {
            refuseVersions(reading);
            return {};
        }
        for (const QJsonValue &value : listIn(answer.json, next)) {
            const qint64 number = numberOf(value.toObject());
            if (isUnpublished(value.toObject())) // the draft of one to come
                continue;
            if (number < 1)
                throw unlike(next, QStringLiteral("one of the versions has no number"));
            all.first = all.latest == 0 ? number : std::min(all.first, number);
            all.latest = std::max(all.latest, number);
            if (number > captured)
                all.fresh.push_back(value.toObject());
        }
        std::ranges::stable_sort(all.fresh, {}, numberOf);
        if (all.fresh.size() > versionsInPage && !reading.window.until) // whose pages remember nothing
            all.fresh.resize(versionsInPage);
        next = trail.nextIn(answer.json, next);
    }
    return all;
}

/// False when there are more.
bool ThreadReader::takeVersions(const Versions &versions, const Reading &reading, ThreadRow &row)
{
    for (const QJsonObject &version : versions.fresh) {
        const qint64 number = version.value(u"versionNumber").toInteger();
        const QJsonObject entity = number == versions.latest ? m_memory.thread.root : QJsonObject();
        const bool isFirst = number == versions.first && row.stood == 0; // else its name is taken
        takeVersion(version, entity, isFirst, reading);
        row.version = number;
    }
    return row.version == versions.latest;
}

/// A list of versions may leave the contents out.
QJsonObject ThreadReader::contentOf(const QJsonObject &version, const Reading &reading)
{
    const QJsonObject content = version.value(u"content").toObject();
    const QString self = refOf(version, QStringLiteral("self"));
    const QJsonObject tooLarge{{QStringView(tooLargeField).toString(), true}};
    if (isTooLarge(version))
        return tooLarge;
    if (!content.isEmpty() || self.isEmpty())
        return content;
    const Answer answer = m_client.get(self, reading.stop);
    if (isTooLarge(answer.json))
        return tooLarge;
    if (answer.isGood() && !answer.json.value(u"content").isObject())
        throw unlike(keyOf(self), QStringLiteral("it is a version without its content"));
    return answer.json.value(u"content").toObject();
}

/// What a version is called: as the one that stands there, unless it says otherwise.
static bool isName(const QString &field)
{
    return field == u"subject" || field == u"name" || field == u"contentType";
}

/// The record, with what is particular to a version; `isLatest`: it is the one that stands there.
static QByteArray markedAsVersion(const QByteArray &made, const QJsonObject &version, bool isLatest)
{
    Record record = Record::decoded(made);
    record.version = version.value(u"versionNumber").toInteger();
    record.isEarlier = !isLatest;
    const bool isFile = typeOf(record.entity) == u"file";
    if (!isLatest && isFile && !record.entity.contains(u"binaryURL"))
        record.notes.append(QStringLiteral("Jive does not give the file of this version."));
    if (!isLatest && !isFile && !record.entity.contains(u"content"))
        record.notes.append(QStringLiteral("Jive does not give the text of this version."));
    return record.encoded();
}

/// `entity`: what stands there now; empty for an earlier version, which brings its own content along.
void ThreadReader::takeVersion(const QJsonObject &version, const QJsonObject &entity, bool isFirst,
                               const Reading &reading)
{
    QJsonObject then = m_memory.thread.root;
    const QJsonObject content = entity.isEmpty() ? contentOf(version, reading) : QJsonObject();
    for (const char16_t *field :
         {u"content", u"attachments", u"contentImages", u"contentVideos", u"binaryURL", u"size", u"subject",
          u"name", u"contentType", tooLargeField}) {
        const QString name = QStringView(field).toString();
        if (entity.isEmpty() && !isName(name)) // better no text than that of another version
            then.remove(name);
        if (entity.isEmpty() && content.contains(name))
            then.insert(name, content.value(name));
    }
    if (entity.isEmpty() && content.value(u"text").isString())
        then.insert(QStringLiteral("content"), content);
    for (const char16_t *field : {u"author", u"binaryURL"}) {
        if (version.contains(QStringView(field)))
            then.insert(QStringView(field).toString(), version.value(QStringView(field)));
    }
    SourceItem item = m_maker.itemOf(then, m_memory.thread, {}, reading.known, reading.stop);
    item.record = markedAsVersion(item.record, version, !entity.isEmpty());
    const auto at = timeOf(version.value(u"published"));
    item.isPast = entity.isEmpty();
    item.revision =
        isFirst ? QString() : QStringLiteral("v%1").arg(version.value(u"versionNumber").toInteger());
    item.event = isFirst ? (typeOf(then) == u"file" ? "file" : "post") : "edit";
    item.originalId = isFirst ? QString() : item.id;
    item.sentAt = isFirst ? publishedOf(then) : at.value_or(updatedOf(then));
    reading.take(std::move(item));
}

const model::People *ThreadReader::writersAt(const QString &link) const
{
    const auto found = std::ranges::find(m_memory.writers, link, &std::pair<QString, model::People>::first);
    return found == m_memory.writers.end() ? nullptr : &found->second;
}

/// A page of items takes a few pages of the list; no more has to be gone back.
void ThreadReader::remember(const QString &link, model::People writers)
{
    if (writersAt(link))
        return;
    if (m_memory.writers.size() >= 16)
        m_memory.writers.erase(m_memory.writers.begin());
    m_memory.writers.emplace_back(link, std::move(writers));
}

/// A thread that went away meanwhile is left to the walk for deletions; one that is closed is named, and read
/// again in the next run.
void ThreadReader::refuse(const Answer &answer, const Reading &reading)
{
    m_memory.isClosed = true;
    if (!answer.isMissing())
        reading.page.unfinished.append(
            QStringLiteral("The replies to %1 (closed to the account)").arg(m_memory.thread.key));
}

bool ThreadReader::readReplies(ThreadPlace &place, const Reading &reading)
{
    const std::vector<List> all = lists();
    for (; place.list < int(all.size()); ++place.list, place.link.clear()) {
        const List &list = all[size_t(place.list)];
        if (place.link.isEmpty() && isEmpty(list, reading))
            continue;
        if (place.link.isEmpty())
            m_memory.trail.clear();
        const Thread thread = list.isForAuthors ? m_memory.thread.forAuthors() : m_memory.thread;
        do {
            if (reading.isFull())
                return false;
            const QString link = place.link.isEmpty() ? list.link : place.link;
            const Answer answer = m_client.get(link, reading.stop, m_memory.thread.runAs);
            if (!answer.isGood()) {
                refuse(answer, reading);
                break;
            }
            const model::People *before = writersAt(place.link);
            model::People writers = before ? *before : model::People();
            const QString next = m_memory.trail.nextIn(answer.json, link);
            takeReplies(listIn(answer.json, link), link, thread, writers, reading);
            place.link = next;
            if (!place.link.isEmpty())
                remember(place.link, std::move(writers));
        } while (!place.link.isEmpty());
    }
    return true;
}

void ThreadReader::takeReplies(const QJsonArray &list, const QString &where, const Thread &thread,
                               model::People &writers, const Reading &reading)
{
    Ledger ledger(reading.state, reading.page.state);
    QSet<QString> here; // a list may show a reply again, there or on a later page
    std::vector<QJsonObject> replies;
    for (const QJsonValue &value : list)
        replies.push_back(value.toObject());
    std::ranges::stable_sort(replies, {}, publishedOf);
    for (const QJsonObject &reply : replies) {
        const QString key = keyOf(reply);
        m_memory.isClosed = m_memory.isClosed || key.isEmpty(); // read again in the next run
        if (key.isEmpty())
            reading.keep(
                m_maker.namelessOf(m_memory.thread.isPrivate ? privateContainer : repliesContainer, reply));
        if (key.isEmpty() || key == m_memory.thread.key)
            continue;
        if (*m_memory.met.insert(key, m_memory.met.value(key, where)) == where && !here.contains(key))
            reading.take(m_maker.itemOf(reply, thread, writers, reading.known, reading.stop));
        here.insert(key);
        if (!m_memory.thread.isPrivate && !reading.window.until)
            ledger.addReply(m_memory.thread.key, key);
        const model::Person writer = m_maker.authorOf(reply, reading.stop);
        const auto isKnown = [&](const model::Person &each) {
            return each.label() == writer.label();
        };
        if (!writer.label().isEmpty() && std::ranges::none_of(writers, isKnown))
            writers.push_back(writer);
    }
}

/// A known reply that is not listed any more is asked for: it may only have been hidden behind a page's
/// border.
void ThreadReader::findDeleted(const Reading &reading)
{
    const QString &root = m_memory.thread.key;
    Ledger ledger(reading.state, reading.page.state);
    for (const QString &key : ledger.replies(root)) {
        if (m_memory.met.contains(key))
            continue;
        const auto known = reading.known.find(repliesContainer.toString(), key);
        if (known && !known->revision.startsWith(QLatin1String("deleted"))) {
            if (reading.isExcluded(known->sentAt)) // a run that goes further back says so
                continue;
            if (!m_client.get(key, reading.stop).isMissing())
                continue;
            reading.take(
                m_maker.deletionOf(repliesContainer.toString(), *known, subjectOf(m_memory.thread.root)));
        }
        ledger.removeReply(root, key);
    }
}

} // namespace jive
