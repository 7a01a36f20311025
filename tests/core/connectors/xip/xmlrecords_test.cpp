// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QJsonDocument>
#include <QTest>

#include "connectors/xip/xmlrecords.h"
#include "support/failureof.h"

class XmlRecordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheRecords_data();
    void findsTheRecords();
    void writesARecordThatReadsByItself();
    void refusesHostileText_data();
    void refusesHostileText();
    void readsARecordAsAnObject_data();
    void readsARecordAsAnObject();
    void namesWhatStandsAroundTheRecords();
    void skipsTooLargeARecord();
    void boundsASingleToken();
    void knowsADump_data();
    void knowsADump();
};

static std::unique_ptr<QBuffer> device(const QByteArray &text)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(text);
    buffer->open(QIODevice::ReadOnly);
    return buffer;
}

static xip::XmlRecords recordsOf(const QByteArray &text, const QByteArray &map)
{
    const auto fieldMap = xip::FieldMap::parsed(map, QStringLiteral("map"));
    return {device(text), xip::XmlRecords::fullPath(*device(text), fieldMap),
            fieldMap.itemsPaths().isEmpty() ? xip::XmlRecords::Around::Told : xip::XmlRecords::Around::Left};
}

static QByteArrayList all(xip::XmlRecords &&records)
{
    QByteArrayList found;
    while (const auto record = records.next())
        found.append(record->bytes);
    return found;
}

void XmlRecordsTest::findsTheRecords_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("map");
    QTest::addColumn<QByteArray>("records");
    const auto row = [](const char *name, const char *text, const char *map, const char *records) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(map) << QByteArray(records);
    };
    row("the root's children", "<r><i>1</i> <j>2</j></r>", "{}", "<i>1</i>|<j>2</j>");
    row("the root itself", "<m><id>1</id><from>a</from></m>", "{}", "<m><id>1</id><from>a</from></m>");
    row("the root by an attribute", "<m from='a'/>", "{}", R"(<m from="a"></m>)");
    row("below a path", "<r><x/><l><m>1</m><m>2</m></l><m>3</m></r>", R"({"items":"l.m"})",
        "<m>1</m>|<m>2</m>");
    row("below a path with the root", "<r><m>1</m></r>", R"({"items":"r.m"})", "<m>1</m>");
    row("the second of two paths", "<r><b><m>1</m></b></r>", R"({"items":["a.m","b.m"]})", "<m>1</m>");
    row("the first of two paths", "<r><b><m>1</m></b><a><m>2</m></a></r>", R"({"items":["a.m","b.m"]})",
        "<m>2</m>");
    row("two paths to nowhere", "<r><m>1</m></r>", R"({"items":["a.m","b.m"]})", "");
    row("people and words around", "<r delegate='carl@x.example' n='1'>Said <!-- --><i>1</i> on &lt;it</r>",
        "{}", R"(<i>1</i>|<r delegate="carl@x.example" n="1">Said  on &lt;it</r>)");
    row("an attribute around", "<r note='It is on'>\n <i>1</i>\n</r>", "{}",
        "<i>1</i>|<r note=\"It is on\">\n \n</r>");
    row("words alone", "<r>It is on</r>", "{}", "<r>It is on</r>");
    row("an export's own attributes",
        "<r xmlns='urn:x y' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='urn:x "
        "a b' "
        "xml:lang='en us' version='1 b' count='2' exportedAt='2026-11-20'><i>1</i></r>",
        "{}", "<i>1</i>");
    row("words around, with a path", "<r note='It is on'><i>1</i></r>", R"({"items":"i"})", "<i>1</i>");
    row("in other case", "<R><M>1</M></R>", R"({"items":"m"})", "<M>1</M>");
    row("a path to nowhere", "<r><m>1</m></r>", R"({"items":"x.y"})", "");
    row("nested alike", "<r><m><m>1</m></m></r>", R"({"items":"m"})", "<m><m>1</m></m>");
    row("no children", "<r/>", "{}", "");
    row("attributes that differ in the prefix",
        "<r><i lang='en' xml:lang='de' n:x='1' m:x='2' xmlns:n='n' "
        "xmlns:m='m'/></r>",
        "{}", R"(<i lang="en" xml-lang="de" x="1" m-x="2"></i>)");
    row("attributes that say the same", "<r><i xml:lang='en' lang='en'/></r>", "{}", R"(<i lang="en"></i>)");
    row("a name that is taken", "<r><i xml:lang='a' lang='b' xml-lang='c'/></r>", "{}",
        R"(<i xml-xml-lang="a" lang="b" xml-lang="c"></i>)");
    row("with a declaration", "<?xml version='1.0' encoding='ISO-8859-1'?><r><i>\xE9</i></r>", "{}",
        "<i>\xC3\xA9</i>");
}

void XmlRecordsTest::findsTheRecords()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, map);
    QTEST(all(recordsOf(text, map)).join('|'), "records");
}

void XmlRecordsTest::writesARecordThatReadsByItself()
{
    const QByteArray text =
        "<n:r xmlns:n='urn:x'><!-- no --><n:i a=\"&lt;&quot;&#10;\"><![CDATA[<b>&]]> &#13;x</n:i></n:r>";
    QCOMPARE(all(recordsOf(text, "{}")),
             QByteArrayList{"<i a=\"&lt;&quot;&#10;\">&lt;b&gt;&amp; &#13;x</i>"});
}

void XmlRecordsTest::refusesHostileText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("a document type") << QByteArray("<!DOCTYPE r [<!ENTITY a \"b\">]><r><i>&a;</i></r>");
    QTest::newRow("an unknown entity") << QByteArray("<r><i>&a;</i></r>");
    QTest::newRow("an open element") << QByteArray("<r><i>");
    QTest::newRow("crossed elements") << QByteArray("<r><i></r></i>");
    QTest::newRow("deep elements") << QByteArray("<r>" + QByteArray("<a>").repeated(100'000));
    QTest::newRow("no XML") << QByteArray("just text");
    QTest::newRow("nothing") << QByteArray();
}

void XmlRecordsTest::refusesHostileText()
{
    QFETCH(QByteArray, text);
    const auto failure = support::failureOf([&] { all(recordsOf(text, "{}")); });
    QCOMPARE(failure.key, QByteArray("SOURCE_ITEM_UNREADABLE"));
    QVERIFY(failure.text.contains(u"line"));
}

void XmlRecordsTest::readsARecordAsAnObject_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("json");
    const auto row = [](const char *bytes, const char *json) {
        QTest::newRow(bytes) << QByteArray(bytes) << QByteArray(json);
    };
    row("<m><a>1</a><b/></m>", R"({"a":"1","b":""})");
    row("<m><a>1</a><a>2</a><a>3</a></m>", R"({"a":["1","2","3"]})");
    row("<m a=\"0\"><a>1</a></m>", R"({"a":["0","1"]})");
    row("<m><a n=\"x\">t</a></m>", R"({"a":{"$parts":["@n","\"t"],"$text":"t","n":"x"}})");
    row("<m>\n <a>1</a>\n</m>", R"({"a":"1"})");
    row("<m>text</m>", R"({"$text":"text"})");
    row("<m><To>1</To><to>2</to></m>", R"({"To":["1","2"]})");
    row("<m to='1' TO='2'><To>3</To></m>", R"({"to":["1","2","3"]})");
}

void XmlRecordsTest::readsARecordAsAnObject()
{
    QFETCH(QByteArray, bytes);
    QJsonObject object = xip::XmlRecords::object(bytes);
    object.remove(QStringLiteral("$parts"));
    QTEST(QJsonDocument(object).toJson(QJsonDocument::Compact), "json");
}

void XmlRecordsTest::namesWhatStandsAroundTheRecords()
{
    xip::XmlRecords records = recordsOf("<r\n a='x y' b='7' c='z'><i/>w</r>", "{}");
    QVERIFY(records.next()->surroundings.isEmpty());
    const auto around = records.next();
    QCOMPARE(around->surroundings.join(u','), u"a,c,$text");
    QVERIFY(!records.next());
}

void XmlRecordsTest::skipsTooLargeARecord()
{
    const QByteArray part = "<t>" + QByteArray(1 << 20, 'x') + "</t>";
    xip::XmlRecords records = recordsOf("<r><i>" + part.repeated(17) + "</i><i>2</i></r>", "{}");
    const auto large = records.next();
    QVERIFY(large->isTooLarge);
    QCOMPARE(large->sha256.size(), 32);
    QCOMPARE(records.next()->bytes, QByteArray("<i>2</i>"));
}

void XmlRecordsTest::boundsASingleToken()
{
    xip::XmlRecords records(
        device("<r><i>1</i><i>" + QByteArray(int(xip::recordLimit) * 2, 'x') + "</i></r>"),
        {QStringLiteral("r"), QStringLiteral("*")});
    QCOMPARE(records.next()->bytes, QByteArray("<i>1</i>"));
    QCOMPARE(support::failureOf([&] { records.next(); }).key, QByteArray("SOURCE_ITEM_UNREADABLE"));
}

void XmlRecordsTest::knowsADump_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isDump");
    QTest::newRow("a dump") << QByteArray("<?xml version='1.0'?><!-- x --><FileDump xmlns:x='y'/>") << true;
    QTest::newRow("another root") << QByteArray("<Dump><FileDump/></Dump>") << false;
    QTest::newRow("a document type first") << QByteArray("<!DOCTYPE FileDump><FileDump/>") << false;
    QTest::newRow("no XML") << QByteArray("<") << false;
}

void XmlRecordsTest::knowsADump()
{
    QFETCH(QByteArray, text);
    QTEST(xip::XmlRecords::isDump(*device(text)), "isDump");
}

QTEST_GUILESS_MAIN(XmlRecordsTest)
#include "xmlrecords_test.moc"
