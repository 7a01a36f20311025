// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/engine/world.h"
#include "engine/auditlog.h"
#include "support/failureof.h"
#include "support/stoppingbuffer.h"

using engine::AuditFormat;
using support::World;

class AuditLogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesEveryRowAsCsvOldestFirst();
    void writesTheSameAsOneJsonArray();
    void leavesOutWhatIsOlder();
    void saysWhichFileCannotBeWritten();
    void endsBetweenTwoRowsWhenItIsStopped();
};

static QByteArray written(World &world, AuditFormat format, std::optional<base::Instant> since = {})
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    engine::writeAuditLog(world.journal().audit(), since, format, out);
    return out.data();
}

void AuditLogTest::writesEveryRowAsCsvOldestFirst()
{
    World world;
    world.connector();
    const QList<QByteArray> lines = written(world, AuditFormat::Csv).split('\n');
    QCOMPARE(lines.at(0).trimmed(), "sequence,at,actor,action,subject,detail,hash");
    QVERIFY(lines.at(1).contains("account.add"));
    QVERIFY(lines.at(2).contains("connector.add"));
}

void AuditLogTest::writesTheSameAsOneJsonArray()
{
    World world;
    world.connector();
    const QJsonArray rows = QJsonDocument::fromJson(written(world, AuditFormat::Json)).array();
    QCOMPARE(rows.at(0).toObject().value(QStringLiteral("action")), QStringLiteral("account.add"));
    QCOMPARE(rows.at(1).toObject().value(QStringLiteral("subject")), QStringLiteral("Paged"));
    QCOMPARE(rows.at(1).toObject().value(QStringLiteral("hash")).toString().size(), 64);
}

void AuditLogTest::leavesOutWhatIsOlder()
{
    World world;
    QCOMPARE(written(world, AuditFormat::Json, world.clock.now() + std::chrono::hours(1)), "[]\n");
}

void AuditLogTest::saysWhichFileCannotBeWritten()
{
    World world;
    const QString path = world.dataFolder() + QStringLiteral("/absent/audit.csv");
    const auto failure = support::failureOf(
        [&] { engine::writeAuditLog(world.journal().audit(), {}, AuditFormat::Csv, path); });
    QCOMPARE(failure.key, "STORAGE_FAILED");
    QVERIFY(failure.text.contains(path));
}

void AuditLogTest::endsBetweenTwoRowsWhenItIsStopped()
{
    World world;
    support::StoppingBuffer out;
    out.open(QIODevice::WriteOnly);
    const auto failure = support::failureOf(
        [&] { engine::writeAuditLog(world.journal().audit(), {}, AuditFormat::Csv, out, out.stop); });
    QCOMPARE(failure.reaction, base::Reaction::Stopped);
    QCOMPARE(out.data().count('\n'), 1); // the titles
}

QTEST_GUILESS_MAIN(AuditLogTest)
#include "auditlog_test.moc"
