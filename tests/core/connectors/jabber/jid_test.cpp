// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/jabber/jid.h"
#include "support/failureof.h"

using jabber::AddressRules;

class JidTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsItsParts_data();
    void readsItsParts();
    void unescapes_data();
    void unescapes();
    void addressesByRules_data();
    void addressesByRules();
    void refusesARuleThatIsNone_data();
    void refusesARuleThatIsNone();
};

void JidTest::readsItsParts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("bare");
    QTest::addColumn<QString>("resource");
    const auto row = [](const char *text, const char *bare, const char *resource) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(bare)
                            << QString::fromLatin1(resource);
    };
    row("Ann@Example.com/Jabber Messenger Desktop", "ann@example.com", "Jabber Messenger Desktop");
    row("room@conference.example.com/a@b/c", "room@conference.example.com", "a@b/c");
    row(" user..twelve@example.com ", "user..twelve@example.com", "");
    row("urivers", "urivers", "");
    row("", "", "");
    row("@example.com", "@example.com", "");
}

void JidTest::readsItsParts()
{
    QFETCH(QString, text);
    QTEST(jabber::Jid::from(text).bare(), "bare");
    QTEST(jabber::Jid::from(text).resource, "resource");
    QTEST(jabber::bareOf(text), "bare");
}

void JidTest::unescapes_data()
{
    QTest::addColumn<QString>("local");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *local, const char *text) {
        QTest::newRow(local) << QString::fromLatin1(local) << QString::fromLatin1(text);
    };
    row("rivers,\\20pat", "rivers, pat");
    row("d\\27artagnan", "d'artagnan");
    row("\\22\\26\\2f\\3A\\3c\\3e\\40", "\"&/:<>@");
    row("back\\5c20slash", "back\\20slash");
    row("no\\escape\\7", "no\\escape\\7");
    row("end\\", "end\\");
    row("", "");
}

void JidTest::unescapes()
{
    QFETCH(QString, local);
    QTEST(jabber::unescaped(local), "text");
}

void JidTest::addressesByRules_data()
{
    QTest::addColumn<QString>("jid");
    QTest::addColumn<QString>("address");
    const auto row = [](const char *jid, const char *address) {
        QTest::newRow(jid) << QString::fromLatin1(jid) << QString::fromLatin1(address);
    };
    row("ann@im.example.com/phone", "ann@example.com");
    row("ann@IM.example.com", "ann@example.com");
    row("ann@other.example", "ann@other.example");
    row("ann\\40mail.example@im.example.com", "ann@mail.example");
    row("rivers,\\20pat@chat.example.org", "rivers, pat@example.org");
    row("urivers", "");
    row("@im.example.com", "");
    row("a\r\nbcc: all@example.com", "");
    row("ann@example.com\n", "ann@example.com");
    row("", "");
}

void JidTest::addressesByRules()
{
    QFETCH(QString, jid);
    const AddressRules rules =
        AddressRules::from(QStringLiteral("im.example.com=example.com, Chat.example.org = example.org"));
    QTEST(rules.addressOf(jid), "address");
}

void JidTest::refusesARuleThatIsNone_data()
{
    QTest::addColumn<QString>("list");
    for (const char *list : {"example.com", "=example.com", "a=", "a=b=c", "a=x@b"})
        QTest::newRow(list) << QString::fromLatin1(list);
}

void JidTest::refusesARuleThatIsNone()
{
    QFETCH(QString, list);
    QCOMPARE(support::failureOf([&] { AddressRules::from(list); }).key, QByteArray("INVALID_SETTING"));
}

QTEST_GUILESS_MAIN(JidTest)
#include "jid_test.moc"
