// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/symphony/people.h"

#include <QRegularExpression>

#include "base/failure.h"
#include "connectors/symphony/values.h"

namespace symphony {

using model::Person;

static constexpr qsizetype mostKnown = 50'000;
static constexpr qsizetype askedAtOnce = 100;

static bool canBeAddress(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^[^\\s@<>(),;:\"]+@[^\\s@<>(),;:\".]+(\\.[^\\s@<>(),;:\".]+)+$"));
    return form.match(text).hasMatch();
}

/// Of a field under any of its names; some write the word null.
static QString firstOf(const QJsonObject &json, std::initializer_list<const char16_t *> names)
{
    for (const char16_t *name : names) {
        const QString text = textIn(json, QStringView(name)).trimmed();
        if (!text.isEmpty() && text != u"null")
            return text;
    }
    return {};
}

static QString nameIn(const QJsonObject &json)
{
    const QString shown = firstOf(json, {u"displayName", u"prettyName"});
    if (!shown.isEmpty())
        return shown;
    const QString whole = firstOf(json, {u"firstName"}) + u' ' + firstOf(json, {u"lastName"});
    return whole.trimmed().isEmpty() ? firstOf(json, {u"username", u"userName"}) : whole.trimmed();
}

Person personOf(const QJsonObject &json)
{
    const QJsonObject inner = json.contains(u"userAttributes") ? objectIn(json, u"userAttributes") : json;
    Person person{.name = nameIn(inner), .address = {}, .sourceId = {}};
    const QString address = firstOf(inner, {u"email", u"emailAddress"});
    if (canBeAddress(address))
        person.address = address;
    for (const QJsonValue &id :
         {inner.value(u"userId"), inner.value(u"id"), objectIn(json, u"userSystemInfo").value(u"id")}) {
        if (person.sourceId.isEmpty())
            person.sourceId = numberOf(id);
    }
    person.external = inner.value(u"isExternal").toBool();
    return person;
}

static void fillUp(Person &person, const Person &other)
{
    if (person.name.isEmpty())
        person.name = other.name;
    if (person.address.isEmpty())
        person.address = other.address;
    person.external = person.external || other.external;
}

void People::learn(const QJsonObject &json)
{
    Person person = personOf(json);
    if (person.sourceId.isEmpty())
        return;
    if (m_known.size() >= mostKnown)
        m_known.clear();
    const auto known = m_known.constFind(person.sourceId);
    if (known != m_known.constEnd())
        fillUp(person, *known);
    m_known.insert(person.sourceId, person);
}

void People::ask(const QStringList &ids, const base::Stop &stop)
{
    for (qsizetype done = 0; done < ids.size(); done += askedAtOnce) {
        const QStringList some = ids.mid(done, askedAtOnce);
        const Answer answer =
            m_client.ask({.host = Host::Pod,
                          .path = u"/v3/users?local=false&uid=" + some.join(QLatin1String("%2C")),
                          .body = {}},
                         stop);
        for (const QJsonValue &user : answer.object().value(u"users").toArray())
            learn(user.toObject());
        for (const QString &id : some) { // asked for once, whether or not there is somebody
            if (!m_known.contains(id))
                m_known.insert(id, {.name = {}, .address = {}, .sourceId = id});
        }
    }
}

model::People People::find(const QStringList &ids, const base::Stop &stop)
{
    QStringList strangers;
    for (const QString &id : ids) {
        if (!m_known.contains(id))
            strangers.append(id);
    }
    ask(strangers, stop);
    model::People people;
    for (const QString &id : ids)
        people.push_back(m_known.value(id, {.name = {}, .address = {}, .sourceId = id}));
    return people;
}

Person People::find(const QJsonObject &nested, const base::Stop &stop)
{
    Person person = personOf(nested);
    if (person.sourceId.isEmpty())
        return person;
    const bool isWhole = !person.address.isEmpty() && !person.name.isEmpty();
    if (isWhole && !m_known.contains(person.sourceId))
        return person;
    fillUp(person, find(QStringList{person.sourceId}, stop).front());
    return person;
}

} // namespace symphony
