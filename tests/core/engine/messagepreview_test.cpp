// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/engine/world.h"
#include "engine/messagepreview.h"
#include "support/failureof.h"

using engine::MessagePreview;
using support::World;

class MessagePreviewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsAnArchivedMessage();
    void showsAMessageThatIsYetToCome();
    void tellsWhatIsKeptFromWhatIsInAMailbox();
    void showsTheRecordOfAnItemThatCouldNotBeConverted();
    void refusesAnItemNobodyKnows();
    void listsWhatWasCapturedAndWhatIsToCome();
};

static const QString ann = QStringLiteral("ann@example.com");

static QString field(const MessagePreview &preview, const QString &name)
{
    for (const auto &[key, value] : preview.fields) {
        if (key == name)
            return value;
    }
    return {};
}

static MessagePreview previewed(World &world, const QString &id)
{
    return engine::previewMessage(world.environment(), world.connector(), id, world.stop);
}

static QJsonObject withAttachment(const QString &id)
{
    QJsonObject message = World::message(id, ann, {}, QStringLiteral("Words to read"));
    message.insert(QStringLiteral("attachments"),
                   QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("a.txt")},
                                          {QStringLiteral("text"), QStringLiteral("content")}}});
    return message;
}

void MessagePreviewTest::showsAnArchivedMessage()
{
    World world;
    world.serve({withAttachment(QStringLiteral("1"))});
    world.run();
    const MessagePreview preview = previewed(world, QStringLiteral("1"));
    QVERIFY(preview.isCaptured);
    QVERIFY(preview.isArchived);
    QVERIFY(!preview.isRecord);
    QVERIFY(field(preview, QStringLiteral("Subject")).contains(QStringLiteral("Subject 1")));
    QVERIFY(preview.text.contains(QStringLiteral("Words to read")));
    QCOMPARE(preview.attachments.size(), 1U);
    QCOMPARE(preview.attachments.front().name, QStringLiteral("a.txt"));
    QCOMPARE(preview.attachments.front().size, 7);
}

void MessagePreviewTest::showsAMessageThatIsYetToCome()
{
    World world;
    world.serve({withAttachment(QStringLiteral("1"))});
    const MessagePreview before = previewed(world, QStringLiteral("1"));
    QVERIFY(!before.isCaptured);
    QVERIFY(!before.isArchived);
    world.run();
    const MessagePreview after = previewed(world, QStringLiteral("1"));
    QVERIFY(after.isArchived);
    QCOMPARE(before.text, after.text);
    QCOMPARE(before.attachments, after.attachments);
    QCOMPARE(field(before, QStringLiteral("Message-ID")), field(after, QStringLiteral("Message-ID")));
}

void MessagePreviewTest::tellsWhatIsKeptFromWhatIsInAMailbox()
{
    World world;
    world.mailboxes->directory = {.entries = {}, .domains = {QStringLiteral("example.com")}};
    world.serve({World::message(QStringLiteral("1"), ann, {})});
    QCOMPARE(world.run().record.counts.parked, 1);
    const MessagePreview parked = previewed(world, QStringLiteral("1"));
    QVERIFY(parked.isCaptured);
    QVERIFY(!parked.isArchived);
    world.mailboxes->directory.entries.push_back({.mailbox = ann, .address = ann});
    QCOMPARE(world.replay().record.counts.imported, 1);
    QVERIFY(previewed(world, QStringLiteral("1")).isArchived);
}

void MessagePreviewTest::showsTheRecordOfAnItemThatCouldNotBeConverted()
{
    World world;
    QJsonObject broken = World::message(QStringLiteral("1"), ann, {});
    broken.insert(QStringLiteral("broken"), true);
    world.serve({broken});
    QCOMPARE(support::failureOf([&] { previewed(world, QStringLiteral("1")); }).key, "ITEM_NOT_CONVERTIBLE");
    world.run();
    const MessagePreview preview = previewed(world, QStringLiteral("1"));
    QVERIFY(preview.isRecord);
    QVERIFY(!preview.isArchived);
    QVERIFY(!preview.failure.isEmpty());
    QVERIFY(preview.text.contains(QStringLiteral("broken")));
    QVERIFY(preview.safeHtml.isEmpty());
}

void MessagePreviewTest::refusesAnItemNobodyKnows()
{
    World world;
    world.serve({});
    QCOMPARE(support::failureOf([&] { previewed(world, QStringLiteral("9")); }).key, "UNKNOWN_ITEM");
}

void MessagePreviewTest::listsWhatWasCapturedAndWhatIsToCome()
{
    World world;
    world.serve({World::message(QStringLiteral("1"), ann, {})});
    world.run();
    world.serve({World::message(QStringLiteral("1"), ann, {}), World::message(QStringLiteral("2"), ann, {}),
                 World::message(QStringLiteral("3"), ann, {})});
    const auto captured = engine::capturedItems(world.environment(), world.connector().id, 10);
    QCOMPARE(captured.size(), 1U);
    QCOMPARE(captured.front().itemId, QStringLiteral("1"));
    QVERIFY(captured.front().isCaptured);
    const auto coming = engine::comingItems(world.environment(), world.connector(), 1, world.stop);
    QCOMPARE(coming.size(), 1U);
    QCOMPARE(coming.front().itemId, QStringLiteral("2"));
    QCOMPARE(coming.front().subject, QStringLiteral("Subject 2"));
}

QTEST_GUILESS_MAIN(MessagePreviewTest)
#include "messagepreview_test.moc"
