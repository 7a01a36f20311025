// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ui {

/// What the settings change in the system around the program; app/ does it. Called in the background. Throws
/// base::Failure.
class Surroundings
{
public:
    virtual ~Surroundings() = default;

    virtual bool startsAtSignIn() = 0;
    virtual void setStartsAtSignIn(bool isOn) = 0;
};

} // namespace ui
