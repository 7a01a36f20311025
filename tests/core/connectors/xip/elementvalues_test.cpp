// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ctime>

#include <QTest>

#include "connectors/xip/elementvalues.h"

class ElementValuesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesListsOfSeveral();
    void takesVeryMany();
};

void ElementValuesTest::makesListsOfSeveral()
{
    xip::ElementValues values;
    QVERIFY(values.isEmpty());
    values.add(QStringLiteral("b"), 1);
    values.add(QStringLiteral("a"), QStringLiteral("x"));
    values.add(QStringLiteral("b"), 2);
    values.add(QStringLiteral("b"), 3);
    QVERIFY(!values.isEmpty());
    QCOMPARE(values.object(), (QJsonObject{{QStringLiteral("a"), QStringLiteral("x")},
                                           {QStringLiteral("b"), QJsonArray{1, 2, 3}}}));
}

/// At a cost that grows with the square of the number it would take minutes.
void ElementValuesTest::takesVeryMany()
{
    constexpr int many = 200'000;
    const std::clock_t start = std::clock();
    xip::ElementValues values;
    for (int i = 0; i < many; ++i) {
        values.add(QStringLiteral("tag"), i);
        values.add(QString::number(many - i), i);
    }
    const QJsonObject object = values.object();
    QCOMPARE(object.size(), qsizetype{many + 1});
    QCOMPARE(object.value(u"tag").toArray().size(), qsizetype{many});
    QVERIFY((std::clock() - start) / CLOCKS_PER_SEC < 20);
}

QTEST_GUILESS_MAIN(ElementValuesTest)
#include "elementvalues_test.moc"
