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

QString cleaned(const QString &addressOrName)
{
    QString text = addressOrName.trimmed();
    const qsizetype opens = text.lastIndexOf(u'<');
    if (opens >= 0 && text.endsWith(u'>'))
        text = text.sliced(opens + 1, text.size() - opens - 2).trimmed();
    if (text.startsWith(QLatin1String("mailto:"), Qt::CaseInsensitive)) {
        text = text.sliced(7);
        text = QUrl::fromPercentEncoding(text.left(text.indexOf(u'?')).toUtf8()).trimmed();
    } else if (text.startsWith(QLatin1String("smtp:"), Qt::CaseInsensitive)) {
        text = text.sliced(5).trimmed();
    }
    const bool isQuoted =
        text.size() > 2 && text.front() == text.back() && (text.front() == u'\'' || text.front() == u'"');
    return isQuoted ? text.sliced(1, text.size() - 2).trimmed() : text;
}

QByteArray comparableDomain(const QString &domain)
{
    QString text = domain.trimmed().normalized(QString::NormalizationForm_C).toLower();
    while (text.endsWith(u'.'))
        text.chop(1);
    if (isAscii(text))
        return text.toLatin1();
    const QByteArray labels = QUrl::toAce(text);
    return labels.isEmpty() ? text.toUtf8() : labels;
}

QByteArray comparable(const QString &addressOrName)
{
    const QString text = cleaned(addressOrName);
    const qsizetype at = text.lastIndexOf(u'@');
    if (at < 0)
        return text.normalized(QString::NormalizationForm_C).toLower().toUtf8();
    const QString local = text.first(at).normalized(QString::NormalizationForm_C).toLower();
    return local.toUtf8() + '@' + comparableDomain(text.sliced(at + 1));
}

QByteArray domainOf(const QByteArray &comparable)
{
    const qsizetype at = comparable.lastIndexOf('@');
    const bool isBroken = std::ranges::any_of(
        comparable, [](char c) { return static_cast<unsigned char>(c) <= ' ' || c == '\x7f'; });
    return at < 1 || isBroken ? QByteArray() : comparable.sliced(at + 1);
}

} // namespace mapping
