// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/openpgp.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryFile>

#include "archive/gpgstatus.h"
#include "archive/reading.h"
#include "base/digest.h"
#include "base/failure.h"
#include "base/files.h"

namespace archive {
namespace {

/// gpg as a child that never asks, never fetches and reads no configuration but the home folder's keys.
class Gpg
{
public:
    Gpg(const Trust &trust, const Reading &reading)
        : m_program(trust.gpg), m_home(trust.gpgHome), m_reading(reading)
    {}
    ~Gpg()
    {
        if (m_process.state() != QProcess::NotRunning) {
            m_process.kill();
            m_process.waitForFinished();
        }
    }
    Gpg(const Gpg &) = delete;
    Gpg &operator=(const Gpg &) = delete;

    /// What gpg wrote to standard output, after it read what `feed` gave it.
    QByteArray run(const QStringList &arguments, const std::function<void(const Sink &)> &feed)
    {
        QStringList all{QStringLiteral("--no-options"),
                        QStringLiteral("--homedir"),
                        m_home,
                        QStringLiteral("--batch"),
                        QStringLiteral("--no-tty"),
                        QStringLiteral("--disable-dirmngr"),
                        QStringLiteral("--no-autostart"),
                        QStringLiteral("--no-auto-check-trustdb"),
                        QStringLiteral("--trust-model"),
                        QStringLiteral("always")};
        all += arguments;
        m_process.setStandardErrorFile(QProcess::nullDevice());
        m_process.start(m_program, all);
        if (!m_process.waitForStarted())
            throw base::inputFailure(
                "INVALID_SETTING",
                QStringLiteral("Cannot start %1: %2.").arg(m_program, m_process.errorString()),
                QStringLiteral("Name an installed gpg program, or none."));
        feed([this](QByteArrayView bytes) { write(bytes); });
        m_process.closeWriteChannel();
        while (m_process.state() != QProcess::NotRunning) {
            m_reading.check();
            m_process.waitForFinished(100);
        }
        return m_process.readAllStandardOutput();
    }

private:
    void write(QByteArrayView bytes)
    {
        m_process.write(bytes.data(), bytes.size());
        while (m_process.bytesToWrite() > 0 && m_process.state() == QProcess::Running) {
            m_reading.check();
            m_process.waitForBytesWritten(100);
        }
    }

    QString m_program;
    QString m_home;
    const Reading &m_reading;
    QProcess m_process;
};

/// SHA-256 of a primary key as RFC 4880 section 12.2 hashes it for the (SHA-1) fingerprint. gpg exports the
/// primary key's packet first.
QByteArray fingerprintOf(const QByteArray &exported)
{
    if (exported.size() < 3)
        return {};
    const auto byte = [&](qsizetype i) {
        return static_cast<unsigned char>(exported[i]);
    };
    constexpr unsigned char oldFormatPublicKey = 0x98; // tag 6; the low two bits: how long the length is
    if ((byte(0) & 0xFC) != oldFormatPublicKey || (byte(0) & 3) > 1)
        return {};
    const bool isLong = (byte(0) & 3) == 1;
    const qsizetype size = isLong ? byte(1) << 8 | byte(2) : byte(1);
    const qsizetype start = isLong ? 3 : 2;
    if (exported.size() < start + size)
        return {};
    const char framing[] = {'\x99', static_cast<char>(size >> 8), static_cast<char>(size)};
    base::Digest digest;
    digest.add(QByteArrayView(framing, 3));
    digest.add(QByteArrayView(exported).sliced(start, size));
    return digest.result();
}

/// Who claims to have signed; empty: the signature does not say.
QString claimOf(const GpgStatus &status)
{
    if (status.keyId.isEmpty())
        return {};
    const QString key = QStringLiteral("the OpenPGP key %1").arg(QString::fromLatin1(status.keyId));
    return status.userId.isEmpty() ? key : QStringLiteral("%1, %2").arg(status.userId, key);
}

void refuseUnlessGood(const GpgStatus &status, const Reading &reading)
{
    switch (status.verdict) {
    case GpgStatus::Verdict::Good:
        return;
    case GpgStatus::Verdict::Bad:
        reading.refuse(Verdict::SignatureInvalid,
                       QStringLiteral("its OpenPGP signature is not over this content"));
    case GpgStatus::Verdict::NoKey:
        reading.refuse(Verdict::SignerUntrusted,
                       QStringLiteral("the key of its OpenPGP signature is not in the keyring"),
                       QStringLiteral("If you know the signer, import the signer's public key into the "
                                      "keyring in the folder that gpgHome names: gpg --homedir FOLDER "
                                      "--import KEYFILE."));
    case GpgStatus::Verdict::Expired:
        reading.refuse(Verdict::SignerExpired, QStringLiteral("its OpenPGP signature or key is expired"),
                       QStringLiteral("Ask the sender to sign again with a valid key. If the key's validity "
                                      "was extended since, import the public key anew into the keyring that "
                                      "gpgHome names."));
    case GpgStatus::Verdict::Revoked:
        reading.refuse(Verdict::SignerUntrusted,
                       QStringLiteral("the key of its OpenPGP signature was revoked"),
                       QStringLiteral("Ask the sender to sign again with a key that is in force, and import "
                                      "its public key into the keyring that gpgHome names."));
    case GpgStatus::Verdict::Weak:
        reading.refuse(Verdict::SignatureUnsupported,
                       QStringLiteral("its OpenPGP signature uses a digest that proves nothing"),
                       QStringLiteral("Ask the sender to sign again with SHA-256 or stronger."));
    case GpgStatus::Verdict::Text:
        reading.refuse(Verdict::SignatureUnsupported,
                       QStringLiteral("its OpenPGP signature is one over text, which proves nothing about "
                                      "line ends"),
                       QStringLiteral("Ask the sender to sign again without --textmode: gpg --detach-sign "
                                      "FILE."));
    case GpgStatus::Verdict::Unclear:
        reading.refuse(Verdict::SignatureInvalid, QStringLiteral("its OpenPGP signature cannot be judged"));
    }
}

GpgStatus statusOf(const QByteArray &signature, const Slice &file, const Signing &signing)
{
    const Trust &trust = signing.trust;
    QTemporaryFile detached(QDir(trust.gpgHome).filePath(QStringLiteral("signature-XXXXXX")));
    if (!detached.open())
        base::throwStorageFailure(QStringLiteral("create a file in"), trust.gpgHome);
    base::writeAll(detached, signature);
    if (!detached.flush())
        base::throwStorageFailure(QStringLiteral("write"), detached.fileName());
    const QByteArray lines = Gpg(trust, signing.reading)
                                 .run({QStringLiteral("--status-fd"), QStringLiteral("1"),
                                       QStringLiteral("--verify"), detached.fileName(), QStringLiteral("-")},
                                      [&](const Sink &sink) { file.pass(sink); });
    return GpgStatus::parse(lines);
}

} // namespace

bool isOpenPgp(QByteArrayView start)
{
    if (start.startsWith("-----BEGIN PGP "))
        return true;
    // A packet's first byte has its highest bit set; the tag says signature, one-pass signature, compressed.
    const unsigned char first = start.isEmpty() ? 0 : static_cast<unsigned char>(start.front());
    if (first < 0x80)
        return false;
    const int tag = (first & 0x40) != 0 ? first & 0x3F : first >> 2 & 0x0F;
    return tag == 2 || tag == 4 || tag == 8;
}

Signer verifyOpenPgp(const QByteArray &signature, const Slice &file, const Signing &signing)
{
    Reading &reading = signing.reading;
    const Trust &trust = signing.trust;
    if (trust.gpg.isEmpty())
        reading.refuse(Verdict::SignatureUnsupported,
                       QStringLiteral("it has an OpenPGP signature, and no gpg program is configured"),
                       QStringLiteral("Set this connector's gpg to the path of a gpg program, and gpgHome to "
                                      "the folder of a keyring that holds the trusted signers' public keys "
                                      "and nothing else."));
    trust.check();
    const GpgStatus status = statusOf(signature, file, signing);
    if (const QString claim = claimOf(status); !claim.isEmpty())
        reading.setClaim(claim);
    refuseUnlessGood(status, reading);
    const QByteArray key = Gpg(trust, reading)
                               .run({QStringLiteral("--export-options"), QStringLiteral("export-minimal"),
                                     QStringLiteral("--export"), QString::fromLatin1(status.fingerprint)},
                                    [](const Sink &) {});
    Signer signer{status.userId, fingerprintOf(key), status.signedAt};
    reading.setSigner(signer);
    if (signer.fingerprint.isEmpty() ||
        (!trust.pinned.isEmpty() && !trust.pinned.contains(signer.fingerprint)))
        reading.refuse(Verdict::SignerUntrusted,
                       QStringLiteral("its OpenPGP signer is not one of the pinned ones"),
                       QStringLiteral("If you know the signer, add the fingerprint to this connector's "
                                      "pinned."));
    return signer;
}

} // namespace archive
