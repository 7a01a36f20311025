// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "connectors/xip/content.h"
#include "connectors/xip/xmlrecords.h"

class ContentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsJson_data();
    void readsJson();
    void readsElements_data();
    void readsElements();
};

void ContentTest::readsJson_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isComplete");
    const auto row = [](const char *json, const char *text, bool isComplete) {
        QTest::newRow(json) << QByteArray(json) << QString::fromUtf8(text) << isComplete;
    };
    row(R"("Hello")", "Hello", true);
    row("7", "7", true);
    row(R"(["a","b"])", "a\nb", true);
    row(R"({"contentType":"text","content":"Hello"})", "Hello", true);
    row(R"({"Body":{"value":"Hello"}})", "Hello", true);
    row(R"([{"text":"a"},{"text":"b"}])", "a\nb", true);
    row("{}", "", true);
    row(R"({"content":null,"x":""})", "", true);
    row(R"({"paragraph":"Hello"})", "", false);
    row(R"([{"text":"a"},{"quote":"b"}])", "a\n", false);
    row(R"({"text":"a","content":"b"})", "a", false);
    row(R"({"text":"a","Content":{"value":" a "}})", "a", true);
    row(R"({"text":"a","content":{"quote":"b"}})", "a", false);
    row(R"({"text":"a","blocks":[{"t":"b"}]})", "a", false);
    row(R"({"text":{"text":"a","blocks":[{"t":"b"}]}})", "a", false);
    row(R"({"text":"a","blocks":[{"t":null}, {}, []],"body":""})", "a", true);
    row(R"({"text":"a","html":"<b>a</b>","plain":"a","format":{"name":"x"},"lang":"en"})", "a", true);
}

void ContentTest::readsJson()
{
    QFETCH(QByteArray, json);
    const xip::Content content = xip::contentIn(QJsonDocument::fromJson('[' + json + ']').array().at(0));
    QTEST(content.text, "text");
    QTEST(content.isComplete, "isComplete");
    QCOMPARE(content.markup, QString());
}

void ContentTest::readsElements_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("markup");
    const auto row = [](const char *xml, const char *text, const char *markup) {
        QTest::newRow(xml) << QByteArray(xml) << QString::fromUtf8(text) << QString::fromUtf8(markup);
    };
    row("<b>text <i>it</i> rest</b>", "text it rest", "text <i>it</i> rest");
    row("<b><p>Hello <b>World</b> &amp; all</p></b>", "Hello World & all",
        "<p>Hello <b>World</b> &amp; all</p>");
    row("<b><line>a</line>\n<line>b</line></b>", "a\nb", "");
    row("<b>see <quote by='x'>this</quote>.</b>", "see this.", "");
    row("<b lang='en'/>", "", "");
    row("<b lang='en'>t</b>", "t", "");
}

void ContentTest::readsElements()
{
    QFETCH(QByteArray, xml);
    const xip::Content content = xip::contentIn(xip::XmlRecords::object(xml));
    QTEST(content.text, "text");
    QTEST(content.markup, "markup");
    QVERIFY(content.isComplete);
}

QTEST_GUILESS_MAIN(ContentTest)
#include "content_test.moc"
