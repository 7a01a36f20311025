// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonDocument>
#include <QTest>

#include "connectors/xip/loosefield.h"
#include "connectors/xip/xmlrecords.h"

using xip::LooseField;

class LooseFieldTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWordsFromNumbers();
    void findsWhatStandsBesideAPath_data();
    void findsWhatStandsBesideAPath();
    void looksIntoAFieldThatIsNotTaken_data();
    void looksIntoAFieldThatIsNotTaken();
    void saysWhatItStandsBeside_data();
    void saysWhatItStandsBeside();
    void saysWhatIsSwitchedOff();
};

static QJsonObject object(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

static std::vector<LooseField> fieldsOf(const QByteArray &record, const QByteArray &map)
{
    return LooseField::of(object(record), xip::FieldMap::parsed(map, QStringLiteral("map.json")));
}

static QByteArray restOf(const QByteArray &record, const QByteArray &map)
{
    QJsonObject rest;
    for (const LooseField &field : fieldsOf(record, map))
        rest.insert(field.path, field.value);
    return QJsonDocument(rest).toJson(QJsonDocument::Compact);
}

static QString wordsIn(const std::vector<LooseField> &fields)
{
    QStringList paths;
    for (const LooseField &field : fields) {
        if (field.holdsWords())
            paths.append(field.path);
    }
    return paths.join(u' ');
}

void LooseFieldTest::tellsWordsFromNumbers()
{
    const QByteArray record = R"({"from":"a","Title":"t","msg":"x","blocks":[{"t":"y"}],"n":5,)"
                              R"("is":true,"no":null,"blank":" ","empty":{"a":[]}})";
    QCOMPARE(wordsIn(fieldsOf(record, "{}")), u"blocks msg");
    QCOMPARE(wordsIn(fieldsOf(record, R"({"text":["msg","blocks.t"]})")), QString());
    const QJsonObject element = xip::XmlRecords::object("<m from='a'><x><y/></x></m>");
    QCOMPARE(wordsIn(LooseField::of(element, {})), QString());
}

void LooseFieldTest::findsWhatStandsBesideAPath_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<QByteArray>("rest");
    const auto row = [](const char *record, const char *rest) {
        QTest::newRow(record) << QByteArray(record) << QByteArray(rest);
    };
    row(R"({"h":{"a":{"t":"x"}},"from":"ann"})", "{}");
    row(R"({"h.a.t":"x"})", "{}");
    row(R"({"h":{"a":{"t":"x","u":1},"b":2},"c":3})", R"({"c":3,"h.a.u":1,"h.b":2})");
    row(R"({"h":[{"a":{"t":"x"},"b":1},{"b":2},3]})", R"({"h":3,"h.b":[1,2]})");
    row(R"({"h":[{"b":1},{"b":2},{"b":[3,4]}]})", R"({"h.b":[1,2,3,4]})");
    row(R"({"h":[{"b":[[1]]},{"b":[]}],"c":[5]})", R"({"c":[5],"h.b":[[1]]})");
    row(R"({"h":{"a.t":"x"}})", R"({"h.a.t":"x"})");
    row(R"({"H":{"A":"x"}})", R"({"H.A":"x"})");
}

void LooseFieldTest::findsWhatStandsBesideAPath()
{
    QFETCH(QByteArray, record);
    QTEST(restOf(record, R"({"text":"h.a.t"})"), "rest");
}

void LooseFieldTest::looksIntoAFieldThatIsNotTaken_data()
{
    QTest::addColumn<QByteArray>("map");
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<QByteArray>("rest");
    const auto row = [](const char *map, const char *record, const char *rest) {
        QTest::addRow("%s %s", map, record) << QByteArray(map) << QByteArray(record) << QByteArray(rest);
    };
    const char *const usual = R"({"from":"message.from"})";
    row(usual, R"({"text":"x","message":{"from":"a","b":1}})", R"({"message.b":1})");
    row(usual, R"({"message":{"from":"a","b":1}})", "{}");
    row(usual, R"({"text":"x","message":"y"})", "{}");
    row(usual, R"({"text":"x","message":[{"b":1},{"b":2}]})", R"({"message.b":[1,2]})");
    const char *const mark = R"({"from":"event.from"})";
    row(mark, R"({"event":{"from":"a","b":1}})", R"({"event.b":1})");
    row(mark, R"({"event":{"from":"a","$text":"edit"}})", "{}");
    row(mark, R"({"eventType":"edit","event":"post"})", "{}");
    const char *const behind = R"({"from":"message.from","text":["text","message"]})";
    row(behind, R"({"text":"x","message":{"from":"a","b":1}})", "{}");
    const char *const deeper = R"({"from":["h.from.mail","h.from"]})";
    row(deeper, R"({"h":{"from":{"mail":"a","b":1}}})", R"({"h.from.b":1})");
    row(deeper, R"({"h":{"from":{"b":1}}})", "{}");
}

void LooseFieldTest::looksIntoAFieldThatIsNotTaken()
{
    QFETCH(QByteArray, map);
    QFETCH(QByteArray, record);
    QTEST(restOf(record, map), "rest");
}

void LooseFieldTest::saysWhatItStandsBeside_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<QString>("name");
    QTest::addColumn<LooseField::Beside>("beside");
    const auto row = [](const char *record, const char *name, LooseField::Beside beside) {
        QTest::newRow(record) << QByteArray(record) << QString::fromLatin1(name) << beside;
    };
    using Beside = LooseField::Beside;
    row(R"({"x":1})", "x", Beside::Content);
    row(R"({"x.y":1})", "x.y", Beside::Content);
    row(R"({"text.y":1})", "text.y", Beside::Content);
    row(R"({"head":{"x":1}})", "x", Beside::Content);
    row(R"({"head":{"x.y":1}})", "x.y", Beside::Content);
    row(R"({"head":{"who":{"x":1}}})", "x", Beside::People);
    row(R"({"Head.Who.x":1})", "x", Beside::People);
    row(R"({"head.who.x.y":1})", "x.y", Beside::People);
    row(R"({"head.other.x":1})", "other.x", Beside::Content);
    row(R"({"parent":[{"x":1}]})", "x", Beside::Marks);
    row(R"({"parent.x":1})", "x", Beside::Marks);
}

void LooseFieldTest::saysWhatItStandsBeside()
{
    QFETCH(QByteArray, record);
    const auto fields =
        fieldsOf(record, R"({"from":"head.who.mail","sentAt":"head.at","inReplyTo":"parent.id"})");
    QCOMPARE(fields.size(), 1U);
    QTEST(fields.front().name, "name");
    QTEST(fields.front().beside, "beside");
}

void LooseFieldTest::saysWhatIsSwitchedOff()
{
    const auto fields =
        fieldsOf(R"({"bcc":1,"members":2,"text":{"Bcc":3}})", R"({"bcc":"","text":"text.plain"})");
    QCOMPARE(fields.size(), 2U);
    QVERIFY(fields.at(0).isOff && fields.at(1).isOff);
}

QTEST_GUILESS_MAIN(LooseFieldTest)
#include "loosefield_test.moc"
