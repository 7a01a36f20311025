// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstdio>

#include <QApplication>
#include <QTest>

#include "ui/widgets/mark.h"
#include "ui/widgets/theme.h"

using ui::theme::Scheme;
using ui::theme::Tone;

class ThemeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void canBeReadInEveryScheme_data();
    void canBeReadInEveryScheme();
};

void ThemeTest::canBeReadInEveryScheme_data()
{
    QTest::addColumn<Scheme>("scheme");
    QTest::newRow("no desktop's") << Scheme::System;
    QTest::newRow("light") << Scheme::Light;
    QTest::newRow("dark") << Scheme::Dark;
    QTest::newRow("high contrast") << Scheme::HighContrast;
}

/// Every text on every ground it may stand on: WCAG 2.1, 1.4.3; what marks the focus: 1.4.11.
void ThemeTest::canBeReadInEveryScheme()
{
    QFETCH(Scheme, scheme);
    ui::theme::apply(*qApp, scheme);
    const QPalette palette = QApplication::palette();
    double lowest = 21;
    const auto consider = [&](const QColor &text, const QColor &ground, const char *what,
                              double least = 4.5) {
        const double ratio = ui::theme::contrast(text, ground);
        lowest = std::min(lowest, ratio / least * 4.5);
        QVERIFY2(ratio >= least, qPrintable(QStringLiteral("%1: %2").arg(QLatin1String(what)).arg(ratio)));
    };
    const auto colour = [&](QPalette::ColorRole role) {
        return palette.color(role);
    };
    for (const auto ground : {QPalette::Window, QPalette::Base, QPalette::AlternateBase}) {
        consider(colour(QPalette::WindowText), colour(ground), "text of windows");
        consider(colour(QPalette::Text), colour(ground), "text of inputs");
        consider(colour(QPalette::Link), colour(ground), "links");
        consider(ui::theme::quiet(palette), colour(ground), "quiet text");
        consider(colour(QPalette::PlaceholderText), colour(ground), "hints");
        consider(ui::theme::mark(palette), colour(ground), "what marks the focus", 3);
        for (const Tone tone : {Tone::Neutral, Tone::Good, Tone::Busy, Tone::Warning, Tone::Bad})
            consider(ui::theme::text(tone, palette), colour(ground), "icons and words of a tone");
    }
    for (const Tone tone : {Tone::Neutral, Tone::Good, Tone::Busy, Tone::Warning, Tone::Bad})
        consider(ui::theme::text(tone, palette), ui::theme::ground(tone, palette), "pills and messages");
    consider(colour(QPalette::ButtonText), colour(QPalette::Button), "buttons");
    consider(colour(QPalette::HighlightedText), colour(QPalette::Highlight), "what is chosen");
    consider(colour(QPalette::ToolTipText), colour(QPalette::ToolTipBase), "tips");
    std::printf("%s: lowest contrast %.2f\n", QTest::currentDataTag(), lowest);
}

QTEST_MAIN(ThemeTest)
#include "theme_test.moc"
