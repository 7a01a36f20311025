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

/// Takes who signed, or claims to have signed, from a line that tells it.
void noteSigner(const QList<QByteArray> &words, GpgStatus &status)
{
    const QByteArray &key = words.front();
    const bool namesUser =
        key == "GOODSIG" || key == "BADSIG" || key == "EXPSIG" || key == "EXPKEYSIG" || key == "REVKEYSIG";
    if ((!namesUser && key != "ERRSIG") || words.size() < 2)
        return;
    status.keyId = words.at(1);
    if (namesUser)
        status.userId = QString::fromUtf8(QByteArray::fromPercentEncoding(words.mid(2).join(' ')));
}

/// What a line says against the signature; `before`: what an earlier one said.
std::optional<GpgStatus::Verdict> badVerdict(const QByteArray &key, std::optional<GpgStatus::Verdict> before)
{
    using Verdict = GpgStatus::Verdict;
    if (key == "BADSIG")
        return Verdict::Bad;
    if (key == "EXPSIG" || key == "EXPKEYSIG")
        return Verdict::Expired;
    if (key == "REVKEYSIG")
        return Verdict::Revoked;
    if (key == "NO_PUBKEY")
        return Verdict::NoKey;
    return key == "ERRSIG" ? before.value_or(Verdict::Unclear) : std::optional<Verdict>();
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
        noteSigner(words, status);
        if (key == "NEWSIG") {
            ++signatures;
        } else if (key == "GOODSIG") {
            ++good;
        } else if (key == "VALIDSIG" && words.size() >= 11) {
            ++valid;
            status.signedAt = secondsSinceEpoch(words.at(3));
            status.fingerprint = words.at(10);
            constexpr int sha2First = 8;                   // hash algorithms by number, RFC 4880 section 9.4
            constexpr QByteArrayView bytesAsTheyAre("00"); // signature classes, section 5.2.1
            if (words.at(8).toInt() < sha2First)
                worse = Verdict::Weak;
            else if (words.at(9) != bytesAsTheyAre)
                worse = Verdict::Text;
        } else if (const auto verdict = badVerdict(key, worse)) {
            worse = verdict;
        }
    }
    if (worse)
        status.verdict = *worse;
    else if (signatures == 1 && good == 1 && valid == 1)
        status.verdict = Verdict::Good;
    return status;
}

} // namespace archive
