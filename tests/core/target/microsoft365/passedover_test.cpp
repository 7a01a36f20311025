// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/target/microsoft365/mail.h"
#include "core/target/microsoft365/scripted.h"
#include "target/microsoft365/importer.h"

using namespace microsoft365;
using model::Outcome;
using scripted::Answer;
using scripted::refusal;
using scripted::Service;

static const Answer folderIs{200, R"({"value":[{"id":"f1","displayName":"XIP"}]})"};
static const Answer created{201, R"({"id":"m1","isDraft":false})"};
static const Answer refused = refusal(500, "UnknownError");
static const QString said = QStringLiteral("UnknownError");

namespace {

target::Letter letter(int number, int attempts = 0, int refusals = 0)
{
    target::Letter made = mail::letter(number, QStringLiteral("u1"));
    made.attempts = attempts;
    made.refusals = refusals;
    return made;
}

model::DeliveryKey key(int number)
{
    return letter(number).key;
}

Outcome put(Service &service, const target::Letter &letter)
{
    return Importer(*service.client, {}).put(service.mailbox(), QStringLiteral("XIP"), letter, {});
}

Outcome put(Service &service, const target::Letter &letter, const Answer &answer)
{
    service.then(answer);
    return put(service, letter);
}

/// Refuses letter 1 and takes others past it, so often.
void passOver(PassedOver &mailbox, int times)
{
    for (int i = 0; i < times; ++i) {
        mailbox.refused(letter(1), said);
        mailbox.taken(letter(1000 + i));
    }
}

} // namespace

class PassedOverTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMessageThatTheMailboxAloneDoesNotTakeFailsAtLast();
    void theCountHoldsOverProcesses();
    void whatPassesInALaterProcessEndsTheCount();
    void anOutageFailsNothing();
    void onlyWhatIsTakenBetweenTwoRefusalsPassesALetterOver();
    void aLetterThatIsTakenAfterAllShowsThatErrorsPass();
    void severalLettersMayBePassedOver();
    void manyLettersAtOnceAreNotToBlame();
};

void PassedOverTest::aMessageThatTheMailboxAloneDoesNotTakeFailsAtLast()
{
    Service service({folderIs});
    for (int round = 0; round < PassedOver::often; ++round) {
        QCOMPARE(put(service, letter(1, 45), refused).state, Outcome::State::Unknown);
        QCOMPARE(put(service, letter(10 + round), created).state, Outcome::State::Imported);
    }
    QCOMPARE(put(service, letter(1, 45), refused).state, Outcome::State::Unknown);
    QCOMPARE(put(service, letter(1, 44), refused).state, Outcome::State::Unknown); // not in so many runs yet
    const qsizetype requests = service.requests().size();
    const Outcome outcome = put(service, letter(1, 45));
    QCOMPARE(outcome.state, Outcome::State::Failed);
    QCOMPARE(outcome.reason, "IMPORT_REJECTED");
    QVERIFY(outcome.text.contains(said) && outcome.text.contains(QStringLiteral("support")));
    QCOMPARE(service.requests().size(), requests); // nothing of it can come yet
}

void PassedOverTest::theCountHoldsOverProcesses()
{
    int refusals = 0;
    const auto refuse = [&](Service &service) {
        const Outcome outcome = put(service, letter(1, 45, refusals), refused);
        QCOMPARE(outcome.state, Outcome::State::Unknown);
        refusals = outcome.refusals.value_or(0);
    };
    for (int process = 0; process < PassedOver::often; ++process) {
        Service service({folderIs});
        refuse(service);
        QCOMPARE(put(service, letter(10 + process), created).state, Outcome::State::Imported);
        refuse(service);
        QCOMPARE(refusals, process + 2);
    }
    Service last({folderIs});
    refuse(last); // it may be taken now
    QCOMPARE(put(last, letter(1, 45, refusals)).state, Outcome::State::Failed);
}

void PassedOverTest::whatPassesInALaterProcessEndsTheCount()
{
    PassedOver mailbox;
    QCOMPARE(mailbox.refused(letter(1, 45, 9), said), 9);
    mailbox.taken(letter(2, 45, 1));
    QCOMPARE(mailbox.refused(letter(1, 45, 9), said), 1);
    QCOMPARE(mailbox.refused(letter(3, 45, 9), said), 1);
    QVERIFY(!mailbox.answerTo(key(1)));
}

void PassedOverTest::anOutageFailsNothing()
{
    Service service({folderIs});
    for (int round = 0; round <= PassedOver::often; ++round) {
        QCOMPARE(put(service, letter(1, 1000), refused).state, Outcome::State::Unknown);
        QCOMPARE(put(service, letter(2, 1000), refused).state, Outcome::State::Unknown);
    }
    QCOMPARE(put(service, letter(1, 1000), created).state, Outcome::State::Imported);
}

void PassedOverTest::onlyWhatIsTakenBetweenTwoRefusalsPassesALetterOver()
{
    PassedOver mailbox;
    mailbox.refused(letter(1), said);
    for (int i = 0; i < 20; ++i)
        mailbox.taken(letter(1000 + i));
    for (int i = 0; i < 20; ++i)
        mailbox.refused(letter(1), said);
    QVERIFY(!mailbox.answerTo(key(1)));
    passOver(mailbox, PassedOver::often - 1);
    QVERIFY(!mailbox.answerTo(key(1)));
    mailbox.refused(letter(1), said);
    QCOMPARE(mailbox.answerTo(key(1)).value_or(QString()), said);
    QVERIFY(!mailbox.answerTo(key(2)));
}

void PassedOverTest::aLetterThatIsTakenAfterAllShowsThatErrorsPass()
{
    PassedOver mailbox;
    passOver(mailbox, PassedOver::often);
    mailbox.refused(letter(2), said);
    mailbox.taken(letter(2));
    mailbox.refused(letter(1), said);
    QVERIFY(!mailbox.answerTo(key(1)));
}

void PassedOverTest::severalLettersMayBePassedOver()
{
    PassedOver mailbox;
    for (int i = 0; i <= PassedOver::often; ++i) {
        mailbox.refused(letter(1), said);
        mailbox.refused(letter(2), said);
        mailbox.taken(letter(1000 + i));
    }
    QVERIFY(mailbox.answerTo(key(1)));
    QVERIFY(mailbox.answerTo(key(2)));
}

void PassedOverTest::manyLettersAtOnceAreNotToBlame()
{
    PassedOver mailbox;
    passOver(mailbox, PassedOver::often + 1);
    for (int i = 0; i < static_cast<int>(PassedOver::most); ++i)
        mailbox.refused(letter(100 + i), said);
    QVERIFY(!mailbox.answerTo(key(1)));
}

QTEST_GUILESS_MAIN(PassedOverTest)
#include "passedover_test.moc"
