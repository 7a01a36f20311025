// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "fixture.h"

using journal::Deliveries;
using model::Outcome;

class SupplementsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsWhatIsKeptAndFits();
    void bringsAllThatTheSupplementNeeds();
    void isDoneOnceTheSupplementIsStored();
    void bringsEachMailboxWhatItLacks();
    void owesWhatIsKeptUntilItsSupplementIsStored();
    void owesNothingThatIsNotKept();
    void owesNothingThatWasDismissedAndSendsItStill();
    void auditsTheAttachmentsThatARemovalGivesUp();
    void namesWhatAPartialCopyLacks();
    void owesWhatTheCopyOfARemovedConnectorLacks();
};

/// An item that went without two kept attachments, of 10 and 1000 bytes, and one that could not be read.
static journal::CapturedItem lacking(const QString &id, const QStringList &mailboxes)
{
    auto item = Fixture::item(id, mailboxes);
    const auto omit = [&](const char *name, qint64 size, const QByteArray &segment) {
        item.omitted.push_back(
            {{.name = QString::fromLatin1(name),
              .mediaType = "video/mp4",
              .contentId = "cid",
              .size = size,
              .locator = QByteArray("\0l", 2),
              .omittedFor = "ATTACHMENT_TOO_LARGE",
              .sha256 = QByteArray(32, 'h'),
              .storedAt = QStringLiteral("somewhere")},
             {.segment = segment, .offset = 5, .length = size, .sha256 = QByteArray(32, 'h')}});
    };
    omit("small", 10, Fixture::segment());
    omit("large", 1000, Fixture::segment());
    omit("gone", 1, {});
    return item;
}

static const Outcome partial{
    .state = Outcome::State::Partial, .reason = "ATTACHMENT_TOO_LARGE", .receipt = "r"};

static QStringList names(const Deliveries::Supplementable &whole)
{
    QStringList all;
    for (const auto &omitted : whole.captured.omitted)
        all.append(omitted.attachment.name);
    return all;
}

/// Stores the supplement for all that is asked for.
static void supply(Fixture &f, base::RunId run, const Deliveries::Supplementable &whole,
                   const QString &revision)
{
    QStringList mailboxes;
    for (const auto &[mailbox, sourceUser] : whole.mailboxes)
        mailboxes.append(mailbox);
    auto supplement = Fixture::item(whole.captured.item.id, mailboxes, QStringLiteral("room"), revision);
    supplement.item.event = "attachment";
    supplement.item.originalId = whole.captured.item.id;
    for (const auto &omitted : whole.captured.omitted)
        supplement.supplies.push_back(omitted.id);
    f.store(run, {supplement});
}

void SupplementsTest::listsWhatIsKeptAndFits()
{
    Fixture f;
    const auto run = f.start();
    f.store(run, {lacking(QStringLiteral("1"), {alice}), lacking(QStringLiteral("2"), {alice}),
                  lacking(QStringLiteral("3"), {bob}), Fixture::item(QStringLiteral("4"), {alice})});
    const auto found = [&](qint64 limit, int count) {
        return f.deliveries().supplementable(f.connector(), limit, count);
    };
    QVERIFY(found(5000, 10).empty()); // nothing is delivered yet
    f.settleAll(run, alice, partial);
    QCOMPARE(found(5000, 10).size(), 2U);
    QCOMPARE(found(5000, 1).size(), 1U);
    QCOMPARE(names(found(5000, 1)[0]), QStringList({QStringLiteral("small"), QStringLiteral("large")}));
    QCOMPARE(names(found(999, 1)[0]), QStringList({QStringLiteral("small")}));
    QVERIFY(found(9, 10).empty());
    QVERIFY(f.deliveries().supplementable(f.addConnector(QStringLiteral("Other")), 5000, 10).empty());
}

void SupplementsTest::bringsAllThatTheSupplementNeeds()
{
    Fixture f;
    const auto run = f.start();
    auto item = lacking(QStringLiteral("1"), {alice, bob});
    item.item.event = "reply";
    item.messageId = "own@example.com";
    f.store(run, {item});
    f.settleAll(run, alice, partial);
    f.settleAll(run, bob, Fixture::failed());
    const auto whole = f.deliveries().supplementable(f.connector(), 5000, 10)[0];
    QCOMPARE(whole.item, *f.capture().rowOf(f.connector(), item.key));
    QCOMPARE(whole.identity, Fixture::identity());
    QCOMPARE(whole.captured.item, item.item);
    QCOMPARE(whole.captured.key, item.key);
    QCOMPARE(whole.captured.entry, item.entry);
    QCOMPARE(whole.captured.messageId, "own@example.com");
    QCOMPARE(whole.captured.people, item.people);
    QCOMPARE(whole.captured.omitted.size(), 2U);
    for (size_t i = 0; i < 2; ++i) {
        QCOMPARE(whole.captured.omitted[i].attachment, item.omitted[i].attachment);
        QCOMPARE(whole.captured.omitted[i].entry, item.omitted[i].entry);
        QVERIFY(whole.captured.omitted[i].id > 0);
    }
    QCOMPARE(whole.mailboxes.size(), 1U);
    QCOMPARE(whole.mailboxes[0].first, alice);
    QCOMPARE(whole.mailboxes[0].second, alice);
}

void SupplementsTest::isDoneOnceTheSupplementIsStored()
{
    Fixture f;
    const auto run = f.start();
    f.store(run, {lacking(QStringLiteral("1"), {alice})});
    f.settleAll(run, alice, partial);
    f.finish(run);
    const auto again = f.start(model::Trigger::Replay);
    supply(f, again, f.deliveries().supplementable(f.connector(), 5000, 10)[0], QStringLiteral("+1"));
    QVERIFY(f.deliveries().supplementable(f.connector(), 5000, 10).empty());
    f.settleAll(again, alice, Fixture::imported());
    const auto counts = f.finish(again).counts;
    QCOMPARE(counts.itemsAvailable, 0);
    QCOMPARE(counts.fannedOut, 1);
    QCOMPARE(counts.imported, 1);
    QVERIFY(counts.invariantHolds());
    QCOMPARE(f.queries().reconcile(f.connector()).captured, 1);
    QCOMPARE(f.known().find(QStringLiteral("room"), QStringLiteral("1"))->revision, QString());
}

void SupplementsTest::bringsEachMailboxWhatItLacks()
{
    Fixture f;
    const auto run = f.start();
    f.store(run, {lacking(QStringLiteral("1"), {alice, bob})});
    f.settleAll(run, alice, partial);
    f.finish(run);
    const auto second = f.start(model::Trigger::Replay);
    const auto find = [&](qint64 limit) {
        return f.deliveries().supplementable(f.connector(), limit, 10);
    };
    supply(f, second, find(10)[0], QStringLiteral("+small"));
    QVERIFY(find(10).empty());
    f.settleAll(second, alice, Fixture::imported());
    f.settleAll(second, bob, partial);
    // Alice lacks the large one, Bob both: two supplements.
    const auto forAlice = find(5000)[0];
    QCOMPARE(names(forAlice), QStringList({QStringLiteral("large")}));
    QCOMPARE(forAlice.mailboxes.size(), 1U);
    supply(f, second, forAlice, QStringLiteral("+large"));
    const auto forBob = find(5000)[0];
    QCOMPARE(names(forBob), QStringList({QStringLiteral("small"), QStringLiteral("large")}));
    QCOMPARE(forBob.mailboxes.size(), 1U);
    QCOMPARE(forBob.mailboxes[0].first, bob);
    supply(f, second, forBob, QStringLiteral("+both"));
    QVERIFY(find(5000).empty());
}

/// Whatever the limit is, and however many runs came since.
void SupplementsTest::owesWhatIsKeptUntilItsSupplementIsStored()
{
    Fixture f;
    const auto owes = [&] {
        return f.queries().status(f.connector()).owesAttachments;
    };
    const auto run = f.start();
    f.store(run, {lacking(QStringLiteral("1"), {alice})});
    QVERIFY(!owes()); // nothing is delivered yet
    f.settleAll(run, alice, partial);
    f.finish(run);
    f.finish(f.start());
    QVERIFY(owes());
    QVERIFY(!f.queries().status(f.addConnector(QStringLiteral("Other"))).owesAttachments);
    const auto again = f.start(model::Trigger::Replay);
    supply(f, again, f.deliveries().supplementable(f.connector(), 5000, 10)[0], QStringLiteral("+1"));
    QVERIFY(!owes());
}

void SupplementsTest::owesNothingThatIsNotKept()
{
    Fixture f;
    const auto run = f.start();
    auto item = lacking(QStringLiteral("1"), {alice});
    item.omitted.erase(item.omitted.begin(), item.omitted.begin() + 2);
    f.store(run, {item});
    f.settleAll(run, alice, partial);
    f.finish(run);
    QVERIFY(!f.queries().status(f.connector()).owesAttachments);
}

/// Nobody may send them later: only a connector that takes its place can.
void SupplementsTest::auditsTheAttachmentsThatARemovalGivesUp()
{
    Fixture f;
    const auto run = f.start();
    f.store(run, {lacking(QStringLiteral("1"), {alice, bob})});
    f.settleAll(run, alice, partial);
    f.settleAll(run, bob, partial);
    f.finish(run);
    f.configuration().removeConnector(f.connector(), QStringLiteral("Given up."));
    QVERIFY(!f.queries().status(f.connector()).owesAttachments);
    QByteArrayList details;
    f.audit().read({}, [&](const journal::Audit::Row &row) {
        if (row.action == "attachments.dismiss" || row.action == "connector.remove")
            details.append(row.detail);
    });
    QCOMPARE(details.size(), 2);
    for (const QByteArray &detail : details)
        QVERIFY(detail.contains("\"attachments\":2") && detail.contains("Given up."));
    QVERIFY(f.audit().verify({}).ok);
}

void SupplementsTest::namesWhatAPartialCopyLacks()
{
    Fixture f;
    const auto run = f.start();
    f.store(run, {lacking(QStringLiteral("1"), {alice, bob})});
    f.settleAll(run, alice, partial);
    f.settleAll(run, bob, Fixture::failed());
    f.finish(run);
    std::vector<journal::Queries::SettledRow> rows;
    f.queries().settled(run, [&](const auto &row) { rows.push_back(row); });
    QCOMPARE(rows.size(), 2U);
    using LeftOut = journal::Queries::LeftOut;
    const std::vector<LeftOut> lacks{{QStringLiteral("small"), 10, "ATTACHMENT_TOO_LARGE", true},
                                     {QStringLiteral("large"), 1000, "ATTACHMENT_TOO_LARGE", true},
                                     {QStringLiteral("gone"), 1, "ATTACHMENT_TOO_LARGE", false}};
    QVERIFY(rows[0].leftOut == lacks);
    QVERIFY(rows[1].leftOut.empty());
}

void SupplementsTest::owesNothingThatWasDismissedAndSendsItStill()
{
    Fixture f;
    const auto owes = [&] {
        return f.queries().status(f.connector()).owesAttachments;
    };
    const auto run = f.start();
    f.store(run, {lacking(QStringLiteral("1"), {alice, bob}), lacking(QStringLiteral("2"), {alice})});
    f.settleAll(run, alice, partial);
    f.settleAll(run, bob, partial);
    f.finish(run);
    const auto dismiss = [&](const std::optional<QString> &item) {
        return f.deliveries().dismissAttachments(f.connector(), item, QStringLiteral("Known"));
    };
    QCOMPARE(dismiss(QStringLiteral("3")), 0);
    QCOMPARE(dismiss(QStringLiteral("1")), 2); // what is kept, once
    QVERIFY(owes());
    QCOMPARE(dismiss({}), 2);
    QCOMPARE(dismiss({}), 0);
    QVERIFY(!owes());
    QByteArrayList told;
    f.audit().read({}, [&](const journal::Audit::Row &row) {
        if (row.action == "attachments.dismiss")
            told.append(row.detail);
    });
    QCOMPARE(told, (QByteArrayList{R"({"attachments":2,"item":"1","reason":"Known"})",
                                   R"({"attachments":2,"reason":"Known"})"}));
    QVERIFY(f.audit().verify({}).ok);
    QCOMPARE(f.deliveries().supplementable(f.connector(), 5000, 10).size(), 2U);
}

/// Another connector has the item too, for one of the mailboxes.
void SupplementsTest::owesWhatTheCopyOfARemovedConnectorLacks()
{
    Fixture f;
    const auto run = f.start();
    f.store(run, {lacking(QStringLiteral("1"), {alice, bob})});
    f.settleAll(run, alice, partial);
    f.settleAll(run, bob, partial);
    f.finish(run);
    const auto successor = f.addConnector(QStringLiteral("Successor"));
    const auto next = f.runs().start(successor, model::Trigger::Manual);
    const auto store = [&](journal::CapturedItem item) {
        auto page = f.page(next, {std::move(item)});
        page.connector = successor;
        f.capture().store(page);
    };
    store(Fixture::item(QStringLiteral("1"), {alice}));
    const auto found = [&] {
        return f.deliveries().supplementable(successor, 5000, 10);
    };
    const auto owes = [&] {
        return f.queries().status(successor).owesAttachments;
    };
    QVERIFY(!owes() && found().empty()); // whose copy it is sends it
    f.configuration().removeConnector(f.connector(), {});
    QVERIFY(owes());
    const auto whole = found();
    QCOMPARE(whole.size(), 1U);
    QCOMPARE(names(whole[0]), QStringList({QStringLiteral("small"), QStringLiteral("large")}));
    QCOMPARE(whole[0].mailboxes.size(), 1U);
    QCOMPARE(whole[0].mailboxes[0].first, alice);
    auto supplement =
        Fixture::item(QStringLiteral("1"), {alice}, QStringLiteral("room"), QStringLiteral("+1"));
    supplement.item.event = "attachment";
    supplement.item.originalId = QStringLiteral("1");
    for (const auto &omitted : whole[0].captured.omitted)
        supplement.supplies.push_back(omitted.id);
    store(supplement);
    QVERIFY(!owes() && found().empty());
}

QTEST_GUILESS_MAIN(SupplementsTest)
#include "supplements_test.moc"
