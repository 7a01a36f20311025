// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonDocument>
#include <QTest>

#include "core/connectors/chatter/lab.h"
#include "support/failureof.h"

class MentionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForThoseWithAnAtAlone();
    void asksForCommentsOneByOneWhereItMust();
    void saysNothingOfWhatIsDeleted();
    void doesNotGoWithoutThoseThatAreRefused_data();
    void doesNotGoWithoutThoseThatAreRefused();
    void goesWithoutThoseThatCannotBeSeen();
    void doesNotGoWithoutAWholeBatch();
};

using chatter::Lab;
namespace objects = chatter::objects;

static const QString post = chatter::idOf("0D5", 3);
static const QString comment = chatter::idOf("0D7", 3);

void MentionsTest::asksForThoseWithAnAtAlone()
{
    Lab lab;
    chatter::Mentions mentions(lab.client);
    const auto plain = lab.rows(objects::feedItem(), {chatter::idOf("0D5", 1)});
    const auto withAt = lab.rows(objects::feedItem(), {post});
    const int before = lab.server.requests();
    mentions.load(plain, lab.stop);
    QCOMPARE(lab.server.requests(), before);
    mentions.load(withAt, lab.stop);
    mentions.load(withAt, lab.stop);
    QCOMPARE(lab.server.requests(), before + 1);
    QCOMPARE(mentions.of(post), QStringList{chatter::idOf("005", 4)});
}

void MentionsTest::asksForCommentsOneByOneWhereItMust()
{
    for (const bool hasBatch : {true, false}) {
        Lab lab({.hasCommentBatch = hasBatch});
        chatter::Mentions mentions(lab.client);
        mentions.load(lab.rows(objects::feedComment(), {comment}), lab.stop);
        QCOMPARE(mentions.of(comment), QStringList{chatter::idOf("005", 5)});
    }
}

void MentionsTest::saysNothingOfWhatIsDeleted()
{
    Lab lab;
    lab.server.change(
        [](auto &made) { made.remove(post, chatter::idOf("005", 2), chatter::at("19T12:00:00")); });
    chatter::Mentions mentions(lab.client);
    const auto rows = lab.rows(objects::feedItem(), {post});
    const int before = lab.server.requests();
    mentions.load(rows, lab.stop);
    QCOMPARE(lab.server.requests(), before);
    QCOMPARE(mentions.of(post), QStringList());
}

/// Of a batch: that id with another status than the rest.
static sandbox::HttpServer::Spoil refusing(const QString &id, int status)
{
    return [=](const sandbox::HttpRequest &request, sandbox::HttpReply &reply) {
        if (!request.target.contains("/batch/"))
            return;
        QJsonArray results;
        const QJsonArray before = QJsonDocument::fromJson(reply.body).object().value(u"results").toArray();
        for (const QJsonValue &each : before) {
            const QString which = each.toObject().value(u"result").toObject().value(u"id").toString();
            results.append(which == id ? QJsonObject{{QStringLiteral("statusCode"), status},
                                                     {QStringLiteral("result"), QJsonArray{QJsonObject{}}}}
                                       : each.toObject());
        }
        reply.body = QJsonDocument(QJsonObject{{QStringLiteral("results"), results}}).toJson();
    };
}

void MentionsTest::doesNotGoWithoutThoseThatAreRefused_data()
{
    QTest::addColumn<bool>("isComment");
    QTest::addColumn<int>("status");
    for (const int status : {400, 429, 500, 503}) {
        QTest::addRow("post %d", status) << false << status;
        QTest::addRow("comment %d", status) << true << status;
    }
}

void MentionsTest::doesNotGoWithoutThoseThatAreRefused()
{
    QFETCH(bool, isComment);
    QFETCH(int, status);
    Lab lab;
    const QString other = chatter::idOf(isComment ? "0D7" : "0D5", 30);
    lab.server.change([&](auto &made) {
        const QString ann = chatter::idOf("005", 2);
        if (isComment)
            made.addComment(30, post, ann, chatter::at("19T12:00:00"), QStringLiteral("@Bob"));
        else
            made.addPost(30, ann, ann, chatter::at("19T12:00:00"), QStringLiteral("@Bob"));
        made.mentions[other] = {chatter::idOf("005", 3)};
    });
    const QString refused = isComment ? comment : post;
    const auto rows = lab.rows(isComment ? objects::feedComment() : objects::feedItem(), {refused, other});
    chatter::Mentions mentions(lab.client);
    lab.server.spoil(refusing(refused, status));
    const auto failure = support::failureOf([&] { mentions.load(rows, lab.stop); });
    QCOMPARE(failure.key, QByteArray("MENTIONS_UNAVAILABLE"));
    QVERIFY(failure.reaction == base::Reaction::Retry && !failure.fix.isEmpty());
    lab.server.spoil({});
    mentions.load(rows, lab.stop);
    QCOMPARE(mentions.of(refused), QStringList{chatter::idOf("005", isComment ? 5 : 4)});
    QCOMPARE(mentions.of(other), QStringList{chatter::idOf("005", 3)});
}

void MentionsTest::goesWithoutThoseThatCannotBeSeen()
{
    for (const int status : {403, 404}) {
        Lab lab;
        lab.server.spoil(refusing(post, status));
        chatter::Mentions mentions(lab.client);
        mentions.load(lab.rows(objects::feedItem(), {post}), lab.stop);
        QCOMPARE(mentions.of(post), QStringList());
    }
}

void MentionsTest::doesNotGoWithoutAWholeBatch()
{
    for (const bool isComment : {false, true}) {
        Lab lab;
        const auto rows =
            isComment ? lab.rows(objects::feedComment(), {comment}) : lab.rows(objects::feedItem(), {post});
        lab.server.spoil([](const sandbox::HttpRequest &request, sandbox::HttpReply &reply) {
            if (request.target.contains("/batch/"))
                reply = {.status = 403, .body = R"([{"errorCode":"INSUFFICIENT_ACCESS","message":"no"}])"};
        });
        chatter::Mentions mentions(lab.client);
        const auto failure = support::failureOf([&] { mentions.load(rows, lab.stop); });
        QCOMPARE(failure.key, QByteArray("SALESFORCE_REFUSED"));
    }
}

QTEST_GUILESS_MAIN(MentionsTest)
#include "mentions_test.moc"
