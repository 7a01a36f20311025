// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/clientidentity.h"

#include <QBuffer>
#include <QDateTime>
#include <QSslConfiguration>

#include "base/failure.h"
#include "net/signingkey.h"

namespace net {

static base::Failure unusable(const QString &why)
{
    return base::inputFailure("CERTIFICATE_INVALID",
                              QStringLiteral("The client certificate cannot be used: %1.").arg(why),
                              QStringLiteral("Give one file that holds both the certificate and its private "
                                             "key, as PEM or PKCS#12."));
}

/// Those of a PKCS#12 file come without its own.
static QList<QSslCertificate> issuersIn(const base::Secret &file, const base::Secret &passphrase,
                                        QSslKey &key)
{
    if (file.reveal().contains("-----BEGIN ")) {
        key = QSslKey(file.reveal(), QSsl::Rsa, QSsl::Pem, QSsl::PrivateKey, passphrase.reveal());
        return QSslCertificate::fromData(file.reveal(), QSsl::Pem);
    }
    QBuffer device;
    device.setData(file.reveal());
    device.open(QIODevice::ReadOnly);
    QSslCertificate own;
    QList<QSslCertificate> issuers;
    QSslCertificate::importPkcs12(&device, &key, &own, &issuers, passphrase.reveal());
    return issuers;
}

ClientIdentity::ClientIdentity(const base::Secret &file, const base::Secret &passphrase)
{
    const SigningKey checked(file, passphrase);
    if (checked.certificate().isEmpty())
        throw unusable(QStringLiteral("there is none that belongs to the private key"));
    const QSslCertificate own(checked.certificate(), QSsl::Der);
    m_chain = issuersIn(file, passphrase, m_key);
    m_chain.removeAll(own);
    m_chain.prepend(own);
    if (m_key.isNull())
        throw unusable(QStringLiteral("its private key cannot be read"));
}

QString ClientIdentity::name() const
{
    return isEmpty() ? QString() : m_chain.first().subjectDisplayName();
}

base::Instant ClientIdentity::validUntil() const
{
    return isEmpty()
               ? base::Instant{}
               : base::Instant{std::chrono::milliseconds{m_chain.first().expiryDate().toMSecsSinceEpoch()}};
}

void ClientIdentity::showIn(QSslConfiguration &configuration) const
{
    configuration.setLocalCertificateChain(m_chain);
    configuration.setPrivateKey(m_key);
}

} // namespace net
