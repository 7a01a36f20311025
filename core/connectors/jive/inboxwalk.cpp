// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/jive/inboxwalk.h"

#include <algorithm>

#include <QByteArrayList>
#include <QJsonArray>

#include "base/failure.h"
#include "connectors/jive/entity.h"

namespace jive {

using base::Instant;

static constexpr std::chrono::hours overlap{24};

/// Of which it is kept in mind when they were read; others are read once more.
static constexpr qsizetype mostThreads = 200'000;

static bool isPrivate(const QString &key)
{
    return key.startsWith(QLatin1String("/dms/")) || key.startsWith(QLatin1String("/shares/"));
}

/// The person whose inbox is next: the first after `position.after` in the list of people, as far as Jive
/// lets them sign in.
std::optional<InboxWalk::Owner> InboxWalk::ownerAfter(Position &position, const base::Stop &stop)
{
    for (;;) {
        const QString link =
            position.link.isEmpty() ? QStringLiteral("/people/@all?count=100&fields=@all") : position.link;
        if (m_peopleLink != link) {
            m_people = m_client.demand(link, stop);
            m_peopleLink = link;
        }
        bool isBehind = position.after.isEmpty();
        const QJsonArray people = listIn(m_people, link);
        if (position.link.isEmpty())
            m_peopleTrail.clear();
        for (const QJsonValue &value : people) {
            const QString id = value.toObject().value(u"id").toString();
            const QJsonValue enabled = value.toObject().value(u"jive").toObject().value(u"enabled");
            if (isBehind && !id.isEmpty() && enabled.toBool(true))
                return Owner{id, link};
            isBehind = isBehind || id == position.after;
        }
        const QString next = m_peopleTrail.nextIn(m_people, link);
        if (next.isEmpty())
            return {};
        position.link = next;
        position.after.clear();
    }
}

static QString referenceIn(const QJsonObject &entry)
{
    return entry.value(u"object").toObject().value(u"id").toString();
}

static bool isComment(const QString &key)
{
    return key.startsWith(QLatin1String("/comments/"));
}

/// A reply that somebody's inbox still shows may have been read with its thread.
void InboxWalk::nameClosed(const Reading &reading) const
{
    for (const QString &key : m_closed) {
        if (!isComment(key) || !reading.known.find(privateContainer.toString(), key))
            reading.page.unfinished.append(
                QStringLiteral("The conversation %1 (closed to everyone who has it)").arg(key));
    }
}

Position InboxWalk::fetch(Position position, const Reading &given, bool &isAtEnd)
{
    Reading reading = given;
    reading.sweepAt = position.sweeps ? position.sweepAt : Instant{};
    const auto owner = ownerAfter(position, reading.stop);
    if (!owner) {
        nameClosed(reading);
        isAtEnd = true;
        return position.ended();
    }
    if (readInbox(position, owner->id, reading)) {
        position.after = owner->id;
        position.inbox.clear();
        position.inside.clear();
        ++position.rerun;
    }
    return position;
}

/// Codes of refusals that have to do with reading as another person (4048 to 4052).
static bool isAboutRunAs(const Answer &answer)
{
    const int code = answer.code.toInt();
    return code >= 4048 && code <= 4052;
}

/// Refused as a person: nobody's inbox can be read then, so nothing is skipped in silence.
static base::Failure runAsFailure(const Answer &answer)
{
    return {base::Reaction::SignInAgain, base::Area::SignIn, "RUN_AS_REFUSED",
            QStringLiteral("Jive does not let the account read as another person (%1 %2).")
                .arg(answer.status)
                .arg(QString::fromUtf8(answer.code)),
            QStringLiteral("Give the account Full Access, and let the system property "
                           "jive.api.run_as.strategies permit “userid”; or switch direct messages off.")};
}

QJsonObject InboxWalk::inbox(const QString &link, const QString &owner, const Reading &reading)
{
    const QString all = QStringLiteral("/inbox?count=100&fields=@all&directive=include_rtc");
    const QString only = all + QStringLiteral("&filter=type(dm,share)");
    if (!link.isEmpty())
        return m_client.demand(link, reading.stop, owner);
    Answer answer = m_client.get(m_filters ? only : all, reading.stop, owner);
    if (m_filters && answer.status == 400 && !isAboutRunAs(answer)) {
        m_filters = false;
        answer = m_client.get(all, reading.stop, owner);
    }
    if (answer.isMissing())
        return {}; // a person without an inbox
    if (answer.isGood())
        return answer.json;
    if (isAboutRunAs(answer) || answer.status != 403)
        throw runAsFailure(answer);
    reading.page.unfinished.append(
        QStringLiteral("The inbox of person %1 (closed to the account)").arg(owner));
    return {};
}

/// One page of an inbox; true when it was the last that is needed.
bool InboxWalk::readInbox(Position &position, const QString &owner, const Reading &reading)
{
    const QJsonObject page = inbox(position.inbox, owner, reading);
    const bool isBounded = position.mark > Instant{} && !position.sweeps;
    Instant limit = isBounded ? position.mark - overlap : Instant{};
    if (reading.window.since)
        limit = std::max(limit, *reading.window.since);
    const QString link = position.inbox.isEmpty() ? QStringLiteral("/inbox") : position.inbox;
    const QJsonArray entries = page.isEmpty() ? QJsonArray() : listIn(page, link);
    if (position.inbox.isEmpty())
        m_trail.clear();
    const QString next = m_trail.nextIn(page, link);
    const auto isInside = [&](const QJsonValue &entry) {
        return keyOf(referenceIn(entry.toObject())) == position.inside;
    };
    if (!position.inside.isEmpty() && std::ranges::none_of(entries, isInside))
        position.inside.clear(); // it left the page meanwhile, as something new came to it
    bool isOlder = !entries.isEmpty();
    for (const QJsonValue &value : entries) {
        const QJsonObject entry = value.toObject();
        isOlder = isOlder && activityOf(entry) > Instant{} && activityOf(entry) < limit;
        if (!readEntry(entry, position, owner, reading))
            return false;
    }
    if (next.isEmpty() || isOlder)
        return true;
    position.inbox = next;
    position.inside.clear();
    ++position.rerun;
    return false;
}

/// The first entity of the thread that an inbox's entry is about: an entry about a comment may name what it
/// is a comment on. None: the comment is gone, or closed to who was asked as; somebody else may see it.
std::optional<QString> InboxWalk::rootOf(const QJsonObject &entry, const QString &owner,
                                         const base::Stop &stop)
{
    const QString reference = referenceIn(entry);
    const QString key = keyOf(reference);
    if (!isComment(key))
        return reference;
    const QString parent =
        entry.value(u"jive").toObject().value(u"parent").toObject().value(u"id").toString();
    const bool isRoot = !keyOf(parent).isEmpty() && !isComment(keyOf(parent));
    if (isRoot)
        return parent;
    const Answer reply = m_client.get(reference, stop, owner);
    if (reply.isGood())
        m_closed.remove(key);
    else if (!reply.isMissing())
        m_closed.insert(key);
    if (!reply.isGood())
        return {};
    return entityIn(reply.json, reference).value(u"rootURI").toString();
}

/// Empty: it is no private one, or gone, or closed to who was asked as; somebody else may see it.
QJsonObject InboxWalk::privateRoot(const QString &reference, const QString &owner, const base::Stop &stop)
{
    const QString key = keyOf(reference);
    if (!isPrivate(key))
        return {};
    const Answer answer = m_client.get(reference, stop, owner);
    if (answer.isGood())
        m_closed.remove(key);
    else if (!answer.isMissing())
        m_closed.insert(key);
    return answer.isGood() ? entityIn(answer.json, reference) : QJsonObject();
}

/// When something last came to an entry, how far back its thread was read then, and by which sweep, if by
/// one.
static QByteArray markerOf(const QJsonObject &entry, const Reading &reading)
{
    const auto number = [](Instant time) {
        return QByteArray::number(qint64(time.time_since_epoch().count()));
    };
    const QByteArray marker =
        number(activityOf(entry)) + '@' + number(reading.window.since.value_or(Instant{}));
    return reading.sweepAt > Instant{} ? marker + '@' + number(reading.sweepAt) : marker;
}

/// Whether it is marked as it stands, as far back as now, and in a sweep, by this one.
static bool isMarked(const QByteArray &row, const QByteArray &marker)
{
    const QByteArrayList was = row.split('@');
    const QByteArrayList is = marker.split('@');
    const bool isSwept = is.size() < 3 || was.value(2) == is[2];
    return was.size() >= 2 && was[0] == is[0] && was[1].toLongLong() <= is[1].toLongLong() && isSwept;
}

/// False when the page is full before the entry's thread is done; `position.inside` then names the entry.
bool InboxWalk::readEntry(const QJsonObject &entry, Position &position, const QString &owner,
                          const Reading &reading)
{
    const QString key = keyOf(referenceIn(entry));
    const bool goesOn = !position.inside.isEmpty() && position.inside == key;
    if (!position.inside.isEmpty() && !goesOn)
        return true;
    if (key.isEmpty() && position.inside.isEmpty() && !entry.contains(u"object"))
        reading.keep(m_maker.namelessOf(privateContainer, entry));
    if (!isPrivate(key) && !isComment(key))
        return true;
    const QByteArray row = Ledger(reading.state, reading.page.state).entry(key);
    const bool isRead = isMarked(row, markerOf(entry, reading));
    if (!goesOn && (m_met.before(key, position.rerun) || isRead))
        return true;
    if (!goesOn)
        position.thread = {};
    position.inside = key;
    if (!goesOn && reading.isFull())
        return false;
    const auto rootReference = rootOf(entry, owner, reading.stop);
    if (rootReference && !readThread(entry, *rootReference, position, owner, reading))
        return false;
    position.inside.clear();
    position.thread = {};
    return true;
}

/// As readEntry(), in whose middle it is where `position.thread` has begun.
bool InboxWalk::readThread(const QJsonObject &entry, const QString &rootReference, Position &position,
                           const QString &owner, const Reading &reading)
{
    const QString rootKey = keyOf(rootReference);
    const auto isRoot = [&](const model::SourceItem &item) {
        return item.id == rootKey;
    };
    const bool isMet = rootKey.isEmpty() || m_met.before(rootKey, position.rerun) ||
                       (!position.thread.hasBegun && std::ranges::any_of(reading.page.items, isRoot));
    const QJsonObject root = isMet ? QJsonObject() : privateRoot(rootReference, owner, reading.stop);
    if (!root.isEmpty() && !m_reader.read(root, true, owner, position.thread, reading))
        return false;
    if (isMet || !root.isEmpty() || !isPrivate(rootKey))
        remember(entry, rootKey, !root.isEmpty(), position, reading);
    return true;
}

void InboxWalk::remember(const QJsonObject &entry, const QString &rootKey, bool isRead,
                         const Position &position, const Reading &reading)
{
    const QString key = keyOf(referenceIn(entry));
    m_met.add(key, position.rerun);
    m_met.add(rootKey, position.rerun);
    if (isRead && m_readBy.size() < mostThreads)
        m_readBy[rootKey] = std::max(m_readBy.value(rootKey), activityOf(entry));
    // what somebody's inbox shows of a thread after it was read is left to the next run
    const bool isCovered = !isPrivate(rootKey) || isRead || activityOf(entry) <= m_readBy.value(rootKey);
    if (!reading.window.until && isCovered)
        Ledger(reading.state, reading.page.state).setEntry(key, markerOf(entry, reading));
}

} // namespace jive
