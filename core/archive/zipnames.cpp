// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/zipnames.h"

#include <algorithm>

#include <QStringDecoder>
#include <QtEndian>

#include "archive/reading.h"

namespace archive {

QString zipName(const QByteArray &raw, bool isUtf8, const Reading &reading)
{
    static constexpr char16_t upperHalf[] =
        u"ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐"
        u"└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0";
    static_assert(std::size(upperHalf) == 129);
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(raw);
    if (!decoder.hasError())
        return text;
    if (isUtf8)
        reading.refuse(Verdict::Unsafe, QStringLiteral("a name is not valid UTF-8"));
    QString name;
    for (const char byte : raw) {
        const auto code = static_cast<unsigned char>(byte);
        name += code < 0x80 ? QChar(ushort{code}) : QChar(upperHalf[code - 0x80]);
    }
    return name;
}

base::Instant zipTime(quint32 dosTime)
{
    using namespace std::chrono;
    const year_month_day date{year(1980 + static_cast<int>(dosTime >> 25)), month(dosTime >> 21 & 15),
                              day(dosTime >> 16 & 31)};
    if (!date.ok())
        return {};
    return base::Instant(sys_days(date) + hours(dosTime >> 11 & 31) + minutes(dosTime >> 5 & 63) +
                         seconds((dosTime & 31) * 2));
}

std::optional<base::Instant> extendedTime(const QByteArray &extra)
{
    constexpr quint16 extendedTimestamp = 0x5455;
    constexpr char hasModified = 1;
    QByteArrayView rest = extra;
    while (rest.size() >= 4) {
        const quint16 id = qFromLittleEndian<quint16>(rest.data());
        const qsizetype size = qFromLittleEndian<quint16>(rest.data() + 2);
        if (size > rest.size() - 4)
            return {};
        const QByteArrayView field = rest.sliced(4, size);
        if (id == extendedTimestamp && size >= 5 && (field.front() & hasModified) != 0)
            return base::Instant(std::chrono::seconds(qFromLittleEndian<qint32>(field.data() + 1)));
        rest = rest.sliced(4 + size);
    }
    return {};
}

QByteArray zip64Field(const QByteArray &extra, const Reading &reading)
{
    constexpr quint16 zip64 = 0x0001;
    constexpr quint16 pkware[] = {0x0014, 0x0015, 0x0016, 0x0017, 0x0018, 0x0019};
    QByteArray found;
    QByteArrayView rest = extra;
    while (rest.size() >= 4) {
        const quint16 id = qFromLittleEndian<quint16>(rest.data());
        const qsizetype size = qFromLittleEndian<quint16>(rest.data() + 2);
        if (size > rest.size() - 4)
            reading.refuse(Verdict::Unreadable, QStringLiteral("its extra fields do not add up"));
        if (std::find(std::begin(pkware), std::end(pkware), id) != std::end(pkware))
            reading.refuse(Verdict::SignatureUnsupported,
                           QStringLiteral("it carries a PKWARE signature or encryption"));
        if (id == zip64 && !found.isEmpty())
            reading.refuse(Verdict::Unsafe, QStringLiteral("an entry has two ZIP64 fields"));
        if (id == zip64)
            found = rest.sliced(4, size).toByteArray();
        rest = rest.sliced(4 + size);
    }
    return found;
}

} // namespace archive
