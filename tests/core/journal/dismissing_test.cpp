// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "fixture.h"
#include "support/failureof.h"
#include "tampering.h"

class DismissingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dismissesSeveralItemsOrNone();
};

void DismissingTest::dismissesSeveralItemsOrNone()
{
    Fixture f;
    const auto run = f.start();
    f.store(run, {Fixture::item(QStringLiteral("1"), {alice}), Fixture::item(QStringLiteral("2"), {alice}),
                  Fixture::item(QStringLiteral("3"), {alice})});
    f.settleAll(run, alice, Fixture::failed());
    f.finish(run);
    const QStringList items{QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3")};
    const base::Stop stop;
    const auto dismiss = [&] {
        return f.deliveries().dismiss(f.connector(), items, QStringLiteral("known"), stop);
    };
    {
        Tampering other(f.file());
        other.run("CREATE TRIGGER full BEFORE UPDATE ON deliveries WHEN (SELECT item_id FROM items"
                  " WHERE id = OLD.item) = '3' BEGIN SELECT RAISE(ABORT, 'full'); END");
        QVERIFY(!support::failureOf(dismiss).key.isEmpty());
        QCOMPARE(f.queries().status(f.connector()).failed, 3);
        other.run("DROP TRIGGER full");
    }
    QCOMPARE(dismiss(), 3);
    QCOMPARE(f.queries().status(f.connector()).failed, 0);
    QByteArrayList told;
    f.audit().read({}, [&](const journal::Audit::Row &row) {
        if (row.action == "dismiss")
            told.append(row.detail);
    });
    QCOMPARE(told.size(), 3);
    QCOMPARE(told.constFirst(), QByteArray(R"({"deliveries":1,"item":"1","reason":"known"})"));
    QVERIFY(f.audit().verify({}).ok);
    stop.now();
    QCOMPARE(support::failureOf(dismiss).reaction, base::Reaction::Stopped);
}

QTEST_GUILESS_MAIN(DismissingTest)
#include "dismissing_test.moc"
