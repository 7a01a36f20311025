// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/xip/pairing.h"

#include <algorithm>
#include <array>
#include <optional>

#include <QHash>
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

using Keys = QSet<QString> (*)(const Person &);

/// What tells whose an address is: a key of the person's that is one of the address's.
struct Test
{
    Keys ofPerson;
    Keys ofEmail;
};

QSet<QString> idAndName(const Person &person)
{
    return {u'n' + person.name.toCaseFolded(), u'i' + person.sourceId.toCaseFolded()};
}

/// An id may stand as a name, and before the @.
QSet<QString> idsAndNames(const Person &email)
{
    const QString name = email.name.toCaseFolded();
    return {u'n' + name, u'i' + name, u'i' + email.sourceId.toCaseFolded(),
            u'i' + email.address.section(u'@', 0, 0).toCaseFolded()};
}

QSet<QString> wordsOf(const QString &text)
{
    static const QRegularExpression gaps(QStringLiteral("[^\\pL\\pN]+"));
    const QStringList words = text.toLower().split(gaps);
    return {words.begin(), words.end()};
}

QSet<QString> words(const Person &person)
{
    return wordsOf(person.name + u' ' + person.sourceId);
}

QSet<QString> wordsBeforeAt(const Person &email)
{
    return wordsOf(email.address.section(u'@', 0, 0));
}

constexpr Test areAlike{idAndName, idsAndNames};

/// A word of the person's name is one of the address: `Ann Lee` is in `ann.lee@…`.
constexpr Test isIn{words, wordsBeforeAt};

/// The addresses by their keys. A single letter is none.
class Index
{
public:
    Index(const Test &test, const std::vector<const Person *> &emails) : m_test(test)
    {
        for (size_t place = 0; place < emails.size(); ++place) {
            for (const QString &key : test.ofEmail(*emails[place]))
                m_places[key].push_back(place);
        }
    }

    bool has(const Person &person) const
    {
        const QSet<QString> keys = m_test.ofPerson(person);
        return std::ranges::any_of(keys, [&](const QString &key) { return !placesOf(key).empty(); });
    }

    std::optional<size_t> onlyOne(const Person &person) const
    {
        std::optional<size_t> found;
        for (const QString &key : m_test.ofPerson(person)) {
            for (const size_t place : placesOf(key)) {
                if (found && *found != place)
                    return {};
                found = place;
            }
        }
        return found;
    }

private:
    using Places = std::vector<size_t>;

    const Places &placesOf(const QString &key) const
    {
        static const Places none;
        const auto found = key.size() > 1 ? m_places.constFind(key) : m_places.constEnd();
        return found == m_places.constEnd() ? none : *found;
    }

    const Test &m_test;
    QHash<QString, Places> m_places;
};

const QRegularExpression &noLetters()
{
    static const QRegularExpression form(QStringLiteral("[^\\pL]+"));
    return form;
}

QStringList firstWords(const Person &person)
{
    constexpr qsizetype mostWords = 4;
    return QString(person.name.isEmpty() ? person.sourceId : person.name)
        .toLower()
        .split(noLetters(), Qt::SkipEmptyParts)
        .mid(0, mostWords);
}

/// The letters of an address before the @, and where each of them stands: a bit for a place.
class Letters
{
public:
    explicit Letters(const Person &email)
    {
        constexpr qsizetype most = 63; // RFC 5321 allows 64 characters
        const QString letters = email.address.section(u'@', 0, 0).toLower().remove(noLetters());
        m_count = letters.size() <= most ? letters.size() : 0;
        for (qsizetype i = 0; i < m_count; ++i) {
            const char16_t letter = letters.at(i).unicode();
            (letter < m_plain.size() ? m_plain[letter] : m_others[letter]) |= quint64{1} << i;
        }
    }

    /// True when they are beginnings of the words, one behind the other, in any order: `alee@…` or `al2@…`
    /// for Ann Lee.
    bool areShortFor(const QStringList &words) const
    {
        if (m_count == 0)
            return false;
        // For each set of words, the places that its beginnings can end before.
        std::vector<quint64> ends(size_t{1} << words.size());
        ends[0] = 1;
        for (size_t used = 0; used < ends.size(); ++used) {
            for (qsizetype i = 0; ends[used] != 0 && i < words.size(); ++i) {
                const size_t more = used | (size_t{1} << i);
                if (more != used)
                    ends[more] |= endsBehind(ends[used], words.at(i));
            }
            if ((ends[used] >> m_count & 1) != 0)
                return true;
        }
        return false;
    }

private:
    quint64 endsBehind(quint64 places, const QString &word) const
    {
        quint64 ends = 0;
        for (auto c = word.begin(); places != 0 && c != word.end(); ++c) {
            const char16_t letter = c->unicode();
            places = (places & (letter < m_plain.size() ? m_plain[letter] : m_others.value(letter))) << 1;
            ends |= places;
        }
        return ends;
    }

    qsizetype m_count = 0; ///< 0: they are no short name
    std::array<quint64, 128> m_plain{};
    QHash<char16_t, quint64> m_others;
};

void take(Person &person, const Person &email)
{
    if (person.name.isEmpty())
        person.name = person.sourceId;
    person.address = email.address;
}

/// Pairs those of whom a test tells one address, which it tells of nobody else.
void pairBy(Rest &rest, const Test &test)
{
    const Index index(test, rest.emails);
    std::vector<std::optional<size_t>> places;
    for (const Person *person : rest.people)
        places.push_back(index.onlyOne(*person));
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

/// Pairs all by place, unless a name is in another's address and not in its own.
bool pairByPlace(const Rest &rest, const People &listed, const People &emails)
{
    if (listed.size() != emails.size())
        return false;
    QHash<QString, size_t> placeOf;
    for (size_t i = listed.size(); i-- > 0;)
        placeOf.insert(listed[i].label().toCaseFolded(), i);
    const Index index(isIn, rest.emails);
    std::vector<const Person *> places;
    for (const Person *person : rest.people) {
        const QString label = person->label().toCaseFolded();
        const auto place = label.isEmpty() ? placeOf.constEnd() : placeOf.constFind(label);
        if (place == placeOf.constEnd())
            return false;
        const Person *beside = &emails.at(*place);
        const bool isFree = std::ranges::count(rest.emails, beside) == 1;
        if (!isFree || (index.has(*person) && !Index(isIn, {beside}).has(*person)))
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
    std::vector<Letters> letters;
    for (const Person *email : rest.emails)
        letters.emplace_back(*email);
    for (size_t i = 0; i < rest.people.size(); ++i) {
        const QStringList words = firstWords(*rest.people[i]);
        for (size_t place = 0; place < letters.size(); ++place) {
            if (letters[place].areShortFor(words) != (place == i))
                return;
        }
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
    constexpr size_t most = 1'000; // pairInOrder() compares each with each
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
