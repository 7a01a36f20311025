// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/reading.h"

#include "base/failure.h"

namespace archive {

static QByteArray keyOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::SignatureInvalid:
        return "SIGNATURE_INVALID";
    case Verdict::SignatureMissing:
        return "SIGNATURE_MISSING";
    case Verdict::SignerUntrusted:
        return "SIGNER_UNTRUSTED";
    case Verdict::SignerExpired:
        return "SIGNER_EXPIRED";
    case Verdict::SignatureUnsupported:
        return "SIGNATURE_UNSUPPORTED";
    case Verdict::Unsafe:
        return "ARCHIVE_UNSAFE";
    case Verdict::Limit:
        return "ARCHIVE_LIMIT";
    case Verdict::Unreadable:
        return "ARCHIVE_UNREADABLE";
    }
    Q_UNREACHABLE();
}

static QString fixOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::SignatureInvalid:
        return QStringLiteral(
            "It was changed after it was signed, or damaged on its way: ask the sender for a fresh "
            "copy, and find out who could write to the folder.");
    case Verdict::SignatureMissing:
        return QStringLiteral("Ask the sender to sign it, or let this connector accept unsigned archives.");
    case Verdict::SignerUntrusted:
        return QStringLiteral("If you know the signer, add its root certificate or its fingerprint to this "
                              "connector's trusted signers.");
    case Verdict::SignerExpired:
        return QStringLiteral(
            "Ask the sender to sign again with a valid certificate, or with a time stamp of an "
            "authority that this connector trusts.");
    case Verdict::SignatureUnsupported:
        return QStringLiteral(
            "Ask the sender for an Apple XIP (gzip or pbzx), a signed XAR, a JAR-signed ZIP, an "
            "ASiC container with CAdES, or a ZIP with a CMS or OpenPGP signature; SHA-256 or "
            "stronger.");
    case Verdict::Unsafe:
        return QStringLiteral("Ask the sender how it was made: it holds what an honest archive does not.");
    case Verdict::Limit:
        return QStringLiteral("No setting raises this limit: ask the sender how it was made.");
    case Verdict::Unreadable:
        return QStringLiteral("Ask the sender for a fresh copy.");
    }
    Q_UNREACHABLE();
}

static const char *settingOf(Bound bound)
{
    switch (bound) {
    case Bound::Members:
        return "maxMembers";
    case Bound::TotalBytes:
        return "maxUnpackedGB";
    case Bound::MemberBytes:
        return "maxMemberGB";
    case Bound::Ratio:
        return "maxRatio";
    case Bound::Depth:
        return "maxDepth";
    case Bound::Time:
        return "maxMinutes";
    }
    Q_UNREACHABLE();
}

/// As the setting has it.
static qint64 valueOf(Bound bound, const Limits &limits)
{
    switch (bound) {
    case Bound::Members:
        return limits.members;
    case Bound::TotalBytes:
        return limits.totalBytes >> 30;
    case Bound::MemberBytes:
        return limits.memberBytes >> 30;
    case Bound::Ratio:
        return limits.ratio;
    case Bound::Depth:
        return limits.depth;
    case Bound::Time:
        return std::chrono::floor<std::chrono::minutes>(limits.time).count();
    }
    Q_UNREACHABLE();
}

Reading::Reading(QString name, const Limits &limits, base::Stop stop)
    : m_name(std::move(name)), m_limits(limits), m_stop(std::move(stop)), m_deadline(limits.time)
{}

void Reading::check() const
{
    m_stop.throwIfNow();
    if (m_deadline.hasExpired())
        exceed(Bound::Time, QStringLiteral("reading it takes longer than %1 s").arg(m_limits.time.count()));
}

static QString described(const Signer &signer)
{
    return QStringLiteral("%1, SHA-256 fingerprint %2")
        .arg(signer.subject, QString::fromLatin1(signer.fingerprint.toHex(':').toUpper()));
}

void Reading::setSigner(const Signer &signer)
{
    m_signer = QStringLiteral(" Signer: %1.").arg(described(signer));
}

void Reading::setClaim(const Signer &signer)
{
    setClaim(described(signer));
}

void Reading::setClaim(const QString &who)
{
    m_signer = QStringLiteral(" It claims to be signed by %1.").arg(who);
}

void Reading::exceed(Bound bound, const QString &reason) const
{
    refuse(Verdict::Limit, reason,
           QStringLiteral("If it is what you expect, raise this connector's setting %1, which is %2.")
               .arg(QLatin1String(settingOf(bound)))
               .arg(valueOf(bound, m_limits)));
}

void Reading::refuse(Verdict verdict, const QString &reason, const QString &fix) const
{
    const QString text = QStringLiteral("%1 is refused: %2.").arg(m_name, reason);
    throw base::Failure(base::Reaction::SkipItem, base::Area::Signature, keyOf(verdict), text + m_signer,
                        fix.isEmpty() ? fixOf(verdict) : fix);
}

void Reading::checkRatio(qint64 packed, qint64 unpacked) const
{
    constexpr qint64 judgedFrom = 16LL << 20;
    if (unpacked > judgedFrom && unpacked / m_limits.ratio > packed)
        exceed(Bound::Ratio,
               QStringLiteral("its data unpacks to more than %1 times its size").arg(m_limits.ratio));
}

void Reading::countMember()
{
    if (++m_members > m_limits.members)
        exceed(Bound::Members,
               QStringLiteral("it holds more than %1 files and folders").arg(m_limits.members));
}

void Reading::countBytes(qint64 bytes)
{
    m_bytes += bytes;
    if (m_bytes > m_limits.totalBytes)
        exceed(Bound::TotalBytes,
               QStringLiteral("it unpacks to more than %1 bytes").arg(m_limits.totalBytes));
}

} // namespace archive
