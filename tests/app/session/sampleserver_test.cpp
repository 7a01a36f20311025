// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTcpSocket>
#include <QTest>
#include <QUrl>

#include "app/session/sampleserver.h"
#include "support/failureof.h"

using app::SampleServer;

class SampleServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void servesForAsLongAsItLives();
    void namesWhatIsNotPlayed();
};

static bool isServed(const QUrl &url)
{
    QTcpSocket socket;
    socket.connectToHost(url.host(), static_cast<quint16>(url.port()));
    return socket.waitForConnected(10'000);
}

void SampleServerTest::servesForAsLongAsItLives()
{
    QUrl url;
    {
        const SampleServer server("jive");
        url = QUrl(server.settings().value("url"));
        QVERIFY(isServed(url));
        QVERIFY(!server.secrets().at("password").isEmpty());
    }
    QVERIFY(!isServed(url));
}

void SampleServerTest::namesWhatIsNotPlayed()
{
    const auto failure = support::failureOf([] { const SampleServer server("xip"); });
    QCOMPARE(failure.key, "DEMO_MISSING");
    QVERIFY(!failure.fix.isEmpty());
}

QTEST_GUILESS_MAIN(SampleServerTest)
#include "sampleserver_test.moc"
