// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboard/surroundings.h"

namespace support {

/// A system around the window in which nothing starts by itself and no alert goes out.
class Around final : public ui::Surroundings
{
public:
    bool startsAtSignIn() override { return false; }
    void setStartsAtSignIn(bool) override {}
    model::Checks sendTestAlert(const base::Stop &) override { return {}; }
};

} // namespace support
