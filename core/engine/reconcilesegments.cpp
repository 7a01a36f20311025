// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/reconcilesegments.h"

#include <map>

#include <QFile>

#include "base/digest.h"
#include "base/failure.h"
#include "engine/lanes.h"
#include "journal/configuration.h"
#include "journal/segments.h"
#include "spool/spool.h"
#include "staging/staging.h"

namespace engine {

namespace {

using Record = journal::Segments::Record;

class SegmentComparison
{
public:
    SegmentComparison(const Environment &environment, const model::ConnectorConfig &connector,
                      Reconciliation &result, const base::Stop &stop)
        : m_environment(environment),
          m_connector(connector),
          m_segments(environment.journal.segments()),
          m_spool(environment.spoolFolder(), {}),
          m_result(result),
          m_stop(stop)
    {}

    void compare()
    {
        for (const Record &record : m_segments.of(m_connector.id))
            compare(record);
    }

private:
    /// What is wrong with a copy; empty: nothing.
    struct Fault
    {
        QString where;
        QString reason;
        bool isOfFormer = false; ///< in the staging of an account that was removed, or cannot be reached
        QString soughtIn = {};   ///< not where it was staged, but in this place
    };

    static bool isStaged(const Record &record)
    {
        return record.state == Record::State::Staged && !record.stagedAt.isEmpty();
    }

    static bool isSamePlace(const Record &one, const Record &other)
    {
        return one.state == other.state && one.isLocal == other.isLocal && one.stagedAt == other.stagedAt;
    }

    void compare(const Record &record)
    {
        m_stop.throwIfGentle();
        std::vector<Fault> faults;
        if (record.isLocal)
            faults.push_back(localFault(record));
        if (isStaged(record))
            faults.push_back(stagedFault(record));
        const auto found = std::erase_if(faults, [](const Fault &fault) { return fault.reason.isEmpty(); });
        if (faults.empty() && found > 0)
            return;
        // A run that goes on stages segments and removes what is staged.
        const auto now = m_segments.segment(record.id);
        if (now && !isSamePlace(*now, record))
            return compare(*now);
        report(record, faults, found > 0);
    }

    void report(const Record &record, const std::vector<Fault> &faults, bool isWholeElsewhere)
    {
        const auto holding = m_segments.holding(record.id, m_connector.id);
        const QString loss = isWholeElsewhere ? QStringLiteral("its other copy is whole") : lossOf(holding);
        for (const Fault &fault : faults) {
            if (!fault.soughtIn.isEmpty())
                m_result.notLookedFor.push_back(
                    {fault.where, fault.soughtIn, !isWholeElsewhere && holding.isNeeded()});
            else if (fault.isOfFormer && !holding.isNeeded())
                ++m_result.segmentsNotRead;
            else
                m_result.missing.push_back(
                    {QString(), QString(), fault.where, QStringLiteral("%1; %2").arg(fault.reason, loss)});
        }
        if (faults.empty() && holding.isNeeded()) // one that nobody needs may have been removed
            m_result.missing.push_back({QString(), QString(), m_spool.path(record.id),
                                        QStringLiteral("is kept nowhere any more; %1").arg(loss)});
    }

    static QString lossOf(const journal::Segments::Holding &holding)
    {
        const QString items = QStringLiteral("items in it: %1").arg(holding.items);
        if (!holding.isNeeded())
            return QStringLiteral("%1, all delivered").arg(items);
        return QStringLiteral("%1, copies not delivered: %2, attachments still to be sent: %3")
            .arg(items)
            .arg(holding.undelivered)
            .arg(holding.attachments);
    }

    Fault localFault(const Record &record) const
    {
        QFile file(m_spool.path(record.id));
        if (!file.exists())
            return {file.fileName(), QStringLiteral("is gone")};
        if (file.size() < record.length)
            return {file.fileName(), QStringLiteral("is shorter than it was")};
        if (record.state == Record::State::Open)
            return {};
        if (!file.open(QIODevice::ReadOnly))
            return {file.fileName(), QStringLiteral("cannot be read: %1").arg(file.errorString())};
        QByteArray sha256;
        if (const auto failure = Lanes::caught([&] { sha256 = base::Digest::sha256(file); }))
            return {file.fileName(), QStringLiteral("cannot be read: %1").arg(failure->text)};
        if (sha256 == record.sha256)
            return {};
        return {file.fileName(), QStringLiteral("differs from what was stored")};
    }

    /// Asks in turn whoever a replay would ask: see MessageStore.
    Fault stagedFault(const Record &record)
    {
        journal::Configuration &configuration = m_environment.journal.configuration();
        if (const auto account = configuration.account(record.account))
            return faultIn(*account, record);
        const auto removed = configuration.accountEver(record.account);
        Fault fault{record.stagedAt, QStringLiteral("is of an account that is not known"), true};
        if (removed)
            fault = faultIn(*removed, record);
        fault.isOfFormer = true;
        if (fault.reason.isEmpty() ||
            faultIn(m_environment.account(m_connector.account), record).reason.isEmpty())
            return {};
        return fault;
    }

    Fault faultIn(const model::AccountConfig &account, const Record &record)
    {
        const bool isOwn = record.account == m_connector.account;
        if (const auto known = m_unreachable.find(account.id); !isOwn && known != m_unreachable.end())
            return {record.stagedAt, known->second, true};
        bool isWhole = false;
        QString place;
        const auto failure = Lanes::caught([&] {
            auto &staging = m_stagings[account.id];
            if (!staging)
                staging = m_environment.makeStaging(account);
            place = staging->place();
            isWhole = staging->verify(record.id, record.sha256, m_stop);
            if (!isWhole) // says what it is
                staging->open(record.id, 0, record.length, m_stop);
        });
        if (isWhole)
            return {};
        if (!failure)
            return {staging::segmentAt(place, record.id), QStringLiteral("differs from what was stored")};
        const bool isElsewhere = m_environment.isElsewhere(account.id, place, record.id, record.stagedAt);
        const bool isNew =
            isElsewhere && failure->key == "STAGING_UNREACHABLE"; // nothing was staged there yet
        if (isNew || failure->reaction == base::Reaction::SkipItem)
            return {record.stagedAt, QStringLiteral("is gone or shorter than it was"), false,
                    isElsewhere ? place : QString()};
        if (failure->reaction == base::Reaction::Stopped || isOwn)
            throw base::Failure(*failure);
        const QString reason = QStringLiteral("cannot be read: %1").arg(failure->text);
        m_unreachable.emplace(account.id, reason);
        return {record.stagedAt, reason, true};
    }

    const Environment &m_environment;
    const model::ConnectorConfig &m_connector;
    journal::Segments &m_segments;
    const spool::Spool m_spool;
    Reconciliation &m_result;
    const base::Stop &m_stop;
    std::map<base::AccountId, std::unique_ptr<staging::Staging>> m_stagings; ///< those that were asked
    std::map<base::AccountId, QString> m_unreachable;                        ///< and why
};

} // namespace

void reconcileSegments(const Environment &environment, const model::ConnectorConfig &connector,
                       Reconciliation &result, const base::Stop &stop)
{
    SegmentComparison(environment, connector, result, stop).compare();
}

} // namespace engine
