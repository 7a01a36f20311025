// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/failure.h"
#include "engine/runreport.h"
#include "model/check.h"

namespace chanceryctl {

/// Exit status of the command line (design section 6).
enum ExitCode {
    Done = 0,
    DoneWithFailures = 1,
    Usage = 2,
    InvalidInput = 3,
    SignInNeeded = 4,
    SourceUnreachable = 5,
    DestinationUnreachable = 6,
    SignatureRefused = 7,
    StorageFull = 8,
    DataFolderInUse = 9,
    Interrupted = 130,
};

ExitCode exitCodeOf(const base::Failure &failure);
ExitCode exitCodeOf(const engine::RunReport &report);

/// Of account test and connector test: by the keys of the checks that failed.
ExitCode exitCodeOf(const model::Checks &checks);

/// The one that counts when several apply: 130, 9, 8, 7, 4, 5, 6, 3, 1 (contract section 8).
ExitCode worse(ExitCode one, ExitCode other);

} // namespace chanceryctl
