// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>

#include <QBuffer>
#include <QTest>

#include "core/engine/world.h"
#include "engine/dryrun.h"
#include "journal/queries.h"
#include "journal/runs.h"
#include "mime/reader.h"

using engine::DryRun;
using support::pagedMessages;
using support::World;

static const QString ann = QStringLiteral("ann@example.com");

class DryRunTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesNothing();
    void writesTheVeryBytesOfARun();
    void tellsWhatIsKnownAndWhatCannotBeConverted();
    void makesOfRepeatsAndChangesWhatARunMakes();
    void readsARangeThatTheConnectorHasPassed();
    void beginsWhereARunWould();
    void leavesNoScratchBehind();
    void leavesOutWhatIsBeyondTheLimit();
    void leavesOutAnAttachmentThatIsGone();
    void triesAnAttachmentAgain();
    void goesOnBehindWhatCannotBeWritten_data();
    void goesOnBehindWhatCannotBeWritten();
};

/// An attachment that cannot be read `times` times, and then can.
class FlakySource final : public connectors::Source
{
public:
    FlakySource(std::unique_ptr<connectors::Source> source, base::Reaction reaction, int times)
        : m_source(std::move(source)), m_reaction(reaction), m_times(times)
    {}

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
    /// What is attached is the whole message, so that nothing is left to write without it.
    model::Message convert(const model::SourceItem &item) const override
    {
        model::Message message = m_source->convert(item);
        if (m_reaction == base::Reaction::SkipItem && !message.attachments.empty())
            message.original = std::exchange(message.attachments, {}).front();
        return message;
    }
    std::unique_ptr<QIODevice> open(const model::Attachment &attachment, const base::Stop &stop) override
    {
        if (m_times-- > 0)
            throw base::Failure(m_reaction, base::Area::Source, "UNREADABLE", QStringLiteral("Unreadable."));
        return m_source->open(attachment, stop);
    }

private:
    std::unique_ptr<connectors::Source> m_source;
    base::Reaction m_reaction;
    int m_times;
};

static support::FurtherKinds flaky(base::Reaction reaction, int times)
{
    connectors::ConnectorKind kind = paged::kind();
    kind.id = "flaky";
    kind.makeSource = [=](const connectors::SourceContext &context) {
        return std::make_unique<FlakySource>(paged::kind().makeSource(context), reaction, times);
    };
    return {.connectors = {kind}, .targets = {}, .stagings = {}};
}

static model::ConnectorConfig flakyConnector(World &world)
{
    world.administration().addConnector({.name = QStringLiteral("Flaky"),
                                         .kind = QStringLiteral("flaky"),
                                         .account = QStringLiteral("archive"),
                                         .values = {{"server", world.serverFile()},
                                                    {"since", QStringLiteral("2026-01-01")},
                                                    {"schedule", QStringLiteral("manual")}}});
    return world.connector(QStringLiteral("Flaky"));
}

static QJsonObject withAttachment(const QString &id, qsizetype size)
{
    QJsonObject message = World::message(id, ann, {});
    message.insert(QStringLiteral("attachments"),
                   QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("big.txt")},
                                          {QStringLiteral("text"), QString(size, u'x')}}});
    return message;
}

struct Written
{
    std::vector<QByteArray> messages;
    QByteArrayList failures;
};

static Written writtenOf(World &world, const model::ConnectorConfig &connector,
                         const std::function<void()> &before = {})
{
    Written written;
    DryRun dry(world.environment(), connector, world.stop);
    dry.read({}, [&](DryRun::Converted &item) {
        if (before)
            before();
        QBuffer bytes;
        bytes.open(QIODevice::WriteOnly);
        dry.write(item, bytes);
        if (item.failureKey.isEmpty())
            written.messages.push_back(bytes.data());
        else
            written.failures.append(bytes.data() + item.failureKey);
        return true;
    });
    return written;
}

/// Of the name of what is kept, the part that is random in every run is left out.
static QString textOf(QByteArray message)
{
    QBuffer bytes(&message);
    bytes.open(QIODevice::ReadOnly);
    const mime::Parsed parsed = mime::parse(bytes);
    QString text = parsed.text + QString::number(parsed.attachments.size());
    const QString keptAt = QStringLiteral("Kept at: ");
    const qsizetype at = text.indexOf(keptAt);
    return at < 0 ? text : text.remove(at + keptAt.size(), 32);
}

void DryRunTest::changesNothing()
{
    World world;
    world.serve(pagedMessages(8));
    int items = 0;
    DryRun(world.environment(), world.connector(), world.stop).read({}, [&](const DryRun::Converted &) {
        return ++items > 0;
    });
    QCOMPARE(items, 8);
    QVERIFY(world.journal().runs().runs(world.connector().id, 10).empty());
    QCOMPARE(world.run().record.counts.itemsAvailable, 8);
}

void DryRunTest::writesTheVeryBytesOfARun()
{
    World world;
    world.serve({World::message(QStringLiteral("1"), ann, {})});
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    DryRun dry(world.environment(), world.connector(), world.stop);
    dry.read({}, [&](DryRun::Converted &item) {
        dry.write(item, bytes);
        return true;
    });
    world.run();
    QCOMPARE(world.mailboxes->in(ann, QStringLiteral("Paged")).front().bytes, bytes.data());
}

void DryRunTest::tellsWhatIsKnownAndWhatCannotBeConverted()
{
    World world;
    world.serve(pagedMessages(8));
    world.run();
    QJsonArray all = pagedMessages(8);
    all.append(QJsonObject{{QStringLiteral("id"), QStringLiteral("broken")},
                           {QStringLiteral("sentAt"), QStringLiteral("2026-11-19T08:00:00Z")},
                           {QStringLiteral("broken"), true}});
    world.serve(all);
    QStringList fresh;
    QByteArray failure;
    DryRun(world.environment(), world.connector(), world.stop).read({}, [&](const DryRun::Converted &item) {
        if (!item.isKnown)
            fresh.append(item.item.id);
        if (!item.failureKey.isEmpty())
            failure = item.failureKey;
        return true;
    });
    QCOMPARE(fresh, QStringList{QStringLiteral("broken")});
    QVERIFY(!failure.isEmpty());
}

void DryRunTest::makesOfRepeatsAndChangesWhatARunMakes()
{
    World world;
    world.connector(QStringLiteral("Paged"), {{"pageSize", QStringLiteral("10")}});
    world.serve({World::message(QStringLiteral("1"), ann, {}, QStringLiteral("First"))});
    world.run();
    world.serve({World::message(QStringLiteral("1"), ann, {}, QStringLiteral("Second")),
                 World::message(QStringLiteral("2"), ann, {}),
                 World::message(QStringLiteral("1"), ann, {}, QStringLiteral("Second")),
                 World::message(QStringLiteral("2"), ann, {}),
                 World::message(QStringLiteral("2"), ann, {}, QStringLiteral("Changed"))});
    std::set<model::ItemKey> fresh;
    int known = 0;
    DryRun(world.environment(), world.connector(), world.stop).read({}, [&](const DryRun::Converted &item) {
        if (item.isKnown)
            ++known;
        else
            fresh.insert(item.key);
        return true;
    });
    QCOMPARE(known, 2);
    QCOMPARE(world.run().record.counts.itemsAvailable, 3);
    std::set<model::ItemKey> captured;
    for (const auto &item : world.journal().queries().latestItems(world.connector().id, 3))
        captured.insert(item.key);
    QVERIFY(fresh == captured);
}

static int itemsRead(World &world, const connectors::Window &range)
{
    int items = 0;
    DryRun(world.environment(), world.connector(), world.stop).read(range, [&](const DryRun::Converted &) {
        return ++items > 0;
    });
    return items;
}

void DryRunTest::readsARangeThatTheConnectorHasPassed()
{
    World world;
    world.serve({World::message(QStringLiteral("1"), ann, {})});
    const connectors::Window around{base::fromIso(u"2026-11-01"), base::fromIso(u"2026-12-31")};
    const connectors::Window before{base::fromIso(u"2026-11-01"), base::fromIso(u"2026-11-02")};
    QCOMPARE(itemsRead(world, around), 1);
    world.serve({World::message(QStringLiteral("1"), ann, {}),
                 QJsonObject{{QStringLiteral("id"), QStringLiteral("late")},
                             {QStringLiteral("from"), ann},
                             {QStringLiteral("sentAt"), QStringLiteral("2026-12-24T08:00:00Z")}}});
    world.run();
    QCOMPARE(itemsRead(world, around), 2);
    QCOMPARE(itemsRead(world, before), 0);
}

void DryRunTest::beginsWhereARunWould()
{
    World world;
    world.serve({World::message(QStringLiteral("1"), ann, {})});
    world.connector(QStringLiteral("Paged"), {{"since", QStringLiteral("2026-11-20")}});
    QCOMPARE(itemsRead(world, {}), 0);
    QCOMPARE(world.run().record.counts.itemsAvailable, 0);
}

void DryRunTest::leavesNoScratchBehind()
{
    World world;
    world.serve(pagedMessages(8));
    {
        DryRun dry(world.environment(), world.connector(), world.stop);
        dry.read({}, [](const DryRun::Converted &) { return false; });
    }
    QVERIFY(QDir(world.environment().scratchFolder()).isEmpty());
}

void DryRunTest::leavesOutWhatIsBeyondTheLimit()
{
    World world;
    world.serve({withAttachment(QStringLiteral("1"), 2 << 20)});
    world.connector(QStringLiteral("Paged"), {{"sizeLimitMB", QStringLiteral("1")}});
    const Written written = writtenOf(world, world.connector());
    world.run();
    QCOMPARE(written.messages.size(), size_t(1));
    QVERIFY(textOf(written.messages[0]).contains(QStringLiteral("ATTACHMENT_TOO_LARGE")));
    QCOMPARE(textOf(written.messages[0]),
             textOf(world.mailboxes->in(ann, QStringLiteral("Paged")).front().bytes));
}

void DryRunTest::leavesOutAnAttachmentThatIsGone()
{
    World world;
    world.serve({withAttachment(QStringLiteral("1"), 10)});
    const Written written = writtenOf(world, world.connector(), [&] { world.serve({}); });
    QCOMPARE(written.failures, QByteArrayList());
    QCOMPARE(written.messages.size(), size_t(1));
    QVERIFY(written.messages[0].contains("Attachment not included"));
}

void DryRunTest::triesAnAttachmentAgain()
{
    World world(flaky(base::Reaction::Retry, 2));
    world.serve({withAttachment(QStringLiteral("1"), 10)});
    const Written written = writtenOf(world, flakyConnector(world));
    QCOMPARE(written.failures, QByteArrayList());
    QCOMPARE(written.messages.size(), size_t(1));
}

void DryRunTest::goesOnBehindWhatCannotBeWritten_data()
{
    QTest::addColumn<base::Reaction>("reaction");
    QTest::addColumn<int>("times");
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("for good") << base::Reaction::SkipItem << 1 << QByteArray("UNREADABLE");
    QTest::newRow("now") << base::Reaction::Retry << 5 << QByteArray("ATTACHMENT_UNAVAILABLE");
}

void DryRunTest::goesOnBehindWhatCannotBeWritten()
{
    QFETCH(base::Reaction, reaction);
    QFETCH(int, times);
    World world(flaky(reaction, times));
    world.serve({withAttachment(QStringLiteral("1"), 10), World::message(QStringLiteral("2"), ann, {})});
    const Written written = writtenOf(world, flakyConnector(world));
    QTEST(written.failures.value(0), "key"); // and not a byte was written
    QCOMPARE(written.failures.size(), 1);
    QCOMPARE(written.messages.size(), size_t(1));
    QVERIFY(QDir(world.environment().scratchFolder()).isEmpty());
}

QTEST_GUILESS_MAIN(DryRunTest)
#include "dryrun_test.moc"
