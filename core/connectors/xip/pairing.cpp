// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/xip/pairing.h"

#include <algorithm>
#include <optional>

#include <QRegularExpression>
#include <QSet>
#include <QStringList>

namespace xip {

using model::People;
using model::Person;

namespace {

/// What is left to be paired: people without an address, and addresses that nobody has.
struct Rest
{
    std::vector<Person *> people;
    std::vector<const Person *> emails;
};

bool isSame(const QString &a, const QString &b)
{
    return !a.isEmpty() && a.compare(b, Qt::CaseInsensitive) == 0;
}

bool areAlike(const Person &person, const Person &email)
{
    return isSame(person.name, email.name) || isSame(person.sourceId, email.name) ||
           isSame(person.sourceId, email.sourceId) ||
           isSame(person.sourceId, email.address.section(u'@', 0, 0));
}

/// True when a word of the person's name is one of the address: `Ann Lee` is in `ann.lee@…`.
bool isIn(const Person &person, const Person &email)
{
    static const QRegularExpression gaps(QStringLiteral("[^\\pL\\pN]+"));
    const QStringList words = QString(person.name + u' ' + person.sourceId).toLower().split(gaps);
    const QStringList parts = email.address.section(u'@', 0, 0).toLower().split(gaps);
    return std::ranges::any_of(words,
                               [&](const QString &word) { return word.size() > 1 && parts.contains(word); });
}

/// True when the letters are beginnings of the words, one behind the other.
bool areBeginnings(QStringView letters, const QStringList &words)
{
    if (letters.isEmpty())
        return true;
    for (qsizetype i = 0; i < words.size(); ++i) {
        QStringList others = words;
        const QString word = others.takeAt(i);
        for (qsizetype size = 1; size <= word.size() && letters.startsWith(word.left(size)); ++size) {
            if (areBeginnings(letters.sliced(size), others))
                return true;
        }
    }
    return false;
}

/// True when the address may be short for the person's name: `alee@…` or `al2@…` for Ann Lee.
bool isShortFor(const Person &person, const Person &email)
{
    constexpr qsizetype mostWords = 4;
    static const QRegularExpression others(QStringLiteral("[^\\pL]+"));
    const QString letters = email.address.section(u'@', 0, 0).toLower().remove(others);
    const QStringList words = QString(person.name.isEmpty() ? person.sourceId : person.name)
                                  .toLower()
                                  .split(others, Qt::SkipEmptyParts)
                                  .mid(0, mostWords);
    return !letters.isEmpty() && areBeginnings(letters, words);
}

template<typename Test>
std::optional<size_t> onlyOne(const Person &person, const Rest &rest, Test &&test)
{
    std::optional<size_t> found;
    for (size_t i = 0; i < rest.emails.size(); ++i) {
        if (!test(person, *rest.emails[i]))
            continue;
        if (found)
            return {};
        found = i;
    }
    return found;
}

void take(Person &person, const Person &email)
{
    if (person.name.isEmpty())
        person.name = person.sourceId;
    person.address = email.address;
}

/// Pairs those of whom a test tells one address, which it tells of nobody else.
template<typename Test>
void pairBy(Rest &rest, Test &&test)
{
    std::vector<std::optional<size_t>> places;
    for (const Person *person : rest.people)
        places.push_back(onlyOne(*person, rest, test));
    Rest left;
    QSet<size_t> taken;
    for (size_t i = 0; i < places.size(); ++i) {
        if (places[i] && std::ranges::count(places, places[i]) == 1) {
            take(*rest.people[i], *rest.emails[*places[i]]);
            taken.insert(*places[i]);
        } else {
            left.people.push_back(rest.people[i]);
        }
    }
    for (size_t i = 0; i < rest.emails.size(); ++i) {
        if (!taken.contains(i))
            left.emails.push_back(rest.emails[i]);
    }
    rest = left;
}

/// The address in a person's place of a list beside it.
const Person *besideIn(const People &listed, const People &emails, const Person &person)
{
    const auto found = std::ranges::find_if(
        listed, [&](const Person &each) { return isSame(each.label(), person.label()); });
    return found == listed.end() ? nullptr : &emails.at(size_t(found - listed.begin()));
}

/// Pairs all by place, unless a name is in another's address and not in its own.
bool pairByPlace(const Rest &rest, const People &listed, const People &emails)
{
    if (listed.size() != emails.size())
        return false;
    std::vector<const Person *> places;
    for (const Person *person : rest.people) {
        const Person *beside = besideIn(listed, emails, *person);
        const bool isFree = beside && std::ranges::count(rest.emails, beside) == 1;
        const bool isOthers =
            std::ranges::any_of(rest.emails, [&](const Person *email) { return isIn(*person, *email); });
        if (!isFree || (isOthers && !isIn(*person, *beside)))
            return false;
        places.push_back(beside);
    }
    for (size_t i = 0; i < places.size(); ++i)
        take(*rest.people[i], *places[i]);
    return true;
}

/// Pairs all in their order. That alone proves nothing, as the addresses may be sorted: each has to be short
/// for the name in its place, and no other for that name.
void pairInOrder(const Rest &rest)
{
    for (size_t i = 0; i < rest.people.size(); ++i) {
        if (onlyOne(*rest.people[i], rest, isShortFor) != i)
            return;
    }
    for (size_t i = 0; i < rest.people.size(); ++i)
        take(*rest.people[i], *rest.emails[i]);
}

/// Absent: not every entry of `emails` is an address.
std::optional<Rest> restOf(People &people, const People &emails)
{
    Rest rest;
    QSet<QString> known;
    for (Person &person : people) {
        if (person.address.isEmpty() && !person.external)
            rest.people.push_back(&person);
        known.insert(person.address.toLower());
    }
    for (const Person &email : emails) {
        if (email.address.isEmpty())
            return {};
        if (!known.contains(email.address.toLower()))
            rest.emails.push_back(&email);
        known.insert(email.address.toLower());
    }
    return rest;
}

/// How many they are, if whom a name or an id calls alike is one.
size_t countOf(const std::vector<Person *> &people)
{
    QSet<QString> known;
    size_t count = 0;
    for (const Person *person : people) {
        bool isKnown = false;
        for (const QString &word : {person->name.toLower(), person->sourceId.toLower()}) {
            isKnown = isKnown || known.contains(word);
            if (!word.isEmpty())
                known.insert(word);
        }
        count += isKnown ? 0 : 1;
    }
    return count;
}

} // namespace

void pair(People &people, const People &listed, const People &emails)
{
    const auto begun = restOf(people, emails);
    if (!begun)
        return;
    Rest rest = *begun;
    constexpr size_t most = 1'000; // each is compared with each
    if (rest.people.empty() || rest.people.size() != rest.emails.size() || rest.people.size() > most)
        return;
    pairBy(rest, areAlike);
    if (pairByPlace(rest, listed, emails))
        return;
    pairBy(rest, isIn);
    pairInOrder(rest);
}

void nameOnly(People &people, const People &emails)
{
    QSet<QString> all;
    for (const Person &email : emails)
        all.insert(email.address.toLower());
    const auto isThere = [&](const Person &person) {
        return person.address.isEmpty() || person.external || all.contains(person.address.toLower());
    };
    const auto rest = restOf(people, emails);
    if (!rest || !std::ranges::all_of(people, isThere) || countOf(rest->people) > rest->emails.size())
        return;
    for (Person *person : rest->people) {
        if (person->role != Person::Role::Bcc) // whom no copy may show
            person->role = person->isAuthor() ? Person::Role::NamedAuthor : Person::Role::Named;
    }
}

} // namespace xip
