// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSet>
#include <QTest>

#include "staging/staging.h"
#include "support/failureof.h"

class StagingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindDescribesItself();
    void kindsAreFoundByTheirId();
    void anUnknownKindIsNamedWithThoseThereAre();
};

void StagingTest::everyKindDescribesItself()
{
    const auto kinds = staging::allStagings();
    QVERIFY(!kinds.empty());
    QSet<QByteArray> ids;
    for (const staging::StagingKind &kind : kinds) {
        ids.insert(kind.id);
        QVERIFY(!kind.name.isEmpty());
        QVERIFY(kind.make);
        for (const model::Field &field : kind.fields)
            QVERIFY2(!field.label.isEmpty() && field.help.endsWith(u'.'), field.key.constData());
    }
    QCOMPARE(ids.size(), qsizetype(kinds.size()));
}

void StagingTest::kindsAreFoundByTheirId()
{
    const auto kinds = staging::allStagings();
    QCOMPARE(staging::kindOf(kinds, "local").id, "local");
}

void StagingTest::anUnknownKindIsNamedWithThoseThereAre()
{
    const auto kinds = staging::allStagings();
    const base::Failure failure = support::failureOf([&] { staging::kindOf(kinds, "tape"); });
    QCOMPARE(failure.key, "UNKNOWN_KIND");
    QVERIFY(failure.text.contains(QStringLiteral("tape")));
    QVERIFY(failure.fix.contains(QStringLiteral("local")));
}

QTEST_GUILESS_MAIN(StagingTest)
#include "staging_test.moc"
