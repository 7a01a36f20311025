// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/chatter/ledger.h"

#include <algorithm>

namespace chatter {

int Ledger::version(const QString &id) const
{
    return std::max(1, m_state.value("version:" + id.toLatin1()).toInt());
}

void Ledger::setVersion(const QString &id, int number)
{
    m_changes["version:" + id.toLatin1()] = number > 1 ? QByteArray::number(number) : QByteArray();
}

/// `2` is gone, `2-` is back.
Ledger::Deletions Ledger::deletions(const QString &id) const
{
    QByteArray value = m_state.value("deleted:" + id.toLatin1());
    const bool isBack = value.endsWith('-');
    if (isBack)
        value.chop(1);
    return {value.toInt(), !value.isEmpty() && !isBack};
}

void Ledger::setDeletions(const QString &id, const Deletions &deletions)
{
    m_changes["deleted:" + id.toLatin1()] =
        QByteArray::number(deletions.count) + (deletions.isGone ? "" : "-");
}

static base::Instant momentOf(const QByteArray &value)
{
    return base::Instant{std::chrono::milliseconds{value.toLongLong()}};
}

static QByteArray valueOf(base::Instant time)
{
    return time > base::Instant{} ? QByteArray::number(qint64(time.time_since_epoch().count()))
                                  : QByteArray();
}

base::Instant Ledger::channelSince() const
{
    return momentOf(m_state.value("channel"));
}

void Ledger::setChannelSince(base::Instant time)
{
    m_changes["channel"] = valueOf(time);
}

base::Instant Ledger::channelDrained() const
{
    return momentOf(m_state.value("drained"));
}

void Ledger::setChannelDrained(base::Instant time)
{
    m_changes["drained"] = valueOf(time);
}

} // namespace chatter
