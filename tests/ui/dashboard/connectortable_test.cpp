// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFontDatabase>
#include <QHeaderView>
#include <QMenu>
#include <QScopeGuard>

#include "support/eventually.h"
#include "ui/dashboard/connectortable.h"
#include "ui/flyouts/statuslook.h"
#include "ui/pageroom.h"
#include "ui/widgets/letterwidth.h"

using support::PageRoom;
using ui::ConnectorModel;

class ConnectorTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsEveryColumnInANarrowWindow();
    void givesTheRoomOfAWideWindowToNames();
    void cutsNoStatus();
    void isNoWiderWithSquareCharacters();
    void opensTheFlyoutByAClickOnAName();
};

void ConnectorTableTest::showsEveryColumnInANarrowWindow()
{
    PageRoom room;
    room.world.connector();
    room.show(1);
    // Of 1280 pixels, with characters of 6, the pages' list takes about 170.
    room.page().resize(room.page().fontMetrics().averageCharWidth() * 185, room.page().height());
    EVENTUALLY(room.table()->horizontalHeader()->length() <= room.table()->viewport()->width());
    QCOMPARE(room.table()->horizontalHeader()->hiddenSectionCount(), 0);
}

void ConnectorTableTest::givesTheRoomOfAWideWindowToNames()
{
    PageRoom room;
    room.world.connector();
    room.show(1);
    const int unit = room.page().fontMetrics().averageCharWidth();
    const auto isFilled = [&] {
        return room.table()->horizontalHeader()->length() == room.table()->viewport()->width();
    };
    room.page().resize(unit * 200, room.page().height());
    EVENTUALLY(isFilled());
    const int narrow = room.table()->columnWidth(ConnectorModel::Name);
    room.page().resize(unit * 300, room.page().height());
    EVENTUALLY(isFilled());
    const int wide = room.table()->columnWidth(ConnectorModel::Name);
    QVERIFY2(wide > narrow, qPrintable(QString::number(wide)));
    room.part<QMenu>("columnChooser")->actions().front()->trigger();
    QVERIFY(isFilled());
    room.part<QMenu>("columnChooser")->actions().front()->trigger();
    QCOMPARE(room.table()->columnWidth(ConnectorModel::Name), wide);
    QVERIFY(room.table()->columnWidth(ConnectorModel::Lag) >
            room.table()->fontMetrics().horizontalAdvance(QStringLiteral("59 minutes")));
}

void ConnectorTableTest::cutsNoStatus()
{
    PageRoom room;
    room.show(0);
    for (const auto status : {ui::Status::SignInNeeded, ui::Status::Attention, ui::Status::Scheduled}) {
        ui::ConnectorView view;
        view.status = status;
        const ui::StatusPill::Look look = ui::lookOf(view);
        const int needed = ui::StatusPill::sizeOf(look, room.table()->font()).width();
        QVERIFY2(room.table()->columnWidth(ConnectorModel::State) > needed, qPrintable(look.word));
    }
}

/// Where there is such a font. One of ornaments has them in the place of letters, and in any width.
void ConnectorTableTest::isNoWiderWithSquareCharacters()
{
    const QFont usual = QApplication::font();
    const auto restore = qScopeGuard([&] { QApplication::setFont(usual); });
    for (const QString &family : QFontDatabase::families(QFontDatabase::SimplifiedChinese)) {
        const QFontMetrics metrics(QFont(family, usual.pointSize()));
        const int letter = metrics.horizontalAdvance(u'x');
        QVERIFY2(ui::letterWidth(metrics) <= letter, qPrintable(family));
        if (metrics.averageCharWidth() < letter * 3 / 2)
            continue;
        QApplication::setFont(QFont(family, usual.pointSize()));
        PageRoom room;
        room.show(0);
        QVERIFY2(room.table()->columnWidth(ConnectorModel::Source) < 20 * letter, qPrintable(family));
        QVERIFY2(room.part("connectorFilter")->maximumWidth() <= 44 * letter, qPrintable(family));
    }
}

void ConnectorTableTest::opensTheFlyoutByAClickOnAName()
{
    PageRoom room;
    const auto one = room.world.connector(QStringLiteral("One")).id;
    const auto two = room.world.connector(QStringLiteral("Two")).id;
    room.show(2);
    room.choose(QStringLiteral("One"));
    QVERIFY(!room.flyout()->isVisible());
    room.clickName(QStringLiteral("Two"), Qt::ControlModifier);
    QVERIFY(!room.flyout()->isVisible());
    room.clickName(QStringLiteral("Two"));
    EVENTUALLY(room.flyout()->isVisible());
    QCOMPARE(room.flyout()->connector(), two);
    QVERIFY(room.table()->hasFocus());
    room.clickName(QStringLiteral("One"));
    QCOMPARE(room.flyout()->connector(), one);
    QTest::keyClick(room.table(), Qt::Key_Escape);
    QVERIFY(!room.flyout()->isVisible());
}

QTEST_MAIN(ConnectorTableTest)
#include "connectortable_test.moc"
