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

} // namespace

void pair(People &people, const People &listed, const People &emails)
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
            return;
        if (!known.contains(email.address.toLower()))
            rest.emails.push_back(&email);
        known.insert(email.address.toLower());
    }
    constexpr size_t most = 1'000; // each is compared with each
    if (rest.people.empty() || rest.people.size() != rest.emails.size() || rest.people.size() > most)
        return;
    pairBy(rest, areAlike);
    if (pairByPlace(rest, listed, emails))
        return;
    pairBy(rest, isIn);
}

} // namespace xip
