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
    void leavesOpenWhatBrokenHtmlShows();
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
    row("a reference of newer HTML", QStringLiteral("it&apos;s &check;&lt;"),
        QStringLiteral("it's \u2713&lt;"));
    row("references at the end", QStringLiteral("x&check;&bopf;"), QStringLiteral("x\u2713\U0001D553"));
    row("one that stays", QStringLiteral("it&check;s"), QStringLiteral("it&amp;check;s"));
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
    QTest::newRow("a word behind a newer reference") << "it&apos;s so"
                                                     << "it's no";
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

void BodyTextTest::leavesOpenWhatBrokenHtmlShows()
{
    const QJsonObject broken = html(QStringLiteral("<p>One</p><a href='x"));
    QCOMPARE(isSameBody(broken, html(QStringLiteral("<p>One</p>"))), std::nullopt);
    QCOMPARE(isSameBody(broken, broken), std::optional(true));
}

QTEST_GUILESS_MAIN(BodyTextTest)
#include "bodytext_test.moc"
