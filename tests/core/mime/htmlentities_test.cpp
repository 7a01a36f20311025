// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "mime/htmlentities.h"

class HtmlEntitiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void resolvesReferences_data();
    void resolvesReferences();
    void saysHowLongAReferenceIs();
};

void HtmlEntitiesTest::resolvesReferences_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("resolved");
    const auto row = [](const char *text, const char *resolved) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(resolved);
    };
    row("", "");
    row("no reference", "no reference");
    row("a &amp; b", "a & b");
    row("&lt;&gt;&quot;&apos;", "<>\"'");
    row("&nbsp;&eacute;&Eacute;&thetasym;&zwnj;", "\u00A0éÉϑ\u200C");
    row("&AMP;", "&AMP;");
    row("&#65;&#x42;&#X43;&#x1F600;", "ABC😀");
    row("&#65 x", "A x");
    row("&#0;&#xD800;&#x110000;", "\uFFFD\uFFFD\uFFFD");
    row("don&#146;t &#150; &#128;5 &#x9F;&#x80", "don’t – €5 Ÿ€");
    row("&#127;&#129;&#157;&#160;", "\x7F\u0081\u009D\u00A0");
    row("&#;&#x;&#xZ;", "&#;&#x;&#xZ;");
    row("&amp", "&amp");
    row("&unknown; &toolongtobeaname;", "&unknown; &toolongtobeaname;");
    row("&&amp;&", "&&&");
    row("java&Tab;script&colon;x", "java\tscript:x");
}

void HtmlEntitiesTest::resolvesReferences()
{
    QFETCH(QString, text);
    QTEST(mime::resolved(text), "resolved");
}

void HtmlEntitiesTest::saysHowLongAReferenceIs()
{
    QCOMPARE(mime::readReference(u"&amp;x").length, 5);
    QCOMPARE(mime::readReference(u"&nosuch;x").length, 8);
    QCOMPARE(mime::readReference(u"&nosuch;x").character, char32_t{0});
    QCOMPARE(mime::readReference(u"& x").length, 0);
    QCOMPARE(mime::readReference(u"&").length, 0);
    QCOMPARE(mime::readReference(u"&#").length, 0);
}

QTEST_GUILESS_MAIN(HtmlEntitiesTest)

#include "htmlentities_test.moc"
