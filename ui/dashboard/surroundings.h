// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/stop.h"
#include "model/check.h"

namespace ui {

/// What the settings do in the system around the program; app/ does it. Called in the background. Throws
/// base::Failure.
class Surroundings
{
public:
    virtual ~Surroundings() = default;

    virtual bool startsAtSignIn() = 0;
    virtual void setStartsAtSignIn(bool isOn) = 0;

    virtual model::Checks
    sendTestAlert(const base::Stop &stop) = 0; ///< by the stored settings, each way a check
};

} // namespace ui
