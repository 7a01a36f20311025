// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/jabber/jid.h"

#include <algorithm>
#include <array>
#include <utility>

#include <QStringList>

#include "base/failure.h"

namespace jabber {

Jid Jid::from(const QString &text)
{
    const QString trimmed = text.trimmed();
    const qsizetype slash = trimmed.indexOf(u'/'); // may stand in a resource again, never before
    const QString name = (slash < 0 ? trimmed : trimmed.left(slash)).toLower();
    const qsizetype at = name.indexOf(u'@');
    return {.local = at < 0 ? name : name.left(at),
            .domain = at < 0 ? QString() : name.mid(at + 1),
            .resource = slash < 0 ? QString() : trimmed.mid(slash + 1)};
}

QString Jid::bare() const
{
    return domain.isEmpty() ? local : QString(local + u'@' + domain);
}

QString bareOf(const QString &jid)
{
    // As Jid::from(jid).bare(), in fewer steps: each row asks for it several times.
    QString bare = jid.trimmed();
    const qsizetype slash = bare.indexOf(u'/');
    if (slash >= 0)
        bare.truncate(slash);
    if (bare.indexOf(u'@') == bare.size() - 1)
        bare.chop(bare.isEmpty() ? 0 : 1);
    return std::move(bare).toLower();
}

QString unescaped(const QString &local)
{
    static constexpr std::array<std::pair<QStringView, char16_t>, 10> escapes{{{u"20", u' '},
                                                                               {u"22", u'"'},
                                                                               {u"26", u'&'},
                                                                               {u"27", u'\''},
                                                                               {u"2f", u'/'},
                                                                               {u"3a", u':'},
                                                                               {u"3c", u'<'},
                                                                               {u"3e", u'>'},
                                                                               {u"40", u'@'},
                                                                               {u"5c", u'\\'}}};
    QString text;
    for (qsizetype i = 0; i < local.size(); ++i) {
        const QString code = local.mid(i + 1, 2).toLower();
        const auto *escape = escapes.end();
        if (local.at(i) == u'\\')
            escape = std::find_if(escapes.begin(), escapes.end(),
                                  [&](const auto &one) { return one.first == code; });
        if (escape == escapes.end()) {
            text.append(local.at(i));
        } else {
            text.append(QChar(escape->second));
            i += 2;
        }
    }
    return text;
}

AddressRules AddressRules::from(const QString &list)
{
    AddressRules rules;
    for (const QString &entry : list.split(u',', Qt::SkipEmptyParts)) {
        const QString from = entry.section(u'=', 0, 0).trimmed().toLower();
        const QString to = entry.section(u'=', 1).trimmed().toLower();
        if (from.isEmpty() || to.isEmpty() || to.contains(u'@') || to.contains(u'='))
            throw base::inputFailure(
                "INVALID_SETTING",
                QStringLiteral("“%1” in domainMap is no pair of domains.").arg(entry.trimmed()),
                QStringLiteral("Write im.example.com=example.com, separated by commas."));
        rules.m_domains[from] = to;
    }
    return rules;
}

QString AddressRules::addressOf(const QString &jid) const
{
    const Jid parts = Jid::from(jid);
    const auto isControl = [](QChar c) {
        return c.category() == QChar::Other_Control;
    };
    if (parts.domain.isEmpty() || parts.local.isEmpty() || std::ranges::any_of(parts.bare(), isControl))
        return {};
    const QString local = unescaped(parts.local);
    if (local.contains(u'@'))
        return local;
    const auto rule = m_domains.find(parts.domain);
    return local + u'@' + (rule == m_domains.end() ? parts.domain : rule->second);
}

} // namespace jabber
