// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>
#include <QTest>

#include "mime/htmltokenizer.h"

using mime::HtmlTokenizer;

namespace {

/// `text|<name a=b>|</name>`
QString tokensOf(const QString &html)
{
    HtmlTokenizer tokens(html);
    QStringList list;
    for (;;) {
        const HtmlTokenizer::Kind kind = tokens.next();
        const QString name =
            QString::fromLatin1(tokens.name().data(), static_cast<qsizetype>(tokens.name().size()));
        if (kind == HtmlTokenizer::Kind::End)
            return list.join(u'|');
        if (kind == HtmlTokenizer::Kind::Text) {
            list += tokens.text().toString();
        } else if (kind == HtmlTokenizer::Kind::EndTag) {
            list += u"</" + name + u'>';
        } else {
            QString tag = u'<' + name;
            for (const mime::HtmlAttribute &attribute : tokens.attributes())
                tag += u' ' + attribute.name.toString() + u'=' + attribute.value.toString();
            list += tag + u'>';
        }
    }
}

} // namespace

class HtmlTokenizerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutsTextAndTags_data();
    void cutsTextAndTags();
    void findsAnAttributeByItsName();
    void staysLinear_data();
    void staysLinear();
};

void HtmlTokenizerTest::cutsTextAndTags_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("tokens");
    const auto row = [](const char *html, const char *tokens) {
        QTest::newRow(html) << QString::fromUtf8(html) << QString::fromUtf8(tokens);
    };
    row("", "");
    row("plain &amp; text", "plain &amp; text");
    row("a<b>c</b>d", "a|<b>|c|</b>|d");
    row("<P CLASS=x>", "<p CLASS=x>");
    row("<a href='x y' title=\"a'b\" z>", "<a href=x y title=a'b z=>");
    row("<a href = x>", "<a href=x>");
    row("<img src=a/b.png/>", "<img src=a/b.png/>");
    row("<br/>", "<br>");
    row("<a\nhref\n=\n'x'\n>", "<a href=x>");
    row("<a='x'>", "<a='x'>");
    row("<a b=\">\">c", "<a b=>>|c");
    row("1 < 2 <3", "1 |<| 2 |<|3");
    row("a<!-- <b> -->c", "a|c");
    row("<!-->x", "x");
    row("<!--->x", "x");
    row("<!-- a --!>x<!-- b -->y", "x|y");
    row("<!----!>x", "x");
    row("<!--!>x-->y", "y");
    row("<!-- a --! >x-->y", "y");
    row("<!-- a ---!>x", "x");
    row("<!-- a --->x", "x");
    row("<!-- a --!", "<|!-- a --!");
    row("<xmp>a<b>c</xmp>d", "<xmp>|a<b>c|</xmp>|d");
    row("<textarea>a</textareas></TEXTAREA>", "<textarea>|a</textareas>|</textarea>");
    row("<plaintext>a<b>", "<plaintext>|a<b>");
    row("<!doctype html><?xml ?></ >x", "x");
    row("<![CDATA[x]]>y", "y");
    row("a<!-- never ends <b>", "a|<|!-- never ends <b>");
    row("a<b never ends", "a|<|b never ends");
    row("a<b c='never ends>", "a|<|b c='never ends>");
    row("x<script>a<b>'</script>y", "x|<script>|</script>|y");
    row("<STYLE>a</sTyLe >y", "<style>|</style>|y");
    row("<script>a</scripted></script>y", "<script>|</script>|y");
    row("<title>t</title>", "<title>|</title>");
    row("<script>never ends<b>", "<script>|never ends<b>");
    row("<averyveryverylongname>x", "<>|x");
    row("<bü>x", "<b?>|x");
}

void HtmlTokenizerTest::cutsTextAndTags()
{
    QFETCH(QString, html);
    QTEST(tokensOf(html), "tokens");
}

void HtmlTokenizerTest::findsAnAttributeByItsName()
{
    HtmlTokenizer tokens(u"<a TITLE=' x &amp; y ' title=z>");
    QCOMPARE(tokens.next(), HtmlTokenizer::Kind::StartTag);
    QCOMPARE(tokens.attribute(u"title"), QStringLiteral("x & y"));
    QVERIFY(tokens.attribute(u"href").isNull());
}

void HtmlTokenizerTest::staysLinear_data()
{
    QTest::addColumn<QString>("piece");
    for (const char *piece : {"<", "<a", "<a b='", "<!--", "<!-- -->", "<!---", "</", "<!", "<script>",
                              "<script></b>", "<a b=c ", "<a>", "&"})
        QTest::newRow(piece) << QString::fromLatin1(piece);
}

void HtmlTokenizerTest::staysLinear()
{
    QFETCH(QString, piece);
    QElapsedTimer timer;
    timer.start();
    tokensOf(piece.repeated(300'000));
    // Quadratic work would take minutes.
    QVERIFY(timer.elapsed() < 10'000);
}

QTEST_GUILESS_MAIN(HtmlTokenizerTest)

#include "htmltokenizer_test.moc"
