// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/jabber/stanza.h"

using jabber::Stanza;

class StanzaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatIsPlainAndWhatIsNot_data();
    void readsWhatIsPlainAndWhatIsNot();
    void leavesMarkupOut();
};

void StanzaTest::readsWhatIsPlainAndWhatIsNot_data()
{
    QTest::addColumn<QString>("xml");
    QTest::newRow("plain") << QStringLiteral("<message id='1'><body>a &amp; b</body></message>");
    QTest::newRow("a comment") << QStringLiteral(
        "<message id='1'><!-- c --><body>a &amp; b</body></message>");
    QTest::newRow("a prefix") << QStringLiteral(
        "<c:message xmlns:c='jabber:client' id='1'><c:body>a &amp; b</c:body></c:message>");
    QTest::newRow("a number") << QStringLiteral("<message id='1'><body>a &#38; b</body></message>");
    QTest::newRow("CDATA") << QStringLiteral("<message id='1'><body><![CDATA[a & b]]></body></message>");
}

void StanzaTest::readsWhatIsPlainAndWhatIsNot()
{
    QFETCH(QString, xml);
    for (const Stanza &stanza : {Stanza::from(xml), Stanza::withoutMarkup(xml)}) {
        QVERIFY(stanza.isReadable);
        QCOMPARE(stanza.id, u"1");
        QCOMPARE(stanza.body, u"a & b");
    }
}

void StanzaTest::leavesMarkupOut()
{
    for (const char *extra : {"", "<!-- c -->"}) {
        const QString xml = QStringLiteral("<message id='1'><body>plain</body><html><body "
                                           "xmlns='http://www.w3.org/1999/xhtml'><b>bold</b></body></html>%1"
                                           "</message>")
                                .arg(QLatin1String(extra));
        Stanza whole = Stanza::from(xml);
        QCOMPARE(whole.html, u"<b>bold</b>");
        whole.html.clear();
        QVERIFY(Stanza::withoutMarkup(xml) == whole);
    }
}

QTEST_GUILESS_MAIN(StanzaTest)
#include "stanza_test.moc"
