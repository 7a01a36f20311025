// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pauses.h"

namespace chanceryctl {

using namespace std::chrono_literals;

static constexpr std::chrono::seconds longestUntold{10};

std::optional<QString> Pauses::lineOf(const model::RunSnapshot &snapshot, base::Instant now)
{
    if (!snapshot.waitsUntil || snapshot.waitsFor.isEmpty() || (m_toldUntil && now < *m_toldUntil))
        return {};
    const auto pause = *snapshot.waitsUntil - now;
    if (pause <= longestUntold)
        return {};
    m_toldUntil = snapshot.waitsUntil;
    return QStringLiteral("%1 waits %2 s. %3")
        .arg(snapshot.connectorName, QString::number(std::chrono::ceil<std::chrono::seconds>(pause).count()),
             snapshot.waitsFor);
}

} // namespace chanceryctl
