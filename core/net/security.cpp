// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/security.h"

#include <QFile>
#include <QSslCertificate>

namespace net {

static QList<QSslCertificate> readAuthorities(const QString &caFile)
{
    constexpr qint64 limit = 4 << 20;
    QFile file(caFile);
    QList<QSslCertificate> found;
    QString why = QStringLiteral("it holds no PEM certificate");
    if (!file.open(QIODevice::ReadOnly))
        why = file.errorString();
    else
        found = QSslCertificate::fromData(file.read(limit), QSsl::Pem);
    if (found.isEmpty())
        throw base::inputFailure("CA_FILE_INVALID",
                                 QStringLiteral("The CA file %1 cannot be used: %2.").arg(caFile, why),
                                 QStringLiteral("Name a PEM file of certificates in the setting caFile."));
    return found;
}

QSslConfiguration securityOf(const QString &caFile)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (!caFile.isEmpty())
        configuration.setCaCertificates(QSslConfiguration::systemCaCertificates() + readAuthorities(caFile));
    return configuration;
}

QByteArray authoritiesOf(const QString &caFile)
{
    QList<QSslCertificate> all = QSslConfiguration::systemCaCertificates();
    if (!caFile.isEmpty())
        all += readAuthorities(caFile);
    QByteArray pem;
    for (const QSslCertificate &each : all)
        pem += each.toPem();
    return pem;
}

static QString subjectOf(const QSslCertificate &certificate)
{
    if (certificate.isNull())
        return QStringLiteral("no certificate");
    const QString name = certificate.subjectDisplayName();
    return name.isEmpty() ? QStringLiteral("a certificate without a name") : QString(u'“' + name + u'”');
}

base::Failure certificateFailure(base::Area area, const QString &host, const QList<QSslError> &errors)
{
    QStringList reasons;
    for (const QSslError &error : errors) {
        const QString reason = subjectOf(error.certificate()) + QStringLiteral(": ") + error.errorString();
        if (!reasons.contains(reason))
            reasons.append(reason);
    }
    return {base::Reaction::EndRun, area, "TLS_CERTIFICATE",
            QStringLiteral("The certificate of %1 is refused. %2.")
                .arg(host, reasons.mid(0, 5).join(QStringLiteral("; "))),
            QStringLiteral(
                "If your organisation's own authority issued it, name that authority's PEM file in the "
                "setting caFile; otherwise somebody may be reading along.")};
}

} // namespace net
