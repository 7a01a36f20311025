// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTcpServer>
#include <QTest>

#include "sftp/channel.h"
#include "support/failureof.h"
#include "support/sftpserver.h"

using base::Reaction;
using sftp::Channel;
using sftp::Login;
using support::SftpServer;

class ChannelTest : public QObject
{
    Q_OBJECT

    SftpServer m_server;
    QByteArray m_key;
    QByteArray m_lockedKey;
    QByteArray m_pemKey;
    const base::Stop m_stop;

    Login login() const
    {
        return {.host = QStringLiteral("127.0.0.1"),
                .port = m_server.port(),
                .user = SftpServer::user(),
                .hostKey = m_server.fingerprint(),
                .password = base::Secret(SftpServer::password())};
    }

    /// The key of the failure that signing in ends in; empty: there is none.
    QByteArray endOf(const Login &login) const
    {
        Channel channel(login);
        const base::Failure failure = support::failureOf([&] {
            channel.connect(m_stop);
            channel.signIn(m_stop);
        });
        return failure.key == "NO_FAILURE" ? QByteArray() : failure.key;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QStringList none{QStringLiteral("-N"), QString()};
        const auto type = [](const char *name) {
            return QStringList{QStringLiteral("-t"), QLatin1String(name)};
        };
        m_key = m_server.addKey(type("ed25519") + none);
        m_lockedKey =
            m_server.addKey(type("ed25519") + QStringList{QStringLiteral("-N"), QStringLiteral("a phrase")});
        m_pemKey =
            m_server.addKey(type("rsa") + none + QStringList{QStringLiteral("-m"), QStringLiteral("PEM")});
        QCOMPARE(m_server.start(), QString());
    }
    void signsInWithPasswordOrKey()
    {
        QCOMPARE(endOf(login()), QByteArray());
        Login withKey = login();
        withKey.password = {};
        for (const QByteArray &key : {m_key, QByteArray("\n" + m_pemKey.trimmed())}) {
            withKey.key = base::Secret(key);
            QCOMPARE(endOf(withKey), QByteArray());
        }
        withKey.key = base::Secret(m_lockedKey);
        QCOMPARE(endOf(withKey), QByteArray("KEY_INVALID"));
        withKey.passphrase = base::Secret("another");
        QCOMPARE(endOf(withKey), QByteArray("KEY_INVALID"));
        withKey.passphrase = base::Secret("a phrase");
        QCOMPARE(endOf(withKey), QByteArray());
    }
    void refusesToSignInWithWhatIsWrong()
    {
        Login wrong = login();
        wrong.password = base::Secret("guessed");
        Channel channel(wrong);
        const base::Failure failure = support::failureOf([&] {
            channel.connect(m_stop);
            channel.signIn(m_stop);
        });
        QCOMPARE(failure.key, QByteArray("SIGN_IN_REFUSED"));
        QVERIFY(failure.reaction == Reaction::SignInAgain);
        QVERIFY(failure.text.contains(u"archive") && failure.text.contains(u"key"));
        QVERIFY(!failure.text.contains(u"guessed"));
        wrong.password = {};
        wrong.key = base::Secret("-----BEGIN PRIVATE KEY-----\nnone\n-----END PRIVATE KEY-----\n");
        QCOMPARE(endOf(wrong), QByteArray("KEY_INVALID"));
        const SftpServer other;
        wrong.key = base::Secret(other.addKey({QStringLiteral("-N"), QString()}));
        QCOMPARE(endOf(wrong), QByteArray("SIGN_IN_REFUSED"));
    }
    void takesAnyOfTheServersHostKeysAndNoOther()
    {
        Login byRsa = login();
        byRsa.hostKey = m_server.fingerprint(QStringLiteral("rsa"));
        QCOMPARE(endOf(byRsa), QByteArray());
        const SftpServer other;
        Login wrong = login();
        wrong.hostKey = other.fingerprint();
        Channel channel(wrong);
        const base::Failure failure = support::failureOf([&] { channel.connect(m_stop); });
        QCOMPARE(failure.key, QByteArray("HOST_KEY_REFUSED"));
        QVERIFY(failure.reaction == Reaction::EndRun);
        for (const QString &each : {wrong.hostKey, m_server.fingerprint(), byRsa.hostKey})
            QVERIFY2(failure.text.contains(each), qPrintable(failure.text));
    }
    void saysWhyItIsNotConnected()
    {
        Login nowhere = login();
        nowhere.host = QStringLiteral("sftp.nowhere.invalid");
        QCOMPARE(endOf(nowhere), QByteArray("HOST_NOT_FOUND"));
        nowhere.host = QStringLiteral("127.0.0.1");
        nowhere.port = 1;
        QCOMPARE(endOf(nowhere), QByteArray("CONNECTION_FAILED"));
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        nowhere.port = silent.serverPort();
        nowhere.patience = std::chrono::milliseconds{50};
        QCOMPARE(endOf(nowhere), QByteArray("RESPONSE_TIMEOUT"));
    }
    void stopsWhenItIsAskedTo()
    {
        const base::Stop stop;
        stop.gently();
        Channel channel(login());
        QVERIFY(support::failureOf([&] { channel.connect(stop); }).reaction == Reaction::Stopped);
    }
};

QTEST_GUILESS_MAIN(ChannelTest)
#include "channel_test.moc"
