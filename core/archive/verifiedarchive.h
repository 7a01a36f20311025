// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <QString>

#include "archive/input.h"
#include "archive/limits.h"
#include "archive/member.h"
#include "archive/signer.h"
#include "archive/trust.h"
#include "base/stop.h"

class QIODevice;

namespace archive {

/// A signed archive, verified and unpacked into a scratch device.
///
/// Containers are recognised by content, in the order of xip.md section 5. Everything is parsed once; the
/// signature is checked over the exact bytes then used; members are released only after all of them were
/// checked. In a XAR each member's bytes are checked against the signed digest before they are decoded; JAR
/// and ASiC-E sign the unpacked bytes, so there they are checked on the way into the scratch. All rules of
/// xip.md section 3 hold. Every signature that is present must verify, and every signer must be trusted.
/// Members are never opened as archives themselves; only where the signed object is one ZIP (ASiC-S, an
/// enveloping CMS) that ZIP's entries are the members.
///
/// A refusal is Failure (SkipItem, Area::Signature) with one of the keys `SIGNATURE_INVALID`,
/// `SIGNATURE_MISSING`, `SIGNER_UNTRUSTED`, `SIGNER_EXPIRED`, `SIGNATURE_UNSUPPORTED` (PKWARE, XAdES, md5,
/// yaa …), `ARCHIVE_UNSAFE` (paths, links, overlaps, trailing or unlisted data), `ARCHIVE_LIMIT`,
/// `ARCHIVE_UNREADABLE`; its text names archive, reason, and the signer, or who claims to be it while no good
/// signature says so, where the archive tells; its fix what an admin can do. A bad signature is refused even
/// when none is required.
class VerifiedArchive
{
public:
    /// Writes the members one after the other to `scratch` (random access, read and write) from where it
    /// stands. Leaves at stop.now(); a gentle stop is the caller's. Memory does not grow with the archive's
    /// bytes, only with the number of members. Any thread, one at a time for each device.
    static VerifiedArchive open(const Input &input, const Trust &trust, const Limits &limits,
                                QIODevice &scratch, const base::Stop &stop);

    /// `Apple XIP`, `XAR`, `JAR-signed ZIP`, `ASiC-S`, `ASiC-E`, `ZIP with CMS`, `CMS with ZIP`,
    /// `ZIP with OpenPGP` or `ZIP`.
    QString container() const;

    const std::optional<Signer> &signer() const; ///< the first; absent: unsigned, and none was required
    const std::vector<Member> &members() const; ///< in the archive's order; signatures and manifests left out

    /// Reads a member from the scratch, which must outlive what is returned. Random access.
    std::unique_ptr<QIODevice> read(const Member &member) const;

private:
    struct Contents;
    explicit VerifiedArchive(std::shared_ptr<const Contents> contents);
    std::shared_ptr<const Contents> m_contents;
};

} // namespace archive
