// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>
#include <QTest>

#include "mime/htmltext.h"

class HtmlTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAsAPersonDoes_data();
    void readsAsAPersonDoes();
    void staysLinear();
};

void HtmlTextTest::readsAsAPersonDoes_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *html, const char *text) {
        QTest::newRow(html) << QString::fromUtf8(html) << QString::fromUtf8(text);
    };
    row("", "");
    row("a  b\n c", "a b c");
    row("a<br>b<br/>c", "a\nb\nc");
    row("<p>a</p><p>b</p>", "a\n\nb");
    row("<div>a</div><div>b</div>", "a\nb");
    row("<div><div>a</div></div>b", "a\nb");
    row("<h1>t</h1>x", "t\n\nx");
    row("<ul><li>a</li><li>b</li></ul>", "- a\n- b");
    row("<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>", "1. a\n- b\n2. c");
    row("<ol start=\"7\"><li>a</li></ol></ol><li>b</li>", "7. a\n- b");
    row("<ol start=\"2147483647\"><li>a</li><li>b</li></ol>", "1000000. a\n1000001. b");
    row("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a\tb\nc");
    row("<pre>a\n  b</pre>c", "a\n  b\n\nc");
    row("&lt;b&gt; &amp; &eacute;", "<b> & é");
    row("<a href=\"https://example.com/\">here</a>", "here <https://example.com/>");
    row("<a href=\"https://example.com/\">https://example.com/</a>", "https://example.com/");
    row("<a href=\"javascript:x\">here</a> <a href=#y>there</a>", "here there");
    row("<a href=\"https://example.com/report\">report</a>", "report <https://example.com/report>");
    row("<a href=\"file:///srv/plan.doc\">plan</a>", "plan <file:///srv/plan.doc>");
    row("<a href=\"/wiki\">wiki</a>", "wiki </wiki>");
    row("<a href=\"mailto:ann@example.com\">ann@example.com</a>", "ann@example.com");
    row("<a href=\"mailto:ann@example.com\">Ann</a>", "Ann <mailto:ann@example.com>");
    row("a<iframe srcdoc='&lt;p&gt;b&lt;/p&gt;'></iframe>c", "a\nb\nc");
    row("<iframe src=https://example.com/x></iframe>", "[iframe: https://example.com/x]");
    row("<area href=/x>", "[area: /x]");
    row("<a href=/1>one<br><a href=/2>two", "one\n </1>two </2>");
    row("<a href=https://example.com/x><a name=y></a>here</a>", "<https://example.com/x>here");
    row("<img src=x alt='a chart'> <img>", "[image: a chart] [image]");
    row("a<script>b</script><style>c</style>d", "ad");
    row("<textarea>a <b</textarea>", "a <b");
    row("a <input value=7> <input type=hidden value=8>b", "a 7 b");
    row("<video src=https://example.com/a.mp4></video>", "[video: https://example.com/a.mp4]");
    row("<embed src=javascript:x>", "");
    row("a<hr>b", "a\n----\nb");
    row("<title>t</title>x", "x");
    row("</a></p></pre>x", "x");
}

void HtmlTextTest::readsAsAPersonDoes()
{
    QFETCH(QString, html);
    QTEST(mime::htmlToText(html), "text");
}

void HtmlTextTest::staysLinear()
{
    QElapsedTimer timer;
    timer.start();
    mime::htmlToText(QString(u"<pre>" + QString(1'000'000, u' ') + QStringLiteral("</a>").repeated(250'000)));
    // Quadratic work would take minutes.
    QVERIFY(timer.elapsed() < 10'000);
}

QTEST_GUILESS_MAIN(HtmlTextTest)

#include "htmltext_test.moc"
