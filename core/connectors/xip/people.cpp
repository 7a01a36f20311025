// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/xip/people.h"

#include <algorithm>
#include <array>

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QStringList>

#include "connectors/xip/elementparts.h"
#include "connectors/xip/persontext.h"

namespace xip {

using model::People;
using model::Person;

namespace {

/// What a name inside an object that tells of people stands for.
enum class Key {
    Address,
    Id,
    Name,
    External,
    Self,    ///< the same one, further in
    Related, ///< somebody else than the object tells of
    Person,  ///< somebody, or some: a word below it is one
    About,   ///< tells about somebody, and is nobody
    Other,   ///< not known: what has an address below it counts
};

Key meaningOf(const QString &name)
{
    static const QHash<QString, Key> meanings = [] {
        QHash<QString, Key> all;
        const auto add = [&](Key key, QStringView names) {
            for (const QStringView each : names.split(u' '))
                all.insert(each.toString(), key);
        };
        add(Key::Address, u"address addresses email emails mail mails emailaddress emailaddresses $text");
        add(Key::Id, u"id userid login loginname username");
        add(Key::Name, u"name displayname");
        add(Key::External, u"external isexternal");
        add(Key::Self, u"user person contact contacts account accounts identity profile value");
        add(Key::Related, u"sender author creator owner");
        add(Key::Person, u"users persons people member members participant participants recipient recipients "
                         u"attendee attendees from to cc bcc values item items list entry");
        add(Key::About,
            u"$parts role roles type kind class objecttype @type @odata.type status state presence active "
            u"count total size length joined joinedat left leftat created createdat updated updatedat "
            u"added addedat since until url href self link avatar avatarurl picture photo image icon "
            u"title jobtitle department company organization organisation phone mobile locale language "
            u"timezone gender note notes comment description permission permissions tags "
            u"userprincipalname upn sip sipaddress imaddress jid proxyaddresses manager managers supervisor");
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

bool isExternal(const QJsonObject &json)
{
    const QString external = textsOf(json, Key::External).value(0);
    return external.compare(u"true", Qt::CaseInsensitive) == 0 || external == u"1";
}

QSet<QString> addressesOf(const People &people)
{
    QSet<QString> addresses;
    for (const Person &person : people) {
        if (!person.address.isEmpty())
            addresses.insert(person.address.toLower());
    }
    return addresses;
}

/// Adds those who have an address that nobody has yet.
void addAddressed(People &people, const People &more)
{
    QSet<QString> known = addressesOf(people);
    for (const Person &person : more) {
        const QString address = person.address.toLower();
        if (!address.isEmpty() && !known.contains(address)) {
            known.insert(address);
            people.push_back(person);
        }
    }
}

/// Not so `@ann`, which is a handle, nor the end of a link to it.
bool isAddress(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("[^\\s/@]@[^\\s@]"));
    return form.match(text).hasMatch();
}

} // namespace

bool holdsOtherAddress(const QJsonValue &value, const QSet<QString> &known)
{
    const auto isOther = [&](const QJsonValue &each) {
        return holdsOtherAddress(each, known);
    };
    if (value.isArray())
        return std::ranges::any_of(value.toArray(), isOther);
    if (!value.isObject()) {
        const QStringList all = entries(value.toString());
        return std::ranges::any_of(all, [&](const QString &entry) {
            const QString address = personIn(entry, Person::Role::To).address.toLower();
            return isAddress(address) && !known.contains(address);
        });
    }
    const QJsonObject json = value.toObject();
    for (auto each = json.begin(); each != json.end(); ++each) {
        if (meaningOf(each.key()) != Key::About && isOther(each.value()))
            return true;
    }
    return false;
}

namespace {

class Reading
{
public:
    void read(const QJsonValue &value, Person::Role role, Key key);
    FoundPeople found;
    bool hasRest = false; ///< a text has more than the people taken from it

private:
    void readObject(const QJsonObject &json, Person::Role role);
    void readMembers(const QJsonObject &json, Person::Role role);
    void readSomebody(const QJsonObject &json, const QStringList &names, const People &own,
                      Person::Role role);
    void readText(const QJsonValue &value, Person::Role role, Key key);
    void add(const People &people, bool isExternal);
};

/// What an object that has a name, an id or an address holds further in. Members of a group are archived as
/// the group is: they may be told of nowhere else.
struct Inside
{
    Reading addresses;
    Reading self;
    Reading members;
    bool isGroup = false; ///< a list of members, at least, and not a word about somebody

    Inside(const QJsonObject &json, Person::Role role);
    void readMembers(const QJsonValue &value, Person::Role role, bool isWord);
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
    for (const QString &entry : entries(text)) {
        found.people.push_back(personIn(entry, role));
        hasRest = hasRest || !isWhole(entry);
    }
}

Inside::Inside(const QJsonObject &json, Person::Role role)
{
    const bool isElement = ElementParts::hasChildren(json);
    const QSet<QString> attributes = ElementParts::attributesOf(json);
    for (auto each = json.begin(); each != json.end(); ++each) {
        const QJsonValue value = each.value();
        const Key key = meaningOf(each.key());
        const bool hasAddress = value.toString().contains(u'@');
        if (key == Key::Address)
            addresses.read(value, role, key);
        else if (key == Key::Self)
            self.read(value, role, key);
        else if (key == Key::Person && (hasAddress || !attributes.contains(each.key())))
            readMembers(value, roleBelow(each.key(), role), value.isString() && !hasAddress && !isElement);
    }
}

void Inside::readMembers(const QJsonValue &value, Person::Role role, bool isWord)
{
    if (value.isDouble() || value.isBool()) // how many there are, or whether somebody is one
        return;
    const size_t before = members.found.people.size();
    members.read(value, role, Key::Person);
    isGroup = isGroup || (!isWord && members.found.people.size() > before);
}

void Reading::readObject(const QJsonObject &json, Person::Role role)
{
    const QStringList names = textsOf(json, Key::Name);
    const People own = ownPeople(json, names, role);
    if (own.empty() && names.isEmpty())
        readMembers(json, role);
    else
        readSomebody(json, names, own, role);
}

void Reading::readMembers(const QJsonObject &json, Person::Role role)
{
    Reading inside;
    const bool isElement = ElementParts::hasChildren(json);
    const QSet<QString> attributes = isElement ? ElementParts::attributesOf(json) : QSet<QString>();
    for (auto each = json.begin(); each != json.end(); ++each) {
        const Key key = meaningOf(each.key());
        const bool isSkipped =
            key == Key::About || key == Key::External ||
            (key == Key::Other && attributes.contains(each.key()) && !each.value().toString().contains(u'@'));
        if (!isSkipped)
            inside.read(each.value(), roleBelow(each.key(), role), key);
    }
    add(inside.found.people, isExternal(json));
    found.isComplete = found.isComplete && inside.found.isComplete;
    hasRest = hasRest || inside.hasRest;
}

/// Who an object tells of itself: whose addresses it has; else who has its id or name, unless those are a
/// group's.
People themselves(const QStringList &names, const People &own, const Inside &inside, Person::Role role)
{
    People people;
    if (!addressesOf(own).isEmpty())
        people = own;
    addAddressed(people, inside.addresses.found.people);
    if (people.empty())
        addAddressed(people, inside.self.found.people);
    if (people.empty() && inside.isGroup)
        return {};
    if (people.empty())
        people = own.empty() ? inside.self.found.people : own;
    if (people.size() == 1) {
        Person &one = people.front();
        if (one.sourceId.isEmpty() && own.size() == 1)
            one.sourceId = own.front().sourceId;
        if (one.name.isEmpty())
            one.name = names.value(0);
    }
    if (!people.empty())
        return people;
    for (const QString &name : names)
        people.push_back({.name = name, .role = role});
    return people;
}

/// True when an address stands there that nothing here takes for somebody's.
bool hasStrangers(const QJsonObject &json, const QSet<QString> &known)
{
    static constexpr std::array open{Key::Self, Key::Related, Key::Other};
    for (auto each = json.begin(); each != json.end(); ++each) {
        if (std::ranges::count(open, meaningOf(each.key())) > 0 && holdsOtherAddress(each.value(), known))
            return true;
    }
    return false;
}

void Reading::readSomebody(const QJsonObject &json, const QStringList &names, const People &own,
                           Person::Role role)
{
    const Inside inside(json, role);
    const FoundPeople &members = inside.members.found;
    People people = themselves(names, own, inside, role);
    const bool isSaid = takeWords(people, textsIn(json.value(u"$text")).value(0));
    const QSet<QString> theirs = addressesOf(people);
    QSet<QString> known = addressesOf(members.people);
    add(people, isExternal(json));
    for (const Person &member : members.people) {
        if (!theirs.contains(member.address.toLower()))
            found.people.push_back(member);
    }
    known.unite(theirs);
    const bool isKnown = !own.empty() || !theirs.isEmpty();
    const bool isUnclear = !isKnown && !(inside.self.found.isComplete && inside.addresses.found.isComplete);
    hasRest = hasRest || inside.addresses.hasRest || inside.self.hasRest || inside.members.hasRest;
    found.isComplete =
        found.isComplete && members.isComplete && isSaid && !isUnclear && !hasStrangers(json, known);
}

void Reading::add(const People &people, bool isExternal)
{
    for (Person person : people) {
        person.external = person.external || isExternal;
        found.people.push_back(person);
    }
}

} // namespace

FoundPeople peopleIn(const QJsonValue &value, Person::Role role)
{
    Reading reading;
    reading.read(value, role, Key::Person);
    std::erase_if(reading.found.people, [](const Person &person) { return person.label().isEmpty(); });
    reading.found.isComplete = reading.found.isComplete && !reading.hasRest;
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
