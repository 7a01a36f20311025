// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonDocument>
#include <QTest>

#include "core/engine/world.h"
#include "engine/administration.h"
#include "engine/drafting.h"
#include "journal/audit.h"
#include "journal/deliveries.h"
#include "support/failureof.h"

using engine::Administration;
using support::failureOf;
using support::World;

class AdministrationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatIsNotValid_data();
    void refusesWhatIsNotValid();
    void refusesASecretThatThereIsNotThoughItIsEmpty();
    void keepsNothingOfARefusedConnector();
    void fixesTheStartDateWhenAConnectorIsAdded();
    void goesBackToTheDefaultForAnEmptyValue();
    void makesRelativePathsAbsolute();
    void clonesSettingsAndMappingPaused();
    void recordsWhenTheTermsWereTicked();
    void refusesToRemoveAnAccountInUse();
    void refusesToRemoveAConnectorWithOpenDeliveries();
    void keepsOnlyThePlaceWhileDeliveriesAreInDoubt();
    void keepsTheStagingWhileWhatItAloneHoldsIsNeeded();
    void auditsEveryChange();
    void freesTheNameOfARemovedConnector();
};

static Administration::NewConnector draft(const World &world, const QString &name)
{
    return {.name = name,
            .kind = QStringLiteral("paged"),
            .account = QStringLiteral("archive"),
            .values = {{"server", world.serverFile()}},
            .secrets = {},
            .mapping = {}};
}

void AdministrationTest::refusesWhatIsNotValid_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("account");
    QTest::addColumn<QString>("setting");
    QTest::addColumn<QByteArray>("key");
    const auto row = [](const char *what, const char *name, const char *kind, const char *account,
                        const char *setting, const char *key) {
        QTest::newRow(what) << QString::fromLatin1(name) << QString::fromLatin1(kind)
                            << QString::fromLatin1(account) << QString::fromLatin1(setting)
                            << QByteArray(key);
    };
    row("no name", " ", "paged", "archive", "", "INVALID_NAME");
    row("an option for a name", "--json", "paged", "archive", "", "INVALID_NAME");
    row("a line break in the name", "a\nb", "paged", "archive", "", "INVALID_NAME");
    QTest::newRow("a turn of direction in the name")
        << QStringLiteral("a\u202Eb") << QStringLiteral("paged") << QStringLiteral("archive") << QString()
        << QByteArray("INVALID_NAME");
    row("a name in use, in another case", "tAKEN", "paged", "archive", "", "NAME_IN_USE");
    row("an unknown type", "New", "telex", "archive", "", "UNKNOWN_KIND");
    row("an unknown account", "New", "paged", "nowhere", "", "UNKNOWN_ACCOUNT");
    row("an unknown setting", "New", "paged", "archive", "colour=blue", "UNKNOWN_SETTING");
    row("a missing setting", "New", "paged", "archive", "server=", "MISSING_SETTING");
    row("no number", "New", "paged", "archive", "pageSize=many", "INVALID_SETTING");
    row("no schedule", "New", "paged", "archive", "schedule=daily", "INVALID_SCHEDULE");
    row("no date", "New", "paged", "archive", "since=lately", "INVALID_SETTING");
}

void AdministrationTest::refusesWhatIsNotValid()
{
    QFETCH(QString, name);
    QFETCH(QString, kind);
    QFETCH(QString, account);
    QFETCH(QString, setting);
    QFETCH(QByteArray, key);
    World world;
    world.administration().addConnector(draft(world, QStringLiteral("Taken")));
    Administration::NewConnector given = draft(world, name);
    given.kind = kind;
    given.account = account;
    if (!setting.isEmpty())
        given.values.insert(setting.section(u'=', 0, 0).toUtf8(), setting.section(u'=', 1));
    const base::Failure failure = failureOf([&] { world.administration().addConnector(given); });
    QCOMPARE(failure.key, key);
    QCOMPARE(failure.area, base::Area::Input);
    QVERIFY(!failure.fix.isEmpty() || key == "NAME_IN_USE");
}

void AdministrationTest::refusesASecretThatThereIsNotThoughItIsEmpty()
{
    World world;
    engine::Administration &administration = world.administration();
    const engine::Secrets none{{"pasword", base::Secret()}};
    const auto keyOf = [](const auto &work) {
        return failureOf(work).key;
    };
    const QString memory = QStringLiteral("memory");
    QCOMPARE(keyOf([&] { administration.addAccount(QStringLiteral("new"), memory, {}, none); }),
             "UNKNOWN_SECRET");
    QCOMPARE(keyOf([&] { administration.editAccount(QStringLiteral("archive"), {}, none); }),
             "UNKNOWN_SECRET");
    world.connector();
    QCOMPARE(keyOf([&] { administration.editConnector(QStringLiteral("Paged"), {.secrets = none}); }),
             "UNKNOWN_SECRET");
}

void AdministrationTest::keepsNothingOfARefusedConnector()
{
    World world;
    Administration::NewConnector given = draft(world, QStringLiteral("New"));
    given.values.insert("schedule", QStringLiteral("daily"));
    failureOf([&] { world.administration().addConnector(given); });
    QVERIFY(world.journal().configuration().connectors().empty());
}

void AdministrationTest::fixesTheStartDateWhenAConnectorIsAdded()
{
    World world;
    world.administration().addConnector(draft(world, QStringLiteral("New")));
    const QString since = world.administration().connector(QStringLiteral("New")).settings.value("since");
    QCOMPARE(since, base::toIso(world.clock.now() - std::chrono::days(30)).left(10));
}

void AdministrationTest::goesBackToTheDefaultForAnEmptyValue()
{
    World world;
    Administration::NewConnector given = draft(world, QStringLiteral("New"));
    given.values.insert("pageSize", QStringLiteral("7"));
    world.administration().addConnector(given);
    Administration::Change change;
    change.values = {{"pageSize", QString()}};
    world.administration().editConnector(QStringLiteral("New"), change);
    QCOMPARE(world.administration().connector(QStringLiteral("New")).settings.value("pageSize"),
             QStringLiteral("3"));
}

void AdministrationTest::makesRelativePathsAbsolute()
{
    World world;
    Administration::NewConnector given = draft(world, QStringLiteral("New"));
    given.values.insert("server", QStringLiteral("./here/../server.json"));
    world.administration().addConnector(given);
    QCOMPARE(world.administration().connector(QStringLiteral("New")).settings.value("server"),
             QDir::current().absoluteFilePath(QStringLiteral("server.json")));
}

void AdministrationTest::clonesSettingsAndMappingPaused()
{
    World world;
    Administration::NewConnector given = draft(world, QStringLiteral("New"));
    given.mapping = {{QStringLiteral("ann"), QStringLiteral("ann@example.com")}};
    world.administration().addConnector(given);
    world.administration().cloneConnector(QStringLiteral("New"), QStringLiteral("Copy"));
    const auto original = world.administration().connector(QStringLiteral("New"));
    const auto copy = world.administration().connector(QStringLiteral("Copy"));
    QCOMPARE(copy.settings, original.settings);
    QCOMPARE(copy.state, model::ConnectorConfig::State::Paused);
    QCOMPARE(world.journal().configuration().mapping(copy.id), *given.mapping);
}

static QStringList termsInTheAudit(World &world)
{
    QStringList times;
    world.journal().audit().read({}, [&](const journal::Audit::Row &row) {
        if (row.action == "connector.add")
            times.append(QJsonDocument::fromJson(row.detail)[QStringLiteral("termsAcceptedAt")].toString());
    });
    return times;
}

/// And a clone has its original's.
void AdministrationTest::recordsWhenTheTermsWereTicked()
{
    World world;
    engine::Drafting drafting(world.environment());
    model::Draft draft = drafting.begin(QStringLiteral("paged"));
    world.clock.ahead = std::chrono::hours(1);
    draft.settings.insert("server", world.serverFile());
    draft.termsAccepted = true;
    draft = drafting.save(draft, {});
    const QString ticked = base::toIso(draft.savedAt);
    world.clock.ahead = std::chrono::hours(2);
    draft.page = 3;
    drafting.apply(drafting.save(draft, {}));
    world.administration().cloneConnector(draft.name, QStringLiteral("Copy"));
    QCOMPARE(termsInTheAudit(world), QStringList({ticked, ticked}));
}

void AdministrationTest::refusesToRemoveAnAccountInUse()
{
    World world;
    world.administration().addConnector(draft(world, QStringLiteral("New")));
    const base::Failure failure =
        failureOf([&] { world.administration().removeAccount(QStringLiteral("archive")); });
    QCOMPARE(failure.key, QByteArray("ACCOUNT_IN_USE"));
}

void AdministrationTest::refusesToRemoveAConnectorWithOpenDeliveries()
{
    World world;
    world.serve({World::message(QStringLiteral("1"), QStringLiteral("ann@example.com"), {})});
    world.mailboxes->fault = [](const QString &, const target::Letter &) -> support::Mailboxes::Fault {
        throw base::Failure(base::Reaction::ParkMailbox, base::Area::Destination, "IMPORT_THROTTLED",
                            QStringLiteral("Later."), {}, std::chrono::hours(1));
    };
    world.run();
    const base::Failure failure =
        failureOf([&] { world.administration().removeConnector(QStringLiteral("Paged"), QString()); });
    QCOMPARE(failure.key, QByteArray("DELIVERIES_OPEN"));
    world.administration().removeConnector(QStringLiteral("Paged"), QStringLiteral("not needed"));
    QVERIFY(world.journal().configuration().connectors().empty());
}

/// An account kind whose mailboxes take nothing.
static target::TargetKind placedKind()
{
    const auto mailboxes = std::make_shared<support::Mailboxes>();
    mailboxes->fault = [](const QString &, const target::Letter &) -> support::Mailboxes::Fault {
        throw base::Failure(base::Reaction::ParkMailbox, base::Area::Destination, "IMPORT_THROTTLED",
                            QStringLiteral("Later."), {}, std::chrono::hours(1));
    };
    target::TargetKind kind = support::memoryKind(mailboxes);
    kind.id = "placed";
    kind.fields = {
        {.key = "path", .label = QStringLiteral("Path"), .help = {}, .isPlace = true},
        {.key = "folderPrefix", .label = QStringLiteral("Folder"), .help = {}, .isPlace = true},
        {.key = "directory", .label = QStringLiteral("Directory"), .help = {}},
        {.key = "certificate", .label = QStringLiteral("Certificate"), .help = {}},
    };
    return kind;
}

void AdministrationTest::keepsOnlyThePlaceWhileDeliveriesAreInDoubt()
{
    World world({.connectors = {}, .targets = {placedKind()}});
    Administration &administration = world.administration();
    administration.addAccount(QStringLiteral("Placed"), QStringLiteral("placed"), {}, {});
    Administration::NewConnector given = draft(world, QStringLiteral("New"));
    given.account = QStringLiteral("Placed");
    given.values.insert("since", QStringLiteral("2026-01-01"));
    const base::ConnectorId id = administration.addConnector(given);
    const QString ann = QStringLiteral("ann@example.com");
    world.serve({World::message(QStringLiteral("1"), ann, {})});
    const base::RunId run = world.run(given.name).record.id;
    const auto edited = [&](const QByteArray &key) {
        return failureOf([&] {
            administration.editAccount(QStringLiteral("Placed"), {{key, QStringLiteral("other")}}, {});
        });
    };
    journal::Deliveries &deliveries = world.journal().deliveries();
    const auto batch = deliveries.batch(id, ann, 10, 1 << 20);
    QCOMPARE(batch.size(), 1U);
    deliveries.recordIntent(run, batch); // as a kill leaves it
    for (const QByteArray key : {"directory", "certificate"})
        QCOMPARE(edited(key).key, QByteArray("NO_FAILURE"));
    for (const QByteArray key : {"path", "folderPrefix"}) {
        const base::Failure failure = edited(key);
        QCOMPARE(failure.key, QByteArray("DELIVERIES_IN_DOUBT"));
        QVERIFY(failure.fix.contains(QString::fromUtf8(key)));
    }
    deliveries.settle(run, std::vector{journal::Deliveries::Settled(
                               batch.front().id, model::Outcome{.state = model::Outcome::State::Later})});
    QCOMPARE(edited("path").key, QByteArray("NO_FAILURE"));
}

void AdministrationTest::keepsTheStagingWhileWhatItAloneHoldsIsNeeded()
{
    World world;
    world.mailboxes->fault = [](const QString &, const target::Letter &) -> support::Mailboxes::Fault {
        throw base::Failure(base::Reaction::SkipItem, base::Area::Destination, "IMPORT_REJECTED",
                            QStringLiteral("Refused."));
    };
    world.serve({World::message(QStringLiteral("1"), QStringLiteral("ann@example.com"), {})});
    world.run();
    const auto stageIn = [&](const QString &folder) {
        return failureOf([&] {
            world.administration().editAccount(QStringLiteral("archive"), {{"stagingPath", folder}}, {});
        });
    };
    const QString old = world.dataFolder() + QStringLiteral("/staging/1");
    const base::Failure failure = stageIn(world.serverFile() + QStringLiteral(".staging"));
    QCOMPARE(failure.key, QByteArray("DELIVERIES_OPEN"));
    QVERIFY2(failure.text.contains(old + QStringLiteral("/segments/")), qPrintable(failure.text));
    QVERIFY(failure.fix.contains(QStringLiteral("“Paged”")));
    QCOMPARE(stageIn(old + u'/').key, QByteArray("NO_FAILURE")); // the same place
    world.journal().deliveries().dismiss(world.connector().id, {}, QStringLiteral("Known."));
    QCOMPARE(stageIn(world.serverFile() + QStringLiteral(".staging")).key, QByteArray("NO_FAILURE"));
}

void AdministrationTest::auditsEveryChange()
{
    World world;
    world.administration().addConnector(draft(world, QStringLiteral("New")));
    world.administration().setPaused(QStringLiteral("New"), true);
    world.administration().setSetting("lanes", QStringLiteral("4"));
    world.administration().removeConnector(QStringLiteral("New"), QString());
    QList<QByteArray> actions;
    world.journal().audit().read({}, [&](const journal::Audit::Row &row) { actions.append(row.action); });
    QCOMPARE(actions.size(), 5);
    QVERIFY(world.journal().audit().verify({}).ok);
}

void AdministrationTest::freesTheNameOfARemovedConnector()
{
    World world;
    const auto first = world.administration().addConnector(draft(world, QStringLiteral("New")));
    world.administration().removeConnector(QStringLiteral("New"), QString());
    const auto second = world.administration().addConnector(draft(world, QStringLiteral("New")));
    QVERIFY(first != second);
}

QTEST_GUILESS_MAIN(AdministrationTest)
#include "administration_test.moc"
