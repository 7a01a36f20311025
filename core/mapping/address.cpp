// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapping/address.h"

#include <algorithm>

#include <QUrl>

namespace mapping {

static bool isAscii(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
}

static bool isDirectionOverride(char32_t c)
{
    return c == 0x202D || c == 0x202E;
}

/// Format characters, and what Unicode says is to be ignored by default although it is a letter or a mark.
static bool isInvisible(char32_t c)
{
    const auto isAmong = [c](char32_t first, char32_t last) {
        return c >= first && c <= last;
    };
    return (QChar::category(c) == QChar::Other_Format && !isDirectionOverride(c)) || c == 0x034F ||
           isAmong(0x115F, 0x1160) || isAmong(0x17B4, 0x17B5) || isAmong(0x180B, 0x180F) || c == 0x3164 ||
           isAmong(0xFE00, 0xFE0F) || c == 0xFFA0 || isAmong(0xE0000, 0xE0FFF);
}

static QString withoutInvisible(const QString &text)
{
    if (isAscii(text))
        return text;
    QString visible;
    for (const char32_t c : text.toStdU32String()) {
        if (!isInvisible(c))
            visible += QChar::fromUcs4(c);
    }
    return visible;
}

QString cleaned(const QString &addressOrName)
{
    QString text = withoutInvisible(addressOrName).trimmed();
    const qsizetype opens = text.lastIndexOf(u'<');
    if (opens >= 0 && text.endsWith(u'>'))
        text = text.sliced(opens + 1, text.size() - opens - 2).trimmed();
    if (text.startsWith(QLatin1String("mailto:"), Qt::CaseInsensitive)) {
        text = text.sliced(7);
        text = withoutInvisible(QUrl::fromPercentEncoding(text.left(text.indexOf(u'?')).toUtf8())).trimmed();
    } else if (text.startsWith(QLatin1String("smtp:"), Qt::CaseInsensitive)) {
        text = text.sliced(5).trimmed();
    }
    const bool isQuoted =
        text.size() > 2 && text.front() == text.back() && (text.front() == u'\'' || text.front() == u'"');
    return isQuoted ? text.sliced(1, text.size() - 2).trimmed() : text;
}

QString comparableDomain(const QString &domain)
{
    QString text = withoutInvisible(domain).trimmed().normalized(QString::NormalizationForm_C).toLower();
    while (text.endsWith(u'.'))
        text.chop(1);
    const bool isUnusable =
        std::ranges::any_of(text, [](QChar c) { return isDirectionOverride(c.unicode()); });
    if (isUnusable || isAscii(text))
        return text;
    const QByteArray labels = QUrl::toAce(text);
    return labels.isEmpty() ? text : QString::fromLatin1(labels);
}

/// RFC 5322: what stands in a local part between quotation marks only, but for dots.
static bool hasSpecials(QStringView text)
{
    return std::ranges::any_of(
        text, [](QChar c) { return QStringView(u"()<>[]:;@\\,\"").contains(c) || c.isSpace(); });
}

static bool isDotAtom(QStringView text)
{
    return !hasSpecials(text) &&
           std::ranges::none_of(text.split(u'.'), [](QStringView atom) { return atom.isEmpty(); });
}

static QString withoutNeedlessQuotes(const QString &local)
{
    const qsizetype last = local.size() - 1;
    if (last < 2 || local.front() != u'"' || local.back() != u'"')
        return local;
    QString text;
    for (qsizetype i = 1; i < last; ++i) {
        if (local.at(i) == u'\\' && ++i == last) // the closing mark is quoted itself
            return local;
        text += local.at(i);
    }
    return isDotAtom(text) ? text : local;
}

QString comparable(const QString &addressOrName)
{
    const QString text = cleaned(addressOrName);
    const qsizetype at = text.lastIndexOf(u'@');
    if (at < 0)
        return text.normalized(QString::NormalizationForm_C).toLower().toCaseFolded();
    const QString local = withoutNeedlessQuotes(text.first(at));
    return local.normalized(QString::NormalizationForm_C).toLower() + u'@' +
           comparableDomain(text.sliced(at + 1));
}

/// RFC 5321: labels of letters, digits, hyphens; and underscores, which are met.
static bool canBeDomain(QStringView domain)
{
    constexpr qsizetype longestLabel = 63;
    return std::ranges::all_of(domain.split(u'.'), [](QStringView label) {
        return !label.isEmpty() && label.size() <= longestLabel && std::ranges::all_of(label, [](QChar c) {
            return c.isLetterOrNumber() || c.isMark() || c == u'-' || c == u'_';
        });
    });
}

/// RFC 5322: no specials but for dots, unless it is quoted.
static bool canBeLocalPart(QStringView local)
{
    if (local.size() > 2 && local.startsWith(u'"') && local.endsWith(u'"'))
        return true;
    return !local.isEmpty() && !hasSpecials(local);
}

QString domainOf(const QString &comparable)
{
    const qsizetype at = comparable.lastIndexOf(u'@');
    if (at < 1 || !canBeLocalPart(QStringView(comparable).first(at)))
        return {};
    const bool isQuoted = comparable.startsWith(u'"'); // where a space is a character like others
    const bool isBroken = std::ranges::any_of(comparable, [&](QChar c) {
        return (c.isSpace() && !(isQuoted && c == u' ')) || c.category() == QChar::Other_Control ||
               c.category() == QChar::Other_Format;
    });
    if (isBroken)
        return {};
    const QString domain = comparable.sliced(at + 1);
    return canBeDomain(domain) ? domain : QString();
}

} // namespace mapping
