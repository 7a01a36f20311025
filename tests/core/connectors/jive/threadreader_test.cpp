// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QRegularExpression>
#include <QTest>

#include "connectors/jive/entity.h"
#include "connectors/jive/smaller.h"
#include "core/connectors/jive/lab.h"

class ThreadReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAThreadToItsLastPage();
    void readsPastAShortPage();
    void takesOlderVersionsWithoutTodaysText();
    void namesAVersionThatIsTooLarge();
    void saysWhereTheVersionsAreClosed();
    void readsManyVersionsPageByPage();
    void takesTheVersionsOfABlogPost();
    void makesNoEditsOfAPostThatIsKnownWithoutVersions();
    void asksForNoRepliesWhereNoneAreCounted();
    void keepsCommentsForAuthorsToThem();
    void doesNotTakeAHiddenReplyForADeletedOne();
    void leavesADeletionToARunThatGoesFurtherBack();
};

static QJsonObject versionOf(int number, const QString &text)
{
    return {{QStringLiteral("type"), QStringLiteral("contentVersion")},
            {QStringLiteral("versionNumber"), number},
            {QStringLiteral("published"), jive::at("19T08:00:00")},
            {QStringLiteral("content"),
             QJsonObject{{QStringLiteral("content"), QJsonObject{{QStringLiteral("text"), text}}}}}};
}

/// What of an entity itself is new, page by page: its versions' names and texts.
static QStringList readAll(jive::Lab &lab, const QString &key)
{
    static const QRegularExpression marks(QStringLiteral("<[^>]*>"));
    jive::ThreadReader reader(lab.client, lab.maker);
    jive::ThreadPlace place;
    QStringList found;
    for (bool isWhole = false; !isWhole;) {
        lab.page = {};
        const jive::Reading reading = lab.reading();
        isWhole = reader.read(lab.entity(key), false, {}, place, reading);
        for (const model::SourceItem &item : lab.memory.commit("jive:x", lab.page)) {
            const QString html = jive::htmlOf(jive::Record::decoded(item.record).entity);
            if (item.id == key)
                found.append((item.revision.isEmpty() ? QStringLiteral("v") : item.revision) + u'=' +
                             QString(html).remove(marks));
        }
    }
    return found;
}

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

/// And takes the others as they are.
void ThreadReaderTest::namesAVersionThatIsTooLarge()
{
    jive::Lab lab;
    const QString path = QStringLiteral("/versions/100/1");
    lab.server.change([&](sandbox::Community &community) {
        QJsonArray versions = community.arrays[QStringLiteral("/versions/100")];
        QJsonObject first = versions.last().toObject();
        first.insert(QStringLiteral("resources"), sandbox::resources({{QStringLiteral("self"), path}}));
        community.entities[path] = first;
        first.remove(QStringLiteral("content"));
        versions[1] = first;
        community.arrays[QStringLiteral("/versions/100")] = versions;
    });
    lab.server.spoil([](const sandbox::HttpRequest &request, sandbox::HttpReply &reply) {
        if (request.path().endsWith("/versions/100/1") && !request.query().contains("fields=type,"))
            reply.body = QByteArray(33 << 20, ' ') + reply.body;
    });
    jive::ThreadReader reader(lab.client, lab.maker);
    jive::ThreadPlace place;
    const jive::Reading reading = lab.reading();
    QVERIFY(reader.read(lab.entity(QStringLiteral("/contents/100")), false, {}, place, reading));
    const auto entityAt = [&](size_t index) {
        return jive::Record::decoded(lab.page.items.at(index).record).entity;
    };
    QCOMPARE(lab.page.items.at(0).id, u"/contents/100");
    QVERIFY(jive::isTooLarge(entityAt(0)));
    QVERIFY(!jive::isTooLarge(entityAt(1)));
    QVERIFY(jive::htmlOf(entityAt(1)).contains(QStringLiteral("second text")));
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

/// And takes what stands there meanwhile.
void ThreadReaderTest::saysWhereTheVersionsAreClosed()
{
    jive::Lab lab;
    const QString path = QStringLiteral("/versions/100");
    lab.server.change(
        [&](sandbox::Community &community) { community.hiddenFrom[path] = QStringLiteral("1"); });
    QCOMPARE(readAll(lab, QStringLiteral("/contents/100")).join(u' '), u"v=second text");
    QCOMPARE(lab.page.unfinished.size(), 1);
    QVERIFY(lab.page.unfinished.front().contains(QStringLiteral("/contents/100")));
    const auto row = jive::Ledger(lab.memory, lab.page.state).thread(QStringLiteral("/contents/100"));
    QVERIFY(row && row->marker.isEmpty()); // it is read again
    lab.server.change([&](sandbox::Community &community) { community.hiddenFrom.remove(path); });
    QCOMPARE(readAll(lab, QStringLiteral("/contents/100")).join(u' '), u"v1=first text v2=second text");
    QVERIFY(lab.page.unfinished.isEmpty());
    QCOMPARE(readAll(lab, QStringLiteral("/contents/100")), QStringList());
}

void ThreadReaderTest::readsManyVersionsPageByPage()
{
    jive::Lab lab;
    const int count = 450;
    lab.server.change([&](sandbox::Community &community) {
        QJsonArray versions;
        for (int number = 1; number <= count; ++number)
            versions.append(versionOf(number, QStringLiteral("text %1").arg(number)));
        community.arrays[QStringLiteral("/versions/100")] = versions;
    });
    QStringList expected{QStringLiteral("v=text 1")};
    for (int number = 2; number < count; ++number)
        expected.append(QStringLiteral("v%1=text %1").arg(number));
    expected.append(QStringLiteral("v450=second text"));
    QCOMPARE(readAll(lab, QStringLiteral("/contents/100")), expected);
    QCOMPARE(readAll(lab, QStringLiteral("/contents/100")), QStringList());
}

static void addPost(jive::Lab &lab, int versions)
{
    lab.server.change([&](sandbox::Community &community) {
        QJsonArray list;
        for (int number = versions; number > 0; --number)
            list.append(versionOf(number, QStringLiteral("text %1").arg(number)));
        community.arrays[QStringLiteral("/versions/500")] = list;
        community.contents.removeAll(QStringLiteral("/contents/500"));
        community.addContent(QStringLiteral("500"), QStringLiteral("post"), QStringLiteral("2"),
                             jive::at("19T08:00:00"), QStringLiteral("text %1").arg(versions));
    });
}

void ThreadReaderTest::takesTheVersionsOfABlogPost()
{
    jive::Lab lab;
    addPost(lab, 2);
    QCOMPARE(readAll(lab, QStringLiteral("/contents/500")).join(u' '), u"v=text 1 v2=text 2");
    addPost(lab, 3);
    QCOMPARE(readAll(lab, QStringLiteral("/contents/500")).join(u' '), u"v3=text 3");
}

/// Some of its versions were captured as edits.
void ThreadReaderTest::makesNoEditsOfAPostThatIsKnownWithoutVersions()
{
    jive::Lab lab;
    addPost(lab, 2);
    const QString path = QStringLiteral("/versions/500");
    lab.server.change(
        [&](sandbox::Community &community) { community.hiddenFrom[path] = QStringLiteral("1"); });
    QCOMPARE(readAll(lab, QStringLiteral("/contents/500")).join(u' '), u"v=text 2");
    QVERIFY(lab.page.unfinished.isEmpty()); // Jive may keep none of posts
    lab.server.change([&](sandbox::Community &community) { community.hiddenFrom.remove(path); });
    QCOMPARE(readAll(lab, QStringLiteral("/contents/500")), QStringList());
    addPost(lab, 3);
    QCOMPARE(readAll(lab, QStringLiteral("/contents/500")).join(u' '), u"v3=text 3");
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
        reading.sweepAt = isThorough ? lab.clock.now() : base::Instant{};
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
