// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/connectors/chatter/lab.h"

class FeedReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesOutWhatIsNotWanted_data();
    void leavesOutWhatIsNotWanted();
    void cutsAPageBetweenTwoVersions();
    void leavesAloneWhatAnEarlierPageTook();
    void usesWhatTheChannelTold();
};

using chatter::Lab;
using chatter::Position;
using chatter::Reading;
using Kind = chatter::Record::Kind;

void FeedReaderTest::leavesOutWhatIsNotWanted_data()
{
    QTest::addColumn<model::Values>("settings");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("body");
    QTest::addColumn<bool>("isWanted");
    const model::Values changes{{"trackedChanges", QStringLiteral("on")}};
    const model::Values noMail{{"leaveOut", QStringLiteral("EmailMessageEvent")}};
    QTest::newRow("text") << model::Values{} << QStringLiteral("TextPost") << QStringLiteral("a") << true;
    QTest::newRow("of a new type") << model::Values{} << QStringLiteral("FuturePost") << QString() << true;
    QTest::newRow("by itself") << model::Values{} << QStringLiteral("TrackedChange") << QString() << false;
    QTest::newRow("with a word") << model::Values{} << QStringLiteral("TrackedChange") << QStringLiteral("a")
                                 << true;
    QTest::newRow("switched on") << changes << QStringLiteral("TrackedChange") << QString() << true;
    QTest::newRow("mail") << model::Values{} << QStringLiteral("EmailMessageEvent") << QStringLiteral("a")
                          << true;
    QTest::newRow("left out") << noMail << QStringLiteral("EmailMessageEvent") << QStringLiteral("a")
                              << false;
}

void FeedReaderTest::leavesOutWhatIsNotWanted()
{
    QFETCH(model::Values, settings);
    QFETCH(QString, type);
    QFETCH(QString, body);
    Lab lab({}, settings);
    const QJsonObject row{{QStringLiteral("Type"), type}, {QStringLiteral("Body"), body}};
    QTEST(lab.reader.isWanted(row), "isWanted");
}

/// More versions than go on a page: every one comes once, in a run that remembers nothing too.
void FeedReaderTest::cutsAPageBetweenTwoVersions()
{
    const QString id = chatter::idOf("0D5", 2);
    Lab lab({.pageSize = 2000});
    lab.server.change([&](auto &made) {
        for (int edit = 0; edit < 450; ++edit)
            made.edit(id, chatter::idOf("005", 2), chatter::at("19T11:00:00"),
                      QStringLiteral("edit %1").arg(edit));
    });
    QStringList revisions;
    Position position = lab.at(Position::Step::Posts);
    bool isWhole = false;
    for (int page = 0; page < 5 && !isWhole; ++page) {
        lab.page = {};
        lab.reader.load(Kind::Post, lab.rows(chatter::objects::feedItem(), {id}), lab.stop);
        const Reading reading = lab.reading();
        isWhole = lab.reader.read(lab.reader.rows().front(), position, reading);
        QVERIFY(lab.page.items.size() <= Reading::itemsInPage);
        for (const model::SourceItem &item : lab.page.items)
            revisions.append(item.revision);
        ++position.page;
    }
    QVERIFY(isWhole);
    QCOMPARE(revisions.size(), 451);
    QCOMPARE(revisions.removeDuplicates(), 0);
    QCOMPARE(revisions.last(), u"451");
}

void FeedReaderTest::leavesAloneWhatAnEarlierPageTook()
{
    Lab lab;
    lab.reader.load(Kind::Post, lab.rows(chatter::objects::feedItem(), {chatter::idOf("0D5", 2)}), lab.stop);
    Position position;
    for (const size_t expected : {size_t(1), size_t(1), size_t(0)}) {
        if (expected == 0)
            ++position.page;
        lab.page = {};
        const Reading reading = lab.reading();
        QVERIFY(lab.reader.read(lab.reader.rows().front(), position, reading));
        QCOMPARE(lab.page.items.size(), expected);
    }
}

void FeedReaderTest::usesWhatTheChannelTold()
{
    Lab lab({.unreadable = {QStringLiteral("FeedRevision")}});
    const QString id = chatter::idOf("0D5", 4);
    const chatter::FeedReader::Told told{{id,
                                          {{{QStringLiteral("Revision"), 1},
                                            {QStringLiteral("EditedAttribute"), QStringLiteral("Body")},
                                            {QStringLiteral("Value"), QStringLiteral("told before")},
                                            {QStringLiteral("CreatedDate"), chatter::at("19T10:00:00")}}}}};
    lab.reader.load(Kind::Post, lab.rows(chatter::objects::feedItem(), {id}), lab.stop, {}, told);
    Position position;
    const Reading reading = lab.reading();
    lab.reader.read(lab.reader.rows().front(), position, reading);
    QCOMPARE(lab.page.items.size(), size_t(2));
    QCOMPARE(chatter::Record::decoded(lab.page.items.back().record).before->body, u"told before");
}

QTEST_GUILESS_MAIN(FeedReaderTest)
#include "feedreader_test.moc"
