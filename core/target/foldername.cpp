// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/foldername.h"

#include <QList>
#include <QtEndian>

#include "base/digest.h"

namespace target {

static constexpr qsizetype longestEncoded = 100;
static constexpr qsizetype hashDigits = 8;

static bool isPlain(QChar c)
{
    return c >= QLatin1Char(' ') && c <= QLatin1Char('~');
}

static bool isAllowed(char32_t c, bool isFirst)
{
    if (isFirst && (c == U'~' || c == U'#'))
        return false; // home folders and namespaces, to some servers
    if (c == QChar::ReplacementCharacter)
        return false; // what toUcs4() makes of half a surrogate pair
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    case QChar::Other_Format:
        return c == 0x200c || c == 0x200d; // joiners: without them many words and emoji fall apart
    default:
        return !QChar::isNonCharacter(c) &&
               !QStringView(u"./\\^%*\":<>|?").contains(QChar(c <= 0xffff ? c : 0));
    }
}

/// The text with everything replaced that may not stand in a name.
static QString replaced(const QString &text)
{
    QString name;
    const QList<uint> points = text.toUcs4();
    for (const uint point : points) {
        if (isAllowed(point, name.isEmpty()))
            name += QChar::fromUcs4(point);
        else
            name += QLatin1Char('_');
    }
    return name;
}

static QString shortened(QString name, qsizetype longest)
{
    while (modifiedUtf7(name).size() > longest) {
        const bool isPair = name.size() > 1 && name.back().isLowSurrogate();
        name.chop(isPair ? 2 : 1);
    }
    return name.trimmed();
}

QString safeFolderName(const QString &text)
{
    // Longer than any name may get, and bounded work for whatever somebody pastes.
    const QString full = text.normalized(QString::NormalizationForm_C).trimmed();
    if (full.isEmpty())
        return QStringLiteral("Archive");
    const QString name = replaced(full.left(longestEncoded + 1));
    if (name == full && modifiedUtf7(name).size() <= longestEncoded)
        return name;
    const QString hash = QString::fromLatin1(base::Digest::sha256(full.toUtf8()).toHex().left(hashDigits));
    return shortened(name, longestEncoded - hashDigits - 1) + QLatin1Char('-') + hash;
}

static QByteArray shifted(QStringView part)
{
    QByteArray utf16;
    for (const QChar unit : part) {
        const char16_t big = qToBigEndian(unit.unicode());
        utf16.append(reinterpret_cast<const char *>(&big), sizeof big);
    }
    return '&' + utf16.toBase64(QByteArray::OmitTrailingEquals).replace('/', ',') + '-';
}

QByteArray modifiedUtf7(const QString &name)
{
    QByteArray out;
    for (qsizetype at = 0; at < name.size();) {
        qsizetype end = at;
        while (end < name.size() && !isPlain(name[end]))
            ++end;
        if (end > at) {
            out += shifted(QStringView(name).mid(at, end - at));
            at = end;
            continue;
        }
        out += name[at].toLatin1();
        if (name[at] == QLatin1Char('&'))
            out += '-';
        ++at;
    }
    return out;
}

} // namespace target
