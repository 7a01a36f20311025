// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QTest>

#include "base/digest.h"
#include "core/engine/world.h"
#include "engine/renderer.h"
#include "engine/replayer.h"
#include "mime/reader.h"

using support::World;

static const QString ann = QStringLiteral("ann@example.com");
static const QString bob = QStringLiteral("bob@example.com");
static const QString folder = QStringLiteral("Paged");

class RendererTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsAnAttachmentBeyondTheLimitBesideTheMessage();
    void takesAnAttachmentOfExactlyTheLimit();
};

static QJsonObject withAttachment(qsizetype size)
{
    QJsonObject message = World::message(QStringLiteral("1"), ann, {bob});
    message.insert(QStringLiteral("attachments"),
                   QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("big.txt")},
                                          {QStringLiteral("text"), QString(size, u'x')}}});
    return message;
}

static mime::Parsed parsed(const support::Mailboxes::Copy &copy)
{
    QBuffer bytes;
    bytes.setData(copy.bytes);
    bytes.open(QIODevice::ReadOnly);
    return mime::parse(bytes);
}

void RendererTest::keepsAnAttachmentBeyondTheLimitBesideTheMessage()
{
    World world;
    world.serve({withAttachment((1 << 20) + 1)});
    world.connector(folder, {{"sizeLimitMB", QStringLiteral("1")}});
    const engine::RunReport report = world.run();
    QCOMPARE(report.record.counts.partial, 2);
    QCOMPARE(report.record.counts.imported, 0);
    QVERIFY(report.record.counts.invariantHolds());
    const mime::Parsed first = parsed(world.mailboxes->in(bob, folder).front());
    QVERIFY(first.attachments.empty());
    QVERIFY(first.text.contains(QStringLiteral("big.txt")));
    const QByteArray digest = base::Digest::sha256(QByteArray((1 << 20) + 1, 'x'));
    QVERIFY(first.text.contains(QString::fromLatin1(digest.toHex())));

    world.administration().editConnector(
        folder, {.newName = {}, .account = {}, .values = {{"sizeLimitMB", QStringLiteral("2")}}});
    const engine::RunReport supplement = world.replay();
    QCOMPARE(supplement.record.counts.imported, 2);
    QCOMPARE(world.mailboxes->in(bob, folder).size(), size_t(2));
    const mime::Parsed second = parsed(world.mailboxes->in(bob, folder).back());
    QCOMPARE(second.attachments.size(), size_t(1));
    QCOMPARE(second.attachments.front().attachment.sha256, digest);
    QCOMPARE(second.headers.inReplyTo, first.headers.messageId);
    QCOMPARE(world.replay().record.counts.availableForImport(), 0);
}

void RendererTest::takesAnAttachmentOfExactlyTheLimit()
{
    World world;
    world.serve({withAttachment(1 << 20)});
    world.connector(folder, {{"sizeLimitMB", QStringLiteral("1")}});
    QCOMPARE(world.run().record.counts.imported, 2);
    QCOMPARE(parsed(world.mailboxes->in(bob, folder).front()).attachments.size(), size_t(1));
}

QTEST_GUILESS_MAIN(RendererTest)
#include "renderer_test.moc"
