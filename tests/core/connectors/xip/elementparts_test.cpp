// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/xip/elementparts.h"
#include "connectors/xip/xmlrecords.h"

using xip::ElementParts;

class ElementPartsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatIsInside();
    void writesMarkup_data();
    void writesMarkup();
    void writesText_data();
    void writesText();
    void knowsHtml();
    void cutsFieldsOut_data();
    void cutsFieldsOut();
};

static QJsonObject element(const QByteArray &xml)
{
    return xip::XmlRecords::object(xml);
}

void ElementPartsTest::tellsWhatIsInside()
{
    QVERIFY(ElementParts::hasChildren(element("<m><a/></m>")));
    QVERIFY(!ElementParts::hasChildren(element("<m a='1'>t</m>")));
    QCOMPARE(ElementParts::attributesOf(element("<m a='1' b='2'><b/></m>")),
             QSet<QString>{QStringLiteral("a")});
    QCOMPARE(ElementParts::attributesOf({{QStringLiteral("a"), 1}}), QSet<QString>());
}

void ElementPartsTest::writesMarkup_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::addColumn<QString>("markup");
    const auto row = [](const char *xml, const char *markup) {
        QTest::newRow(xml) << QByteArray(xml) << QString::fromUtf8(markup);
    };
    row("<m>a <i>b</i> c <i>d</i></m>", "a <i>b</i> c <i>d</i>");
    row("<m><a href='x?a=1&amp;b=&quot;'>l</a><br/>&lt;</m>", "<a href=\"x?a=1&amp;b=&quot;\">l</a><br>&lt;");
    row("<m><p x='1'><p>2</p></p></m>", "<p x=\"1\"><p>2</p></p>");
}

void ElementPartsTest::writesMarkup()
{
    QFETCH(QByteArray, xml);
    QTEST(ElementParts::markup(element(xml)), "markup");
}

void ElementPartsTest::writesText_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *xml, const char *text) {
        QTest::newRow(xml) << QByteArray(xml) << QString::fromUtf8(text);
    };
    row("<m>a <x>b</x> c</m>", "a b c");
    row("<m>\n  <x>a</x>\n  <y><z>b</z></y>\n</m>", "a\nb");
    row("<m>a<br/>b<br/><br/>c</m>", "a\nb\n\nc");
    row("<m><b>a</b> <i>b</i></m>", "a b");
}

void ElementPartsTest::writesText()
{
    QFETCH(QByteArray, xml);
    QTEST(ElementParts::text(element(xml)), "text");
}

void ElementPartsTest::knowsHtml()
{
    QVERIFY(ElementParts::isHtml(element("<m><p>a <IMG src='x'/></p></m>")));
    QVERIFY(!ElementParts::isHtml(element("<m><p>a <quote/></p></m>")));
}

void ElementPartsTest::cutsFieldsOut_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *xml, const char *text) {
        QTest::newRow(xml) << QByteArray(xml) << QString::fromUtf8(text);
    };
    row("<m a='1'>words</m>", "words");
    row("<m a='1'/>", "");
    row("<m>\n <f>no</f>\n words\n</m>", "words");
    row("<m>one<f>no</f>two</m>", "one\ntwo");
    row("<m f='no'><f>no</f><p>a <b>b</b></p></m>", "a b");
    row("<m>a <b>b</b>, c<f>no</f></m>", "a b, c");
    row("<m>words<x>more</x></m>", "words\nmore");
    row("<m><x>no words, so a field like others</x></m>", "");
    row("<m><p><x>no HTML</x></p></m>", "");
}

void ElementPartsTest::cutsFieldsOut()
{
    QFETCH(QByteArray, xml);
    const QJsonValue own = ElementParts::own(element(xml), {QStringLiteral("f")});
    QTEST(own.isObject() ? ElementParts::text(own.toObject()) : own.toString(), "text");
}

QTEST_GUILESS_MAIN(ElementPartsTest)
#include "elementparts_test.moc"
