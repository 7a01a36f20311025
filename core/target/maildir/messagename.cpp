// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/maildir/messagename.h"

#include <algorithm>

#include "base/failure.h"

namespace maildir {

static constexpr qsizetype keyDigits = 32;
static constexpr qsizetype tokenDigits = 16;
static constexpr qsizetype longestFileName = 255;
static const QLatin1String mark(".chancery,S=");

static bool isHexDigit(QChar c)
{
    return (c >= QLatin1Char('0') && c <= QLatin1Char('9')) ||
           (c >= QLatin1Char('a') && c <= QLatin1Char('f'));
}

static bool mayStandInFolderName(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || QByteArrayView("@._+-'&=~!#$").contains(c);
}

QString mailboxFolderName(const QString &mailbox)
{
    QByteArray name;
    const QByteArray address = mailbox.toLower().toUtf8();
    for (const char c : address) {
        if (mayStandInFolderName(c) && !(c == '.' && name.isEmpty()))
            name += c;
        else
            name += '%' + QByteArray(1, c).toHex().toUpper();
    }
    if (name.isEmpty() || name.size() > longestFileName)
        throw base::Failure(
            base::Reaction::SkipItem, base::Area::Destination, "MAILBOX_NOT_FOUND",
            QStringLiteral("“%1” cannot be a mailbox of a local archive.").arg(mailbox.left(320)),
            QStringLiteral("Correct the address in the mapping or the directory."));
    return QString::fromLatin1(name);
}

QString baseName(const model::DeliveryKey &key, qint64 size)
{
    return QString::fromLatin1(key.toHex()) + mark + QString::number(size);
}

QString temporaryName(const QString &base, const QByteArray &token)
{
    return base + u'.' + QString::fromLatin1(token);
}

bool isTemporaryOfOurs(const QString &name)
{
    const QStringView token = QStringView(name).right(tokenDigits);
    const bool hasToken = std::ranges::all_of(token, isHexDigit) && name.chopped(token.size()).endsWith(u'.');
    return keyOfOurs(hasToken ? name.chopped(token.size() + 1) : name).has_value();
}

QString deliveredName(const QString &base)
{
    return base + QChar(flagSeparator) + QLatin1String("2,S");
}

QString baseOf(const QString &fileName)
{
    return fileName.left(fileName.indexOf(QChar(flagSeparator)));
}

std::optional<model::DeliveryKey> keyAtStart(const QString &fileName)
{
    const QStringView digits = QStringView(fileName).left(keyDigits);
    const bool goesOn = fileName.size() > keyDigits && fileName[keyDigits].isLetterOrNumber();
    if (digits.size() < keyDigits || goesOn || !std::ranges::all_of(digits, isHexDigit))
        return {};
    return model::DeliveryKey{QByteArray::fromHex(digits.toLatin1())};
}

std::optional<model::DeliveryKey> keyOfOurs(const QString &base)
{
    const QStringView rest = QStringView(base).mid(keyDigits);
    const QStringView size = rest.mid(mark.size());
    const auto isDigit = [](QChar c) {
        return c >= QLatin1Char('0') && c <= QLatin1Char('9');
    };
    if (!rest.startsWith(mark) || size.isEmpty() || !std::ranges::all_of(size, isDigit))
        return {};
    return keyAtStart(base);
}

} // namespace maildir
