// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "staging/staging.h"

namespace contract {

/// What StagingContract needs of a store: a real one, made for the test and gone after it.
class StagingFixture
{
public:
    virtual ~StagingFixture() = default;

    /// A further object on the same store, as another lane or the next process has it.
    virtual std::unique_ptr<staging::Staging> make() = 0;

    /// Changes one byte of a stored segment behind the program's back.
    virtual void damage(const QByteArray &segment) = 0;
};

} // namespace contract
