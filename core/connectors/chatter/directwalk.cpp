// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/chatter/directwalk.h"

#include <QLoggingCategory>

#include "base/digest.h"
#include "connectors/chatter/entity.h"
#include "connectors/chatter/segments.h"
#include "connectors/chatter/shape.h"

namespace chatter {

using Role = model::Person::Role;

static Q_LOGGING_CATEGORY(lcChatter, "chancery.chatter");

static QString directMessages()
{
    return QStringLiteral("The direct messages");
}

static QString beginningOfList()
{
    return QStringLiteral(
        "/chatter/feeds/direct-messages/feed-elements?pageSize=25&sort=LastModifiedDateDesc");
}

static QJsonObject capability(const QJsonObject &element, const QString &name)
{
    return element.value(u"capabilities").toObject().value(name).toObject();
}

/// The page in hand is asked for once, however many pages it is made into.
const Answer &DirectWalk::listing(const QString &link, const base::Stop &stop)
{
    if (m_link == link)
        return m_listing;
    const Answer answer = m_client.get(link, stop);
    if (!answer.isGood())
        qCWarning(lcChatter).noquote() << "direct messages cannot be listed:" << answer.status << answer.code;
    if (answer.isGood())
        listIn(answer.object(), QStringLiteral("elements"), directMessages());
    m_listing = answer;
    m_link = link;
    return m_listing;
}

/// A list that was there goes on: only its first page tells that there is none.
static Position refused(Position position, const Answer &answer, const Reading &reading)
{
    if (!position.link.isEmpty() || !isNotThere(answer))
        reading.page.unfinished.append(refusedMessages(QStringLiteral("Direct messages"), answer));
    position.giveUp();
    return position;
}

static void addUsers(const QJsonObject &page, QStringList &ids)
{
    for (const QJsonValue &value : page.value(u"users").toArray())
        ids.append(idWanted(value.toObject(), u"id", QStringLiteral("The members of a direct message")));
}

/// Those who are in it and those who were at first: who left has seen it.
model::People DirectWalk::membersOf(const QJsonObject &element, const base::Stop &stop)
{
    QStringList ids;
    for (const QString &name : {QStringLiteral("originalMembers"), QStringLiteral("members")}) {
        QJsonObject page = capability(element, QStringLiteral("directMessage")).value(name).toObject();
        addUsers(page, ids);
        Trail trail;
        QString next = page.value(u"nextPageUrl").toString();
        while (!next.isEmpty()) {
            page = m_client.demand(next, stop).object();
            listIn(page, QStringLiteral("users"), directMessages());
            addUsers(page, ids);
            next = trail.nextBehind(next, page.value(u"nextPageUrl").toString(), directMessages());
        }
    }
    ids.removeDuplicates();
    m_people.load(ids, stop);
    Roll roll;
    for (const QString &id : std::as_const(ids))
        roll.add(m_people.person(id), Role::To);
    return roll.people();
}

static QJsonArray filesOf(const QJsonObject &element)
{
    QJsonArray files;
    const QJsonArray items = capability(element, QStringLiteral("files")).value(u"items").toArray();
    for (const QJsonValue &value : items) {
        const QJsonObject item = value.toObject();
        QJsonObject file{{QStringLiteral("id"), idIn(item, u"id")},
                         {QStringLiteral("name"), item.value(u"title").toString()},
                         {QStringLiteral("extension"), item.value(u"fileExtension").toString().toLower()}};
        const QString extension = item.value(u"fileExtension").toString();
        if (!extension.isEmpty())
            file.insert(QStringLiteral("name"), QString(item.value(u"title").toString() + u'.' + extension));
        files.append(file);
    }
    return files;
}

static QString authorOf(const QJsonObject &element)
{
    const QString actor = idIn(element.value(u"actor").toObject(), u"id");
    return actor.isEmpty() ? idIn(element.value(u"user").toObject(), u"id") : actor;
}

static QString titleOf(const QJsonObject &element)
{
    return capability(element, QStringLiteral("directMessage")).value(u"subject").toString();
}

void DirectWalk::take(const QJsonObject &element, const QJsonObject &root, const model::People &members,
                      const Reading &reading)
{
    const QString id = idWanted(element, u"id", directMessages());
    const bool isRoot = id == idIn(root, u"id");
    const QString author = authorOf(element);
    m_people.load({author}, reading.stop);
    Roll roll;
    if (!author.isEmpty())
        roll.add(m_people.person(author), Role::From);
    for (const model::Person &member : members)
        roll.add(member, Role::To);
    Record record = m_maker.recordOf(Record::Kind::Direct);
    record.row = {{QStringLiteral("Id"), id}};
    record.text = {isRoot ? titleOf(root) : QString(), plainText(element), false};
    record.people = roll.people();
    record.root = idIn(root, u"id");
    record.rootTitle = titleOf(root);
    record.rootAt = timeIn(root, u"createdDate");
    record.files = chatter::filesOf(element);
    model::SourceItem item{.container = directContainer.toString(), .id = id};
    item.event = isRoot ? "post" : "reply";
    item.sentAt = timeIn(element, u"createdDate");
    if (item.sentAt == base::Instant{})
        item.sentAt = timeOf(element.value(u"modifiedDate")).value_or(timeIn(root, u"modifiedDate"));
    base::Digest digest;
    for (const QString &part : {id, record.text.title, record.text.body})
        digest.addField(part.toUtf8());
    item.digest = digest.result();
    const auto known = reading.known.find(item.container, id);
    if (known && known->digest == item.digest) {
        item.revision = known->revision;
    } else if (known) {
        item.revision = QString::fromLatin1(item.digest.toHex().left(16));
        item.event = "edit";
        item.originalId = id;
        record.isEdit = true;
    }
    item.record = record.encoded();
    reading.take(std::move(item));
}

/// Where the replies go on; empty: they are done.
QString DirectWalk::readReplies(const QJsonObject &element, const QString &link, const model::People &members,
                                const Reading &reading)
{
    if (link.isEmpty())
        m_repliesTrail.clear();
    QJsonObject page = link.isEmpty()
                           ? capability(element, QStringLiteral("comments")).value(u"page").toObject()
                           : m_client.demand(link, reading.stop).object();
    if (!link.isEmpty())
        listIn(page, QStringLiteral("items"), directMessages());
    for (const QJsonValue &value : page.value(u"items").toArray())
        take(value.toObject(), element, members, reading);
    return m_repliesTrail.nextBehind(link, page.value(u"nextPageUrl").toString(), directMessages());
}

/// A message with its replies. False when the page is full before the last of those.
bool DirectWalk::readElement(const QJsonObject &element, Position &position, const Reading &reading)
{
    const model::People members = membersOf(element, reading.stop);
    if (position.inside.isEmpty())
        take(element, element, members, reading);
    do {
        position.inside = readReplies(element, position.inside, members, reading);
    } while (!position.inside.isEmpty() && !reading.isFull());
    return position.inside.isEmpty();
}

Position DirectWalk::fetch(Position position, const Reading &reading, bool &isAtEnd)
{
    const QString link = position.link.isEmpty() ? beginningOfList() : position.link;
    m_audience.makeRoom();
    if (position.link.isEmpty())
        m_trail.clear();
    const Answer listed = listing(link, reading.stop);
    isAtEnd = !listed.isGood();
    if (isAtEnd)
        return refused(position, listed, reading);
    const QJsonObject list = listed.object();
    bool isBehind = position.after.id.isEmpty();
    bool isOlder = false;
    for (const QJsonValue &value : list.value(u"elements").toArray()) {
        const QJsonObject element = value.toObject();
        const QString id = idIn(element, u"id");
        if (!isBehind) {
            isBehind = id == position.after.id;
            continue;
        }
        const base::Instant touched = timeOf(element.value(u"modifiedDate")).value_or(base::Instant{});
        isOlder = touched > base::Instant{} && touched < position.from;
        if (isOlder)
            break;
        if (reading.isFull())
            return position;
        if (!readElement(element, position, reading))
            return position;
        position.after.id = id;
    }
    const QString next = m_trail.nextBehind(link, list.value(u"nextPageUrl").toString(), directMessages());
    isAtEnd = next.isEmpty() || isOlder;
    if (isAtEnd)
        return position;
    position.link = next;
    position.after = {};
    return position;
}

} // namespace chatter
