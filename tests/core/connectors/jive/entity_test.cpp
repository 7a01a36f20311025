// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "base/digest.h"
#include "connectors/jive/entity.h"

class EntityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesThePrefixOff_data();
    void takesThePrefixOff();
    void readsTimes_data();
    void readsTimes();
    void namesEntitiesByTheirAddress_data();
    void namesEntitiesByTheirAddress();
    void resolvesReferencesInSubjects();
    void knowsAChangeFromACounter();
    void knowsAChangeOfWhatIsParticular_data();
    void knowsAChangeOfWhatIsParticular();
    void knowsWhatWasCapturedBeforeItLookedAtAll();
};

using jive::parsed;

void EntityTest::takesThePrefixOff_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("prefix") << QByteArray("throw 'allowIllegalResourceCall is false.';\n{\"a\": \";\"}")
                            << QByteArray("{\"a\": \";\"}");
    QTest::newRow("none") << QByteArray("{\"a\": \"throw x; y\"}") << QByteArray("{\"a\": \"throw x; y\"}");
    QTest::newRow("space before it") << QByteArray("\n throw 'x'; {}") << QByteArray("{}");
    QTest::newRow("nothing else") << QByteArray("throw up") << QByteArray("throw up");
}

void EntityTest::takesThePrefixOff()
{
    QFETCH(QByteArray, body);
    QTEST(jive::withoutPrefix(body), "json");
}

void EntityTest::readsTimes_data()
{
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("time");
    const QString noon = QStringLiteral("2014-12-12T15:57:43.921Z");
    QTest::newRow("as documented") << QJsonValue(QStringLiteral("2014-12-12T15:57:43.921+0000")) << noon;
    QTest::newRow("colon") << QJsonValue(QStringLiteral("2014-12-12T16:57:43.921+01:00")) << noon;
    QTest::newRow("west") << QJsonValue(QStringLiteral("2014-12-12T10:57:43.921-0500")) << noon;
    QTest::newRow("Z") << QJsonValue(QStringLiteral("2014-12-12T15:57:43.921Z")) << noon;
    QTest::newRow("no zone") << QJsonValue(QStringLiteral("2014-12-12T15:57:43.921")) << noon;
    QTest::newRow("milliseconds") << QJsonValue(1418399863921.0) << noon;
    QTest::newRow("whole seconds") << QJsonValue(QStringLiteral("2014-12-12T15:57:43+0000"))
                                   << QStringLiteral("2014-12-12T15:57:43Z");
    QTest::newRow("none") << QJsonValue(QStringLiteral("yesterday")) << QString();
}

void EntityTest::readsTimes()
{
    QFETCH(QJsonValue, value);
    const auto time = jive::timeOf(value);
    QTEST(time ? base::toIso(*time) : QString(), "time");
}

void EntityTest::namesEntitiesByTheirAddress_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("key");
    QTest::newRow("content")
        << QByteArray(
               R"({"id":"1047","resources":{"self":{"ref":"https://a/api/core/v3/contents/1188?x=1"}}})")
        << QStringLiteral("/contents/1188");
    QTest::newRow("context path")
        << QByteArray(R"({"resources":{"self":{"ref":"http://b:8080/jive/api/core/v3/dms/5"}}})")
        << QStringLiteral("/dms/5");
    QTest::newRow("no address") << QByteArray(R"({"id":"7","type":"video"})") << QStringLiteral("/video/7");
    QTest::newRow("nothing") << QByteArray("{}") << QString();
}

void EntityTest::namesEntitiesByTheirAddress()
{
    QFETCH(QByteArray, json);
    QTEST(jive::keyOf(parsed(json)), "key");
}

void EntityTest::resolvesReferencesInSubjects()
{
    QCOMPARE(jive::subjectOf(parsed(R"({"subject":"Hey&nbsp;you &#8211; &amp; me"})")),
             u"Hey you \u2013 & me");
}

void EntityTest::knowsAChangeFromACounter()
{
    const QByteArray plain =
        R"({"type":"post","subject":"s","viewCount":1,"content":{"text":"<!-- 1 -->t"}})";
    const QByteArray counted =
        R"({"type":"post","subject":"s","viewCount":2,"content":{"text":"<!-- 2 -->t"}})";
    const QByteArray changed =
        R"({"type":"post","subject":"s","viewCount":1,"content":{"text":"<!-- 1 -->u"}})";
    const QByteArray attached =
        R"({"type":"post","subject":"s","content":{"text":"t"},"attachments":[{"id":"1"}]})";
    QCOMPARE(jive::digestOf(parsed(plain)), jive::digestOf(parsed(counted)));
    QVERIFY(jive::digestOf(parsed(plain)) != jive::digestOf(parsed(changed)));
    QVERIFY(jive::digestOf(parsed(plain)) != jive::digestOf(parsed(attached)));
    QVERIFY(jive::markerOf(parsed(R"({"replyCount":1})")) != jive::markerOf(parsed(R"({"replyCount":2})")));
    QVERIFY(jive::markerOf(parsed(R"({"lastActivity":1418399863921})")) != jive::markerOf(parsed("{}")));
}

void EntityTest::knowsAChangeOfWhatIsParticular_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<bool>("isChange");
    const auto add = [](const char *name, const char *before, const char *after, bool isChange = true) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after) << isChange;
    };
    add("an event's date", R"({"type":"event","startDate":"2026-11-19"})",
        R"({"type":"event","startDate":"2026-11-20"})");
    add("a field inside another", R"({"type":"event","room":{"floor":2}})",
        R"({"type":"event","room":{"floor":3}})");
    add("a task's owner", R"({"type":"task","owner":"https://x/api/core/v3/people/3"})",
        R"({"type":"task","owner":"https://x/api/core/v3/people/4"})");
    add("a task's first owner", R"({"type":"task"})",
        R"({"type":"task","owner":"https://x/api/core/v3/people/4"})");
    add("whom a document is for", R"({"type":"document","visibility":"people","users":[{"id":"2"}]})",
        R"({"type":"document","visibility":"people","users":[{"id":"2"},{"id":"3"}]})");
    add("hidden no more", R"({"type":"post","visibility":"hidden"})",
        R"({"type":"post","visibility":"all"})");
    add("private no more", R"({"type":"favorite","private":true})", R"({"type":"favorite","private":false})");
    add("when a post is published", R"({"type":"post","publishDate":"1"})",
        R"({"type":"post","publishDate":"2"})");
    add("where an update was written", R"({"type":"update","latitude":1.5})",
        R"({"type":"update","latitude":2.5})");
    add("a poll's image",
        R"({"type":"poll","optionsImages":[{"option":"A","image":{"ref":"https://x/api/core/v3/images/1"}}]})",
        R"({"type":"poll","optionsImages":[{"option":"A","image":{"ref":"https://x/api/core/v3/images/2"}}]})");
    add("another address of the owner", R"({"type":"task","owner":"https://x/api/core/v3/people/3"})",
        R"({"type":"task","owner":"http://y:8080/api/core/v3/people/3"})", false);
    add("the order of people", R"({"type":"post","visibility":"people","users":[{"id":"2"},{"id":"3"}]})",
        R"({"type":"post","visibility":"people","users":[{"id":"3"},{"id":"2"}]})", false);
    add("a token", R"({"type":"video","authtoken":"1","url":"https://v/1?sign=1"})",
        R"({"type":"video","authtoken":"2","url":"https://v/1?sign=2"})", false);
    add("counters", R"({"type":"event","version":1,"hall":{"seatCount":1}})",
        R"({"type":"event","version":2,"hall":{"seatCount":2}})", false);
}

void EntityTest::knowsAChangeOfWhatIsParticular()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QTEST(jive::digestOf(parsed(before)) != jive::digestOf(parsed(after)), "isChange");
    QTEST(jive::markerOf(parsed(before)) != jive::markerOf(parsed(after)), "isChange");
    QTEST(!jive::isUnchanged(parsed(after), jive::digestOf(parsed(before))), "isChange");
}

/// An update of the program makes no edits.
void EntityTest::knowsWhatWasCapturedBeforeItLookedAtAll()
{
    base::Digest digest;
    for (const char *field : {"task", "s", "t"})
        digest.addField(QByteArray(field));
    const QByteArray old = digest.result();
    QVERIFY(jive::isUnchanged(
        parsed(R"({"type":"task","subject":"s","content":{"text":"t"},"owner":"/people/3"})"), old));
    QVERIFY(!jive::isUnchanged(parsed(R"({"type":"task","subject":"s","content":{"text":"u"}})"), old));
}

QTEST_GUILESS_MAIN(EntityTest)
#include "entity_test.moc"
