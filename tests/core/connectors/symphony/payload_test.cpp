// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QTest>

#include "connectors/symphony/conversion.h"
#include "connectors/symphony/streams.h"
#include "connectors/symphony/values.h"
#include "core/connectors/symphony/lab.h"
#include "mime/htmltext.h"
#include "support/httpserver.h"

using namespace symphony;

/// Answers that Symphony gave (data/samples) become messages that can be read, or are understood.
class PayloadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void turnsEveryMessageIntoOne_data();
    void turnsEveryMessageIntoOne();
    void keepsEveryWordOfWhatNobodyKnows_data();
    void keepsEveryWordOfWhatNobodyKnows();
    void understandsPeople_data();
    void understandsPeople();
    void understandsListsOfConversations();
    void understandsListsOfMembers();
    void turnsEveryEventIntoAMessage_data();
    void turnsEveryEventIntoAMessage();
};

static QString folder()
{
    return QStringLiteral(TEST_DATA_DIR "/samples/");
}

static QJsonDocument sample(const QString &name)
{
    QFile file(folder() + name);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()) : QJsonDocument();
}

/// Each object of an answer: itself, or those of the list that it is.
static QList<QJsonObject> objectsOf(const QJsonDocument &json)
{
    QList<QJsonObject> all;
    if (json.isObject())
        all.append(json.object());
    for (const QJsonValue &value : json.array())
        all.append(value.toObject());
    return all;
}

static QStringList filesLike(const QStringList &patterns)
{
    QStringList names;
    for (QDirIterator each(folder(), patterns, QDir::Files, QDirIterator::Subdirectories); each.hasNext();)
        names.append(each.next().mid(folder().size()));
    names.sort();
    return names;
}

/// What a person reads of a message.
static QString textOf(const model::Message &message)
{
    return message.subject + u'\n' + mime::htmlToText(message.html);
}

static model::SourceItem itemOf(const QJsonObject &source, Record::Kind kind, const QJsonObject &user)
{
    Record record{.identity = "symphony:acme", .kind = kind, .source = source};
    record.stream = Stream::of(objectIn(source, u"stream"));
    model::Person author = personOf(user);
    author.role = model::Person::Role::From;
    record.people = {author};
    model::SourceItem item{.container = messagesContainer.toString(), .id = QStringLiteral("m")};
    item.sentAt = instantOf(source.value(u"timestamp"));
    item.record = record.encoded();
    return item;
}

void PayloadTest::turnsEveryMessageIntoOne_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("author");
    QTest::addColumn<int>("messages");
    const auto row = [](const char *name, const char *text, const char *author, int messages = 1) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(author) << messages;
    };
    row("bdk-java/message__get_message.json", "Hello, World!", "fakemail@symphony.com");
    row("bdk-java/message__get_message_stream_id.json", "Hello from a built-in template!",
        "fakemail@symphony.com", 2);
    row("bdk-java/message__update_message.json", "Hello, World!", "fakemail@symphony.com");
    row("bdk-python/message_response__message.json", "Hello world", "john_doe@symphony.com");
    row("bdk-python/message_response__list_messages.json", "Hello World", "bot.user1@test3.symphony.com");
    row("bdk-java/stream__v3_share.json", "title: The Secret's Out: Tesla Enters China and Is Winning",
        "7696581430532");
}

void PayloadTest::turnsEveryMessageIntoOne()
{
    QFETCH(QString, text);
    QFETCH(QString, author);
    QFETCH(int, messages);
    const QList<QJsonObject> objects = objectsOf(sample(QLatin1String(QTest::currentDataTag())));
    QCOMPARE(objects.size(), messages);
    QJsonObject user = objectIn(objects.front(), u"user");
    if (user.isEmpty())
        user.insert(QStringLiteral("userId"), objects.front().value(u"fromUserId"));
    const model::Message message = messageOf(itemOf(objects.front(), Record::Kind::Message, user));
    QVERIFY2(textOf(message).contains(text), qPrintable(textOf(message)));
    QCOMPARE(message.people.front().label(), author);
    QVERIFY(message.date > base::Instant{} && !message.html.contains(u"<pre>"));
}

static void collect(const QJsonValue &value, QStringList &words)
{
    for (const QJsonValue &each : value.toArray())
        collect(each, words);
    for (const QJsonValue &each : value.toObject())
        collect(each, words);
    if (value.isString() && !value.toString().trimmed().isEmpty())
        words.append(value.toString().simplified());
    if (value.isDouble())
        words.append(QString::number(value.toInteger()));
}

void PayloadTest::keepsEveryWordOfWhatNobodyKnows_data()
{
    QTest::addColumn<QString>("name");
    const QStringList names = filesLike({QStringLiteral("*.json")});
    QVERIFY(names.size() > 40);
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << name;
}

/// An event of a type nobody knows, with that answer in it: its text holds every word and number.
void PayloadTest::keepsEveryWordOfWhatNobodyKnows()
{
    QFETCH(QString, name);
    const QJsonDocument json = sample(name);
    QVERIFY(!json.isNull());
    const QJsonValue content = json.isArray() ? QJsonValue(json.array()) : QJsonValue(json.object());
    const QJsonObject event{
        {QStringLiteral("type"), QStringLiteral("SOMETHINGNEW")},
        {QStringLiteral("timestamp"), qint64(1599670462918)},
        {QStringLiteral("payload"),
         QJsonObject{{QStringLiteral("somethingNew"), QJsonObject{{QStringLiteral("content"), content}}}}}};
    const QJsonObject user{{QStringLiteral("userId"), 1},
                           {QStringLiteral("displayName"), QStringLiteral("Ann")}};
    const QString html = messageOf(itemOf(event, Record::Kind::Event, user)).html;
    const QString text = mime::htmlToText(html)
                             .simplified()
                             .replace(QLatin1String("\\\""), QLatin1String("\""))
                             .replace(QLatin1String("\\\\"), QLatin1String("\\"));
    QStringList words;
    collect(content, words);
    for (const QString &word : words) {
        if (!word.contains(u'"') && !word.contains(u'\\'))
            QVERIFY2(text.contains(word), qPrintable(word));
    }
}

void PayloadTest::understandsPeople_data()
{
    QTest::addColumn<QString>("first");
    QTest::newRow("bdk-java/user__users.json") << QStringLiteral("Test Bot tibot@symphony.com 1234");
    QTest::newRow("bdk-java/user__list_users_detail_v2.json")
        << QStringLiteral("agentservice agentservice@acme.com 9826885173252");
    QTest::newRow("bdk-java/user__user_detail.json")
        << QStringLiteral("John Doe johndoe@symphony.com 7215545078461");
    QTest::newRow("bdk-java/res_response__bot_info.json")
        << QStringLiteral("Symphony Admin admin@symphony.com 7696581394433");
    QTest::newRow("bdk-python/user__list_user.json")
        << QStringLiteral("Technical Writer technicalwriter@symphony.com 15942919536460");
    QTest::newRow("bdk-python/user__list_user_by_filter.json")
        << QStringLiteral("Agent Service agentservice@nexus1.com 9826885173252");
    QTest::newRow("spec-examples/get_v3_users.json")
        << QStringLiteral("Technical Writer technicalwriter@symphony.com 15942919536460");
    QTest::newRow("spec-examples/get_v2_admin_user_list.json") << QString();
}

void PayloadTest::understandsPeople()
{
    QFETCH(QString, first);
    const QJsonDocument json = sample(QLatin1String(QTest::currentDataTag()));
    QList<QJsonObject> users = objectsOf(json);
    if (json.object().contains(u"users"))
        users = objectsOf(QJsonDocument(json.object().value(u"users").toArray()));
    QVERIFY(!users.isEmpty());
    for (const QJsonObject &user : users) {
        const model::Person person = personOf(user);
        QVERIFY(!person.sourceId.isEmpty() && !person.name.isEmpty() && person.address.contains(u'@'));
    }
    const model::Person person = personOf(users.front());
    if (!first.isEmpty() && QByteArray(QTest::currentDataTag()) != "bdk-java/user__list_users_detail_v2.json")
        QCOMPARE(QString(person.name + u' ' + person.address + u' ' + person.sourceId), first);
}

/// Plays those answers to a client that is signed in to the sandbox.
class Recorded
{
public:
    explicit Recorded(const QString &name)
        : server([name](QTcpSocket &socket, const support::HttpRequest &request) {
              QFile file(folder() + name);
              const bool isFirst = request.target.contains("skip=0");
              const QByteArray none =
                  name.contains(u"post_v1") || name.contains(u"list_stream.json") ? "[]" : "{}";
              support::HttpServer::respond(socket, 200,
                                           isFirst && file.open(QIODevice::ReadOnly) ? file.readAll() : none);
          }),
          lab({}, {{"podUrl", server.url(QString()).toString()}})
    {}

    support::HttpServer server;
    Lab lab;
};

void PayloadTest::understandsListsOfConversations()
{
    for (const char *name :
         {"bdk-java/stream__v2_admin_stream_list.json", "spec-examples/post_v2_admin_streams_list.json"}) {
        Recorded recorded{QLatin1String(name)};
        const auto page = Streams(recorded.lab.client).page(Streams::Whose::Pod, 0, recorded.lab.stop);
        QCOMPARE(page.size(), size_t(4));
        QCOMPARE(page.front().stream,
                 (Stream{QStringLiteral("Q2KYGm7JkljrgymMajYTJ3___qcLPr1UdA"), QStringLiteral("ROOM"),
                         QStringLiteral("Active Internal Private Room"), false}));
        QCOMPARE(msOf(*page.front().lastMessage), 1516699467959);
        QVERIFY(page.at(1).stream.isExternal && page.at(3).stream.type == u"MIM");
    }
    Recorded recorded{QStringLiteral("bdk-java/stream__list_stream.json")};
    const auto own = Streams(recorded.lab.client).page(Streams::Whose::Own, 0, recorded.lab.stop);
    QCOMPARE(own.size(), size_t(1));
    QCOMPARE(own.front().stream.type, u"POST");
}

void PayloadTest::understandsListsOfMembers()
{
    Recorded recorded{QStringLiteral("bdk-java/stream__v2_membership_list.json")};
    Lab &lab = recorded.lab;
    QVERIFY(lab.maker.rosters().list(lab.rows(), QStringLiteral("s"), lab.stop));
    const model::People people =
        lab.maker.rosters().roster(lab.rows(), QStringLiteral("s")).at(lab.world.clock().now());
    QCOMPARE(people.size(), size_t(2));
    QCOMPARE(people.at(0).address, u"john.doe@acme.com");
    QVERIFY(people.at(1).address.isEmpty() && people.at(1).external); // without an address
    QCOMPARE(people.at(1).name, u"Alice Smith");
    QVERIFY(lab.maker.rosters().roster(lab.rows(), QStringLiteral("s")).at(fromMs(1485366753279)).size() ==
            1);
}

void PayloadTest::turnsEveryEventIntoAMessage_data()
{
    QTest::addColumn<QJsonObject>("event");
    QTest::addColumn<QString>("text");
    const QJsonObject recorded =
        sample(QStringLiteral("bdk-java/res_response__read_datafeed.json")).array().at(0).toObject();
    QTest::newRow("recorded") << recorded << QStringLiteral("Hello World");
    const auto row = [](const char *type, const char *key, const char *payload, const char *text) {
        const QJsonObject user{{QStringLiteral("userId"), 1},
                               {QStringLiteral("displayName"), QStringLiteral("Ann")}};
        QJsonObject event{{QStringLiteral("type"), QLatin1String(type)},
                          {QStringLiteral("timestamp"), qint64(1493131629382)},
                          {QStringLiteral("initiator"), QJsonObject{{QStringLiteral("user"), user}}}};
        event.insert(QStringLiteral("payload"), QJsonObject{{QLatin1String(key), parsed(payload)}});
        QTest::newRow(type) << event << QString::fromUtf8(text);
    };
    row("INSTANTMESSAGECREATED", "instantMessageCreated",
        R"({"stream":{"streamType":"IM","members":[{"userId":2}],"external":false}})",
        "began a conversation with 2");
    row("ROOMUPDATED", "roomUpdated",
        R"({"stream":{"roomName":"R"},"newRoomProperties":{"name":"New","discoverable":false}})",
        "name: New");
    row("ROOMDEACTIVATED", "roomDeactivated", R"({"stream":{"streamType":"ROOM"}})", "Ann closed the room.");
    row("ROOMREACTIVATED", "roomReactivated", R"({"stream":{"streamType":"ROOM"}})",
        "Ann opened the room again.");
    row("USERJOINEDROOM", "userJoinedRoom", R"({"affectedUser":{"userId":2,"displayName":"Bob"}})",
        "Bob joined the room (by Ann).");
    row("USERLEFTROOM", "userLeftRoom", R"({"affectedUser":{"userId":2,"displayName":"Bob"}})",
        "Bob left the room (by Ann).");
    row("ROOMMEMBERDEMOTEDFROMOWNER", "roomMemberDemotedFromOwner",
        R"({"affectedUser":{"userId":2,"displayName":"Bob"}})", "took the ownership of the room from Bob");
    row("CONNECTIONACCEPTED", "connectionAccepted",
        R"({"fromUser":{"userId":2,"firstName":"Bob","lastName":"B"}})", "accepted a connection with Bob B");
    row("USERREQUESTEDTOJOINROOM", "userRequestedToJoinRoom",
        R"({"affectedUsers":[{"userId":2},{"userId":3}]})", "asked to join the room of 2, 3");
    row("MESSAGESUPPRESSED", "messageSuppressed", R"({"messageId":"QasBva","stream":{"streamId":"s"}})",
        "Ann suppressed a message.");
    row("GENERICSYSTEMEVENT", "genericSystemEvent",
        R"({"eventSubtype":"call.started","parameters":{"participants":3}})", "participants: 3");
}

void PayloadTest::turnsEveryEventIntoAMessage()
{
    QFETCH(QJsonObject, event);
    QFETCH(QString, text);
    const Event read = Event::of(event);
    const bool isMessage = read.isMessage();
    const QJsonObject source = isMessage ? objectIn(read.payload, u"message") : event;
    const model::Message message =
        messageOf(itemOf(source, isMessage ? Record::Kind::Message : Record::Kind::Event, read.initiator));
    QVERIFY2(textOf(message).contains(text), qPrintable(textOf(message)));
}

QTEST_GUILESS_MAIN(PayloadTest)
#include "payload_test.moc"
