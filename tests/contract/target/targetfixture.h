// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>

#include "target/target.h"

namespace contract {

/// What TargetContract needs of a destination: a real one, made for the test and gone after it.
class TargetFixture
{
public:
    virtual ~TargetFixture() = default;

    /// A further target on the same destination, as another lane has it.
    virtual std::unique_ptr<target::Target> make() = 0;

    /// The next target knows no more than the destination does, as after a crash.
    virtual void restart() = 0;

    /// The id of a mailbox that nobody used before, each time another one.
    virtual QString freshMailbox() = 0;

    /// Puts a message of somebody else's into `Inbox/<folder>`, which may have to be made.
    virtual void addForeign(const QString &mailbox, const QString &folder, const QByteArray &message) = 0;

    /// False where the destination stores something else than the bytes it is given.
    virtual bool keepsBytes() const { return true; }

    /// What the mailbox shows as the time of receipt; absent where the fixture cannot look.
    virtual std::optional<base::Instant> receivedAt(const QString &mailbox, const QString &folder,
                                                    const QByteArray &receipt) = 0;
};

} // namespace contract
