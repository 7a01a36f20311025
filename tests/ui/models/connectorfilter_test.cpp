// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/eventually.h"
#include "ui/models/connectorfilter.h"
#include "ui/room.h"

using support::Room;
using support::World;
using ui::ConnectorFilter;
using ui::ConnectorModel;

class ConnectorFilterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void putsProblemsFirstAndThenNames();
    void leavesOutWhatDoesNotMatchEveryWord();
    void keepsNamesInOrderWhenItIsSortedTheOtherWay();
};

namespace {

/// A healthy one, one that failed and two that were never run.
struct Four : Room
{
    Four()
    {
        world.connector(QStringLiteral("Fresh two"));
        world.connector(QStringLiteral("Fresh one"));
        world.run(QStringLiteral("Broken")); // there is no server
        world.serve({World::message(QStringLiteral("1"), QStringLiteral("ann@example.com"), {})});
        world.run(QStringLiteral("Healthy"));
        model.emplace(desk());
        filter.emplace(*model);
        desk().refresh();
        EVENTUALLY_EQUAL(filter->rowCount(), 4);
    }

    QStringList names() const
    {
        QStringList names;
        for (int row = 0; row < filter->rowCount(); ++row)
            names.append(filter->view(row)->config.name);
        return names;
    }

    std::optional<ConnectorModel> model;
    std::optional<ConnectorFilter> filter;
};

} // namespace

void ConnectorFilterTest::putsProblemsFirstAndThenNames()
{
    Four four;
    QCOMPARE(four.names(), (QStringList{QStringLiteral("Broken"), QStringLiteral("Fresh one"),
                                        QStringLiteral("Fresh two"), QStringLiteral("Healthy")}));
}

void ConnectorFilterTest::leavesOutWhatDoesNotMatchEveryWord()
{
    Four four;
    four.filter->setText(QStringLiteral("paged FRESH"));
    QCOMPARE(four.names(), (QStringList{QStringLiteral("Fresh one"), QStringLiteral("Fresh two")}));
    four.filter->setText(QStringLiteral("error"));
    QCOMPARE(four.names(), QStringList{QStringLiteral("Broken")});
    four.filter->setText(QStringLiteral("fresh error"));
    QVERIFY(four.names().isEmpty());
    four.filter->setText({});
    QCOMPARE(four.names().size(), 4);
}

void ConnectorFilterTest::keepsNamesInOrderWhenItIsSortedTheOtherWay()
{
    Four four;
    four.filter->sort(ConnectorModel::State, Qt::DescendingOrder);
    QCOMPARE(four.names(), (QStringList{QStringLiteral("Healthy"), QStringLiteral("Fresh one"),
                                        QStringLiteral("Fresh two"), QStringLiteral("Broken")}));
    four.filter->sort(ConnectorModel::Name, Qt::AscendingOrder);
    QCOMPARE(four.names().last(), QStringLiteral("Healthy"));
    four.filter->sort(ConnectorModel::Imported, Qt::DescendingOrder);
    QCOMPARE(four.names().first(), QStringLiteral("Healthy"));
}

QTEST_GUILESS_MAIN(ConnectorFilterTest)
#include "connectorfilter_test.moc"
