// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/chatter/markup.h"

class MarkupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsImagesOfSalesforceAlone();
    void replacesThoseItIsToldTo();
    void keepsPlainTextPlain();
};

static const QString html =
    QStringLiteral("<p>a <img src=\"sfdc://069000000000001AAA\" alt=\"x\"></img>"
                   "<IMG SRC='SFDC://069000000000002'><img src=\"https://example.org/x.png\">"
                   "<img src=\"sfdc://069000000000001AAA\"><img src=\"sfdc://nonsense\"><img></p>");

void MarkupTest::findsImagesOfSalesforceAlone()
{
    QCOMPARE(chatter::imagesIn(html).join(u' '), u"069000000000001AAA 069000000000002AAA");
    QCOMPARE(chatter::imagesIn(QStringLiteral("sfdc://069000000000001AAA")), QStringList());
}

void MarkupTest::replacesThoseItIsToldTo()
{
    const QString replaced = chatter::withImages(
        html, [](const QString &id) { return id.endsWith(u"1AAA") ? QStringLiteral("cid:one") : QString(); });
    QCOMPARE(replaced.count(QLatin1String("cid:one")), 2);
    QVERIFY(replaced.contains(QLatin1String("SFDC://069000000000002")));
    QVERIFY(replaced.contains(QLatin1String("https://example.org/x.png")));
    QCOMPARE(QString(replaced).replace(QLatin1String("cid:one"), QLatin1String("sfdc://069000000000001AAA")),
             html);
}

void MarkupTest::keepsPlainTextPlain()
{
    QCOMPARE(chatter::htmlOf(QStringLiteral("a < b\nc & d")), u"a &lt; b<br>\nc &amp; d");
}

QTEST_GUILESS_MAIN(MarkupTest)
#include "markup_test.moc"
