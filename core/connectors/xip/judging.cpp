// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/xip/judging.h"

#include "base/digest.h"

namespace xip {

static QByteArray digestOf(const archive::Limits &limits)
{
    base::Digest digest;
    for (const qint64 limit : {limits.members, limits.totalBytes, limits.memberBytes, limits.ratio,
                               qint64(limits.depth), limits.tocBytes, qint64(limits.time.count())})
        digest.addField(QByteArray::number(limit));
    return digest.result();
}

QByteArray judgementOf(const DropFolder &folder, const QString &path, const QByteArray &reason,
                       const Rules &rules)
{
    base::Digest digest;
    digest.addField(rules.trust.digest());
    digest.addField(folder.signaturesDigest(path));
    if (reason == "ARCHIVE_LIMIT")
        digest.addField(digestOf(rules.limits));
    return digest.result();
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
