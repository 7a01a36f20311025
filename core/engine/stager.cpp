// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/stager.h"

#include <QFile>

#include "base/digest.h"
#include "base/failpoint.h"
#include "base/failure.h"
#include "engine/lanes.h"
#include "journal/segments.h"
#include "spool/spool.h"
#include "staging/staging.h"

namespace engine {

using namespace std::chrono_literals;

namespace {

/// The account's staging in this run's hand. Waits for it; false when a stop came first, and then what there
/// is to do is left to the next run.
class StagingTurn
{
public:
    explicit StagingTurn(const RunContext &context) : m_claims(context.claims)
    {
        m_claims.setStaging(true);
        while (!(m_isOurs = m_claims.tryStaging())) {
            if (!context.stop.waitFor(20ms))
                return;
        }
    }
    ~StagingTurn()
    {
        m_claims.setStaging(false);
        if (m_isOurs)
            m_claims.releaseStaging();
    }
    StagingTurn(const StagingTurn &) = delete;
    StagingTurn &operator=(const StagingTurn &) = delete;

    explicit operator bool() const { return m_isOurs; }

private:
    Claims &m_claims;
    bool m_isOurs = false;
};

} // namespace

Stager::Stager(const RunContext &context) : m_context(context) {}

void Stager::wake()
{
    const std::lock_guard lock(m_mutex);
    m_isWoken = true;
    m_changed.notify_all();
}

void Stager::end()
{
    const std::lock_guard lock(m_mutex);
    m_isEnding = true;
    m_isWoken = true;
    m_changed.notify_all();
}

void Stager::stageAll()
{
    std::unique_ptr<staging::Staging> staging;
    for (;;) {
        bool isLast = false;
        {
            std::unique_lock lock(m_mutex);
            while (!m_isWoken && !m_context.stop.isGentle())
                m_changed.wait_for(lock, 100ms);
            m_isWoken = false;
            isLast = m_isEnding;
        }
        m_context.stop.throwIfNow();
        if (const StagingTurn turn{m_context})
            stageClosed(staging);
        if (isLast || m_context.stop.isGentle())
            return;
    }
}

void Stager::stageClosed(std::unique_ptr<staging::Staging> &staging)
{
    journal::Segments &segments = m_context.environment.journal.segments();
    const auto waiting = segments.unstaged(m_context.account.id);
    if (waiting.empty())
        return;
    if (!staging)
        staging = m_context.environment.makeStaging(m_context.account);
    for (const journal::Segments::Record &segment : waiting) {
        m_context.stop.throwIfNow();
        const auto failure = Lanes::caught([&] { stage(segment, *staging); });
        if (failure && failure->key != "SEGMENT_LOST" && failure->key != "SEGMENT_DAMAGED")
            throw base::Failure(*failure);
        if (failure)
            m_damaged.insert_or_assign(segment.id, *failure);
    }
    const qint64 limit = m_context.environment.spoolLimit();
    if (m_context.spool.bytesInUse() > limit / 2)
        removeSettled(m_context);
}

void Stager::stage(const journal::Segments::Record &segment, staging::Staging &staging)
{
    journal::Segments &segments = m_context.environment.journal.segments();
    QFile file(m_context.spool.path(segment.id));
    if (!file.open(QIODevice::ReadOnly)) {
        // Another account's run removes it once this account's last connector was moved away.
        if (const auto now = segments.segment(segment.id); now && !now->isLocal)
            return;
        throw base::storageFailure(
            "SEGMENT_LOST", QStringLiteral("Cannot open %1: %2.").arg(file.fileName(), file.errorString()),
            QStringLiteral("Put the file back from a backup, or dismiss what could not be delivered of it."));
    }
    const QString where = staging.put(segment.id, file, segment.length, segment.sha256, m_context.stop);
    base::failPoint("stage.put");
    segments.recordStaged(segment.id, where);
    base::failPoint("stage.recorded");
}

void Stager::throwIfDamaged() const
{
    for (const auto &[segment, failure] : m_damaged) {
        const auto now = m_context.environment.journal.segments().segment(segment);
        if (now && now->isLocal)
            throw base::Failure(failure);
    }
}

/// What was open when a process died and is lost since: left as it was at the start, told by every run until
/// nobody needs it. In this run's turn, so that no other run closes and removes its own meanwhile.
static void throwIfLost(const RunContext &context)
{
    journal::Segments &segments = context.environment.journal.segments();
    for (const journal::Segments::Record &segment : segments.open(context.account.id)) {
        const auto damage = context.spool.damageOf(segment.id, segment.length);
        if (damage && !segments.forgetLost(segment.id))
            throw base::Failure(*damage);
    }
}

void Stager::clean(const RunContext &context)
{
    if (const StagingTurn turn{context}) {
        removeSettled(context);
        throwIfLost(context);
    }
}

/// The staged copy is gone, or the account's staging is another one than it was: a local segment that is
/// whole is staged anew. What stands in the place of the copy is left to a person.
static bool isStagedAgain(const RunContext &context, staging::Staging &staging,
                          const journal::Segments::Record &segment)
{
    QFile file(context.spool.path(segment.id));
    if (!file.open(QIODevice::ReadOnly) || base::Digest::sha256(file) != segment.sha256)
        return false;
    file.seek(0);
    QString where;
    const auto failure = Lanes::caught(
        [&] { where = staging.put(segment.id, file, segment.length, segment.sha256, context.stop); });
    if (failure && failure->key == "STAGING_CONFLICT")
        return false;
    if (failure)
        throw base::Failure(*failure);
    context.environment.journal.segments().recordStagedAgain(segment.id, where);
    return staging.verify(segment.id, segment.sha256, context.stop);
}

static void removeLocal(const RunContext &context, const QByteArray &segment)
{
    context.environment.journal.segments().recordLocalRemoved(segment);
    base::failPoint("stage.localRemoved");
    context.spool.remove(segment);
}

void Stager::removeSettled(const RunContext &context)
{
    journal::Segments &segments = context.environment.journal.segments();
    for (const journal::Segments::Record &segment : segments.abandoned())
        removeLocal(context, segment.id);
    std::unique_ptr<staging::Staging> staging;
    const auto opened = [&]() -> staging::Staging & {
        if (!staging)
            staging = context.environment.makeStaging(context.account);
        return *staging;
    };
    for (const journal::Segments::Record &segment : segments.removable(context.account.id)) {
        const bool isStaged = segment.state == journal::Segments::Record::State::Staged;
        if (isStaged && !opened().verify(segment.id, segment.sha256, context.stop) &&
            !isStagedAgain(context, opened(), segment))
            throw base::Failure(base::Reaction::EndRun, base::Area::Destination, "STAGING_DAMAGED",
                                QStringLiteral("The staged copy %1 is gone or differs.")
                                    .arg(staging::segmentAt(opened().place(), segment.id)),
                                QStringLiteral("The local copy is kept. Check the staging storage."));
        removeLocal(context, segment.id);
    }
    const qint64 days = context.environment.setting("retentionDays").toLongLong();
    if (days <= 0)
        return;
    const base::Instant before = context.environment.clock.now() - std::chrono::hours(24 * days);
    for (const journal::Segments::Record &segment : segments.expired(context.account.id, before)) {
        const bool isElsewhere = context.environment.isElsewhere(context.account.id, opened().place(),
                                                                 segment.id, segment.stagedAt);
        if (segments.isNeeded(segment.id)) // by an edit that came while the others were removed
            continue;
        if (!isElsewhere && opened().remove(segment.id, context.stop))
            segments.recordStagedRemoved(segment.id);
    }
}

} // namespace engine
