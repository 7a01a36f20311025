// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "engine/tried.h"

using engine::Tried;
using model::Outcome;

static model::Delivery delivery(qint64 id)
{
    model::Delivery delivery;
    delivery.id = base::DeliveryId{id};
    return delivery;
}

static Tried tried(const std::vector<Outcome::State> &states)
{
    Tried tried;
    for (const Outcome::State state : states) {
        tried.deliveries.push_back(delivery(std::ssize(tried.deliveries) + 1));
        tried.letters.push_back({.size = std::ssize(tried.letters) + 1});
        tried.outcomes.push_back({.state = state, .reason = {}, .text = {}, .receipt = {}});
    }
    return tried;
}

static std::vector<qint64> idsOf(const Tried &tried)
{
    std::vector<qint64> ids;
    for (size_t i = 0; i < tried.outcomes.size(); ++i)
        ids.push_back(tried.deliveries[i].id.value == tried.letters[i].size ? tried.letters[i].size : -1);
    return ids;
}

class TriedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatNobodyAnsweredIsTakenOutInOrder()
    {
        using enum Outcome::State;
        Tried all = tried({Unknown, Imported, Later, Unknown, Failed});
        QCOMPARE(idsOf(all.without(model::Outcome::State::Unknown)), (std::vector<qint64>{1, 4}));
        QCOMPARE(idsOf(all), (std::vector<qint64>{2, 3, 5}));
        QCOMPARE(all.without(model::Outcome::State::Unknown).outcomes.size(), size_t(0));
    }
    void theFirstThatIsToBeTriedLaterTellsWhy()
    {
        using enum Outcome::State;
        Tried all = tried({Imported, Later, Later});
        all.outcomes[1].reason = "FIRST";
        QVERIFY(all.whyLater() && all.whyLater()->key == "FIRST");
        QVERIFY(!all.whyLater()->retryAfter);
        QVERIFY(!tried({Imported, Unknown}).whyLater());
    }
    void theLongestPauseThatIsAskedForCounts()
    {
        using enum Outcome::State;
        using std::chrono::milliseconds;
        Tried all = tried({Imported, Later, Later, Later});
        all.outcomes[0].retryAfter = milliseconds{90};
        all.outcomes[1].retryAfter = milliseconds{5};
        all.outcomes[2].retryAfter = milliseconds{20};
        QCOMPARE(all.whyLater()->retryAfter, std::optional(milliseconds{20}));
    }
    void aMailboxThatTookOneIsServed()
    {
        using enum Outcome::State;
        QVERIFY(tried({Unknown, Later, Skipped}).isAnyThere());
        QVERIFY(tried({Partial}).isAnyThere());
        QVERIFY(!tried({Unknown, Later, Failed}).isAnyThere());
    }
    void aCopyThatWasThereBeforeUsIsADuplicate()
    {
        model::Delivery fresh = delivery(1);
        const target::Found found{target::Found::State::Complete, "r"};
        QCOMPARE(engine::foundOutcome(fresh, found).state, Outcome::State::Skipped);
        fresh.attempts = 1;
        QCOMPARE(engine::foundOutcome(fresh, found), (Outcome{Outcome::State::Imported, {}, {}, "r"}));
    }
    void aCopyOfOtherBytesIsNotTheOneThatWasSent()
    {
        model::Delivery tried = delivery(1);
        tried.attempts = 1;
        tried.entry.sha256 = "message";
        const target::Found found{target::Found::State::Complete, "r"};
        QCOMPARE(engine::foundOutcome(tried, found, "message").state, Outcome::State::Imported);
        QCOMPARE(engine::foundOutcome(tried, found, "other").state, Outcome::State::Skipped);
        tried.secondSha256 = "text";
        QCOMPARE(engine::foundOutcome(tried, found, "text").state, Outcome::State::Imported);
    }
    void aCopyOfAnotherContentIsNotTheItem()
    {
        using Content = target::Found::Content;
        for (const int attempts : {0, 1}) {
            model::Delivery each = delivery(1);
            each.attempts = attempts;
            each.entry.sha256 = "message";
            const Outcome other =
                engine::foundOutcome(each, {target::Found::State::Complete, "r", Content::Other}, "other");
            QCOMPARE(other.state, Outcome::State::Failed);
            QCOMPARE(other.reason, "COPY_DIFFERS");
            const Outcome elsewhere = engine::foundOutcome(
                each, {target::Found::State::Complete, "r", Content::Elsewhere}, "other");
            QCOMPARE(elsewhere.state, Outcome::State::Skipped);
            QCOMPARE(elsewhere.reason, "COPY_DIFFERS");
        }
    }
    void onlyWhatIsTooLargeGoesOnAsATextAndOnlyOnce()
    {
        const Outcome large{Outcome::State::Failed, model::messageTooLarge, {}, {}};
        const Outcome other{Outcome::State::Failed, "IMPORT_REJECTED", {}, {}};
        model::Delivery each = delivery(1);
        QVERIFY(engine::goesOnAsSecond(each, large));
        QVERIFY(!engine::goesOnAsSecond(each, other));
        each.isSupplement = true;
        QVERIFY(!engine::goesOnAsSecond(each, large));
        each.isSupplement = false;
        each.secondSha256 = "text";
        QVERIFY(!engine::goesOnAsSecond(each, large));
    }
};

QTEST_GUILESS_MAIN(TriedTest)
#include "tried_test.moc"
