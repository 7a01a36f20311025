// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

#include "app/chancery/language.h"
#include "ui/tour/tour.h"
#include "ui/walk/walk.h"
#include "ui/widgets/theme.h"

/// Every page and state in one theme (LOOK_SCHEME), language (LOOK_LOCALE) and scale.
class EveryPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void hasANameForEveryControl() { QCOMPARE(m_nameless, 0); }
    void reachesEveryControlByTab();
    void cutsNoText() { QCOMPARE(m_cut, 0); }
    void isReadable();

private:
    void look(const QString &stop, QWidget &window);

    qsizetype m_nameless = 0;
    qsizetype m_cut = 0;
    qsizetype m_unreached = 0;
    int m_stops = 0;
    support::Contrast m_lowest;
};

/// Not by Qt's messages: the session keeps those in its log.
static qsizetype report(const QString &stop, const QStringList &findings)
{
    for (const QString &finding : findings)
        std::fprintf(stderr, "%s: %s\n", qPrintable(stop), qPrintable(finding));
    return findings.size();
}

/// By the keyboard last, which changes what is looked at.
void EveryPageTest::look(const QString &stop, QWidget &window)
{
    m_cut += report(stop, support::clippedTexts(window));
    m_nameless += report(stop, support::withoutName(window));
    const support::Contrast found = support::lowestContrast(window);
    if (found.lowest < m_lowest.lowest)
        m_lowest = {found.lowest, QString(stop + QStringLiteral(": ") + found.where)};
    m_stops += support::focusable(window);
    m_unreached += report(stop, support::notReachedByTab(window));
}

void EveryPageTest::initTestCase()
{
    ui::theme::apply(*qApp,
                     ui::theme::schemeOf(qEnvironmentVariable("LOOK_SCHEME", QStringLiteral("light"))));
    app::speak(*qApp, qEnvironmentVariable("LOOK_LOCALE", QStringLiteral("en")));
    const QTemporaryDir folder;
    support::Tour tour(folder.path());
    const auto stops = tour.stops();
    QVERIFY(stops.size() > 60);
    for (const auto &stop : stops)
        look(stop.name, *stop.arrive());
    std::printf("Pages and states: %zu\n", stops.size());
}

void EveryPageTest::reachesEveryControlByTab()
{
    std::printf("Tab stops reached: %lld of %d\n", static_cast<long long>(m_stops - m_unreached), m_stops);
    QVERIFY(m_stops > 0);
    QCOMPARE(m_unreached, 0);
}

void EveryPageTest::isReadable()
{
    std::printf("Lowest contrast: %.2f at %s\n", m_lowest.lowest, qPrintable(m_lowest.where));
    QVERIFY(m_lowest.lowest >= 4.5);
}

QTEST_MAIN(EveryPageTest)
#include "everypage_test.moc"
