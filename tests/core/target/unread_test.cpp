// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QTest>

#include "support/failureof.h"
#include "target/unread.h"

using base::Area;
using base::Reaction;
using model::Outcome;

class UnreadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesTheBytesOfALetterThatOpens();
    void isFailedOrLaterByItself_data();
    void isFailedOrLaterByItself();
    void endsAllForAStopOrForOurOwnStorage_data();
    void endsAllForAStopOrForOurOwnStorage();
};

static target::Letter thatThrows(Reaction reaction, Area area)
{
    target::Letter letter;
    letter.open = [=]() -> std::unique_ptr<QIODevice> {
        throw base::Failure(reaction, area, "AWAY", QStringLiteral("It is away."),
                            QStringLiteral("Bring it back."), std::chrono::seconds(7));
    };
    return letter;
}

void UnreadTest::givesTheBytesOfALetterThatOpens()
{
    target::Letter letter;
    letter.open = [] {
        auto device = std::make_unique<QBuffer>();
        device->setData("Hello");
        device->open(QIODevice::ReadOnly);
        return device;
    };
    Outcome outcome;
    QCOMPARE(target::opened(letter, outcome)->readAll(), "Hello");
    QCOMPARE(outcome, Outcome());
}

void UnreadTest::isFailedOrLaterByItself_data()
{
    QTest::addColumn<Reaction>("reaction");
    QTest::addColumn<Area>("area");
    QTest::addColumn<Outcome::State>("state");
    QTest::newRow("cannot be had") << Reaction::SkipItem << Area::Destination << Outcome::State::Failed;
    QTest::newRow("damaged here") << Reaction::SkipItem << Area::Storage << Outcome::State::Failed;
    QTest::newRow("broke off") << Reaction::Retry << Area::Destination << Outcome::State::Later;
    QTest::newRow("broke off here") << Reaction::Retry << Area::Storage << Outcome::State::Later;
    QTest::newRow("staging given up") << Reaction::LeaveMailbox << Area::Destination << Outcome::State::Later;
    QTest::newRow("staging not mounted") << Reaction::EndRun << Area::Destination << Outcome::State::Later;
    QTest::newRow("staging closed") << Reaction::SignInAgain << Area::SignIn << Outcome::State::Later;
}

void UnreadTest::isFailedOrLaterByItself()
{
    QFETCH(Reaction, reaction);
    QFETCH(Area, area);
    QFETCH(Outcome::State, state);
    Outcome outcome;
    QVERIFY(!target::opened(thatThrows(reaction, area), outcome));
    QCOMPARE(outcome.state, state);
    QCOMPARE(outcome.reason, "AWAY");
    QCOMPARE(outcome.text, QStringLiteral("It is away. Bring it back."));
    QCOMPARE(outcome.retryAfter, std::optional<std::chrono::milliseconds>(std::chrono::seconds(7)));
}

void UnreadTest::endsAllForAStopOrForOurOwnStorage_data()
{
    QTest::addColumn<Reaction>("reaction");
    QTest::addColumn<Area>("area");
    QTest::newRow("stop") << Reaction::Stopped << Area::Interrupted;
    QTest::newRow("disk full") << Reaction::EndRun << Area::Storage;
}

void UnreadTest::endsAllForAStopOrForOurOwnStorage()
{
    QFETCH(Reaction, reaction);
    QFETCH(Area, area);
    Outcome outcome;
    const base::Failure failure =
        support::failureOf([&] { target::opened(thatThrows(reaction, area), outcome); });
    QCOMPARE(failure.reaction, reaction);
    QCOMPARE(outcome, Outcome());
}

QTEST_GUILESS_MAIN(UnreadTest)
#include "unread_test.moc"
