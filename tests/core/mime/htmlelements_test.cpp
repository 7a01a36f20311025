// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "mime/htmlelements.h"

class HtmlElementsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhatIsAllowed();
    void refusesTheRest_data();
    void refusesTheRest();
    void allowsAttributesByElement_data();
    void allowsAttributesByElement();
    void knowsWhatEndsItself();
    void showsTheValuesThatAFormShows();
    void knowsWhereAMediumLies();
};

void HtmlElementsTest::knowsWhatIsAllowed()
{
    for (const char *name :
         {"a", "b", "br", "div", "h1", "li", "p", "span", "table", "td", "u", "ul", "wbr"}) {
        QVERIFY2(mime::htmlElement(name), name);
        QCOMPARE(mime::htmlElement(name)->name, std::string_view(name));
    }
    QVERIFY(mime::htmlElement("br")->isVoid);
    QVERIFY(!mime::htmlElement("p")->isVoid);
    QVERIFY(mime::htmlElement("p")->isBlock);
    QVERIFY(!mime::htmlElement("span")->isBlock);
}

void HtmlElementsTest::refusesTheRest_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char *name :
         {"",     "script", "style", "iframe", "object", "embed", "form", "input", "button", "link", "meta",
          "base", "svg",    "math",  "img",    "video",  "audio", "html", "body",  "P",      "zzz"})
        QTest::newRow(name) << QByteArray(name);
}

void HtmlElementsTest::refusesTheRest()
{
    QFETCH(QByteArray, name);
    QVERIFY(!mime::htmlElement(name.toStdString()));
}

void HtmlElementsTest::allowsAttributesByElement_data()
{
    QTest::addColumn<QByteArray>("element");
    QTest::addColumn<QString>("attribute");
    QTest::addColumn<QByteArray>("allowed");
    const auto row = [](const char *element, const char *attribute, const char *allowed) {
        QTest::addRow("%s %s", element, attribute)
            << QByteArray(element) << QString::fromLatin1(attribute) << QByteArray(allowed);
    };
    row("a", "HREF", "href");
    row("p", "href", "");
    row("td", "bgcolor", "bgcolor");
    row("p", "bgcolor", "");
    row("td", "colspan", "colspan");
    row("tr", "colspan", "");
    row("span", "title", "title");
    row("span", "style", "");
    row("span", "onclick", "");
    row("span", "class", "");
    row("span", "id", "");
    row("table", "background", "");
    row("a", "ping", "");
    row("b", "", "");
}

void HtmlElementsTest::allowsAttributesByElement()
{
    QFETCH(QByteArray, element);
    QFETCH(QString, attribute);
    const std::string_view name =
        mime::allowedAttribute(*mime::htmlElement(element.toStdString()), attribute);
    QTEST(QByteArray(name.data(), static_cast<qsizetype>(name.size())), "allowed");
}

void HtmlElementsTest::knowsWhatEndsItself()
{
    const auto ends = [](const char *open, const char *next) {
        return mime::endsItself(*mime::htmlElement(open), *mime::htmlElement(next));
    };
    QVERIFY(ends("p", "p"));
    QVERIFY(ends("li", "li"));
    QVERIFY(ends("dt", "dd"));
    QVERIFY(!ends("div", "div"));
    QVERIFY(!ends("li", "ul"));
}

void HtmlElementsTest::showsTheValuesThatAFormShows()
{
    for (const QStringView type : {u"", u"text", u"Submit", u"no-such"})
        QVERIFY(mime::showsItsValue(type));
    for (const QStringView type : {u"hidden", u" Password ", u"checkbox", u"radio", u"file"})
        QVERIFY(!mime::showsItsValue(type));
}

void HtmlElementsTest::knowsWhereAMediumLies()
{
    QCOMPARE(mime::placeAttribute("video"), u"src");
    QCOMPARE(mime::placeAttribute("object"), u"data");
    QCOMPARE(mime::placeAttribute("area"), u"href");
    QVERIFY(mime::placeAttribute("img").isEmpty());
    QVERIFY(mime::placeAttribute("").isEmpty());
}

QTEST_GUILESS_MAIN(HtmlElementsTest)

#include "htmlelements_test.moc"
