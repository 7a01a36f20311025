// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/xip/people.h"

#include <algorithm>

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include "connectors/xip/elementparts.h"

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

namespace {

/// What a name inside an object that tells of people stands for.
enum class Key {
    Address,
    Id,
    Name,
    External,
    Person, ///< somebody, or some: a word below it is one
    About,  ///< tells about somebody, and is nobody
    Other,  ///< not known: what has an address below it counts
};

Key meaningOf(const QString &name)
{
    static const QHash<QString, Key> meanings = [] {
        QHash<QString, Key> all;
        const auto add = [&](Key key, QStringView names) {
            for (const QStringView each : names.split(u' '))
                all.insert(each.toString(), key);
        };
        add(Key::Address, u"address email mail emailaddress $text");
        add(Key::Id, u"id userid login loginname username");
        add(Key::Name, u"name displayname");
        add(Key::External, u"external isexternal");
        add(Key::Person,
            u"user users person persons people member members participant participants recipient "
            u"recipients attendee attendees contact contacts account accounts identity profile "
            u"sender author creator owner from to cc bcc value values item items list entry "
            u"addresses emails mails emailaddresses");
        add(Key::About,
            u"$parts role roles type kind class objecttype @type @odata.type status state presence active "
            u"count total size length joined joinedat left leftat created createdat updated updatedat "
            u"added addedat since until url href self link avatar avatarurl picture photo image icon "
            u"title jobtitle department company organization organisation phone mobile locale language "
            u"timezone gender note notes comment description permission permissions tags");
        return all;
    }();
    return meanings.value(name.toLower(), Key::Other);
}

/// The texts that a value holds by itself: its own, or those of a list.
QStringList textsIn(const QJsonValue &value)
{
    QStringList texts;
    for (const QJsonValue &each : value.isArray() ? value.toArray() : QJsonArray{value}) {
        const QString text =
            (each.isObject() ? each.toObject().value(u"$text") : each).toVariant().toString().trimmed();
        if (!text.isEmpty())
            texts.append(text);
    }
    return texts;
}

bool hasAddress(const QStringList &texts)
{
    return std::ranges::any_of(texts, [](const QString &text) { return text.contains(u'@'); });
}

/// The texts of the first member with that meaning that has any; better those with an address.
QStringList textsOf(const QJsonObject &json, Key key)
{
    QStringList best;
    for (auto each = json.begin(); each != json.end(); ++each) {
        if (meaningOf(each.key()) != key)
            continue;
        const QStringList texts = textsIn(each.value());
        if (best.isEmpty() || (!hasAddress(best) && hasAddress(texts)))
            best = texts;
    }
    return best;
}

/// The people of an object's own fields: each address with the id and name in the same place.
People ownPeople(const QJsonObject &json, const QStringList &names, Person::Role role)
{
    People people;
    for (const QString &text : textsOf(json, Key::Address)) {
        for (const QString &entry : entries(text))
            people.push_back(personIn(entry, role));
    }
    std::erase_if(people, [](const Person &person) { return person.label().isEmpty(); });
    const QStringList ids = textsOf(json, Key::Id);
    if (people.empty())
        people.resize(size_t(ids.size()), Person{.role = role});
    for (size_t i = 0; i < people.size(); ++i) {
        const bool isAlone = people.size() == 1;
        const auto place = qsizetype(i);
        if (place < ids.size() && (isAlone || ids.size() == qsizetype(people.size())))
            people[i].sourceId = ids.at(place);
        if (place < names.size() && (isAlone || names.size() == qsizetype(people.size())))
            people[i].name = names.at(place);
    }
    return people;
}

Person::Role roleBelow(const QString &name, Person::Role role)
{
    if (role == Person::Role::From)
        return role;
    if (name.compare(u"cc", Qt::CaseInsensitive) == 0)
        return Person::Role::Cc;
    return name.compare(u"bcc", Qt::CaseInsensitive) == 0 ? Person::Role::Bcc : role;
}

class Reading
{
public:
    void read(const QJsonValue &value, Person::Role role, Key key);
    FoundPeople found;

private:
    void readObject(const QJsonObject &json, Person::Role role);
    void readMembers(const QJsonObject &json, bool isNamed, Person::Role role);
    void readText(const QJsonValue &value, Person::Role role, Key key);
};

void Reading::read(const QJsonValue &value, Person::Role role, Key key)
{
    if (value.isObject()) {
        readObject(value.toObject(), role);
    } else if (value.isArray()) {
        for (const QJsonValue &each : value.toArray())
            read(each, role, key);
    } else {
        readText(value, role, key);
    }
}

void Reading::readText(const QJsonValue &value, Person::Role role, Key key)
{
    const QString text = value.toVariant().toString();
    if (key == Key::Other && !text.contains(u'@')) {
        found.isComplete = found.isComplete && (!value.isString() || text.trimmed().isEmpty());
        return;
    }
    for (const QString &entry : entries(text))
        found.people.push_back(personIn(entry, role));
}

void Reading::readObject(const QJsonObject &json, Person::Role role)
{
    const QStringList names = textsOf(json, Key::Name);
    Reading inside;
    inside.found.people = ownPeople(json, names, role);
    if (inside.found.people.empty())
        inside.readMembers(json, !names.isEmpty(), role);
    People &people = inside.found.people;
    if (people.size() == 1 && people.front().name.isEmpty())
        people.front().name = names.value(0);
    for (qsizetype i = 0; people.empty() && i < names.size(); ++i)
        found.people.push_back({.name = names.at(i), .role = role});
    const QString external = textsOf(json, Key::External).value(0);
    const bool isExternal = external.compare(u"true", Qt::CaseInsensitive) == 0 || external == u"1";
    for (Person &person : people) {
        person.external = person.external || isExternal;
        found.people.push_back(person);
    }
    found.isComplete = found.isComplete && inside.found.isComplete;
}

/// Of somebody who has a name, only what stands for that one is looked into: a manager's address is not his.
void Reading::readMembers(const QJsonObject &json, bool isNamed, Person::Role role)
{
    const bool isElement = ElementParts::hasChildren(json);
    const QSet<QString> attributes = isElement ? ElementParts::attributesOf(json) : QSet<QString>();
    for (auto each = json.begin(); each != json.end(); ++each) {
        const Key key = meaningOf(each.key());
        const bool isSkipped =
            key == Key::About || key == Key::External || key == Key::Name || (isNamed && key == Key::Other) ||
            (key == Key::Other && attributes.contains(each.key()) && !each.value().toString().contains(u'@'));
        if (!isSkipped)
            read(each.value(), roleBelow(each.key(), role), key);
    }
}

} // namespace

FoundPeople peopleIn(const QJsonValue &value, Person::Role role)
{
    Reading reading;
    reading.read(value, role, Key::Person);
    std::erase_if(reading.found.people, [](const Person &person) { return person.label().isEmpty(); });
    return reading.found;
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
