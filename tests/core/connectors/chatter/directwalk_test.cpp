// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonDocument>
#include <QTest>

#include "connectors/chatter/conversion.h"
#include "connectors/chatter/directwalk.h"
#include "core/connectors/chatter/lab.h"
#include "support/failureof.h"

class DirectWalkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsMessagesAndReplies();
    void findsEdits();
    void stopsAtWhatIsOlder();
    void readsLaterWhatIsRefusedNow_data();
    void readsLaterWhatIsRefusedNow();
    void endsWhenMembersComeBack();
};

using chatter::DirectWalk;
using chatter::Lab;
using Step = chatter::Position::Step;

void DirectWalkTest::readsMessagesAndReplies()
{
    Lab lab;
    DirectWalk walk(lab.client, lab.maker, lab.reader.audience());
    QCOMPARE(lab.walk(walk, lab.at(Step::Direct)), QStringList({QString(chatter::idOf("0D5", 900) + u'|'),
                                                                QString(chatter::idOf("0D7", 900) + u'|')}));
    const model::Message root = chatter::messageOf(lab.items.front());
    QCOMPARE(root.subject, u"Lunch");
    QCOMPARE(root.people.size(), size_t(3)); // who left has seen it
    const model::Message reply = chatter::messageOf(lab.items.back());
    QCOMPARE(reply.text, u"direct answer");
    QCOMPARE(reply.conversationId, chatter::idOf("0D5", 900));
    QVERIFY(!reply.inReplyTo.isEmpty());
    DirectWalk again(lab.client, lab.maker, lab.reader.audience());
    QCOMPARE(lab.walk(again, lab.at(Step::Direct)), QStringList());
}

void DirectWalkTest::findsEdits()
{
    Lab lab;
    DirectWalk walk(lab.client, lab.maker, lab.reader.audience());
    lab.walk(walk, lab.at(Step::Direct));
    lab.server.change([](auto &made) {
        made.directMessages.front().insert(QStringLiteral("body"),
                                           QJsonObject{{QStringLiteral("text"), QStringLiteral("another")}});
    });
    DirectWalk again(lab.client, lab.maker, lab.reader.audience());
    QCOMPARE(lab.walk(again, lab.at(Step::Direct)).size(), 1);
    QCOMPARE(lab.items.back().event, QByteArray("edit"));
    QCOMPARE(lab.items.back().originalId, chatter::idOf("0D5", 900));
}

void DirectWalkTest::stopsAtWhatIsOlder()
{
    Lab lab;
    chatter::Position old;
    old.done.at(size_t(Step::Direct)) = *base::fromIso(u"2026-11-20T00:00:00Z");
    DirectWalk walk(lab.client, lab.maker, lab.reader.audience());
    QCOMPARE(lab.walk(walk, lab.at(Step::Direct, old)), QStringList());
}

/// An older one, without replies.
static void addOlder(sandbox::Organisation &made)
{
    QJsonObject older = made.directMessages.front();
    older.insert(QStringLiteral("id"), chatter::idOf("0D5", 901));
    older.insert(QStringLiteral("modifiedDate"), QStringLiteral("2026-11-19T09:00:00.000Z"));
    QJsonObject capabilities = older.value(u"capabilities").toObject();
    capabilities.remove(QStringLiteral("comments"));
    older.insert(QStringLiteral("capabilities"), capabilities);
    made.directMessages.push_back(older);
}

static const char *const secondPage = "/chatter/feeds/direct-messages/feed-elements?page=2";

/// One message a page; that page (0: none) is refused.
static sandbox::HttpServer::Spoil paged(int refused, int status, const QByteArray &code)
{
    return [=](const sandbox::HttpRequest &request, sandbox::HttpReply &reply) {
        if (!request.target.contains("/direct-messages/"))
            return;
        const int page = request.target.endsWith(secondPage) ? 2 : 1;
        if (page == refused) {
            reply = {.status = status, .body = R"([{"message":"no","errorCode":")" + code + R"("}])"};
            return;
        }
        const QJsonArray all = QJsonDocument::fromJson(reply.body).object().value(u"elements").toArray();
        const QJsonValue next = page == 1 ? QJsonValue(QLatin1String(secondPage)) : QJsonValue();
        reply.body = QJsonDocument(QJsonObject{{QStringLiteral("elements"), QJsonArray{all.at(page - 1)}},
                                               {QStringLiteral("nextPageUrl"), next}})
                         .toJson();
    };
}

void DirectWalkTest::readsLaterWhatIsRefusedNow_data()
{
    QTest::addColumn<int>("page");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<bool>("isNamed");
    QTest::newRow("refused") << 1 << 403 << QByteArray("INSUFFICIENT_ACCESS") << true;
    QTest::newRow("bad request") << 1 << 400 << QByteArray("INVALID_PARAMETER") << true;
    QTest::newRow("no such list") << 1 << 404 << QByteArray("NOT_FOUND") << false;
    QTest::newRow("switched off") << 1 << 403 << QByteArray("FUNCTIONALITY_NOT_ENABLED") << false;
    QTest::newRow("page refused") << 2 << 403 << QByteArray("INSUFFICIENT_ACCESS") << true;
    QTest::newRow("bad page") << 2 << 400 << QByteArray("INVALID_PAGE_TOKEN") << true;
    QTest::newRow("no such page") << 2 << 404 << QByteArray("NOT_FOUND") << true;
}

void DirectWalkTest::readsLaterWhatIsRefusedNow()
{
    QFETCH(int, page);
    QFETCH(int, status);
    QFETCH(QByteArray, code);
    QFETCH(bool, isNamed);
    Lab lab;
    lab.server.change(addOlder);
    lab.server.spoil(paged(page, status, code));
    DirectWalk walk(lab.client, lab.maker, lab.reader.audience());
    QCOMPARE(lab.walk(walk, lab.at(Step::Direct)).size(), page == 1 ? 0 : 2);
    QCOMPARE(lab.unfinished.size(), isNamed ? 1 : 0);
    for (const QString &each : std::as_const(lab.unfinished))
        QVERIFY2(each.contains(QString::fromLatin1(code)), qPrintable(each));
    lab.last.finish();
    lab.server.spoil(paged(0, 0, {}));
    lab.clock.advance(std::chrono::hours{24 * 7});
    DirectWalk later(lab.client, lab.maker, lab.reader.audience());
    lab.walk(later, lab.at(Step::Direct, lab.last.ended()));
    QStringList ids;
    for (const model::SourceItem &item : lab.items)
        ids.append(item.id);
    ids.sort();
    QCOMPARE(ids,
             QStringList({chatter::idOf("0D5", 900), chatter::idOf("0D5", 901), chatter::idOf("0D7", 900)}));
}

void DirectWalkTest::endsWhenMembersComeBack()
{
    Lab lab;
    lab.client.version(lab.stop);
    lab.server.spoil([](const sandbox::HttpRequest &request, sandbox::HttpReply &reply) {
        if (request.target.contains("/direct-messages/"))
            reply.body.replace(R"("members":{)", R"("members":{"nextPageUrl":"/members/A",)");
        else if (request.target.contains("/members/"))
            reply = {.body = QByteArray(R"({"users":[],"nextPageUrl":"/members/)") +
                             (request.target.endsWith('A') ? "B" : "A") + R"("})"};
    });
    DirectWalk walk(lab.client, lab.maker, lab.reader.audience());
    const auto failure = support::failureOf([&] { lab.walk(walk, lab.at(Step::Direct)); });
    QCOMPARE(failure.key, QByteArray("SALESFORCE_ENDLESS_LIST"));
}

QTEST_GUILESS_MAIN(DirectWalkTest)
#include "directwalk_test.moc"
