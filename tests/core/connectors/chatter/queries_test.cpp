// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/connectors/chatter/lab.h"
#include "support/failureof.h"

class QueriesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsLocators();
    void goesOnWhenALocatorDies();
    void followsWholeAddresses();
    void splitsLongLists();
    void leavesOutFieldsThatAreNotThere();
    void leavesOutARelationThatIsNotThere();
    void goesWithoutWhatIsNotNeeded();
    void refusesToGoWithoutWhatIs();
    void readsNestedRowsBehindTheirOwnLocator();
    void endsWhenLocatorsComeBack();
};

using chatter::Lab;
using Rows = chatter::Queries::Rows;
namespace objects = chatter::objects;

static QStringList posts(int count)
{
    QStringList ids;
    for (int number = 1; number <= count; ++number)
        ids.append(chatter::idOf("0D5", number));
    return ids;
}

void QueriesTest::followsLocators()
{
    Lab lab({.pageSize = 2});
    QCOMPARE(lab.rows(objects::feedItem(), posts(14)).size(), size_t(14));
    const auto live = lab.queries.whereIn(objects::feedItem(), u"Id", posts(14), Rows::Live, lab.stop);
    QCOMPARE(live.size(), size_t(13));
}

void QueriesTest::goesOnWhenALocatorDies()
{
    Lab lab({.pageSize = 5, .locatorsDie = true});
    QCOMPARE(lab.rows(objects::feedItem(), posts(14)).size(), size_t(14));
}

void QueriesTest::followsWholeAddresses()
{
    Lab lab({.pageSize = 2, .isRelativelyAddressed = false});
    QCOMPARE(lab.rows(objects::feedItem(), posts(14)).size(), size_t(14));
}

void QueriesTest::splitsLongLists()
{
    Lab lab({.pageSize = 2000});
    lab.queries.client().version(lab.stop);
    const int before = lab.server.requests();
    QCOMPARE(lab.rows(objects::feedItem(), posts(401)).size(), size_t(14));
    QCOMPARE(lab.server.requests() - before, 3);
}

void QueriesTest::leavesOutFieldsThatAreNotThere()
{
    Lab lab(
        {.lackingFields = {QStringLiteral("FeedItem.NetworkScope"), QStringLiteral("FeedItem.Visibility")}});
    const auto rows = lab.rows(objects::feedItem(), posts(1));
    QCOMPARE(rows.size(), size_t(1));
    QVERIFY(!rows.front().contains(u"NetworkScope") && rows.front().contains(u"Body"));
    const int before = lab.server.requests();
    lab.rows(objects::feedItem(), posts(1));
    QCOMPARE(lab.server.requests() - before, 1); // learned
}

void QueriesTest::leavesOutARelationThatIsNotThere()
{
    Lab lab({.lackingFields = {QStringLiteral("FeedItem.Parent.Name")}});
    const auto rows = lab.rows(objects::feedItem(), posts(1));
    QCOMPARE(rows.size(), size_t(1));
    QVERIFY(!rows.front().contains(u"Parent") && rows.front().contains(u"ParentId"));
}

void QueriesTest::goesWithoutWhatIsNotNeeded()
{
    Lab lab({.unreadable = {QStringLiteral("FeedPollVote")}});
    QVERIFY(lab.queries.whereIn(objects::pollVote(), u"FeedItemId", posts(1), Rows::Live, lab.stop).empty());
    QCOMPARE(lab.queries.unreadable(), QStringList{QStringLiteral("FeedPollVote")});
    QCOMPARE(lab.queries.refusalOf(objects::pollVote()).code, QByteArray("INVALID_TYPE"));
    const int before = lab.server.requests();
    lab.queries.whereIn(objects::pollVote(), u"FeedItemId", posts(1), Rows::Live, lab.stop);
    QCOMPARE(lab.server.requests(), before); // not asked again
}

void QueriesTest::refusesToGoWithoutWhatIs()
{
    Lab lab({.unreadable = {QStringLiteral("CollaborationGroupMember")}});
    const auto failure = support::failureOf([&] {
        lab.queries.whereIn(objects::groupMember(), u"CollaborationGroupId", {chatter::idOf("0F9", 1)},
                            Rows::Live, lab.stop);
    });
    QCOMPARE(failure.key, QByteArray("SALESFORCE_REFUSED"));
    QVERIFY(failure.reaction == base::Reaction::SignInAgain);
}

void QueriesTest::readsNestedRowsBehindTheirOwnLocator()
{
    Lab lab({.pageSize = 2});
    const QString soql = QStringLiteral("SELECT Id FROM FeedItem ORDER BY Id LIMIT 5");
    const QJsonObject nested =
        lab.client.demand(u"/query?q=" + QString::fromLatin1(QUrl::toPercentEncoding(soql)), lab.stop)
            .object();
    QCOMPARE(nested.value(u"done").toBool(), false);
    const QJsonObject row{{QStringLiteral("Children"), nested}};
    QCOMPARE(lab.queries.nested(row, QStringLiteral("Children"), lab.stop).size(), size_t(5));
    QVERIFY(lab.queries.nested(row, QStringLiteral("Others"), lab.stop).empty());
}

void QueriesTest::endsWhenLocatorsComeBack()
{
    Lab lab;
    lab.client.version(lab.stop);
    lab.server.spoil([](const sandbox::HttpRequest &request, sandbox::HttpReply &reply) {
        const bool isFirst = request.target.endsWith("/query/A");
        reply.status = 200;
        reply.body =
            QByteArray(R"({"done":false,"records":[],"nextRecordsUrl":"/services/data/v62.0/query/)") +
            (isFirst ? "B" : "A") + R"("})";
    });
    const auto failure = support::failureOf([&] { lab.rows(objects::feedItem(), posts(1)); });
    QCOMPARE(failure.key, QByteArray("SALESFORCE_ENDLESS_LIST"));
}

QTEST_GUILESS_MAIN(QueriesTest)
#include "queries_test.moc"
