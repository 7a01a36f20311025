// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/connectors/chatter/chatterworld.h"
#include "core/connectors/chatter/described.h"

/// What is captured is what there is: participants, texts before and after, files, and deletions.
class ChatterTruthTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void capturesWhatThereIs_data();
    void capturesWhatThereIs();
};

static QStringList lines(std::initializer_list<const char *> texts)
{
    QStringList all;
    for (const char *text : texts)
        all.append(QString::fromUtf8(text));
    all.sort();
    return all;
}

static QStringList firstTruth()
{
    return lines(
        {"posts 0D51| post ann>bob “a secret”",
         "posts 0D52| post ann>bob “on the wall”",
         "posts 0D53| post bob>eve@corp.example “hello @Eve”",
         "posts 0D54| post bob>ann “tie 4”",
         "posts 0D54|2 edit bob>ann “tie 4, mended Before this edit: tie 4”",
         "posts 0D55| post bob>ann “tie 5”",
         "posts 0D55|deleted delete ann>bob “This was deleted in Salesforce Chatter. What was deleted: "
         "tie 5”",
         "posts 0D56| post bob>ann “tie 6”",
         "posts 0D57| post bob>ann “tie 7”",
         "posts 0D58| post ann>bob “with a file” plan.txt=the plan",
         "posts 0D59| post ann> “look [image: cat]” cat.png=a picture",
         "posts 0D510| post ann>bob “about the account”",
         "posts 0D511| post ann> “what to eat Choice: choice 1 (0) Choice: choice 2 (1)”",
         "posts 0D512| post MISSING_MANDATORY(CreatedById)",
         "posts 0D514| post dan>ann “from outside Link: https://example.org/x”",
         "comments 0D71| reply bob>ann “first answer”",
         "comments 0D72| reply eve>ann,bob “second answer”",
         "comments 0D73| reply ann>bob,dan@partner.example,eve@corp.example “to @Dan”",
         "messages 03J1| post ann>bob “psst”",
         "messages 03J2| post bob>ann “what?”",
         "direct 0D5900| post ann>archive,bob “direct hello”",
         "direct 0D7900| reply bob>ann,archive “direct answer”"});
}

static QStringList laterTruth()
{
    return lines(
        {"posts 0D520| post bob>ann “new”", "posts 0D521| post bob>ann “late”",
         "posts 0D52|2 edit ann>bob “on the wall, once Before this edit: on the wall”",
         "posts 0D52|3 edit bob>ann “on the wall, twice Before this edit: on the wall, once”",
         "comments 0D72|2 edit eve>ann,bob “second answer, mended Before this edit: second answer”",
         "posts 0D51|deleted delete ann>bob “This was deleted in Salesforce Chatter. What was deleted: a "
         "secret”",
         "comments 0D71|deleted delete >ann,bob “This was deleted in Salesforce Chatter. What was deleted: "
         "first answer”",
         "posts 0D56|deleted delete bob>ann “This was deleted in Salesforce Chatter. What was deleted: tie "
         "6”",
         "messages 03J3| post bob>ann “nothing”"});
}

/// As far as nobody tells who deleted, and what was deleted for good is not there to be read.
static QStringList untold(QStringList truth)
{
    for (QString &line : truth) {
        line.replace(QLatin1String("0D55|deleted delete ann>bob"),
                     QLatin1String("0D55|deleted delete >ann,bob"));
        line.replace(QLatin1String("0D51|deleted delete ann>bob"),
                     QLatin1String("0D51|deleted delete >ann,bob"));
        if (line.contains(u"0D56|deleted"))
            line = QStringLiteral("posts 0D56|deleted delete > “This was deleted in Salesforce Chatter.”");
    }
    truth.sort();
    return truth;
}

void ChatterTruthTest::capturesWhatThereIs_data()
{
    using Options = sandbox::ChatterSandbox::Options;
    QTest::addColumn<std::shared_ptr<Options>>("options");
    QTest::addColumn<bool>("hasChannel");
    const auto row = [](const char *name, const Options &options, bool hasChannel) {
        QTest::newRow(name) << std::make_shared<Options>(options) << hasChannel;
    };
    row("short pages", {}, true);
    row("a row a page", {.pageSize = 1}, true);
    row("whole pages", {.pageSize = 2000}, true);
    row("locators that die", {.pageSize = 3, .locatorsDie = true}, true);
    row("locators as whole addresses", {.pageSize = 2, .isRelativelyAddressed = false}, true);
    row("fields that are not there",
        {.lackingFields = {QStringLiteral("FeedItem.NetworkScope"), QStringLiteral("User.IsActive")}}, true);
    row("comments asked for one by one", {.hasCommentBatch = false}, true);
    row("without a channel", {}, false);
}

void ChatterTruthTest::capturesWhatThereIs()
{
    QFETCH(std::shared_ptr<sandbox::ChatterSandbox::Options>, options);
    QFETCH(bool, hasChannel);
    chatter::ChatterWorld world(*options);
    if (!hasChannel)
        world.set("channel", QStringLiteral("none"));
    contract::Memory memory;
    QCOMPARE(chatter::found(world, memory), hasChannel ? firstTruth() : untold(firstTruth()));
    QCOMPARE(chatter::found(world, memory), QStringList());
    world.addMore();
    QCOMPARE(chatter::found(world, memory), hasChannel ? laterTruth() : untold(laterTruth()));
    QCOMPARE(chatter::found(world, memory), QStringList());
    QCOMPARE(world.server().strangers(), QStringList());
}

QTEST_GUILESS_MAIN(ChatterTruthTest)
#include "chattertruth_test.moc"
