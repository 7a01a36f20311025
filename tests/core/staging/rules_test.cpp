// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "staging/rules.h"
#include "support/failureof.h"

class RulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDocumentsNameIsSafeEverywhere_data();
    void aDocumentsNameIsSafeEverywhere();
    void refusalsNameWhatTheyAreAbout();
};

void RulesTest::aDocumentsNameIsSafeEverywhere_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("a manifest") << "manifests/0123456789abcdef/run-7.json" << true;
    QTest::newRow("one part") << "note.txt" << true;
    QTest::newRow("empty") << "" << false;
    QTest::newRow("climbing") << "../x" << false;
    QTest::newRow("climbing inside") << "a/../../x" << false;
    QTest::newRow("absolute") << "/tmp/x" << false;
    QTest::newRow("backslash") << "a\\b" << false;
    QTest::newRow("a query") << "a?b" << false;
    QTest::newRow("percent") << "a%2fb" << false;
    QTest::newRow("hidden") << ".x" << false;
    QTest::newRow("a segment's") << "segments/x" << false;
    QTest::newRow("folder") << "a/" << false;
    QTest::newRow("line break") << "a\n" << false;
}

void RulesTest::aDocumentsNameIsSafeEverywhere()
{
    QFETCH(QString, name);
    QFETCH(bool, isGood);
    const base::Failure failure = support::failureOf([&] { staging::checkDocumentName(name); });
    QCOMPARE(failure.key, isGood ? "NO_FAILURE" : "INVALID_NAME");
}

void RulesTest::refusalsNameWhatTheyAreAbout()
{
    const base::Failure damaged = staging::segmentDamaged("0a1b", QStringLiteral("it is short"));
    QCOMPARE(damaged.area, base::Area::Storage);
    QVERIFY(damaged.text.contains(QStringLiteral("0a1b")) && damaged.text.contains(QStringLiteral("short")));
    const base::Failure conflict = staging::conflict(QStringLiteral("/s/0a1b.tar"));
    QCOMPARE(conflict.reaction, base::Reaction::EndRun);
    QVERIFY(conflict.text.contains(QStringLiteral("/s/0a1b.tar")));
    const base::Failure missing =
        staging::segmentMissing(QStringLiteral("/s/0a1b.tar"), QStringLiteral("Look."));
    QCOMPARE(missing.reaction, base::Reaction::SkipItem);
    QCOMPARE(missing.fix, QStringLiteral("Look."));
}

QTEST_GUILESS_MAIN(RulesTest)
#include "rules_test.moc"
