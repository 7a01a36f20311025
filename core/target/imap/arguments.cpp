// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/imap/arguments.h"

#include <algorithm>
#include <array>

#include <QByteArrayList>

namespace imap {

QByteArray quoted(const QByteArray &text)
{
    QByteArray out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            out += '\\';
        out += (c >= 0 && c < ' ') || c == 0x7f ? ' ' : c;
    }
    return out + '"';
}

QByteArray internalDate(base::Instant time)
{
    using namespace std::chrono;
    static constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    constexpr auto earliest = sys_days{year{1} / January / 1};
    constexpr auto latest = sys_days{year{9999} / December / 31} + 24h - 1s;
    const auto second = std::clamp<sys_seconds>(floor<seconds>(time), earliest, latest);
    const auto midnight = floor<days>(second);
    const year_month_day date{midnight};
    const hh_mm_ss clock{second - midnight};
    return QString::asprintf("\"%2u-%s-%04d %02d:%02d:%02d +0000\"", unsigned(date.day()),
                             months[unsigned(date.month()) - 1], int(date.year()), int(clock.hours().count()),
                             int(clock.minutes().count()), int(clock.seconds().count()))
        .toLatin1();
}

QByteArray uidSet(std::span<const quint32> uids)
{
    QByteArray set;
    for (size_t i = 0; i < uids.size();) {
        size_t last = i;
        while (last + 1 < uids.size() && uids[last + 1] == uids[last] + 1)
            ++last;
        set += (set.isEmpty() ? "" : ",") + QByteArray::number(uids[i]);
        if (last > i)
            set += ':' + QByteArray::number(uids[last]);
        i = last + 1;
    }
    return set;
}

std::optional<std::vector<quint32>> parsedUidSet(const QByteArray &set, size_t most)
{
    std::vector<quint32> uids;
    const QByteArrayList parts = set.split(',');
    for (const QByteArray &part : parts) {
        bool isFirst = false;
        bool isLast = false;
        const qsizetype colon = part.indexOf(':');
        const quint32 first = part.left(colon < 0 ? part.size() : colon).toUInt(&isFirst);
        const quint32 last = part.mid(colon + 1).toUInt(&isLast);
        if (!isFirst || !isLast || first == 0 || last < first || last - first >= most - uids.size())
            return {};
        for (quint64 uid = first; uid <= last; ++uid)
            uids.push_back(static_cast<quint32>(uid));
    }
    return uids;
}

base::Secret saslPlain(const QString &authzid, const QString &authcid, const base::Secret &password)
{
    const base::Secret plain(authzid.toUtf8() + '\0' + authcid.toUtf8() + '\0' + password.reveal());
    return base::Secret(plain.reveal().toBase64());
}

base::Secret saslXoauth2(const QString &user, const base::Secret &token)
{
    const base::Secret plain("user=" + user.toUtf8() +
                             "\x01"
                             "auth=Bearer " +
                             token.reveal() + "\x01\x01");
    return base::Secret(plain.reveal().toBase64());
}

} // namespace imap
