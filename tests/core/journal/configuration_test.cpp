// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <thread>

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "fixture.h"

using model::ConnectorConfig;

class ConfigurationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsAConnectorAsItWasGiven();
    void refusesAUsedName();
    void changesAConnector();
    void keepsTheFolderWhileDeliveriesAreInDoubt();
    void keepsThePlaceWhileDeliveriesAreInDoubt();
    void countsTheRefusalsOfAnotherAccountAnew();
    void mapsOnePersonAndKeepsTheOthers();
    void keepsBothOfTwoPeopleMappedAtOnce();
    void recordsThatTheTermsWereAccepted();
    void keepsTheHistoryOfARemovedOne();
    void refusesToRemoveOneWithOpenDeliveries();
    void refusesToRemoveOneWithAnIncompleteFanOut();
    void countsDiscardedDeliveriesAsFailed();
    void countsInTheAuditWhatCanNeverBeDelivered();
    void dismissesWhatFailedWithADiscardedConnector_data();
    void dismissesWhatFailedWithADiscardedConnector();
    void keepsNoSegmentForDiscardedDeliveries_data();
    void keepsNoSegmentForDiscardedDeliveries();
    void refusesToRemoveOneWhileItRuns();
};

static ConnectorConfig given(Fixture &f)
{
    return {.name = QStringLiteral("Chats"),
            .kind = QStringLiteral("xip"),
            .account = f.account(),
            .settings = {{"folder", QStringLiteral("/drop")}, {"since", QString()}},
            .automaticMapping = false,
            .state = ConnectorConfig::State::Paused};
}

void ConfigurationTest::keepsAConnectorAsItWasGiven()
{
    Fixture f;
    ConnectorConfig connector = given(f);
    connector.id = f.configuration().addConnector(connector);
    connector.settings["since"] = QStringLiteral("");
    f.open();
    QCOMPARE(f.configuration().connector(connector.id), connector);
    QCOMPARE(f.configuration().connector(QStringLiteral("CHATS")), connector);
    f.connector();
    QCOMPARE(f.configuration().connectors().size(), 2U);
    QCOMPARE(f.configuration().connectors()[0], connector);
    QVERIFY(!f.configuration().connector(QStringLiteral("Other")));
    QVERIFY(!f.configuration().connector(base::ConnectorId{99}));
}

void ConfigurationTest::refusesAUsedName()
{
    Fixture f;
    ConnectorConfig connector = given(f);
    connector.id = f.configuration().addConnector(connector);
    connector.name = QStringLiteral("cHATS");
    QCOMPARE(keyOfFailure([&] { f.configuration().addConnector(connector); }), "NAME_IN_USE");
    f.configuration().updateConnector(connector, {});
    ConnectorConfig other = *f.configuration().connector(f.connector());
    other.name = QStringLiteral("CHATS");
    QCOMPARE(keyOfFailure([&] { f.configuration().updateConnector(other, {}); }), "NAME_IN_USE");
    f.configuration().removeConnector(connector.id, {});
    f.configuration().updateConnector(other, {});
    QCOMPARE(f.configuration().connector(QStringLiteral("chats"))->id, other.id);
}

void ConfigurationTest::changesAConnector()
{
    Fixture f;
    ConnectorConfig connector = given(f);
    connector.id = f.configuration().addConnector(connector);
    connector.name = QStringLiteral("Talks");
    connector.automaticMapping = true;
    connector.settings = {{"folder", QStringLiteral("/other")}};
    f.configuration().setPaused(connector.id, false);
    f.configuration().updateConnector(connector, QStringLiteral("name"));
    connector.state = ConnectorConfig::State::Active;
    QCOMPARE(f.configuration().connector(connector.id), connector);
    f.configuration().removeConnector(connector.id, {});
    QCOMPARE(keyOfFailure([&] { f.configuration().updateConnector(connector, {}); }), "UNKNOWN_NAME");
    QCOMPARE(keyOfFailure([&] { f.configuration().setPaused(connector.id, true); }), "UNKNOWN_NAME");
}

/// After a kill, what is under way may be in the folder already; looked for in another, it would be sent
/// twice.
void ConfigurationTest::keepsTheFolderWhileDeliveriesAreInDoubt()
{
    Fixture f;
    const auto run = f.start();
    f.store(run, {Fixture::item(QStringLiteral("1"), {alice})});
    f.deliveries().recordIntent(run, f.batch(alice));
    f.finish(run);
    ConnectorConfig connector = *f.configuration().connector(f.connector());
    connector.settings["schedule"] = QStringLiteral("manual");
    f.configuration().updateConnector(connector, {});
    connector.settings["folderName"] = QStringLiteral("Other");
    QCOMPARE(keyOfFailure([&] { f.configuration().updateConnector(connector, {}); }), "DELIVERIES_IN_DOUBT");
    f.settleAll(f.start(), alice, Fixture::imported());
    f.configuration().updateConnector(connector, {});
}

/// All else may change: with a wrong directory or sign-in nobody could settle what is in doubt.
void ConfigurationTest::keepsThePlaceWhileDeliveriesAreInDoubt()
{
    Fixture f;
    model::AccountConfig account = *f.configuration().account(f.account());
    account.settings = {{"folderPrefix", QString()},
                        {"directory", QStringLiteral("/people.csv")},
                        {"staging", QStringLiteral("local")}};
    f.configuration().updateAccount(account, {});
    const auto run = f.start();
    f.store(run, {Fixture::item(QStringLiteral("1"), {alice})});
    f.deliveries().recordIntent(run, f.batch(alice));
    f.finish(run);
    const model::Values places{
        {"path", {}}, {"folderPrefix", {}}, {"ofALaterVersion", QStringLiteral("as before")}};
    const auto update = [&] {
        f.configuration().updateAccount(account, {}, places);
    };
    account.name = QStringLiteral("Renamed");
    account.secretKeys = {"password"};
    account.settings["staging"] = QStringLiteral("elsewhere");
    account.settings["directory"] = QStringLiteral("/staff.csv");
    account.settings["ofALaterVersion"] = QStringLiteral("as before");
    update();
    account.settings["folderPrefix"] = QStringLiteral("/");
    QCOMPARE(keyOfFailure(update), "DELIVERIES_IN_DOUBT");
    model::AccountConfig other{.name = QStringLiteral("Second"), .kind = QStringLiteral("local")};
    other.settings = {{"path", QStringLiteral("/one")}};
    other.id = f.configuration().addAccount(other);
    other.settings["path"] = QStringLiteral("/other");
    f.configuration().updateAccount(other, {}, places);
    const auto next = f.start();
    f.settleAll(next, alice, Fixture::imported());
    f.finish(next);
    update();
}

void ConfigurationTest::countsTheRefusalsOfAnotherAccountAnew()
{
    Fixture f;
    const auto run = f.start();
    f.store(run, {Fixture::item(QStringLiteral("1"), {alice})});
    f.settleAll(run, alice, {.state = model::Outcome::State::Later, .refusals = 7});
    ConnectorConfig connector = *f.configuration().connector(f.connector());
    f.configuration().updateConnector(connector, {});
    QCOMPARE(f.batch(alice)[0].refusals, 7);
    connector.account = f.configuration().addAccount({.name = QStringLiteral("Second")});
    f.configuration().updateConnector(connector, {});
    QCOMPARE(f.batch(alice)[0].refusals, 0);
}

static void mapPerson(Fixture &f, const QString &person, const QString &mailbox)
{
    f.configuration().mapPerson(
        f.connector(), {.sourceUser = person, .mailbox = mailbox},
        [&](const model::CustomMapping &line) { return line.sourceUser == person; },
        QStringLiteral("window"));
}

void ConfigurationTest::mapsOnePersonAndKeepsTheOthers()
{
    Fixture f;
    const model::CustomMappings before{{QStringLiteral("z"), alice}, {QStringLiteral("a"), bob}};
    const model::CustomMappings changed{{QStringLiteral("a"), bob}, {QStringLiteral("z"), carol}};
    f.configuration().setMapping(f.connector(), changed, QStringLiteral("window"));
    f.configuration().setMapping(f.connector(), before, {});
    mapPerson(f, QStringLiteral("z"), carol);
    QCOMPARE(f.configuration().mapping(f.connector()), changed);
    QByteArrayList details;
    f.audit().read({}, [&](const journal::Audit::Row &row) {
        if (row.action == "mapping.import")
            details += row.detail;
    });
    QCOMPARE(details.size(), 3);
    const auto digest = [](const QByteArray &detail) {
        return QJsonDocument::fromJson(detail)[QStringLiteral("sha256")];
    };
    QCOMPARE(digest(details.back()), digest(details.front())); // as if the whole mapping had been set
    mapPerson(f, QStringLiteral("z"), {});
    QCOMPARE(f.configuration().mapping(f.connector()), model::CustomMappings{changed.front()});
    QVERIFY(f.audit().verify({}).ok);
}

void ConfigurationTest::keepsBothOfTwoPeopleMappedAtOnce()
{
    Fixture f;
    f.connector();
    const auto mapTwenty = [&f](const QString &name) {
        for (int number = 0; number < 20; ++number)
            mapPerson(f, name + QString::number(number), alice);
    };
    std::thread other([&] { mapTwenty(QStringLiteral("other")); });
    mapTwenty(QStringLiteral("one"));
    other.join();
    QCOMPARE(f.configuration().mapping(f.connector()).size(), 40U);
}

void ConfigurationTest::recordsThatTheTermsWereAccepted()
{
    Fixture f;
    f.configuration().addConnector(given(f));
    QJsonObject detail;
    f.audit().read({}, [&](const journal::Audit::Row &row) {
        if (row.action == "connector.add")
            detail = QJsonDocument::fromJson(row.detail).object();
    });
    QCOMPARE(detail.value(QStringLiteral("termsAcceptedAt")).toString(), base::toIso(f.clock.now()));
    QCOMPARE(detail.value(QStringLiteral("settings")).toObject().value(QStringLiteral("folder")).toString(),
             QStringLiteral("/drop"));
}

void ConfigurationTest::keepsTheHistoryOfARemovedOne()
{
    Fixture f;
    const auto run = f.start();
    f.store(run, {Fixture::item(QStringLiteral("1"), {alice})});
    f.settleAll(run, alice, Fixture::imported());
    f.finish(run);
    f.configuration().setSecrets("connector:1", {{"password", "x"}});
    f.configuration().setNextDue(f.connector(), f.clock.now());
    f.configuration().removeConnector(f.connector(), QStringLiteral("No longer used."));
    QVERIFY(f.configuration().connectors().empty());
    QVERIFY(!f.configuration().connector(QStringLiteral("Files")));
    QCOMPARE(f.configuration().connector(f.connector())->state, ConnectorConfig::State::Removed);
    QVERIFY(f.configuration().sealedSecret("connector:1", "password").isEmpty());
    QVERIFY(!f.configuration().nextDue(f.connector()));
    QCOMPARE(f.runs().runs(f.connector(), 10).size(), 1U);
    QCOMPARE(f.queries().reconcile(f.connector()).delivered, 1);
    QCOMPARE(keyOfFailure([&] { f.configuration().removeConnector(f.connector(), {}); }), "UNKNOWN_NAME");
    const base::ConnectorId again = f.addConnector(QStringLiteral("files"));
    const auto named = f.configuration().everNamed(QStringLiteral("FILES"));
    QCOMPARE(named.size(), 2U);
    QVERIFY(named[0].id == again && named[1].id == f.connector());
    QVERIFY(f.audit().verify({}).ok);
}

void ConfigurationTest::refusesToRemoveOneWithOpenDeliveries()
{
    Fixture f;
    const auto run = f.start();
    f.store(run, {Fixture::item(QStringLiteral("1"), {alice})});
    f.finish(run);
    QCOMPARE(keyOfFailure([&] { f.configuration().removeConnector(f.connector(), {}); }), "DELIVERIES_OPEN");
    QCOMPARE(f.configuration().connectors().size(), 1U);
}

void ConfigurationTest::refusesToRemoveOneWithAnIncompleteFanOut()
{
    Fixture f;
    const auto run = f.start();
    auto item = Fixture::item(QStringLiteral("1"), {alice});
    item.fanOutComplete = false;
    f.store(run, {item});
    f.settleAll(run, alice, Fixture::imported());
    f.finish(run);
    QCOMPARE(keyOfFailure([&] { f.configuration().removeConnector(f.connector(), {}); }), "DELIVERIES_OPEN");
    f.configuration().removeConnector(f.connector(), QStringLiteral("Given up."));
    const auto record = f.runs().runs(f.connector(), 1)[0];
    QCOMPARE(record.counts.fannedOut, 1);
    QCOMPARE(record.counts.failed, 1);
    QVERIFY(record.counts.invariantHolds());
    QVERIFY(f.capture().incompleteFanOuts(f.connector()).empty());
}

void ConfigurationTest::countsDiscardedDeliveriesAsFailed()
{
    Fixture f;
    const auto run = f.start();
    f.store(run, {Fixture::item(QStringLiteral("1"), {alice, bob})});
    f.deliveries().recordIntent(run, f.batch(alice));
    const auto before = f.finish(run);
    f.configuration().removeConnector(f.connector(), QStringLiteral("Given up."));
    QCOMPARE(f.deliveries().openCount(f.connector()), 0);
    const auto record = f.runs().runs(f.connector(), 1, 10)[0];
    QCOMPARE(record.counts.carriedIn, 2);
    QCOMPARE(record.counts.failed, 2);
    QCOMPARE(record.counts.open, 0);
    QVERIFY(record.counts.invariantHolds());
    QCOMPARE(record.failures.size(), 2U);
    QCOMPARE(record.failures[0].reason, "DISCARDED");
    QCOMPARE(record.failures[0].text, QStringLiteral("Given up."));
    QCOMPARE(*f.runs().run(run), before);
    const auto verdict = f.audit().verify({});
    QVERIFY2(verdict.ok, qPrintable(verdict.text));
}

/// A run that left one delivery failed and one parked, and a third open if it is to.
static void leaveUndelivered(Fixture &f, bool isOpen)
{
    const auto run = f.start();
    auto item = Fixture::item(QStringLiteral("1"), isOpen ? QStringList{alice, bob} : QStringList{alice});
    item.deliveries.push_back(Fixture::unmapped(item.key, QStringLiteral("dave")));
    f.store(run, {item});
    f.settleAll(run, alice, Fixture::failed());
    f.finish(run);
}

/// The details of all audit rows of that action.
static QList<QJsonObject> detailsOf(Fixture &f, const QByteArray &action)
{
    QList<QJsonObject> details;
    f.audit().read({}, [&](const journal::Audit::Row &row) {
        if (row.action == action)
            details.append(QJsonDocument::fromJson(row.detail).object());
    });
    return details;
}

void ConfigurationTest::countsInTheAuditWhatCanNeverBeDelivered()
{
    Fixture f;
    leaveUndelivered(f, false);
    f.configuration().removeConnector(f.connector(), {});
    const QJsonObject removal = detailsOf(f, "connector.remove").constFirst();
    QCOMPARE(removal.value(QStringLiteral("undelivered")).toInt(), 2);
    QCOMPARE(removal.value(QStringLiteral("discarded")).toInt(), 0);
    QVERIFY(detailsOf(f, "dismiss").isEmpty());
    QVERIFY(f.audit().verify({}).ok);
}

void ConfigurationTest::dismissesWhatFailedWithADiscardedConnector_data()
{
    QTest::addColumn<bool>("isOpen");
    QTest::newRow("nothing is open") << false;
    QTest::newRow("one is open") << true;
}

void ConfigurationTest::dismissesWhatFailedWithADiscardedConnector()
{
    QFETCH(bool, isOpen);
    Fixture f;
    leaveUndelivered(f, isOpen);
    f.configuration().removeConnector(f.connector(), QStringLiteral("Given up."));
    const auto status = f.queries().status(f.connector());
    QCOMPARE(status.open + status.failed + status.parked, 0);
    const QJsonObject removal = detailsOf(f, "connector.remove").constFirst();
    QCOMPARE(removal.value(QStringLiteral("undelivered")).toInt(), 2);
    QCOMPARE(removal.value(QStringLiteral("discarded")).toInt(), isOpen ? 1 : 0);
    QCOMPARE(removal.value(QStringLiteral("reason")).toString(), QStringLiteral("Given up."));
    const QList<QJsonObject> dismissals = detailsOf(f, "dismiss");
    QCOMPARE(dismissals.size(), 1);
    QCOMPARE(dismissals.constFirst().value(QStringLiteral("deliveries")).toInt(), 2);
    QCOMPARE(dismissals.constFirst().value(QStringLiteral("reason")).toString(), QStringLiteral("Given up."));
    const auto verdict = f.audit().verify({});
    QVERIFY2(verdict.ok, qPrintable(verdict.text));
}

void ConfigurationTest::keepsNoSegmentForDiscardedDeliveries_data()
{
    QTest::addColumn<bool>("isComplete");
    QTest::newRow("all deliveries made") << true;
    QTest::newRow("some to be made") << false;
}

void ConfigurationTest::keepsNoSegmentForDiscardedDeliveries()
{
    QFETCH(bool, isComplete);
    Fixture f;
    const auto run = f.start();
    auto item = Fixture::item(QStringLiteral("1"), {alice, bob});
    item.fanOutComplete = isComplete;
    f.store(run, {item});
    f.settleAll(run, alice, Fixture::imported());
    f.segments().close(Fixture::segment(), 1000, QByteArray(32, 's'));
    f.finish(run);
    f.addConnector(QStringLiteral("Another")); // the account stays in use
    QVERIFY(f.segments().removable(f.account()).empty());
    f.configuration().removeConnector(f.connector(), QStringLiteral("Given up."));
    QCOMPARE(f.segments().removable(f.account()).size(), 1U);
    const auto verdict = f.audit().verify({});
    QVERIFY2(verdict.ok, qPrintable(verdict.text));
}

void ConfigurationTest::refusesToRemoveOneWhileItRuns()
{
    Fixture f;
    f.start();
    QCOMPARE(keyOfFailure([&] { f.configuration().removeConnector(f.connector(), QStringLiteral("Now.")); }),
             "RUN_ACTIVE");
}

QTEST_GUILESS_MAIN(ConfigurationTest)
#include "configuration_test.moc"
