// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <vector>

#include <QStringList>

#include "base/failure.h"
#include "model/counts.h"

namespace engine {

/// How a run ended, for the log and the exit status.
struct RunReport
{
    model::RunRecord record;
    std::vector<base::Failure> troubles; ///< what ended lanes; empty when all went its way
    bool hasRefusedSignature = false;
    QStringList unfinished;       ///< files that are still growing, say
    QStringList leftMailboxes;    ///< those that were left for the next run, and why
    std::set<base::Area> leftFor; ///< what those mailboxes were left for
    QStringList notes;     ///< what a replay tells of each mailbox, warnings first; its record keeps 20
    QStringList remarks;   ///< what there is to say of the run beside its figures; kept in its record
    qint64 leftUndone = 0; ///< what a replay took up and had to leave as an earlier run counted it
};

} // namespace engine
