// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/jabber/stanzaparser.h"

using jabber::Stanza;

class StanzaParserTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAMessage();
    void readsFormattedText();
    void readsTheInnerOneOfACarbonCopy();
    void tellsReplayedHistory();
    void namesAFile();
    void namesWhatItCorrects();
    void readsWhatWasTypedBesideAFile();
    void findsWhatIsSaidWithoutABody_data();
    void findsWhatIsSaidWithoutABody();
    void survivesWhatIsNoMessage_data();
    void survivesWhatIsNoMessage();
};

static Stanza read(const char *xml)
{
    return jabber::parsedStanza(QString::fromUtf8(xml));
}

void StanzaParserTest::readsAMessage()
{
    const Stanza stanza =
        read("<message id='hysf1v37' type='chat'><subject>S &amp; T</subject><body>Grüße 😀</body>"
             "<body xml:lang='de'>anders</body><active xmlns='x'/></message>");
    QVERIFY(stanza.isReadable);
    QCOMPARE(stanza.id, u"hysf1v37");
    QCOMPARE(stanza.subject, u"S & T");
    QCOMPARE(stanza.body, QStringLiteral("Grüße 😀"));
    QCOMPARE(stanza.stamp, QString());
}

void StanzaParserTest::readsFormattedText()
{
    const Stanza stanza =
        read("<message><body>plain</body><html xmlns='http://jabber.org/protocol/xhtml-im'>"
             "<body xmlns='http://www.w3.org/1999/xhtml'><p style='color:red'>a <b>b</b> &lt;</p>"
             "</body></html><replace id='1' xmlns='urn:xmpp:message-correct:0'/></message>");
    QVERIFY(stanza.isReadable);
    QCOMPARE(stanza.body, u"plain");
    QCOMPARE(stanza.html, u"<p style=\"color:red\">a <b>b</b> &lt;</p>");
    QCOMPARE(stanza.replaces, u"1");
}

void StanzaParserTest::readsTheInnerOneOfACarbonCopy()
{
    const Stanza stanza =
        read("<message id='outer'><received xmlns='urn:xmpp:carbons:2'><forwarded xmlns='urn:xmpp:forward:0'>"
             "<message xmlns='jabber:client' "
             "id='inner'><body>b</body></message></forwarded></received></message>");
    QCOMPARE(stanza.id, u"inner");
    QCOMPARE(stanza.body, u"b");
}

void StanzaParserTest::tellsReplayedHistory()
{
    const Stanza stanza =
        read("<message id='1'><body>b</body><delay xmlns='urn:xmpp:delay' stamp='2002-10-13T23:58:37Z'/>"
             "<addresses xmlns='http://jabber.org/protocol/address'>"
             "<address type='ofrom' jid='crone@example.com/desktop'/></addresses></message>");
    QCOMPARE(stanza.stamp, u"2002-10-13T23:58:37Z");
    QCOMPARE(stanza.sender, u"crone@example.com/desktop");
}

void StanzaParserTest::namesAFile()
{
    const Stanza stanza =
        read("<message id='1'><advanced-file-transfer xmlns='c'><filename>a &amp; b.pdf</filename>"
             "</advanced-file-transfer><filename>other</filename></message>");
    QCOMPARE(stanza.fileName, u"a & b.pdf");
    QCOMPARE(read("<message><filename>x</filename></message>").fileName, QString());
}

void StanzaParserTest::namesWhatItCorrects()
{
    QCOMPARE(read("<message><replace id='1' xmlns='other'/></message>").replaces, QString());
}

void StanzaParserTest::readsWhatWasTypedBesideAFile()
{
    QCOMPARE(jabber::textBesideFile(QStringLiteral(
                 "<message><body>no</body><aft-html><body><span>a <b>b</b></span> &lt;</body></aft-html>"
                 "<body>no</body></message>")),
             u"a b <");
    QCOMPARE(jabber::textBesideFile(QStringLiteral("<message><aft-html>") +
                                    QStringLiteral("<a>").repeated(100'000)),
             QString());
    QCOMPARE(jabber::textBesideFile(QStringLiteral("<message><body>a</body></message>")), QString());
}

void StanzaParserTest::findsWhatIsSaidWithoutABody_data()
{
    QTest::addColumn<QString>("xml");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *xml, const char *text) {
        QTest::newRow(name) << QString::fromLatin1(xml) << QString::fromLatin1(text);
    };
    row("nothing", "", "");
    row("a receipt", "<message><received xmlns='urn:xmpp:receipts' id='0'/></message>", "");
    row("a topic", "<message><subject>new</subject></message>", "");
    row("markup", "<message><body xmlns='http://www.w3.org/1999/xhtml'> <p>a</p></body></message>", "a");
    row("empty markup", "<message><body xmlns='http://www.w3.org/1999/xhtml'><p/></body></message>", "");
    row("a picture",
        "<message to='a'><body xmlns='http://www.w3.org/1999/xhtml'><p><img src='a'/></p></body></message>",
        "<p><img src=\"a\"/></p>");
    row("a link without words",
        "<message><body xmlns='http://www.w3.org/1999/xhtml'><a href='u'/></body></message>",
        "<a href=\"u\"/>");
    row("a link", "<message><x xmlns='jabber:x:oob'><url>u</url><desc>d</desc></x></message>", "u\nd");
    row("what is broken", " <message", "<message");
    row("what is broken inside", "<message to='a'> b&nbsp;c</message>", "b&nbsp;c</message>");
    row("a notice with the stream's prefix", "<message><cha:composing/></message>", "");
    row("words with the stream's prefix", "<message to='a'><c:body>b</c:body></message>",
        "<c:body>b</c:body></message>");
    row("a picture with the stream's prefix", "<message to='a'><c:b/><img src='d'/></message>",
        "<c:b/><img src='d'/></message>");
}

void StanzaParserTest::findsWhatIsSaidWithoutABody()
{
    QFETCH(QString, xml);
    QTEST(jabber::textWithoutBody(xml), "text");
}

void StanzaParserTest::survivesWhatIsNoMessage_data()
{
    QTest::addColumn<QString>("xml");
    QTest::newRow("nothing") << QString();
    QTest::newRow("base64") << QStringLiteral("q83vEjRWeJA=");
    QTest::newRow("cut off") << QStringLiteral("<message><body>a");
    QTest::newRow("another element") << QStringLiteral("<iq/>");
    QTest::newRow("too deep") << QStringLiteral("<message>") + QStringLiteral("<a>").repeated(100'000);
    QTest::newRow("a text too deep") << QStringLiteral("<message><body>") +
                                            QStringLiteral("<a>").repeated(100'000);
    QTest::newRow("markup too deep") << QStringLiteral(
                                            "<message><body xmlns='http://www.w3.org/1999/xhtml'>") +
                                            QStringLiteral("<a>").repeated(100'000);
    QString bomb = QStringLiteral("<!DOCTYPE m [<!ENTITY e0 'aaaaaaaaaa'>");
    for (int i = 1; i < 9; ++i)
        bomb +=
            QStringLiteral("<!ENTITY e%1 '%2'>").arg(i).arg(QStringLiteral("&e%1;").arg(i - 1).repeated(10));
    QTest::newRow("entities") << QString(bomb + u"]><message><body>&e8;</body></message>");
    QTest::newRow("a NUL") << QString(QStringLiteral("<message><body>") + QChar(0) +
                                      QStringLiteral("</body></message>"));
}

void StanzaParserTest::survivesWhatIsNoMessage()
{
    QFETCH(QString, xml);
    QVERIFY(!jabber::parsedStanza(xml).isReadable);
    QCOMPARE(jabber::textBesideFile(xml), QString());
}

QTEST_GUILESS_MAIN(StanzaParserTest)
#include "stanzaparser_test.moc"
