// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>

#include "support/eventually.h"
#include "ui/dashboard/overviewtab.h"
#include "ui/dashboard/producttile.h"
#include "ui/room.h"
#include "ui/widgets/emptystate.h"

using support::Room;

class OverviewTabTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasATileAndAProductPageForEveryKind();
    void asksForAConnectorOfTheKindShown();
    void opensByReturnToo();
    void goesBackToItsTileByEscape();
    void makesTilesAsHighAsTheirRowNeeds();
    void findsATileByItsWords();
    void countsTheConnectorsOfAKind();
};

namespace {

/// A desk over every kind there is, and the test kind.
struct AllKinds : Room
{
    AllKinds() : environment(world.environment()), engine(environment)
    {
        for (connectors::ConnectorKind &kind : connectors::allKinds())
            environment.connectorKinds.push_back(std::move(kind));
        desk.emplace(environment, engine, background());
        tab.emplace(*desk);
        tab->resize(tab->fontMetrics().averageCharWidth() * 150, tab->fontMetrics().averageCharWidth() * 100);
        tab->show();
    }

    QAbstractButton *tile(const QByteArray &kind)
    {
        return tab->findChild<QAbstractButton *>(QStringLiteral("tile-") + QString::fromLatin1(kind));
    }

    QString label(const char *name) { return tab->findChild<QLabel *>(QLatin1String(name))->text(); }

    engine::Environment environment;
    engine::Engine engine;
    std::optional<ui::Desk> desk;
    std::optional<ui::OverviewTab> tab;
};

} // namespace

void OverviewTabTest::hasATileAndAProductPageForEveryKind()
{
    AllKinds room;
    QVERIFY(room.environment.connectorKinds.size() > 1);
    for (const connectors::ConnectorKind &kind : room.environment.connectorKinds) {
        QAbstractButton *tile = room.tile(kind.id);
        QVERIFY2(tile && tile->isVisible(), kind.id.constData());
        QCOMPARE(tile->accessibleName(), kind.name);
        QTest::mouseClick(tile, Qt::LeftButton);
        QCOMPARE(room.label("productName"), kind.name);
        QCOMPARE(room.label("productDescription"), kind.description);
        QStringList lines;
        for (const QLabel *line : room.tab->findChildren<QLabel *>(QStringLiteral("productLine")))
            lines.append(line->text());
        QCOMPARE(lines, kind.captures + kind.leavesOut + kind.beforeYouBegin);
        QCOMPARE(room.tab->findChild<QAbstractButton *>(QStringLiteral("addThisKind"))->text(),
                 kind.addLabel);
        QTest::mouseClick(room.tab->findChild<QAbstractButton *>(QStringLiteral("backToOverview")),
                          Qt::LeftButton);
        QVERIFY(tile->isVisible());
    }
}

void OverviewTabTest::asksForAConnectorOfTheKindShown()
{
    AllKinds room;
    QSignalSpy wanted(&*room.tab, &ui::OverviewTab::addWanted);
    QAbstractButton *tile = room.tile("paged");
    tile->setFocus();
    QTest::keyClick(tile, Qt::Key_Space);
    auto *add = room.tab->findChild<QAbstractButton *>(QStringLiteral("addThisKind"));
    QVERIFY(add->hasFocus() || !room.tab->isActiveWindow());
    QTest::keyClick(add, Qt::Key_Space);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.first().first().toString(), QStringLiteral("paged"));
}

void OverviewTabTest::opensByReturnToo()
{
    AllKinds room;
    room.tile("paged")->setFocus();
    QTest::keyClick(room.tile("paged"), Qt::Key_Return);
    QVERIFY(room.tab->findChild<QWidget *>(QStringLiteral("productPage"))->isVisible());
}

void OverviewTabTest::goesBackToItsTileByEscape()
{
    AllKinds room;
    QTest::mouseClick(room.tile("paged"), Qt::LeftButton);
    QTest::keyClick(room.tab->findChild<QAbstractButton *>(QStringLiteral("addThisKind")), Qt::Key_Escape);
    QVERIFY(room.tile("paged")->isVisible());
    EVENTUALLY(room.tile("paged")->hasFocus());
}

void OverviewTabTest::makesTilesAsHighAsTheirRowNeeds()
{
    AllKinds room;
    const auto isHighAsItsRowNeeds = [&](const connectors::ConnectorKind &kind) {
        int needed = 0;
        for (const connectors::ConnectorKind &other : room.environment.connectorKinds) {
            if (room.tile(other.id)->y() == room.tile(kind.id)->y())
                needed = std::max(needed, room.tile(other.id)->sizeHint().height());
        }
        return room.tile(kind.id)->height() == needed;
    };
    const int wide = room.tile("paged")->sizeHint().width() * 8;
    for (const int width : {wide / 2, wide, wide / 3}) { // fewer rows leave none of their height behind
        room.tab->resize(width, room.tab->height());
        EVENTUALLY(std::ranges::all_of(room.environment.connectorKinds, isHighAsItsRowNeeds));
    }
}

void OverviewTabTest::findsATileByItsWords()
{
    AllKinds room;
    auto *filter = room.tab->findChild<QLineEdit *>(QStringLiteral("tileFilter"));
    QTest::keyClicks(filter, QStringLiteral("pages"));
    for (const connectors::ConnectorKind &kind : room.environment.connectorKinds)
        QCOMPARE(room.tile(kind.id)->isVisible(), kind.id == "paged");
    QTest::keyClicks(filter, QStringLiteral(" and nothing else"));
    QVERIFY(!room.tile("paged")->isVisible());
    auto *empty = room.tab->findChild<ui::EmptyState *>();
    QVERIFY(empty->isVisible());
    QTest::mouseClick(empty->findChild<QAbstractButton *>(), Qt::LeftButton);
    QVERIFY(room.tile("paged")->isVisible());
}

void OverviewTabTest::countsTheConnectorsOfAKind()
{
    AllKinds room;
    room.world.connector();
    room.desk->refresh();
    const auto says = [&](const QString &words) {
        for (const QLabel *label : room.tile("paged")->findChildren<QLabel *>()) {
            if (label->text().startsWith(words))
                return true;
        }
        return false;
    };
    EVENTUALLY(says(QStringLiteral("1 connector")));
}

QTEST_MAIN(OverviewTabTest)
#include "overviewtab_test.moc"
