// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "base/platform.h"
#include "fixture.h"

class AuditTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordsEveryAdminActionAndRun();
    void readsFromATimeOn();
    void asksForTheKeyAtTheFirstRowOnly();
    void changesNothingWithoutTheKey();
    void keepsDetailsOfItsCallers();
};

static QByteArrayList actions(Fixture &f)
{
    QByteArrayList all;
    f.audit().read(
        {}, [&](const journal::Audit::Row &row) { all.append(row.action + ' ' + row.subject.toUtf8()); });
    return all;
}

void AuditTest::recordsEveryAdminActionAndRun()
{
    Fixture f;
    auto &configuration = f.configuration();
    auto account = *configuration.account(f.account());
    configuration.updateAccount(account, QStringLiteral("path"));
    configuration.setSecrets("account:1", {{"password", "sealed"}});
    auto connector = *configuration.connector(f.connector());
    connector.name = QStringLiteral("Chats");
    configuration.updateConnector(connector, QStringLiteral("name"));
    configuration.setMapping(connector.id, {}, QStringLiteral("map.csv"));
    configuration.setSetting("lanes", QStringLiteral("8"));
    f.finish(f.start());
    configuration.removeConnector(connector.id, {});
    configuration.removeAccount(account.id);
    const QByteArrayList expected{"account.add Archive",    "account.edit Archive",  "secrets.set account:1",
                                  "connector.add Files",    "connector.edit Chats",  "mapping.import Chats",
                                  "settings.set lanes",     "run.start Chats",       "run.finish Chats",
                                  "connector.remove Chats", "account.remove Archive"};
    QCOMPARE(actions(f), expected);
    QVERIFY(f.audit().verify({}).ok);
}

void AuditTest::readsFromATimeOn()
{
    Fixture f;
    f.account();
    f.clock.advance(std::chrono::hours(1));
    const base::Instant since = f.clock.now();
    f.configuration().setSetting("lanes", QStringLiteral("8"));
    std::vector<journal::Audit::Row> rows;
    f.audit().read(since, [&](const journal::Audit::Row &row) { rows.push_back(row); });
    QCOMPARE(rows.size(), 1U);
    QCOMPARE(rows[0].sequence, 2);
    QCOMPARE(rows[0].at, since);
    QCOMPARE(rows[0].actor, base::platform::userName());
    QVERIFY(!rows[0].actor.isEmpty());
    QCOMPARE(rows[0].detail, "{\"value\":\"8\"}");
    QCOMPARE(rows[0].hash, f.audit().verify({}).head);
    f.audit().read(since + std::chrono::hours(1), [](const auto &) { QFAIL("There is none."); });
}

void AuditTest::asksForTheKeyAtTheFirstRowOnly()
{
    Fixture f;
    f.close();
    int asked = 0;
    journal::Journal journal(f.folder(), f.clock, {.auditKey = [&] {
                                 ++asked;
                                 return Fixture::key();
                             }});
    journal.configuration().accounts();
    QCOMPARE(asked, 0);
    journal.configuration().setSetting("a", QStringLiteral("1"));
    journal.configuration().setSetting("b", QStringLiteral("2"));
    QVERIFY(journal.audit().verify({}).ok);
    QCOMPARE(asked, 1);
}

void AuditTest::changesNothingWithoutTheKey()
{
    Fixture f;
    f.close();
    {
        journal::Journal journal(f.folder(), f.clock, {});
        QCOMPARE(keyOfFailure([&] { journal.configuration().setSetting("a", QStringLiteral("1")); }),
                 "AUDIT_KEY_MISSING");
        QVERIFY(journal.configuration().settings().isEmpty());
    }
    const auto locked = []() -> base::Secret {
        throw base::Failure(base::Reaction::SignInAgain, base::Area::SignIn, "VAULT_LOCKED",
                            QStringLiteral("Locked."));
    };
    journal::Journal journal(f.folder(), f.clock, {.auditKey = locked});
    QCOMPARE(keyOfFailure([&] { journal.configuration().setSetting("a", QStringLiteral("1")); }),
             "VAULT_LOCKED");
    QVERIFY(journal.configuration().settings().isEmpty());
}

void AuditTest::keepsDetailsOfItsCallers()
{
    Fixture f;
    f.audit().append("export", QStringLiteral("\U0001F600"), "{\"file\":\"log.csv\",\"rows\":3}");
    f.audit().read({}, [](const journal::Audit::Row &row) {
        QCOMPARE(row.subject, QStringLiteral("\U0001F600"));
        const QJsonObject detail = QJsonDocument::fromJson(row.detail).object();
        QCOMPARE(detail.value(QStringLiteral("rows")).toInt(), 3);
    });
    QVERIFY(f.audit().verify({}).ok);
}

QTEST_GUILESS_MAIN(AuditTest)
#include "audit_test.moc"
