// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/chatter/entity.h"
#include "connectors/chatter/notice.h"

class NoticeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEventsOfBothChannels();
    void readsFieldsWhateverTheirPrefix_data();
    void readsFieldsWhateverTheirPrefix();
    void ignoresWhatTellsOfNothing();
    void makesARowOfWhatIsGone();
    void countsEditsBackFromTheRow();
    void knowsEditsOfTitles();
    void doesNotGuessWhereEditsDoNotFit();
};

using chatter::Event;
using chatter::Notice;
using chatter::parsed;

void NoticeTest::readsEventsOfBothChannels()
{
    const auto platform = chatter::eventIn(parsed(
        R"({"data":{"schema":"x","payload":{"CreatedDate":"2026-11-20T08:00:00Z","Op__c":"update"},
            "event":{"EventUuid":"u","replayId":9007199254740993}},"channel":"/event/A__e"})"));
    QVERIFY(platform);
    QCOMPARE(platform->replay, u"9007199254740993"); // not rounded
    QCOMPARE(platform->uuid, u"u");
    QVERIFY(platform->at == *base::fromIso(u"2026-11-20T08:00:00Z"));
    const auto generic = chatter::eventIn(parsed(
        R"({"clientId":"c","data":{"event":{"createdDate":"2026-11-20T08:00:00.328Z","replayId":55},
            "payload":"{\"op\":\"delete\",\"recordId\":\"0D5000000000001AAA\"}"},"channel":"/u/A"})"));
    QVERIFY(generic);
    QVERIFY(chatter::noticeIn(*generic)->change == Notice::Change::Delete);
    QVERIFY(!chatter::eventIn(parsed(R"({"channel":"/meta/connect","successful":true})")));
}

void NoticeTest::readsFieldsWhateverTheirPrefix_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::newRow("plain") << QByteArray(
        R"({"Op__c":"AFTER_UPDATE","RecordId__c":"0D7000000000001AAA","OldBody__c":"a","NewBody__c":"b",)"
        R"("OldTitle__c":"c","NewTitle__c":"d"})");
    QTest::newRow("of a package") << QByteArray(
        R"({"pkg__Op__c":"update","pkg__RecordId__c":"0D7000000000001","pkg__OldBody__c":"a","pkg__NewBody__c":"b",)"
        R"("pkg__OldTitle__c":"c","pkg__NewTitle__c":"d"})");
    QTest::newRow("text") << QByteArray(
        R"({"op":"Update","recordid":"0D7000000000001AAA","oldBody":"a","newBody":"b","oldTitle":"c","newTitle":"d"})");
}

void NoticeTest::readsFieldsWhateverTheirPrefix()
{
    QFETCH(QByteArray, payload);
    const auto notice = chatter::noticeIn(Event{.payload = parsed(payload)});
    QVERIFY(notice);
    QVERIFY(notice->change == Notice::Change::Update);
    QCOMPARE(notice->record.left(15), u"0D7000000000001");
    QCOMPARE(notice->record.size(), 18);
    QVERIFY(notice->isComment());
    QCOMPARE(notice->oldBody, u"a");
    QCOMPARE(notice->newBody, u"b");
    QCOMPARE(notice->oldTitle, u"c");
    QCOMPARE(notice->newTitle, u"d");
}

void NoticeTest::ignoresWhatTellsOfNothing()
{
    for (const char *payload :
         {R"({})", R"({"Op__c":"update"})", R"({"Op__c":"update","RecordId__c":"001000000000001AAA"})",
          R"({"Op__c":"look","RecordId__c":"0D5000000000001AAA"})"})
        QVERIFY2(!chatter::noticeIn(Event{.payload = parsed(payload)}), payload);
}

static Notice notice(Notice::Change change, const char *before, const char *after, const char *at)
{
    Notice made{.change = change, .record = QStringLiteral("0D5000000000001AAA")};
    made.author = QStringLiteral("005000000000002AAA");
    made.actor = QStringLiteral("005000000000003AAA");
    made.oldBody = QLatin1String(before);
    made.newBody = QLatin1String(after);
    made.createdAt = *base::fromIso(u"2026-11-20T08:00:00Z");
    made.at = *base::fromIso(QString::fromLatin1(at));
    return made;
}

using Change = Notice::Change;

void NoticeTest::makesARowOfWhatIsGone()
{
    const std::vector<Notice> notices{notice(Change::Insert, "", "one", "2026-11-20T08:00:00Z"),
                                      notice(Change::Update, "one", "two", "2026-11-20T08:01:00Z"),
                                      notice(Change::Delete, "two", "", "2026-11-20T08:02:00Z")};
    const QJsonObject row = chatter::rowOf(notices);
    QCOMPARE(row.value(u"Body").toString(), u"two");
    QCOMPARE(row.value(u"Revision").toInt(), 2);
    QVERIFY(row.value(u"IsDeleted").toBool());
    QCOMPARE(row.value(u"CreatedById").toString(), u"005000000000002AAA");
    QVERIFY(chatter::timeIn(row, u"SystemModstamp") == *base::fromIso(u"2026-11-20T08:02:00Z"));
    QCOMPARE(chatter::revisionsOf(notices, row).size(), size_t(1));
}

void NoticeTest::countsEditsBackFromTheRow()
{
    const std::vector<Notice> notices{notice(Change::Update, "c", "d", "2026-11-20T08:01:00Z"),
                                      notice(Change::Update, "c", "d", "2026-11-20T08:01:00Z"), // told twice
                                      notice(Change::Update, "d", "e", "2026-11-20T08:02:00Z")};
    const QJsonObject row{{QStringLiteral("Body"), QStringLiteral("e")}, {QStringLiteral("Revision"), 5}};
    const auto rows = chatter::revisionsOf(notices, row);
    QCOMPARE(rows.size(), size_t(2));
    QCOMPARE(rows.at(0).value(u"Revision").toInt(), 3);
    QCOMPARE(rows.at(0).value(u"Value").toString(), u"c");
    QCOMPARE(rows.at(1).value(u"Revision").toInt(), 4);
    QCOMPARE(rows.at(1).value(u"Value").toString(), u"d");
    QCOMPARE(rows.at(1).value(u"CreatedById").toString(), u"005000000000003AAA");
}

/// Of the title alone, and of both; of an older package's events, which tell no titles, the bodies count.
void NoticeTest::knowsEditsOfTitles()
{
    const auto titled = [](Notice made, const char *before, const char *after) {
        made.oldTitle = QLatin1String(before);
        made.newTitle = QLatin1String(after);
        return made;
    };
    const std::vector<Notice> notices{
        titled(notice(Change::Insert, "", "a", "2026-11-20T08:00:00Z"), "", "one"),
        titled(notice(Change::Update, "a", "a", "2026-11-20T08:01:00Z"), "one", "two"),
        titled(notice(Change::Update, "a", "b", "2026-11-20T08:02:00Z"), "two", "three"),
        titled(notice(Change::Delete, "b", "", "2026-11-20T08:03:00Z"), "three", "")};
    QJsonObject row = chatter::rowOf(notices);
    QCOMPARE(row.value(u"Title").toString(), u"three");
    QCOMPARE(row.value(u"Revision").toInt(), 3);
    QStringList before;
    for (const QJsonObject &each : chatter::revisionsOf(notices, row))
        before.append(QStringLiteral("%1 %2 %3")
                          .arg(each.value(u"Revision").toInt())
                          .arg(each.value(u"EditedAttribute").toString(), each.value(u"Value").toString()));
    QCOMPARE(before, QStringList({QStringLiteral("1 Title one"), QStringLiteral("2 Title two"),
                                  QStringLiteral("2 Body a")}));
    row.insert(QStringLiteral("Title"), QStringLiteral("another"));
    QVERIFY(chatter::revisionsOf(notices, row).empty());
    QCOMPARE(chatter::revisionsOf({notice(Change::Update, "a", "b", "2026-11-20T08:02:00Z")}, row).size(),
             size_t(1));
}

void NoticeTest::doesNotGuessWhereEditsDoNotFit()
{
    const QJsonObject row{{QStringLiteral("Body"), QStringLiteral("other")}, {QStringLiteral("Revision"), 5}};
    QVERIFY(chatter::revisionsOf({notice(Change::Update, "c", "d", "2026-11-20T08:01:00Z")}, row).empty());
    QVERIFY(chatter::revisionsOf({}, row).empty());
}

QTEST_GUILESS_MAIN(NoticeTest)
#include "notice_test.moc"
