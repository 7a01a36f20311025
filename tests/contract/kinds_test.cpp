// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <QSet>
#include <QTest>

#include "connectors/connectorkind.h"

/// The generated registry. `EXPECTED_KIND` in the environment names one that has to be in it: so the
/// sixth-connector check asks for its copy.
class KindsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void standInOrder();
    void holdTheExpectedOne();
    void labelEveryChoice();
};

static QList<QByteArray> ids()
{
    QList<QByteArray> all;
    for (const connectors::ConnectorKind &kind : connectors::allKinds())
        all.append(kind.id);
    return all;
}

void KindsTest::standInOrder()
{
    const QList<QByteArray> all = ids();
    QVERIFY(!all.isEmpty());
    QVERIFY(std::ranges::is_sorted(all));
    QVERIFY(QSet<QByteArray>(all.begin(), all.end()).size() == all.size());
}

void KindsTest::holdTheExpectedOne()
{
    const QByteArray expected = qgetenv("EXPECTED_KIND");
    if (!expected.isEmpty())
        QVERIFY2(ids().contains(expected), ids().join(' ').constData());
}

void KindsTest::labelEveryChoice()
{
    for (const connectors::ConnectorKind &kind : connectors::allKinds()) {
        for (const model::Field &field : connectors::allFields(kind))
            QVERIFY2(field.choiceLabels.size() == field.choices.size(),
                     QByteArray(kind.id + ' ' + field.key).constData());
    }
}

QTEST_GUILESS_MAIN(KindsTest)
#include "kinds_test.moc"
