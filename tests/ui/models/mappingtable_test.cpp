// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "ui/models/mappingtable.h"

using ui::MappingTable;

class MappingTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysHowEachIsMapped();
    void countsThem();
    void findsAPersonInAnyCase();
    void sortsThoseWithoutAMailboxFirst();
};

static std::vector<engine::MappedPerson> people()
{
    return {{.sourceUser = QStringLiteral("ann@example.com"),
             .mailbox = QStringLiteral("ann@example.com"),
             .state = "mapped",
             .reason = {},
             .items = 5},
            {.sourceUser = QStringLiteral("ben"),
             .mailbox = QStringLiteral("ben@example.com"),
             .state = "mapped",
             .reason = {},
             .byCustomMapping = true,
             .items = 2},
            {.sourceUser = QStringLiteral("carl@example.com"),
             .mailbox = {},
             .state = "unmapped",
             .reason = QStringLiteral("No mailbox."),
             .items = 1},
            {.sourceUser = QStringLiteral("gus@elsewhere.example"),
             .mailbox = {},
             .state = "external",
             .reason = {},
             .items = 1}};
}

void MappingTableTest::saysHowEachIsMapped()
{
    MappingTable table;
    table.setPeople(people());
    const auto word = [&](int row) {
        return table.index(row, MappingTable::State).data().toString();
    };
    QCOMPARE(word(0), QStringLiteral("Automatic"));
    QCOMPARE(word(1), QStringLiteral("Mapped by hand"));
    QCOMPARE(word(2), QStringLiteral("No mailbox"));
    QCOMPARE(word(3), QStringLiteral("Outside"));
    QCOMPARE(table.index(2, MappingTable::Reason).data().toString(), QStringLiteral("No mailbox."));
}

void MappingTableTest::countsThem()
{
    MappingTable table;
    table.setPeople(people());
    const MappingTable::Figures &figures = table.figures();
    QCOMPARE(figures.automatic, 1);
    QCOMPARE(figures.byHand, 1);
    QCOMPARE(figures.unmapped, 1);
    QCOMPARE(figures.external, 1);
}

void MappingTableTest::findsAPersonInAnyCase()
{
    MappingTable table;
    table.setPeople(people());
    QCOMPARE(table.rowOf(QStringLiteral("BEN")), 1);
    QCOMPARE(table.rowOf(QStringLiteral("zoe")), -1);
}

void MappingTableTest::sortsThoseWithoutAMailboxFirst()
{
    MappingTable table;
    table.setPeople(people());
    const auto key = [&](int row) {
        return table.index(row, MappingTable::State).data(MappingTable::SortRole).toString();
    };
    QVERIFY(key(2) < key(0));
    QVERIFY(key(2) < key(1));
    QVERIFY(key(2) < key(3));
    QCOMPARE(table.index(0, MappingTable::Items).data(MappingTable::SortRole).toLongLong(), 5);
}

QTEST_GUILESS_MAIN(MappingTableTest)
#include "mappingtable_test.moc"
