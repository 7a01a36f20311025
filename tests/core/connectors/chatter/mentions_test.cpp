// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/connectors/chatter/lab.h"

class MentionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForThoseWithAnAtAlone();
    void asksForCommentsOneByOneWhereItMust();
    void saysNothingOfWhatIsDeleted();
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

QTEST_GUILESS_MAIN(MentionsTest)
#include "mentions_test.moc"
