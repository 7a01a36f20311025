// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/xip/judging.h"

#include <algorithm>

#include "base/digest.h"

namespace xip {

static const QByteArray brokenLimit = "ARCHIVE_LIMIT";
static constexpr size_t mostJudgements = 100;

static QByteArray digestOf(const archive::Limits &limits)
{
    base::Digest digest;
    for (const qint64 limit : {limits.members, limits.totalBytes, limits.memberBytes, limits.ratio,
                               qint64(limits.depth), limits.tocBytes, qint64(limits.time.count())})
        digest.addField(QByteArray::number(limit));
    return digest.result();
}

QByteArray judgementOf(const Signatures &signatures, const QByteArray &reason, const Rules &rules)
{
    base::Digest digest;
    digest.addField(rules.trust.digest());
    digest.addField(DropFolder::signaturesDigest(signatures));
    if (reason == brokenLimit)
        digest.addField(digestOf(rules.limits));
    return digest.result();
}

Verdict refusedVerdict(const Verdict &before, const QByteArray &reason, const QByteArray &judgement,
                       const Rules &rules)
{
    Verdict verdict{.state = Verdict::State::Refused,
                    .reason = reason,
                    .judgements = {},
                    .members = before.members,
                    .mapDigest = {},
                    .map = before.map,
                    .trust = rules.trust.digest()};
    if (before.trust == verdict.trust)
        verdict.judgements = before.judgements;
    if (verdict.judgements.size() >= mostJudgements)
        verdict.judgements.erase(verdict.judgements.begin());
    verdict.judgements.push_back(judgement);
    return verdict;
}

bool isJudged(const Verdict &verdict, const Signatures &signatures, const Rules &rules)
{
    const auto isAmong = [&](const QByteArray &judgement) {
        return std::ranges::find(verdict.judgements, judgement) != verdict.judgements.end();
    };
    // The verdict's reason says nothing: under one name it may break a limit, under another lack a signature.
    return isAmong(judgementOf(signatures, {}, rules)) ||
           isAmong(judgementOf(signatures, brokenLimit, rules));
}

model::Refusal refusalOf(const QString &path, const QByteArray &content, const QByteArray &judgement,
                         const base::Failure &failure)
{
    QString text = QStringLiteral("%1 SHA-256: %2.").arg(failure.text, QString::fromLatin1(content.toHex()));
    if (!failure.fix.isEmpty())
        text += u' ' + failure.fix;
    return {.itemId = path.section(u'/', -1),
            .contentHash = content,
            .judgement = judgement,
            .reason = failure.key,
            .text = text,
            .isSignature = failure.area == base::Area::Signature};
}

} // namespace xip
