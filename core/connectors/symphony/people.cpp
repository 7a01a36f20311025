// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/symphony/people.h"

#include <QRegularExpression>

#include "base/failure.h"
#include "connectors/symphony/shape.h"
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

static QString loginIn(const QJsonObject &json)
{
    return firstOf(json, {u"username", u"userName"});
}

static QString nameIn(const QJsonObject &json)
{
    const QString shown = firstOf(json, {u"displayName", u"prettyName"});
    if (!shown.isEmpty())
        return shown;
    const QString whole = firstOf(json, {u"firstName"}) + u' ' + firstOf(json, {u"lastName"});
    return whole.trimmed().isEmpty() ? loginIn(json) : whole.trimmed();
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
    person.otherId = loginIn(inner);
    person.external = inner.value(u"isExternal").toBool();
    return person;
}

static void fillUp(Person &person, const Person &other)
{
    if (person.name.isEmpty())
        person.name = other.name;
    if (person.address.isEmpty())
        person.address = other.address;
    if (person.otherId.isEmpty())
        person.otherId = other.otherId;
    person.external = person.external || other.external;
}

const People::Own &People::own(const base::Stop &stop)
{
    if (!m_own) {
        const QJsonObject me =
            m_client.demand({.path = QStringLiteral("/v2/sessioninfo"), .body = {}}, stop).object();
        m_own = Own{numberOf(me.value(u"id")), textIn(me, u"company")};
        if (m_own->id.isEmpty()) {
            m_own.reset();
            throw unlike(QStringLiteral("The account's own session"), QStringLiteral("it has no id"));
        }
    }
    return *m_own;
}

const QString &People::ownId(const base::Stop &stop)
{
    return own(stop).id;
}

/// Those of another company are from outside.
void People::ask(const QStringList &ids, const base::Stop &stop)
{
    for (qsizetype done = 0; done < ids.size(); done += askedAtOnce) {
        const QStringList some = ids.mid(done, askedAtOnce);
        const Answer answer =
            m_client.ask({.host = Host::Pod,
                          .path = u"/v3/users?local=false&uid=" + some.join(QLatin1String("%2C")),
                          .body = {}},
                         stop);
        QJsonArray users;
        if (answer.isGood())
            users = listIn(answer, u"users", QStringLiteral("The users"));
        for (const QString &id : some)
            m_known.insert(id, {.name = {}, .address = {}, .sourceId = id});
        for (const QJsonValue &value : users) {
            Person person = personOf(value.toObject());
            const QString company = textIn(value.toObject(), u"company");
            person.external =
                !company.isEmpty() && !own(stop).company.isEmpty() && company != own(stop).company;
            m_known.insert(person.sourceId, person);
        }
    }
}

static bool lacksMuch(const Person &person)
{
    return !person.sourceId.isEmpty() &&
           (person.name.isEmpty() || (person.address.isEmpty() && !person.external));
}

void People::complete(model::People &people, const base::Stop &stop)
{
    if (m_known.size() >= mostKnown)
        m_known.clear();
    QStringList strangers;
    for (const Person &person : people) {
        if (lacksMuch(person) && !m_known.contains(person.sourceId))
            strangers.append(person.sourceId);
    }
    ask(strangers, stop);
    for (Person &person : people) {
        if (lacksMuch(person))
            fillUp(person, m_known.value(person.sourceId));
    }
}

} // namespace symphony
