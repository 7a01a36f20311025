// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/paths.h"

#include <algorithm>

#include <QStringDecoder>

#include "archive/reading.h"

namespace archive {
namespace {

bool isControl(QChar character)
{
    return character < u' ' || (character >= u'\x7f' && character < u'\xa0');
}

QString quoted(const QString &name)
{
    QString text = name.left(120);
    std::replace_if(text.begin(), text.end(), isControl, u'?');
    return u'"' + text + u'"';
}

bool isDrive(const QString &name)
{
    return name.size() >= 2 && name.at(1) == u':' && name.at(0).unicode() < 0x80 && name.at(0).isLetter();
}

/// What is wrong with a part of a path, or nothing.
QString fault(QStringView part)
{
    if (part.isEmpty())
        return QStringLiteral("has an empty part");
    if (part == u".." || part == u".")
        return QStringLiteral("climbs");
    return {};
}

} // namespace

QString caseless(const QString &path)
{
    // Upper case first: only that way "ß" meets "SS".
    return path.normalized(QString::NormalizationForm_D)
        .toUpper()
        .toCaseFolded()
        .normalized(QString::NormalizationForm_C);
}

QString Paths::checked(const QString &name) const
{
    const auto refuse = [&](const QString &why) {
        m_reading.refuse(Verdict::Unsafe, QStringLiteral("the name %1 %2").arg(quoted(name), why));
    };
    if (name.isEmpty())
        refuse(QStringLiteral("is empty"));
    if (name.size() > 4096)
        refuse(QStringLiteral("is longer than 4096 characters"));
    if (std::any_of(name.begin(), name.end(), isControl))
        refuse(QStringLiteral("holds control characters"));
    if (name.startsWith(u'/') || isDrive(name))
        refuse(QStringLiteral("is absolute"));
    if (name.contains(u'\\'))
        refuse(QStringLiteral("holds a backslash"));
    if (name == u"." || name == u"./")
        return {};
    QStringView path = name;
    if (path.startsWith(u"./"))
        path = path.sliced(2);
    if (path.endsWith(u'/'))
        path.chop(1);
    const auto parts = path.split(u'/');
    for (const QStringView part : parts) {
        if (const QString why = fault(part); !why.isEmpty())
            refuse(why);
    }
    if (parts.size() - 1 > m_reading.limits().depth)
        m_reading.exceed(
            Bound::Depth,
            QStringLiteral("%1 lies deeper than %2 folders").arg(quoted(name)).arg(m_reading.limits().depth));
    return path.toString().normalized(QString::NormalizationForm_C);
}

QString Paths::checkedUtf8(QByteArrayView name) const
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(name);
    if (decoder.hasError())
        m_reading.refuse(Verdict::Unsafe, QStringLiteral("a name is not valid UTF-8"));
    return checked(text);
}

void Paths::claim(const QString &path)
{
    const QString key = caseless(path);
    if (m_claimed.contains(key))
        m_reading.refuse(
            Verdict::Unsafe,
            QStringLiteral("the name %1 occurs twice, or differs only in case").arg(quoted(path)));
    m_claimed.insert(key);
}

} // namespace archive
