// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/chatter/details.h"
#include "core/connectors/chatter/lab.h"
#include "core/connectors/chatter/refusing.h"
#include "support/failureof.h"

class DetailsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsFilesByEveryWay();
    void namesAFileThatCannotBeSeen();
    void keepsLinksToWhatLiesElsewhere();
    void countsVotes();
    void readsTheHistoryOfEditedOnesOnly();
    void readsTrackedChangesWhenTold();
    void goesOnBehindOneThatIsRefused_data();
    void goesOnBehindOneThatIsRefused();
    void takesAnOutageForNobodysFault();
};

using chatter::Lab;

static chatter::Detail detailOf(Lab &lab, const QString &id)
{
    chatter::People people(lab.queries);
    chatter::Owners owners(lab.queries, people);
    chatter::Details details(lab.queries, owners);
    details.load(
        lab.rows(id.startsWith(u"0D7") ? chatter::objects::feedComment() : chatter::objects::feedItem(),
                 {id}),
        lab.stop);
    return details.of(id);
}

static QString namesIn(const QJsonArray &files)
{
    QStringList names;
    for (const QJsonValue &value : files)
        names.append(value.toObject().value(u"name").toString());
    return names.join(u' ');
}

void DetailsTest::findsFilesByEveryWay()
{
    Lab lab;
    lab.server.change([](auto &made) {
        made.addFile(3, QStringLiteral("more.pdf"), "more");
        made.attach(3, chatter::idOf("0D5", 8), QStringLiteral("Content"), chatter::idOf("068", 3),
                    QStringLiteral("More"));
    });
    const QJsonArray files = detailOf(lab, chatter::idOf("0D5", 8)).files;
    QCOMPARE(namesIn(files), u"plan.txt more.pdf"); // the first is named by the post and by its attachment
    QCOMPARE(files.first().toObject().value(u"md5").toString().size(), 32);
    const QJsonArray images = detailOf(lab, chatter::idOf("0D5", 9)).files;
    QCOMPARE(namesIn(images), u"cat.png");
    QCOMPARE(images.first().toObject().value(u"image").toString(), chatter::idOf("069", 2));
}

void DetailsTest::namesAFileThatCannotBeSeen()
{
    Lab lab({.unreadable = {QStringLiteral("ContentVersion")}});
    const QJsonArray files = detailOf(lab, chatter::idOf("0D5", 8)).files;
    QCOMPARE(files.size(), 1);
    QCOMPARE(files.first().toObject().value(u"id").toString(), chatter::idOf("068", 1));
    QCOMPARE(namesIn(files), u"Plan");
}

void DetailsTest::keepsLinksToWhatLiesElsewhere()
{
    Lab lab;
    lab.server.change([](auto &made) {
        made.addFile(4, QStringLiteral("far.txt"), "",
                     {{QStringLiteral("ContentLocation"), QStringLiteral("E")},
                      {QStringLiteral("ContentUrl"), QStringLiteral("https://files.example.org/far")}});
        made.attach(4, chatter::idOf("0D7", 1), QStringLiteral("Content"), chatter::idOf("068", 4),
                    QStringLiteral("Far"));
        made.attach(5, chatter::idOf("0D7", 1), QStringLiteral("Link"), {}, QStringLiteral("Page"),
                    QStringLiteral("https://example.org/page"));
    });
    const QJsonArray files = detailOf(lab, chatter::idOf("0D7", 1)).files;
    QStringList links;
    for (const QJsonValue &value : files)
        links.append(value.toObject().value(u"link").toString());
    links.sort();
    QCOMPARE(links.join(u' '), u"https://example.org/page https://files.example.org/far");
}

void DetailsTest::countsVotes()
{
    Lab lab;
    const QJsonArray choices = detailOf(lab, chatter::idOf("0D5", 11)).choices;
    QCOMPARE(choices.size(), 2);
    QCOMPARE(choices.at(1).toObject().value(u"text").toString(), u"choice 2");
    QCOMPARE(choices.at(1).toObject().value(u"votes").toInt(), 1);
}

void DetailsTest::readsTheHistoryOfEditedOnesOnly()
{
    Lab lab;
    QCOMPARE(detailOf(lab, chatter::idOf("0D5", 4)).revisions.size(), size_t(1));
    QVERIFY(detailOf(lab, chatter::idOf("0D5", 2)).revisions.empty());
}

void DetailsTest::readsTrackedChangesWhenTold()
{
    const auto track = [](sandbox::Organisation &made) {
        made.rows[QStringLiteral("AccountFeed")][chatter::idOf("0D5", 13)] = {
            {QStringLiteral("Id"), chatter::idOf("0D5", 13)},
            {QStringLiteral("FeedTrackedChanges"),
             QJsonObject{
                 {QStringLiteral("done"), true},
                 {QStringLiteral("records"),
                  QJsonArray{QJsonObject{{QStringLiteral("FieldName"), QStringLiteral("Account.Rating")},
                                         {QStringLiteral("OldValue"), QJsonValue()},
                                         {QStringLiteral("NewValue"), 3}}}}}}};
    };
    Lab on({}, {{"trackedChanges", QStringLiteral("on")}});
    on.server.change(track);
    const QJsonArray changes = detailOf(on, chatter::idOf("0D5", 13)).changes;
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.first().toObject().value(u"new").toString(), u"3");
    Lab off;
    off.server.change(track);
    QVERIFY(detailOf(off, chatter::idOf("0D5", 13)).changes.isEmpty());
}

/// Posts with a file, an image, an edit and a poll, and one with nothing.
static std::vector<QJsonObject> somePosts(Lab &lab)
{
    return lab.rows(chatter::objects::feedItem(),
                    {chatter::idOf("0D5", 2), chatter::idOf("0D5", 4), chatter::idOf("0D5", 8),
                     chatter::idOf("0D5", 9), chatter::idOf("0D5", 11)});
}

void DetailsTest::goesOnBehindOneThatIsRefused_data()
{
    QTest::addColumn<QByteArray>("object");
    QTest::addColumn<QString>("asked");
    QTest::addColumn<QString>("post");
    QTest::addColumn<int>("status");
    const QString plan = chatter::idOf("0D5", 8);
    const QString poll = chatter::idOf("0D5", 11);
    QTest::newRow("attachments") << QByteArray("FeedAttachment") << plan << plan << 500;
    QTest::newRow("attachments, for good") << QByteArray("FeedAttachment") << plan << plan << 400;
    QTest::newRow("edits") << QByteArray("FeedRevision") << chatter::idOf("0D5", 4) << chatter::idOf("0D5", 4)
                           << 500;
    QTest::newRow("file") << QByteArray("ContentVersion") << chatter::idOf("068", 1) << plan << 500;
    QTest::newRow("votes") << QByteArray("FeedPollVote") << poll << poll << 502;
}

/// And knows it when it is told after all.
void DetailsTest::goesOnBehindOneThatIsRefused()
{
    QFETCH(QByteArray, object);
    QFETCH(QString, asked);
    QFETCH(QString, post);
    QFETCH(int, status);
    Lab lab;
    const auto rows = somePosts(lab);
    chatter::People people(lab.queries);
    chatter::Owners owners(lab.queries, people);
    chatter::Details details(lab.queries, owners);
    lab.server.spoil(chatter::failing(object, asked, status));
    details.load(rows, lab.stop);
    for (const QJsonObject &row : rows) {
        const QString id = chatter::idIn(row, u"Id");
        QVERIFY2(details.refusalOf(id).isEmpty() == (id != post), qPrintable(id));
    }
    QCOMPARE(namesIn(details.of(chatter::idOf("0D5", 9)).files), u"cat.png");
    lab.server.spoil({});
    details.load(rows, lab.stop);
    QCOMPARE(details.refusalOf(post), QString());
    QCOMPARE(namesIn(details.of(chatter::idOf("0D5", 8)).files), u"plan.txt");
}

void DetailsTest::takesAnOutageForNobodysFault()
{
    Lab lab;
    const auto rows = somePosts(lab);
    chatter::People people(lab.queries);
    chatter::Owners owners(lab.queries, people);
    chatter::Details details(lab.queries, owners);
    lab.server.spoil(chatter::failing("FeedAttachment"));
    const auto failure = support::failureOf([&] { details.load(rows, lab.stop); });
    QCOMPARE(failure.key, QByteArray("HTTP_500"));
    for (const QJsonObject &row : rows)
        QCOMPARE(details.refusalOf(chatter::idIn(row, u"Id")), QString());
}

QTEST_GUILESS_MAIN(DetailsTest)
#include "details_test.moc"
