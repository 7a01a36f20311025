// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "mime/htmlsanitizer.h"
#include "mime/inlineimages.h"

namespace {

QString safe(const QString &html, mime::InlineImages *images = nullptr)
{
    QByteArray out;
    mime::appendSafeHtml(out, html, images);
    return QString::fromUtf8(out);
}

} // namespace

class HtmlSanitizerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatIsAllowed_data();
    void keepsWhatIsAllowed();
    void dropsWhatIsNot_data();
    void dropsWhatIsNot();
    void leavesNothingActive_data();
    void leavesNothingActive();
    void closesEveryElement_data();
    void closesEveryElement();
    void showsInlinePartsOnly();
    void boundsNesting();
    void boundsDocumentsInDocuments();
    void cutsOverlongAddresses();
    void escapesText_data();
    void escapesText();
    void keepsCharactersWholeAcrossItsSteps();
};

void HtmlSanitizerTest::keepsWhatIsAllowed_data()
{
    QTest::addColumn<QString>("html");
    for (const char *html :
         {"plain", "<p>a <b>b</b></p>", "a<br>b", "<a href=\"https://example.com/?a=1&amp;b=2\">x</a>",
          "<a href=\"mailto:ann@example.com\">x</a>",
          "<table><tbody><tr><td colspan=\"2\">x</td></tr></tbody></table>",
          "<table bgcolor=\"#000\"><tr><td bgcolor=\"navy\"><font color=\"white\">x</font></td></tr></table>",
          "<ol start=\"3\"><li>x</li></ol>", "<span title=\"a &quot;b&quot;\">x</span>",
          "&eacute; &amp; &lt;b&gt;", "<p dir=\"rtl\">مرحبا</p>", "<pre>a\tb</pre>"})
        QTest::newRow(html) << QString::fromUtf8(html);
}

void HtmlSanitizerTest::keepsWhatIsAllowed()
{
    QFETCH(QString, html);
    QCOMPARE(safe(html), html);
}

void HtmlSanitizerTest::dropsWhatIsNot_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("safeHtml");
    const auto row = [](const char *html, const char *safeHtml) {
        QTest::newRow(html) << QString::fromUtf8(html) << QString::fromUtf8(safeHtml);
    };
    row("<html><head><title>t</title></head><body>x</body></html>", "x");
    row("a<script>b</script>c", "ac");
    row("<p onclick=\"x()\" style=\"color:red\" class=c id=i>a</p>", "<p>a</p>");
    row("<form action=/x><input name=a>b<button>c</button></form>", "bc");
    row("<object data=x><p>fallback</p></object>", "[object: x]<p>fallback</p>");
    row("<svg><text>x</text></svg>", "x");
    row("<a href=\"javascript:x\">a</a>", "<a>a</a>");
    row("<a href=\" JavaScript:x\">a</a>", "<a>a</a>");
    row("<a href=\"java&#10;script:x\">a</a>", "<a>a</a>");
    row("<a href=\"&#106;avascript&colon;x\">a</a>", "<a>a</a>");
    row("<a href=\"data:text/html,x\">a</a>", "<a>a</a>");
    row("<a href=\"/relative\">a</a>", "<a>a [link: /relative]</a>");
    row("<a href=\"//example.com\">a</a>", "<a>a [link: //example.com]</a>");
    row("<a href='file:///srv/a b.doc'>a</a> <a href=#x>b</a>",
        "<a>a [link: file:///srv/a b.doc]</a> <a>b</a>");
    row("<a href=HTTPS://example.com>a</a>", "<a href=\"HTTPS://example.com\">a</a>");
    row("<img src=https://example.com/x.png>", "[image: https://example.com/x.png]");
    row("<img src=x alt='a<b>'>", "[image: a&lt;b&gt;: x]");
    row("<img src=data:image/png;base64,AAAA>", "[image]");
    row("<img src=cid:unknown>", "[image]");
    row("<img>", "[image]");
    row("<table background=https://example.com/x><tr><td>a</table>", "<table><tr><td>a</td></tr></table>");
    row("<font color=\"red\" onload=x>a</font>", "<font color=\"red\">a</font>");
    row("<!--[if mso]><p>x</p><![endif]-->y", "y");
    row("<xmp><script>a</script></xmp>b", "&lt;script&gt;a&lt;/script&gt;b");
    row("<xmp>hello <b onclick=x>you</b></xmp>", "hello &lt;b onclick=x&gt;you&lt;/b&gt;");
    row("<xmp>a & <img src=x onerror=y></xmp>", "a &amp; &lt;img src=x onerror=y&gt;");
    row("<textarea>if (a <b) c</textarea><b>d</b>", "if (a &lt;b) c<b>d</b>");
    row("<textarea>a<script>b", "a&lt;script&gt;b");
    row("a<plaintext>b<c>d", "ab&lt;c&gt;d");
    row("<input value='4711 &amp; <x>' name=a>b", "4711 &amp; &lt;x&gt;b");
    row("<input type=submit value=Accept>", "Accept");
    row("<input type=hidden value=a><input type=Password value=b><input type=checkbox value=c>", "");
    row("<video src=https://example.com/a.mp4>x</video>", "[video: https://example.com/a.mp4]x");
    row("<audio><source src=https://example.com/a.ogg></audio>", "[source: https://example.com/a.ogg]");
    row("<object data=https://example.com/a.swf></object>", "[object: https://example.com/a.swf]");
    row("<embed src=javascript:x>", "");
    row("<!-- a --!>visible<!-- b -->", "visible");
    row("<noscript><img src=x></noscript>", "[image: x]");
    row("a<iframe srcdoc='&lt;p onclick=x&gt;b &amp;amp; c&lt;/p&gt;'>d</iframe>e",
        "a<div><p>b &amp; c</p></div>e");
    row("<iframe src=https://example.com/x></iframe>", "[iframe: https://example.com/x]");
    row("<map><area href=/x alt=y></map>", "[area: /x]");
    row("<a href=/1>one<li><a href=/2>two", "<a>one<li></li>[link: /1]</a><a>two [link: /2]</a>");
    row("<body bgcolor=#000 style='color:#fff'>a", "a");
    row("<body bgcolor=#000>a</td></table><td>b</font>c",
        "<table bgcolor=\"#000\" width=\"100%\"><tr><td>a<td>bc</td></td></tr></table>");
    row("<body bgcolor=#000 text='\"><b>' onload=x>a</div>b</body></html>",
        "<table bgcolor=\"#000\" width=\"100%\"><tr><td><font "
        "color=\"&quot;&gt;&lt;b&gt;\">ab</font></td></tr>"
        "</table>");
}

void HtmlSanitizerTest::dropsWhatIsNot()
{
    QFETCH(QString, html);
    QTEST(safe(html), "safeHtml");
}

void HtmlSanitizerTest::leavesNothingActive_data()
{
    QTest::addColumn<QString>("html");
    for (const char *html : {"<scr<script>x</script>ipt>alert(1)</script>",
                             "<img src=x onerror=alert(1)//",
                             "<svg/onload=alert(1)>",
                             "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
                             "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                             "<a href='x' onmouseover=alert(1)>",
                             "<iframe srcdoc='<script>alert(1)</script>'>",
                             "<body onload=alert(1)>",
                             "<style>@import 'https://x'</style>",
                             "<link rel=stylesheet href=https://x>",
                             "<base href=https://x>",
                             "<meta http-equiv=refresh content='0;url=x'>",
                             "<p style=\"background:url(https://x)\">",
                             "<video><source onerror=alert(1)>",
                             "\"><script>alert(1)</script>",
                             "<p title=\"&quot; onclick=alert(1)\">",
                             "<p title='\" onclick=\"alert(1)'>",
                             "<a href=\"https://x\" href=javascript:y>",
                             "<textarea><script>alert(1)</script>",
                             "<title><img onerror=alert(1)></title>",
                             "<p\x0Bonclick=alert(1)>",
                             "<p/onclick=alert(1)>",
                             "<p \"onclick=alert(1)>",
                             "<%tag><script>x</script>",
                             "<xmp><p title=\"</xmp><script>alert(1)</script>\">",
                             "<xmp><style></xmp><img src=x onerror=alert(1)></style>",
                             "<!--!><script>alert(1)</script>-->",
                             "<!-- --!><script>alert(1)</script>",
                             "&#60;script&#62;&#139;script&#155;",
                             "<a href='vbscript:x'>y"})
        QTest::newRow(html) << QString::fromUtf8(html);
}

void HtmlSanitizerTest::leavesNothingActive()
{
    QFETCH(QString, html);
    const QString out = safe(html);
    // Whatever tag is left has the form that only the sanitizer writes, with harmless names in it.
    static const QRegularExpression tag(QStringLiteral("<[^>]*>"));
    static const QRegularExpression allowed(
        QStringLiteral("^</?[a-z0-9]+( (align|title|href|color)=\"[^\"<>]*\")*>$"));
    static const QRegularExpression value(QStringLiteral("\"[^\"]*\""));
    for (auto found = tag.globalMatch(out); found.hasNext();) {
        QString written = found.next().captured();
        QVERIFY2(allowed.match(written).hasMatch(), qPrintable(written));
        written.remove(value);
        for (const char *name :
             {"script", "style", "iframe", "svg", "math", "link", "base", "meta", "img", "javascript"})
            QVERIFY2(!written.contains(QLatin1String(name)), qPrintable(written));
    }
    QCOMPARE(safe(out), out);
}

void HtmlSanitizerTest::closesEveryElement_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("safeHtml");
    const auto row = [](const char *html, const char *safeHtml) {
        QTest::newRow(html) << QString::fromUtf8(html) << QString::fromUtf8(safeHtml);
    };
    row("<b><i>x", "<b><i>x</i></b>");
    row("<b><i>x</b>y</i>", "<b><i>x</i></b>y");
    row("x</b></div></body>", "x");
    row("<p>a<p>b", "<p>a</p><p>b</p>");
    row("<ul><li>a<li>b</ul>", "<ul><li>a</li><li>b</li></ul>");
    row("<br></br>", "<br>");
    row("<a href=https://example.com/", "&lt;a href=https://example.com/");
}

void HtmlSanitizerTest::closesEveryElement()
{
    QFETCH(QString, html);
    QTEST(safe(html), "safeHtml");
}

void HtmlSanitizerTest::showsInlinePartsOnly()
{
    mime::InlineImages images;
    images.add("x+y@example.com");
    QCOMPARE(safe(QStringLiteral("<img src=\"cid:x%2By@example.com\" alt=\"q&quot;\" width=10 onload=x>"),
                  &images),
             QStringLiteral("<img src=\"cid:x%2By@example.com\" alt=\"q&quot;\" width=\"10\">"));
    QCOMPARE(safe(QStringLiteral("<IMG SRC='CID:x+y@example.com'><img src=cid:other>"), &images),
             QStringLiteral("<img src=\"cid:x%2By@example.com\" alt=\"\">[image]"));
    QVERIFY(images.takeShown("x+y@example.com"));
    QVERIFY(safe(QStringLiteral("<img src=data:image/png;base64,QUJD>"), &images)
                .startsWith(QStringLiteral("<img src=\"cid:")));
}

void HtmlSanitizerTest::boundsNesting()
{
    const QString out = safe(QStringLiteral("<div>").repeated(10'000) + QStringLiteral("deep"));
    QCOMPARE(out.count(QStringLiteral("<div>")), 100);
    QCOMPARE(out.count(QStringLiteral("</div>")), 100);
    QVERIFY(out.contains(QStringLiteral("deep")));
    QVERIFY(safe(QStringLiteral("<div>").repeated(100) + QStringLiteral("<a href=/x>y</a>"))
                .contains(QStringLiteral("[link: /x]y")));
}

void HtmlSanitizerTest::boundsDocumentsInDocuments()
{
    QString html = QStringLiteral("end");
    for (int i = 0; i < 8; ++i)
        html = QStringLiteral("%1<iframe srcdoc=\"%2\"></iframe>")
                   .arg(i)
                   .arg(html.replace(u'&', QStringLiteral("&amp;")).replace(u'"', QStringLiteral("&quot;")));
    const QString out = safe(html);
    QVERIFY(out.startsWith(QStringLiteral("7<div>6<div>5<div>4<div>3<div>2<div>1&lt;iframe srcdoc=\"0")));
    QVERIFY(out.contains(QStringLiteral("end")));
}

void HtmlSanitizerTest::cutsOverlongAddresses()
{
    const QString address = QStringLiteral("https://example.com/") + QString(3000, u'x');
    QCOMPARE(safe(QStringLiteral("<a href=\"%1\">a</a>").arg(address)),
             QStringLiteral("<a>a [link: %1…]</a>").arg(address.first(2048)));
}

void HtmlSanitizerTest::escapesText_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("safeHtml");
    const auto row = [](const char *name, const QString &html, const char *safeHtml) {
        QTest::newRow(name) << html << QString::fromUtf8(safeHtml);
    };
    row("bare signs", QStringLiteral("a & b < c > d \" e"), "a &amp; b &lt; c &gt; d \" e");
    row("references", QStringLiteral("&amp;&nbsp;&unknown;&#65;&#60;&#38;"),
        "&amp;&nbsp;&unknown;A&lt;&amp;");
    row("controls", QStringLiteral("a\x01\x7F&#0;&#1;b"), "a\uFFFDb");
    row("line breaks", QStringLiteral("a\nb\rc\r\nd"), "a\r\nb\r\nc\r\nd");
    row("references to line breaks", QStringLiteral("<pre>a&#10;b&#13;c&#xD;&#xA;d&#13;\ne</pre>"),
        "<pre>a\r\nb\r\nc\r\nd\r\ne</pre>");
    row("references to line breaks in attributes", QStringLiteral("<p title='a&#10;b'>c</p>"),
        "<p title=\"a b\">c</p>");
    row("references to Windows-1252", QStringLiteral("don&#146;t &#150; &#128;5"), "don’t – €5");
    row("lone surrogate", QString(u'a' + QString(QChar(0xD800)) + u'b'), "a\uFFFDb");
    row("emoji", QStringLiteral("👩‍💻"), "👩‍💻");
}

void HtmlSanitizerTest::escapesText()
{
    QFETCH(QString, html);
    QTEST(safe(html), "safeHtml");
}

void HtmlSanitizerTest::keepsCharactersWholeAcrossItsSteps()
{
    for (qsizetype before = 8 * 1024 - 12; before < 8 * 1024 + 3; ++before) {
        const QString padding(before, u'&');
        for (const char *piece : {"😀", "&nosuch1;", "&#x1F600;", "\r\n", "\""}) {
            const QString text = QString::fromUtf8(piece);
            const QString expected = QStringLiteral("&amp;").repeated(before) +
                                     (text == u"&#x1F600;" ? QStringLiteral("😀") : text) + u'y';
            QCOMPARE(safe(QString(padding + text + u'y')), expected);
        }
    }
}

QTEST_GUILESS_MAIN(HtmlSanitizerTest)

#include "htmlsanitizer_test.moc"
