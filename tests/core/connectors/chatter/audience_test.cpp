// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/connectors/chatter/lab.h"

class AudienceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhoTakesPart_data();
    void findsWhoTakesPart();
    void keepsWhatIsNotPublishedToItsAuthor();
    void knowsWhoWroteBefore();
    void forgetsAllTogetherAndNeverAmidABatch();
    void keepsNoMoreThanItMay();
    void namesTheThread();
    void takesWhoInsertedForTheAuthorWhenThereIsNone();
};

using chatter::Lab;
using Role = model::Person::Role;

static QString listed(const model::People &people)
{
    static const char *const marks[] = {"From:", "To:", "Cc:", "Bcc:", ""};
    QStringList all;
    for (const model::Person &person : people)
        all.append(QLatin1String(marks[int(person.role)]) + person.name);
    return all.join(u' ');
}

void AudienceTest::findsWhoTakesPart_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<bool>("isComment");
    QTest::addColumn<model::Values>("settings");
    QTest::addColumn<QString>("people");
    const model::Values open{{"publicGroups", QStringLiteral("on")}};
    QTest::newRow("private group") << 1 << false << model::Values{} << QStringLiteral("From:Ann Bob");
    QTest::newRow("wall") << 2 << false << model::Values{} << QStringLiteral("From:Ann To:Bob");
    QTest::newRow("public group, mention")
        << 3 << false << model::Values{} << QStringLiteral("From:Bob Cc:Eve");
    QTest::newRow("public group with members") << 3 << false << open << QStringLiteral("From:Bob Cc:Eve Ann");
    QTest::newRow("record's owner") << 10 << false << model::Values{} << QStringLiteral("From:Ann To:Bob");
    QTest::newRow("from outside") << 14 << false << model::Values{} << QStringLiteral("From:Dan To:Ann");
    QTest::newRow("comment in a private group")
        << 1 << true << model::Values{} << QStringLiteral("From:Bob To:Ann");
    QTest::newRow("comment on a wall")
        << 2 << true << model::Values{} << QStringLiteral("From:Eve To:Ann To:Bob");
    QTest::newRow("comment behind another, mention")
        << 3 << true << model::Values{} << QStringLiteral("From:Ann Cc:Dan To:Bob Eve");
}

void AudienceTest::findsWhoTakesPart()
{
    QFETCH(int, number);
    QFETCH(bool, isComment);
    QFETCH(model::Values, settings);
    Lab lab({}, settings);
    chatter::Audience audience(lab.queries);
    const auto rows = lab.rows(isComment ? chatter::objects::feedComment() : chatter::objects::feedItem(),
                               {chatter::idOf(isComment ? "0D7" : "0D5", number)});
    if (isComment)
        audience.loadComments(rows, lab.stop);
    else
        audience.loadPosts(rows, lab.stop);
    QTEST(listed(isComment ? audience.ofComment(rows.front()) : audience.ofPost(rows.front())), "people");
}

/// What waits for a moderator was seen by nobody else.
void AudienceTest::keepsWhatIsNotPublishedToItsAuthor()
{
    Lab lab;
    chatter::Audience audience(lab.queries);
    auto posts = lab.rows(chatter::objects::feedItem(), {chatter::idOf("0D5", 3)});
    audience.loadPosts(posts, lab.stop);
    QCOMPARE(listed(audience.ofPost(posts.front())), u"From:Bob Cc:Eve");
    posts.front().insert(QStringLiteral("Status"), QStringLiteral("PendingReview"));
    QCOMPARE(listed(audience.ofPost(posts.front())), u"From:Bob");
    auto comments = lab.rows(chatter::objects::feedComment(), {chatter::idOf("0D7", 3)});
    audience.loadComments(comments, lab.stop);
    comments.front().insert(QStringLiteral("Status"), QStringLiteral("PendingReview"));
    QCOMPARE(listed(audience.ofComment(comments.front())), u"From:Ann");
}

/// Not who wrote after: they saw it, but it was not said to them.
void AudienceTest::knowsWhoWroteBefore()
{
    Lab lab;
    const QString later = chatter::idOf("0D7", 50);
    lab.server.change([](auto &made) {
        made.addComment(50, chatter::idOf("0D5", 2), chatter::idOf("005", 5), chatter::at("19T08:30:00"),
                        QStringLiteral("later"));
    });
    chatter::Audience audience(lab.queries);
    const auto rows = lab.rows(chatter::objects::feedComment(), {chatter::idOf("0D7", 2), later});
    audience.loadComments(rows, lab.stop);
    QCOMPARE(listed(audience.ofComment(rows.at(0))), u"From:Eve To:Ann To:Bob");
    QCOMPARE(listed(audience.ofComment(rows.at(1))), u"From:Dan To:Ann To:Bob Eve");
}

/// However little is kept, everybody in a batch is there by name, also those whom only a group that an
/// earlier one knew, or the post of a comment, leads to.
void AudienceTest::forgetsAllTogetherAndNeverAmidABatch()
{
    using chatter::idOf;
    const std::vector<chatter::Kept> limits{
        {.people = 0}, {.people = 1}, {.members = 0}, {.owners = 0}, {.mentions = 0}};
    for (const chatter::Kept &most : limits) {
        Lab lab;
        lab.server.change([](auto &made) {
            made.addComment(40, idOf("0D5", 3), idOf("005", 2), chatter::at("19T08:30:00"),
                            QStringLiteral("to @Dan"));
            made.mentions[idOf("0D7", 40)] = {idOf("005", 5)};
        });
        chatter::Audience audience(lab.queries, most);
        for (int round = 0; round < 3; ++round) {
            for (const auto &[number, people] :
                 {std::pair{1, u"From:Ann Bob"}, {3, u"From:Bob Cc:Eve"}, {10, u"From:Ann To:Bob"}}) {
                const auto posts = lab.rows(chatter::objects::feedItem(), {idOf("0D5", number)});
                audience.loadPosts(posts, lab.stop);
                QCOMPARE(listed(audience.ofPost(posts.front())), people);
            }
            const auto comments = lab.rows(chatter::objects::feedComment(), {idOf("0D7", 40)});
            audience.loadComments(comments, lab.stop);
            QCOMPARE(listed(audience.ofComment(comments.front())), u"From:Ann Cc:Dan To:Bob To:Eve");
        }
    }
}

/// Of a batch alone: the batch before it is not there any more.
void AudienceTest::keepsNoMoreThanItMay()
{
    Lab lab;
    chatter::Audience audience(lab.queries, {.people = 0});
    const auto posts = lab.rows(chatter::objects::feedItem(), {chatter::idOf("0D5", 14)});
    audience.loadPosts(posts, lab.stop);
    QCOMPARE(audience.people().size(), 2);
    audience.loadPosts(lab.rows(chatter::objects::feedItem(), {chatter::idOf("0D5", 7)}), lab.stop);
    QCOMPARE(audience.people().person(chatter::idOf("005", 5)).name, QString());
}

void AudienceTest::namesTheThread()
{
    Lab lab;
    chatter::Audience audience(lab.queries);
    const auto posts =
        lab.rows(chatter::objects::feedItem(), {chatter::idOf("0D5", 3), chatter::idOf("0D5", 8)});
    audience.loadPosts(posts, lab.stop);
    QCOMPARE(audience.threadOf(posts.at(0)).title, u"All Staff");
    QCOMPARE(audience.threadOf(posts.at(1)).title, u"Plan");
    const auto comments = lab.rows(chatter::objects::feedComment(), {chatter::idOf("0D7", 1)});
    audience.loadComments(comments, lab.stop);
    const chatter::Thread thread = audience.threadOf(comments.front());
    QCOMPARE(thread.id, chatter::idOf("0D5", 1));
    QCOMPARE(thread.title, u"Secrets");
    QVERIFY(thread.at == *base::fromIso(u"2026-11-19T08:00:00Z"));
}

void AudienceTest::takesWhoInsertedForTheAuthorWhenThereIsNone()
{
    const QString user = chatter::idOf("005", 2);
    QCOMPARE(chatter::Audience::authorOf({{QStringLiteral("InsertedById"), user}}), user);
    QCOMPARE(chatter::Audience::authorOf({{QStringLiteral("InsertedById"), user},
                                          {QStringLiteral("CreatedById"), chatter::idOf("005", 3)}}),
             chatter::idOf("005", 3));
}

QTEST_GUILESS_MAIN(AudienceTest)
#include "audience_test.moc"
