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
    void leavesOutWhatTurnsOutTooLarge_data();
    void leavesOutWhatTurnsOutTooLarge();
};

/// A source that knows the size of no attachment.
class UnsizedSource final : public connectors::Source
{
public:
    explicit UnsizedSource(std::unique_ptr<connectors::Source> source) : m_source(std::move(source)) {}

    QByteArray identity(const base::Stop &stop) override { return m_source->identity(stop); }
    model::Checks probe(const base::Stop &stop) override { return m_source->probe(stop); }
    std::vector<connectors::Cursor> resume(const std::vector<connectors::Cursor> &stored,
                                           const connectors::Window &window,
                                           const connectors::SourceState &state,
                                           const base::Stop &stop) override
    {
        return m_source->resume(stored, window, state, stop);
    }
    connectors::Page fetch(const connectors::Cursor &cursor, const connectors::SourceState &state,
                           const connectors::KnownItems &known, const base::Stop &stop) override
    {
        return m_source->fetch(cursor, state, known, stop);
    }
    model::Message convert(const model::SourceItem &item) const override
    {
        model::Message message = m_source->convert(item);
        for (model::Attachment &attachment : message.attachments) {
            attachment.size = -1;
            attachment.sha256.clear();
        }
        return message;
    }
    std::unique_ptr<QIODevice> open(const model::Attachment &attachment, const base::Stop &stop) override
    {
        return m_source->open(attachment, stop);
    }

private:
    std::unique_ptr<connectors::Source> m_source;
};

static support::FurtherKinds unsized()
{
    connectors::ConnectorKind kind = paged::kind();
    kind.id = "unsized";
    kind.makeSource = [](const connectors::SourceContext &context) {
        return std::make_unique<UnsizedSource>(paged::kind().makeSource(context));
    };
    return {.connectors = {kind}, .targets = {}, .stagings = {}};
}

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

void RendererTest::leavesOutWhatTurnsOutTooLarge_data()
{
    QTest::addColumn<QList<int>>("sizes");
    QTest::addColumn<QStringList>("kept");
    QTest::newRow("exactly the limit") << QList<int>{1 << 20} << QStringList{QStringLiteral("0")};
    QTest::newRow("a byte more") << QList<int>{(1 << 20) + 1} << QStringList{};
    QTest::newRow("too large together")
        << QList<int>{600'000, 600'000, 400'000} << QStringList{QStringLiteral("0"), QStringLiteral("2")};
}

void RendererTest::leavesOutWhatTurnsOutTooLarge()
{
    QFETCH(QList<int>, sizes);
    World world(unsized());
    QJsonArray attachments;
    for (const int size : sizes)
        attachments.append(
            QJsonObject{{QStringLiteral("name"), QString::number(attachments.size())},
                        {QStringLiteral("text"), QString(size, QChar(u'a' + int(attachments.size())))}});
    QJsonObject message = World::message(QStringLiteral("1"), ann, {bob});
    message.insert(QStringLiteral("attachments"), attachments);
    world.serve({message});
    world.administration().addConnector({.name = folder,
                                         .kind = QStringLiteral("unsized"),
                                         .account = QStringLiteral("archive"),
                                         .values = {{"server", world.serverFile()},
                                                    {"since", QStringLiteral("2026-01-01")},
                                                    {"schedule", QStringLiteral("manual")},
                                                    {"sizeLimitMB", QStringLiteral("1")}},
                                         .secrets = {},
                                         .mapping = {}});
    const engine::RunReport report = world.run();
    QStringList kept;
    for (const auto &part : parsed(world.mailboxes->in(bob, folder).front()).attachments)
        kept.append(part.attachment.name);
    QTEST(kept, "kept");
    QCOMPARE(report.record.counts.partial, kept.size() < sizes.size() ? 2 : 0);
    QCOMPARE(report.record.counts.imported, kept.size() < sizes.size() ? 0 : 2);
    world.administration().editConnector(
        folder, {.newName = {}, .account = {}, .values = {{"sizeLimitMB", QStringLiteral("2")}}});
    QCOMPARE(world.replay().record.counts.imported, kept.size() < sizes.size() ? 2 : 0);
}

QTEST_GUILESS_MAIN(RendererTest)
#include "renderer_test.moc"
