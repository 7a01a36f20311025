// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QToolButton>

#include "support/eventually.h"
#include "ui/pageroom.h"

using support::PageRoom;

class PropertiesSectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTheSourcesIdentityWithoutReadingAMessage();
    void comesToBarsAndButtonsWhereTheyStand();
    void keepsTheKeyboardAtItsPropertyWhenAnotherOneChanges();
};

/// The staging may be far away, and not answer.
void PropertiesSectionTest::tellsTheSourcesIdentityWithoutReadingAMessage()
{
    PageRoom room;
    room.serveMessages(1);
    room.world.run();
    const QDir data(room.world.dataFolder());
    for (const QString &folder : data.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        QVERIFY(QDir(data.filePath(folder)).removeRecursively());
    room.show(1);
    room.open(QStringLiteral("Paged"));
    EVENTUALLY([&] {
        const auto buttons = room.flyout()->findChildren<QToolButton *>();
        return std::ranges::any_of(buttons, [](const QToolButton *each) {
            return each->accessibleName() == QStringLiteral("Copy “Source identity”");
        });
    }());
}

/// Everything the keyboard comes to by Tab, once round, from the flyout's first button.
static QStringList tabStops(PageRoom &room)
{
    QWidget *first = room.part("closeFlyout");
    first->setFocus();
    QStringList names;
    for (int i = 0; i < 200; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QWidget *now = QApplication::focusWidget();
        if (now == first)
            break;
        const bool isBar =
            now->parentWidget() && now->parentWidget()->objectName() == QStringLiteral("runBars");
        names.append(isBar ? QStringLiteral("runBars") : now->objectName());
    }
    return names;
}

void PropertiesSectionTest::comesToBarsAndButtonsWhereTheyStand()
{
    PageRoom room;
    room.serveMessages(1);
    room.world.run();
    room.show(1);
    room.open(QStringLiteral("Paged"));
    EVENTUALLY(room.part("runBars")->findChild<QAbstractButton *>());
    EVENTUALLY(room.background().isIdle());
    EVENTUALLY(room.part("copyProperty0")->isVisible()); // the layout shows what is new later
    const QStringList stops = tabStops(room);
    const auto at = [&](const char *name) {
        return stops.indexOf(QLatin1String(name));
    };
    QVERIFY2(at("downloadLog") >= 0 && at("downloadLog") < at("runBars"), qPrintable(stops.join(u' ')));
    QVERIFY2(at("runBars") < at("previewItem"), qPrintable(stops.join(u' ')));
    QVERIFY2(at("previewItem") < at("copyProperty0"), qPrintable(stops.join(u' ')));
    QVERIFY2(at("copyProperty0") < at("copyProperty1"), qPrintable(stops.join(u' ')));
    QVERIFY2(at("copyProperty1") < at("history"), qPrintable(stops.join(u' ')));
}

void PropertiesSectionTest::keepsTheKeyboardAtItsPropertyWhenAnotherOneChanges()
{
    PageRoom room;
    room.serveMessages(1);
    room.show(0);
    const base::ConnectorId id = room.world.connector().id;
    room.desk().refresh();
    EVENTUALLY(room.desk().find(id));
    room.page().showConnector(id);
    EVENTUALLY(room.background().isIdle());
    room.part("copyProperty3")->setFocus();
    QCOMPARE(QApplication::focusWidget()->accessibleName(), QStringLiteral("Copy “Account”"));
    QSignalSpy finished(&room.desk(), &ui::Desk::runFinished);
    room.desk().run(id);
    EVENTUALLY_EQUAL(finished.count(), 1);
    EVENTUALLY([&] {
        const auto buttons = room.flyout()->findChildren<QToolButton *>();
        return std::ranges::any_of(buttons, [](const QToolButton *each) {
            return each->accessibleName() == QStringLiteral("Copy “Last run id”");
        });
    }());
    EVENTUALLY(room.background().isIdle());
    QCOMPARE(QApplication::focusWidget()->accessibleName(), QStringLiteral("Copy “Account”"));
}

QTEST_MAIN(PropertiesSectionTest)
#include "propertiessection_test.moc"
