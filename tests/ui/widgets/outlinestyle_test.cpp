// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QListWidget>
#include <QTest>

#include "ui/widgets/outlinestyle.h"
#include "ui/widgets/theme.h"

using ui::theme::Scheme;

class OutlineStyleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhereOneCanTypeAndTick_data();
    void showsWhereOneCanTypeAndTick();
    void ringsTheCellThatHasTheKeyboard_data();
    void ringsTheCellThatHasTheKeyboard();
};

void OutlineStyleTest::showsWhereOneCanTypeAndTick_data()
{
    QTest::addColumn<Scheme>("scheme");
    QTest::newRow("dark") << Scheme::Dark;
    QTest::newRow("high contrast") << Scheme::HighContrast;
}

/// The strongest contrast with the window that the widget's picture holds.
static double strongest(QWidget &widget)
{
    const QImage picture = widget.grab().toImage();
    const QColor window = widget.palette().color(QPalette::Window);
    double best = 1;
    for (int x = 0; x < picture.width(); ++x) {
        for (int y = 0; y < picture.height(); ++y)
            best = std::max(best, ui::theme::contrast(picture.pixelColor(x, y), window));
    }
    return best;
}

void OutlineStyleTest::showsWhereOneCanTypeAndTick()
{
    QFETCH(Scheme, scheme);
    ui::theme::apply(*qApp, scheme);
    const QPalette palette = QApplication::palette();
    QVERIFY(ui::theme::contrast(ui::theme::outline(palette), palette.color(QPalette::Window)) >= 3);
    QCheckBox box;
    QLineEdit line;
    QVERIFY2(strongest(box) >= 3, qPrintable(QString::number(strongest(box))));
    QVERIFY2(strongest(line) >= 3, qPrintable(QString::number(strongest(line))));
}

void OutlineStyleTest::ringsTheCellThatHasTheKeyboard_data()
{
    QTest::addColumn<Scheme>("scheme");
    QTest::newRow("light") << Scheme::Light;
    QTest::newRow("dark") << Scheme::Dark;
    QTest::newRow("high contrast") << Scheme::HighContrast;
}

/// And leaves what is written in it as readable as without.
void OutlineStyleTest::ringsTheCellThatHasTheKeyboard()
{
    QFETCH(Scheme, scheme);
    ui::theme::apply(*qApp, scheme);
    QListWidget list;
    list.addItems({QStringLiteral("One"), QStringLiteral("Two")});
    list.setCurrentRow(0);
    list.show();
    QVERIFY(QTest::qWaitForWindowActive(&list));
    const QRect cell = list.visualItemRect(list.item(0));
    list.setFocus();
    QVERIFY(list.hasFocus());
    const QImage focused = list.viewport()->grab(cell).toImage();
    list.clearFocus();
    const QImage chosen = list.viewport()->grab(cell).toImage();
    const QRect inside = chosen.rect().adjusted(2, 2, -2, -2);
    const QColor ground = chosen.pixelColor(chosen.width() / 2, 0);
    QCOMPARE(ground, list.palette().color(QPalette::Highlight));
    QVERIFY(ui::theme::contrast(focused.pixelColor(focused.width() / 2, 0), ground) >= 3);
    QVERIFY(focused.copy(inside) == chosen.copy(inside));
    QVERIFY(ui::theme::contrast(list.palette().color(QPalette::HighlightedText), ground) >= 4.5);
}

QTEST_MAIN(OutlineStyleTest)
#include "outlinestyle_test.moc"
