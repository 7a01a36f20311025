// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/deliverer.h"

#include <QIODevice>

#include "base/failpoint.h"
#include "base/failure.h"
#include "base/retrydelay.h"

namespace engine {

using namespace std::chrono_literals;
using model::Outcome;

namespace {

constexpr int batchCount = 200;
constexpr qint64 batchBytes = 32LL << 20;

/// Lets the mailbox go whatever happens.
class Held
{
public:
    Held(Claims &claims, QString mailbox) : m_claims(claims), m_mailbox(std::move(mailbox)) {}
    ~Held() { m_claims.release(m_mailbox); }
    Q_DISABLE_COPY_MOVE(Held)

private:
    Claims &m_claims;
    QString m_mailbox;
};

/// A copy that is there already: ours when this journal had begun to send it, else a duplicate.
Outcome foundOutcome(const model::Delivery &delivery, const target::Found &found)
{
    if (delivery.attempts == 0)
        return {.state = Outcome::State::Skipped,
                .reason = "DUPLICATE",
                .text = QStringLiteral("The mailbox already has this item."),
                .receipt = found.receipt};
    return {.state = Outcome::State::Imported, .receipt = found.receipt};
}

void count(model::Counts &counts, Outcome::State state)
{
    switch (state) {
    case Outcome::State::Imported:
        ++counts.imported;
        break;
    case Outcome::State::Partial:
        ++counts.partial;
        break;
    case Outcome::State::Skipped:
        ++counts.skipped;
        break;
    case Outcome::State::Parked:
        ++counts.parked;
        ++counts.failed;
        break;
    case Outcome::State::Failed:
        ++counts.failed;
        break;
    case Outcome::State::Unknown:
    case Outcome::State::Later:
        break;
    }
}

} // namespace

Deliverer::Deliverer(const RunContext &context)
    : m_context(context),
      m_target(context.environment.makeTarget(context.account)),
      m_store(context.spool, [&context] { return context.environment.makeStaging(context.account); })
{}

Deliverer::~Deliverer() = default;

void Deliverer::deliverAll()
{
    while (const auto mailbox = m_context.claims.next(m_context.stop)) {
        const Held held(m_context.claims, *mailbox);
        try {
            deliverBatch(*mailbox);
            m_troubles = 0;
            m_context.claims.served(*mailbox);
        } catch (const base::Failure &failure) {
            handle(*mailbox, failure);
        }
    }
}

void Deliverer::deliverBatch(const QString &mailbox)
{
    journal::Deliveries &deliveries = m_context.environment.journal.deliveries();
    std::vector<model::Delivery> batch =
        deliveries.batch(m_context.connector.id, mailbox, batchCount, batchBytes);
    if (batch.empty())
        return;
    meetFolder(mailbox);
    batch = settleFound(mailbox, std::move(batch));
    if (!batch.empty())
        put(mailbox, batch);
}

/// On this journal's first contact with a folder: does it hold messages that another journal may have put
/// there?
void Deliverer::meetFolder(const QString &mailbox)
{
    using Contact = journal::Deliveries::Contact;
    journal::Deliveries &deliveries = m_context.environment.journal.deliveries();
    Contact contact = deliveries.contact(m_context.account.id, mailbox, m_context.folder);
    if (contact == Contact::None) {
        const bool holdsAny = m_target->holdsAny(mailbox, m_context.folder, m_context.stop);
        contact = holdsAny ? Contact::Inherited : Contact::Fresh;
        deliveries.setContact(m_context.account.id, mailbox, m_context.folder, contact);
        base::failPoint("deliver.firstContact");
    }
    m_looksFirst = contact == Contact::Inherited;
}

/// Settles those that the mailbox already has, and returns the others.
std::vector<model::Delivery> Deliverer::settleFound(const QString &mailbox,
                                                    std::vector<model::Delivery> batch)
{
    std::vector<model::Delivery> uncertain;
    for (const model::Delivery &delivery : batch) {
        if (m_looksFirst || delivery.mustFind)
            uncertain.push_back(delivery);
    }
    if (uncertain.empty() || base::isPlanted("noIntentLookup"))
        return batch;
    const auto letters = lettersOf(uncertain);
    const auto found = m_target->find(mailbox, m_context.folder, letters, m_context.stop);
    std::vector<model::Delivery> absent;
    std::vector<model::Delivery> present;
    std::vector<Outcome> outcomes;
    for (model::Delivery &delivery : batch) {
        const auto copy = found.find(delivery.key);
        if (copy != found.end() && copy->second.state == target::Found::State::Complete) {
            outcomes.push_back(foundOutcome(delivery, copy->second));
            present.push_back(std::move(delivery));
        } else {
            absent.push_back(std::move(delivery));
        }
    }
    if (!present.empty())
        settle(present, std::move(outcomes));
    return absent;
}

void Deliverer::put(const QString &mailbox, const std::vector<model::Delivery> &batch)
{
    journal::Deliveries &deliveries = m_context.environment.journal.deliveries();
    deliveries.recordIntent(m_context.run, batch);
    base::failPoint("deliver.intentRecorded");
    if (base::isPlanted("receiptBeforePut")) {
        settle(batch, std::vector<Outcome>(batch.size(), Outcome{.state = Outcome::State::Imported}));
        base::failPoint("deliver.planted");
    }
    const auto letters = lettersOf(batch);
    std::vector<Outcome> outcomes = m_target->put(mailbox, m_context.folder, letters, m_context.stop);
    base::failPoint("deliver.put");
    if (base::isPlanted("receiptBeforePut"))
        return;
    for (size_t i = 0; i < outcomes.size(); ++i) {
        if (outcomes[i].state == Outcome::State::Skipped)
            outcomes[i] = foundOutcome(batch[i], {target::Found::State::Complete, outcomes[i].receipt});
    }
    const bool isAnyUnknown = std::ranges::any_of(
        outcomes, [](const Outcome &outcome) { return outcome.state == Outcome::State::Unknown; });
    if (isAnyUnknown) {
        // The first of the two looks; the second comes when the mailbox is due again.
        const auto found = m_target->find(mailbox, m_context.folder, letters, m_context.stop);
        for (size_t i = 0; i < outcomes.size(); ++i) {
            const auto copy = found.find(letters[i].key);
            if (outcomes[i].state == Outcome::State::Unknown && copy != found.end() &&
                copy->second.state == target::Found::State::Complete)
                outcomes[i] = {.state = Outcome::State::Imported, .receipt = copy->second.receipt};
        }
        m_context.claims.delay(
            mailbox, std::chrono::seconds(m_context.environment.setting("secondLookSeconds").toLongLong()));
    }
    settle(batch, std::move(outcomes));
}

void Deliverer::settle(const std::vector<model::Delivery> &batch, std::vector<Outcome> outcomes)
{
    std::vector<journal::Deliveries::Settled> settled;
    settled.reserve(batch.size());
    for (size_t i = 0; i < batch.size(); ++i) {
        if (outcomes[i].state == Outcome::State::Imported && batch[i].incomplete) {
            outcomes[i].state = Outcome::State::Partial;
            outcomes[i].reason = batch[i].incompleteFor;
        }
        settled.emplace_back(batch[i].id, std::move(outcomes[i]));
    }
    m_context.environment.journal.deliveries().settle(m_context.run, settled);
    base::failPoint("deliver.settled");
    m_context.progress.update([&](model::RunSnapshot &snapshot) {
        for (const auto &each : settled)
            count(snapshot.counts, each.second.state);
        snapshot.waitsFor.clear();
        snapshot.waitsUntil.reset();
        snapshot.lastCheckpoint = m_context.environment.clock.now();
    });
}

std::vector<target::Letter> Deliverer::lettersOf(const std::vector<model::Delivery> &batch)
{
    std::vector<target::Letter> letters;
    letters.reserve(batch.size());
    for (const model::Delivery &delivery : batch) {
        letters.push_back(
            {.key = delivery.key,
             .archiveKey = delivery.itemKey,
             .date = delivery.date,
             .size = delivery.entry.length,
             .open = [this, &entry = delivery.entry] { return m_store.open(entry, m_context.stop); },
             .itemClass = m_context.connector.settings.value("itemClass").trimmed()});
    }
    return letters;
}

/// Passing troubles leave the mailbox's deliveries open; a mailbox that cannot be fails them; what else needs
/// a person ends the run.
void Deliverer::handle(const QString &mailbox, const base::Failure &failure)
{
    if (failure.reaction == base::Reaction::SkipItem) {
        failBatch(mailbox, failure);
        return;
    }
    const bool isWhole = failure.reaction == base::Reaction::Retry;
    if (!isWhole && failure.reaction != base::Reaction::ParkMailbox)
        throw failure;
    constexpr int patience = 8;
    const int troubles = isWhole ? ++m_troubles : m_context.claims.troubled(mailbox);
    if (troubles > patience) {
        m_context.claims.giveUp(mailbox);
        if (isWhole)
            throw failure;
        return;
    }
    const auto pause = base::delayBefore(troubles, failure.retryAfter, 0.5);
    m_context.progress.update([&](model::RunSnapshot &snapshot) {
        snapshot.waitsFor = failure.text;
        snapshot.waitsUntil = m_context.environment.clock.now() + pause;
    });
    if (isWhole)
        m_context.stop.waitFor(pause); // the destination as a whole: no other mailbox is better off
    else
        m_context.claims.delay(mailbox, pause);
}

/// Those that are next for the mailbox; the others follow when it is claimed again.
void Deliverer::failBatch(const QString &mailbox, const base::Failure &failure)
{
    const std::vector<model::Delivery> batch = m_context.environment.journal.deliveries().batch(
        m_context.connector.id, mailbox, batchCount, batchBytes);
    const Outcome outcome{.state = Outcome::State::Failed,
                          .reason = failure.key,
                          .text = QString(failure.text + u' ' + failure.fix).trimmed(),
                          .receipt = {}};
    settle(batch, std::vector<Outcome>(batch.size(), outcome));
}

} // namespace engine
