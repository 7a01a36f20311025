// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include "base/guarded.h"
#include "microsoft/application.h"
#include "microsoft/faultswitches.h"
#include "microsoft/limiter.h"
#include "microsoft/mailstore.h"
#include "microsoft/messagereader.h"
#include "microsoft/microsoftoptions.h"
#include "microsoft/surface.h"
#include "microsoft/tokenstore.h"
#include "microsoft/traffic.h"
#include "microsoft/uploadsessions.h"
#include "microsoft/userdirectory.h"

namespace sandbox {

/// All that the sandbox's endpoints share. Any thread.
struct Tenant
{
    explicit Tenant(const MicrosoftOptions &chosen)
        : options(chosen), clock(chosen.clock ? *chosen.clock : systemClock)
    {}

    const MicrosoftOptions options;
    base::SystemClock systemClock;
    const base::Clock &clock;
    const Surface surface;
    UserDirectory directory;
    MailStore store;
    FaultSwitches faults{options.seed};
    Limiter limiter{options.limits, clock};
    TokenStore tokens{clock, options.tokenLife};
    const MessageReader reader{surface, options};
    UploadSessions uploads;
    base::Guarded<std::map<QString, Application>> applications;
    base::Guarded<Traffic> traffic;
    base::Guarded<QStringList> violations;

    /// The traffic with the faults' hits.
    Traffic snapshot()
    {
        Traffic copy = traffic.with([](const Traffic &counted) { return counted; });
        copy.faults = faults.counts();
        return copy;
    }

    /// Notes what a client or the sandbox itself did wrong; the first 1,000 are kept.
    void violate(const QString &what)
    {
        violations.with([&](QStringList &list) {
            if (list.size() < 1000)
                list << what;
        });
    }
};

} // namespace sandbox
