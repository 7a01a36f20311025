// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <random>

#include <QTest>

#include "connectors/jabber/stanzaparser.h"
#include "connectors/jabber/stanzascanner.h"

using jabber::scannedStanza;
using jabber::Stanza;

class StanzaScannerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatClientsWrite_data();
    void readsWhatClientsWrite();
    void leavesTheRestToTheParser_data();
    void leavesTheRestToTheParser();
    void neverDisagreesWithTheParser();
};

/// As the parser says, but for the markup.
static Stanza parsed(const QString &xml)
{
    Stanza stanza = jabber::parsedStanza(xml);
    stanza.html.clear();
    return stanza;
}

static QStringList written()
{
    return {
        QStringLiteral("<message id='hysf1v37' type='chat'><subject>S &amp; T</subject><body>Grüße 😀</body>"
                       "<body xml:lang='de'>anders</body><active xmlns='x'/></message>"),
        QStringLiteral(
            "<message to=\"a@b/c d\" xmlns='jabber:client' id = 'a&lt;b&quot;' ><body>one\ntwo\t[3] > "
            "2</body ></message>\n"),
        QStringLiteral(
            "<message id='1'><body>plain</body><html xmlns='http://jabber.org/protocol/xhtml-im'>"
            "<body xmlns='http://www.w3.org/1999/xhtml'><p style='color:red'>a <b>b</b> &lt;</p><br/>"
            "</body></html><replace id='2' xmlns='urn:xmpp:message-correct:0'/></message>"),
        QStringLiteral(
            "<message id='outer'><received xmlns='urn:xmpp:carbons:2'><forwarded xmlns='f'><message "
            "xmlns='jabber:client' id='inner'><body>b</body></message></forwarded></received></message>"),
        QStringLiteral(
            "<message id='1'><body>b</body><delay xmlns='urn:xmpp:delay' stamp='2002-10-13T23:58:37Z'/>"
            "<addresses xmlns='http://jabber.org/protocol/address'><address type='ofrom' "
            "jid='crone@example.com/d'/></addresses></message>"),
        QStringLiteral("<message id='1'><advanced-file-transfer xmlns='c'><filename>a &amp; b.pdf</filename>"
                       "</advanced-file-transfer><filename>other</filename></message>"),
        QStringLiteral(
            "<message><x xmlns='jabber:x:delay' stamp='s'/><subject/><subject>s</subject><body></body>"
            "<body>a<i>b<message id='not me'/></i>c</body></message>"),
        QStringLiteral("<iq type='set'><query xmlns='q'/></iq>")};
}

void StanzaScannerTest::readsWhatClientsWrite_data()
{
    QTest::addColumn<QString>("xml");
    for (const QString &xml : written())
        QTest::newRow(qUtf8Printable(xml.left(60))) << xml;
}

void StanzaScannerTest::readsWhatClientsWrite()
{
    QFETCH(QString, xml);
    const auto scanned = scannedStanza(xml);
    QVERIFY(scanned);
    QVERIFY(*scanned == parsed(xml));
}

void StanzaScannerTest::leavesTheRestToTheParser_data()
{
    QTest::addColumn<QString>("xml");
    for (const char *xml : {"",
                            "q83vEjRWeJA=",
                            "<message>",
                            "<message></massage>",
                            "<message/><message/>",
                            "<message/>x",
                            "<?xml version='1.0'?><message/>",
                            "<!DOCTYPE m><message/>",
                            "<message><!-- c --></message>",
                            "<message><![CDATA[c]]></message>",
                            "<message><?p i?></message>",
                            "<c:message xmlns:c='x'/>",
                            "<message c:id='1'/>",
                            "<message xmlns:c='x'/>",
                            "<message id='1' id='2'/>",
                            "<message id=1/>",
                            "<message id='<'/>",
                            "<message id='a' type/>",
                            "<message id='a'type='b'/>",
                            "<message>&nbsp;</message>",
                            "<message>&#38;</message>",
                            "<message>& </message>",
                            "<message>&amp</message>",
                            "<message>]]></message>",
                            "<message>a\rb</message>",
                            "<message id='a\nb'/>",
                            "<message id='&'/>",
                            "<m\xc3\xa4ssage/>",
                            "<message xmlns='&amp;'/>",
                            "<message / >",
                            "<message",
                            "<message id='1",
                            "<",
                            "</message>",
                            "<message><b xmlns='http://www.w3.org/XML/1998/namespace'/></message>"})
        QTest::newRow(xml) << QString::fromUtf8(xml);
    QTest::newRow("deep") << QString(QStringLiteral("<message>").repeated(40) +
                                     QStringLiteral("</message>").repeated(40));
    QTest::newRow("a NUL") << QString(QStringLiteral("<message>") + QChar(0) + QStringLiteral("</message>"));
    QTest::newRow("half a pair") << QString(QStringLiteral("<message>") + QChar(0xD83D) +
                                            QStringLiteral("</message>"));
    QTest::newRow("the other half") << QString(QStringLiteral("<message>") + QChar(0xDE00) +
                                               QStringLiteral("</message>"));
}

void StanzaScannerTest::leavesTheRestToTheParser()
{
    QFETCH(QString, xml);
    QVERIFY(!scannedStanza(xml));
}

/// Whatever becomes of a stanza by cutting, doubling and mixing: of what the scanner reads, the parser says
/// the same.
void StanzaScannerTest::neverDisagreesWithTheParser()
{
    std::mt19937 random(1); // NOLINT(cert-msc51-cpp): the same each time is the point
    const auto below = [&](qsizetype bound) {
        return qsizetype(random() % size_t(bound));
    };
    const QStringList seeds = written();
    const QStringList pieces{QStringLiteral("<body>"),
                             QStringLiteral("</body>"),
                             QStringLiteral("'"),
                             QStringLiteral("<"),
                             QStringLiteral(">"),
                             QStringLiteral("/"),
                             QStringLiteral("&amp;"),
                             QStringLiteral("&"),
                             QStringLiteral("]]"),
                             QStringLiteral(" id='x'"),
                             QString(QChar(0xD83D)),
                             QStringLiteral("<body xmlns='http://www.w3.org/1999/xhtml'>"),
                             QStringLiteral("\n"),
                             QStringLiteral("<message id='y'/>"),
                             QStringLiteral(" xmlns='jabber:x:delay'"),
                             QString(QChar(0xFFFE))};
    int read = 0;
    for (int i = 0; i < 20'000; ++i) {
        QString xml = seeds.at(below(seeds.size()));
        for (qsizetype changes = below(4); changes > 0; --changes) {
            const qsizetype at = below(xml.size() + 1);
            if (below(2) == 0)
                xml.remove(at, below(12));
            else
                xml.insert(at, below(2) == 0 ? pieces.at(below(pieces.size()))
                                             : xml.mid(below(xml.size() + 1), below(40)));
        }
        const auto scanned = scannedStanza(xml);
        read += scanned ? 1 : 0;
        QVERIFY2(!scanned || *scanned == parsed(xml), qUtf8Printable(xml));
    }
    QVERIFY(read > 5'000);
}

QTEST_GUILESS_MAIN(StanzaScannerTest)
#include "stanzascanner_test.moc"
