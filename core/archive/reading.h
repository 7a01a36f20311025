// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDeadlineTimer>
#include <QString>

#include "archive/limits.h"
#include "archive/signer.h"
#include "base/stop.h"

namespace archive {

/// Why an archive is refused; each is one of the keys of verifiedarchive.h.
enum class Verdict {
    SignatureInvalid,
    SignatureMissing,
    SignerUntrusted,
    SignerExpired,
    SignatureUnsupported,
    Unsafe,
    Limit,
    Unreadable,
};

/// A limit that is a setting of the XIP kind.
enum class Bound { Members, TotalBytes, MemberBytes, Ratio, Depth, Time };

/// One archive being read: its name, its bounds, and the one way to refuse it. Lives as long as the call of
/// VerifiedArchive::open; one thread.
class Reading
{
public:
    Reading(QString name, const Limits &limits, base::Stop stop);

    const Limits &limits() const { return m_limits; }

    /// To be called for every piece of work: leaves at stop.now(), refuses when the time is over.
    void check() const;

    /// Refusals name this signer from now on: one whose signature is good.
    void setSigner(const Signer &signer);

    /// Refusals say from now on who claims to have signed: by a signature that is not checked yet.
    void setClaim(const Signer &signer);
    void setClaim(const QString &who);

    /// `reason` ends the sentence `<name> is refused: `, without a full stop. `fix`: what an admin can do,
    /// where the verdict alone does not tell.
    [[noreturn]] void refuse(Verdict verdict, const QString &reason, const QString &fix = {}) const;

    /// Refuses for a limit; the fix names the setting and its value.
    [[noreturn]] void exceed(Bound bound, const QString &reason) const;

    /// Refuses when `unpacked` bytes out of `packed` are more than the ratio allows.
    void checkRatio(qint64 packed, qint64 unpacked) const;

    /// Counts a file, or a folder.
    void countMember();

    /// Counts unpacked bytes.
    void countBytes(qint64 bytes);

private:
    QString m_name;
    Limits m_limits;
    base::Stop m_stop;
    QDeadlineTimer m_deadline;
    QString m_signer; ///< a sentence with a space in front; empty: nobody is known
    qint64 m_members = 0;
    qint64 m_bytes = 0;
};

} // namespace archive
