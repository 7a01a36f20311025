// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "sftp/login.h"

class LoginTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheFingerprintInWhatSshKeygenPrints()
    {
        const QString fingerprint = QStringLiteral("SHA256:uNiVztksCsDhcc0u9e8BrwCVu8Bd/9Nd0IGKD+Pnoqw");
        QCOMPARE(sftp::fingerprintIn(fingerprint), fingerprint);
        QCOMPARE(sftp::fingerprintIn(fingerprint + u'='), fingerprint);
        QCOMPARE(sftp::fingerprintIn(u"256 " + fingerprint + u" sftp.example.com (ED25519)\n"), fingerprint);
        for (const QString &other :
             {QString(), QStringLiteral("MD5:16:27:ac:a5:76:28:2d:36:63:1b:56:4d:eb:df:a6:48"),
              fingerprint.chopped(1), QString(fingerprint + u"AA"), fingerprint.toLower()})
            QCOMPARE(sftp::fingerprintIn(other), QString());
    }
    void namesThePortThatIsNotTheUsualOne()
    {
        QCOMPARE(sftp::Login{.host = QStringLiteral("sftp.example.com")}.place(), u"sftp.example.com");
        QCOMPARE((sftp::Login{.host = QStringLiteral("sftp.example.com"), .port = 2222}.place()),
                 u"sftp.example.com:2222");
    }
};

QTEST_GUILESS_MAIN(LoginTest)
#include "login_test.moc"
