// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "contract/spoiledreading.h"
#include "core/connectors/symphony/symphonyworld.h"

/// Whatever a server answers, nothing is lost, doubled or hidden: a run that met it says so, or has a failed
/// item, and the next one brings the rest.
class BadAnswersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void loseNothing_data();
    void loseNothing();

private:
    static QStringList s_truth;
};

using sandbox::BadAnswer;

QStringList BadAnswersTest::s_truth;

static contract::SpoiledReading readingOf(symphony::SymphonyWorld &world)
{
    return contract::SpoiledReading(
        world, [&world](const sandbox::HttpServer::Spoil &spoil) { world.server().spoil(spoil); });
}

void BadAnswersTest::loseNothing_data()
{
    QTest::addColumn<int>("bad");
    QTest::addColumn<QString>("route");
    symphony::SymphonyWorld world;
    contract::SpoiledReading reading = readingOf(world);
    s_truth = reading.read();
    const std::vector<BadAnswer> &all = sandbox::badAnswers();
    for (size_t i = 0; i < all.size(); ++i) {
        for (const QString &route : reading.routes(all[i].isOfFiles))
            QTest::addRow("%s: %s", all[i].name, qPrintable(route)) << int(i) << route;
    }
}

void BadAnswersTest::loseNothing()
{
    QFETCH(int, bad);
    QFETCH(QString, route);
    symphony::SymphonyWorld world;
    contract::SpoiledReading reading = readingOf(world);
    const BadAnswer &answer = sandbox::badAnswers()[size_t(bad)];
    const bool isOther = answer.saysOther;
    using Truth = contract::SpoiledReading::Truth;
    const QStringList faults = reading.faults(answer, route, s_truth, isOther ? Truth::Ids : Truth::Whole);
    QVERIFY2(faults.isEmpty(), qUtf8Printable(faults.join(u'\n')));
}

QTEST_GUILESS_MAIN(BadAnswersTest)
#include "badanswers_test.moc"
