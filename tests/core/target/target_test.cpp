// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSet>
#include <QTest>

#include "support/failureof.h"
#include "target/target.h"

class TargetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindDescribesItself();
    void kindsAreFoundByTheirId();
    void anUnknownKindIsNamedWithThoseThereAre();
};

void TargetTest::everyKindDescribesItself()
{
    const auto kinds = target::allTargets();
    QVERIFY(!kinds.empty());
    QSet<QByteArray> ids;
    for (const target::TargetKind &kind : kinds) {
        ids.insert(kind.id);
        QVERIFY(!kind.name.isEmpty());
        QVERIFY(kind.description.endsWith(u'.'));
        QVERIFY(kind.make);
        for (const model::Field &field : kind.fields)
            QVERIFY2(!field.label.isEmpty() && field.help.endsWith(u'.'), field.key.constData());
    }
    QCOMPARE(ids.size(), qsizetype(kinds.size()));
}

void TargetTest::kindsAreFoundByTheirId()
{
    const auto kinds = target::allTargets();
    QCOMPARE(target::kindOf(kinds, "local").id, "local");
}

void TargetTest::anUnknownKindIsNamedWithThoseThereAre()
{
    const auto kinds = target::allTargets();
    const base::Failure failure = support::failureOf([&] { target::kindOf(kinds, "tape"); });
    QCOMPARE(failure.key, "UNKNOWN_KIND");
    QVERIFY(failure.text.contains(QStringLiteral("tape")));
    QVERIFY(failure.fix.contains(QStringLiteral("local")));
}

QTEST_GUILESS_MAIN(TargetTest)
#include "target_test.moc"
