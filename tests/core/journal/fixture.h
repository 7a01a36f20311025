// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QTemporaryDir>

#include "journal/audit.h"
#include "journal/capture.h"
#include "journal/configuration.h"
#include "journal/deliveries.h"
#include "journal/journal.h"
#include "journal/knownitems.h"
#include "journal/queries.h"
#include "journal/runs.h"
#include "journal/segments.h"
#include "samples.h"
#include "support/failureof.h"
#include "support/fakeclock.h"

/// A journal in a folder of its own, with an account, a connector and what tests put into it.
class Fixture : public Samples
{
public:
    Fixture() { open(); }

    void open(bool readOnly = false, bool fullCheck = false)
    {
        journal.reset();
        journal = std::make_unique<journal::Journal>(
            folder(), clock,
            journal::Journal::Options{.readOnly = readOnly, .fullCheck = fullCheck, .auditKey = key});
    }
    void close() { journal.reset(); }

    QString folder() const { return dir.path(); }
    QString file() const { return dir.filePath(QStringLiteral("journal.sqlite")); }

    static base::Secret key() { return base::Secret(QByteArray(32, 'k')); }

    journal::Configuration &configuration() { return journal->configuration(); }
    journal::Capture &capture() { return journal->capture(); }
    journal::Deliveries &deliveries() { return journal->deliveries(); }
    journal::Runs &runs() { return journal->runs(); }
    journal::Segments &segments() { return journal->segments(); }
    journal::Audit &audit() { return journal->audit(); }
    journal::Queries &queries() { return journal->queries(); }

    base::AccountId account()
    {
        if (!m_account)
            m_account = configuration().addAccount(
                {.name = QStringLiteral("Archive"), .kind = QStringLiteral("local")});
        return m_account;
    }

    base::ConnectorId addConnector(const QString &name)
    {
        return configuration().addConnector(
            {.name = name, .kind = QStringLiteral("xip"), .account = account()});
    }

    base::ConnectorId connector()
    {
        if (!m_connector)
            m_connector = addConnector(QStringLiteral("Files"));
        return m_connector;
    }

    base::RunId start(model::Trigger trigger = model::Trigger::Manual)
    {
        return runs().start(connector(), trigger);
    }
    model::RunRecord finish(base::RunId run, model::RunState state = model::RunState::Completed)
    {
        return runs().finish(run, state, {}, {}, {});
    }

    journal::PageCommit page(base::RunId run, std::vector<journal::CapturedItem> items)
    {
        m_length += 1000 * static_cast<qint64>(items.size());
        return {.connector = connector(),
                .account = account(),
                .run = run,
                .identity = identity(),
                .next = {.container = QStringLiteral("room"), .value = "next"},
                .items = std::move(items),
                .segment = segment(),
                .segmentLength = m_length};
    }

    void store(base::RunId run, std::vector<journal::CapturedItem> items)
    {
        capture().store(page(run, std::move(items)));
    }

    /// What the connector's source knows, of the identity that pages have.
    journal::KnownItems known() { return capture().knownItems(connector(), identity()); }

    /// Everything of a mailbox that is open.
    std::vector<model::Delivery> batch(const QString &mailbox)
    {
        return deliveries().batch(connector(), mailbox, 1000, 1 << 30);
    }

    void settleAll(base::RunId run, const QString &mailbox, const model::Outcome &outcome)
    {
        std::vector<journal::Deliveries::Settled> settled;
        for (const model::Delivery &delivery : batch(mailbox))
            settled.emplace_back(delivery.id, outcome);
        deliveries().settle(run, settled);
    }

    QTemporaryDir dir;
    support::FakeClock clock;
    std::unique_ptr<journal::Journal> journal;

private:
    base::AccountId m_account;
    base::ConnectorId m_connector;
    qint64 m_length = 0;
};

template<typename Call>
QByteArray keyOfFailure(Call &&call)
{
    return support::failureOf(call).key;
}
