// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonDocument>
#include <QTest>

#include "connectors/xip/itemfields.h"
#include "support/hostzone.h"

class ItemFieldsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTimes_data();
    void readsTimes();
    void readsHoursThatTheHostsSummerTimeLeavesOut_data();
    void readsHoursThatTheHostsSummerTimeLeavesOut();
    void readsDatesInDigitsAsNumbersToo();
    void gathersEveryParticipantOnce();
    void takesNamesAndAddressesForTheSamePeople();
    void showsNamesBesideTheAddressesOfAll();
    void hasOneAuthor();
    void findsAttachments_data();
    void findsAttachments();
    void namesTheEvent_data();
    void namesTheEvent();
    void takesAnEditForOneOfItself();
};

static xip::ItemFields fieldsOf(const QByteArray &json)
{
    return xip::ItemFields::of(QJsonDocument::fromJson(json).object(), {});
}

void ItemFieldsTest::readsTimes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("iso");
    QTest::addColumn<int>("offset");
    const auto row = [](const char *text, const char *iso, int offset) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(iso) << offset;
    };
    row("2026-11-19T08:00:00Z", "2026-11-19T08:00:00Z", 0);
    row("2026-11-19T08:00:00.123Z", "2026-11-19T08:00:00.123Z", 0);
    row("2026-11-19T08:00:00", "2026-11-19T08:00:00Z", 0);
    row("2026-11-19 08:00:00", "2026-11-19T08:00:00Z", 0);
    row("2026-11-19T08:00:00+05:30", "2026-11-19T02:30:00Z", 330);
    row("2026-11-19", "2026-11-19T00:00:00Z", 0);
    row(" 2026-11-19 ", "2026-11-19T00:00:00Z", 0);
    row("Thu, 19 Nov 2026 08:00:00 -0500", "2026-11-19T13:00:00Z", -300);
    row("Thu, 19 Nov 2026 08:00:00 GMT", "2026-11-19T08:00:00Z", 0);
    row("Thu, 19 Nov 2026 08:00:00 EST", "2026-11-19T13:00:00Z", -300);
    row("19 Nov 2026 08:00 PDT", "2026-11-19T15:00:00Z", -420);
    row("Thu, 19 Nov 2026 08:00:00 +0000 (UTC)", "2026-11-19T08:00:00Z", 0);
    row("Thu, 19 Nov 2026 08:00:00 Mars", "", 0);
    row("Thu, 39 Nov 2026 08:00:00 GMT", "", 0);
    row("2026-11-19 08:00:00 UTC", "2026-11-19T08:00:00Z", 0);
    row("2026-11-19T08:00:00 Z", "2026-11-19T08:00:00Z", 0);
    row("1763539200", "2025-11-19T08:00:00Z", 0);
    row("1763539200.5", "2025-11-19T08:00:00.500Z", 0);
    row("1763539200123", "2025-11-19T08:00:00.123Z", 0);
    row("20240102", "2024-01-02T00:00:00Z", 0);
    row("20240102030405", "2024-01-02T03:04:05Z", 0);
    row("20240102.000", "2024-01-02T00:00:00Z", 0); // a number in JSON
    row("20241340", "", 0);
    row("20240102250000", "", 0);
    row("99991231", "", 0);
    row("631152000", "1990-01-01T00:00:00Z", 0);
    row("631151999", "", 0);
    row("4133980799999", "2100-12-31T23:59:59.999Z", 0);
    row("99999999999", "", 0);
    row("0", "", 0);
    row("-5", "", 0);
    row("1e300", "", 0);
    row("nan", "", 0);
    row("inf", "", 0);
    row("yesterday", "", 0);
    row("2026-13-40", "", 0);
    row("", "", 0);
    row("1969-12-31T00:00:00Z", "", 0);
}

void ItemFieldsTest::readsTimes()
{
    QFETCH(QString, text);
    QFETCH(QString, iso);
    const auto time = xip::timeIn(text);
    QCOMPARE(time ? base::toIso(time->at) : QString(), iso);
    if (time)
        QTEST(int(time->offset.count()), "offset");
}

void ItemFieldsTest::readsHoursThatTheHostsSummerTimeLeavesOut_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("iso");
    QTest::newRow("T") << QStringLiteral("2024-03-31T02:30:00") << QStringLiteral("2024-03-31T02:30:00Z");
    QTest::newRow("a space") << QStringLiteral("2024-03-31 02:30") << QStringLiteral("2024-03-31T02:30:00Z");
}

void ItemFieldsTest::readsHoursThatTheHostsSummerTimeLeavesOut()
{
    QFETCH(QString, text);
    const support::HostZone zone("CET-1CEST,M3.5.0,M10.5.0/3");
    const auto time = xip::timeIn(text);
    QVERIFY(time.has_value());
    QTEST(base::toIso(time->at), "iso");
    QCOMPARE(int(time->offset.count()), 0);
}

void ItemFieldsTest::readsDatesInDigitsAsNumbersToo()
{
    QCOMPARE(base::toIso(fieldsOf(R"({"date":20240102})").sentAt->at), u"2024-01-02T00:00:00Z");
    QCOMPARE(base::toIso(fieldsOf(R"({"date":20240102030405})").sentAt->at), u"2024-01-02T03:04:05Z");
}

void ItemFieldsTest::gathersEveryParticipantOnce()
{
    const auto fields =
        fieldsOf(R"({"from":"Ann <ann@example.com>","to":["bob@example.com"],"cc":"carl@example.com",)"
                 R"("bcc":"dora@example.com","participants":["BOB@example.com","eve@example.com"],)"
                 R"("Email":"ann@example.com;fred@example.com"})");
    QStringList shown;
    for (const model::Person &person : fields.people)
        shown.append(QStringLiteral("%1:%2").arg(person.address.section(u'@', 0, 0)).arg(int(person.role)));
    QCOMPARE(shown.join(u' '), u"ann:0 bob:1 carl:2 dora:3 eve:1 fred:1");
}

void ItemFieldsTest::takesNamesAndAddressesForTheSamePeople()
{
    const auto people =
        fieldsOf(
            R"({"from":"Ann Lee","participants":["Ann Lee","Bob"],"Email":["ann@x.example","bob@x.example"]})")
            .people;
    QCOMPARE(people.size(), 2U);
    QCOMPARE(people[0].name + people[0].address, u"Ann Leeann@x.example");
    QCOMPARE(people[1].name + people[1].address, u"Bobbob@x.example");
    QVERIFY(people[0].role == model::Person::Role::From);
}

void ItemFieldsTest::showsNamesBesideTheAddressesOfAll()
{
    const auto people =
        fieldsOf(R"({"from":"Ann","to":"Bob","bcc":"Cy","Email":"1@x.example;2@x.example;3@x.example"})")
            .people;
    QStringList shown;
    for (const model::Person &person : people)
        shown.append(person.label().section(u'@', 0, 0) + u':' + QString::number(int(person.role)));
    QCOMPARE(shown.join(u' '), u"Ann:6 Bob:5 Cy:3 1:1 2:1 3:1");
    const auto unsure = fieldsOf(R"({"from":"Ann","to":"Bob;Cy","Email":"1@x.example;2@x.example"})").people;
    QVERIFY(unsure.front().role ==
            model::Person::Role::From); // an address is missing, and nobody knows whose
    QVERIFY(unsure.at(1).role == model::Person::Role::To);
}

void ItemFieldsTest::hasOneAuthor()
{
    const auto people = fieldsOf(R"({"from":"ann@example.com;bob@example.com"})").people;
    QCOMPARE(people.size(), 2U);
    QVERIFY(people[0].role == model::Person::Role::From);
    QVERIFY(people[1].role == model::Person::Role::To);
}

void ItemFieldsTest::findsAttachments_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("references");
    QTest::newRow("text") << QByteArray(R"("a.txt; b/c.txt;")") << QStringLiteral("a.txt= b/c.txt=");
    QTest::newRow("list") << QByteArray(R"(["a.txt",{"path":"b/c.bin","name":"c.txt"}])")
                          << QStringLiteral("a.txt= b/c.bin=c.txt");
    QTest::newRow("object with a name alone")
        << QByteArray(R"({"fileName":"a.txt"})") << QStringLiteral("a.txt=a.txt");
    QTest::newRow("nothing") << QByteArray("[]") << QString();
    QTest::newRow("an empty object") << QByteArray("[{}]") << QString();
}

void ItemFieldsTest::findsAttachments()
{
    QFETCH(QByteArray, json);
    QStringList shown;
    for (const xip::Reference &reference : fieldsOf("{\"attachments\":" + json + '}').attachments)
        shown.append(reference.path + u'=' + reference.name);
    QTEST(shown.join(u' '), "references");
}

void ItemFieldsTest::namesTheEvent_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("event");
    QTest::newRow("none") << QByteArray("{}") << QByteArray("post");
    QTest::newRow("a reply") << QByteArray(R"({"inReplyTo":"1"})") << QByteArray("reply");
    QTest::newRow("named") << QByteArray(R"({"event":"Edit"})") << QByteArray("edit");
    QTest::newRow("in other words") << QByteArray(R"({"eventType":"deleted"})") << QByteArray("delete");
    QTest::newRow("unknown") << QByteArray(R"({"event":"liked\r\nX: y"})") << QByteArray("post");
}

void ItemFieldsTest::namesTheEvent()
{
    QFETCH(QByteArray, json);
    QTEST(fieldsOf(json).event, "event");
}

void ItemFieldsTest::takesAnEditForOneOfItself()
{
    QCOMPARE(fieldsOf(R"({"id":"7","event":"edit"})").originalId, u"7");
    QCOMPARE(fieldsOf(R"({"id":"7","event":"edit","originalId":"6"})").originalId, u"6");
    QCOMPARE(fieldsOf(R"({"id":"7"})").originalId, QString());
}

QTEST_GUILESS_MAIN(ItemFieldsTest)
#include "itemfields_test.moc"
