// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/connectors/jive/lab.h"

class ThreadReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAThreadToItsLastPage();
    void readsPastAShortPage();
    void takesOlderVersionsWithoutTodaysText();
    void asksForNoRepliesWhereNoneAreCounted();
    void keepsCommentsForAuthorsToThem();
    void doesNotTakeAHiddenReplyForADeletedOne();
    void leavesADeletionToARunThatGoesFurtherBack();
};

void ThreadReaderTest::readsAThreadToItsLastPage()
{
    jive::Lab lab({.pageSize = 2});
    jive::ThreadReader reader(lab.client, lab.maker);
    jive::ThreadPlace place;
    const jive::Reading reading = lab.reading();
    QVERIFY(reader.read(lab.entity(QStringLiteral("/contents/101")), false, {}, place, reading));
    QCOMPARE(lab.ids().join(u' '),
             u"/contents/101 /messages/300 /messages/301 /messages/302 /messages/303 /messages/304");
}

void ThreadReaderTest::readsPastAShortPage()
{
    jive::Lab lab(
        {.pageSize = 2, .hidden = {QStringLiteral("/messages/300"), QStringLiteral("/messages/301")}});
    jive::ThreadReader reader(lab.client, lab.maker);
    jive::ThreadPlace place;
    const jive::Reading reading = lab.reading();
    QVERIFY(reader.read(lab.entity(QStringLiteral("/contents/101")), false, {}, place, reading));
    QCOMPARE(lab.ids().join(u' '), u"/contents/101 /messages/302 /messages/303 /messages/304");
}

void ThreadReaderTest::takesOlderVersionsWithoutTodaysText()
{
    jive::Lab lab;
    lab.server.change([](sandbox::Community &community) {
        QJsonArray versions = community.arrays[QStringLiteral("/versions/100")];
        QJsonObject first = versions.last().toObject();
        first.insert(QStringLiteral("content"), QJsonObject());
        versions[1] = first;
        community.arrays[QStringLiteral("/versions/100")] = versions;
    });
    jive::ThreadReader reader(lab.client, lab.maker);
    jive::ThreadPlace place;
    const jive::Reading reading = lab.reading();
    QVERIFY(reader.read(lab.entity(QStringLiteral("/contents/100")), false, {}, place, reading));
    QCOMPARE(lab.page.items.at(0).revision, QString());
    QCOMPARE(lab.page.items.at(1).revision, u"v2");
    QVERIFY(!lab.page.items.at(0).record.contains("second text"));
    QVERIFY(lab.page.items.at(1).record.contains("second text"));
}

void ThreadReaderTest::doesNotTakeAHiddenReplyForADeletedOne()
{
    jive::Lab lab;
    jive::ThreadReader reader(lab.client, lab.maker);
    const auto readAgain = [&] {
        lab.page = {};
        jive::ThreadPlace place;
        const jive::Reading reading = lab.reading();
        reader.read(lab.entity(QStringLiteral("/contents/101")), false, {}, place, reading);
        lab.memory.commit("jive:x", lab.page);
    };
    readAgain();
    lab.server.set(
        [](sandbox::JiveSandbox::Options &options) { options.hidden = {QStringLiteral("/messages/302")}; });
    readAgain();
    QVERIFY(!lab.ids().contains(QStringLiteral("/messages/302")));
    lab.server.change(
        [](sandbox::Community &community) { community.remove(QStringLiteral("/messages/302")); });
    readAgain();
    QVERIFY(lab.ids().contains(QStringLiteral("/messages/302")));
    QCOMPARE(lab.page.items.back().event, QByteArray("delete"));
}

void ThreadReaderTest::leavesADeletionToARunThatGoesFurtherBack()
{
    jive::Lab lab;
    jive::ThreadReader reader(lab.client, lab.maker);
    const auto readAgain = [&] {
        lab.page = {};
        jive::ThreadPlace place;
        const jive::Reading reading = lab.reading();
        reader.read(lab.entity(QStringLiteral("/contents/101")), false, {}, place, reading);
        lab.memory.commit("jive:x", lab.page);
    };
    readAgain();
    lab.server.change(
        [](sandbox::Community &community) { community.remove(QStringLiteral("/messages/302")); });
    lab.window.since = base::fromIso(u"2026-11-20");
    readAgain();
    QCOMPARE(lab.ids(), QStringList());
    lab.window = {};
    readAgain();
    QVERIFY(lab.ids().contains(QStringLiteral("/messages/302")));
    QCOMPARE(lab.page.items.back().event, QByteArray("delete"));
}

void ThreadReaderTest::asksForNoRepliesWhereNoneAreCounted()
{
    jive::Lab lab;
    jive::ThreadReader reader(lab.client, lab.maker);
    const QJsonObject idea = lab.entity(QStringLiteral("/contents/105"));
    const auto requestsFor = [&](bool isThorough) {
        lab.page = {};
        const int before = lab.server.requests();
        jive::Reading reading = lab.reading();
        reading.isThorough = isThorough;
        jive::ThreadPlace place;
        reader.read(idea, false, {}, place, reading);
        return lab.server.requests() - before;
    };
    requestsFor(false); // whoever is in it is asked for once
    QCOMPARE(requestsFor(false), 0);
    QCOMPARE(requestsFor(true), 1);
    lab.memory.change({{"reply:/contents/105#/comments/9", "1"}}); // one that may be deleted
    QCOMPARE(requestsFor(false), 1);
}

/// However many pages of items they fill: who else sees the document does not see them.
void ThreadReaderTest::keepsCommentsForAuthorsToThem()
{
    jive::Lab lab({.pageSize = 100});
    lab.server.change([](sandbox::Community &community) {
        const QString key =
            community.addContent(QStringLiteral("500"), QStringLiteral("document"), QStringLiteral("2"),
                                 jive::at("19T08:00:00"), QStringLiteral("text"),
                                 {{QStringLiteral("authorship"), QStringLiteral("author")},
                                  {QStringLiteral("parent"), QStringLiteral("/places/50")}});
        for (int number = 0; number < 450; ++number)
            community.addReply(QString::number(5000 + number), key, QStringLiteral("authorComments"),
                               QStringLiteral("2"), jive::at("19T09:00:00"), QStringLiteral("a note"), key);
        community.entities[key].insert(QStringLiteral("replyCount"), 0); // which leaves them out
    });
    jive::ThreadReader reader(lab.client, lab.maker);
    jive::ThreadPlace place;
    QHash<QString, qsizetype> people;
    int pages = 0;
    for (bool isWhole = false; !isWhole; ++pages) {
        lab.page = {};
        const jive::Reading reading = lab.reading();
        isWhole = reader.read(lab.entity(QStringLiteral("/contents/500")), false, {}, place, reading);
        for (const model::SourceItem &item : lab.page.items)
            people[item.id] = qsizetype(jive::Record::decoded(item.record).people.size());
        lab.memory.commit("jive:x", lab.page);
    }
    QVERIFY(pages > 1);
    QCOMPARE(people.size(), 451);
    QCOMPARE(people.value(QStringLiteral("/contents/500")), 2); // Bob is in the group
    people.remove(QStringLiteral("/contents/500"));
    for (const qsizetype count : std::as_const(people))
        QCOMPARE(count, 1);
}

QTEST_GUILESS_MAIN(ThreadReaderTest)
#include "threadreader_test.moc"
