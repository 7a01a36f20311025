// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/collector.h"

#include <algorithm>
#include <iterator>
#include <limits>

#include <QStorageInfo>

#include "base/failpoint.h"
#include "base/failure.h"
#include "base/retrying.h"
#include "engine/recipients.h"
#include "engine/storedrows.h"
#include "journal/segments.h"

namespace engine {

using namespace std::chrono_literals;

namespace {

/// Deliveries that go into the page's own transaction; a larger fan-out follows in further ones (contract
/// section 2).
constexpr size_t fanOutAtOnce = 1000;

/// While collecting waits for space, how often it looks, and how many looks without progress mean that there
/// is none.
constexpr auto poll = 200ms;
constexpr int patientPolls = 50;

} // namespace

Collector::Collector(const RunContext &context, connectors::Source &source, QByteArray identity,
                     CaptureRange range, std::function<void()> segmentClosed)
    : m_context(context),
      m_source(source),
      m_identity(std::move(identity)),
      m_range(std::move(range)),
      m_segmentClosed(std::move(segmentClosed)),
      m_renderer(context, source, m_identity)
{}

void Collector::collect()
{
    journal::Capture &capture = m_context.environment.journal.capture();
    const StoredState state(capture, m_context.connector.id);
    const auto stored = capture.cursors(m_context.connector.id, m_range.scope);
    const auto cursors = base::retrying(
        m_context.stop, m_context.environment.clock, 5,
        [&] { return m_source.resume(stored, m_range.window, state, m_context.stop); },
        m_context.progress.waiting());
    for (const connectors::Cursor &cursor : cursors)
        walk(cursor);
}

void Collector::walk(connectors::Cursor cursor)
{
    journal::Capture &capture = m_context.environment.journal.capture();
    const StoredState state(capture, m_context.connector.id);
    const StoredItems known(capture, m_context.connector.id, m_identity);
    while (!cursor.atEnd) {
        m_context.stop.throwIfGentle();
        waitForSpace();
        const connectors::Page page = base::retrying(
            m_context.stop, m_context.environment.clock, 5,
            [&] { return m_source.fetch(cursor, state, known, m_context.stop); },
            m_context.progress.waiting());
        commit(page, cursor);
        cursor = page.next;
    }
}

void Collector::commit(const connectors::Page &page, const connectors::Cursor &previous)
{
    journal::PageCommit commit{.connector = m_context.connector.id,
                               .account = m_context.account.id,
                               .run = m_context.run,
                               .identity = m_identity,
                               .cursorScope = m_range.scope,
                               .next = page.next,
                               .state = page.state,
                               .refusals = page.refusals,
                               .accepted = page.accepted,
                               .reread = page.reread,
                               .excluded = page.excluded};
    const auto fresh = unseen(page, commit);
    std::optional<spool::Spool::Mark> pageStart;
    if (!fresh.empty())
        pageStart = m_context.spool.mark();
    const std::exception_ptr interruption = writeItems(fresh, commit);
    if (interruption) {
        // What is written of the page stays, with the old cursor: the next run begins with this page again.
        commit.next = previous;
        commit.state.clear();
        commit.refusals.clear();
        commit.accepted.clear();
        commit.reread = 0;
        commit.excluded = 0;
    }
    note(commit, store(commit, pageStart));
    if (interruption)
        std::rethrow_exception(interruption);
    m_source.acknowledge(page);
    base::failPoint("collect.acknowledged");
    m_unfinished += page.unfinished;
    keep(page.remarks);
    if (m_context.spool.isFull())
        closeSegment();
}

void Collector::keep(const QStringList &remarks)
{
    constexpr qsizetype mostKept = 20;
    const qsizetype kept = std::min(remarks.size(), mostKept - m_remarks.size());
    m_remarks += remarks.first(kept);
    m_furtherRemarks += remarks.size() - kept;
}

QStringList Collector::remarks() const
{
    QStringList all = m_remarks;
    if (m_furtherRemarks > 0)
        all.append(QStringLiteral("More remarks of this kind: %1.").arg(m_furtherRemarks));
    if (m_changed > 0)
        all.append(
            QStringLiteral("Items captured before that came again with other content: %1, %2 the first. "
                           "Each is imported once more, beside the copy of before.")
                .arg(m_changed)
                .arg(m_changedItem));
    return all;
}

/// Writes items to the segment until one cannot be, and returns what ended it.
std::exception_ptr Collector::writeItems(const std::vector<model::SourceItem> &items,
                                         journal::PageCommit &commit)
{
    try {
        for (const model::SourceItem &item : items) {
            m_context.stop.throwIfGentle();
            addItem(item, commit);
        }
    } catch (const base::Failure &) {
        return std::current_exception();
    }
    return {};
}

void Collector::syncPage(const spool::Spool::Mark &pageStart)
{
    try {
        m_context.spool.sync();
    } catch (const base::Failure &) {
        m_context.spool.cutBack(pageStart);
        throw;
    }
}

/// The segment is synced before the journal names its new end. A commit that failed may be on the disk all
/// the same, so from then on nothing is cut off here; recover() knows what the journal really holds.
qint64 Collector::store(journal::PageCommit &commit, const std::optional<spool::Spool::Mark> &pageStart)
{
    if (pageStart) {
        syncPage(*pageStart);
        const spool::Spool::Mark end = m_context.spool.mark();
        commit.segment = end.segment;
        commit.segmentLength = end.length;
    }
    base::failPoint("collect.beforeStore");
    const qint64 newRefusals = m_context.environment.journal.capture().store(commit);
    base::failPoint("collect.afterStore");
    storeFurtherDeliveries();
    return newRefusals;
}

void Collector::storeFurtherDeliveries()
{
    journal::Capture &capture = m_context.environment.journal.capture();
    for (const auto &[key, deliveries] : std::exchange(m_furtherDeliveries, {})) {
        const auto row = capture.rowOf(m_context.connector.id, key);
        for (size_t done = 0; row && done < deliveries.size(); done += fanOutAtOnce) {
            const auto count = std::min(fanOutAtOnce, deliveries.size() - done);
            const auto made = std::span(deliveries).subspan(done, count);
            capture.addDeliveries(m_context.run, *row, made, done + count == deliveries.size());
            base::failPoint("collect.addDeliveries");
            m_context.progress.update(
                [&](model::RunSnapshot &snapshot) { countMade(snapshot.counts, made); });
        }
    }
}

/// The items that the journal does not know, a changed one with its new revision; counts the others.
std::vector<model::SourceItem> Collector::unseen(const connectors::Page &page, journal::PageCommit &commit)
{
    journal::Capture &capture = m_context.environment.journal.capture();
    std::vector<model::SourceItem> items = page.items;
    std::vector<model::SourceItem> fresh;
    std::map<model::ItemKey, QByteArray> ofThisPage;
    m_changedKeys.clear();
    for (bool areChanged = false; !items.empty(); areChanged = true) {
        std::vector<journal::Capture::Question> questions;
        for (const model::SourceItem &item : items)
            questions.push_back({model::itemKey(m_identity, item), item.digest, item.isPast});
        const auto verdicts = capture.judge(m_context.connector.id, questions);
        std::vector<model::SourceItem> changed;
        for (size_t i = 0; i < items.size(); ++i) {
            const auto [earlier, isFirst] = ofThisPage.try_emplace(questions[i].key, items[i].digest);
            const bool isChanged = isFirst ? verdicts[i] == journal::Capture::Verdict::Changed
                                           : earlier->second != items[i].digest && !items[i].isPast;
            if (isChanged) {
                changed.push_back(items[i]);
                changed.back().revision = model::changedRevision(items[i].revision, items[i].digest);
            } else if (isFirst && verdicts[i] == journal::Capture::Verdict::New) {
                fresh.push_back(std::move(items[i]));
                if (areChanged)
                    m_changedKeys.insert(questions[i].key);
            } else {
                ++commit.reread;
            }
        }
        items = std::move(changed);
    }
    // Who gets an edit or deletion depends on who gets the first version, which many exports list later.
    std::stable_partition(fresh.begin(), fresh.end(),
                          [](const model::SourceItem &item) { return item.originalId.isEmpty(); });
    return fresh;
}

/// Those in the page in hand who get the first version of what the item changes, or are parked for it: the
/// journal does not know them yet. As in the journal, `takesEarliest` lets the earliest known version stand
/// for a first one that is older than the capture.
static void
addRecipientsInHand(std::vector<journal::NewDelivery> &recipients, const model::SourceItem &item,
                    const journal::PageCommit &commit,
                    const std::vector<std::pair<model::ItemKey, std::vector<journal::NewDelivery>>> &further,
                    bool takesEarliest)
{
    const auto add = [&](const std::vector<journal::NewDelivery> &deliveries) {
        std::ranges::copy_if(
            deliveries, std::back_inserter(recipients), [](const journal::NewDelivery &each) {
                return !each.mailbox.isEmpty() || (each.settled && each.settled->reason == "USER_NOT_MAPPED");
            });
    };
    for (const bool isFirst : {true, false}) {
        for (const journal::CapturedItem &version : commit.items) {
            const bool isIt = version.item.id == item.originalId && version.item.container == item.container;
            if (!isIt || (version.item.originalId != version.item.id) != isFirst)
                continue;
            add(version.deliveries);
            for (const auto &[key, deliveries] : further) {
                if (key == version.key)
                    add(deliveries);
            }
            if (!recipients.empty())
                return; // a second one has other content
        }
        if (!takesEarliest)
            return;
    }
}

void Collector::addItem(const model::SourceItem &item, journal::PageCommit &commit)
{
    journal::Capture &capture = m_context.environment.journal.capture();
    const model::ItemKey key = model::itemKey(m_identity, item);
    Renderer::Rendered rendered = m_renderer.render(item, key);
    journal::CapturedItem &captured = rendered.captured;
    if (rendered.settled) {
        captured.deliveries = {{.key = model::deliveryKey(key, QString()), .settled = rendered.settled}};
    } else {
        std::vector<journal::NewDelivery> earlier;
        if (!item.originalId.isEmpty()) {
            earlier =
                capture.recipientsOf(m_context.connector.id, m_identity, item.container, item.originalId);
            if (earlier.empty()) // whom another content of it names is nobody who got it
                addRecipientsInHand(earlier, item, commit, m_furtherDeliveries, m_identity.contains(':'));
        }
        Recipients recipients = recipientsOf(key, captured.people, m_context.resolver, earlier);
        captured.deliveries = std::move(recipients.deliveries);
        captured.externalParticipants = recipients.externalParticipants;
    }
    if (captured.deliveries.size() > fanOutAtOnce) {
        const auto border = captured.deliveries.begin() + static_cast<std::ptrdiff_t>(fanOutAtOnce);
        m_furtherDeliveries.emplace_back(key, std::vector(border, captured.deliveries.end()));
        captured.deliveries.erase(border, captured.deliveries.end());
        captured.fanOutComplete = false;
    }
    captured.item.record.clear();
    captured.item.recordAt.reset();
    commit.items.push_back(std::move(captured));
    base::failPoint("collect.itemWritten");
}

/// Collecting waits while too much is kept locally that is neither staged nor delivered (contract section 6).
void Collector::waitForSpace()
{
    const qint64 limit = m_context.environment.spoolLimit();
    journal::Segments &segments = m_context.environment.journal.segments();
    qint64 least = std::numeric_limits<qint64>::max();
    int pollsWithoutProgress = 0;
    for (;;) {
        const qint64 unsettled = segments.unsettledBytes();
        const QStorageInfo disk(m_context.environment.dataFolder);
        const bool isLow = disk.bytesAvailable() < disk.bytesTotal() / 10;
        if (unsettled == 0 || (unsettled <= limit && !isLow))
            return;
        closeSegment(); // so that it can be staged
        pollsWithoutProgress = unsettled < least ? 0 : pollsWithoutProgress + 1;
        least = std::min(least, unsettled);
        if (pollsWithoutProgress > patientPolls && m_context.claims.isStuck())
            throw base::storageFailure(
                "SPOOL_FULL",
                QStringLiteral("%1 MB wait in the spool and can be neither staged nor delivered now.")
                    .arg(unsettled >> 20),
                QStringLiteral("Mend the staging and the destination, free disk space, or raise the setting "
                               "spoolLimit."));
        m_context.progress.update([](model::RunSnapshot &snapshot) {
            snapshot.waitsFor = QStringLiteral("Waiting until less is kept locally");
        });
        m_context.stop.waitFor(poll);
        m_context.stop.throwIfGentle();
    }
}

void Collector::note(const journal::PageCommit &commit, qint64 newRefusals)
{
    for (const model::Refusal &refusal : commit.refusals)
        m_hasRefusedSignature |= newRefusals > 0 && refusal.isSignature;
    for (const journal::CapturedItem &captured : commit.items) {
        if (m_changedKeys.contains(captured.key) && m_changed++ == 0)
            m_changedItem = captured.item.id;
    }
    m_context.progress.update([&](model::RunSnapshot &snapshot) {
        snapshot.stage = model::RunSnapshot::Stage::Collecting;
        snapshot.counts.itemsAvailable += std::ssize(commit.items);
        snapshot.counts.reread += commit.reread;
        for (const journal::CapturedItem &item : commit.items) {
            countMade(snapshot.counts, item.deliveries);
            snapshot.counts.bytes += item.entry.length;
        }
        snapshot.counts.fannedOut += newRefusals; // each is one failed delivery
        snapshot.counts.failed += newRefusals;
        snapshot.waitsFor.clear();
        snapshot.waitsUntil.reset();
        snapshot.lastCheckpoint = m_context.environment.clock.now();
    });
    m_context.claims.wake();
}

void Collector::closeSegment()
{
    if (const auto closed = m_context.spool.close()) {
        base::failPoint("collect.segmentClosed");
        m_context.environment.journal.segments().close(closed->segment, closed->length, closed->sha256);
        m_segmentClosed();
    }
}

} // namespace engine
