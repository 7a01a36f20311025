// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/xip/persontext.h"

#include <algorithm>

namespace xip {

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

QStringList entries(const QString &text)
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

Person personIn(const QString &text, Person::Role role)
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

} // namespace xip
