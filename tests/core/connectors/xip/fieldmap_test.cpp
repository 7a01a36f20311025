// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonDocument>
#include <QTest>

#include "connectors/xip/fieldmap.h"
#include "connectors/xip/xmlrecords.h"
#include "support/failureof.h"

using Target = xip::FieldMap::Target;

class FieldMapTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheUsualNames_data();
    void findsTheUsualNames();
    void followsAMap_data();
    void followsAMap();
    void keepsTheDefaultOfWhatAMapDoesNotName();
    void takesAnElementsOwnWordsForItsText();
    void tellsWhereItFoundAField();
    void switchesATargetOff();
    void tellsTheDefaultsPathsFromOthers();
    void refusesABadMap_data();
    void refusesABadMap();
    void tellsItemsFromOtherData_data();
    void tellsItemsFromOtherData();
    void changesItsDigestWithEveryPath();
    void comesBackFromItsJson();
    void readsTheItemsPath();
};

static QJsonObject object(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

static xip::FieldMap map(const QByteArray &json)
{
    return xip::FieldMap::parsed(json, QStringLiteral("map.json"));
}

void FieldMapTest::findsTheUsualNames_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<int>("target");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *record, Target target, const char *text) {
        QTest::newRow(record) << QByteArray(record) << int(target) << QString::fromUtf8(text);
    };
    row(R"({"id":"7"})", Target::Id, "7");
    row(R"({"ID":"7"})", Target::Id, "7");
    row(R"({"messageId":"7"})", Target::Id, "7");
    row(R"({"messageId":"8","id":"7"})", Target::Id, "7");
    row(R"({"id":"","messageId":"8"})", Target::Id, "8");
    row(R"({"id":null,"guid":"9"})", Target::Id, "9");
    row(R"({"id":9007199254740993})", Target::Id, "9007199254740993");
    row(R"({"id":["a","b"]})", Target::Id, "a\nb");
    row(R"({"id":true})", Target::Id, "true");
    row(R"({"timestamp":1763539200})", Target::SentAt, "1763539200");
    row(R"({"Date":"2026-11-19"})", Target::SentAt, "2026-11-19");
    row(R"({"sender":"ann@example.com"})", Target::From, "ann@example.com");
    row(R"({"Email":"a;b"})", Target::Email, "a;b");
    row(R"({"body":{"$text":"x"}})", Target::Text, "x");
    row(R"({"subject":"s","title":"t"})", Target::Subject, "s");
    row(R"({"other":"x"})", Target::Subject, "");
    row("{}", Target::Id, "");
}

void FieldMapTest::findsTheUsualNames()
{
    QFETCH(QByteArray, record);
    QFETCH(int, target);
    QTEST(xip::FieldMap().text(object(record), Target(target)), "text");
}

void FieldMapTest::followsAMap_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QString>("text");
    QTest::newRow("nested") << QByteArray(R"("head.who.mail")") << QStringLiteral("ann@example.com");
    QTest::newRow("other case") << QByteArray(R"("HEAD.Who.mail")") << QStringLiteral("ann@example.com");
    QTest::newRow("through a list") << QByteArray(R"("rows.mail")")
                                    << QStringLiteral("a@example.com\nb@example.com");
    QTest::newRow("a name with dots") << QByteArray(R"("dotted.name")") << QStringLiteral("d@example.com");
    QTest::newRow("the first that is there")
        << QByteArray(R"(["nowhere","head.none","flat"])") << QStringLiteral("f@example.com");
    QTest::newRow("nowhere") << QByteArray(R"("nowhere")") << QString();
    QTest::newRow("beyond a text") << QByteArray(R"("flat.more")") << QString();
}

void FieldMapTest::followsAMap()
{
    QFETCH(QByteArray, path);
    const QJsonObject record = object(R"({"head":{"who":{"mail":"ann@example.com"}},"flat":"f@example.com",)"
                                      R"("rows":[{"mail":"a@example.com"},{"x":1},{"mail":"b@example.com"}],)"
                                      R"("dotted.name":"d@example.com","from":"default@example.com"})");
    QTEST(map("{\"from\":" + path + '}').text(record, Target::From), "text");
}

void FieldMapTest::keepsTheDefaultOfWhatAMapDoesNotName()
{
    const xip::FieldMap own = map(R"({"from":"writer"})");
    QCOMPARE(own.text(object(R"({"subject":"s"})"), Target::Subject), u"s");
    QCOMPARE(own.text(object(R"({"from":"x"})"), Target::From), QString());
}

void FieldMapTest::takesAnElementsOwnWordsForItsText()
{
    const QJsonObject own = xip::XmlRecords::object("<m from='a'>Hi</m>");
    const QJsonObject both = xip::XmlRecords::object("<m from='a' body='B'>Hi</m>");
    QCOMPARE(xip::FieldMap().text(own, Target::Text), u"Hi");
    QCOMPARE(xip::FieldMap().text(both, Target::Text), u"B");
    QCOMPARE(xip::textIn(xip::FieldMap().ownText(both)), u"Hi");
    QCOMPARE(map(R"({"text":"$text"})").text(both, Target::Text), u"Hi");
    const xip::FieldMap other = map(R"({"text":"body"})");
    QVERIFY(other.value(own, Target::Text).isUndefined());
    QVERIFY(other.ownText(both).isUndefined());
}

void FieldMapTest::tellsWhereItFoundAField()
{
    QCOMPARE(xip::FieldMap().path(object(R"({"sentAt":"","Date":"x"})"), Target::SentAt), u"date");
    QCOMPARE(map(R"({"id":"a.b"})").path(object(R"({"a":{"b":1}})"), Target::Id), u"a.b");
    QCOMPARE(xip::FieldMap().path({}, Target::Id), QString());
}

void FieldMapTest::switchesATargetOff()
{
    QVERIFY(map(R"({"id":""})").value(object(R"({"id":"7"})"), Target::Id).isUndefined());
    QVERIFY(map(R"({"id":[]})").value(object(R"({"id":"7"})"), Target::Id).isUndefined());
    QVERIFY(map(R"({"participants":""})").isOff(QStringLiteral("Members")));
    QVERIFY(!map(R"({"participants":"who","bcc":""})").isOff(QStringLiteral("members")));
}

void FieldMapTest::tellsTheDefaultsPathsFromOthers()
{
    const xip::FieldMap own = map(R"({"text":["text","message"],"to":""})");
    QCOMPARE(own.paths(Target::Text),
             QList<QStringList>({{QStringLiteral("text")}, {QStringLiteral("message")}}));
    QVERIFY(!own.isUsual(Target::Text) && !own.isUsual(Target::To) && own.isUsual(Target::From));
    QVERIFY(map(xip::FieldMap().json()).isUsual(Target::Text));
}

void FieldMapTest::refusesABadMap_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("mention");
    QTest::newRow("no JSON") << QByteArray("from=x") << QStringLiteral("map.json");
    QTest::newRow("a list") << QByteArray("[]") << QStringLiteral("no JSON object");
    QTest::newRow("an unknown target") << QByteArray(R"({"sender":"x"})") << QStringLiteral("sender");
    QTest::newRow("a number") << QByteArray(R"({"from":7})") << QStringLiteral("from");
    QTest::newRow("a number in a list") << QByteArray(R"({"from":["x",7]})") << QStringLiteral("from");
    QTest::newRow("an object") << QByteArray(R"({"from":{"a":"b"}})") << QStringLiteral("from");
    QTest::newRow("dots alone") << QByteArray(R"({"from":".."})") << QStringLiteral("from");
    QTest::newRow("nothing between two dots") << QByteArray(R"({"from":"a..b"})") << QStringLiteral("a..b");
    QTest::newRow("nothing behind a dot") << QByteArray(R"({"from":["x","a."]})") << QStringLiteral("a.");
    QTest::newRow("a field twice") << QByteArray(R"({"from":"a","from":"b"})") << QStringLiteral("twice");
    QTest::newRow("a field twice, in other case")
        << QByteArray(R"({"from":"a","FROM":"b"})") << QStringLiteral("twice");
    QTest::newRow("cut off") << QByteArray(R"({"from":"x")") << QStringLiteral("byte");
}

void FieldMapTest::refusesABadMap()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, mention);
    const auto failure = support::failureOf([&] { map(json); });
    QCOMPARE(failure.key, QByteArray("INVALID_FIELD_MAP"));
    QVERIFY2(failure.text.contains(mention), qUtf8Printable(failure.text));
    QVERIFY(failure.fix.contains(u"participants"));
}

void FieldMapTest::tellsItemsFromOtherData_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<bool>("isItem");
    QTest::newRow("an author") << QByteArray(R"({"from":"a"})") << true;
    QTest::newRow("the property Email") << QByteArray(R"({"Email":"a@example.com"})") << true;
    QTest::newRow("a time and a text") << QByteArray(R"({"date":"x","text":"y"})") << true;
    QTest::newRow("a time alone") << QByteArray(R"({"date":"x","id":"y"})") << false;
    QTest::newRow("a package") << QByteArray(R"({"id":"x","version":"1","title":"t"})") << false;
    QTest::newRow("an empty author") << QByteArray(R"({"from":""})") << false;
    QTest::newRow("nothing") << QByteArray("{}") << false;
}

void FieldMapTest::tellsItemsFromOtherData()
{
    QFETCH(QByteArray, record);
    QTEST(xip::FieldMap().isItem(object(record)), "isItem");
}

void FieldMapTest::changesItsDigestWithEveryPath()
{
    QSet<QByteArray> digests;
    for (const char *json : {"{}", R"({"from":"a"})", R"({"from":"b"})", R"({"to":"a"})", R"({"items":"a"})",
                             R"({"items":["a","b"]})", R"({"from":["a","b"]})", R"({"from":["a.b"]})"})
        digests.insert(map(json).digest());
    QCOMPARE(digests.size(), 8);
    QCOMPARE(map("{}").digest(), xip::FieldMap().digest());
}

void FieldMapTest::comesBackFromItsJson()
{
    for (const char *json : {"{}", R"({"from":["a.b","c"],"items":"x.y","id":""})",
                             R"({"items":"","TO":"ä \"q\""})", R"({"items":["x.y","z"]})"}) {
        const xip::FieldMap before = map(json);
        const xip::FieldMap after = map(before.json());
        QCOMPARE(after.digest(), before.digest());
        QCOMPARE(after.json(), before.json());
    }
}

void FieldMapTest::readsTheItemsPath()
{
    const QStringList messages{QStringLiteral("export"), QStringLiteral("messages")};
    QCOMPARE(map(R"({"items":"export.messages"})").itemsPaths(), QList<QStringList>{messages});
    QCOMPARE(map(R"({"items":["export.messages","","posts"]})").itemsPaths(),
             QList<QStringList>({messages, {QStringLiteral("posts")}}));
    QVERIFY(map("{}").itemsPaths().isEmpty());
    QVERIFY(map(R"({"items":""})").itemsPaths().isEmpty());
}

QTEST_GUILESS_MAIN(FieldMapTest)
#include "fieldmap_test.moc"
