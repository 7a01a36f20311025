// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/jive/entity.h"
#include "core/connectors/jive/lab.h"
#include "support/failureof.h"

class ItemMakerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsOnlyThoseAnItemIsFor_data();
    void listsOnlyThoseAnItemIsFor();
    void letsNobodyInByAMention_data();
    void letsNobodyInByAMention();
    void readsTheParticipantsToTheirLastPage();
    void readsNoConversationWhoseParticipantsNobodyNames();
    void keepsAnUnpublishedReplyToItsAuthor();
    void givesAChangeARevisionOfItsOwn();
    void namesAChangeAsAnotherConnectorDid();
    void deletesTwiceUnderTwoNames();
};

static QStringList labels(const model::People &people)
{
    QStringList all;
    for (const model::Person &person : people)
        all.append(person.label());
    return all;
}

static QStringList labels(const model::SourceItem &item)
{
    return labels(jive::Record::decoded(item.record).people);
}

void ItemMakerTest::listsOnlyThoseAnItemIsFor_data()
{
    QTest::addColumn<QString>("fields");
    QTest::addColumn<QString>("people");
    QTest::newRow("open place") << QStringLiteral(R"("parent":"/api/core/v3/places/51")")
                                << QStringLiteral("ann@example.com");
    QTest::newRow("closed place") << QStringLiteral(R"("parentPlace":{"uri":"/api/core/v3/places/50"})")
                                  << QStringLiteral("ann@example.com bob@example.com");
    QTest::newRow("hidden in a closed place")
        << QStringLiteral(R"("visibility":"hidden","parent":"/api/core/v3/places/50")")
        << QStringLiteral("ann@example.com");
    QTest::newRow("for some people")
        << QStringLiteral(R"("visibility":"people","users":[{"id":"5"}],"parent":"/api/core/v3/places/50")")
        << QStringLiteral("ann@example.com dan@example.com");
    QTest::newRow("for all, with users")
        << QStringLiteral(R"("visibility":"all","users":[{"id":"5"}])") << QStringLiteral("ann@example.com");
    QTest::newRow("authors and approvers")
        << QStringLiteral(R"("authors":[{"id":"2"},{"id":"3"}],"approvers":[{"id":"5"}])")
        << QStringLiteral("ann@example.com bob@example.com dan@example.com");
    QTest::newRow("owner") << QStringLiteral(R"("owner":"https://x/api/core/v3/people/3")")
                           << QStringLiteral("ann@example.com bob@example.com");
    QTest::newRow("draft in a closed place")
        << QStringLiteral(
               R"("status":"incomplete","parent":"/api/core/v3/places/50","owner":"/api/core/v3/people/3",
            "content":{"text":"<a data-userid='3'>Bob</a>"},"approvers":[{"id":"5"}])")
        << QStringLiteral("ann@example.com dan@example.com");
    QTest::newRow("hidden, with a mention")
        << QStringLiteral(R"("visibility":"hidden","content":{"text":"<a data-userid='3'>Bob</a>"})")
        << QStringLiteral("ann@example.com");
    QTest::newRow("mention") << QStringLiteral(R"("content":{"text":"<a data-userid='3'>Bob</a>"})")
                             << QStringLiteral("ann@example.com bob@example.com");
}

void ItemMakerTest::listsOnlyThoseAnItemIsFor()
{
    QFETCH(QString, fields);
    jive::Lab lab;
    const QString json = QStringLiteral(R"({"id":"1","type":"post","author":{"id":"2"},%1})").arg(fields);
    const QJsonObject root = jive::parsed(json.toUtf8());
    const jive::Thread thread = lab.maker.threadOf(root, false, {}, lab.stop);
    QTEST(labels(lab.maker.itemOf(root, thread, {}, lab.memory, lab.stop)).join(u' '), "people");
}

void ItemMakerTest::letsNobodyInByAMention_data()
{
    QTest::addColumn<QString>("fields");
    QTest::addColumn<bool>("isPrivate");
    QTest::addColumn<bool>("isForAuthors");
    QTest::addColumn<QString>("people");
    QTest::addColumn<QString>("peopleOfReply");
    const QString ann = QStringLiteral("ann@example.com");
    const QString annAndBob = QStringLiteral("ann@example.com bob@example.com");
    const QString bobAndAnn = QStringLiteral("bob@example.com ann@example.com");
    QTest::newRow("open") << QString() << false << false << QStringLiteral("ann@example.com dan@example.com")
                          << QStringLiteral("bob@example.com dan@example.com ann@example.com");
    QTest::newRow("direct message") << QStringLiteral(R"("participants":[{"id":"3"}],)") << true << false
                                    << annAndBob << bobAndAnn;
    QTest::newRow("for some people") << QStringLiteral(R"("visibility":"people","users":[{"id":"3"}],)")
                                     << false << false << annAndBob << bobAndAnn;
    QTest::newRow("hidden") << QStringLiteral(R"("visibility":"hidden",)") << false << false << ann
                            << bobAndAnn;
    QTest::newRow("closed group") << QStringLiteral(R"("parent":"/api/core/v3/places/50",)") << false << false
                                  << annAndBob << bobAndAnn;
    QTest::newRow("group that is gone")
        << QStringLiteral(R"("parent":"/api/core/v3/places/99",)") << false << false << ann << bobAndAnn;
    QTest::newRow("comment for authors")
        << QStringLiteral(R"("authorship":"limited","authors":[{"id":"3"}],)") << false << true
        << QStringLiteral("ann@example.com bob@example.com dan@example.com") << bobAndAnn;
}

/// Dan is mentioned, and it is not for him but where it is for all.
void ItemMakerTest::letsNobodyInByAMention()
{
    QFETCH(QString, fields);
    QFETCH(bool, isPrivate);
    QFETCH(bool, isForAuthors);
    jive::Lab lab;
    const auto entity = [](const char *id, const char *author, const QString &more) {
        const QString json = QStringLiteral(R"({"id":"%1","type":"document","author":{"id":"%2"},%3)"
                                            R"("content":{"text":"<a data-userid='5'>Dan</a>"}})");
        return jive::parsed(json.arg(QLatin1String(id), QLatin1String(author), more).toUtf8());
    };
    const QJsonObject root = entity("1", "2", fields);
    const jive::Thread thread = lab.maker.threadOf(root, isPrivate, {}, lab.stop);
    QTEST(labels(lab.maker.itemOf(root, thread, {}, lab.memory, lab.stop)).join(u' '), "people");
    QTEST(labels(lab.maker.itemOf(entity("7", "3", {}), isForAuthors ? thread.forAuthors() : thread, {},
                                  lab.memory, lab.stop))
              .join(u' '),
          "peopleOfReply");
}

/// A direct message from Ann to four, whose participants are listed on two pages and nowhere else.
static void addMessageToMany(sandbox::Community &community)
{
    const QString key = community.addPrivate(
        QStringLiteral("450"), QStringLiteral("dm"), QStringLiteral("2"),
        {QStringLiteral("3"), QStringLiteral("4"), QStringLiteral("5"), QStringLiteral("1")},
        jive::at("19T09:00:00"), QStringLiteral("to all"));
    community.entities[key].remove(QStringLiteral("participants"));
}

void ItemMakerTest::readsTheParticipantsToTheirLastPage()
{
    jive::Lab lab({.pageSize = 3});
    lab.server.change(addMessageToMany);
    const jive::Thread thread =
        lab.maker.threadOf(lab.entity(QStringLiteral("/dms/450")), true, QStringLiteral("2"), lab.stop);
    QCOMPARE(labels(thread.audience).join(u' '),
             u"ann@example.com bob@example.com eve dan@example.com archive@example.com");
}

void ItemMakerTest::readsNoConversationWhoseParticipantsNobodyNames()
{
    jive::Lab lab;
    lab.server.change([](sandbox::Community &community) {
        addMessageToMany(community);
        community.hiddenFrom.insert(QStringLiteral("/dms/450/participants"), QStringLiteral("2"));
    });
    QJsonObject root = lab.entity(QStringLiteral("/dms/450"));
    const auto read = [&] {
        return lab.maker.threadOf(root, true, QStringLiteral("2"), lab.stop);
    };
    const base::Failure failure = support::failureOf([&] { read(); });
    QCOMPARE(failure.key, QByteArray("JIVE_REFUSED"));
    QVERIFY(failure.text.contains(u"/dms/450/participants"));
    root.insert(QStringLiteral("participants"), jive::parsed(R"({"a":[{"id":"3"}]})").value(u"a"));
    QCOMPARE(labels(read().audience).join(u' '), u"ann@example.com bob@example.com");
}

/// A reply that waits for a moderator, or was refused by one, was seen by nobody else.
void ItemMakerTest::keepsAnUnpublishedReplyToItsAuthor()
{
    jive::Lab lab;
    const QJsonObject root = jive::parsed(
        R"({"id":"1","type":"discussion","author":{"id":"2"},"parent":"/api/core/v3/places/50"})");
    const jive::Thread thread = lab.maker.threadOf(root, false, {}, lab.stop);
    QJsonObject reply =
        jive::parsed(R"({"id":"7","type":"message","author":{"id":"3"},"status":"published"})");
    const model::SourceItem seen = lab.maker.itemOf(reply, thread, {}, lab.memory, lab.stop);
    QCOMPARE(labels(seen).join(u' '), u"bob@example.com ann@example.com");
    reply.insert(QStringLiteral("status"), QStringLiteral("pending_approval"));
    const model::SourceItem unseen = lab.maker.itemOf(reply, thread, {}, lab.memory, lab.stop);
    QCOMPARE(labels(unseen).join(u' '), u"bob@example.com");
    QVERIFY(seen.digest != unseen.digest); // so that it comes for all once it is published
}

void ItemMakerTest::givesAChangeARevisionOfItsOwn()
{
    jive::Lab lab;
    QJsonObject root = lab.entity(QStringLiteral("/contents/102"));
    const jive::Thread thread = lab.maker.threadOf(root, false, {}, lab.stop);
    connectors::Page page;
    page.items = {lab.maker.itemOf(root, thread, {}, lab.memory, lab.stop)};
    QCOMPARE(page.items.front().revision, QString());
    lab.memory.commit("jive:x", page);
    QCOMPARE(lab.maker.itemOf(root, thread, {}, lab.memory, lab.stop).revision, QString());
    root.insert(QStringLiteral("subject"), QStringLiteral("other"));
    const model::SourceItem edit = lab.maker.itemOf(root, thread, {}, lab.memory, lab.stop);
    QCOMPARE(edit.revision.size(), 16);
    QCOMPARE(edit.event, QByteArray("edit"));
    QCOMPARE(edit.originalId, u"/contents/102");
    page.items = {edit};
    lab.memory.commit("jive:x", page);
    QCOMPARE(lab.maker.itemOf(root, thread, {}, lab.memory, lab.stop).revision, edit.revision);
}

void ItemMakerTest::namesAChangeAsAnotherConnectorDid()
{
    jive::Lab lab;
    QJsonObject root = lab.entity(QStringLiteral("/contents/102"));
    const jive::Thread thread = lab.maker.threadOf(root, false, {}, lab.stop);
    connectors::Page page;
    page.items = {lab.maker.itemOf(root, thread, {}, lab.memory, lab.stop)};
    lab.memory.commit("jive:x", page);
    root.insert(QStringLiteral("subject"), QStringLiteral("other"));
    contract::Memory late; // sees it changed, and the other captured it before
    late.seeOther(lab.memory);
    const model::SourceItem edit = lab.maker.itemOf(root, thread, {}, late, lab.stop);
    page.items = {lab.maker.itemOf(root, thread, {}, lab.memory, lab.stop)};
    QCOMPARE(edit, page.items.front());
    QCOMPARE(edit.event, QByteArray("edit"));
    lab.memory.commit("jive:x", page);
    contract::Memory later; // sees it for the first time after both versions
    later.seeOther(lab.memory);
    QCOMPARE(lab.maker.itemOf(root, thread, {}, later, lab.stop), edit);
}

void ItemMakerTest::deletesTwiceUnderTwoNames()
{
    jive::Lab lab;
    model::KnownItem known{.id = QStringLiteral("/contents/1")};
    const auto deleted = [&] {
        return lab.maker.deletionOf(QStringLiteral("contents"), known, QStringLiteral("Lunch"));
    };
    QCOMPARE(deleted().revision, u"deleted");
    known.revision = QStringLiteral("abc");
    QCOMPARE(deleted().revision, u"deleted-abc");
}

QTEST_GUILESS_MAIN(ItemMakerTest)
#include "itemmaker_test.moc"
