// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "support/eventually.h"
#include "ui/models/mappingtable.h"

using ui::MappingTable;
using ui::People;

class MappingTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysHowEachIsMapped();
    void findsAPersonInAnyCase();
    void leavesTheRowsUntilTheBackgroundHasSortedThem();
    void leavesTheRowsUntilTheBackgroundHasFoundSome();
    void showsPeopleByANewerWishOnceTheyAreArranged();
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

namespace {

/// Those people in a table, in the order given.
struct Filled
{
    Filled()
    {
        const auto all = std::make_shared<const People>(people());
        table.setPeople(all, table.wish(), {0, 1, 2, 3});
    }

    QStringList names() const
    {
        QStringList all;
        for (int row = 0; row < table.rowCount(); ++row)
            all.append(table.person(row).sourceUser.section(u'@', 0, 0));
        return all;
    }

    engine::Background background;
    MappingTable table{background};
};

} // namespace

void MappingTableTest::saysHowEachIsMapped()
{
    const Filled filled;
    const auto word = [&](int row) {
        return filled.table.index(row, People::State).data().toString();
    };
    QCOMPARE(word(0), QStringLiteral("Automatic"));
    QCOMPARE(word(1), QStringLiteral("Mapped by hand"));
    QCOMPARE(word(2), QStringLiteral("No mailbox"));
    QCOMPARE(word(3), QStringLiteral("Outside"));
    QCOMPARE(filled.table.index(2, People::Reason).data().toString(), QStringLiteral("No mailbox."));
}

void MappingTableTest::findsAPersonInAnyCase()
{
    const Filled filled;
    QCOMPARE(filled.table.rowOf(QStringLiteral("BEN")), 1);
    QCOMPARE(filled.table.rowOf(QStringLiteral("zoe")), -1);
}

void MappingTableTest::leavesTheRowsUntilTheBackgroundHasSortedThem()
{
    Filled filled;
    const QStringList before = filled.names();
    filled.table.sort(People::Person, Qt::DescendingOrder);
    QCOMPARE(filled.names(), before);
    EVENTUALLY_EQUAL(filled.names(), QStringList(before.crbegin(), before.crend()));
    EVENTUALLY(filled.background.isIdle());
}

void MappingTableTest::leavesTheRowsUntilTheBackgroundHasFoundSome()
{
    Filled filled;
    const QStringList before = filled.names();
    filled.table.find(QStringLiteral("x"));
    filled.table.find(QStringLiteral("BEN@"));
    QCOMPARE(filled.names(), before);
    QVERIFY(filled.background.isIdle()); // typing may go on
    EVENTUALLY_EQUAL(filled.names(), QStringList(QStringLiteral("ben")));
    QCOMPARE(filled.table.rowOf(QStringLiteral("ann@example.com")), -1);
    filled.table.find({});
    EVENTUALLY_EQUAL(filled.names().size(), 4);
}

void MappingTableTest::showsPeopleByANewerWishOnceTheyAreArranged()
{
    Filled filled;
    const People::Wish older = filled.table.wish();
    filled.table.sort(People::Items, Qt::DescendingOrder);
    filled.table.setPeople(std::make_shared<const People>(people()), older, {2, 0, 1, 3});
    QCOMPARE(filled.names().front(), QStringLiteral("carl"));
    EVENTUALLY_EQUAL(filled.names().front(), QStringLiteral("ann"));
    QVERIFY(filled.table.shown() == filled.table.wish());
}

QTEST_GUILESS_MAIN(MappingTableTest)
#include "mappingtable_test.moc"
