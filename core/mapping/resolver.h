// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>

#include <QByteArray>
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
    QString reason;  ///< of Unmapped: a sentence, e.g. `No mailbox has the address ….`

    bool operator==(const Resolution &) const = default;
};

/// Answers who has which mailbox. A snapshot; only read after it is made, from any thread; copies share it.
///
/// 1. The custom mapping, by the person's address, source id, or (when both are empty) name. Two lines that
///    disagree (two names of one mailbox agree), or a mailbox that the directory lacks: unmapped.
/// 2. Marked as external by the source: external.
/// 3. Automatically: by address, among the directory's addresses, then aliases; without a usable address, by
///    source id, else name, among the addresses and aliases. What two have is unmapped. With
///    `anyAddressInDomains`, an address of the domains that nobody has is a mailbox of its own, named by its
///    comparable form, unless its local part needs quotation marks. Copies are found by a mailbox's id, so a
///    person keeps the one that is there (Directory::there): the comparable form, where only that is there,
///    although the directory has another today; another form that the directory had, where only that is.
/// 4. An address in none of the domains: external. Everyone else: unmapped.
///
/// Addresses are compared as comparable() says. Guests have no mailbox, and their addresses add no domain.
class Resolver
{
public:
    Resolver(const target::Directory &directory, const model::CustomMappings &custom, bool automatic);

    Resolution resolve(const model::Person &person) const;

    /// The mailbox an address or name of the directory means; absent when none or two.
    std::optional<QString> mailboxOf(const QString &addressOrName) const;

    /// Changes whenever an answer could; does not depend on the order of entries and lines.
    QByteArray digest() const;

private:
    struct Index;
    std::shared_ptr<const Index> m_index;
};

} // namespace mapping
