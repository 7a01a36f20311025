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
    void hasANameForEveryControl();
    void reachesEveryControlByTab();
    void cutsNoText();
    void isReadable();
    void cleanupTestCase() { m_tour.reset(); }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<support::Tour> m_tour;
};

void EveryPageTest::initTestCase()
{
    ui::theme::apply(*qApp,
                     ui::theme::schemeOf(qEnvironmentVariable("LOOK_SCHEME", QStringLiteral("light"))));
    app::speak(*qApp, qEnvironmentVariable("LOOK_LOCALE", QStringLiteral("en")));
    m_tour = std::make_unique<support::Tour>(m_folder.path());
}

/// Not by Qt's messages: the session keeps those in its log.
static void report(const QString &stop, const QStringList &findings)
{
    for (const QString &finding : findings)
        std::fprintf(stderr, "%s: %s\n", qPrintable(stop), qPrintable(finding));
}

void EveryPageTest::hasANameForEveryControl()
{
    qsizetype count = 0;
    for (const auto &stop : m_tour->stops()) {
        const QStringList findings = support::withoutName(*stop.arrive());
        report(stop.name, findings);
        count += findings.size();
    }
    QCOMPARE(count, 0);
}

void EveryPageTest::reachesEveryControlByTab()
{
    int stops = 0;
    qsizetype missed = 0;
    for (const auto &stop : m_tour->stops()) {
        QWidget *window = stop.arrive();
        stops += support::focusable(*window);
        const QStringList findings = support::notReachedByTab(*window);
        report(stop.name, findings);
        missed += findings.size();
    }
    std::printf("Tab stops reached: %lld of %d\n", static_cast<long long>(stops - missed), stops);
    QCOMPARE(missed, 0);
}

void EveryPageTest::cutsNoText()
{
    qsizetype count = 0;
    for (const auto &stop : m_tour->stops()) {
        const QStringList findings = support::clippedTexts(*stop.arrive());
        report(stop.name, findings);
        count += findings.size();
    }
    QCOMPARE(count, 0);
}

void EveryPageTest::isReadable()
{
    support::Contrast lowest;
    for (const auto &stop : m_tour->stops()) {
        const support::Contrast found = support::lowestContrast(*stop.arrive());
        if (found.lowest < lowest.lowest)
            lowest = {found.lowest, QString(stop.name + QStringLiteral(": ") + found.where)};
    }
    std::printf("Lowest contrast: %.2f at %s\n", lowest.lowest, qPrintable(lowest.where));
    QVERIFY(lowest.lowest >= 4.5);
}

QTEST_MAIN(EveryPageTest)
#include "everypage_test.moc"
