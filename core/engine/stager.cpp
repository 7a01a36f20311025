// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/stager.h"

#include <QFile>
#include <QThread>

#include "base/failpoint.h"
#include "base/failure.h"
#include "base/retrying.h"
#include "journal/segments.h"
#include "spool/spool.h"

namespace engine {

using namespace std::chrono_literals;

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
        stageClosed();
        if (isLast || m_context.stop.isGentle())
            return;
    }
}

namespace {

/// Segments belong to the account: runs of two of its connectors must not put, or remove, the same one at the
/// same time. The name that no mailbox has stands for the account's staging.
class Turn
{
public:
    explicit Turn(const RunContext &context) : m_locks(context.locks), m_account(context.account.id)
    {
        while (!m_locks.tryLock(m_account, {})) {
            context.stop.throwIfNow();
            QThread::msleep(20);
        }
    }
    ~Turn() { m_locks.unlock(m_account, {}); }
    Turn(const Turn &) = delete;
    Turn &operator=(const Turn &) = delete;

private:
    MailboxLocks &m_locks;
    base::AccountId m_account;
};

} // namespace

void Stager::stageClosed()
{
    const Turn turn(m_context);
    journal::Segments &segments = m_context.environment.journal.segments();
    const auto waiting = segments.unstaged(m_context.account.id);
    if (waiting.empty())
        return;
    const auto staging = m_context.environment.makeStaging(m_context.account);
    for (const journal::Segments::Record &segment : waiting) {
        m_context.stop.throwIfNow();
        const QString where = base::retrying(m_context.stop, m_context.environment.clock, 5, [&] {
            QFile file(m_context.spool.path(segment.id));
            if (!file.open(QIODevice::ReadOnly))
                throw base::storageFailure(
                    "SEGMENT_LOST",
                    QStringLiteral("Cannot open %1: %2.").arg(file.fileName(), file.errorString()));
            return staging->put(segment.id, file, segment.length, segment.sha256, m_context.stop);
        });
        base::failPoint("stage.put");
        segments.recordStaged(segment.id, where);
        base::failPoint("stage.recorded");
    }
    const qint64 limit = m_context.environment.setting("spoolLimit").toLongLong() << 20;
    if (m_context.spool.bytesInUse() > limit / 2)
        cleanInTurn(m_context);
}

void Stager::clean(const RunContext &context)
{
    const Turn turn(context);
    cleanInTurn(context);
}

void Stager::cleanInTurn(const RunContext &context)
{
    journal::Segments &segments = context.environment.journal.segments();
    std::unique_ptr<staging::Staging> staging;
    const auto opened = [&]() -> staging::Staging & {
        if (!staging)
            staging = context.environment.makeStaging(context.account);
        return *staging;
    };
    for (const journal::Segments::Record &segment : segments.removable(context.account.id)) {
        const bool isStaged = segment.state == journal::Segments::Record::State::Staged;
        if (isStaged && !opened().verify(segment.id, segment.sha256, context.stop))
            throw base::Failure(base::Reaction::EndRun, base::Area::Destination, "STAGING_DAMAGED",
                                QStringLiteral("The staged copy of segment %1 is gone or differs.")
                                    .arg(QString::fromLatin1(segment.id)),
                                QStringLiteral("The local copy is kept. Check the staging storage."));
        segments.recordLocalRemoved(segment.id);
        base::failPoint("stage.localRemoved");
        context.spool.remove(segment.id);
    }
    const qint64 days = context.environment.setting("retentionDays").toLongLong();
    if (days <= 0)
        return;
    const base::Instant before = context.environment.clock.now() - std::chrono::hours(24 * days);
    for (const journal::Segments::Record &segment : segments.expired(context.account.id, before)) {
        opened().remove(segment.id, context.stop);
        segments.recordStagedRemoved(segment.id);
    }
}

} // namespace engine
