// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/connectors/chatter/lab.h"
#include "core/connectors/chatter/refusing.h"
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
    void goesWithoutWhatIsRefusedForGood_data();
    void goesWithoutWhatIsRefusedForGood();
    void takesABrokenElementForWhatItIs_data();
    void takesABrokenElementForWhatItIs();
    void doesNotGoWithoutAWholeBatch();
    void findsTheOneForWhoseSakeARequestFails_data();
    void findsTheOneForWhoseSakeARequestFails();
    void takesAnOutageForNobodysFault();
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

/// A post or comment more that mentions Bob.
static QString withAnother(Lab &lab, bool isComment)
{
    const QString other = chatter::idOf(isComment ? "0D7" : "0D5", 30);
    lab.server.change([&](auto &made) {
        const QString ann = chatter::idOf("005", 2);
        if (isComment)
            made.addComment(30, post, ann, chatter::at("19T12:00:00"), QStringLiteral("@Bob"));
        else
            made.addPost(30, ann, ann, chatter::at("19T12:00:00"), QStringLiteral("@Bob"));
        made.mentions[other] = {chatter::idOf("005", 3)};
    });
    return other;
}

void MentionsTest::doesNotGoWithoutThoseThatAreRefused_data()
{
    QTest::addColumn<bool>("isComment");
    QTest::addColumn<int>("status");
    for (const int status : {401, 408, 429, 500, 503}) {
        QTest::addRow("post %d", status) << false << status;
        QTest::addRow("comment %d", status) << true << status;
    }
}

void MentionsTest::doesNotGoWithoutThoseThatAreRefused()
{
    QFETCH(bool, isComment);
    QFETCH(int, status);
    Lab lab;
    const QString other = withAnother(lab, isComment);
    const QString refused = isComment ? comment : post;
    const auto rows = lab.rows(isComment ? objects::feedComment() : objects::feedItem(), {refused, other});
    chatter::Mentions mentions(lab.client);
    lab.server.spoil(chatter::refusing(refused, status));
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
        lab.server.spoil(chatter::refusing(post, status));
        chatter::Mentions mentions(lab.client);
        mentions.load(lab.rows(objects::feedItem(), {post}), lab.stop);
        QCOMPARE(mentions.of(post), QStringList());
    }
}

void MentionsTest::goesWithoutWhatIsRefusedForGood_data()
{
    QTest::addColumn<bool>("isComment");
    QTest::addColumn<bool>("hasBatch");
    QTest::newRow("post") << false << true;
    QTest::newRow("comment") << true << true;
    QTest::newRow("comment by itself") << true << false;
}

/// The same however often it is asked for: the others of the batch are told, and which it is.
void MentionsTest::goesWithoutWhatIsRefusedForGood()
{
    QFETCH(bool, isComment);
    QFETCH(bool, hasBatch);
    Lab lab({.hasCommentBatch = hasBatch});
    const QString other = withAnother(lab, isComment);
    const QString refused = isComment ? comment : post;
    const auto rows = lab.rows(isComment ? objects::feedComment() : objects::feedItem(), {refused, other});
    chatter::Mentions mentions(lab.client);
    lab.server.spoil(chatter::refusing(refused, 400));
    mentions.load(rows, lab.stop);
    QCOMPARE(mentions.of(refused), QStringList());
    QCOMPARE(mentions.refusalOf(refused), 400);
    QCOMPARE(mentions.of(other), QStringList{chatter::idOf("005", 3)});
    QCOMPARE(mentions.refusalOf(other), 0);
    mentions.clear();
    lab.server.spoil({});
    mentions.load(rows, lab.stop);
    QCOMPARE(mentions.refusalOf(refused), 0);
    QVERIFY(!mentions.of(refused).isEmpty());
}

/// Of a text that is a day old, and asked for often enough; a newer one is waited for.
void MentionsTest::takesABrokenElementForWhatItIs_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("isOld");
    QTest::addColumn<bool>("isWaitedFor");
    QTest::newRow("fails") << 500 << true << false;
    QTest::newRow("fails, and is new") << 500 << false << true;
    QTest::newRow("in repair") << 503 << true << true;
    QTest::newRow("too many requests") << 429 << true << true;
}

void MentionsTest::takesABrokenElementForWhatItIs()
{
    QFETCH(int, status);
    QFETCH(bool, isOld);
    QFETCH(bool, isWaitedFor);
    Lab lab;
    lab.clock.advance(std::chrono::hours{isOld ? 24 : 0});
    const auto rows = lab.rows(objects::feedItem(), {post});
    chatter::Mentions mentions(lab.client);
    lab.server.spoil(chatter::refusing(post, status));
    for (int attempt = 1; attempt <= 5; ++attempt) {
        const auto failure = support::failureOf([&] { mentions.load(rows, lab.stop); });
        QCOMPARE(failure.key, QByteArray(isWaitedFor || attempt < 4 ? "MENTIONS_UNAVAILABLE" : "NO_FAILURE"));
    }
    QCOMPARE(mentions.refusalOf(post), isWaitedFor ? 0 : status);
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

void MentionsTest::findsTheOneForWhoseSakeARequestFails_data()
{
    QTest::addColumn<bool>("isComment");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("tries");
    QTest::newRow("post") << false << 500 << 4;
    QTest::newRow("comment") << true << 500 << 4;
    QTest::newRow("post, for good") << false << 400 << 1;
}

/// It is waited for like one that is refused within an answer; the other is told.
void MentionsTest::findsTheOneForWhoseSakeARequestFails()
{
    QFETCH(bool, isComment);
    QFETCH(int, status);
    QFETCH(int, tries);
    Lab lab;
    lab.clock.advance(std::chrono::hours{24});
    const QString other = withAnother(lab, isComment);
    const QString refused = isComment ? comment : post;
    const auto rows = lab.rows(isComment ? objects::feedComment() : objects::feedItem(), {refused, other});
    chatter::Mentions mentions(lab.client);
    lab.server.spoil(chatter::failing("/batch/", refused, status));
    for (int attempt = 1; attempt <= tries; ++attempt) {
        const auto failure = support::failureOf([&] { mentions.load(rows, lab.stop); });
        QCOMPARE(failure.key, QByteArray(attempt < tries ? "MENTIONS_UNAVAILABLE" : "NO_FAILURE"));
    }
    QCOMPARE(mentions.refusalOf(refused), status);
    QCOMPARE(mentions.refusalOf(other), 0);
    QCOMPARE(mentions.of(other), QStringList{chatter::idOf("005", 3)});
}

void MentionsTest::takesAnOutageForNobodysFault()
{
    Lab lab;
    lab.clock.advance(std::chrono::hours{24});
    const QString other = withAnother(lab, false);
    const auto rows = lab.rows(objects::feedItem(), {chatter::idOf("0D5", 1), post, other});
    chatter::Mentions mentions(lab.client);
    lab.server.spoil(chatter::failing("/batch/"));
    for (int attempt = 1; attempt <= 5; ++attempt) {
        const auto failure = support::failureOf([&] { mentions.load(rows, lab.stop); });
        QCOMPARE(failure.key, QByteArray("HTTP_500"));
    }
    QCOMPARE(mentions.refusalOf(post), 0);
}

QTEST_GUILESS_MAIN(MentionsTest)
#include "mentions_test.moc"
