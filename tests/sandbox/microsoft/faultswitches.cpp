// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft/faultswitches.h"

#include <array>

namespace sandbox {
namespace {

using Kind = Fault::Kind;

constexpr std::array<std::pair<Kind, QStringView>, 10> kNames{{{Kind::Status, u"status"},
                                                               {Kind::Drop, u"drop"},
                                                               {Kind::AcceptThenDrop, u"acceptThenDrop"},
                                                               {Kind::HalfAnswer, u"halfAnswer"},
                                                               {Kind::CommitLater, u"commitLater"},
                                                               {Kind::Delay, u"delay"},
                                                               {Kind::ExpireTokens, u"expireTokens"},
                                                               {Kind::FolderRace, u"folderRace"},
                                                               {Kind::FolderGone, u"folderGone"},
                                                               {Kind::SignInRefused, u"signInRefused"}}};

bool standsAlone(Kind kind)
{
    return kind != Kind::Delay && kind != Kind::ExpireTokens;
}

} // namespace

Fault Fault::throttled(QByteArray retryAfter)
{
    return {.retryAfter = std::move(retryAfter)};
}

Fault Fault::unavailable(QByteArray retryAfter)
{
    return {.status = 503, .code = {}, .retryAfter = std::move(retryAfter)};
}

Fault Fault::mailboxMoving(QString mailbox, int times)
{
    return {
        .mailbox = std::move(mailbox), .times = times, .status = 503, .code = "ErrorMailboxMoveInProgress"};
}

Fault Fault::quotaExceeded(QString mailbox)
{
    return {.route = QStringLiteral("createMessage"),
            .mailbox = std::move(mailbox),
            .status = 507,
            .code = "ErrorQuotaExceeded"};
}

Fault Fault::accessDenied(QString mailbox)
{
    return {.mailbox = std::move(mailbox), .status = 403, .code = "ErrorAccessDenied"};
}

Fault Fault::tooLarge()
{
    return {.route = QStringLiteral("createMessage"), .status = 413, .code = "RequestEntityTooLarge"};
}

Fault Fault::cutBeforeAttachment()
{
    return {.kind = Kind::Drop, .route = QStringLiteral("addAttachment")};
}

Fault Fault::latency(std::chrono::milliseconds delay)
{
    return {.kind = Kind::Delay, .delay = delay};
}

int FaultSwitches::add(const Fault &fault)
{
    const std::lock_guard lock(m_mutex);
    m_switches[++m_last] = {.fault = fault};
    return m_last;
}

void FaultSwitches::remove(int number)
{
    const std::lock_guard lock(m_mutex);
    m_switches.erase(number);
}

void FaultSwitches::clear()
{
    const std::lock_guard lock(m_mutex);
    m_switches.clear();
}

std::vector<Fault> FaultSwitches::hits(const QString &route, const QString &mailbox, bool isGraph)
{
    std::vector<Fault> hits;
    bool isTaken = false;
    const std::lock_guard lock(m_mutex);
    for (auto &[number, each] : m_switches) {
        const Fault &fault = each.fault;
        if (fault.route.isEmpty() ? !isGraph : fault.route != route)
            continue;
        if ((!fault.mailbox.isEmpty() && fault.mailbox != mailbox) || (isTaken && standsAlone(fault.kind)))
            continue;
        if (!isHit(each))
            continue;
        isTaken = isTaken || standsAlone(fault.kind);
        ++m_counts[faultKindName(fault.kind)];
        hits.push_back(fault);
    }
    return hits;
}

bool FaultSwitches::isHit(Switch &each)
{
    if (++each.seen <= each.fault.skip || (each.fault.times >= 0 && each.hit >= each.fault.times))
        return false;
    // Not std::uniform_real_distribution: its numbers differ between libraries.
    if (each.fault.probability < 1 && double(m_dice()) / 4294967296.0 >= each.fault.probability)
        return false;
    ++each.hit;
    return true;
}

std::map<QString, qint64> FaultSwitches::counts() const
{
    const std::lock_guard lock(m_mutex);
    return m_counts;
}

std::vector<std::pair<int, Fault>> FaultSwitches::all() const
{
    const std::lock_guard lock(m_mutex);
    std::vector<std::pair<int, Fault>> all;
    for (const auto &[number, each] : m_switches)
        all.emplace_back(number, each.fault);
    return all;
}

void FaultSwitches::forgetCounts()
{
    const std::lock_guard lock(m_mutex);
    m_counts.clear();
}

QString faultKindName(Fault::Kind kind)
{
    for (const auto &[each, name] : kNames) {
        if (each == kind)
            return name.toString();
    }
    return {};
}

std::optional<Fault::Kind> faultKindNamed(QStringView name)
{
    for (const auto &[kind, each] : kNames) {
        if (each == name)
            return kind;
    }
    return {};
}

} // namespace sandbox
