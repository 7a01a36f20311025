// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exitcode.h"

#include <algorithm>
#include <array>

namespace chanceryctl {

static ExitCode exitCodeOf(base::Area area)
{
    switch (area) {
    case base::Area::Input:
        return InvalidInput;
    case base::Area::SignIn:
        return SignInNeeded;
    case base::Area::Source:
        return SourceUnreachable;
    case base::Area::Destination:
        return DestinationUnreachable;
    case base::Area::Signature:
        return SignatureRefused;
    case base::Area::Storage:
        return StorageFull;
    case base::Area::Lease:
        return DataFolderInUse;
    case base::Area::Interrupted:
        return Interrupted;
    }
    Q_UNREACHABLE();
}

ExitCode exitCodeOf(const base::Failure &failure)
{
    return failure.reaction == base::Reaction::Stopped ? Interrupted : exitCodeOf(failure.area);
}

ExitCode worse(ExitCode one, ExitCode other)
{
    static constexpr std::array order{Done,
                                      DoneWithFailures,
                                      Usage,
                                      InvalidInput,
                                      DestinationUnreachable,
                                      SourceUnreachable,
                                      SignInNeeded,
                                      SignatureRefused,
                                      StorageFull,
                                      DataFolderInUse,
                                      Interrupted};
    const auto rank = [](ExitCode code) {
        return std::ranges::find(order, code) - order.begin();
    };
    return rank(one) < rank(other) ? other : one;
}

ExitCode exitCodeOf(const model::Checks &checks)
{
    ExitCode code = Done;
    for (const model::Check &check : checks) {
        if (check.state != model::Check::State::Failed)
            continue;
        ExitCode own = InvalidInput;
        if (check.area)
            own = exitCodeOf(*check.area);
        else if (check.key == "SOURCE_UNREACHABLE")
            own = SourceUnreachable;
        else if (check.key.endsWith("_UNREACHABLE"))
            own = DestinationUnreachable;
        else if (check.key == "DISK_FULL")
            own = StorageFull;
        code = worse(code, own);
    }
    return code;
}

ExitCode exitCodeOf(const engine::RunReport &report)
{
    ExitCode code = Done;
    if (report.record.state == model::RunState::Stopped)
        code = Interrupted;
    for (const base::Failure &failure : report.troubles)
        code = worse(code, exitCodeOf(failure));
    for (const base::Area area : report.leftFor)
        code = worse(code, exitCodeOf(area));
    if (report.hasRefusedSignature)
        code = worse(code, SignatureRefused);
    const model::Counts &counts = report.record.counts;
    if (counts.open > 0)
        code = worse(code, DestinationUnreachable);
    if (counts.failed > 0 || !report.unfinished.isEmpty() || !report.leftMailboxes.isEmpty() ||
        report.leftUndone > 0 || !counts.invariantHolds())
        code = worse(code, DoneWithFailures);
    return code;
}

} // namespace chanceryctl
