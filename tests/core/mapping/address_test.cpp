// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "mapping/address.h"

using namespace mapping;

class AddressTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesOffWhatPeopleWriteAroundIt_data();
    void takesOffWhatPeopleWriteAroundIt();
    void comparesAsTheSame_data();
    void comparesAsTheSame();
    void keepsApart_data();
    void keepsApart();
    void isTheSameWhenComparedTwice_data() { comparesAsTheSame_data(); }
    void isTheSameWhenComparedTwice();
    void findsTheDomainOfAUsableAddress_data();
    void findsTheDomainOfAUsableAddress();
};

void AddressTest::takesOffWhatPeopleWriteAroundIt_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *given, const char *expected) {
        QTest::newRow(given) << QString::fromUtf8(given) << QString::fromUtf8(expected);
    };
    row("alice@example.com", "alice@example.com");
    row("  alice@example.com\t\n", "alice@example.com");
    row("<alice@example.com>", "alice@example.com");
    row("< alice@example.com >", "alice@example.com");
    row("Middle Desk <alice@example.com>", "alice@example.com");
    row("\"Smith, Alice <sales>\" <alice@example.com>", "alice@example.com");
    row("mailto:alice@example.com", "alice@example.com");
    row("MailTo:alice%40example.com?subject=x", "alice@example.com");
    row("<mailto:alice@example.com>", "alice@example.com");
    row("SMTP:Alice@Example.com", "Alice@Example.com");
    row("'alice@example.com'", "alice@example.com");
    row("\"alice@example.com\"", "alice@example.com");
    row("alice", "alice");
    row("CONTOSO\\alice", "CONTOSO\\alice");
    row("Alice <3", "Alice <3");
    row("", "");
    row("<>", "");
    row("'", "'");
    row("\"\"", "\"\"");
    row("mailto:", "");
}

void AddressTest::takesOffWhatPeopleWriteAroundIt()
{
    QFETCH(QString, given);
    QTEST(cleaned(given), "expected");
}

void AddressTest::comparesAsTheSame_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *given, const char *expected) {
        QTest::newRow(given) << QString::fromUtf8(given) << QString::fromUtf8(expected);
    };
    row("Alice@Example.COM", "alice@example.com");
    row("alice@example.com.", "alice@example.com");
    row("alice@b\xC3\xBC"
        "cher.example",
        "alice@xn--bcher-kva.example");
    row("alice@B\xC3\x9C"
        "CHER.example",
        "alice@xn--bcher-kva.example");
    row("alice@bu\xCC\x88"
        "cher.example",
        "alice@xn--bcher-kva.example");
    row("alice@XN--BCHER-KVA.example", "alice@xn--bcher-kva.example");
    row("J\xC3\x9CRGEN@example.com", "j\xC3\xBCrgen@example.com");
    row("ju\xCC\x88rgen@example.com", "j\xC3\xBCrgen@example.com");
    row("\u200Balice@example.com", "alice@example.com");
    row("al\u00ADice\u200B@ex\u200Cample\uFE0F.com\uFEFF", "alice@example.com");
    row("\u200EAlice <\u202Aalice@example.com\u202C>\u200F", "alice@example.com");
    row("mailto:%E2%80%8Balice@example.com", "alice@example.com");
    row("al\u3164ice\U000E0041@example.com", "alice@example.com");
    row("\uFEFFMiddle\u200B Desk", "middle desk");
    row("\u200B", "");
    row("Middle Desk", "middle desk");
    row("CONTOSO\\Alice", "contoso\\alice");
    row("a@b@Example.com", "a@b@example.com");
    row("\"Bob.Roe\"@Example.com", "bob.roe@example.com");
    row("\"bob\\.r\\oe\"@example.com", "bob.roe@example.com");
    row("Bob <\"bob\"@example.com>", "bob@example.com");
    row("\"a b\"@example.com", "\"a b\"@example.com");
    row("\"a@b\"@example.com", "\"a@b\"@example.com");
    row("\"a..b\"@example.com", "\"a..b\"@example.com");
    row("\".a\"@example.com", "\".a\"@example.com");
    row("\"a\\\"b\"@example.com", "\"a\\\"b\"@example.com");
    row("\"a\\\"@example.com", "\"a\\\"@example.com");
    row("\"\\\"bob\\\"\"@example.com", "\"\\\"bob\\\"\"@example.com");
    row("\"\"@example.com", "\"\"@example.com");
    row("\"@example.com", "\"@example.com");
    row("\xCE\x9D\xCE\x99\xCE\x9A\xCE\x9F\xCE\xA3", "\xCE\xBD\xCE\xB9\xCE\xBA\xCE\xBF\xCF\x83");
    row("\xCE\xBD\xCE\xB9\xCE\xBA\xCE\xBF\xCF\x82", "\xCE\xBD\xCE\xB9\xCE\xBA\xCE\xBF\xCF\x83");
    row("\xCE\xBD\xCE\xBF\xCF\x82@example.com", "\xCE\xBD\xCE\xBF\xCF\x82@example.com"); // an id for ever
    row("WEI\xE1\xBA\x9E", "wei\xC3\x9F");
    row("\xC4\xB0PEK", "i\xCC\x87pek");
    row("alice@[192.0.2.1]", "alice@[192.0.2.1]");
    row("\xD0\x98\xD0\xB2\xD0\xB0\xD0\xBD@\xD0\xBF\xD1\x80\xD0\xB8\xD0\xBC\xD0\xB5\xD1\x80.example",
        "\xD0\xB8\xD0\xB2\xD0\xB0\xD0\xBD@xn--e1afmkfd.example");
}

void AddressTest::comparesAsTheSame()
{
    QFETCH(QString, given);
    QTEST(comparable(given), "expected");
}

void AddressTest::keepsApart_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    const auto row = [](const char *one, const char *other) {
        QTest::addRow("%s, %s", one, other) << QString::fromUtf8(one) << QString::fromUtf8(other);
    };
    row("alice+tag@example.com", "alice@example.com");
    row("a.lice@example.com", "alice@example.com");
    row("alice@example.com", "alice@sub.example.com");
    row("alice@example.com", "alice@example.org");
    row("alice@b\xC3\xBC"
        "cher.example",
        "alice@bucher.example");
    row("\xD0\xB0lice@example.com", "alice@example.com"); // a Cyrillic letter
    row("alice", "alice@example.com");
    row("strau\xC3\x9F", "strauss");
    row("\"a.b\"@example.com", "ab@example.com");
    row("\u202Ealice@example.com", "alice@example.com");
}

void AddressTest::keepsApart()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QVERIFY(comparable(one) != comparable(other));
}

void AddressTest::isTheSameWhenComparedTwice()
{
    QFETCH(QString, expected);
    QCOMPARE(comparable(expected), expected);
}

void AddressTest::findsTheDomainOfAUsableAddress_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *given, const char *expected) {
        QTest::newRow(given) << QString::fromUtf8(given) << QString::fromUtf8(expected);
    };
    row("alice@example.com", "example.com");
    row("\"a@b\"@example.com", "example.com");
    row("a_b/c|d@sub_1.example.com", "sub_1.example.com");
    row("a@example.com", "example.com");
    row("alice@b\xC3\xBC"
        "cher.example",
        "xn--bcher-kva.example");
    for (const char *none : {"",
                             "alice",
                             "@example.com",
                             "alice@",
                             "al ice@example.com",
                             "alice@exa mple.com",
                             "alice@example.com, bob@example.com",
                             "a\tb@example.com",
                             "a\x01@example.com",
                             "a@b@example.com",
                             "alice@@example.com",
                             "alice@example.com,",
                             "alice@example.com>",
                             "<alice@example.com",
                             "alice@example.com)",
                             "alice@example.com:",
                             "alice@example.com/r",
                             "alice@example.com|x",
                             "alice@example..com",
                             "alice@.example.com",
                             "\u202Ealice@example.com",
                             "alice@\u202Dexample.com",
                             "alice@[192.0.2.1]"})
        row(none, "");
}

void AddressTest::findsTheDomainOfAUsableAddress()
{
    QFETCH(QString, given);
    QTEST(domainOf(comparable(given)), "expected");
}

QTEST_GUILESS_MAIN(AddressTest)
#include "address_test.moc"
