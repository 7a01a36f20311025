// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/stop.h"

namespace ui {

/// What the settings do in the system around the program; app/ does it. Called in the background, but for
/// canSendAlerts(). Throws base::Failure.
class Surroundings
{
public:
    virtual ~Surroundings() = default;

    virtual bool startsAtSignIn() = 0;
    virtual void setStartsAtSignIn(bool isOn) = 0;

    virtual bool canSendAlerts() const = 0;
    virtual void sendTestAlert(const base::Stop &stop) = 0; ///< to where the stored settings say
};

} // namespace ui
