// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "base/failure.h"
#include "base/redactor.h"

using namespace base;

class FailureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatHappened();
    void tellsTextAndFixInOneSentence();
    void holdsNoSecretThatAServerRepeats();
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

void FailureTest::tellsTextAndFixInOneSentence()
{
    QCOMPARE(inputFailure("A", QStringLiteral("It is off."), QStringLiteral("Switch it on.")).sentence(),
             QStringLiteral("It is off. Switch it on."));
    QCOMPARE(inputFailure("A", QStringLiteral("It is off.")).sentence(), QStringLiteral("It is off."));
}

void FailureTest::holdsNoSecretThatAServerRepeats()
{
    rememberSecret("correct horse battery");
    const Failure failure(Reaction::SignInAgain, Area::SignIn, "REFUSED",
                          QStringLiteral("The server says: correct horse battery is wrong."),
                          QStringLiteral("Give another than correct horse battery."));
    QCOMPARE(failure.text, QStringLiteral("The server says: *** is wrong."));
    QCOMPARE(failure.fix, QStringLiteral("Give another than ***."));
    QVERIFY(!QByteArray(failure.what()).contains("horse"));
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
