// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include <QByteArray>
#include <QString>

#include "archive/limits.h"
#include "archive/trust.h"
#include "base/clock.h"
#include "base/stop.h"

class QIODevice;

namespace archive {

/// Who signed.
struct Signer
{
    QString subject;        ///< RFC 2253, or the OpenPGP user id
    QByteArray fingerprint; ///< SHA-256 of the certificate (OpenPGP: of the primary key), 32 raw bytes
    std::optional<base::Instant> signedAt;
};

/// A file inside, released only after everything was verified.
struct Member
{
    QString path;      ///< relative, `/`-separated, NFC, checked; never used as a path on disk
    qint64 offset = 0; ///< in the scratch
    qint64 size = 0;
    QByteArray sha256;      ///< of the bytes released
    base::Instant modified; ///< as the archive says; epoch when it does not
};

/// What was handed in: the archive's bytes and, for detached signatures, its neighbours'.
struct Input
{
    QString name; ///< for messages only
    QIODevice *bytes =
        nullptr; ///< random access; nobody else may write to it (the caller made a private copy)
    base::Instant
        received; ///< the file's time: where a signature has no time stamp, validity is judged at it
    std::function<QByteArray(const QString &suffix)>
        neighbour; ///< `<name><suffix>`, e.g. .p7s; empty: not there
};

/// A signed archive, verified and unpacked into a scratch device.
///
/// Containers are recognised by content, in the order of xip.md section 5. Everything is parsed once; the
/// signature is checked over the exact bytes then used; each member's bytes are checked against the signed
/// digest before they are decoded; members are released only after all of them were checked. All rules of
/// xip.md section 3 hold.
///
/// A refusal is Failure (SkipItem, Area::Signature) with one of the keys `SIGNATURE_INVALID`,
/// `SIGNATURE_MISSING`, `SIGNER_UNTRUSTED`, `SIGNER_EXPIRED`, `SIGNATURE_UNSUPPORTED` (PKWARE, XAdES, md5,
/// yaa …), `ARCHIVE_UNSAFE` (paths, links, overlaps, trailing or unlisted data), `ARCHIVE_LIMIT`,
/// `ARCHIVE_UNREADABLE`; its text names archive, signer where known, and reason; its fix what an admin can
/// do. A bad signature is refused even when none is required.
class VerifiedArchive
{
public:
    static VerifiedArchive open(const Input &input, const Trust &trust, const Limits &limits,
                                QIODevice &scratch, const base::Stop &stop);

    QString
    container() const; ///< `Apple XIP`, `XAR`, `JAR-signed ZIP`, `ASiC-S`, `ASiC-E`, `ZIP with CMS`, …
    const std::optional<Signer> &signer() const; ///< absent: unsigned, and none was required
    const std::vector<Member> &members() const; ///< in the archive's order; signatures and manifests left out

    /// Reads a member from the scratch, which must outlive what is returned.
    std::unique_ptr<QIODevice> read(const Member &member) const;

private:
    struct Contents;
    explicit VerifiedArchive(std::shared_ptr<const Contents> contents);
    std::shared_ptr<const Contents> m_contents;
};

} // namespace archive
