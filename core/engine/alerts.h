// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <mutex>
#include <vector>

#include "base/stop.h"
#include "engine/alert.h"
#include "engine/environment.h"
#include "model/check.h"

namespace engine {

/// Tells people (e-mail) and programs (webhook) when a connector fails, needs attention, is overdue, or is
/// healthy again: each change once, a further cause of attention too, never anything of single items. What
/// was told is remembered in the journal, for each way by itself, so that neither a restart nor a way that
/// fails repeats or loses one. Blocks on the network; any thread but the window's, one look at a time.
class Alerts
{
public:
    explicit Alerts(const Environment &environment);

    /// Compares every connector's state with what was told last, and tells what changed. A way that fails is
    /// logged and tried again from the next look after fifteen minutes on. Throws only when the journal
    /// fails.
    void look(const base::Stop &stop);

    /// A test message each way that is set up: a check for each, with what went wrong. A failed one when none
    /// is set up.
    model::Checks sendTest(const base::Stop &stop);

private:
    struct Way
    {
        QByteArray name; ///< in the journal's memory
        QString label;
        std::function<bool()> isSetUp;
        std::function<void(const Alert &, const base::Stop &)> tell; ///< throws Failure
    };
    /// How a connector stands: what is to be told of it, and how that is remembered, now and before: the
    /// state, with what there is to attend to.
    struct Standing
    {
        Alert alert;
        QByteArrayList words;
        QByteArrayList before;

        bool isNews() const;
    };
    using States = std::map<qint64, Standing>; ///< by connector
    /// A connector as a look finds it, for all ways.
    struct Found
    {
        model::ConnectorConfig connector;
        journal::Queries::ConnectorStatus status;
        ConnectorState state = ConnectorState::Scheduled;
        base::Instant at;
    };

    std::vector<Found> findAll() const;
    static States standings(const std::vector<Found> &all, const QMap<qint64, QByteArray> &told);
    void tellOneWay(const Way &way, const std::vector<Found> &all, const base::Stop &stop);
    void mail(const Alert &alert, const base::Stop &stop) const;
    void post(const Alert &alert, const base::Stop &stop) const;

    const Environment &m_environment;
    std::mutex m_mutex;
    std::vector<Way> m_ways;
    std::map<QByteArray, std::chrono::milliseconds> m_notBefore; ///< by way, monotonic
};

} // namespace engine
