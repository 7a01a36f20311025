// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/accountprobe.h"

#include "journal/deliveries.h"

namespace engine {

static model::Checks probeTarget(const Environment &environment, const model::AccountConfig &account,
                                 const base::Stop &stop)
{
    const auto target = environment.makeTarget(account);
    if (!environment.journal.deliveries().hasDelivered(account.id))
        return target->probe(stop);
    try {
        target->requireUsed(stop);
    } catch (const base::Failure &failure) { // a probe tells of failures, it does not end in one
        if (failure.area == base::Area::Destination)
            return {model::failedCheck(model::checkName("Folder"), failure)};
        if (failure.area != base::Area::Input)
            throw;
    }
    return target->probe(stop);
}

model::Checks probeAccount(const Environment &environment, const model::AccountConfig &account,
                           const base::Stop &stop)
{
    model::Checks checks = probeTarget(environment, account, stop);
    const model::Checks staging = environment.makeStaging(account)->probe(stop);
    checks.insert(checks.end(), staging.begin(), staging.end());
    return checks;
}

} // namespace engine
