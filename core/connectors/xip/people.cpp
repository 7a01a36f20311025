// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/xip/people.h"

#include <algorithm>

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

namespace xip {

using model::People;
using model::Person;

/// Cuts at the separators that stand outside quotes and angle brackets.
static QStringList cut(const QString &text, QStringView separators)
{
    QStringList parts{QString()};
    bool isQuoted = false;
    bool isBracketed = false;
    for (const QChar c : text) {
        if (c == u'"')
            isQuoted = !isQuoted;
        else if (!isQuoted && (c == u'<' || c == u'>'))
            isBracketed = c == u'<';
        if (!isQuoted && !isBracketed && separators.contains(c))
            parts.append(QString());
        else
            parts.back().append(c);
    }
    return parts;
}

/// `Doe, Ann` is one name: a comma separates only where every part has an address.
static QStringList entries(const QString &text)
{
    QStringList all;
    for (const QString &part : cut(text, u";\r\n")) {
        const QStringList pieces = cut(part, u",");
        const bool areAddresses =
            std::ranges::all_of(pieces, [](const QString &piece) { return piece.contains(u'@'); });
        all += areAddresses ? pieces : QStringList{part};
    }
    return all;
}

static QString unquoted(QString name)
{
    name = name.trimmed();
    if (name.size() >= 2 && name.startsWith(u'"') && name.endsWith(u'"'))
        name = name.mid(1, name.size() - 2);
    return name;
}

static Person personIn(const QString &text, Person::Role role)
{
    Person person{.role = role};
    const qsizetype open = text.lastIndexOf(u'<');
    const qsizetype close = text.indexOf(u'>', open + 1);
    const bool hasBrackets = open >= 0 && close > open;
    const QString id = (hasBrackets ? text.mid(open + 1, close - open - 1) : unquoted(text)).trimmed();
    if (hasBrackets)
        person.name = unquoted(text.left(open));
    if (id.contains(u'@'))
        person.address = id;
    else
        person.sourceId = id;
    return person;
}

static QString firstOf(const QJsonObject &json, std::initializer_list<QStringView> keys)
{
    for (auto each = json.begin(); each != json.end(); ++each) {
        for (const QStringView key : keys) {
            if (each.key().compare(key, Qt::CaseInsensitive) == 0)
                return each.value().toVariant().toString().trimmed();
        }
    }
    return {};
}

static Person personIn(const QJsonObject &json, Person::Role role)
{
    Person person = personIn(firstOf(json, {u"address", u"email", u"mail", u"emailAddress", u"$text"}), role);
    const QString name = firstOf(json, {u"name", u"displayName"});
    if (!name.isEmpty())
        person.name = name;
    const QString id = firstOf(json, {u"id", u"userId", u"login", u"loginName", u"userName"});
    if (!id.isEmpty())
        person.sourceId = id;
    const QString external = firstOf(json, {u"external", u"isExternal"});
    person.external = external.compare(u"true", Qt::CaseInsensitive) == 0 || external == u"1";
    return person;
}

People peopleIn(const QJsonValue &value, Person::Role role)
{
    People people;
    if (value.isArray()) {
        for (const QJsonValue &each : value.toArray()) {
            const People some = peopleIn(each, role);
            people.insert(people.end(), some.begin(), some.end());
        }
    } else if (value.isObject()) {
        people.push_back(personIn(value.toObject(), role));
    } else {
        for (const QString &entry : entries(value.toVariant().toString()))
            people.push_back(personIn(entry, role));
    }
    std::erase_if(people, [](const Person &person) { return person.label().isEmpty(); });
    return people;
}

void Participants::add(const People &people)
{
    for (const Person &person : people) {
        const QString key = person.label().toLower();
        if (m_seen.contains(key))
            continue;
        m_seen.insert(key);
        m_people.push_back(person);
    }
}

} // namespace xip
