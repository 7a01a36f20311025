// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QTest>

#include "support/eventually.h"
#include "ui/widgets/quietlabel.h"
#include "ui/widgets/theme.h"

using ui::theme::contrast;
using ui::theme::Scheme;

class QuietLabelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isReadableWhateverThePalette_data();
    void isReadableWhateverThePalette();
    void followsThePalette();
};

void QuietLabelTest::isReadableWhateverThePalette_data()
{
    QTest::addColumn<QPalette>("palette");
    QPalette pale(QColor(0xef, 0xef, 0xef));
    pale.setColor(QPalette::PlaceholderText, QColor(0, 0, 0, 128));
    QTest::newRow("half transparent") << pale;
    pale.setColor(QPalette::PlaceholderText, QColor(0xcc, 0xcc, 0xcc));
    QTest::newRow("pale") << pale;
    QPalette dark(QColor(0x22, 0x22, 0x22));
    dark.setColor(QPalette::PlaceholderText, QColor(0x44, 0x44, 0x44));
    QTest::newRow("dark") << dark;
}

void QuietLabelTest::isReadableWhateverThePalette()
{
    QFETCH(QPalette, palette);
    const QColor quiet = ui::theme::quiet(palette);
    QVERIFY(contrast(quiet, palette.color(QPalette::Window)) >= 4.5);
    QCOMPARE(quiet.alpha(), 255);
}

void QuietLabelTest::followsThePalette()
{
    ui::theme::apply(*qApp, Scheme::Light);
    const ui::QuietLabel label(QStringLiteral("Words"));
    const QColor before = label.palette().color(QPalette::WindowText);
    ui::theme::apply(*qApp, Scheme::Dark);
    EVENTUALLY(label.palette().color(QPalette::WindowText) != before);
    const QPalette now = QApplication::palette();
    QVERIFY(contrast(label.palette().color(QPalette::WindowText), now.color(QPalette::Window)) >= 4.5);
}

QTEST_MAIN(QuietLabelTest)
#include "quietlabel_test.moc"
