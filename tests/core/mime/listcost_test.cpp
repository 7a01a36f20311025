// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "mime/listcost.h"

class ListCostTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatCostsTooMuch_data();
    void tellsWhatCostsTooMuch();
};

void ListCostTest::tellsWhatCostsTooMuch_data()
{
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<bool>("isTooHigh");
    const auto row = [](const char *name, const QByteArray &list, bool isTooHigh) {
        QTest::newRow(name) << list << isTooHigh;
    };
    row("nobody", "", false);
    row("many people", QByteArray("\"Lee, Ann\" <ann@contoso.com>, ").repeated(10'000), false);
    row("many names", QByteArray("Ann Lee, ").repeated(1'000), false);
    row("more names", QByteArray("Ann Lee, ").repeated(3'000), true);
    row("addresses in texts", QByteArray("Ann, \"a\\\"@b\" (a@b (c)), ").repeated(3'000), true);
    row("commas before a long text", QByteArray(1'000, ',') + QByteArray(100'000, 'x'), true);
    row("some groups", QByteArray("a: ann@contoso.com;, ").repeated(900), false);
    row("many groups", QByteArray("a:").repeated(1'001), true);
    row("many in texts", QByteArray("\"a:\"").repeated(1'001), true);
}

void ListCostTest::tellsWhatCostsTooMuch()
{
    QFETCH(QByteArray, list);
    QTEST(mime::ListCost::isTooHigh(list), "isTooHigh");
}

QTEST_GUILESS_MAIN(ListCostTest)

#include "listcost_test.moc"
