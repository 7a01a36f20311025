// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QTest>

#include "base/digest.h"
#include "core/engine/world.h"
#include "engine/secondrenderer.h"
#include "journal/deliveries.h"
#include "mime/reader.h"
#include "spool/spool.h"
#include "support/failureof.h"

using model::Outcome;
using support::World;

static const QString ann = QStringLiteral("ann@example.com");
static const QString bob = QStringLiteral("bob@example.com");
static const QString folder = QStringLiteral("Paged");

class SecondRendererTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhereTheMessageIsKept();
    void throwsWhenTheMessageIsDamaged();
    void putsASecondRenderingWhereTheSizeIsRefused();
    void failsWhatIsRefusedEvenAsASecondRendering();
    void goesOnWithTheSecondRenderingAfterARestart();
    void findsASecondRenderingThatWasPutBeforeACrash();
    void suppliesWhatTheSecondRenderingLacks();
    void failsASupplementThatIsTooLargeAndTriesItAgain();
};

namespace {

/// A world with one delivery that is still open.
struct Open
{
    Open()
    {
        world.serve({World::message(QStringLiteral("1"), ann, {})});
        world.mailboxes->fault = [](const QString &, const target::Letter &) -> support::Mailboxes::Fault {
            throw base::Failure(base::Reaction::SignInAgain, base::Area::SignIn, "SIGN_IN",
                                QStringLiteral("Sign in."));
        };
        world.run();
        delivery = world.journal().deliveries().batch(world.connector().id, ann, 1, 1000).front();
        const auto account = world.environment().account(world.connector().account);
        store = std::make_unique<engine::MessageStore>(
            spool, world.environment().scratchFolder(),
            [this, account] { return world.environment().makeStaging(account); });
    }

    World world;
    spool::Spool spool{world.environment().spoolFolder(), {}};
    model::Delivery delivery;
    std::unique_ptr<engine::MessageStore> store;
};

} // namespace

void SecondRendererTest::saysWhereTheMessageIsKept()
{
    Open open;
    engine::SecondRenderer renderer(*open.store);
    const QByteArray bytes = renderer.of(open.delivery, open.world.stop).bytes;
    QBuffer device;
    device.setData(bytes);
    device.open(QIODevice::ReadOnly);
    const mime::Parsed parsed = mime::parse(device);
    QVERIFY(parsed.text.startsWith(QStringLiteral("Words")));
    const QString place = QString::fromLatin1(open.delivery.entry.segment) + u'/' +
                          QString::fromLatin1(open.delivery.itemKey.toHex()) + QStringLiteral(".eml");
    QVERIFY(parsed.text.contains(place));
    QVERIFY(parsed.text.contains(QString::fromLatin1(open.delivery.entry.sha256.toHex())));
    QCOMPARE(renderer.of(open.delivery, open.world.stop).bytes, bytes);
}

void SecondRendererTest::throwsWhenTheMessageIsDamaged()
{
    Open open;
    engine::SecondRenderer renderer(*open.store);
    open.delivery.entry.sha256[0] = static_cast<char>(open.delivery.entry.sha256[0] + 1);
    QCOMPARE(support::failureOf([&] { renderer.of(open.delivery, open.world.stop); }).key,
             QByteArray("SEGMENT_DAMAGED"));
}

static QJsonObject withFilm(qsizetype size)
{
    QJsonObject message = World::message(QStringLiteral("1"), ann, {bob});
    message.insert(QStringLiteral("attachments"),
                   QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("film.txt")},
                                          {QStringLiteral("text"), QString(size, u'x')}},
                              QJsonObject{{QStringLiteral("name"), QStringLiteral("note.txt")},
                                          {QStringLiteral("text"), QStringLiteral("Note")}}});
    return message;
}

static mime::Parsed parsed(const QByteArray &bytes)
{
    QBuffer device;
    device.setData(bytes);
    device.open(QIODevice::ReadOnly);
    return mime::parse(device);
}

void SecondRendererTest::putsASecondRenderingWhereTheSizeIsRefused()
{
    World world;
    world.serve({withFilm(20'000), World::message(QStringLiteral("2"), ann, {bob})});
    world.mailboxes->largest = 10'000;
    const engine::RunReport report = world.run();
    QCOMPARE(report.record.counts.partial, 2);
    QCOMPARE(report.record.counts.imported, 2);
    QCOMPARE(report.record.counts.failed, 0);
    QVERIFY(report.record.counts.invariantHolds());
    QCOMPARE(world.mailboxes->in(bob, folder).size(), size_t(2));
    for (const auto &copy : world.mailboxes->in(bob, folder)) {
        if (!copy.bytes.contains("X-Archive-Rendering: second"))
            continue;
        QVERIFY(parsed(copy.bytes).text.contains(QStringLiteral("film.txt, 20,000 bytes")));
        QVERIFY(world.mailboxes->in(ann, folder).front().bytes == copy.bytes ||
                world.mailboxes->in(ann, folder).back().bytes == copy.bytes);
    }
    QCOMPARE(world.run().record.counts.availableForImport(), 0);
    QCOMPARE(world.mailboxes->total(), size_t(4));
}

void SecondRendererTest::failsWhatIsRefusedEvenAsASecondRendering()
{
    World world;
    world.serve({withFilm(20'000)});
    world.mailboxes->largest = 10;
    const engine::RunReport report = world.run();
    QCOMPARE(report.record.counts.failed, 2);
    QCOMPARE(report.record.failures.front().reason, QByteArray("MESSAGE_TOO_LARGE"));
    QVERIFY(report.record.counts.invariantHolds());
    QCOMPARE(world.mailboxes->total(), size_t(0));
    world.mailboxes->largest = 0;
    QCOMPARE(world.replay().record.counts.imported, 2);
    QVERIFY(!world.mailboxes->in(bob, folder).front().bytes.contains("X-Archive-Rendering"));
}

/// The run ends at the first second rendering, before it is put.
static void stopAtSecond(World &world)
{
    world.mailboxes->fault = [](const QString &, const target::Letter &letter) -> support::Mailboxes::Fault {
        if (letter.open()->readAll().contains("X-Archive-Rendering"))
            throw base::Failure(base::Reaction::SignInAgain, base::Area::SignIn, "SIGN_IN",
                                QStringLiteral("Sign in."));
        return {};
    };
}

void SecondRendererTest::goesOnWithTheSecondRenderingAfterARestart()
{
    World world;
    world.serve({withFilm(20'000)});
    world.mailboxes->largest = 10'000;
    stopAtSecond(world);
    QVERIFY(world.run().record.counts.open > 0);
    world.reopen();
    std::atomic<int> firsts{0};
    world.mailboxes->fault = [&](const QString &, const target::Letter &letter) -> support::Mailboxes::Fault {
        firsts += letter.size > 10'000 ? 1 : 0;
        return {};
    };
    const engine::RunReport report = world.run();
    QCOMPARE(report.record.counts.partial, 2);
    QVERIFY(firsts.load() < 2); // at least one of them had come to the second rendering
    QCOMPARE(world.mailboxes->total(), size_t(2));
}

void SecondRendererTest::findsASecondRenderingThatWasPutBeforeACrash()
{
    World world;
    world.administration().setSetting("secondLookSeconds", QStringLiteral("0"));
    world.serve({withFilm(20'000)});
    world.mailboxes->largest = 10'000;
    world.mailboxes->fault = [](const QString &, const target::Letter &letter) -> support::Mailboxes::Fault {
        if (letter.size > 10'000)
            return {};
        return {.outcome = {.state = Outcome::State::Unknown, .reason = {}, .text = {}, .receipt = {}},
                .takesAnyway = true};
    };
    const engine::RunReport report = world.run();
    QCOMPARE(report.record.counts.partial, 2);
    QCOMPARE(world.mailboxes->total(), size_t(2));
}

void SecondRendererTest::suppliesWhatTheSecondRenderingLacks()
{
    World world;
    world.serve({withFilm(20'000)});
    world.mailboxes->largest = 10'000;
    world.run();
    world.mailboxes->largest = 0;
    const engine::RunReport replayed = world.replay();
    QCOMPARE(replayed.record.counts.imported, 2);
    QCOMPARE(world.mailboxes->in(bob, folder).size(), size_t(2));
    const mime::Parsed first = parsed(world.mailboxes->in(bob, folder).front().bytes);
    const mime::Parsed second = parsed(world.mailboxes->in(bob, folder).back().bytes);
    QCOMPARE(second.attachments.size(), size_t(2));
    QCOMPARE(second.attachments[0].attachment.name, QStringLiteral("film.txt"));
    QCOMPARE(second.attachments[0].attachment.sha256, base::Digest::sha256(QByteArray(20'000, 'x')));
    QCOMPARE(second.attachments[1].attachment.sha256, base::Digest::sha256(QByteArray("Note")));
    QCOMPARE(second.headers.inReplyTo, first.headers.messageId);
    QCOMPARE(second.headers.values("X-Archive-Event"), QStringList(QStringLiteral("attachment")));
    QCOMPARE(world.replay().record.counts.availableForImport(), 0);
}

void SecondRendererTest::failsASupplementThatIsTooLargeAndTriesItAgain()
{
    World world;
    world.serve({withFilm(20'000)});
    world.mailboxes->largest = 10'000;
    world.run();
    QCOMPARE(world.replay().record.counts.failed, 2);
    QCOMPARE(world.replay().record.counts.failed, 2);
    QCOMPARE(world.mailboxes->total(), size_t(2));
    world.mailboxes->largest = 0;
    QCOMPARE(world.replay().record.counts.imported, 2);
    QCOMPARE(world.mailboxes->total(), size_t(4));
    QCOMPARE(world.replay().record.counts.availableForImport(), 0);
}

QTEST_GUILESS_MAIN(SecondRendererTest)
#include "secondrenderer_test.moc"
