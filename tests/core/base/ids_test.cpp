// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>
#include <type_traits>
#include <unordered_set>

#include <QHash>
#include <QTest>

#include "base/ids.h"

using namespace base;

class IdsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellSetFromUnset();
    void cannotBeTakenForOneAnother();
    void keepKeysInSetsOfEverySort();
};

void IdsTest::tellSetFromUnset()
{
    QVERIFY(!AccountId{});
    QVERIFY(AccountId{3});
    QVERIFY(AccountId{3} == AccountId{3});
    QVERIFY(AccountId{3} < AccountId{4});
}

void IdsTest::cannotBeTakenForOneAnother()
{
    static_assert(!std::is_convertible_v<AccountId, ConnectorId>);
    static_assert(!std::is_convertible_v<qint64, AccountId>);
    static_assert(!std::is_convertible_v<Key<struct OneTag>, Key<struct OtherTag>>);
}

void IdsTest::keepKeysInSetsOfEverySort()
{
    using SomeKey = Key<struct SomeTag>;
    const SomeKey a{"a"};
    const SomeKey b{"b"};
    QCOMPARE((QSet<SomeKey>{a, b, a}.size()), 2);
    QCOMPARE((std::set<SomeKey>{a, b, a}.size()), size_t{2});
    QCOMPARE((std::unordered_set<SomeKey>{a, b, a}.size()), size_t{2});
    QCOMPARE((QSet<RunId>{RunId{1}, RunId{2}, RunId{1}}.size()), 2);
    QCOMPARE((std::unordered_set<RunId>{RunId{1}, RunId{2}, RunId{1}}.size()), size_t{2});
    QCOMPARE(a.toHex(), QByteArray("61"));
}

QTEST_GUILESS_MAIN(IdsTest)
#include "ids_test.moc"
