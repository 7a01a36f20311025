// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <atomic>

#include <QBuffer>
#include <QTest>
#include <QThread>

#include "core/engine/world.h"
#include "engine/reconcile.h"
#include "engine/reconcilecontent.h"
#include "journal/segments.h"
#include "mime/writer.h"

using support::World;

static const QString ann = QStringLiteral("ann@example.com");
static const QString bob = QStringLiteral("bob@example.com");
static const QString bobsFolder = bob + QStringLiteral("/Paged");

class ReconcileContentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsOtherBytesOfWhatWasThereBefore();
    void readsNoCopyThatHasTheVeryBytes();
    void namesACopyThatWasAlteredThoughItWasThereBefore();
    void namesAnAlteredCopyOfAnotherSigning();
    void namesACopyThatGotASigner();
    void namesOtherContentUnderTheKeyOfAnOpenDelivery();
    void knowsAnotherSigningThatAnEngineFindsMeanwhile();
    void takesTheSecondRenderingOfAnEarlierJournal();
    void comparesByKeyAloneWhenTheMessageCannotBeRead();
    void comparesByKeyAloneWhereNotesNameAnotherSegment();
    void comparesByKeyAloneWhenTheCopyIsGoneMeanwhile();
    void findsAnotherSigningOfTheSameMailTheSame_data();
    void findsAnotherSigningOfTheSameMailTheSame();
    void findsOtherContentOther_data();
    void findsOtherContentOther();
    void takesLineEndsForTheSameWhereTheDestinationMakesThem();
};

static engine::Reconciliation deep(World &world)
{
    return engine::reconcile(world.environment(), world.connector(), true, world.stop);
}

static QJsonObject signedMessage(const QString &id)
{
    QJsonObject message = World::message(id, ann, {bob});
    message.insert(QStringLiteral("signedAt"), QStringLiteral("2026-11-19T08:00:00Z"));
    return message;
}

static QJsonArray messages()
{
    return {signedMessage(QStringLiteral("1")), signedMessage(QStringLiteral("2"))};
}

static QJsonArray film()
{
    QJsonObject message = signedMessage(QStringLiteral("1"));
    message.insert(QStringLiteral("attachments"),
                   QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("film.txt")},
                                          {QStringLiteral("text"), QString(2'000'000, u'x')}}});
    return {message};
}

static void signAnew(World &world)
{
    for (auto &[place, copies] : world.mailboxes->copies) {
        for (support::Mailboxes::Copy &copy : copies)
            copy.bytes.replace("Signed-At: 2026-11-19T08", "Signed-At: 2026-11-19T21");
    }
}

/// Its mailboxes were filled by a journal that is lost.
static void inherit(World &world, const QJsonArray &items, const std::function<void()> &between = {})
{
    world.serve(items);
    world.run();
    world.loseDataFolder();
    if (between)
        between();
    QVERIFY(world.run().record.counts.skipped > 0);
}

/// An older journal's copies, of the same items in another signed file.
void ReconcileContentTest::acceptsOtherBytesOfWhatWasThereBefore()
{
    World world;
    inherit(world, messages(), [&] { signAnew(world); });
    QCOMPARE(world.mailboxes->total(), size_t(4));
    const engine::Reconciliation result = deep(world);
    QVERIFY(result.missing.empty() && result.extra.empty());
    QCOMPARE(result.comparedByKey, 0);
    QCOMPARE(result.comparedButTimes, 4);
    QCOMPARE(world.mailboxes->reads, 4);
}

void ReconcileContentTest::readsNoCopyThatHasTheVeryBytes()
{
    World world;
    inherit(world, messages());
    const engine::Reconciliation result = deep(world);
    QVERIFY(result.agrees());
    QCOMPARE(result.comparedByKey + result.comparedButTimes, 0);
    QCOMPARE(world.mailboxes->reads, 0);
}

static void verifyAltered(const engine::Reconciliation &result)
{
    QCOMPARE(result.missing.size(), size_t(1));
    QCOMPARE(result.missing.front().mailbox, bob);
    QCOMPARE(result.missing.front().reason, QStringLiteral("altered in the mailbox"));
    QCOMPARE(result.extra.size(), size_t(1));
    QCOMPARE(result.extra.front().reason, QStringLiteral("differs from what was archived"));
    QCOMPARE(result.comparedByKey, 0);
}

void ReconcileContentTest::namesACopyThatWasAlteredThoughItWasThereBefore()
{
    World world;
    inherit(world, messages());
    world.mailboxes->copies[bobsFolder].front().bytes.replace("Words", "Lies!");
    verifyAltered(deep(world));
}

void ReconcileContentTest::namesAnAlteredCopyOfAnotherSigning()
{
    World world;
    inherit(world, messages(), [&] { signAnew(world); });
    world.mailboxes->copies[bobsFolder].front().bytes.replace("Subject 1", "Subject 9");
    world.mailboxes->copies[bobsFolder].front().bytes.replace("Subject 2", "Subject 9");
    verifyAltered(deep(world));
}

void ReconcileContentTest::namesACopyThatGotASigner()
{
    World world;
    inherit(world, messages());
    world.mailboxes->copies[bobsFolder].front().bytes.replace(
        "X-Paged-Signed-At:", "X-Paged-Signer: CN=Mallory\r\nX-Paged-Signed-At:");
    verifyAltered(deep(world));
}

/// The run dies behind the put.
void ReconcileContentTest::namesOtherContentUnderTheKeyOfAnOpenDelivery()
{
    World world;
    world.serve({World::message(QStringLiteral("1"), ann, {}), World::message(QStringLiteral("2"), ann, {})});
    world.mailboxes->fault = [](const QString &, const target::Letter &) -> support::Mailboxes::Fault {
        return {.outcome = {.state = model::Outcome::State::Unknown}, .takesAnyway = true};
    };
    world.mailboxes->lookFault = [](const QString &) {
        throw base::Failure(base::Reaction::SignInAgain, base::Area::SignIn, "SIGN_IN",
                            QStringLiteral("Sign in."));
    };
    QCOMPARE(world.run().record.counts.open, 2);
    world.mailboxes->fault = {};
    world.mailboxes->lookFault = {};
    QCOMPARE(deep(world).beingDelivered, 2);
    world.mailboxes->copies[ann + QStringLiteral("/Paged")].front().bytes.replace("Words", "Lies!");
    const engine::Reconciliation result = deep(world);
    QVERIFY(result.missing.empty() && !result.agrees());
    QCOMPARE(result.extra.size(), size_t(1));
    QCOMPARE(result.extra.front().itemId, QStringLiteral("1"));
    QCOMPARE(result.extra.front().reason, QStringLiteral("differs from what is to be delivered"));
    QCOMPARE(result.beingDelivered, 1);
}

/// The journal has nothing when it is read; then a run finds all four copies, of which one was altered.
void ReconcileContentTest::knowsAnotherSigningThatAnEngineFindsMeanwhile()
{
    World world;
    world.serve(messages());
    world.run();
    world.loseDataFolder();
    signAnew(world);
    world.mailboxes->copies[bobsFolder].front().bytes.replace("Words", "Lies!");
    std::atomic<bool> hasRun{false};
    world.mailboxes->lookFault = [&](const QString &) {
        if (hasRun.exchange(true))
            return;
        const std::unique_ptr<QThread> thread(QThread::create([&] { world.run(); }));
        thread->start();
        thread->wait();
    };
    const engine::Reconciliation result = deep(world);
    QCOMPARE(world.mailboxes->total(), size_t(4));
    QCOMPARE(result.beingDelivered, 3);
    QCOMPARE(result.extra.size(), size_t(1));
    QCOMPARE(result.extra.front().mailbox, bob);
    QVERIFY(result.missing.empty());
}

/// It names a segment of that journal.
void ReconcileContentTest::takesTheSecondRenderingOfAnEarlierJournal()
{
    World world;
    world.mailboxes->largest = 10'000;
    inherit(world, film(), [&] {
        world.mailboxes->largest = 0;
        signAnew(world);
    });
    QVERIFY(world.mailboxes->in(bob, QStringLiteral("Paged")).front().bytes.contains("-Rendering: second"));
    const engine::Reconciliation result = deep(world);
    QVERIFY(result.agrees());
    QCOMPARE(result.comparedByKey, 0);
    world.mailboxes->copies[bobsFolder].front().bytes.replace("Words", "Lies!");
    verifyAltered(deep(world));
}

void ReconcileContentTest::comparesByKeyAloneWhenTheMessageCannotBeRead()
{
    World world;
    inherit(world, messages(), [&] { signAnew(world); });
    const auto items = world.journal().queries().items(world.connector().id, QStringLiteral("1"));
    QVERIFY(QFile::remove(world.journal().segments().segment(items.front().entry.segment)->stagedAt));
    const engine::Reconciliation result = deep(world);
    QCOMPARE(result.comparedByKey, 4);
    QVERIFY(result.extra.empty());
    QCOMPARE(result.missing.size(), size_t(1));
    QVERIFY(result.missing.front().isSegment());
}

void ReconcileContentTest::comparesByKeyAloneWhereNotesNameAnotherSegment()
{
    World world;
    world.connector(QStringLiteral("Paged"), {{"sizeLimitMB", QStringLiteral("1")}});
    inherit(world, film(), [&] {
        world.connector(QStringLiteral("Paged"), {{"sizeLimitMB", QStringLiteral("1")}});
    });
    QVERIFY(
        world.mailboxes->in(bob, QStringLiteral("Paged")).front().bytes.contains("Attachment not included"));
    const engine::Reconciliation result = deep(world);
    QVERIFY(result.agrees());
    QCOMPARE(result.comparedByKey, 2);
}

void ReconcileContentTest::comparesByKeyAloneWhenTheCopyIsGoneMeanwhile()
{
    World world;
    inherit(world, messages(), [&] { signAnew(world); });
    world.mailboxes->isReadInVain = true;
    const engine::Reconciliation result = deep(world);
    QVERIFY(result.agrees());
    QCOMPARE(result.comparedByKey, 4);
}

namespace {

/// What an archive has, signed by `signer` at that hour: an e-mail, or a record if `original` is empty.
struct Mail
{
    QString signer;
    int hour = 8;
    QByteArray original = "From: ann@example.com\r\nTo: bob@example.com\r\n\r\nHello.\r\n";
    bool hasDate = false;
};

QByteArray written(const Mail &mail)
{
    model::Message message{
        .people = {{.address = ann, .role = model::Person::Role::From}},
        .date = *base::fromIso(QStringLiteral("2026-11-19T%1:00:00Z").arg(mail.hour, 2, 10, QChar(u'0')))};
    message.sourceName = QStringLiteral("XIP");
    if (mail.original.isEmpty())
        message.text = QStringLiteral("Hello.");
    else
        message.original = model::Attachment{.size = mail.original.size()};
    message.originalHasDate = mail.hasDate;
    if (!mail.hasDate)
        message.dateSource = "signature";
    message.headers = {{"X-XIP-Signature", mail.signer.isEmpty() ? QStringLiteral("none") : mail.signer}};
    if (!mail.signer.isEmpty())
        for (const auto &[name, value] :
             {std::pair("X-XIP-Signer", mail.signer), std::pair("X-XIP-Fingerprint", QStringLiteral("0a1b")),
              std::pair("X-XIP-Signed-At", base::toIso(message.date))})
            message.headers.emplace_back(name, value);
    const mime::Stamp stamp{.identity = "xip",
                            .key = model::itemKey("xip", {}, QStringLiteral("1"), {}),
                            .itemId = QStringLiteral("1"),
                            .event = "post",
                            .sourceDigest = QByteArray(32, 'd')};
    const auto open = [&](const model::Attachment &) -> std::unique_ptr<QIODevice> {
        auto device = std::make_unique<QBuffer>();
        device->setData(mail.original);
        device->open(QIODevice::ReadOnly);
        return device;
    };
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    mime::write(message, stamp, open, out);
    return out.data();
}

QByteArray digestOf(QByteArray bytes, bool isCrLf = false)
{
    QBuffer device(&bytes);
    device.open(QIODevice::ReadOnly);
    return engine::contentDigest(device, isCrLf, {});
}

const QByteArray ownFields = "X-XIP-Signer: Own\r\nDate: Thu, 19 Nov 2026 07:00:00 +0000\r\n"
                             "From: ann@example.com\r\n\r\nHello.\r\n";

} // namespace

void ReconcileContentTest::findsAnotherSigningOfTheSameMailTheSame_data()
{
    QTest::addColumn<Mail>("one");
    QTest::addColumn<Mail>("other");
    QTest::newRow("later") << Mail{QStringLiteral("Ann"), 8} << Mail{QStringLiteral("Ann"), 19};
    QTest::newRow("another file's time") << Mail{.hour = 8} << Mail{.hour = 19};
    QTest::newRow("above a signer of its own")
        << Mail{QStringLiteral("Ann"), 8, ownFields, true} << Mail{QStringLiteral("Ann"), 9, ownFields, true};
}

void ReconcileContentTest::findsAnotherSigningOfTheSameMailTheSame()
{
    QFETCH(Mail, one);
    QFETCH(Mail, other);
    QVERIFY(written(one) != written(other));
    QCOMPARE(digestOf(written(one)).toHex(), digestOf(written(other)).toHex());
}

void ReconcileContentTest::findsOtherContentOther_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("the text") << QByteArray("Hello.") << QByteArray("Hullo.");
    QTest::newRow("the end") << QByteArray("Hello.\r\n") << QByteArray("Hello.\r\n\r\n");
    QTest::newRow("its own signer") << QByteArray("Signer: Own") << QByteArray("Signer: Own2");
    QTest::newRow("its own date") << QByteArray(" 07:00:00") << QByteArray(" 07:00:01");
    QTest::newRow("a field of ours") << QByteArray("X-Archive-Item-Id: 1")
                                     << QByteArray("X-Archive-Item-Id: 2");
    QTest::newRow("its own date said to be ours")
        << QByteArray("Message-ID: <") << QByteArray("X-Archive-Date-Source: file\r\nMessage-ID: <");
    QTest::newRow("line ends") << QByteArray("\r\nHello.") << QByteArray("\nHello.");
    QTest::newRow("who signed") << QByteArray("X-XIP-Signer: Ann") << QByteArray("X-XIP-Signer: Bob");
    QTest::newRow("with what") << QByteArray("Fingerprint: 0a1b") << QByteArray("Fingerprint: 0a1c");
    QTest::newRow("that it was signed")
        << QByteArray("X-XIP-Signature: Ann") << QByteArray("X-XIP-Signature: none");
    QTest::newRow("a signer less") << QByteArray("X-XIP-Fingerprint: 0a1b\r\n") << QByteArray();
    QTest::newRow("a date beside its own")
        << QByteArray("Message-ID: <")
        << QByteArray(
               "X-Archive-Date-Source: file\r\nDate: Mon, 01 Jan 2001 00:00:00 +0000\r\nMessage-ID: <");
    const QByteArray signedAt("Signed-At: 2026-11-19T08:00:00Z");
    QTest::newRow("a lone CR in a time") << signedAt << signedAt + "\rSubject: Lies";
    QTest::newRow("a folded time") << signedAt << signedAt + "\r\n Subject: Lies";
    QTest::newRow("words for a time") << signedAt << QByteArray("Signed-At: I approve");
    QTest::newRow("no time") << signedAt << QByteArray("Signed-At: ");
}

void ReconcileContentTest::findsOtherContentOther()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const QByteArray bytes = written({QStringLiteral("Ann"), 8, ownFields, true});
    QVERIFY(bytes.contains(before));
    QVERIFY(digestOf(bytes) != digestOf(QByteArray(bytes).replace(before, after)));
}

void ReconcileContentTest::takesLineEndsForTheSameWhereTheDestinationMakesThem()
{
    const QByteArray stored = written({QStringLiteral("Ann")});
    const QByteArray kept = QByteArray(stored).replace("\r\n", "\n");
    QCOMPARE(digestOf(stored, true).toHex(), digestOf(kept, true).toHex());
    QVERIFY(digestOf(stored, true) != digestOf(QByteArray(kept).replace("Hello.", "Hel\rlo."), true));
}

QTEST_GUILESS_MAIN(ReconcileContentTest)
#include "reconcilecontent_test.moc"
