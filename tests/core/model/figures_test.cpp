// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonDocument>
#include <QTest>

#include "model/figures.h"

class FiguresTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesEveryFigureOfARun();
};

void FiguresTest::namesEveryFigureOfARun()
{
    const model::Counts counts{.itemsAvailable = 1,
                               .reread = 2,
                               .excluded = 3,
                               .fannedOut = 40,
                               .carriedIn = 5,
                               .open = 6,
                               .imported = 25,
                               .partial = 8,
                               .skipped = 4,
                               .failed = 2,
                               .parked = 1,
                               .externalParticipants = 12,
                               .unmappedUsers = 13,
                               .bytes = 14};
    QCOMPARE(QJsonDocument(model::figures(counts)).toJson(QJsonDocument::Compact),
             QByteArray(R"({"availableForImport":39,"bytes":14,"carriedIn":5,"excluded":3,)"
                        R"("externalParticipants":12,"failed":2,"imported":25,"invariantHolds":true,)"
                        R"("itemsAvailable":1,"open":6,"parked":1,"partial":8,"reread":2,"skipped":4,)"
                        R"("unmappedUsers":13})"));
}

QTEST_GUILESS_MAIN(FiguresTest)
#include "figures_test.moc"
