// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/jive/conversion.h"
#include "connectors/jive/entity.h"
#include "connectors/jive/record.h"
#include "model/itemkey.h"
#include "support/failureof.h"

class ConversionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesAMessage();
    void threadsReplies();
    void saysWhatWasDeleted();
    void namesWhatIsMissing_data();
    void namesWhatIsMissing();
    void readsShapesOfEveryAge_data();
    void readsShapesOfEveryAge();
};

static model::SourceItem itemOf(const QByteArray &entity, const char *container = "contents")
{
    jive::Record record{.identity = "jive:https://x", .entity = jive::parsed(entity)};
    record.people = {{.name = QStringLiteral("Ann"),
                      .address = QStringLiteral("ann@x.org"),
                      .role = model::Person::Role::From}};
    record.root = QStringLiteral("/contents/1");
    record.rootSubject = QStringLiteral("Lunch");
    record.rootAt = base::Instant{std::chrono::seconds{1'000}};
    model::SourceItem item{.container = QLatin1String(container), .id = jive::keyOf(record.entity)};
    item.sentAt = jive::publishedOf(record.entity);
    item.record = record.encoded();
    return item;
}

static QByteArray idOf(const char *container, const char *key)
{
    return model::messageIdOf("jive:https://x", model::itemKey("jive:https://x", QLatin1String(container),
                                                               QLatin1String(key), QString()));
}

void ConversionTest::makesAMessage()
{
    const model::Message message = jive::messageOf(itemOf(R"({"type":"post","id":"1","subject":"A &amp; B",
        "published":"2014-12-12T15:57:43.921+0000","status":"published","visibility":"all",
        "parentPlace":{"name":"The place"},"via":{"displayName":"Mail"},"tags":["t"],
        "content":{"text":"<body><p>Hi</p></body>"},
        "resources":{"self":{"ref":"https://x/api/core/v3/contents/1"},"html":{"ref":"https://x/docs/1"}}})"));
    QCOMPARE(message.subject, u"A & B");
    QCOMPARE(message.sourceName, u"Jive");
    QCOMPARE(message.html,
             u"<body><p>Hi</p><ul><li>Via: Mail</li><li>Place: The place</li><li>Tags: t</li></ul></body>");
    QCOMPARE(message.conversationId, u"/contents/1");
    QVERIFY(message.inReplyTo.isEmpty() && message.references.empty());
    const std::vector<std::pair<QByteArray, QString>> headers{
        {"X-Jive-Type", QStringLiteral("post")},       {"X-Jive-Url", QStringLiteral("https://x/docs/1")},
        {"X-Jive-Place", QStringLiteral("The place")}, {"X-Jive-Status", QStringLiteral("published")},
        {"X-Jive-Visibility", QStringLiteral("all")},  {"X-Jive-Via", QStringLiteral("Mail")}};
    QVERIFY(message.headers == headers);
}

void ConversionTest::threadsReplies()
{
    const model::Message message = jive::messageOf(itemOf(
        R"({"type":"comment","published":"2014-12-12T15:57:43.921+0000","parent":"http://y/api/core/v3/comments/5",
            "resources":{"self":{"ref":"https://x/api/core/v3/comments/6"}}})",
        "replies"));
    QCOMPARE(message.subject, u"Lunch");
    QCOMPARE(message.inReplyTo, idOf("replies", "/comments/5"));
    QVERIFY(message.references ==
            std::vector<QByteArray>({idOf("contents", "/contents/1"), idOf("replies", "/comments/5")}));
    const model::Message inside = jive::messageOf(
        itemOf(R"({"type":"comment","id":"7","published":"2014-12-12T15:57:43.921+0000"})", "private"));
    QCOMPARE(inside.inReplyTo, idOf("private", "/contents/1"));
}

void ConversionTest::saysWhatWasDeleted()
{
    jive::Record record{
        .identity = "jive:https://x", .root = QStringLiteral("/contents/1"), .isDeletion = true};
    record.rootSubject = QStringLiteral("Lunch");
    model::SourceItem item{.container = QStringLiteral("contents"), .id = QStringLiteral("/contents/1")};
    item.originalId = item.id;
    item.record = record.encoded();
    const model::Message message = jive::messageOf(item);
    QCOMPARE(message.subject, u"Deleted: Lunch");
    QVERIFY(message.text.contains(u"/contents/1"));
    QCOMPARE(message.inReplyTo, idOf("contents", "/contents/1"));
}

void ConversionTest::namesWhatIsMissing_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("author") << QByteArray(R"({"entity":{"published":"2014-12-12T15:57:43.921+0000"}})")
                            << QByteArray("MISSING_MANDATORY(author)");
    QTest::newRow("time") << QByteArray(R"({"entity":{},"people":[{"role":"from","name":"A"}]})")
                          << QByteArray("MISSING_MANDATORY(published)");
    QTest::newRow("text")
        << QByteArray(R"({"entity":{"published":"2014-12-12T15:57:43.921+0000","chancery:tooLarge":true}})")
        << QByteArray("ITEM_TOO_LARGE");
    QTest::newRow("all") << QByteArray("x") << QByteArray("SOURCE_ITEM_UNREADABLE");
}

void ConversionTest::namesWhatIsMissing()
{
    QFETCH(QByteArray, record);
    QTEST(support::failureOf([&] { jive::messageOf({.id = QStringLiteral("1"), .record = record}); }).key,
          "key");
}

void ConversionTest::readsShapesOfEveryAge_data()
{
    QTest::addColumn<QByteArray>("entity");
    QTest::addColumn<QString>("text");
    QTest::newRow("direct message without a body element")
        << QByteArray(
               R"({"type":"dm","id":"1","published":"2010-11-20T18:35:55.678+0000","content":{"text":"plain words"}})")
        << QStringLiteral("plain words");
    QTest::newRow("file with a size as text")
        << QByteArray(
               R"({"type":"file","id":"1431","published":"2012-07-12T21:26:05.532+0000","name":"file-name","size":"307284",
            "content":{"text":"<body><p>Look</p></body>"},"binaryURL":"https://x/servlet/JiveServlet/downloadBody/1/S.xlsx"})")
        << QStringLiteral("File: file-name");
    QTest::newRow("bookmark without a text")
        << QByteArray(
               R"({"type":"favorite","id":"1024","published":"2014-12-16T19:45:02.884+0000","private":false,
            "favoriteObject":{"id":"1018","url":"https://y.org"},"content":{"text":"<body></body>"}})")
        << QStringLiteral("Bookmark: https://y.org");
    QTest::newRow("task")
        << QByteArray(R"({"type":"task","id":"5","published":"2014-12-12T16:27:53.088+0000","completed":false,
            "dueDate":"2016-12-26T07:59:59.999+0000"})")
        << QStringLiteral("Due: 2016-12-26");
    QTest::newRow("cloud times")
        << QByteArray(R"({"type":"video","id":"5","published":1418399863921,"entityType":"video"})")
        << QStringLiteral("type: video");
}

void ConversionTest::readsShapesOfEveryAge()
{
    QFETCH(QByteArray, entity);
    QFETCH(QString, text);
    const model::Message message = jive::messageOf(itemOf(entity));
    QVERIFY2(message.html.contains(text), qUtf8Printable(message.html));
    QVERIFY(message.date > base::Instant{});
}

QTEST_GUILESS_MAIN(ConversionTest)
#include "conversion_test.moc"
