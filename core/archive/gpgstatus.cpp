// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/gpgstatus.h"

#include <QList>

namespace archive {
namespace {

constexpr char prefix[] = "[GNUPG:] ";

std::optional<base::Instant> secondsSinceEpoch(const QByteArray &word)
{
    bool isNumber = false;
    const qint64 seconds = word.toLongLong(&isNumber);
    if (!isNumber || seconds <= 0)
        return {};
    return base::Instant(std::chrono::seconds(seconds));
}

} // namespace

GpgStatus GpgStatus::parse(const QByteArray &lines)
{
    GpgStatus status;
    int signatures = 0;
    int good = 0;
    int valid = 0;
    std::optional<Verdict> worse;
    for (const QByteArray &line : lines.split('\n')) {
        if (!line.startsWith(prefix))
            continue;
        const QList<QByteArray> words = line.sliced(sizeof prefix - 1).trimmed().split(' ');
        const QByteArray &key = words.front();
        if (key == "NEWSIG") {
            ++signatures;
        } else if (key == "GOODSIG") {
            ++good;
            status.userId = QString::fromUtf8(QByteArray::fromPercentEncoding(words.mid(2).join(' ')));
        } else if (key == "VALIDSIG" && words.size() >= 11) {
            ++valid;
            status.signedAt = secondsSinceEpoch(words.at(3));
            status.fingerprint = words.at(10);
            constexpr int sha2First = 8; // hash algorithms by number, RFC 4880 section 9.4
            if (words.at(8).toInt() < sha2First)
                worse = Verdict::Weak;
        } else if (key == "BADSIG") {
            worse = Verdict::Bad;
        } else if (key == "EXPSIG" || key == "EXPKEYSIG") {
            worse = Verdict::Expired;
        } else if (key == "REVKEYSIG") {
            worse = Verdict::Revoked;
        } else if (key == "ERRSIG" || key == "NO_PUBKEY") {
            worse = key == "NO_PUBKEY" ? Verdict::NoKey : worse.value_or(Verdict::Unclear);
        }
    }
    if (worse)
        status.verdict = *worse;
    else if (signatures == 1 && good == 1 && valid == 1)
        status.verdict = Verdict::Good;
    return status;
}

} // namespace archive
