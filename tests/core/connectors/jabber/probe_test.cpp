// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/jabber/probe.h"
#include "core/connectors/jabber/jabberworld.h"
#include "support/failureof.h"

using model::Check;

class ProbeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passesWhereAllIsWell();
    void endsAtTheFirstFailure_data();
    void endsAtTheFirstFailure();
    void warnsOfWhatIsUnusual_data();
    void warnsOfWhatIsUnusual();
    void stops();
};

static model::Checks probed(const jabber::Settings &settings)
{
    const support::FakeClock clock;
    return jabber::probe(settings, clock, base::Stop());
}

/// `Driver passed, Connection warning …`
static QString summary(const model::Checks &checks)
{
    QStringList all;
    for (const Check &check : checks)
        all.append(check.name + (check.state == Check::State::Passed ? QStringLiteral(" passed")
                                 : check.state == Check::State::Warning
                                     ? QStringLiteral(" warning")
                                     : QStringLiteral(" failed ") + QString::fromLatin1(check.key)));
    return all.join(QStringLiteral(", "));
}

void ProbeTest::passesWhereAllIsWell()
{
    const jabber::JabberWorld world;
    const model::Checks checks = probed(jabber::JabberDatabase::parsedSettings());
    QCOMPARE(summary(checks),
             u"Driver passed, Connection passed, Tables passed, Rights passed, Messages passed");
    QVERIFY(checks[1].text.contains(u"PostgreSQL"));
}

void ProbeTest::endsAtTheFirstFailure_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("checks");
    QTest::newRow("no driver") << QStringLiteral("driver") << QStringLiteral("Driver failed DRIVER_MISSING");
    QTest::newRow("wrong password") << QStringLiteral("password")
                                    << QStringLiteral("Driver passed, Connection failed LOGIN_REFUSED");
    QTest::newRow("another certificate")
        << QStringLiteral("server") << QStringLiteral("Driver passed, Connection failed CERTIFICATE_REFUSED");
    QTest::newRow("no tables") << QStringLiteral("tables")
                               << QStringLiteral(
                                      "Driver passed, Connection passed, Tables failed SCHEMA_UNEXPECTED");
}

void ProbeTest::endsAtTheFirstFailure()
{
    QFETCH(QString, what);
    jabber::JabberDatabase database;
    jabber::Settings settings = jabber::JabberDatabase::parsedSettings();
    if (what == u"driver")
        settings.login.driver = QStringLiteral("None such");
    if (what == u"password")
        settings.login.password = base::Secret("wrong");
    if (what == u"server")
        settings.login.server = QStringLiteral("127.0.0.1");
    if (what == u"tables") {
        database.execute(QStringLiteral("DROP TABLE jm, tc_msgarchive;"));
        database.write();
    }
    const model::Checks checks = probed(settings);
    QTEST(summary(checks), "checks");
    QVERIFY(!checks.back().fix.isEmpty());
}

void ProbeTest::warnsOfWhatIsUnusual_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("check");
    QTest::newRow("no encryption") << QStringLiteral("encrypt") << QStringLiteral("Connection");
    QTest::newRow("a login that may write") << QStringLiteral("rights") << QStringLiteral("Rights");
    QTest::newRow("no persistent chat") << QStringLiteral("tables") << QStringLiteral("Tables");
    QTest::newRow("no long texts") << QStringLiteral("texts") << QStringLiteral("Tables");
    QTest::newRow("no rows") << QStringLiteral("rows") << QStringLiteral("Messages");
}

void ProbeTest::warnsOfWhatIsUnusual()
{
    QFETCH(QString, what);
    jabber::JabberWorld world;
    jabber::Settings settings = jabber::JabberDatabase::parsedSettings();
    settings.login.encrypt = what != u"encrypt";
    if (what == u"rights")
        world.database().execute(QStringLiteral("GRANT INSERT ON jm TO reader;"));
    if (what == u"tables")
        world.database().execute(QStringLiteral("DROP TABLE tc_msgarchive;"));
    if (what == u"texts")
        world.database().execute(QStringLiteral("ALTER TABLE jm DROP COLUMN body_text;"));
    if (what == u"rows")
        world.database().execute(QStringLiteral("TRUNCATE jm, tc_msgarchive;"));
    world.database().write();
    QStringList warnings;
    for (const Check &check : probed(settings)) {
        QVERIFY(check.state != Check::State::Failed);
        if (check.state == Check::State::Warning)
            warnings.append(check.name);
    }
    QFETCH(QString, check);
    QCOMPARE(warnings, QStringList{check});
}

void ProbeTest::stops()
{
    const base::Stop stop;
    stop.now();
    const support::FakeClock clock;
    const auto failure =
        support::failureOf([&] { jabber::probe(jabber::JabberDatabase::parsedSettings(), clock, stop); });
    QVERIFY(failure.reaction == base::Reaction::Stopped);
}

QTEST_GUILESS_MAIN(ProbeTest)
#include "probe_test.moc"
