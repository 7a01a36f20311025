// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/jive/itemmaker.h"

#include <algorithm>

#include <QJsonArray>

#include "base/digest.h"
#include "connectors/jive/entity.h"
#include "connectors/jive/markup.h"
#include "connectors/jive/shape.h"

namespace jive {

using model::Person;
using model::SourceItem;
using Role = Person::Role;

static bool isSame(const Person &one, const Person &other)
{
    if (!one.sourceId.isEmpty() && !other.sourceId.isEmpty())
        return one.sourceId == other.sourceId;
    if (!one.address.isEmpty() || !other.address.isEmpty())
        return one.address.compare(other.address, Qt::CaseInsensitive) == 0;
    return one.name == other.name;
}

static bool isIn(const model::People &people, const Person &person)
{
    return std::ranges::any_of(people, [&](const Person &each) { return isSame(each, person); });
}

/// Each once, in the role they had first.
static void add(model::People &people, Person person, Role role)
{
    if (person.label().isEmpty() || isIn(people, person))
        return;
    person.role = role;
    people.push_back(std::move(person));
}

static void addAll(model::People &people, const model::People &more, Role role)
{
    for (const Person &person : more)
        add(people, person, role);
}

Person ItemMaker::authorOf(const QJsonObject &entity, const base::Stop &stop)
{
    const QJsonValue author = entity.value(u"author");
    return author.isObject() ? m_people.find(author.toObject(), stop) : Person();
}

/// A person as an object, or as an address in the Core API.
void ItemMaker::addOne(const QJsonValue &value, model::People &people, const base::Stop &stop)
{
    const QString id = personIdOf(value.toString());
    if (value.isObject())
        add(people, m_people.find(value.toObject(), stop), Role::To);
    else if (!id.isEmpty())
        add(people, m_people.find(id, stop), Role::To);
}

/// Those who write an entity, and let it be published.
void ItemMaker::addAuthors(const QJsonObject &entity, model::People &people, const base::Stop &stop)
{
    addOne(entity.value(u"updater"), people, stop);
    for (const char16_t *field : {u"authors", u"extendedAuthors", u"approvers"}) {
        for (const QJsonValue &value : entity.value(QStringView(field)).toArray())
            addOne(value, people, stop);
    }
}

/// Also the bookmark that somebody keeps private.
static bool isForAuthors(const QJsonObject &entity)
{
    return isUnpublished(entity) || entity.value(u"visibility").toString() == u"hidden" ||
           entity.value(u"private").toBool();
}

/// And not for all who see its place.
static bool isForFew(const QJsonObject &entity)
{
    return isForAuthors(entity) || entity.value(u"visibility").toString() == u"people";
}

/// Those in the fields of an entity, as far as they can see it.
void ItemMaker::addNamed(const QJsonObject &entity, model::People &people, const base::Stop &stop)
{
    const auto take = [&](const QJsonValue &value) {
        addOne(value, people, stop);
    };
    addAuthors(entity, people, stop);
    if (isForAuthors(entity))
        return;
    for (const QJsonValue &value : entity.value(u"participants").toArray())
        take(value);
    if (entity.value(u"visibility").toString() == u"people") {
        for (const QJsonValue &value : entity.value(u"users").toArray())
            take(value);
    }
    take(entity.value(u"owner"));
    take(entity.value(u"parent")); // the wall an update stands on
    take(entity.value(u"sharedContent").toObject().value(u"author"));
}

/// A mention lets nobody see what is for others.
void ItemMaker::addMentioned(const QJsonObject &entity, const Thread &thread, model::People &people,
                             const base::Stop &stop)
{
    if (isForAuthors(entity))
        return;
    for (const QString &id : mentionedIn(htmlOf(entity))) {
        const Person person = m_people.find(id, stop);
        if (thread.isOpen || isIn(thread.audience, person))
            add(people, person, Role::Cc);
    }
}

/// Empty: it lies in none.
static QString placeOf(const QJsonObject &entity)
{
    QString place = entity.value(u"parent").toString();
    if (!keyOf(place).startsWith(QLatin1String("/places/")))
        place = entity.value(u"parentPlace").toObject().value(u"uri").toString();
    return keyOf(place).startsWith(QLatin1String("/places/")) ? place : QString();
}

void ItemMaker::addParticipants(const QJsonObject &root, const QString &runAs, model::People &people,
                                const base::Stop &stop)
{
    if (!isReadable(root, QStringLiteral("participants")))
        return;
    const bool isNamed = !root.value(u"participants").toArray().isEmpty();
    const QString first = refOf(root, QStringLiteral("participants"));
    Trail trail;
    for (QString link = first; !link.isEmpty();) {
        const Answer answer = m_client.get(link, stop, runAs);
        if (!answer.isGood() && isNamed && link == first)
            return; // the entity names them as well
        const QJsonObject list = Client::demanded(link, answer);
        for (const QJsonValue &value : listIn(list, link))
            add(people, m_people.find(personIn(value, link), stop), Role::To);
        link = trail.nextIn(list, link);
    }
}

Thread Thread::forAuthors() const
{
    Thread thread = *this;
    thread.isOpen = false;
    thread.audience = authors;
    return thread;
}

Thread ItemMaker::threadOf(const QJsonObject &root, bool isPrivate, const QString &runAs,
                           const base::Stop &stop)
{
    Thread thread{.root = root, .key = keyOf(root), .isPrivate = isPrivate, .runAs = runAs};
    add(thread.audience, authorOf(root, stop), Role::Present);
    addAuthors(root, thread.audience, stop);
    thread.authors = thread.audience;
    addNamed(root, thread.audience, stop);
    thread.isOpen = !isPrivate && !isForFew(root);
    const QString place = thread.isOpen ? placeOf(root) : QString();
    if (isPrivate)
        addParticipants(root, runAs, thread.audience, stop);
    if (!place.isEmpty()) {
        addAll(thread.audience, m_places.membersOf(place, stop), Role::Present);
        thread.isOpen = !m_places.isClosed(place, stop);
    }
    if (thread.isOpen)
        addMentioned(root, thread, thread.audience, stop);
    if (root.value(u"authorship").toString() == u"open") // whoever sees it may write it
        thread.authors = thread.audience;
    return thread;
}

model::People ItemMaker::peopleOf(const QJsonObject &entity, const Thread &thread,
                                  const model::People &earlier, const base::Stop &stop)
{
    model::People people;
    add(people, authorOf(entity, stop), Role::From);
    addNamed(entity, people, stop);
    addMentioned(entity, thread, people, stop);
    if (isUnpublished(entity) && keyOf(entity) != thread.key)
        return people; // a reply that waits for a moderator
    for (const Person &person : thread.audience)
        add(people, person, thread.isPrivate ? Role::To : person.role);
    addAll(people, earlier, thread.isPrivate ? Role::To : Role::Present);
    return people;
}

static QString changeOf(const QJsonObject &entity, const QByteArray &digest)
{
    base::Digest change;
    change.addField(digest);
    change.addField(QByteArray::number(qint64(updatedOf(entity).time_since_epoch().count())));
    return QString::fromLatin1(change.result().toHex().left(16));
}

static QByteArray eventOf(const QJsonObject &entity, bool isRoot)
{
    if (!isRoot)
        return "reply";
    return typeOf(entity) == u"file" ? "file" : "post";
}

SourceItem ItemMaker::itemOf(const QJsonObject &entity, const Thread &thread, const model::People &earlier,
                             const connectors::KnownItems &known, const base::Stop &stop)
{
    const QString key = keyOf(entity);
    const bool isRoot = key == thread.key;
    SourceItem item{.container = thread.isPrivate ? privateContainer.toString()
                                 : isRoot         ? contentsContainer.toString()
                                                  : repliesContainer.toString(),
                    .id = key};
    item.digest = digestOf(entity);
    item.event = eventOf(entity, isRoot);
    item.sentAt = publishedOf(entity);
    const auto before = known.find(item.container, item.id);
    if (before && isUnchanged(entity, before->digest)) {
        item.revision = before->revision;
        item.digest = before->digest;
    } else if (before) {
        item.revision = changeOf(entity, item.digest);
    }
    if (!item.revision.isEmpty()) {
        item.event = "edit";
        item.originalId = key;
        item.sentAt = updatedOf(entity);
    }
    Record record{
        .identity = m_identity, .entity = entity, .people = peopleOf(entity, thread, earlier, stop)};
    record.root = thread.key;
    record.rootSubject = subjectOf(thread.root);
    record.rootAt = publishedOf(thread.root);
    record.site = m_client.server(stop).instance.toString();
    record.runAs = thread.runAs;
    const QString votes = refOf(entity, QStringLiteral("votes"));
    if (typeOf(entity) == u"poll" && !votes.isEmpty())
        record.results = resultsOf(votes, stop);
    item.record = record.encoded();
    return item;
}

SourceItem ItemMaker::namelessOf(QStringView container, const QJsonObject &entity) const
{
    SourceItem item{.container = container.toString()};
    item.record = Record{.identity = m_identity, .entity = entity}.encoded();
    item.digest = base::Digest::sha256(item.record);
    item.id = QString::fromLatin1(namelessPrefix) + QString::fromLatin1(item.digest.toHex());
    item.sentAt = publishedOf(entity);
    return item;
}

/// What a poll's options have got; Jive may keep that to itself.
QJsonArray ItemMaker::resultsOf(const QString &votes, const base::Stop &stop)
{
    const Answer answer = m_client.get(votes, stop);
    return answer.isGood() ? listIn(answer.json, votes) : QJsonArray();
}

SourceItem ItemMaker::deletionOf(const QString &container, const model::KnownItem &known,
                                 const QString &subject) const
{
    SourceItem item{.container = container, .id = known.id, .revision = QStringLiteral("deleted")};
    if (!known.revision.isEmpty())
        item.revision += u'-' + known.revision;
    item.event = "delete";
    item.originalId = known.id;
    item.sentAt = known.sentAt;
    Record record{.identity = m_identity, .root = known.id, .rootSubject = subject, .isDeletion = true};
    item.record = record.encoded();
    item.digest = base::Digest::sha256(item.record);
    return item;
}

} // namespace jive
