// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/xip/persontext.h"

#include <algorithm>
#include <vector>

namespace xip {

using model::People;
using model::Person;

/// Where an angle bracket opens and where it closes.
struct Bracket
{
    qsizetype open = 0;
    qsizetype close = 0;
};

/// The text with something of no meaning for all that stands in quotes. In the middle of a word (6'2") or
/// without its partner, a quote is a character like others.
static QString withoutQuoted(QString text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) != u'"' || (i > 0 && text.at(i - 1).isLetterOrNumber()))
            continue;
        qsizetype end = i + 1;
        while (end < text.size() && text.at(end) != u'"')
            end += text.at(end) == u'\\' ? 2 : 1;
        if (end >= text.size())
            break;
        std::fill(text.begin() + i, text.begin() + end + 1, QChar(u'_'));
        i = end;
    }
    return text;
}

static std::vector<Bracket> bracketsIn(const QString &text)
{
    std::vector<Bracket> brackets;
    qsizetype open = -1;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) == u'<') {
            open = i;
        } else if (text.at(i) == u'>' && open >= 0) {
            brackets.push_back({open, i});
            open = -1;
        }
    }
    return brackets;
}

/// Behind a comment in parentheses that follows a closing bracket: `<ann@…> (Sales, London)`; else `close`.
static qsizetype behindComment(const QString &text, qsizetype close)
{
    qsizetype at = close + 1;
    while (at < text.size() && text.at(at) == u' ')
        ++at;
    if (at == text.size() || (text.at(at) != u'(' && text.at(at) != u'['))
        return close;
    const QChar end = text.at(at) == u'(' ? u')' : u']';
    while (at < text.size() && text.at(at) != end && !QStringView(u"<@\r\n").contains(text.at(at)))
        ++at;
    return at < text.size() && text.at(at) == end ? at + 1 : close;
}

/// Cuts at the separators that stand outside quotes and angle brackets.
static QStringList cut(const QString &text, QStringView separators)
{
    QString plain = withoutQuoted(text);
    for (const auto &[open, close] : bracketsIn(plain))
        std::fill(plain.begin() + open, plain.begin() + behindComment(plain, close), QChar(u'_'));
    QStringList parts;
    qsizetype start = 0;
    for (qsizetype i = 0; i < plain.size(); ++i) {
        if (!separators.contains(plain.at(i)))
            continue;
        parts.append(text.mid(start, i - start));
        start = i + 1;
    }
    parts.append(text.mid(start));
    return parts;
}

static bool isOneWord(const QString &text)
{
    const QString word = text.trimmed();
    return !word.isEmpty() && std::ranges::none_of(word, [](QChar c) { return c.isSpace(); });
}

static bool hasAddress(const QString &text)
{
    return text.contains(u'@');
}

/// The pieces between commas put together: what has no address is the beginning of the name before the next
/// brackets.
static QStringList cutNamed(const QStringList &pieces)
{
    QStringList all;
    QStringList name;
    const auto end = [&] {
        if (!name.isEmpty())
            all.append(name.join(u','));
        name.clear();
    };
    for (const QString &piece : pieces) {
        const bool hasBrackets = !bracketsIn(withoutQuoted(piece)).empty();
        if (hasAddress(piece) && !hasBrackets)
            end();
        name.append(piece);
        if (hasAddress(piece) || hasBrackets)
            end();
    }
    end();
    return all;
}

/// Cuts at commas, which may as well be a part of a name.
static QStringList cutAtCommas(const QString &text)
{
    QStringList pieces = cut(text, u",");
    pieces.removeIf([](const QString &piece) { return piece.trimmed().isEmpty(); });
    if (pieces.isEmpty())
        return {text};
    if (std::ranges::all_of(pieces, hasAddress) || pieces.size() == 1)
        return pieces;
    if (bracketsIn(withoutQuoted(text)).empty()) {
        const bool areSeveral =
            std::ranges::any_of(pieces, hasAddress) && std::ranges::all_of(pieces, isOneWord);
        return areSeveral ? pieces : QStringList{text};
    }
    return cutNamed(pieces);
}

/// Cuts behind each closing bracket that somebody else follows.
static QStringList cutBehindBrackets(const QString &text)
{
    const std::vector<Bracket> brackets = bracketsIn(withoutQuoted(text));
    QStringList all;
    qsizetype start = 0;
    for (size_t i = 0; i < brackets.size(); ++i) {
        const auto &[open, close] = brackets.at(i);
        const bool isLast = i + 1 == brackets.size();
        const QString between =
            (isLast ? text.mid(close + 1) : text.mid(close + 1, brackets.at(i + 1).open - close - 1))
                .trimmed();
        const bool isTitle =
            between.isEmpty() && !hasAddress(text.mid(open, close - open)); // Ann <HR> <ann@…>
        if (isLast ? isOneWord(between) && hasAddress(between) : !isTitle) {
            all.append(text.mid(start, close + 1 - start));
            start = close + 1;
        }
    }
    all.append(text.mid(start));
    return all;
}

/// The members of a group (RFC 5322, section 3.4), `Desk: ann@…, bob@…`, which a semicolon ended; else the
/// part as it is. A word and an address right behind its colon are no group but a scheme: `smtp:ann@…`.
static QString withoutGroup(const QString &part)
{
    const qsizetype colon = withoutQuoted(part).indexOf(u':');
    const QString name = part.left(colon).trimmed();
    if (colon < 0 || name.isEmpty() || name.contains(u'@') || name.contains(u'<'))
        return part;
    const QString members = part.mid(colon + 1);
    const bool isScheme = !members.contains(u',') && isOneWord(name) && members.trimmed() == members;
    const bool isGroup = members.trimmed().isEmpty() || (hasAddress(members) && !isScheme);
    return isGroup ? members : part;
}

QStringList entries(const QString &text)
{
    QStringList all;
    qsizetype end = -1;
    for (const QString &part : cut(text, u";\r\n")) {
        end += part.size() + 1;
        const bool isEnded = end < text.size() && text.at(end) == u';';
        for (const QString &entry : cutAtCommas(isEnded ? withoutGroup(part) : part))
            all += cutBehindBrackets(entry);
    }
    return all;
}

/// The brackets of an entry that count, and those of one that stands in quotes as a whole.
static std::vector<Bracket> bracketsOf(const QString &entry)
{
    const std::vector<Bracket> brackets = bracketsIn(withoutQuoted(entry));
    return brackets.empty() ? bracketsIn(entry) : brackets;
}

bool isWhole(const QString &entry)
{
    const std::vector<Bracket> brackets = bracketsOf(entry);
    if (brackets.empty())
        return !entry.contains(u'<') || !entry.contains(u'@');
    const auto &[open, close] = brackets.back();
    const QString inside = entry.mid(open, close - open);
    const QString behind = entry.mid(close + 1).trimmed();
    const bool isBracketed = (behind.startsWith(u'(') && behind.endsWith(u')')) ||
                             (behind.startsWith(u'[') && behind.endsWith(u']'));
    const bool isComment = isBracketed && !behind.contains(u'@');
    const bool isSaid = std::ranges::any_of(behind, [](QChar c) { return c.isLetterOrNumber(); });
    const bool isSeveral = inside.contains(u'@') && (inside.contains(u',') || inside.contains(u';'));
    const bool isQuoted = bracketsIn(withoutQuoted(entry)).empty();
    return (isComment || !isSaid) && !isSeveral && (!isQuoted || brackets.size() == 1);
}

static QString unquoted(QString name)
{
    name = name.trimmed();
    if (name.size() >= 2 && name.startsWith(u'"') && name.endsWith(u'"'))
        name = name.mid(1, name.size() - 2);
    return name;
}

/// The address of a `mailto:` link, without what else that says of an e-mail.
static QString withoutScheme(const QString &id)
{
    const QString scheme = QStringLiteral("mailto:");
    return id.startsWith(scheme, Qt::CaseInsensitive) ? id.mid(scheme.size()).section(u'?', 0, 0) : id;
}

Person personIn(const QString &text, Person::Role role)
{
    Person person{.role = role};
    const std::vector<Bracket> brackets = bracketsOf(text);
    const bool hasBrackets = !brackets.empty();
    const Bracket last = hasBrackets ? brackets.back() : Bracket();
    const QString id = withoutScheme(
        (hasBrackets ? text.mid(last.open + 1, last.close - last.open - 1) : unquoted(text)).trimmed());
    if (hasBrackets)
        person.name = unquoted(text.left(last.open));
    if (id.contains(u'@'))
        person.address = id;
    else
        person.sourceId = id;
    return person;
}

/// True when every entry of the words is the name or the user name of one of them.
static bool areTold(const People &people, const QString &words)
{
    const QStringList all = entries(words);
    const auto isSame = [](const QString &a, const QString &b) {
        return a.compare(b, Qt::CaseInsensitive) == 0;
    };
    return std::ranges::all_of(all, [&](const QString &entry) {
        const QString id = personIn(entry, Person::Role::To).sourceId;
        return id.isEmpty() || std::ranges::any_of(people, [&](const Person &person) {
                   return isSame(person.sourceId, id) || isSame(person.name, entry.trimmed());
               });
    });
}

bool takeWords(People &people, const QString &words)
{
    const bool isSaid = std::ranges::any_of(words, [](QChar c) { return c.isLetterOrNumber(); });
    if (!isSaid || words.contains(u'@') || people.empty())
        return true;
    Person &first = people.front();
    const bool isAlone = people.size() == 1;
    const bool isTold = areTold(people, words);
    if (isAlone && first.name.isEmpty() && (!first.address.isEmpty() || !isTold)) {
        first.name = words;
        return true;
    }
    if (isAlone && !isTold && first.sourceId.isEmpty() && isOneWord(words)) {
        first.sourceId = words;
        return true;
    }
    return isTold;
}

} // namespace xip
