// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/xip/conversion.h"
#include "core/connectors/xip/unpackedbox.h"
#include "core/mime/dumps.h"
#include "support/failureof.h"

using model::Message;

/// What becomes of content that stands where none is looked for.
class LooseContentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesAnElementsOwnText_data();
    void takesAnElementsOwnText();
    void failsRatherThanMakeAnEmptyMessage_data();
    void failsRatherThanMakeAnEmptyMessage();
    void deliversTheTextThatANewerMapNames();
    void failsRatherThanLoseWhatStandsBesideThePathsOfAMap_data();
    void failsRatherThanLoseWhatStandsBesideThePathsOfAMap();
    void leavesOutWhatNeedNotBeThere_data();
    void leavesOutWhatNeedNotBeThere();
    void readsAsManyElementsAsARecordHas();
    void makesMessagesWithoutWords_data();
    void makesMessagesWithoutWords();
    void failsRatherThanLoseAnAttachmentsBytes();
    void takesTheFileBesideAnAttachmentsBytes();
    void takesNamesInAnyCaseForOne();
    void showsATimeThatCannotBeRead_data();
    void showsATimeThatCannotBeRead();
    void tellsWhatStandsAroundRecords_data();
    void tellsWhatStandsAroundRecords();
    void parksAFileThatOnlyTheSurroundingsName();
    void failsWhatADumpDoesNotTellWholeAlone();
    void parksWhatAnOperatingSystemAdds_data();
    void parksWhatAnOperatingSystemAdds();
};

static Message messageOf(const xip::UnpackedBox &box)
{
    return xip::messageOf(box.items().at(0), box.map());
}

static xip::UnpackedBox json(const QByteArray &more)
{
    return xip::UnpackedBox(
        {{QStringLiteral("l.json"),
          R"({"id":"1","sentAt":"2026-11-19","from":"ann@example.com","to":"bob@example.com")" + more +
              '}'}});
}

void LooseContentTest::takesAnElementsOwnText_data()
{
    QTest::addColumn<QByteArray>("inside");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("html");
    const auto row = [](const char *inside, const char *text, const char *html = "") {
        QTest::newRow(inside) << QByteArray(inside) << QString::fromUtf8(text) << QString::fromUtf8(html);
    };
    row(">Words</m>", "Words");
    row("><![CDATA[a < b]]></m>", "a < b");
    row(">Words<subject>s</subject></m>", "Words");
    row("><subject>s</subject>\n  Words\n</m>", "Words");
    row("><p>Hello <b>World</b></p></m>", "Hello World", "<p>Hello <b>World</b></p>");
    row(">Hello <b>World</b>!</m>", "Hello World!", "Hello <b>World</b>!");
    row(" text='One'>Two</m>", "One\nTwo");
    row(" text='One'>One</m>", "One");
    row(" text='1 &lt; 2'><html>&lt;i&gt;One&lt;/i&gt;</html>Two</m>", "1 < 2\nTwo",
        "<i>One</i>\n<p>Two</p>");
    row("><text>1 &lt; 2</text>To <b>o</b></m>", "1 < 2\nTo o", "<p>1 &lt; 2</p>\nTo <b>o</b>");
    row("><text>One</text><comment>other</comment></m>", "One");
}

void LooseContentTest::takesAnElementsOwnText()
{
    QFETCH(QByteArray, inside);
    const QByteArray record = "<m from='ann@example.com' to='bob@example.com' sentAt='2026-11-19'" + inside;
    for (const QByteArray &file : {record, QByteArray("<l>" + record + record + "</l>")}) {
        const Message message = messageOf(xip::UnpackedBox({{QStringLiteral("l.xml"), file}}));
        QTEST(message.text, "text");
        QTEST(message.html, "html");
    }
}

void LooseContentTest::failsRatherThanMakeAnEmptyMessage_data()
{
    QTest::addColumn<QByteArray>("more");
    QTest::newRow("a text") << QByteArray(R"(,"msg":"Secret words")");
    QTest::newRow("beside an empty text") << QByteArray(R"(,"text":"","msg":{"blocks":["Secret words"]})");
    QTest::newRow("of a file") << QByteArray(R"(,"event":"file","msg":"plan.pdf")");
}

void LooseContentTest::failsRatherThanMakeAnEmptyMessage()
{
    QFETCH(QByteArray, more);
    const auto failure = support::failureOf([&] { messageOf(json(more)); });
    QCOMPARE(failure.key, QByteArray("MISSING_MANDATORY(text)"));
    QVERIFY(failure.reaction == base::Reaction::SkipItem);
    QVERIFY2(failure.text.contains(u"“msg”"), qUtf8Printable(failure.text));
    QVERIFY2(failure.fix.contains(u"field map") && failure.fix.contains(u"replay"),
             qUtf8Printable(failure.fix));
}

void LooseContentTest::deliversTheTextThatANewerMapNames()
{
    const auto map = xip::FieldMap::parsed(R"({"text":"msg"})", QStringLiteral("map"));
    QCOMPARE(xip::messageOf(json(R"(,"msg":"Secret words")").items().front(), map).text, u"Secret words");
}

/// A record in a file of the format that it shows.
static xip::UnpackedBox boxOf(const QByteArray &record, const QByteArray &map)
{
    const QString path = record.startsWith('<')   ? QStringLiteral("l.xml")
                         : record.startsWith('{') ? QStringLiteral("l.json")
                                                  : QStringLiteral("l.csv");
    return xip::UnpackedBox({{path, record}, {QStringLiteral("x.txt"), "x"}}, map);
}

static const QByteArray known = R"({"sentAt":"2026-11-19","from":"ann@example.com","to":"bob@example.com",)"
                                R"("text":"T",)";

void LooseContentTest::failsRatherThanLoseWhatStandsBesideThePathsOfAMap_data()
{
    QTest::addColumn<QByteArray>("map");
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *name, const char *map, const QByteArray &record, const char *field) {
        QTest::newRow(name) << QByteArray(map) << record << QString::fromLatin1(field);
    };
    row("a file", R"({"text":["body.plain","text"]})", known + R"("body":{"attachments":["gone.pdf"]}})",
        "body.attachments");
    row("files with numbers for names", R"({"attachments":"files"})",
        known + R"("attachments":[{"name":"plan.pdf","path":"1001"}]})", "attachments");
    row("a number in a list", R"({"attachments":"files"})", known + R"("attachments":["1001"]})",
        "attachments");
    row("a file beside its own id", R"({"id":"header.id"})",
        known + R"("header":{"id":"7","attachments":["gone.pdf"]}})", "header.attachments");
    row("the same file and another", R"({"attachments":"payload.files"})",
        known + R"("payload":{"files":["x.txt"]},"attachments":["x.txt","y.txt"]})", "attachments");
    const char *const all = R"({"from":"message.from","to":"message.to","sentAt":"message.date"})";
    const QByteArray whole = R"({"text":"hi","message":{"from":"ann@example.com","to":["bob@example.com"],)"
                             R"("date":"2026-11-19",)";
    row("somebody in what has a usual name", all, whole + R"("bcc":["eve@example.com"]}})", "message.bcc");
    row("a file in what has a usual name", all, whole + R"("attachments":["gone.pdf"]}})",
        "message.attachments");
    row("a file in what has the usual name of an id", R"({"cc":"event.cc"})",
        known + R"("event":{"cc":"bob@example.com","files":["gone.pdf"]}})", "event.files");
    row("messages in what has a usual name", all,
        whole + R"("replies":[{"from":"eve@example.com","text":"lost"}]}})", "message.replies");
    row("somebody in an element", all,
        "<m text='hi'><message from='ann@example.com' to='bob@example.com' date='2026-11-19' "
        "bcc='eve@example.com'/></m>",
        "message.bcc");
    row("a file in a body", R"({"html":"body.html"})",
        known + R"("body":{"html":"T","attachments":["gone.pdf"]}})", "body.attachments");
    row("somebody beside the author's address", R"({"from":["from.email","from"]})",
        R"({"sentAt":"2026-11-19","text":"T","to":"bob@example.com","from":{"email":"ann@example.com",)"
        R"("onBehalfOf":"eve@example.com"}})",
        "from.onBehalfOf");
}

void LooseContentTest::failsRatherThanLoseWhatStandsBesideThePathsOfAMap()
{
    QFETCH(QByteArray, map);
    QFETCH(QByteArray, record);
    QFETCH(QString, name);
    const xip::UnpackedBox box = boxOf(record, map);
    const auto failure = support::failureOf([&] { messageOf(box); });
    QCOMPARE(failure.key, QByteArray("SOURCE_ITEM_UNREADABLE"));
    QVERIFY2(failure.text.contains(QString(u"“" + name + u"”")), qUtf8Printable(failure.text));
}

void LooseContentTest::leavesOutWhatNeedNotBeThere_data()
{
    QTest::addColumn<QByteArray>("map");
    QTest::addColumn<QByteArray>("record");
    const auto row = [](const char *name, const char *map, const QByteArray &record) {
        QTest::newRow(name) << QByteArray(map) << record;
    };
    const QByteArray columns = "sentAt,from,to,text,";
    const QByteArray values = "2026-11-19,ann@example.com,bob@example.com,T,";
    row("files of a column with a dot", "{}", columns + "parent.attachments\n" + values + "q.pdf\n");
    row("a column with a dot", "{}", columns + "reply.to\n" + values + "desk@example.com\n");
    row("people switched off", R"({"bcc":"","participants":""})",
        known + R"("bcc":"eve@example.com","members":["eve@example.com"]})");
    row("files switched off", R"({"attachments":""})", known + R"("files":["x.pdf"]})");
    row("what is answered", R"({"inReplyTo":"parent.id"})",
        known + R"("parent":{"id":"1","from":"carl@example.com","to":["carl@example.com"],"text":"x",)"
                R"("attachments":["q.pdf"]}})");
    row("a room", R"({"conversationTopic":"room.name"})",
        known + R"("room":{"name":"Desk","members":["eve@example.com"]}})");
    row("what a map has behind its text", R"({"html":"body.html","text":["text","body"]})",
        known + R"("body":{"html":"T","bcc":"eve@example.com"}})");
    row("how many files there are", R"({"attachments":"files"})", columns + "attachments\n" + values + "0\n");
    row("that there are files", R"({"attachments":"files"})", columns + "attachments\n" + values + "Yes\n");
    row("an element that counts files", R"({"attachments":"files"})",
        "<m sentAt='2026-11-19' from='ann@example.com' to='bob@example.com' text='T'>"
        "<attachments count='0'/></m>");
    row("the same files again", R"({"attachments":"payload.files"})",
        known + R"("payload":{"files":["x.txt"]},"attachments":["X.txt"]})");
}

void LooseContentTest::leavesOutWhatNeedNotBeThere()
{
    QFETCH(QByteArray, map);
    QFETCH(QByteArray, record);
    const xip::UnpackedBox box = boxOf(record, map);
    const auto failure = support::failureOf([&] { QCOMPARE(messageOf(box).text, u"T"); });
    QVERIFY2(failure.key == "NO_FAILURE", qUtf8Printable(failure.text));
}

void LooseContentTest::readsAsManyElementsAsARecordHas()
{
    const QByteArray part = R"({"text":"x","n":1},)";
    const QByteArray record = R"({"sentAt":"2026-11-19","from":"ann@example.com","parts":[)" +
                              part.repeated(100'000) + R"({"text":"x"}]})";
    const Message message = messageOf(boxOf(record, R"({"text":"parts.text"})"));
    QCOMPARE(message.text.count(u'x'), 100'001);
}

void LooseContentTest::makesMessagesWithoutWords_data()
{
    QTest::addColumn<QByteArray>("map");
    QTest::addColumn<QByteArray>("more");
    const auto row = [](const char *name, const char *more, const char *map = "{}") {
        QTest::newRow(name) << QByteArray(map) << QByteArray(more);
    };
    row("nothing at all", "");
    row("an empty text", R"(,"text":"")");
    row("numbers and truth values alone", R"(,"size":5,"isEdited":false)");
    row("a subject", R"(,"subject":"s","msg":"x")");
    row("attachments", R"(,"attachments":["a.txt"],"msg":"x")");
    row("somebody joins", R"(,"event":"join","client":"x")");
    row("somebody deletes", R"(,"event":"deleted","client":"x")");
    row("names beside addresses",
        R"(,"room":{"id":"r","members":[{"email":"bob@example.com","name":"Bob","id":"b"}]},)"
        R"("user":{"email":"ann@example.com","displayName":"Ann"})",
        R"({"cc":"user.email","bcc":"room.members.email","conversationId":"room.id"})");
}

void LooseContentTest::makesMessagesWithoutWords()
{
    QFETCH(QByteArray, map);
    QFETCH(QByteArray, more);
    const auto box = json(more);
    const auto own = xip::FieldMap::parsed(map, QStringLiteral("map"));
    QCOMPARE(xip::messageOf(box.items().front(), own).text, QString());
}

static const QByteArray inlineFile = R"(,"text":"T","attachments":[{"name":"in.txt","content":"SU5M"}])";

void LooseContentTest::failsRatherThanLoseAnAttachmentsBytes()
{
    const auto failure = support::failureOf([&] { messageOf(json(inlineFile)); });
    QCOMPARE(failure.key, QByteArray("SOURCE_ITEM_UNREADABLE"));
    QVERIFY2(failure.text.contains(u"“in.txt”"), qUtf8Printable(failure.text));
    QVERIFY2(failure.fix.contains(u"relative path"), qUtf8Printable(failure.fix));
}

void LooseContentTest::takesTheFileBesideAnAttachmentsBytes()
{
    const Message message = messageOf(xip::UnpackedBox(
        {{QStringLiteral("l.json"), R"({"sentAt":"2026-11-19","from":"ann@example.com")" + inlineFile + '}'},
         {QStringLiteral("in.txt"), "INL"}}));
    QCOMPARE(message.attachments.size(), 1U);
    QCOMPARE(message.attachments.front().omittedFor, QByteArray());
}

void LooseContentTest::takesNamesInAnyCaseForOne()
{
    const auto failure =
        support::failureOf([&] { messageOf(json(R"(,"To":"carl@example.com","text":"T")")); });
    QCOMPARE(failure.key, QByteArray("SOURCE_ITEM_UNREADABLE"));
    QCOMPARE(messageOf(json(R"(,"TO":"bob@example.com","text":"T")")).people.size(), 2U);
    const Message message = messageOf(xip::UnpackedBox(
        {{QStringLiteral("l.xml"), "<m from='ann@example.com' sentAt='2026-11-19'><To>bob@example.com</To>"
                                   "<to>carl@example.com</to><text>T</text></m>"}}));
    QCOMPARE(message.people.size(), 3U);
}

void LooseContentTest::showsATimeThatCannotBeRead_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::newRow("without separators") << QStringLiteral("sentAt") << QStringLiteral("20261120T080000Z");
    QTest::newRow("of a country") << QStringLiteral("date") << QStringLiteral("20.11.2026");
}

void LooseContentTest::showsATimeThatCannotBeRead()
{
    QFETCH(QString, field);
    QFETCH(QString, value);
    const QString record =
        QStringLiteral(R"({"from":"ann@example.com","text":"T","%1":"%2"})").arg(field, value);
    const xip::UnpackedBox box({{QStringLiteral("l.json"), record.toUtf8()}});
    const auto failure = support::failureOf([&] { messageOf(box); });
    QCOMPARE(failure.key, QByteArray("MISSING_MANDATORY(date)"));
    QVERIFY2(failure.text.contains(QString(u"“" + field + u"”")), qUtf8Printable(failure.text));
    QVERIFY2(failure.text.contains(QString(u"“" + value + u"”")), qUtf8Printable(failure.text));
    QVERIFY2(failure.fix.contains(u"ISO 8601"), qUtf8Printable(failure.fix));
}

void LooseContentTest::tellsWhatStandsAroundRecords_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<int>("messages");
    const QByteArray item = xip::jsonItem(QStringLiteral("1"));
    const QByteArray around = R"({"onBehalfOf":"carl@example.com","note":"The merger is on.","count":1,)";
    const QByteArray words = "<l onBehalfOf='carl@example.com' note='It is on'>The merger is on.";
    QTest::newRow("JSON") << QStringLiteral("l.json") << around + R"("messages":[)" + item + "]}" << 1;
    QTest::newRow("JSON without a record") << QStringLiteral("l.json") << around + R"("messages":[]})" << 0;
    QTest::newRow("XML") << QStringLiteral("l.xml")
                         << words + "<m from='ann@example.com' sentAt='2026-11-19' text='t'/></l>" << 1;
    QTest::newRow("XML without a record") << QStringLiteral("l.xml") << words + "</l>" << 0;
}

void LooseContentTest::tellsWhatStandsAroundRecords()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, file);
    QFETCH(int, messages);
    const xip::UnpackedBox box({{path, file}});
    const auto items = box.items();
    QCOMPARE(int(items.size()), messages + 1);
    if (messages > 0)
        xip::messageOf(items.front(), box.map());
    const auto failure = support::failureOf([&] { xip::messageOf(items.back(), box.map()); });
    QCOMPARE(failure.key, QByteArray("SOURCE_ITEM_UNREADABLE"));
    QVERIFY2(failure.text.contains(u"“onBehalfOf”, “note”"), qUtf8Printable(failure.text));
    QVERIFY(xip::Record::decoded(items.back().record).bytes.contains("The merger is on."));
}

void LooseContentTest::parksAFileThatOnlyTheSurroundingsName()
{
    const xip::UnpackedBox box({{QStringLiteral("l.json"), R"({"files":["a.txt"],"messages":[)" +
                                                               xip::jsonItem(QStringLiteral("1")) + "]}"},
                                {QStringLiteral("a.txt"), "words"}});
    const auto items = box.items();
    QCOMPARE(items.size(), 3U);
    QVERIFY(xip::Record::decoded(items.at(1).record).attachments.empty());
    QCOMPARE(xip::Record::decoded(items.at(2).record).troubleKey, QByteArray("NO_PARTICIPANTS"));
}

void LooseContentTest::failsWhatADumpDoesNotTellWholeAlone()
{
    QByteArray dump = mime::sampleDump();
    dump.replace("m-1</MessageId><LoginName>ann</LoginName><DateTimeUTC>1767322900000",
                 "m-1</MessageId><LoginName>ann</LoginName><DateTimeUTC>zzz");
    dump.replace("<EndTimeUTC>", "<History>HISTORYWORDS</History><EndTimeUTC>");
    const xip::UnpackedBox box({{QStringLiteral("d.xml"), dump}});
    const auto items = box.items();
    QCOMPARE(items.size(), 6U);
    QStringList troubles;
    for (const model::SourceItem &item : items) {
        const xip::Record record = xip::Record::decoded(item.record);
        if (record.troubleKey.isEmpty())
            continue;
        QCOMPARE(record.troubleKey, QByteArray("SOURCE_ITEM_UNREADABLE"));
        QVERIFY(record.troubleFix.contains(QStringLiteral("ISO 8601")));
        QVERIFY(item.sentAt == *box.unpacked->archive().signer()->signedAt);
        QCOMPARE(item.container, u"r-1");
        troubles.append(record.troubleText);
        troubles.append(QString::fromUtf8(record.bytes));
    }
    QCOMPARE(troubles.size(), 4);
    QVERIFY2(troubles[0].contains(u"\"zzz\" is not a time"), qPrintable(troubles[0]));
    QVERIFY2(troubles[1].contains(u"10y?"), qPrintable(troubles[1]));
    QVERIFY2(troubles[2].contains(u"line 1: the element “History”"), qPrintable(troubles[2]));
    QVERIFY2(troubles[3].contains(u"<History>HISTORYWORDS</History>"), qPrintable(troubles[3]));
}

void LooseContentTest::parksWhatAnOperatingSystemAdds_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray appleDouble("\0\5\26\7\0\2\0\0", 8);
    QTest::newRow("of a folder") << QStringLiteral("d/.DS_Store") << QByteArray("\0\0\0\1Bud1", 8);
    QTest::newRow("beside an e-mail") << QStringLiteral("__MACOSX/._1.eml") << appleDouble;
    QTest::newRow("beside records") << QStringLiteral("__MACOSX/d/._l.json") << appleDouble;
    QTest::newRow("pictures") << QStringLiteral("Thumbs.db") << QByteArray("\xD0\xCF\x11\xE0");
}

void LooseContentTest::parksWhatAnOperatingSystemAdds()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, bytes);
    const xip::UnpackedBox box({{path, bytes}});
    const auto failure = support::failureOf([&] { messageOf(box); });
    QCOMPARE(failure.key, QByteArray("NO_PARTICIPANTS"));
    QVERIFY2(failure.fix.startsWith(u"The operating system added this file: dismiss"),
             qUtf8Printable(failure.fix));
}

QTEST_GUILESS_MAIN(LooseContentTest)
#include "loosecontent_test.moc"
