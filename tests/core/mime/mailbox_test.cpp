// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/mime/compose.h"
#include "mime/encodedword.h"
#include "mime/mailbox.h"

using compose::Role;

namespace {

QByteArray shown(const QString &name, const QString &address, const QString &sourceId = {})
{
    QByteArray tokens = QByteArray::fromStdString(
        mime::mailboxOf(compose::person(Role::To, name, address, sourceId), "xip").tokens);
    return tokens.replace(mime::foldPoint, ' ');
}

} // namespace

class MailboxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsAddresses_data();
    void acceptsAddresses();
    void refusesWhatIsNoAddress_data();
    void refusesWhatIsNoAddress();
    void makesAnAddressFromAnId_data();
    void makesAnAddressFromAnId();
    void keepsIdsApart();
    void showsNameAndAddress_data();
    void showsNameAndAddress();
    void namesTheKind_data();
    void namesTheKind();
};

void MailboxTest::acceptsAddresses_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QByteArray>("address");
    const auto row = [](const char *given, const char *address) {
        QTest::newRow(given) << QString::fromUtf8(given) << QByteArray(address);
    };
    row("ann@contoso.com", "ann@contoso.com");
    row(" Ann.Lee+x@Contoso.COM\r\n", "Ann.Lee+x@Contoso.COM");
    row("o'neill!#$%&*/=?^_`{|}~-@example.com", "o'neill!#$%&*/=?^_`{|}~-@example.com");
    row("a..b@docomo.example", "\"a..b\"@docomo.example");
    row(".a@example.com", "\".a\"@example.com");
    row("a.@example.com", "\"a.\"@example.com");
    row("ann@müller.example", "ann@xn--mller-kva.example");
    row("ann@例え.テスト", "ann@xn--r8jz45g.xn--zckzah");
    row("ann@localhost", "ann@localhost");
    row("ann@my_host.example", "ann@my_host.example");
    row("ann@[192.0.2.1]", "ann@[192.0.2.1]");
    row("ann@[IPv6:2001:db8::1]", "ann@[IPv6:2001:db8::1]");
}

void MailboxTest::acceptsAddresses()
{
    QFETCH(QString, given);
    QTEST(QByteArray::fromStdString(mime::addrSpec(given)), "address");
}

void MailboxTest::refusesWhatIsNoAddress_data()
{
    QTest::addColumn<QString>("given");
    for (const char *given : {"",
                              "ann",
                              "@example.com",
                              "ann@",
                              "ann@@",
                              "ann@.com",
                              "ann@example..com",
                              "ann@example.com.",
                              "müller@example.com",
                              "ann lee@example.com",
                              "ann@exam ple.com",
                              "a@b@example.com",
                              "<ann@example.com>",
                              "ann@example.com>, <eve@example.com",
                              "ann\r\nBcc: eve@example.com",
                              "ann@example.com\nBcc: eve",
                              "\"ann\"@example.com",
                              "ann@[1.2]3]",
                              "ann@[]",
                              "(ann)@example.com",
                              "ann@exa\u202Emple.com",
                              "ann@\u0000"})
        QTest::newRow(given) << QString::fromUtf8(given);
    QTest::newRow("NUL") << QString(QStringLiteral("a") + QChar(0) + QStringLiteral("@example.com"));
    QTest::newRow("long local part") << QString(QString(65, u'a') + QStringLiteral("@example.com"));
    QTest::newRow("long label") << QString(QStringLiteral("a@") + QString(64, u'a') + QStringLiteral(".com"));
    QTest::newRow("long domain") << QString(QStringLiteral("a@") + QStringLiteral("a.").repeated(127) + u'a');
    QTest::newRow("lone surrogate") << QString(QStringLiteral("a@ex") + QChar(0xD800) +
                                               QStringLiteral(".com"));
}

void MailboxTest::refusesWhatIsNoAddress()
{
    QFETCH(QString, given);
    QCOMPARE(QByteArray::fromStdString(mime::addrSpec(given)), QByteArray());
}

void MailboxTest::makesAnAddressFromAnId_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("pattern");
    const auto row = [](const char *id, const char *pattern) {
        QTest::newRow(id) << QString::fromUtf8(id) << QString::fromLatin1(pattern);
    };
    row("123", "xip\\.user\\.123@connector\\.invalid");
    row("j_doe-2", "xip\\.user\\.j_doe-2@connector\\.invalid");
    row("", "xip\\.user\\.unknown@connector\\.invalid");
    row("CONTOSO\\ann.lee", "xip\\.user\\.CONTOSO-ann-lee-[0-9a-f]{12}@connector\\.invalid");
    row("-x", "xip\\.user\\.x-[0-9a-f]{12}@connector\\.invalid");
    row("山田", "xip\\.user\\.[0-9a-f]{12}@connector\\.invalid");
    row("a\r\nBcc: eve@example.com", "xip\\.user\\.a-Bcc-eve-example-com-[0-9a-f]{12}@connector\\.invalid");
    row("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "xip\\.user\\.a{40}-[0-9a-f]{12}@connector\\.invalid");
}

void MailboxTest::makesAnAddressFromAnId()
{
    QFETCH(QString, id);
    QFETCH(QString, pattern);
    const QString made = QString::fromStdString(mime::synthesisedAddress("xip", id));
    QVERIFY2(QRegularExpression(u'^' + pattern + u'$').match(made).hasMatch(), qPrintable(made));
    QCOMPARE(mime::addrSpec(made), made.toStdString());
}

void MailboxTest::keepsIdsApart()
{
    QVERIFY(mime::synthesisedAddress("xip", u"a.b") != mime::synthesisedAddress("xip", u"a-b"));
    QVERIFY(mime::synthesisedAddress("xip", u"a/b") != mime::synthesisedAddress("xip", u"a.b"));
    QVERIFY(mime::synthesisedAddress("xip", u"a") != mime::synthesisedAddress("jive", u"a"));
}

void MailboxTest::showsNameAndAddress_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("sourceId");
    QTest::addColumn<QByteArray>("mailbox");
    const auto row = [](const char *test, const char *name, const char *address, const char *id,
                        const char *mailbox) {
        QTest::newRow(test) << QString::fromUtf8(name) << QString::fromUtf8(address) << QString::fromUtf8(id)
                            << QByteArray(mailbox);
    };
    row("name", "Desk 42", "ann@contoso.com", "", "\"Desk 42\" <ann@contoso.com>");
    row("no name", "", "ann@contoso.com", "", "ann@contoso.com");
    row("name is the address", "ann@contoso.com", "ann@contoso.com", "", "ann@contoso.com");
    row("quotes", "Ann \"x\" \\ Lee", "ann@contoso.com", "", "\"Ann \\\"x\\\" \\\\ Lee\" <ann@contoso.com>");
    row("comma", "Lee, Ann", "ann@contoso.com", "", "\"Lee, Ann\" <ann@contoso.com>");
    row("umlaut", "Müller", "m@contoso.com", "", "=?UTF-8?Q?M=C3=BCller?= <m@contoso.com>");
    row("looks encoded", "=?x?Q?y?=", "m@contoso.com", "", "=?UTF-8?B?PT94P1E/eT89?= <m@contoso.com>");
    row("injection", "x\" <eve@example.com>,\r\nBcc: y", "m@contoso.com", "",
        "\"x\\\" <eve@example.com>, Bcc: y\" <m@contoso.com>");
    row("bidi override", "\u202EeeL nnA", "ann@contoso.com", "", "\"eeL nnA\" <ann@contoso.com>");
    row("id only", "", "", "ann", "\"ann\" <xip.user.ann@connector.invalid>");
    row("id and name", "Desk 42", "", "ann", "\"Desk 42\" <xip.user.ann@connector.invalid>");
    row("name only", "Ann", "", "", "\"Ann\" <xip.user.Ann@connector.invalid>");
    row("nothing", "", "", "", "xip.user.unknown@connector.invalid");
    row("unusable address beside a name", "Bob", "'bob@example.com'", "",
        "\"Bob ('bob@example.com')\" <xip.user.bob-example-com-c3c01ae88e7a@connector.invalid>");
    row("unusable address beside an id", "", "'bob@example.com'", "U7",
        "\"'bob@example.com'\" <xip.user.U7@connector.invalid>");
    row("unusable address that is the name", "not an address", "not an address", "U7",
        "\"not an address\" <xip.user.U7@connector.invalid>");
    row("unusable address", "", "not an address", "",
        "\"not an address\" <xip.user.not-an-address-f8121aab13d5@connector.invalid>");
}

void MailboxTest::showsNameAndAddress()
{
    QFETCH(QString, name);
    QFETCH(QString, address);
    QFETCH(QString, sourceId);
    QTEST(shown(name, address, sourceId), "mailbox");
}

void MailboxTest::namesTheKind_data()
{
    QTest::addColumn<QByteArray>("identity");
    QTest::addColumn<QByteArray>("kind");
    QTest::newRow("alone") << QByteArray("xip") << QByteArray("xip");
    QTest::newRow("with instance") << QByteArray("jive:https://community.example.com") << QByteArray("jive");
    QTest::newRow("empty") << QByteArray() << QByteArray("source");
    QTest::newRow("odd") << QByteArray("\r\nx") << QByteArray("source");
}

void MailboxTest::namesTheKind()
{
    QFETCH(QByteArray, identity);
    QTEST(QByteArray::fromStdString(mime::kindOf(identity)), "kind");
}

QTEST_GUILESS_MAIN(MailboxTest)

#include "mailbox_test.moc"
