// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

#include "connectors/xip/jsonrecords.h"
#include "support/failureof.h"

class JsonRecordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheRecords_data();
    void findsTheRecords();
    void guessesWhereTheyAre_data();
    void guessesWhereTheyAre();
    void keepsLinesAcrossALookAhead();
    void failsAfterTheRecordsBeforeTheBreak();
    void tellsAnEmptyListFromNone();
    void readsARecordAsAnObject_data();
    void readsARecordAsAnObject();
    void callsAPlainValueNoObjectAndNotBroken_data();
    void callsAPlainValueNoObjectAndNotBroken();
    void keepsWholeNumbersAsTheyAreWritten_data();
    void keepsWholeNumbersAsTheyAreWritten();
    void namesWhatStandsAroundTheRecords();
    void takesDeepNesting();
};

static std::unique_ptr<QBuffer> device(const QByteArray &text)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(text);
    buffer->open(QIODevice::ReadOnly);
    return buffer;
}

void JsonRecordsTest::findsTheRecords_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("records");
    const auto row = [](const char *name, const char *text, const char *path, const char *records) {
        QTest::newRow(name) << QByteArray(text) << QString::fromLatin1(path) << QByteArray(records);
    };
    row("a list", R"([{"a":1}, {"b":2}])", "", R"({"a":1}|{"b":2})");
    row("an empty list", "[]", "", "");
    row("one object", R"({"a":1})", "", R"({"a":1})");
    row("lines", "{\"a\":1}\n{\"b\":2}\n\n{\"c\":3}", "", R"({"a":1}|{"b":2}|{"c":3})");
    row("lists one after another", "[1][2,3]", "", "1|2|3");
    row("no object in a list", R"([1,"x",null])", "", R"(1|"x"|null)");
    row("nothing", "  ", "", "");
    row("below a name", R"({"x":[9],"items":[{"a":1},{"b":2}],"y":1})", "items", R"({"a":1}|{"b":2})");
    row("below two names", R"({"e":{"x":{},"m":[1,2]},"m":[9]})", "e.m", "1|2");
    row("below a name, twice", R"({"m":[1],"m":[2]})", "m", "1|2");
    row("below a name, line by line", "{\"m\":[1]}\n{\"x\":0}\n{\"m\":[2]}", "m", "1|2");
    row("an item beside, line by line", "{\"m\":[1]}\n{\"from\":\"a\",\"text\":\"b\"}\n{\"m\":[2]}", "m",
        R"(1|{"from":"a","text":"b"}|2)");
    row("one record in the list's place", R"({"m":{"a":1}})", "m", R"({"a":1})");
    row("a name that is nowhere", R"({"x":[1]})", "m", "");
    row("no object where one should be", R"({"e":5})", "e.m", "");
    row("a list where an object should be", "[1,2]", "m", "1|2");
    row("an escaped name", R"({"\u006d":[1]})", "m", "1");
    row("through a list", R"({"c":[{"x":0},{"m":[1,2]},7,[{"m":[3]}],{"m":4}],"m":[9]})", "c.m", "1|2|3|4");
    row("through the list at the top", R"([{"m":[1]},{"m":[]},{"x":2},{"m":[3]}])", "m", R"(1|{"x":2}|3)");
    row("an item in the list at the top", R"([{"m":[],"from":"a"}])", "m", R"({"m":[],"from":"a"})");
    row("several paths, the first", R"({"b":[2],"a":[1]})", "a b", "1");
    row("several paths, the second", R"({"b":[2]})", "a b", "2");
    row("several paths, the first empty", R"({"a":[],"b":[2]})", "a b", "2");
    row("several paths, the first nothing", R"({"a":null,"b":[2]})", "a b", "2");
    row("several paths, each empty", R"({"a":[],"b":[]})", "a b", "");
    row("several paths, line by line", "{\"b\":[2]}\n{\"a\":[1],\"b\":[3]}", "a b", "2|1");
    row("several paths through lists", R"({"a":[{"l":[]}],"b":[{"l":[1]},{"l":[2]}]})", "a.l b.l", "1|2");
    row("names in other case", R"({"Chats":{"Messages":[1]}})", "chats.messages", "1");
}

void JsonRecordsTest::findsTheRecords()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, path);
    QList<QStringList> paths;
    for (const QString &each : path.split(u' ', Qt::SkipEmptyParts))
        paths.append(each.split(u'.'));
    xip::JsonRecords records(device(text), paths,
                             paths.isEmpty() ? std::nullopt : std::optional<xip::FieldMap>(std::in_place));
    QByteArrayList found;
    while (const auto record = records.next())
        found.append(record->bytes);
    QTEST(found.join('|'), "records");
    QVERIFY(!records.next());
}

void JsonRecordsTest::guessesWhereTheyAre_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("records"); // and ! for a break
    const auto row = [](const char *name, const char *text, const char *records) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(records);
    };
    row("a list", "[1]", "1");
    row("a list below a name", R"({"count":1,"Messages":[{"a":1}]})", R"({"a":1})");
    row("an item with a list", R"({"messages":[],"from":"a"})", R"({"messages":[],"from":"a"})");
    row("no list", R"({"items":5})", R"({"items":5})");
    row("an empty object", "{}", "{}");
    row("a list that breaks off", R"({"items":[{"a":1},{"b)", R"({"a":1}|!)");
    row("an item behind a list, broken off", R"({"items":[],"from":"a","te)", "!");
    row("two lists", R"({"items":[{"a":1}],"x":[9],"posts":[{"b":2}]})", R"({"a":1}|{"b":2})");
    row("words beside a list", R"({"messages":[{"a":1}],"results":["Agreed.",5,{"b":2}],"posts":["No."]})",
        R"({"a":1}|{"b":2}|{"results":"Agreed.","posts":"No."})");
    row("people and text around a list",
        R"({"onBehalfOf":"carl@example.com","n":1,"messages":[{"a":1}],"note":"It is \"on\"","t":[]})",
        R"({"a":1}|{"onBehalfOf":"carl@example.com","note":"It is \"on\""})");
    row("words around an empty list", R"({"note":"It is on","messages":[]})", R"({"note":"It is on"})");
    row("words around a list, page by page", R"({"note":"1st","data":[{"a":1}]}{"data":[],"note":"2nd"})",
        R"({"a":1}|{"note":"1st"}|{"note":"2nd"})");
    row("an export's own fields around a list",
        R"({"version":"1.0 beta","count":2,"exportedAt":"2026-11-20","next":"https://x.example/?c=2",)"
        R"("ok":true,"x":null,"y":"","paging":{"cursors":{"after":"abc"}},"messages":[{"a":1}]})",
        R"({"a":1})");
    row("an odd name around a list", R"({"\u0022a\\":"x y","messages":[]})", R"({"\"a\\":"x y"})");
    row("what cannot be read around a list", R"({"messages":[],"x":nan})", R"({"x":nan})");
    row("a heading with an empty list", "{\"export\":\"x\",\"data\":[]}\n{\"to\":\"a\"}\n{\"to\":\"b\"}",
        R"({"to":"a"}|{"to":"b"})");
    row("pages", "{\"data\":[{\"a\":1}]}\n{\"data\":[{\"b\":2}]}\n{\"c\":3}", R"({"a":1}|{"b":2}|{"c":3})");
    row("a list behind pages", R"({"data":[{"a":1}]}[{"b":2}])", R"({"a":1}|{"b":2})");
    row("an item first", "{\"to\":\"a\"}\n{\"text\":\"t\",\"data\":[]}",
        R"({"to":"a"}|{"text":"t","data":[]})");
}

void JsonRecordsTest::guessesWhereTheyAre()
{
    QFETCH(QByteArray, text);
    xip::JsonRecords records(device(text), {}, xip::FieldMap());
    QByteArrayList found;
    const auto failure = support::failureOf([&] {
        while (const auto record = records.next())
            found.append(record->bytes);
    });
    if (failure.key != "NO_FAILURE")
        found.append("!");
    QTEST(found.join('|'), "records");
}

void JsonRecordsTest::keepsLinesAcrossALookAhead()
{
    const QByteArray large = '"' + QByteArray(200'000, 'x') + '"';
    xip::JsonRecords records(
        device("\n{\"next\":" + large + ",\n\"items\":[\n{\"a\":1}],\n\"version\":" + large + "}\n{\"b\":2}"),
        {}, xip::FieldMap());
    const auto first = records.next();
    QCOMPARE(first->bytes, QByteArray(R"({"a":1})"));
    QCOMPARE(first->line, 4);
    const auto second = records.next();
    QCOMPARE(second->bytes, QByteArray(R"({"b":2})"));
    QCOMPARE(second->line, 6);
    QVERIFY(!records.next());
}

void JsonRecordsTest::failsAfterTheRecordsBeforeTheBreak()
{
    xip::JsonRecords records(device(R"([{"a":1},{"b")"), {});
    QCOMPARE(records.next()->bytes, QByteArray(R"({"a":1})"));
    QCOMPARE(support::failureOf([&] { records.next(); }).key, QByteArray("SOURCE_ITEM_UNREADABLE"));
}

void JsonRecordsTest::tellsAnEmptyListFromNone()
{
    xip::JsonRecords empty(device("[]"), {});
    QVERIFY(!empty.next());
    QVERIFY(empty.hasFoundPlace());
    xip::JsonRecords none(device(R"({"x":1})"), {{QStringLiteral("m")}});
    QVERIFY(!none.next());
    QVERIFY(!none.hasFoundPlace());
}

void JsonRecordsTest::readsARecordAsAnObject_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("key");
    const QByteArray bad = "SOURCE_ITEM_UNREADABLE";
    QTest::newRow("an object") << QByteArray(R"({"a":1})") << QByteArray("NO_FAILURE");
    QTest::newRow("a double name") << QByteArray(R"({"a":1,"a":2})") << QByteArray("NO_FAILURE");
    QTest::newRow("a lone surrogate") << QByteArray(R"({"a":"\ud800"})") << QByteArray("NO_FAILURE");
    QTest::newRow("a list") << QByteArray("[1]") << bad;
    QTest::newRow("a number") << QByteArray("1") << bad;
    QTest::newRow("crossed brackets") << QByteArray(R"({"a":[1}])") << bad;
    QTest::newRow("NaN") << QByteArray(R"({"a":NaN})") << bad;
    QTest::newRow("no UTF-8") << QByteArray("{\"a\":\"\xFF\"}") << bad;
    QTest::newRow("too deep") << QByteArray("{\"a\":" + QByteArray(100'000, '[') + QByteArray(100'000, ']') +
                                            '}')
                              << bad;
}

void JsonRecordsTest::readsARecordAsAnObject()
{
    QFETCH(QByteArray, bytes);
    QTEST(support::failureOf([&] { xip::JsonRecords::object(bytes); }).key, "key");
}

void JsonRecordsTest::callsAPlainValueNoObjectAndNotBroken_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("mention");
    for (const char *plain : {"1", "-2.5e3", R"("x")", "true", "null", "[1]"})
        QTest::newRow(plain) << QByteArray(plain) << QStringLiteral("is no object");
    for (const char *broken : {"1x", "nil", R"({"a":NaN})", R"({"a":1}})"})
        QTest::newRow(broken) << QByteArray(broken) << QStringLiteral("is broken");
}

void JsonRecordsTest::callsAPlainValueNoObjectAndNotBroken()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, mention);
    const auto failure = support::failureOf([&] { xip::JsonRecords::object(bytes); });
    QCOMPARE(failure.key, QByteArray("SOURCE_ITEM_UNREADABLE"));
    QVERIFY2(failure.text.contains(mention), qUtf8Printable(failure.text));
}

void JsonRecordsTest::keepsWholeNumbersAsTheyAreWritten_data()
{
    QTest::addColumn<QByteArray>("number");
    for (const char *number : {"7", "-7", "9007199254740993", "9223372036854775807", "-9223372036854775808",
                               "9223372036854775808", "18446744073709551617", "123456789012345678901234"})
        QTest::newRow(number) << QByteArray(number);
}

void JsonRecordsTest::keepsWholeNumbersAsTheyAreWritten()
{
    QFETCH(QByteArray, number);
    const QJsonObject object = xip::JsonRecords::object(R"({"s":"\\\"123456789012345678901234","a":[)" +
                                                        number + R"(],"b":1.5e3,"id":)" + number + '}');
    const QString text = QString::fromLatin1(number);
    QCOMPARE(object.value(u"id").toVariant().toString(), text);
    QCOMPARE(object.value(u"a").toArray().at(0).toVariant().toString(), text);
    QCOMPARE(object.value(u"s").toString(), u"\\\"123456789012345678901234");
    QCOMPARE(object.value(u"b").toDouble(), 1500.0);
}

void JsonRecordsTest::namesWhatStandsAroundTheRecords()
{
    const QByteArray large = '"' + QByteArray(qsizetype(xip::recordLimit), 'x') + '"';
    xip::JsonRecords records(device("{\"messages\":[{\"a\":1}],\n\"note\":\"It is on\",\"users\":[\"ann\"],"
                                    "\"z\":" +
                                    large + '}'),
                             {}, xip::FieldMap());
    QVERIFY(records.next()->surroundings.isEmpty());
    const auto tooLarge = records.next();
    QVERIFY(tooLarge->isTooLarge);
    QCOMPARE(tooLarge->length, large.size());
    const auto around = records.next();
    QCOMPARE(around->surroundings, QStringList({QStringLiteral("note"), QStringLiteral("users")}));
    QCOMPARE(around->line, 2);
    QVERIFY(!records.next());
}

void JsonRecordsTest::takesDeepNesting()
{
    const QByteArray deep = QByteArray(500'000, '[') + QByteArray(500'000, ']');
    xip::JsonRecords records(device('[' + deep + ",{\"a\":1}]"), {});
    QCOMPARE(records.next()->bytes, deep);
    QCOMPARE(records.next()->bytes, QByteArray(R"({"a":1})"));
}

QTEST_GUILESS_MAIN(JsonRecordsTest)
#include "jsonrecords_test.moc"
