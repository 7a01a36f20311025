// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "fixture.h"
#include "journal/audittrail.h"
#include "journal/database.h"

using namespace journal;

class AuditTrailTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hashesEveryFieldApart();
    void linksEachRowToTheOneBefore();
    void sealsTheEndUnderTheKey();
};

static const base::Secret key(QByteArray(32, 'k'));

void AuditTrailTest::hashesEveryFieldApart()
{
    const base::Instant at = *base::fromIso(u"2026-11-20");
    const auto hash = [&](const QByteArray &before, qint64 sequence, const QString &actor,
                          const QByteArray &action, const QString &subject, const QString &detail) {
        return auditHash(key, before, {sequence, at, actor, action, subject, detail}).toHex();
    };
    const QString a = QStringLiteral("a");
    const QString b = QStringLiteral("b");
    const QString ab = QStringLiteral("ab");
    const QSet<QByteArray> hashes{hash("x", 1, a, "b", a, b),   hash("y", 1, a, "b", a, b),
                                  hash("x", 2, a, "b", a, b),   hash("x", 1, ab, "", a, b),
                                  hash("x", 1, a, "ba", {}, b), hash("x", 1, a, "b", ab, {}),
                                  hash("x1", 1, a, "b", a, b)};
    QCOMPARE(hashes.size(), 7);
    QVERIFY(auditHash(base::Secret("other"), "x", {1, at, a, "b", a, b}).toHex() !=
            hash("x", 1, a, "b", a, b));
    QVERIFY(auditHash(key, "x", {1, at + std::chrono::milliseconds(1), a, "b", a, b}).toHex() !=
            hash("x", 1, a, "b", a, b));
}

void AuditTrailTest::linksEachRowToTheOneBefore()
{
    QTemporaryDir dir;
    support::FakeClock clock;
    Database database(dir.filePath(QStringLiteral("journal.sqlite")), clock, {});
    database.write("audit", [&](Connection &connection) {
        const AuditLink first = appendAudit(connection, key, clock.now(), {"one", {}, {}});
        const AuditLink second = appendAudit(connection, key, clock.now(), {"one", {}, {}});
        QCOMPARE(first.sequence, 1);
        QCOMPARE(second.sequence, 2);
        QVERIFY(first.hash != second.hash);
    });
}

void AuditTrailTest::sealsTheEndUnderTheKey()
{
    QTemporaryDir dir;
    support::FakeClock clock;
    Database database(dir.filePath(QStringLiteral("journal.sqlite")), clock, {});
    const AuditLink link = database.write("audit", [&](Connection &connection) {
        Q_ASSERT(!auditEnd(connection, key));
        return appendAudit(connection, key, clock.now(), {"one", {}, {}});
    });
    const auto end = [&](const base::Secret &with) {
        return database.read([&](Connection &connection) { return auditEnd(connection, with); });
    };
    QCOMPARE(end(key)->sequence, 1);
    QCOMPARE(end(key)->hash, link.hash);
    QVERIFY(!end(base::Secret(QByteArray(32, 'x'))));
    for (const char *forged : {"", "1", "1 00 00", "a b c d"}) {
        database.write("forge", [&](Connection &connection) {
            connection.change("UPDATE meta SET value = ? WHERE key = 'audit.end'", {QByteArray(forged)});
        });
        QVERIFY(!end(key));
    }
}

QTEST_GUILESS_MAIN(AuditTrailTest)
#include "audittrail_test.moc"
