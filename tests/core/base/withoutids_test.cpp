// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "base/withoutids.h"

class WithoutIdsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void removesUuidsAlone_data();
    void removesUuidsAlone();
};

void WithoutIdsTest::removesUuidsAlone_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("left");
    QTest::newRow("one") << QStringLiteral("Busy (request 0a1B2c3d-0000-4000-8000-000000000001).")
                         << QStringLiteral("Busy (request ).");
    QTest::newRow("two") << QStringLiteral(
                                "11111111-2222-3333-4444-555555555555, 11111111-2222-3333-4444-666666666666")
                         << QStringLiteral(", ");
    QTest::newRow("none") << QStringLiteral("Busy (status 503-0000).")
                          << QStringLiteral("Busy (status 503-0000).");
}

void WithoutIdsTest::removesUuidsAlone()
{
    QFETCH(QString, text);
    QTEST(base::withoutIds(text), "left");
}

QTEST_GUILESS_MAIN(WithoutIdsTest)
#include "withoutids_test.moc"
