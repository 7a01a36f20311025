// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "target/imap/arguments.h"

class ArgumentsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quotesWhatAStringMayNotHold();
    void writesDatesAsServersReadThem_data();
    void writesDatesAsServersReadThem();
    void joinsUidsIntoRanges_data();
    void joinsUidsIntoRanges();
    void refusesSetsThatAreNone_data();
    void refusesSetsThatAreNone();
    void namesWhomToActAs();
    void writesXoauth2();
};

void ArgumentsTest::quotesWhatAStringMayNotHold()
{
    QCOMPARE(imap::quoted("INBOX.XIP"), "\"INBOX.XIP\"");
    QCOMPARE(imap::quoted("a\"b\\c"), "\"a\\\"b\\\\c\"");
    QCOMPARE(imap::quoted("a\r\nA2 DELETE INBOX"), "\"a  A2 DELETE INBOX\"");
}

void ArgumentsTest::writesDatesAsServersReadThem_data()
{
    QTest::addColumn<QString>("time");
    QTest::addColumn<QByteArray>("written");
    QTest::newRow("one digit") << "2020-03-03T10:00:00Z" << QByteArray("\" 3-Mar-2020 10:00:00 +0000\"");
    QTest::newRow("two digits") << "1999-12-31T23:59:59.999Z" << QByteArray("\"31-Dec-1999 23:59:59 +0000\"");
    QTest::newRow("leap day") << "2024-02-29T00:00:01Z" << QByteArray("\"29-Feb-2024 00:00:01 +0000\"");
    QTest::newRow("before 1970") << "1969-07-20T20:17:40Z" << QByteArray("\"20-Jul-1969 20:17:40 +0000\"");
}

void ArgumentsTest::writesDatesAsServersReadThem()
{
    QFETCH(QString, time);
    QFETCH(QByteArray, written);
    QCOMPARE(imap::internalDate(*base::fromIso(time)), written);
    QCOMPARE(imap::internalDate(base::Instant::min()), "\" 1-Jan-0001 00:00:00 +0000\"");
    QCOMPARE(imap::internalDate(base::Instant::max()), "\"31-Dec-9999 23:59:59 +0000\"");
}

void ArgumentsTest::joinsUidsIntoRanges_data()
{
    QTest::addColumn<std::vector<quint32>>("uids");
    QTest::addColumn<QByteArray>("set");
    QTest::newRow("one") << std::vector<quint32>{7} << QByteArray("7");
    QTest::newRow("range") << std::vector<quint32>{3, 4, 5} << QByteArray("3:5");
    QTest::newRow("mixed") << std::vector<quint32>{1, 3, 4, 9, 11, 12} << QByteArray("1,3:4,9,11:12");
    QTest::newRow("the last") << std::vector<quint32>{0xfffffffe, 0xffffffff}
                              << QByteArray("4294967294:4294967295");
}

void ArgumentsTest::joinsUidsIntoRanges()
{
    QFETCH(std::vector<quint32>, uids);
    QFETCH(QByteArray, set);
    QCOMPARE(imap::uidSet(uids), set);
    QCOMPARE(imap::parsedUidSet(set, uids.size()).value(), uids);
    QVERIFY(!imap::parsedUidSet(set, uids.size() - 1));
}

void ArgumentsTest::refusesSetsThatAreNone_data()
{
    QTest::addColumn<QByteArray>("set");
    for (const char *set : {"", "0", "1,", "a", "5:3", "1:*", "1:4294967295", "-1", "1:2:3", "4294967296"})
        QTest::newRow(set) << QByteArray(set);
}

void ArgumentsTest::refusesSetsThatAreNone()
{
    QFETCH(QByteArray, set);
    QVERIFY(!imap::parsedUidSet(set, 1000));
}

void ArgumentsTest::namesWhomToActAs()
{
    const base::Secret password("pä ss");
    QCOMPARE(imap::saslPlain(QStringLiteral("ann@example.com"), QStringLiteral("master"), password).reveal(),
             QByteArray("ann@example.com\0master\0pä ss", 29).toBase64());
    QCOMPARE(imap::saslPlain({}, QStringLiteral("ann"), password).reveal(),
             QByteArray("\0ann\0pä ss", 11).toBase64());
}

void ArgumentsTest::writesXoauth2()
{
    QCOMPARE(imap::saslXoauth2(QStringLiteral("ann@example.com"), base::Secret("token")).reveal(),
             QByteArray("user=ann@example.com\x01"
                        "auth=Bearer token\x01\x01")
                 .toBase64());
}

QTEST_GUILESS_MAIN(ArgumentsTest)
#include "arguments_test.moc"
