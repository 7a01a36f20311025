// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QHeaderView>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

#include "ui/widgets/tablecopy.h"

class TableCopyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void copiesTheColumnsAsTheyAreSeen();
    void keepsACellInItsCell();
    void isEmptyWhenNothingIsSelected();
};

namespace {

struct Table
{
    Table()
    {
        model.setHorizontalHeaderLabels({QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")});
        view.setModel(&model);
        view.setSelectionBehavior(QAbstractItemView::SelectRows);
    }

    void add(const QStringList &cells)
    {
        QList<QStandardItem *> items;
        for (const QString &cell : cells)
            items.append(new QStandardItem(cell));
        model.appendRow(items);
    }

    QStandardItemModel model;
    QTableView view;
};

} // namespace

void TableCopyTest::copiesTheColumnsAsTheyAreSeen()
{
    Table table;
    table.add({QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3")});
    table.view.hideColumn(1);
    table.view.horizontalHeader()->moveSection(2, 0);
    table.view.selectAll();
    QCOMPARE(ui::selectedAsText(table.view), QStringLiteral("C\tA\n3\t1\n"));
}

void TableCopyTest::keepsACellInItsCell()
{
    Table table;
    table.add({QStringLiteral("a\tb\nc"), QStringLiteral("=1+1"), QStringLiteral("@x")});
    table.view.selectAll();
    QCOMPARE(ui::selectedAsText(table.view), QStringLiteral("A\tB\tC\na b c\t'=1+1\t'@x\n"));
}

void TableCopyTest::isEmptyWhenNothingIsSelected()
{
    Table table;
    table.add({QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3")});
    QVERIFY(ui::selectedAsText(table.view).isEmpty());
}

QTEST_MAIN(TableCopyTest)
#include "tablecopy_test.moc"
