// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "mime/addressguard.h"

class AddressGuardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void blanksTheMessagesOwnLists_data();
    void blanksTheMessagesOwnLists();
    void refusesListsFurtherIn_data();
    void refusesListsFurtherIn();
    void takesEverythingOnce();
};

void AddressGuardTest::blanksTheMessagesOwnLists_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("seen");
    const auto row = [](const QByteArray &header, const QByteArray &seen) {
        QTest::newRow(header.constData()) << header << seen;
    };
    row("To: a:b\r\nX: a:b\r\n\r\n", "To:    \r\nX: a:b\r\n\r\n");
    row("X: To: a\nbcc\t:a\n b:\n\tc\nX: d\n e\n", "X: To: a\nbcc\t: \n   \n  \nX: d\n e\n");
    row("\xEF\xBB\xBF"
        "From:a",
        "\xEF\xBB\xBF"
        "From: ");
    row("REPLY-TO: a\n\nb\n c", "REPLY-TO:  \n\nb\n c");
    row(" To: a\nTo a\n", " To: a\nTo a\n");
    row("To" + QByteArray(80, ' ') + "\t: a\n", "To" + QByteArray(80, ' ') + "\t:  \n");
    row("moves to: a\n\nTo: b\n", "moves to: a\n\nTo: b\n");
    row("Content-Type: text/plain;\n x=To:\n", "Content-Type: text/plain;\n x=To:\n");
}

void AddressGuardTest::blanksTheMessagesOwnLists()
{
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, seen);
    for (const qint64 piece : {qint64{1}, qint64{3}, qint64{header.size()}}) {
        mime::AddressGuard guard(100 + header.size());
        QByteArray bytes = header;
        for (qint64 at = 0; at < bytes.size(); at += piece)
            QVERIFY(guard.pass(100 + at, bytes.data() + at, std::min<qint64>(piece, bytes.size() - at)));
        QCOMPARE(bytes, seen);
    }
}

void AddressGuardTest::refusesListsFurtherIn_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isPassed");
    const QByteArray deep = QByteArray("a:").repeated(2'000);
    QTest::newRow("a list") << QByteArray("To: a: ann@contoso.com;, bob@contoso.com\n") << true;
    QTest::newRow("groups in groups") << "x\nTo: " + deep << false;
    QTest::newRow("folded") << "From:\r\n \r\n\t" + deep << false;
    for (const qsizetype blanks : {1, 64, 80, 10'000})
        QTest::addRow("%d blanks behind the name", int(blanks))
            << QByteArray("To" + QByteArray(blanks, '\t') + ':' + deep) << false;
    QTest::newRow("another field") << "Subject: " + deep << true;
    QTest::newRow("text") << "To whom: it\n " + deep << true;
    QTest::newRow("a line of a text") << "the jobs move to:\n\t" + deep << true;
    QTest::newRow("a text") << "Content-Type: text/plain\n\nto:\n\t" + deep << true;
    QTest::newRow("a message")
        << "Content-Type: text/plain\nContent-Type :\r\n MESSAGE/rfc822\r\n\r\nto:\n\t" + deep << false;
    QTest::newRow("a message in a message")
        << "Content-Type: message/rfc822\n\nContent-Type: message/news\n\nx: y\nto:\n\t" + deep << false;
    QTest::newRow("the text of a message")
        << "Content-Type: message/rfc822\n\nSubject: x\n\nto:\n\t" + deep << true;
    QTest::newRow("a digest") << "Content-Type: multipart/digest\n\n--b\n\nto: x\n\nto:\n\t" + deep << false;
    QTest::newRow("many fields") << QByteArray("To: a:b\n").repeated(5'000) << true;
}

void AddressGuardTest::refusesListsFurtherIn()
{
    QFETCH(QByteArray, text);
    mime::AddressGuard guard(0);
    QByteArray bytes = text;
    QTEST(guard.pass(0, bytes.data(), bytes.size()), "isPassed");
    QCOMPARE(bytes, text);
    QTEST(!guard.hasRefused(), "isPassed");
}

void AddressGuardTest::takesEverythingOnce()
{
    mime::AddressGuard guard(9);
    QByteArray bytes = "To: a\nb\n\nTo";
    QVERIFY(guard.pass(0, bytes.data(), bytes.size()));
    QCOMPARE(bytes, QByteArray("To:  \nb\n\nTo"));
    QByteArray again = "To: a\nb\n\nTo: c";
    QVERIFY(guard.pass(0, again.data(), again.size()));
    QCOMPARE(again, QByteArray("To: a\nb\n\nTo: c"));
}

QTEST_GUILESS_MAIN(AddressGuardTest)

#include "addressguard_test.moc"
