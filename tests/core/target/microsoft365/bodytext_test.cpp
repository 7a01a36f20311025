// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "target/microsoft365/bodytext.h"

using namespace microsoft365;

class BodyTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesWhatExchangeRewritesForTheSame_data();
    void takesWhatExchangeRewritesForTheSame();
    void tellsOtherContentApart_data();
    void tellsOtherContentApart();
    void leavesOpenWhatLooksOtherwise_data();
    void leavesOpenWhatLooksOtherwise();
    void leavesOpenWhatIsNoLongerStruckOut();
    void leavesOpenWhatBrokenHtmlShows();
    void leavesOpenWhatNewerReferencesStandFor_data();
    void leavesOpenWhatNewerReferencesStandFor();
    void tellsTextFromReferences();
};

static QJsonObject body(const char *kind, const QString &content)
{
    return {{QStringLiteral("contentType"), QLatin1String(kind)}, {QStringLiteral("content"), content}};
}

static QJsonObject html(const QString &content)
{
    return body("html", content);
}

void BodyTextTest::takesWhatExchangeRewritesForTheSame_data()
{
    QTest::addColumn<QJsonObject>("sent");
    QTest::addColumn<QJsonObject>("kept");
    const auto row = [](const char *name, const QString &sent, const QString &kept) {
        QTest::newRow(name) << html(sent) << html(kept);
    };
    QTest::newRow("white space") << body("text", QStringLiteral("At noon?\nYes. "))
                                 << body("text", QStringLiteral("At noon?\r\nYes.\r\n\r\n"));
    QTest::newRow("an emoji") << body("text", QStringLiteral("\U0001F600 ok"))
                              << body("text", QStringLiteral("\U0001F600\u00A0ok"));
    QTest::newRow("text as HTML") << body("text", QStringLiteral("a < b\nc"))
                                  << html(QStringLiteral("<div>a &lt; b<br>c</div>"));
    row("a head", QStringLiteral("<p>Hello</p>"),
        QStringLiteral("<html><head><meta charset=\"utf-8\"><style>p{}</style><title>x</title></head>"
                       "<body><p>Hello</p></body></html>"));
    row("scripts and comments", QStringLiteral("a<script>alert('x')</script><!--[if mso]>m<![endif]-->b"),
        QStringLiteral("ab"));
    row("references", QStringLiteral("&lt;b&gt; &#128512; &#39;x&#39;&nbsp;&amp;amp;"),
        QStringLiteral("&#60;b> \U0001F600 'x' &amp;amp;"));
    row("one of newer HTML", QStringLiteral("it&check;s"), QStringLiteral("it&check;s"));
    row("lines between blocks", QStringLiteral("<p>One</p><p>Two</p>"),
        QStringLiteral("<p>One</p>\r\n<div><p>Two</p></div>\r\n"));
    row("other inline elements", QStringLiteral("<b>1</b>,000"),
        QStringLiteral("<span><strong>1</strong></span>,000<o:p></o:p>"));
    row("what was hidden", QStringLiteral("<p style='display:none'>x</p><!--[if mso]>y<![endif]-->"),
        QStringLiteral("<p style=\"display:none\">x</p>"));
    row("quotes and case of attributes", QStringLiteral("<A HREF=https://Example.com>x</A>"),
        QStringLiteral("<a href=\"https://example.com/\">x</a>"));
    row("an image", QStringLiteral("<img src='cid:a%40b'>"),
        QStringLiteral("<img src=\"cid:a@b\" alt=\"\">"));
}

void BodyTextTest::takesWhatExchangeRewritesForTheSame()
{
    QFETCH(QJsonObject, sent);
    QFETCH(QJsonObject, kept);
    QCOMPARE(isSameBody(sent, kept), std::optional(true));
}

void BodyTextTest::tellsOtherContentApart_data()
{
    QTest::addColumn<QString>("sent");
    QTest::addColumn<QString>("kept");
    QTest::newRow("a word") << "<p>Buy it</p>"
                            << "<p>Sell it</p>";
    QTest::newRow("a word behind a newer reference") << "it&check;s so"
                                                     << "it\u2713s no";
    QTest::newRow("a number for a newer reference") << "costs &check;200"
                                                    << "costs 9,7200";
    QTest::newRow("a number for the name of one") << "costs &amp;euro;200"
                                                  << "costs 7200";
    QTest::newRow("the border of a cell") << "<tr><td>23</td><td>4</td></tr>"
                                          << "<tr><td>2</td><td>34</td></tr>";
    QTest::newRow("a space") << "<b>1</b> 000"
                             << "<b>1</b>000";
    QTest::newRow("a hidden paragraph") << "<p>Yes</p><p>but not to clause 7</p>"
                                        << "<p>Yes</p><p style='DISPLAY : none'>but not to clause 7</p>";
    QTest::newRow("one hidden by a style sheet")
        << "<p>Yes</p><p class=x>not</p>"
        << "<style>.x{visibility:hidden}</style><p>Yes</p><p class=x>not</p>";
    QTest::newRow("one hidden by an attribute") << "<p>Yes</p><p>not</p>"
                                                << "<p>Yes</p><p hidden>not</p>";
    QTest::newRow("a comment for some") << "<p>Yes</p>"
                                        << "<p>Yes</p><!--[if mso]><p>No</p><![endif]-->";
    QTest::newRow("a number") << "<b>1,000</b>"
                              << "<b>10,00</b>";
    QTest::newRow("more") << "<p>One</p>"
                          << "<p>One</p><p>Two</p>";
    QTest::newRow("less") << "<p>One</p><p>Two</p>"
                          << "<p>One</p>";
    QTest::newRow("nothing") << "<p>One</p>"
                             << "";
    QTest::newRow("a link") << "<a href='https://a.example/1'>x</a>"
                            << "<a href='https://a.example/2'>x</a>";
    QTest::newRow("the order of images") << "<img src='cid:a'><img src='cid:b'>"
                                         << "<img src='cid:b'><img src='cid:a'>";
}

void BodyTextTest::tellsOtherContentApart()
{
    QFETCH(QString, sent);
    QFETCH(QString, kept);
    QCOMPARE(isSameBody(html(sent), html(kept)), std::optional(false));
}

void BodyTextTest::leavesOpenWhatLooksOtherwise_data()
{
    QTest::addColumn<QString>("kept");
    const auto row = [](const char *kept) {
        QTest::newRow(kept) << QString::fromLatin1(kept);
    };
    row("<i style='display:none'>pre</i><p>we owe <b style='display:no&#110;e'>Bob</b> 5001</p>");
    row("<i style='display:none'>pre</i><p style='height:0;overflow:hidden'>we owe <b>Bob</b> 5001</p>");
    row("<i style='display:none'>pre</i><p style='color:#fff'>we owe <b>Bob</b> 5001</p>");
    row("<i style='display:none'>pre</i><p>we <input value='do NOT'>owe <b>Bob</b> 5001</p>");
    row("<style>p:before{content:'not'}</style><i style='display:none'>pre</i><p>we owe <b>Bob</b> 5001</p>");
    row("<i style='display:none'>pre</i><p>we owe <b>Bob</b> <bdo dir=rtl>5001</bdo></p>");
    row("<i style='display:none'>pre</i><p><s>we owe <b>Bob</b></s> 5001</p>");
    row("<i style='display:none'>pre</i><template><p>we owe <b>Bob</b> 5001</p></template>");
    row("<i>pre</i><p style='display:none'>we owe <b>Bob</b> 5001</p>");
    row("<i style='display:none'>pre</i><p>we owe <b>Bob</b> 500<sup>1</sup></p>");
    row("<i style='display:none'>pre</i><p>we owe <b>Bob</b> 5001</p><img src='data:image/png;base64,AA=='>");
}

void BodyTextTest::leavesOpenWhatLooksOtherwise()
{
    QFETCH(QString, kept);
    const QJsonObject sent =
        html(QStringLiteral("<i style='display:none'>pre</i><p>we owe <b>Bob</b> 5001</p>"));
    QVERIFY(!isSameBody(sent, html(kept)));
    QCOMPARE(isSameBody(html(kept), html(kept)), std::optional(true));
    const QString spelled =
        QString(kept).replace(u'\'', u'"').replace(QStringLiteral("y:"), QStringLiteral("Y : "));
    QCOMPARE(isSameBody(html(kept), html(spelled)), std::optional(true));
}

void BodyTextTest::leavesOpenWhatIsNoLongerStruckOut()
{
    QVERIFY(!isSameBody(html(QStringLiteral("<p><s>Approved</s> Rejected</p>")),
                        html(QStringLiteral("<p>Approved Rejected</p>"))));
}

void BodyTextTest::leavesOpenWhatBrokenHtmlShows()
{
    const QJsonObject broken = html(QStringLiteral("<p>One</p><a href='x"));
    QCOMPARE(isSameBody(broken, html(QStringLiteral("<p>One</p>"))), std::nullopt);
    QCOMPARE(isSameBody(broken, broken), std::optional(true));
}

void BodyTextTest::leavesOpenWhatNewerReferencesStandFor_data()
{
    QTest::addColumn<QString>("sent");
    QTest::addColumn<QString>("kept");
    QTest::newRow("a character") << "so &check;&lt;"
                                 << "so \u2713&lt;";
    QTest::newRow("at the end") << "x&check;&bopf;"
                                << "x\u2713\U0001D553";
    QTest::newRow("its name") << "it&check;s"
                              << "it&amp;check;s";
    QTest::newRow("nothing") << "it&ZeroWidthSpace;s"
                             << "its";
}

void BodyTextTest::leavesOpenWhatNewerReferencesStandFor()
{
    QFETCH(QString, sent);
    QFETCH(QString, kept);
    QCOMPARE(isSameBody(html(sent), html(kept)), std::nullopt);
}

void BodyTextTest::tellsTextFromReferences()
{
    QCOMPARE(isSameBody(body("text", QStringLiteral("costs &euro;100")),
                        body("text", QStringLiteral("costs 9100"))),
             std::optional(false));
}

QTEST_GUILESS_MAIN(BodyTextTest)
#include "bodytext_test.moc"
