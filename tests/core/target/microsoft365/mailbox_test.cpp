// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "support/fakeclock.h"
#include "target/microsoft365/mailbox.h"

using namespace std::chrono_literals;
using microsoft365::Mailbox;

class MailboxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesFifteenRequestsASecond();
    void takesItsMegabytesAndThenWaits();
    void restsWhenAsked();
    void remembersFolders();
};

void MailboxTest::takesFifteenRequestsASecond()
{
    support::FakeClock clock;
    Mailbox mailbox(clock);
    for (int i = 0; i < 15; ++i)
        QCOMPARE(mailbox.take(1, 0), 0ms);
    QCOMPARE(mailbox.take(1, 0), 1000ms);
    clock.advance(999ms);
    QCOMPARE(mailbox.take(1, 0), 1ms);
    clock.advance(1ms);
    QCOMPARE(mailbox.take(15, 0), 0ms);
    QCOMPARE(mailbox.take(1, 0), 1000ms);
}

void MailboxTest::takesItsMegabytesAndThenWaits()
{
    support::FakeClock clock;
    Mailbox mailbox(clock);
    for (int i = 0; i < 35; ++i) {
        QCOMPARE(mailbox.take(1, 4'000'000), 0ms);
        clock.advance(2s);
    }
    QCOMPARE(mailbox.take(1, 1), 300s - 70s);
    QVERIFY(!mailbox.isPaused()); // it is our own limit
    QCOMPARE(mailbox.take(1, 0), 0ms);
    clock.advance(230s);
    QCOMPARE(mailbox.take(1, 4'000'000), 0ms);
    QCOMPARE(mailbox.take(1, 4'000'000), 2000ms);
}

void MailboxTest::restsWhenAsked()
{
    support::FakeClock clock;
    Mailbox mailbox(clock);
    Mailbox other(clock);
    mailbox.pauseFor(2128ms);
    mailbox.pauseFor(1s);
    QCOMPARE(mailbox.take(1, 0), 2128ms);
    QVERIFY(mailbox.isPaused());
    QCOMPARE(other.take(1, 0), 0ms);
    QVERIFY(!other.isPaused());
    clock.advance(2128ms);
    QVERIFY(!mailbox.isPaused());
    QCOMPARE(mailbox.take(1, 0), 0ms);
}

void MailboxTest::remembersFolders()
{
    const support::FakeClock clock;
    Mailbox mailbox(clock);
    QVERIFY(!mailbox.folder(QStringLiteral("XIP")));
    mailbox.setFolder(QStringLiteral("XIP"), {QStringLiteral("f1"), 3});
    QCOMPARE(mailbox.folder(QStringLiteral("XIP"))->id, QStringLiteral("f1"));
    QCOMPARE(mailbox.folder(QStringLiteral("XIP"))->count, 3);
    QVERIFY(!mailbox.folder(QStringLiteral("Jive")));
    mailbox.forgetFolder(QStringLiteral("XIP"));
    QVERIFY(!mailbox.folder(QStringLiteral("XIP")));
}

QTEST_GUILESS_MAIN(MailboxTest)
#include "mailbox_test.moc"
