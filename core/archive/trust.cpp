// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/trust.h"

#include <algorithm>

#include <QDir>
#include <QRegularExpression>

#include "archive/certificates.h"
#include "base/digest.h"
#include "base/failure.h"

namespace archive {

static base::Failure invalid(const QString &text, const QString &fix)
{
    return base::inputFailure("INVALID_SETTING", text, fix);
}

QByteArray Trust::digest() const
{
    base::Digest digest;
    digest.addField(rootsPem);
    QList<QByteArray> fingers = pinned;
    std::sort(fingers.begin(), fingers.end());
    for (const QByteArray &finger : fingers)
        digest.addField(finger);
    digest.addField(requireSignature ? "required" : "optional");
    digest.addField(gpg.toUtf8());
    digest.addField(gpgHome.toUtf8());
    if (!keyringState.isEmpty())
        digest.addField(keyringState);
    return digest.result();
}

qsizetype Trust::rootCount() const
{
    return static_cast<qsizetype>(certificatesOfPem(rootsPem).size());
}

/// Reading ends at a certificate that is damaged: those behind it would be missing without a word.
static void checkRoots(const Trust &trust)
{
    const qsizetype blocks = certificateBlocks(trust.rootsPem);
    const qsizetype read = trust.rootCount();
    if (blocks > read && blocks > 1)
        throw invalid(QStringLiteral("The bundle of trusted roots has %1 certificates, and only %2 can "
                                     "be read: one is damaged.")
                          .arg(blocks)
                          .arg(read),
                      QStringLiteral("Replace the damaged \"BEGIN CERTIFICATE\" block, or remove it. Each "
                                     "block's lines begin at the left margin."));
    if (read == 0)
        throw invalid(QStringLiteral("The bundle of trusted roots holds no certificate."),
                      QStringLiteral("Give a PEM file with at least one \"BEGIN CERTIFICATE\" block."));
}

void Trust::check() const
{
    if (!rootsPem.isNull())
        checkRoots(*this);
    for (const QByteArray &finger : pinned) {
        if (finger.size() != 32)
            throw invalid(QStringLiteral("A pinned fingerprint has %1 bytes, not 32.").arg(finger.size()),
                          QStringLiteral("Give SHA-256 fingerprints: 64 hexadecimal digits."));
    }
    if (!gpg.isEmpty() && (gpgHome.isEmpty() || !QDir(gpgHome).exists()))
        throw invalid(
            QStringLiteral("OpenPGP signatures need a folder with the trusted keys; \"%1\" is none.")
                .arg(gpgHome),
            QStringLiteral("Name a GnuPG home folder that holds the trusted signers' keys only."));
}

QList<QByteArray> Trust::fingerprints(const QString &text)
{
    static const QRegularExpression separators(QStringLiteral("[,;\\s]+"));
    static const QRegularExpression hex(QStringLiteral("^[0-9A-Fa-f]{64}$"));
    QList<QByteArray> found;
    for (const QString &word : text.split(separators, Qt::SkipEmptyParts)) {
        QString digits = word;
        digits.remove(u':');
        if (!hex.match(digits).hasMatch())
            throw invalid(QStringLiteral("\"%1\" is no SHA-256 fingerprint.").arg(word.left(100)),
                          QStringLiteral("Give 64 hexadecimal digits, with or without colons between them."));
        found.append(QByteArray::fromHex(digits.toLatin1()));
    }
    return found;
}

} // namespace archive
