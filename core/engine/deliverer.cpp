// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/deliverer.h"

#include <algorithm>

#include <QLoggingCategory>
#include <QScopeGuard>

#include "base/digest.h"
#include "base/failpoint.h"
#include "base/failure.h"
#include "base/remembered.h"
#include "base/retrydelay.h"
#include "base/retrying.h"
#include "engine/copylookup.h"

namespace engine {

using namespace std::chrono_literals;
using model::Outcome;

static Q_LOGGING_CATEGORY(lcDeliver, "chancery.deliver");

namespace {

constexpr int batchCount = 200;
constexpr qint64 batchBytes = 32LL << 20;

/// Troubles in a row after which a mailbox, or the destination, is left for the next run.
constexpr int patience = 8;

} // namespace

Deliverer::Deliverer(const RunContext &context)
    : m_context(context),
      m_target(context.environment.makeTarget(context.account)),
      m_store(context.spool, context.environment, context.account.id),
      m_folders(context.environment.journal.deliveries(), *m_target, context.account.id, context.folder),
      m_second(m_store)
{}

Deliverer::~Deliverer() = default;

void Deliverer::deliverAll()
{
    while (const auto mailbox = m_context.claims.next(m_context.stop)) {
        const auto released = qScopeGuard([&] { m_context.claims.release(*mailbox); });
        try {
            if (deliverBatch(*mailbox))
                m_context.claims.served(*mailbox);
            m_troubles = 0;
        } catch (const base::Failure &failure) {
            handle(*mailbox, failure);
        }
    }
}

/// False when something of it is to be tried later, by the target's own word.
bool Deliverer::deliverBatch(const QString &mailbox)
{
    journal::Deliveries &deliveries = m_context.environment.journal.deliveries();
    m_elsewhere.clear();
    m_incomplete.clear();
    m_outOfReach.reset();
    Batch batch = deliveries.batch(m_context.connector.id, mailbox, batchCount, batchBytes, m_elsewhere);
    if (batch.empty())
        return true;
    m_looksFirst = m_folders.meet(mailbox, m_context.stop);
    m_holdsBack = false;
    batch = settleFound(mailbox, std::move(batch));
    const bool isDone = batch.empty() || put(mailbox, std::move(batch));
    return isDone && !m_holdsBack; // what waits for its second look was not served
}

/// Settles those that the mailbox has, in whatever folder, and returns the others that may be sent now.
Deliverer::Batch Deliverer::settleFound(const QString &mailbox, Batch batch)
{
    Batch uncertain = batch;
    std::erase_if(uncertain,
                  [&](const model::Delivery &delivery) { return !m_looksFirst && !delivery.mustFind; });
    if (uncertain.empty() || base::isPlanted("noIntentLookup"))
        return batch;
    auto found = lookForCopies(m_context, *m_target, uncertain, lettersOf(uncertain), m_elsewhere);
    Batch absent;
    Batch present;
    Outcomes outcomes;
    int late = 0; // copies whose attempt nobody knew the end of
    for (model::Delivery &delivery : batch) {
        target::Found copy = found[delivery.key];
        const bool isIt =
            copy.state == target::Found::State::Complete && copy.content == target::Found::Content::Same;
        if (isIt && delivery.isUnknown && delivery.attempts > 0)
            ++late;
        if (copy.state == target::Found::State::Absent && m_elsewhere.contains(delivery.id)) {
            copy.state = target::Found::State::Complete;
            delivery.attempts = 0; // the copy is none of ours
        }
        if (copy.content == target::Found::Content::Other && m_elsewhere.contains(delivery.id))
            copy.content = target::Found::Content::Elsewhere;
        if (copy.state == target::Found::State::Complete) {
            QByteArray sha256;
            if (delivery.attempts > 0 && findIsFinal()) // such a place keeps the very bytes
                sha256 = sha256Of(*m_target, mailbox, m_context.folder, copy.receipt, m_context.stop);
            outcomes.push_back(foundOutcome(delivery, copy, sha256));
            present.push_back(std::move(delivery));
        } else {
            if (copy.state == target::Found::State::Incomplete)
                m_incomplete[delivery.key] = copy.receipt;
            absent.push_back(std::move(delivery));
        }
    }
    if (!present.empty())
        settle(present, std::move(outcomes));
    m_folders.accountFor(mailbox, late, m_context.stop);
    return withoutDoubtful(mailbox, std::move(absent));
}

/// Leaves out those that may still appear: nobody knows how the last attempt ended, and it is looked for a
/// second time after a while.
Deliverer::Batch Deliverer::withoutDoubtful(const QString &mailbox, Batch absent)
{
    std::chrono::milliseconds longest{0};
    std::erase_if(absent, [&](const model::Delivery &delivery) {
        if (!delivery.isUnknown)
            return false;
        const auto left = m_context.claims.secondLookIn(delivery.id, secondLookAfter());
        longest = std::max(longest, left);
        return left > 0ms;
    });
    if (longest > 0ms) {
        m_holdsBack = true;
        delay(mailbox, longest);
    }
    return absent;
}

bool Deliverer::findIsFinal() const
{
    const auto &kinds = m_context.environment.targetKinds;
    return target::kindOf(kinds, m_context.account.kind.toUtf8()).findIsFinal;
}

std::chrono::milliseconds Deliverer::secondLookAfter() const
{
    if (findIsFinal())
        return 0ms;
    return std::chrono::seconds(m_context.environment.setting("secondLookSeconds").toLongLong());
}

bool Deliverer::put(const QString &mailbox, Batch batch)
{
    const auto letters = lettersOf(batch);
    m_context.environment.journal.deliveries().recordIntent(m_context.run, batch);
    base::failPoint("deliver.intentRecorded");
    if (base::isPlanted("receiptBeforePut")) {
        settle(batch, Outcomes(batch.size(), Outcome{.state = Outcome::State::Imported}));
        base::failPoint("deliver.planted");
    }
    Outcomes outcomes = sent(mailbox, batch, letters);
    base::failPoint("deliver.put");
    if (base::isPlanted("receiptBeforePut"))
        return true;
    Tried tried{std::move(batch), letters, std::move(outcomes)};
    Tried skipped = tried.without(Outcome::State::Skipped);
    const bool isDone = conclude(mailbox, std::move(tried));
    if (!skipped.outcomes.empty()) {
        skipped.judgeSkipped(*m_target, mailbox, m_context.folder, m_context.stop);
        settle(skipped.deliveries, std::move(skipped.outcomes));
    }
    m_folders.remember(mailbox, m_context.stop);
    return isDone;
}

/// What was answered is settled before the others are looked for, since looking may fail. False: something is
/// open still.
bool Deliverer::conclude(const QString &mailbox, Tried tried)
{
    Tried doubtful = tried.without(Outcome::State::Unknown);
    const auto later = tried.whyLater();
    const bool isAnyThere = tried.isAnyThere();
    if (isAnyThere)
        m_context.claims.served(mailbox);
    if (!tried.outcomes.empty())
        settle(tried.deliveries, std::move(tried.outcomes));
    int troubles = 0; // one batch is one trouble
    if (!doubtful.outcomes.empty()) {
        troubles = lookForUnknown(mailbox, doubtful);
        settle(doubtful.deliveries, std::move(doubtful.outcomes));
    }
    if (later && m_outOfReach)
        passOver(mailbox, isAnyThere);
    else if (later)
        pauseMailbox(mailbox, *later, troubles > 0 ? troubles : m_context.claims.troubled(mailbox));
    return !later && doubtful.deliveries.empty();
}

/// What put() throws leaves nothing in doubt; only a stop, or a storage of ours that failed, may have come
/// between a letter and its answer.
Deliverer::Outcomes Deliverer::sent(const QString &mailbox, const Batch &batch,
                                    const std::vector<target::Letter> &letters)
{
    try {
        return m_target->put(mailbox, m_context.folder, letters, m_context.stop);
    } catch (const base::Failure &failure) {
        if (failure.reaction != base::Reaction::Stopped && failure.area != base::Area::Storage)
            settle(batch, Outcomes(batch.size(), Outcome{.state = Outcome::State::Later}));
        throw;
    }
}

/// The first of the two looks; the second comes when the mailbox is due again. A mailbox that never answers
/// is not tried for ever. Returns the mailbox's troubles in a row; 0: all were found.
int Deliverer::lookForUnknown(const QString &mailbox, Tried &tried)
{
    const int troubles = m_context.claims.troubled(mailbox); // also where the look fails
    if (troubles > patience)
        m_context.claims.giveUp(mailbox, {base::Reaction::ParkMailbox, base::Area::Destination,
                                          tried.outcomes.front().reason, tried.outcomes.front().text});
    const auto found = m_target->find(mailbox, m_context.folder, tried.letters, m_context.stop);
    bool isAnyOpen = false;
    std::chrono::milliseconds longest{0};
    for (size_t i = 0; i < tried.outcomes.size(); ++i) {
        Outcome &outcome = tried.outcomes[i];
        const auto copy = found.find(tried.letters[i].key);
        if (copy != found.end() && copy->second.state == target::Found::State::Complete) {
            ++tried.deliveries[i].attempts; // the one just made
            outcome = foundOutcome(tried.deliveries[i], copy->second);
        } else {
            isAnyOpen = true;
            longest =
                std::max(longest, m_context.claims.secondLookIn(tried.deliveries[i].id, secondLookAfter()));
        }
    }
    if (longest > 0ms)
        delay(mailbox, longest);
    if (isAnyOpen)
        return troubles;
    m_context.claims.served(mailbox);
    return 0;
}

/// Records what became of each; what was refused for its size alone is not settled, but goes on as its second
/// rendering.
void Deliverer::settle(const Batch &batch, Outcomes outcomes)
{
    std::vector<journal::Deliveries::Settled> settled;
    std::vector<size_t> refused;
    for (size_t i = 0; i < batch.size(); ++i) {
        outcomes[i].text = base::withoutRememberedSecrets(outcomes[i].text);
        if (goesOnAsSecond(batch[i], outcomes[i])) {
            refused.push_back(i);
            continue;
        }
        if (outcomes[i].state == Outcome::State::Imported && batch[i].incomplete) {
            outcomes[i].state = Outcome::State::Partial;
            outcomes[i].reason = batch[i].incompleteFor;
        }
        settled.emplace_back(batch[i].id, std::move(outcomes[i]));
    }
    if (!settled.empty())
        m_context.environment.journal.deliveries().settle(m_context.run, settled);
    base::failPoint("deliver.settled");
    m_context.progress.update([&](model::RunSnapshot &snapshot) {
        for (const auto &each : settled)
            count(snapshot.counts, each.second.state);
        snapshot.waitsFor.clear();
        snapshot.waitsUntil.reset();
        snapshot.lastCheckpoint = m_context.environment.clock.now();
    });
    for (const size_t i : refused)
        beginSecond(batch[i], outcomes[i]);
}

/// A message that cannot be read here stays refused.
void Deliverer::beginSecond(const model::Delivery &delivery, const Outcome &refusal)
{
    journal::Deliveries &deliveries = m_context.environment.journal.deliveries();
    const mime::SecondRendering *second = nullptr;
    try {
        second = &m_second.of(delivery, m_context.stop);
    } catch (const base::Failure &failure) {
        if (failure.reaction != base::Reaction::SkipItem)
            throw;
        deliveries.settle(m_context.run, std::vector{journal::Deliveries::Settled(delivery.id, refusal)});
        return;
    }
    deliveries.beginSecond({.id = delivery.id,
                            .item = delivery.item,
                            .sha256 = base::Digest::sha256(second->bytes),
                            .missing = second->missing,
                            .isWhole = second->isTextCut});
    base::failPoint("deliver.secondBegun");
}

std::vector<target::Letter> Deliverer::lettersOf(Batch &batch)
{
    std::vector<target::Letter> letters;
    for (model::Delivery &delivery : batch)
        letters.push_back(letterOf(delivery));
    return letters;
}

target::Letter Deliverer::letterOf(model::Delivery &delivery)
{
    target::Letter letter{.key = delivery.key,
                          .archiveKey = delivery.itemKey,
                          .date = delivery.date,
                          .size = delivery.entry.length,
                          .open = {},
                          .itemClass = m_context.connector.settings.value("itemClass").trimmed(),
                          .attempts = delivery.attempts,
                          .refusals = delivery.refusals,
                          .sourceDigest = delivery.sourceDigest,
                          .wasCut = delivery.isUnknown};
    if (const auto half = m_incomplete.find(delivery.key); half != m_incomplete.end())
        letter.incomplete = half->second;
    if (delivery.secondSha256.isEmpty())
        letter.open = [this, entry = delivery.entry] {
            return m_store.open(entry, m_context.stop);
        };
    else
        m_second.render(letter, delivery, m_context.stop);
    letter.open = [this, open = std::move(letter.open)] {
        try {
            return open();
        } catch (const base::Failure &failure) {
            if (failure.reaction != base::Reaction::Retry && failure.reaction != base::Reaction::SkipItem)
                m_outOfReach.emplace(failure);
            throw;
        }
    };
    return letter;
}

/// Passing troubles leave the mailbox's deliveries open; a mailbox that cannot be fails them; one that needs
/// a person waits for the next run; what else needs one, or wants a pause too long to wait here, ends this
/// run.
void Deliverer::handle(const QString &mailbox, const base::Failure &failure)
{
    if (failure.reaction == base::Reaction::SkipItem)
        return failBatch(mailbox, failure);
    if (failure.reaction == base::Reaction::LeaveMailbox)
        return m_context.claims.giveUp(mailbox, failure);
    if (failure.reaction == base::Reaction::ParkMailbox)
        return pauseMailbox(mailbox, failure, m_context.claims.troubled(mailbox));
    const bool isPassing = failure.reaction == base::Reaction::Retry;
    const auto pause = base::delayBefore(++m_troubles, failure.retryAfter, 0.5);
    if (!isPassing || m_troubles > patience || pause > base::longestRetrying) {
        if (isPassing)
            m_context.claims.giveUp(mailbox, failure);
        throw failure;
    }
    qCWarning(lcDeliver).noquote() << failure.key << failure.text << "Waiting" << pause.count() << "ms.";
    m_context.progress.waits(failure.text, pause, failure.retryAfter.has_value());
    m_context.stop.waitFor(pause); // the destination as a whole: no other mailbox is better off
}

/// What is next in the mailbox, or comes while the run still collects, may be within reach.
void Deliverer::passOver(const QString &mailbox, bool isAnyThere)
{
    if (isAnyThere)
        return;
    if (m_context.claims.isCollecting())
        return pauseMailbox(mailbox, *m_outOfReach, m_context.claims.troubled(mailbox));
    m_context.claims.giveUp(mailbox, *m_outOfReach);
}

/// The mailbox is left alone for a while, after too many troubles in a row for the rest of the run.
void Deliverer::pauseMailbox(const QString &mailbox, const base::Failure &reason, int troubles)
{
    if (troubles > patience)
        return m_context.claims.giveUp(mailbox, reason);
    const auto pause = base::delayBefore(troubles, reason.retryAfter, 0.5);
    m_context.progress.waits(m_context.about(mailbox, reason.text), pause, reason.retryAfter.has_value());
    m_context.claims.delay(mailbox, pause, reason.sentence());
}

/// The mailbox is left alone until it is looked through a second time.
void Deliverer::delay(const QString &mailbox, std::chrono::milliseconds pause)
{
    const QString reason = QStringLiteral("It is not known whether all arrived; it is looked for again.");
    m_context.progress.waits(m_context.about(mailbox, reason), pause, false);
    m_context.claims.delay(mailbox, pause);
}

/// Those that are next for the mailbox; the others follow when it is claimed again. What may have arrived is
/// given its second look first.
void Deliverer::failBatch(const QString &mailbox, const base::Failure &failure)
{
    const Batch batch =
        withoutDoubtful(mailbox, m_context.environment.journal.deliveries().batch(
                                     m_context.connector.id, mailbox, batchCount, batchBytes));
    if (batch.empty())
        return;
    const Outcome outcome{.state = Outcome::State::Failed, .reason = failure.key, .text = failure.sentence()};
    settle(batch, std::vector<Outcome>(batch.size(), outcome));
}

} // namespace engine
