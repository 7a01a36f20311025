// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/symphony/itemmaker.h"

#include <algorithm>

#include <QJsonArray>
#include <QSet>

#include "base/digest.h"
#include "connectors/symphony/roomnames.h"
#include "connectors/symphony/values.h"

namespace symphony {

using model::Person;
using model::SourceItem;
using Role = Person::Role;

QByteArray digestOf(const QJsonObject &message)
{
    base::Digest digest;
    digest.addField(urlSafe(textIn(message, u"messageId")).toUtf8());
    digest.addField(QByteArray::number(msOf(instantOf(message.value(u"timestamp")))));
    digest.addField(textIn(message, u"message").toUtf8());
    digest.addField(numberOf(objectIn(message, u"user").value(u"userId")).toUtf8());
    for (const QJsonValue &value : message.value(u"attachments").toArray())
        digest.addField(textIn(value.toObject(), u"id").toUtf8());
    return digest.result();
}

/// Each once, in the role they had first.
static void add(model::People &people, Person person, Role role)
{
    const auto isSame = [&](const Person &each) {
        return !each.sourceId.isEmpty() ? each.sourceId == person.sourceId : each.label() == person.label();
    };
    if (person.label().isEmpty() || std::ranges::any_of(people, isSame))
        return;
    person.role = role;
    people.push_back(std::move(person));
}

/// Who is named, the first as author; then who was in the conversation.
model::People ItemMaker::peopleOf(const QList<QJsonObject> &named, const Stream &stream, base::Instant at,
                                  const Rosters::Rows &rows, const base::Stop &stop)
{
    Roster roster;
    if (!stream.id.isEmpty() && stream.type != u"POST") {
        m_rosters.ensure(rows, stream.id, stop);
        roster = m_rosters.roster(rows, stream.id);
    }
    model::People people;
    Role role = Role::From;
    for (const QJsonObject &user : named) {
        Person person = personOf(user);
        const Person known = roster.person(person.sourceId);
        if (person.name.isEmpty())
            person.name = known.name;
        if (person.address.isEmpty())
            person.address = known.address;
        if (person.otherId.isEmpty())
            person.otherId = known.otherId;
        person.external = person.external || known.external;
        add(people, person, role);
        role = Role::To;
    }
    QSet<QString> present{m_people.ownId(stop)}; // a room may have very many members
    for (const Person &person : people)
        present.insert(person.sourceId);
    for (const Person &person : roster.at(at)) {
        if (person.sourceId.isEmpty())
            add(people, person, Role::To);
        else if (!present.contains(person.sourceId))
            people.push_back(person); // as To
    }
    m_people.complete(people, stop);
    return people;
}

/// A message without an id of its own is named by what it says.
static QString idOf(const QJsonObject &message)
{
    const QString id = urlSafe(textIn(message, u"messageId"));
    return id.isEmpty()
               ? QString(u"sha256-" + QString::fromLatin1(base::Digest::sha256(compact(message)).toHex()))
               : id;
}

QByteArray unreadKey(const QString &message)
{
    return "unread/" + message.toUtf8();
}

static void noteRead(const QString &message, const Rosters::Rows &rows)
{
    const QByteArray unread = unreadKey(message);
    if (rows.changes.contains(unread) || !rows.state.value(unread).isEmpty())
        rows.changes[unread] = {};
}

SourceItem ItemMaker::itemOf(const QJsonObject &message, const Stream &where, const Rosters::Rows &rows,
                             const base::Stop &stop)
{
    const Stream stream = named(Stream::of(objectIn(message, u"stream"), where), rows);
    SourceItem item{.container = messagesContainer.toString(), .id = idOf(message)};
    noteRead(item.id, rows);
    item.digest = digestOf(message);
    item.sentAt = instantOf(message.value(u"timestamp"));
    const QString replaced = textIn(message, u"replacing");
    const QString initial = textIn(message, u"initialMessageId");
    if (!replaced.isEmpty()) {
        item.event = "edit";
        item.originalId = urlSafe(initial.isEmpty() ? replaced : initial);
    } else if (!textIn(message, u"parentMessageId").isEmpty()) {
        item.event = "reply";
    }
    const model::People people = peopleOf({objectIn(message, u"user")}, stream, item.sentAt, rows, stop);
    item.record = Record{m_identity, Record::Kind::Message, message, stream, people, m_hasPreviews}.encoded();
    return item;
}

/// When an archived message was written; 1970: it is not archived.
static base::Instant writtenAt(const QString &message, const connectors::KnownItems *known)
{
    const auto found = known ? known->find(messagesContainer.toString(), message) : std::nullopt;
    return found && found->revision != suppressedRevision ? found->sentAt : base::Instant();
}

static QByteArray eventNameOf(const Event &event)
{
    if (event.isSuppression())
        return "delete";
    if (event.isJoin())
        return "join";
    return event.isLeave() ? "leave" : "post";
}

SourceItem ItemMaker::itemOf(const QJsonObject &json, const Event &event, const Rosters::Rows &rows,
                             const base::Stop &stop, const connectors::KnownItems *known)
{
    SourceItem item{.container = eventsContainer.toString(), .id = event.id};
    item.event = eventNameOf(event);
    item.sentAt = event.at;
    if (event.isSuppression() &&
        !event.suppressed().isEmpty()) { // beside the message, whose readers it is for
        item.container = messagesContainer.toString();
        item.id = event.suppressed();
        item.revision = suppressedRevision.toString();
        item.originalId = item.id;
    }
    base::Digest digest;
    digest.addField(event.id.toUtf8());
    digest.addField(compact(event.payload));
    item.digest = digest.result();
    const model::People people =
        peopleOf(QList<QJsonObject>{event.initiator} + event.affected, event.stream, event.at, rows, stop);
    Record record{m_identity, Record::Kind::Event, json, named(event.stream, rows), people};
    if (!item.originalId.isEmpty())
        record.writtenAt = writtenAt(item.originalId, known);
    item.record = record.encoded();
    return item;
}

SourceItem ItemMaker::unknownOf(const QJsonValue &value, int number) const
{
    const QJsonObject json =
        value.isObject() ? value.toObject() : QJsonObject{{QStringLiteral("event"), value}};
    SourceItem item{.container = eventsContainer.toString()};
    item.digest = base::Digest::sha256(compact(json));
    item.id = u"sha256-" + QString::fromLatin1(item.digest.toHex());
    if (number > 1)
        item.id += u'-' + QString::number(number);
    item.sentAt = instantOf(json.value(u"timestamp"));
    item.record = Record{m_identity, Record::Kind::Event, json, Event::of(json).stream, {}}.encoded();
    return item;
}

} // namespace symphony
