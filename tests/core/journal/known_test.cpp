// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "fixture.h"

class KnownTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesEveryoneWhoGotOrWaitsForTheFirstVersion();
    void namesWhoGotATranscriptOfIt();
    void takesTheEarliestVersionForAFirstThatIsNotKnown_data();
    void takesTheEarliestVersionForAFirstThatIsNotKnown();
    void tellsWhatAMailboxHasOfTheOtherVersions();
    void countsWhatOtherConnectorsOfTheSourceDelivered_data();
    void countsWhatOtherConnectorsOfTheSourceDelivered();
    void countsNothingThatIsInAnotherAccount();
};

void KnownTest::namesEveryoneWhoGotOrWaitsForTheFirstVersion()
{
    Fixture f;
    const auto run = f.start();
    auto first = Fixture::item(QStringLiteral("1"), {alice, bob});
    first.deliveries[0].sourceUser = QStringLiteral("alice.long@example.com");
    first.deliveries.push_back(Fixture::unmapped(first.key, QStringLiteral("dave")));
    auto edit = Fixture::item(QStringLiteral("1"), {carol, bob}, QStringLiteral("room"), QStringLiteral("2"));
    edit.item.event = "edit";
    edit.item.originalId = QStringLiteral("1");
    edit.deliveries.push_back(Fixture::unmapped(edit.key, QStringLiteral("erin")));
    edit.deliveries.push_back(
        Fixture::settledCopy(edit.key, {}, model::Outcome::State::Parked, "NO_PARTICIPANTS"));
    f.store(run, {first, edit, Fixture::item(QStringLiteral("2"), {QStringLiteral("erin@example.com")})});
    f.settleAll(run, alice, Fixture::imported());
    f.settleAll(run, carol, Fixture::failed());
    QStringList found;
    for (const auto &copy : f.capture().recipientsOf(f.connector(), Fixture::identity(),
                                                     QStringLiteral("room"), QStringLiteral("1")))
        found.append(copy.mailbox + u'=' + copy.sourceUser);
    QCOMPARE(found, QStringList({alice + QStringLiteral("=alice.long@example.com"), bob + u'=' + bob,
                                 QStringLiteral("=dave")}));
    f.deliveries().dismiss(f.connector(), {}, QStringLiteral("No."));
    QCOMPARE(
        f.capture()
            .recipientsOf(f.connector(), Fixture::identity(), QStringLiteral("room"), QStringLiteral("1"))
            .size(),
        2U);
    QVERIFY(f.capture()
                .recipientsOf(f.connector(), Fixture::identity(), QStringLiteral("room"), QStringLiteral("3"))
                .empty());
}

void KnownTest::namesWhoGotATranscriptOfIt()
{
    Fixture f;
    const auto run = f.start();
    auto day = Fixture::item(QStringLiteral("day"), {alice, bob}, QStringLiteral("days"));
    day.item.covers = {{QStringLiteral("room"), QStringLiteral("1")},
                       {QStringLiteral("room"), QStringLiteral("2")}};
    f.store(run, {day});
    const auto count = [&](const QString &container, const QString &id) {
        return f.capture().recipientsOf(f.connector(), Fixture::identity(), container, id).size();
    };
    QCOMPARE(count(QStringLiteral("room"), QStringLiteral("2")), 2U);
    QCOMPARE(count(QStringLiteral("room"), QStringLiteral("3")), 0U);
    QCOMPARE(count(QStringLiteral("hall"), QStringLiteral("2")), 0U);
}

void KnownTest::tellsWhatAMailboxHasOfTheOtherVersions()
{
    Fixture f;
    const QString room = QStringLiteral("room");
    const QString id = QStringLiteral("1");
    const auto run = f.start();
    const auto edit = Fixture::item(id, {alice, bob}, room, QStringLiteral("2"));
    f.store(run, {Fixture::item(id, {alice, bob}), edit});
    const base::ItemRow except = *f.capture().rowOf(f.connector(), edit.key);
    const auto fixed = [&](const QString &mailbox) {
        QString all;
        for (const auto &copy : f.capture().copiesOfVersions(f.connector(), room, id, except, mailbox))
            all += copy.sourceUser == mailbox && copy.people.size() == 2 && copy.isFixed ? u'+' : u'-';
        return all;
    };
    QCOMPARE(fixed(alice), QStringLiteral("-"));
    QCOMPARE(fixed(carol), QString());
    const auto batch = f.batch(alice);
    f.deliveries().recordIntent(run, std::span(batch).first(1));
    QCOMPARE(fixed(alice), QStringLiteral("+"));
    f.settleAll(run, alice, Fixture::imported());
    QCOMPARE(fixed(alice), QStringLiteral("+"));
    f.settleAll(run, bob, Fixture::failed()); // it was never sent
    QCOMPARE(fixed(bob), QString());
}

static const QString room = QStringLiteral("room");

/// A page of the source `identity` whose items `connector` captures.
static void store(Fixture &f, base::ConnectorId connector, const QByteArray &identity,
                  const journal::CapturedItem &item)
{
    auto page = f.page(f.runs().start(connector, model::Trigger::Manual), {item});
    page.connector = connector;
    page.account = f.configuration().connector(connector)->account;
    page.identity = identity;
    f.capture().store(page);
}

/// Alice has the first version, Bob's failed, Dave has no mailbox, and Carol's is open.
static void storeFirst(Fixture &f, const QByteArray &identity)
{
    auto first = Fixture::item(QStringLiteral("1"), {alice, bob, carol});
    first.deliveries.push_back(Fixture::unmapped(first.key, QStringLiteral("dave")));
    store(f, f.connector(), identity, first);
    const auto run = f.runs().runs(f.connector(), 1)[0].id;
    f.settleAll(run, alice, Fixture::imported());
    f.settleAll(run, bob, Fixture::failed());
    f.finish(run);
}

static QStringList recipients(Fixture &f, base::ConnectorId connector, const QByteArray &identity)
{
    QStringList found;
    for (const auto &copy : f.capture().recipientsOf(connector, identity, room, QStringLiteral("1")))
        found.append(copy.mailbox.isEmpty() ? copy.sourceUser : copy.mailbox);
    return found;
}

/// Files of a drop folder come in any order: who a deletion names gets no edit for having been read before
/// it.
void KnownTest::takesTheEarliestVersionForAFirstThatIsNotKnown_data()
{
    QTest::addColumn<QByteArray>("identity");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("a timeline that began later") << QByteArray("paged:one") << QStringList{alice};
    QTest::newRow("a drop folder") << QByteArray("xip") << QStringList();
}

void KnownTest::takesTheEarliestVersionForAFirstThatIsNotKnown()
{
    QFETCH(QByteArray, identity);
    Fixture f;
    auto edit = Fixture::item(QStringLiteral("1"), {alice}, room, QStringLiteral("2"));
    auto deletion = Fixture::item(QStringLiteral("1"), {bob}, room, QStringLiteral("3"));
    for (auto *version : {&edit, &deletion}) {
        version->item.event = "edit";
        version->item.originalId = QStringLiteral("1");
        store(f, f.connector(), identity, *version);
        f.finish(f.runs().runs(f.connector(), 1)[0].id);
    }
    QTEST(recipients(f, f.connector(), identity), "expected");
    store(f, f.connector(), identity, Fixture::item(QStringLiteral("1"), {carol}, room));
    QCOMPARE(recipients(f, f.connector(), identity), QStringList{carol});
}

void KnownTest::countsWhatOtherConnectorsOfTheSourceDelivered_data()
{
    QTest::addColumn<QByteArray>("identity");
    QTest::addColumn<bool>("isOneSource");
    QTest::newRow("an instance") << QByteArray("paged:one") << true;
    QTest::newRow("drop folders, which may number alike") << QByteArray("xip") << false;
}

void KnownTest::countsWhatOtherConnectorsOfTheSourceDelivered()
{
    QFETCH(QByteArray, identity);
    QFETCH(bool, isOneSource);
    Fixture f;
    storeFirst(f, identity);
    const auto other = f.addConnector(QStringLiteral("Other"));
    const QStringList all{alice, bob, carol, QStringLiteral("dave")};
    QCOMPARE(recipients(f, f.connector(), identity), all);
    QCOMPARE(recipients(f, other, identity), isOneSource ? all : QStringList());
    QCOMPARE(recipients(f, other, "paged:two"), QStringList());
    const auto edit = Fixture::item(QStringLiteral("1"), {}, room, QStringLiteral("2"));
    store(f, other, identity, edit);
    const base::ItemRow row = *f.capture().rowOf(other, edit.key);
    QCOMPARE(f.capture().identityOf(row), identity);
    const auto copies = [&](const QString &mailbox) {
        return f.capture().copiesOfVersions(other, room, QStringLiteral("1"), row, mailbox).size();
    };
    QCOMPARE(copies(alice), isOneSource ? 1U : 0U);
    QCOMPARE(copies(bob), 0U);
    // What a removed connector did not deliver, nobody delivers.
    f.configuration().removeConnector(f.connector(), QStringLiteral("Given up."));
    QCOMPARE(recipients(f, other, identity), isOneSource ? QStringList{alice} : QStringList());
    QCOMPARE(copies(alice), isOneSource ? 1U : 0U);
}

void KnownTest::countsNothingThatIsInAnotherAccount()
{
    Fixture f;
    storeFirst(f, "paged:one");
    const auto other = f.addConnector(QStringLiteral("Other"));
    auto moved = *f.configuration().connector(other);
    moved.account =
        f.configuration().addAccount({.name = QStringLiteral("Second"), .kind = QStringLiteral("local")});
    f.configuration().updateConnector(moved, {});
    QCOMPARE(recipients(f, other, "paged:one"), QStringList());
}

QTEST_GUILESS_MAIN(KnownTest)
#include "known_test.moc"
