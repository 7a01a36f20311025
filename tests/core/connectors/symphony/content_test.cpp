// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/symphony/content.h"
#include "mime/htmlsanitizer.h"
#include "mime/htmltext.h"

using symphony::htmlOf;

class ContentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatCanBeRead_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("text"); // what a person reads
        const auto row = [](const char *name, const char *message, const char *text) {
            QTest::newRow(name) << QString::fromUtf8(message) << QString::fromUtf8(text);
        };
        row("plain", "<div data-format=\"PresentationML\" data-version=\"2.0\">Hello, World!</div>",
            "Hello, World!");
        row("mention", "<div>To <span class=\"entity\" data-entity-id=\"0\">@Ann Lee</span>: look</div>",
            "To @Ann Lee: look");
        row("tags of MessageML",
            "<messageML><mention email=\"a@b.cc\"/> <cash tag=\"ibm\"/> <hash tag=\"x\"/> <emoji "
            "shortcode=\"smiley\"/></messageML>",
            "@a@b.cc $ibm #x :smiley:");
        row("line breaks", "<div>one<br/>two<br></br>three</div>", "one\ntwo\nthree");
        row("named characters", "<div>caf&eacute;&nbsp;&amp; &lt;b&gt; &unheard;</div>",
            "café & <b> &unheard;");
        row("emoji", "<div>\xF0\x9F\x98\x80 <span class=\"emoji\">:grinning:</span></div>",
            "\xF0\x9F\x98\x80 :grinning:");
        row("chime", "<div><audio src=\"https://x/chime.mp3\" autoplay=\"true\"/></div>", "[chime]");
        row("code", "<div><code>int a = 1 &lt; 2;</code></div>", "int a = 1 < 2;");
        row("lines of code", "<div>so: <code>def f():\n    return 1</code> ok</div>",
            "so:\n\ndef f():\n    return 1\n\nok");
        row("the title of a dialog", "<dialog><title>Trade</title><body>Confirm</body></dialog>",
            "Trade\nConfirm");
        row("button",
            "<form id=\"f1\"><text-field name=\"amount\" placeholder=\"How much\"/><button "
            "name=\"go\">Send</button></form>",
            "[Form: f1]\n[How much] \n[Send]");
        row("choice", "<form id=\"f\"><select name=\"side\"><option value=\"b\">Buy</option></select></form>",
            "[Form: f]\n[side]\n- Buy");
        row("a choice made",
            "<form id=\"f\"><select name=\"side\"><option value=\"b\" selected=\"true\">Buy</option>"
            "<option value=\"s\"/></select><checkbox name=\"all\" value=\"y\" checked=\"true\">All</checkbox>"
            "<radio name=\"when\" value=\"now\"/></form>",
            "[Form: f]\n[side]\n- [x] Buy\n- s\n\n[x] All\n[ ] when: now");
        row("two roots", "one <b>two</b>", "one two");
        row("not well-formed", "<div>one <b>two</div>", "<div>one <b>two</div>");
        row("a lone sign", "3 < 4 & 5", "3 < 4 & 5");
        row("a DTD", "<!DOCTYPE x [<!ENTITY a \"aa\">]><div>&a;</div>",
            "<!DOCTYPE x [<!ENTITY a \"aa\">]><div>&a;</div>");
        row("empty", "", "");
    }
    void keepsWhatCanBeRead()
    {
        QFETCH(QString, message);
        QByteArray safe;
        mime::appendSafeHtml(safe, htmlOf(message), nullptr);
        QString text = mime::htmlToText(QString::fromUtf8(safe)).trimmed();
        text.replace(QChar::Nbsp, u' ');
        QTEST(text, "text");
    }
    void keepsTables()
    {
        const QString html =
            htmlOf(QStringLiteral("<div><table class=\"x\"><tr><td colspan=\"2\">a</td></tr></table></div>"));
        QCOMPARE(html,
                 u"<div><table border=\"1\" cellpadding=\"4\" cellspacing=\"0\"><tr><td colspan=\"2\">a</td>"
                 u"</tr></table></div>");
        QCOMPARE(htmlOf(QStringLiteral("<table border=\"0\"></table>")), u"<table border=\"0\"></table>");
    }
    void keepsWhatIsStruckThrough()
    {
        QByteArray safe;
        mime::appendSafeHtml(safe, htmlOf(QStringLiteral("<p>not <strike>six</strike></p>")), nullptr);
        QCOMPARE(safe, QByteArray("<p>not <s>six</s></p>"));
    }
    void namesRemoteImages()
    {
        const QString html =
            htmlOf(QStringLiteral("<div><img src=\"https://x/a.png?b=1&amp;c=2\" alt=\"a chart\"/></div>"));
        QCOMPARE(html, u"<div><a href=\"https://x/a.png?b=1&amp;c=2\">[a chart]</a></div>");
    }
    void listsAnArticle()
    {
        const QString html = htmlOf(QStringLiteral(
            R"({"type":"com.symphony.sharing.article","content":{"title":"Tesla <enters>","author":"A","subTitle":null}})"));
        QVERIFY(html.contains(u"<li>title: Tesla &lt;enters&gt;</li>") && html.contains(u"author: A") &&
                !html.contains(u"subTitle"));
        QCOMPARE(htmlOf(QStringLiteral("{not json")), u"{not json");
    }
    void keepsAllOfWhatComesAsJson()
    {
        QCOMPARE(htmlOf(QStringLiteral(
                     R"({"type":"a","content":{"app":{"id":7},"tags":["x","y"]},"version":1.5})")),
                 u"<p>a</p><ul><li>app.id: 7</li><li>tags: x, y</li><li>version: 1.5</li></ul>");
        QCOMPARE(htmlOf(QStringLiteral(R"({"content":"words"})")),
                 u"<p></p><ul><li>content: words</li></ul>");
    }
    void outlastsDepth()
    {
        const QString deep =
            QStringLiteral("<b>").repeated(5000) + u'x' + QStringLiteral("</b>").repeated(5000);
        QVERIFY(htmlOf(deep).startsWith(u"<pre>"));
        QVERIFY(htmlOf(deep).contains(u"&lt;b&gt;x"));
    }
    void isTheSameEachTime()
    {
        const QString message = QStringLiteral("<div class=\"a\" title=\"t\" dir=\"rtl\">x</div>");
        QCOMPARE(htmlOf(message), htmlOf(message));
        QCOMPARE(htmlOf(message), u"<div title=\"t\" dir=\"rtl\">x</div>");
    }
};

QTEST_GUILESS_MAIN(ContentTest)
#include "content_test.moc"
