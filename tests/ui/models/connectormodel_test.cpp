// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>

#include "support/eventually.h"
#include "ui/gate.h"
#include "ui/models/connectormodel.h"
#include "ui/room.h"

using support::Room;
using support::World;
using ui::ConnectorModel;

class ConnectorModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsConnectorsAndDrafts();
    void addsAndRemovesRowsOneByOne();
    void touchesOneRowWhileItsConnectorRuns();
    void sortsByValuesNotByWords();
    void saysWhichRunItsFiguresAreOf();
};

static QString text(const ConnectorModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

void ConnectorModelTest::showsConnectorsAndDrafts()
{
    Room room;
    room.world.serve({World::message(QStringLiteral("1"), QStringLiteral("ann@example.com"), {})});
    room.world.run(QStringLiteral("Messages"));
    engine::Drafting(room.world.environment()).begin(QStringLiteral("paged"));
    ConnectorModel model(room.desk());
    const QAbstractItemModelTester tester(&model);
    room.desk().refresh();
    EVENTUALLY_EQUAL(model.rowCount(), 2);
    QCOMPARE(text(model, 0, ConnectorModel::Name), QStringLiteral("Messages"));
    QCOMPARE(text(model, 0, ConnectorModel::Source), QStringLiteral("Paged"));
    QCOMPARE(text(model, 0, ConnectorModel::State), QStringLiteral("Healthy"));
    QCOMPARE(text(model, 0, ConnectorModel::Imported), QStringLiteral("1"));
    QCOMPARE(text(model, 0, ConnectorModel::NextRun), QStringLiteral("By hand"));
    QCOMPARE(text(model, 1, ConnectorModel::State), QStringLiteral("Draft"));
    QCOMPARE(text(model, 1, ConnectorModel::Imported), QStringLiteral("–"));
    QVERIFY(!model.index(0, ConnectorModel::State).data(Qt::ToolTipRole).toString().isEmpty());
}

void ConnectorModelTest::addsAndRemovesRowsOneByOne()
{
    Room room;
    room.world.connector(QStringLiteral("First"));
    room.world.connector(QStringLiteral("Third"));
    ConnectorModel model(room.desk());
    const QAbstractItemModelTester tester(&model);
    room.desk().refresh();
    EVENTUALLY_EQUAL(model.rowCount(), 2);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    const QPersistentModelIndex third = model.index(1, 0);
    const base::ConnectorId second = room.world.connector(QStringLiteral("Second")).id;
    room.desk().remove(room.world.connector(QStringLiteral("First")).id, {});
    EVENTUALLY_EQUAL(model.rowOf(second), 1);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(third.data().toString(), QStringLiteral("Third"));
    QCOMPARE(resets.count(), 0);
}

void ConnectorModelTest::touchesOneRowWhileItsConnectorRuns()
{
    Room room;
    QJsonArray messages;
    for (int i = 0; i < 20; ++i)
        messages.append(World::message(QString::number(i), QStringLiteral("ann@example.com"), {}));
    room.world.serve(messages);
    room.world.connector(QStringLiteral("Idle"));
    const base::ConnectorId id = room.world.connector(QStringLiteral("Runs")).id;
    ConnectorModel model(room.desk());
    room.desk().refresh();
    EVENTUALLY_EQUAL(model.rowCount(), 2);
    support::Gate gate(*room.world.mailboxes, 3);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    room.desk().run(id);
    EVENTUALLY(gate.isHolding());
    EVENTUALLY_EQUAL(text(model, 1, ConnectorModel::State), QStringLiteral("Running"));
    QCOMPARE(model.index(1, ConnectorModel::Imported).data(Qt::ToolTipRole).toString(),
             QStringLiteral("Of the run that is going on"));
    for (const QList<QVariant> &signal : changed)
        QCOMPARE(signal.first().toModelIndex().row(), 1);
    gate.open();
    EVENTUALLY_EQUAL(text(model, 1, ConnectorModel::Imported), QStringLiteral("20"));
}

void ConnectorModelTest::sortsByValuesNotByWords()
{
    Room room;
    room.world.connector();
    ConnectorModel model(room.desk());
    room.desk().refresh();
    EVENTUALLY_EQUAL(model.rowCount(), 1);
    const auto value = [&](int column) {
        return model.index(0, column).data(ConnectorModel::SortRole);
    };
    QCOMPARE(value(ConnectorModel::State).toInt(), static_cast<int>(ui::Status::Scheduled));
    QCOMPARE(value(ConnectorModel::Imported).toLongLong(), 0);
    QCOMPARE(value(ConnectorModel::Lag).toLongLong(), std::numeric_limits<qint64>::max());
}

void ConnectorModelTest::saysWhichRunItsFiguresAreOf()
{
    Room room;
    room.world.serve({World::message(QStringLiteral("1"), QStringLiteral("ann@example.com"), {})});
    room.world.run();
    ConnectorModel model(room.desk());
    const auto tip = [&] {
        return model.index(0, ConnectorModel::Available).data(Qt::ToolTipRole).toString();
    };
    room.desk().refresh();
    EVENTUALLY(tip().startsWith(QStringLiteral("Of the last run: By hand, ")));
    room.world.replay();
    room.desk().refresh();
    EVENTUALLY(tip().startsWith(QStringLiteral("Of the last run: Retry, ")));
}

QTEST_GUILESS_MAIN(ConnectorModelTest)
#include "connectormodel_test.moc"
