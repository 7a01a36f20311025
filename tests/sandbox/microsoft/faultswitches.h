// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <random>
#include <vector>

#include "microsoft/fault.h"

namespace sandbox {

/// The fault switches that are on. Any thread.
class FaultSwitches
{
public:
    explicit FaultSwitches(quint32 seed) : m_dice(seed) {}

    int add(const Fault &fault);
    void remove(int number);
    void clear();

    /// What befalls a request: any number of delays and expiries, and at most one of the others, in the order
    /// they were added. Each is counted as a hit.
    std::vector<Fault> hits(const QString &route, const QString &mailbox, bool isGraph);

    /// Hits so far, by kind.
    std::map<QString, qint64> counts() const;
    std::vector<std::pair<int, Fault>> all() const;
    void forgetCounts();

private:
    struct Switch
    {
        Fault fault;
        int seen = 0;
        int hit = 0;
    };

    bool isHit(Switch &each);

    mutable std::mutex m_mutex;
    std::mt19937 m_dice;
    std::map<int, Switch> m_switches;
    std::map<QString, qint64> m_counts;
    int m_last = 0;
};

/// `status`, `acceptThenDrop` …: as the control port spells kinds.
QString faultKindName(Fault::Kind kind);

/// Absent when nothing is called so.
std::optional<Fault::Kind> faultKindNamed(QStringView name);

} // namespace sandbox
