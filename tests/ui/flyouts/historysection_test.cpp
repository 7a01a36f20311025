// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/eventually.h"
#include "ui/pageroom.h"

using support::PageRoom;

/// The history in the flyout of a connector, read from the audit.
class HistorySectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheHistoryFromBeforeARename();
    void showsNothingOfARemovedConnectorWithTheSameName();
};

static const QString letters = QStringLiteral("Letters");

static QStringList actions(const QAbstractItemModel &history)
{
    QStringList all;
    for (int row = 0; row < history.rowCount(); ++row)
        all.append(history.index(row, 2).data().toString());
    return all;
}

void HistorySectionTest::keepsTheHistoryFromBeforeARename()
{
    PageRoom room;
    room.world.connector();
    room.world.administration().editConnector(QStringLiteral("Paged"), {.newName = letters});
    room.world.administration().setPaused(letters, true);
    room.show(1);
    room.open(letters);
    const QAbstractItemModel &history = *room.part<QTableView>("history")->model();
    EVENTUALLY_EQUAL(actions(history), (QStringList{QStringLiteral("Changed"), QStringLiteral("Changed"),
                                                    QStringLiteral("Created")}));
}

void HistorySectionTest::showsNothingOfARemovedConnectorWithTheSameName()
{
    PageRoom room;
    room.world.connector(letters);
    room.world.administration().setPaused(letters, true);
    room.world.administration().removeConnector(letters, {});
    room.world.connector(letters);
    room.show(1);
    room.open(letters);
    const QAbstractItemModel &history = *room.part<QTableView>("history")->model();
    EVENTUALLY_EQUAL(actions(history), QStringList(QStringLiteral("Created")));
}

QTEST_MAIN(HistorySectionTest)
#include "historysection_test.moc"
