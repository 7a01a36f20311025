// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <type_traits>

#include <QDebug>
#include <QString>
#include <QTest>

#include "base/secret.h"

using base::Secret;

namespace {

template<typename T>
concept Printable = requires(QDebug debug, T value)
{
    debug << value;
};
template<typename T>
concept Comparable = requires(T value)
{
    value == value;
};

} // namespace

class SecretTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cannotBeShownByAccident();
    void outlivesItsCopies();
    void isReplacedWhole();
    void wipesNothingThatIsStillUsedElsewhere();
};

void SecretTest::cannotBeShownByAccident()
{
    static_assert(!Printable<Secret> && Printable<QString>);
    static_assert(!Comparable<Secret> && Comparable<QString>);
    static_assert(!std::is_convertible_v<Secret, QByteArray> && !std::is_convertible_v<QByteArray, Secret>);
}

void SecretTest::outlivesItsCopies()
{
    const Secret first(QByteArray(32, 'x'));
    {
        Secret moved = Secret(first);
        const Secret last = std::move(moved);
        QCOMPARE(last.reveal(), first.reveal());
    }
    QCOMPARE(first.reveal(), QByteArray(32, 'x'));
}

void SecretTest::isReplacedWhole()
{
    Secret secret(QByteArray(32, 'x'));
    const Secret kept = secret;
    secret = Secret(QByteArray("new"));
    QCOMPARE(secret.reveal(), QByteArray("new"));
    QCOMPARE(kept.reveal(), QByteArray(32, 'x'));
    secret = kept;
    QCOMPARE(secret.reveal(), kept.reveal());
    secret = *&secret;
    QCOMPARE(secret.reveal(), QByteArray(32, 'x'));
    QVERIFY(Secret().isEmpty());
}

void SecretTest::wipesNothingThatIsStillUsedElsewhere()
{
    const QByteArray literal = QByteArrayLiteral("from read-only memory");
    const QByteArray shared(32, 'y');
    {
        const Secret first(literal);
        const Secret second(shared);
    }
    QCOMPARE(literal, QByteArray("from read-only memory"));
    QCOMPARE(shared, QByteArray(32, 'y'));
}

QTEST_GUILESS_MAIN(SecretTest)
#include "secret_test.moc"
