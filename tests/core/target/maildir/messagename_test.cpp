// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "support/failureof.h"
#include "target/maildir/messagename.h"

static const model::DeliveryKey key{QByteArray::fromHex("00112233445566778899aabbccddeeff")};
static const QString hex = QStringLiteral("00112233445566778899aabbccddeeff");

class MessageNameTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMailboxsFolderIsItsAddress_data();
    void aMailboxsFolderIsItsAddress();
    void refusesAMailboxThatCanHaveNoFolder_data();
    void refusesAMailboxThatCanHaveNoFolder();
    void namesAMessageByItsKey();
    void takesFlagsOff_data();
    void takesFlagsOff();
    void knowsKeysAtTheStart_data();
    void knowsKeysAtTheStart();
    void knowsItsOwnNamesInTmp();
    void knowsItsOwnNames_data();
    void knowsItsOwnNames();
};

void MessageNameTest::aMailboxsFolderIsItsAddress_data()
{
    QTest::addColumn<QString>("mailbox");
    QTest::addColumn<QString>("folder");
    const auto row = [](const char *mailbox, const char *folder) {
        QTest::newRow(mailbox) << QString::fromUtf8(mailbox) << QString::fromUtf8(folder);
    };
    row("ann@example.com", "ann@example.com");
    row("Ann.O'Hara+x@Example.COM", "ann.o'hara+x@example.com");
    row("a_b-c&d=e~f!g#h$i@example.com", "a_b-c&d=e~f!g#h$i@example.com");
    row("a*b?c@example.com", "a%2Ab%3Fc@example.com");
    row("a/../b@example.com", "a%2F..%2Fb@example.com");
    row("..@example.com", "%2E.@example.com");
    row(".", "%2E");
    row("..", "%2E.");
    row("a%2fb@example.com", "a%252fb@example.com");
    row("\"a b\"@example.com", "%22a%20b%22@example.com");
    row("a\\b@example.com", "a%5Cb@example.com");
    row("ÄRGER@example.com", "%C3%A4rger@example.com");
    row("a:b;c@example.com", "a%3Ab%3Bc@example.com");
    QTest::newRow("NUL") << QString(QStringLiteral("a") + QChar(0) + QStringLiteral("@example.com"))
                         << "a%00@example.com";
}

void MessageNameTest::aMailboxsFolderIsItsAddress()
{
    QFETCH(QString, mailbox);
    QTEST(maildir::mailboxFolderName(mailbox), "folder");
}

void MessageNameTest::refusesAMailboxThatCanHaveNoFolder_data()
{
    QTest::addColumn<QString>("mailbox");
    QTest::newRow("empty") << QString();
    QTest::newRow("too long") << QString(QString(250, u'a') + QStringLiteral("@example.com"));
    QTest::newRow("too long when escaped") << QString(QString(90, u'*') + QStringLiteral("@example.com"));
}

void MessageNameTest::refusesAMailboxThatCanHaveNoFolder()
{
    QFETCH(QString, mailbox);
    const base::Failure failure = support::failureOf([&] { maildir::mailboxFolderName(mailbox); });
    QCOMPARE(failure.key, "MAILBOX_NOT_FOUND");
    QCOMPARE(failure.reaction, base::Reaction::SkipItem);
    QCOMPARE(failure.area, base::Area::Destination);
}

void MessageNameTest::namesAMessageByItsKey()
{
    const QString base = maildir::baseName(key, 1234);
    QCOMPARE(base, hex + QStringLiteral(".chancery,S=1234"));
    QCOMPARE(maildir::deliveredName(base),
             QString(base + QChar(maildir::flagSeparator) + QStringLiteral("2,S")));
    QCOMPARE(maildir::baseOf(maildir::deliveredName(base)), base);
}

void MessageNameTest::takesFlagsOff_data()
{
    QTest::addColumn<QString>("flags");
    for (const char *flags : {"", "2,", "2,S", "2,FS", "2,FRSTab", "1,x"})
        QTest::newRow(flags) << QString::fromLatin1(flags);
}

void MessageNameTest::takesFlagsOff()
{
    QFETCH(QString, flags);
    const QString base = maildir::baseName(key, 1);
    QCOMPARE(maildir::baseOf(base + QChar(maildir::flagSeparator) + flags), base);
    QCOMPARE(maildir::baseOf(base), base);
}

void MessageNameTest::knowsKeysAtTheStart_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isKey");
    QTest::newRow("ours") << QString(hex + QStringLiteral(".chancery,S=1:2,S")) << true;
    QTest::newRow("key alone") << hex << true;
    QTest::newRow("another rest") << QString(hex + QStringLiteral(".imported:2,S")) << true;
    QTest::newRow("size taken off by a server") << QString(hex + QStringLiteral(".chancery:2,S")) << true;
    QTest::newRow("flags at once") << QString(hex + QStringLiteral(":2,S")) << true;
    QTest::newRow("one digit more") << QString(hex + QStringLiteral("0.chancery")) << false;
    QTest::newRow("one digit less") << QString(hex.chopped(1) + QStringLiteral(".chancery")) << false;
    QTest::newRow("upper case") << QString(hex.toUpper() + QStringLiteral(".chancery")) << false;
    QTest::newRow("someone else's") << QStringLiteral("1795161600.M1P2.mx.example.com,S=1:2,S") << false;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("not a digit") << QString(QString(hex).replace(5, 1, u'g') + QStringLiteral(".chancery"))
                                 << false;
}

void MessageNameTest::knowsKeysAtTheStart()
{
    QFETCH(QString, name);
    QFETCH(bool, isKey);
    QCOMPARE(maildir::keyAtStart(name), isKey ? std::optional(key) : std::nullopt);
}

void MessageNameTest::knowsItsOwnNamesInTmp()
{
    const QString base = maildir::baseName(key, 5);
    QVERIFY(maildir::isTemporaryOfOurs(maildir::temporaryName(base, "0123456789abcdef")));
    QVERIFY(maildir::isTemporaryOfOurs(base));
    for (const char *token : {"0123456789abcde", "0123456789abcdefa", "0123456789ABCDEF", ""})
        QVERIFY2(!maildir::isTemporaryOfOurs(maildir::temporaryName(base, token)), token);
    QVERIFY(!maildir::isTemporaryOfOurs(QStringLiteral("1795161600.M1P2.0123456789abcdef")));
}

void MessageNameTest::knowsItsOwnNames_data()
{
    QTest::addColumn<QString>("rest");
    QTest::addColumn<bool>("isOurs");
    QTest::newRow("ours") << QStringLiteral(".chancery,S=1") << true;
    QTest::newRow("large") << QStringLiteral(".chancery,S=157286400") << true;
    QTest::newRow("no size") << QStringLiteral(".chancery") << false;
    QTest::newRow("empty size") << QStringLiteral(".chancery,S=") << false;
    QTest::newRow("more") << QStringLiteral(".chancery,S=1,W=2") << false;
    QTest::newRow("copied by hand") << QStringLiteral(".chancery,S=1copy") << false;
    QTest::newRow("another program") << QStringLiteral(".mx,S=1") << false;
    QTest::newRow("key alone") << QString() << false;
}

void MessageNameTest::knowsItsOwnNames()
{
    QFETCH(QString, rest);
    QFETCH(bool, isOurs);
    QCOMPARE(maildir::keyOfOurs(hex + rest), isOurs ? std::optional(key) : std::nullopt);
    QVERIFY(!maildir::keyOfOurs(QStringLiteral("x") + hex + rest));
}

QTEST_GUILESS_MAIN(MessageNameTest)
#include "messagename_test.moc"
