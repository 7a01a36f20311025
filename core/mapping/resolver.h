// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QHash>
#include <QString>

#include "model/custommapping.h"
#include "model/person.h"
#include "target/directory.h"

namespace mapping {

/// Where a person's copy goes (contract section 3).
struct Resolution
{
    enum class State { Mapped, External, Unmapped };

    State state = State::Unmapped;
    QString mailbox; ///< of Mapped: the directory's immutable id
    QString reason; ///< of Unmapped: a sentence (`no mailbox has this address`, `two mailboxes have it: …`)

    bool operator==(const Resolution &) const = default;
};

/// Answers who has which mailbox: the custom mapping first, then automatically by address and aliases.
/// Addresses are compared in lower case, domains as IDN A-labels; an address that two mailboxes have is
/// unmapped. A snapshot; only read after it is made, from any thread.
class Resolver
{
public:
    Resolver(const target::Directory &directory, const model::CustomMappings &custom, bool automatic);

    Resolution resolve(const model::Person &person) const;

    /// The mailbox an address or name of the directory means; absent when none or two.
    std::optional<QString> mailboxOf(const QString &addressOrName) const;

    /// Changes whenever an answer could.
    QByteArray digest() const;

private:
    // the implementation's
};

} // namespace mapping
