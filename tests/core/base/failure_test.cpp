// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "base/failure.h"

using namespace base;

class FailureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatHappened();
    void namesReactionAndAreaOfEachSort();
};

void FailureTest::saysWhatHappened()
{
    const Failure failure(Reaction::Retry, Area::Destination, "IMPORT_THROTTLED",
                          QStringLiteral("Zu schnell für es."), QStringLiteral("Wait."),
                          std::chrono::seconds{3});
    QCOMPARE(QByteArray(failure.what()), QByteArray("IMPORT_THROTTLED: Zu schnell f\xC3\xBCr es."));
    QCOMPARE(failure.retryAfter, std::chrono::milliseconds{3000});
    const Failure copy = failure;
    QCOMPARE(QByteArray(copy.what()), QByteArray(failure.what()));
    QCOMPARE(copy.fix, QStringLiteral("Wait."));
}

void FailureTest::namesReactionAndAreaOfEachSort()
{
    const Failure input = inputFailure("A", QStringLiteral("text"), QStringLiteral("fix"));
    QCOMPARE(input.reaction, Reaction::EndRun);
    QCOMPARE(input.area, Area::Input);
    const Failure storage = storageFailure("B", QStringLiteral("text"));
    QCOMPARE(storage.reaction, Reaction::EndRun);
    QCOMPARE(storage.area, Area::Storage);
    const Failure item = itemFailure("C", QStringLiteral("text"));
    QCOMPARE(item.reaction, Reaction::SkipItem);
    QCOMPARE(item.key, QByteArray("C"));
    QVERIFY(!item.retryAfter);
}

QTEST_GUILESS_MAIN(FailureTest)
#include "failure_test.moc"
