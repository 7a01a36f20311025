// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <thread>

#include <QTest>

#include "core/target/imap/scripted.h"
#include "support/eventually.h"
#include "support/failureof.h"
#include "target/imap/wire.h"

using namespace std::chrono_literals;
using imap::Wire;
using support::failureOf;

class WireTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesWhatCameBeforeACut();
    void sendsMoreThanTheSocketTakes();
    void saysThatNobodyListens();
    void saysThatTheNameIsUnknown();
    void givesUpOnAServerThatIsSilent();
    void givesUpOnAServerThatDoesNotEncrypt();
    void endsAtOnceWhenStopped();
    void noticesThatTheServerHasClosed();
    void refusesAnUnfitProxy();

private:
    support::ImapServer m_server;
};

void WireTest::givesWhatCameBeforeACut()
{
    m_server.cutAfterSent = 6;
    Wire wire(scripted::settingsOf(m_server), scripted::network());
    wire.open({});
    QByteArray got;
    const base::Failure failure = failureOf([&] {
        for (;;)
            got += wire.read({});
    });
    QCOMPARE(got, "* OK r");
    QCOMPARE(failure.key, "CONNECTION_CUT");
    QCOMPARE(failure.reaction, base::Reaction::Retry);
    QCOMPARE(failure.area, base::Area::Destination);
    QVERIFY(!wire.isUsable());
}

void WireTest::sendsMoreThanTheSocketTakes()
{
    Wire wire(scripted::settingsOf(m_server), scripted::network());
    wire.open({});
    QCOMPARE(wire.read({}), "* OK ready\r\n");
    const QByteArray noop = "A1 NOOP" + QByteArray(1 << 20, 'x') + "\r\n";
    for (int i = 0; i < 8; ++i)
        wire.send(noop, {});
    QByteArray answers;
    while (answers.count("A1 OK") < 8)
        answers += wire.read({});
    QVERIFY(wire.isUsable());
}

void WireTest::saysThatNobodyListens()
{
    imap::Settings settings = scripted::settingsOf(m_server);
    {
        QTcpServer gone;
        gone.listen(QHostAddress::LocalHost);
        settings.port = gone.serverPort();
    }
    Wire wire(settings, scripted::network());
    QCOMPARE(failureOf([&] { wire.open({}); }).key, "CONNECTION_REFUSED");
}

void WireTest::saysThatTheNameIsUnknown()
{
    imap::Settings settings = scripted::settingsOf(m_server);
    settings.host = QStringLiteral("no-such-host.invalid");
    Wire wire(settings, scripted::network());
    const QByteArray key = failureOf([&] { wire.open({}); }).key;
    QCOMPARE(key, "HOST_NOT_FOUND");
}

void WireTest::givesUpOnAServerThatIsSilent()
{
    imap::Settings settings = scripted::settingsOf(m_server);
    settings.timeouts.idle = 30ms;
    Wire wire(settings, scripted::network());
    wire.open({});
    wire.read({});
    QCOMPARE(failureOf([&] { wire.read({}); }).key, "RESPONSE_TIMEOUT");
}

void WireTest::givesUpOnAServerThatDoesNotEncrypt()
{
    m_server.greeting.clear();
    imap::Settings settings = scripted::settingsOf(m_server, {{"security", QStringLiteral("tls")}});
    settings.timeouts.connect = 50ms;
    Wire wire(settings, scripted::network());
    const base::Failure failure = failureOf([&] { wire.open({}); });
    QCOMPARE(failure.key, "TLS_FAILED");
    QVERIFY2(failure.text.contains(QStringLiteral("handshake within 0.05 s")), qPrintable(failure.text));
    QVERIFY2(failure.fix.contains(QStringLiteral("usually 993")), qPrintable(failure.fix));
    m_server.greeting = "* OK ready\r\n";
}

void WireTest::endsAtOnceWhenStopped()
{
    Wire wire(scripted::settingsOf(m_server), scripted::network());
    wire.open({});
    wire.read({});
    const base::Stop stop;
    std::thread other([&] { stop.now(); });
    QCOMPARE(failureOf([&] { wire.read(stop); }).reaction, base::Reaction::Stopped);
    other.join();
    QCOMPARE(failureOf([&] { wire.send("x", stop); }).reaction, base::Reaction::Stopped);
}

void WireTest::noticesThatTheServerHasClosed()
{
    Wire wire(scripted::settingsOf(m_server), scripted::network());
    wire.open({});
    wire.read({});
    QVERIFY(wire.isUsable());
    m_server.cutAll();
    EVENTUALLY(!wire.isUsable());
}

void WireTest::refusesAnUnfitProxy()
{
    imap::Settings settings = scripted::settingsOf(m_server);
    settings.host = QStringLiteral("imap.example.com");
    const model::Network network{.proxy = QStringLiteral("ftp://x"), .caFile = {}};
    QCOMPARE(failureOf([&] { Wire(settings, network); }).key, "INVALID_SETTING");
}

QTEST_GUILESS_MAIN(WireTest)
#include "wire_test.moc"
