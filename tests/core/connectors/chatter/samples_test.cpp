// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QTest>

#include "connectors/chatter/answer.h"
#include "connectors/chatter/conversion.h"
#include "connectors/chatter/entity.h"
#include "connectors/chatter/eventstream.h"
#include "connectors/chatter/feedreader.h"
#include "connectors/chatter/segments.h"
#include "core/connectors/chatter/lab.h"
#include "support/httpserver.h"

/// Payloads of the real service, or of its documented shape, go through what reads them.
class SamplesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void usesEverySample();
    void signsIn_data();
    void signsIn();
    void knowsAnEndedSession();
    void readsVersions_data();
    void readsVersions();
    void followsAPaginatedQuery();
    void readsChildrenOfARow();
    void readsNestedTypes();
    void readsTheListOfDeletions();
    void readsTheListOfUpdates();
    void readsLimits();
    void readsBodiesOfTheConnectInterface_data();
    void readsBodiesOfTheConnectInterface();
    void readsMembersAndBatches();
    void readsPostsAndComments();
    void readsAHistory();
    void readsAPrivateMessage();
    void readsEvents();
    void readsAcknowledgements();
};

using chatter::parsed;

static QByteArray sample(const QString &name)
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/") + name + QStringLiteral(".json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no sample %s", qPrintable(name));
    return file.readAll();
}

static QStringList samples()
{
    QStringList names;
    for (const QString &name :
         QDir(QStringLiteral(TEST_DATA_DIR)).entryList({QStringLiteral("*.json")}, QDir::Files))
        names.append(name.chopped(5));
    return names;
}

/// The source itself names each sample, so that none lies about unread.
void SamplesTest::usesEverySample()
{
    QFile source(QStringLiteral(__FILE__));
    QVERIFY(source.open(QIODevice::ReadOnly));
    const QByteArray text = source.readAll();
    for (const QString &name : samples())
        QVERIFY2(text.contains(QByteArray('"' + name.toUtf8() + '"')), qPrintable(name));
}

/// A server that gives one answer to each path, and to any other path the last.
static support::HttpServer::Answer answering(const QList<std::pair<QByteArray, QByteArray>> &answers)
{
    return [answers](QTcpSocket &socket, const support::HttpRequest &request) {
        for (const auto &[path, body] : answers) {
            if (request.target.startsWith(path)) {
                support::HttpServer::respond(socket, 200, body);
                return;
            }
        }
        support::HttpServer::respond(socket, 200, answers.last().second);
    };
}

void SamplesTest::signsIn_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("organisation");
    QTest::newRow("first") << QStringLiteral("rest_auth_success") << QStringLiteral("00Dx0000000BV7zEAG");
    QTest::newRow("again") << QStringLiteral("rest_refresh_success") << QString();
}

void SamplesTest::signsIn()
{
    QFETCH(QString, name);
    QFETCH(QString, organisation);
    support::HttpServer server(answering({{"/", sample(name)}}));
    chatter::Lab lab({}, {{"loginUrl", server.url(QStringLiteral("/")).toString()}});
    const chatter::Session session = lab.client.session(lab.stop);
    QCOMPARE(session.instance, QUrl(QStringLiteral("https://na1.salesforce.com")));
    QCOMPARE(session.organisation, organisation);
    QVERIFY(!session.token.isEmpty());
}

void SamplesTest::knowsAnEndedSession()
{
    net::Response response;
    response.status = 401;
    const chatter::Answer answer = chatter::answerFrom(401, sample(QStringLiteral("rest_expired_session")));
    QCOMPARE(answer.code, QByteArray("INVALID_SESSION_ID"));
    QVERIFY(!chatter::isForEver(answer));
    QCOMPARE(chatter::generalFailure(response, answer)->key, QByteArray("SESSION_REFUSED"));
}

void SamplesTest::readsVersions_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("version");
    QTest::newRow("with one that was not tried")
        << QStringLiteral("rest_services_data_success") << QStringLiteral("20.0");
    QTest::newRow("several") << QStringLiteral("spring_versions") << QStringLiteral("23.0");
}

/// A lab whose server gives these answers.
struct Replay
{
    explicit Replay(QList<std::pair<QByteArray, QByteArray>> answers, const model::Values &more = {})
        : server([this](QTcpSocket &socket, const support::HttpRequest &request) {
              for (const auto &[path, body] : m_answers) {
                  if (request.target.startsWith(path)) {
                      support::HttpServer::respond(socket, 200, body);
                      return;
                  }
              }
              support::HttpServer::respond(socket, 404, "[]");
          }),
          m_answers(std::move(answers)),
          lab({}, settings(more))
    {
        const QByteArray here = server.url(QString()).toString().toUtf8();
        m_answers.append(
            {"/services/oauth2/token", "{\"access_token\":\"t\",\"instance_url\":\"" + here + "\"}"});
    }

    model::Values settings(model::Values more) const
    {
        more.insert("loginUrl", server.url(QString()).toString());
        return more;
    }

    support::HttpServer server;
    QList<std::pair<QByteArray, QByteArray>> m_answers;
    chatter::Lab lab;
};

static const model::Values pinned{{"apiVersion", QStringLiteral("62.0")}};

void SamplesTest::readsVersions()
{
    QFETCH(QString, name);
    Replay replay({{"/services/data/", sample(name)}});
    QTEST(replay.lab.client.version(replay.lab.stop), "version");
}

static const chatter::Object &whizbang()
{
    static const chatter::Object object{QStringLiteral("Whizbang"), {QStringLiteral("Id")}, true};
    return object;
}

void SamplesTest::followsAPaginatedQuery()
{
    Replay replay(
        {{"/services/data/v62.0/query?", sample(QStringLiteral("rest_query_paginated_first_page"))},
         {"/services/data/v26.0/query/01gD", sample(QStringLiteral("rest_query_paginated_last_page"))}},
        pinned);
    chatter::Queries &queries = replay.lab.queries; // the rows were asked for without their ids
    const auto first = queries.first(whizbang(), QStringLiteral("ORDER BY Id"), chatter::Queries::Rows::Live,
                                     replay.lab.stop);
    QCOMPARE(first.rows.size(), size_t(1));
    QCOMPARE(first.rows.front().value(u"Text_Label").toString(), u"First Page");
    chatter::Trail trail;
    const auto last = queries.next(first.next, trail, replay.lab.stop);
    QCOMPARE(last->rows.size(), size_t(1));
    QCOMPARE(last->rows.front().value(u"Text_Label").toString(), u"Last Page");
    QVERIFY(last->next.isEmpty());
}

void SamplesTest::readsChildrenOfARow()
{
    const QJsonObject query = parsed(sample(QStringLiteral("spring_query-parent2child")));
    QCOMPARE(query.value(u"totalSize").toInt(), 12);
    chatter::Lab lab;
    size_t children = 0;
    for (const QJsonValue &row : query.value(u"records").toArray())
        children += lab.queries.nested(row.toObject(), QStringLiteral("Contacts"), lab.stop).size();
    QVERIFY(children >= 12);
}

void SamplesTest::readsNestedTypes()
{
    const QJsonObject row =
        parsed(sample(QStringLiteral("rest_query_success"))).value(u"records").toArray().first().toObject();
    QVERIFY(chatter::timeIn(row, u"DateTime_Label") == *base::fromIso(u"2011-07-07T00:37:00Z"));
    QCOMPARE(row.value(u"ParentWhizbang__r").toObject().value(u"Name").toString(), u"Parent Whizbang");
    chatter::Lab lab;
    QCOMPARE(lab.queries.nested(row, QStringLiteral("Whizbangs__r"), lab.stop).size(), size_t(1));
    const QJsonObject single = parsed(sample(QStringLiteral("rest_sobject_find_success")));
    QVERIFY(chatter::timeIn(single, u"OtherDateTime_Label") == base::Instant{}); // null
    QCOMPARE(chatter::idIn(single, u"Id"), QString());                           // `23foo` is none
}

void SamplesTest::readsTheListOfDeletions()
{
    const QJsonObject list = parsed(sample(QStringLiteral("rest_get_deleted_success")));
    const QJsonObject gone = list.value(u"deletedRecords").toArray().first().toObject();
    QCOMPARE(chatter::idIn(gone, u"id"), u"a00D0000008pQRAIA2");
    QVERIFY(chatter::timeIn(gone, u"deletedDate") == *base::fromIso(u"2013-05-07T22:07:19Z"));
    QVERIFY(chatter::timeIn(list, u"latestDateCovered") == *base::fromIso(u"2013-05-08T21:20:00Z"));
}

void SamplesTest::readsTheListOfUpdates()
{
    const QJsonObject list = parsed(sample(QStringLiteral("rest_get_updated_success")));
    for (const QJsonValue &id : list.value(u"ids").toArray())
        QCOMPARE(chatter::idOf(id.toString()), id.toString());
    QCOMPARE(list.value(u"ids").toArray().size(), 7);
}

void SamplesTest::readsLimits()
{
    const QJsonObject requests =
        parsed(sample(QStringLiteral("spring_limits"))).value(u"DailyApiRequests").toObject();
    QCOMPARE(requests.value(u"Max").toInteger(), qint64{15000});
    QCOMPARE(requests.value(u"Remaining").toInteger(), qint64{14961});
}

void SamplesTest::readsBodiesOfTheConnectInterface_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("time");
    QTest::newRow("comment") << QStringLiteral("connect_comments_get_id")
                             << QStringLiteral("So do I like #frogs")
                             << QStringLiteral("2011-08-08T21:39:23Z");
    QTest::newRow("post") << QStringLiteral("connect_feed-items_get_id") << QStringLiteral("I love #frogs")
                          << QStringLiteral("2011-08-08T21:37:08Z");
}

void SamplesTest::readsBodiesOfTheConnectInterface()
{
    QFETCH(QString, name);
    const QJsonObject element = parsed(sample(name));
    QTEST(chatter::plainText(element), "text");
    QTEST(base::toIso(chatter::timeIn(element, u"createdDate")), "time");
    QCOMPARE(chatter::mentionedIn(element), QStringList());
    QCOMPARE(chatter::idIn(element, u"id").size(), 18);
}

void SamplesTest::readsMembersAndBatches()
{
    QCOMPARE(chatter::goodResults(parsed(sample(QStringLiteral("connect_users_batch_get_mixed")))).size(),
             size_t(1));
    const QJsonObject news = parsed(sample(QStringLiteral("connect_news_feed_items_get")));
    for (const QJsonValue &each : news.value(u"items").toArray())
        QVERIFY(!chatter::plainText(each.toObject()).isEmpty());
    const QJsonObject conversation = parsed(sample(QStringLiteral("connect_conversations_get_id")));
    QVERIFY(!conversation.value(u"members").toArray().isEmpty());
    for (const QJsonValue &each :
         parsed(sample(QStringLiteral("connect_messages_get"))).value(u"messages").toArray()) {
        QVERIFY(!chatter::plainText(each.toObject()).isEmpty());
        QVERIFY(chatter::timeIn(each.toObject(), u"sentDate") > base::Instant{});
    }
    QVERIFY(chatter::isGroup(chatter::idIn(parsed(sample(QStringLiteral("connect_groups_get_id"))), u"id")));
    const QJsonObject members = parsed(sample(QStringLiteral("connect_groups_members_get_id")));
    const QJsonObject user = members.value(u"members").toArray().first().toObject().value(u"user").toObject();
    QVERIFY(chatter::isUser(chatter::idIn(user, u"id")));
}

static QByteArray unknownTo(const char *records)
{
    return QByteArray(R"({"totalSize":0,"done":true,"records":)") + records + '}';
}

void SamplesTest::readsPostsAndComments()
{
    Replay replay({{"/services/data/v62.0/sobjects", R"({"sobjects":[]})"},
                   {"/services/data/v62.0/query", unknownTo("[]")}},
                  pinned);
    for (const QString &name : {QStringLiteral("feeditem_query"), QStringLiteral("feedcomment_query")}) {
        std::vector<QJsonObject> rows;
        for (const QJsonValue &row : parsed(sample(name)).value(u"records").toArray())
            rows.push_back(row.toObject());
        const bool isComment = name.startsWith(u"feedcomment");
        replay.lab.reader.load(isComment ? chatter::Record::Kind::Comment : chatter::Record::Kind::Post, rows,
                               replay.lab.stop);
        for (const QJsonObject &row : rows) {
            chatter::Position position;
            const chatter::Reading reading = replay.lab.reading();
            QVERIFY(replay.lab.reader.read(row, position, reading));
        }
    }
    QCOMPARE(replay.lab.page.items.size(), size_t(4)); // one is deleted
    const model::Message rich = chatter::messageOf(replay.lab.page.items.at(0));
    QVERIFY(rich.html.contains(u"Hello <b>team</b>"));
    QVERIFY(rich.html.contains(u"cid:")); // the image, by its document
    QCOMPARE(rich.conversationTopic, u"All Staff");
    const model::Message content = chatter::messageOf(replay.lab.page.items.at(1));
    QCOMPARE(content.subject, u"budget.xlsx");
    QCOMPARE(content.attachments.size(), size_t(1));
    QCOMPARE(chatter::messageOf(replay.lab.page.items.at(3)).text, u"Thanks!");
}

void SamplesTest::readsAHistory()
{
    const QJsonObject post =
        parsed(sample(QStringLiteral("feeditem_query"))).value(u"records").toArray().first().toObject();
    const QJsonObject revision =
        parsed(sample(QStringLiteral("feedrevision_query"))).value(u"records").toArray().first().toObject();
    const auto versions = chatter::versionsOf(post, {revision});
    QCOMPARE(versions.size(), size_t(2));
    QCOMPARE(versions.front().text.body, u"Hello tem");
    QCOMPARE(versions.back().before->body, u"Hello tem");
    QVERIFY(versions.back().at == *base::fromIso(u"2024-01-01T00:04:00Z"));
}

void SamplesTest::readsAPrivateMessage()
{
    const QJsonObject row =
        parsed(sample(QStringLiteral("chattermessage_query"))).value(u"records").toArray().first().toObject();
    chatter::Lab lab;
    const model::People people{
        {QStringLiteral("Ann"), QStringLiteral("ann@example.com"), {}, model::Person::Role::From, false}};
    const model::Message message = chatter::messageOf(lab.maker.messageOf(row, people));
    QCOMPARE(message.text, u"Hi Bob");
    QCOMPARE(message.conversationId, u"03M000000000001AAA");
    QVERIFY(message.date == *base::fromIso(u"2024-01-01T00:10:00Z"));
}

void SamplesTest::readsEvents()
{
    const QJsonArray mixed =
        QJsonDocument::fromJson(sample(QStringLiteral("platform_event_chatter_archive"))).array();
    const auto event = chatter::eventIn(mixed.first().toObject());
    QVERIFY(event);
    QCOMPARE(event->replay, u"101");
    const auto notice = chatter::noticeIn(*event);
    QVERIFY(notice && notice->change == chatter::Notice::Change::Update);
    QCOMPARE(notice->oldBody, u"Hello tem");
    QVERIFY(!chatter::eventIn(mixed.last().toObject())); // the acknowledgement
    for (const QString &name : {QStringLiteral("event_generic"), QStringLiteral("event_other_platform")}) {
        const auto other = chatter::eventIn(parsed(sample(name)));
        QVERIFY(other && !other->replay.isEmpty() && other->at > base::Instant{});
        QVERIFY(!chatter::noticeIn(*other)); // of no post or comment
    }
}

/// The client gets a client id from the one, and another handshake from the other until it gives up.
void SamplesTest::readsAcknowledgements()
{
    Replay replay({{"/cometd/62.0", sample(QStringLiteral("bayeux_handshake"))}}, pinned);
    chatter::EventStream shaken(replay.lab.client, QStringLiteral("/event/A__e"));
    const QString trouble = shaken.read({}, 1, replay.lab.stop).trouble;
    QVERIFY2(trouble.contains(u"/meta/subscribe"), qPrintable(trouble)); // the handshake was taken
    Replay unknown({{"/cometd/62.0", sample(QStringLiteral("bayeux_unknown_client"))}}, pinned);
    chatter::EventStream stranger(unknown.lab.client, QStringLiteral("/event/A__e"));
    QVERIFY(!stranger.read({}, 1, unknown.lab.stop).trouble.isEmpty());
}

QTEST_GUILESS_MAIN(SamplesTest)
#include "samples_test.moc"
