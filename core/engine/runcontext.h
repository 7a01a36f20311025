// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>

#include "engine/claims.h"
#include "engine/environment.h"
#include "engine/progress.h"
#include "mapping/resolver.h"
#include "spool/spool.h"

namespace engine {

/// What the lanes of one run share. Made by Runner, outlives them.
struct RunContext
{
    const Environment &environment;
    const model::ConnectorConfig &connector;
    const model::AccountConfig &account;
    const connectors::ConnectorKind &kind;
    base::RunId run;
    QString folder;       ///< subfolder of the Inbox
    qint64 sizeLimit = 0; ///< bytes
    const mapping::Resolver &resolver;
    spool::Spool &spool;
    Claims &claims;
    Progress &progress;
    base::Stop stop;
    std::function<QString(const QString &mailbox)> nameOf = {}; ///< what people call a mailbox; null: its id

    QString about(const QString &mailbox, const QString &sentence) const
    {
        return QStringLiteral("%1: %2").arg(nameOf ? nameOf(mailbox) : mailbox, sentence);
    }
};

} // namespace engine
