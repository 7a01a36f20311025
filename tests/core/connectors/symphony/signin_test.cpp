// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/symphony/signin.h"
#include "core/connectors/symphony/lab.h"
#include "support/failureof.h"

using namespace symphony;

class SignInTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handsEachHostItsOwn()
    {
        Lab lab;
        SignIn &signIn = lab.client.signIn();
        const net::Headers pod = signIn.credentials(Host::Pod, lab.stop);
        QCOMPARE(pod.size(), size_t(1));
        QCOMPARE(net::valueOf(pod, "sessionToken"), QByteArray("session1"));
        QCOMPARE(lab.world.server().signIns(), 1);
        const net::Headers agent = signIn.credentials(Host::Agent, lab.stop);
        QCOMPARE(net::valueOf(agent, "keyManagerToken"), QByteArray("keys1"));
        QCOMPARE(lab.world.server().signIns(), 2);
        const net::Headers files = signIn.credentials(Host::Files, lab.stop);
        QCOMPARE(files.size(), size_t(1));
        QCOMPARE(net::valueOf(files, "Authorization"), QByteArray("Bearer bearer1"));
        QCOMPARE(lab.world.server().violations(), QStringList());
    }
    void renewsBeforeASessionIsOver()
    {
        Lab lab;
        const auto sign = [&] {
            lab.client.signIn().credentials(Host::Agent, lab.stop);
            return lab.world.server().signIns();
        };
        QCOMPARE(sign(), 2);
        lab.world.fakeClock().advance(std::chrono::minutes{47});
        QCOMPARE(sign(), 2);
        lab.world.fakeClock().advance(std::chrono::minutes{2}); // an hour is the shortest life
        QCOMPARE(sign(), 4);
    }
    void replacesWhatIsRefused()
    {
        Lab lab;
        SignIn &signIn = lab.client.signIn();
        const net::Headers old = signIn.credentials(Host::Agent, lab.stop);
        signIn.reject(old);
        signIn.credentials(Host::Agent, lab.stop);
        QCOMPARE(lab.world.server().signIns(), 4);
        signIn.reject(old); // it has the same value, so it is refused as well
        signIn.credentials(Host::Pod, lab.stop);
        QCOMPARE(lab.world.server().signIns(), 5);
    }
    void saysWhoIsRefused_data()
    {
        QTest::addColumn<QString>("username");
        QTest::addColumn<int>("ahead");
        QTest::newRow("stranger") << QStringLiteral("stranger") << 0;
        QTest::newRow("a clock too fast") << QString(QLatin1String(SymphonyWorld::Sandbox::username)) << -61;
        QTest::newRow("a clock too slow") << QString(QLatin1String(SymphonyWorld::Sandbox::username)) << 240;
    }
    void saysWhoIsRefused()
    {
        QFETCH(QString, username);
        QFETCH(int, ahead);
        Lab lab({.clock = std::chrono::seconds{ahead}}, {{"username", username}});
        const auto failure =
            support::failureOf([&] { lab.client.signIn().credentials(Host::Pod, lab.stop); });
        QCOMPARE(failure.key, QByteArray("SIGN_IN_REFUSED"));
        QVERIFY(failure.reaction == base::Reaction::SignInAgain && failure.text.contains(username));
        QVERIFY(!failure.fix.isEmpty());
        QCOMPARE(lab.client.signIn().clockAhead()->count(), -ahead);
        QCOMPARE(lab.world.server().signIns(), 1); // never in a loop
    }
    void takesAClockThatIsALittleOff()
    {
        for (const int ahead : {-59, 239}) {
            Lab lab({.clock = std::chrono::seconds{ahead}});
            lab.client.signIn().credentials(Host::Agent, lab.stop);
        }
    }
    void knowsAnotherKeyAndABadOne()
    {
        Lab none({}, {}, "");
        QCOMPARE(support::failureOf([&] { none.client.signIn().credentials(Host::Pod, none.stop); }).key,
                 QByteArray("KEY_INVALID"));
    }
    void knowsWhatIsNotSymphony()
    {
        Lab lab;
        Settings settings = lab.client.settings();
        settings.sessionAuth = settings.pod; // which serves no sign-in here, and refuses
        settings.sessionAuth.setPath(QStringLiteral("/elsewhere"));
        SignIn signIn(settings, lab.client.hosts(), base::Secret(sandbox::ServiceKey::pem()),
                      lab.world.clock());
        QCOMPARE(support::failureOf([&] { signIn.credentials(Host::Pod, lab.stop); }).key,
                 QByteArray("NOT_SYMPHONY"));
    }
    void knowsEachInterface()
    {
        Lab lab({.isOneHost = true});
        const QString pod = lab.world.server().url(SymphonyWorld::Place::Pod).toString();
        QCOMPARE(baseOf(lab.client.settings(), Host::SessionAuth).toString(), pod + QStringLiteral("/login"));
        QCOMPARE(baseOf(lab.client.settings(), Host::KeyManager).toString(), pod + QStringLiteral("/relay"));
        QCOMPARE(baseOf(lab.client.settings(), Host::Agent).toString(), pod + QStringLiteral("/agent"));
        QCOMPARE(baseOf(lab.client.settings(), Host::Pod).toString(), pod + QStringLiteral("/pod"));
        QCOMPARE(baseOf(lab.client.settings(), Host::Files).toString(), pod);
    }
};

QTEST_GUILESS_MAIN(SignInTest)
#include "signin_test.moc"
