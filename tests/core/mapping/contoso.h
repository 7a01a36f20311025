// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mapping/resolver.h"

/// An organisation for the resolver's tests.
namespace contoso {

inline QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

inline target::DirectoryEntry entry(const char *mailbox, const char *address, const QStringList &aliases = {})
{
    return {.mailbox = text(mailbox), .address = text(address), .aliases = aliases};
}

/// A directory as Graph gives one: the mailbox ids are no addresses.
inline target::Directory mailboxes()
{
    target::DirectoryEntry guest =
        entry("id-guest", "guest@partner.example", {text("guesty"), text("visitor@contoso.com")});
    guest.isGuest = true;
    return {
        .entries = {
            entry("id-alice", "Alice@contoso.com", {text("alice.smith@contoso.com"), text("asmith")}),
            entry("id-bob", "bob@contoso.com", {text("team@contoso.com"), text("SMTP:bob@old.contoso.com")}),
            entry("id-carol", "carol@contoso.com", {text("team@contoso.com"), text("crew")}),
            entry("id-dave", "dave@b\xC3\xBC"
                             "cher.example"),
            guest}};
}

/// A custom mapping with what admins get right and wrong.
inline const model::CustomMappings lines{{text("bob@contoso.com"), text("alice@contoso.com")},
                                         {text("Smith, Bob <SB@elsewhere.example>"), text("BOB@contoso.com")},
                                         {text("17"), text("crew")},
                                         {text("Jane Doe"), text("carol@contoso.com")},
                                         {text("gone"), text("gone@contoso.com")},
                                         {text("twice"), text("alice@contoso.com")},
                                         {text("Twice"), text("bob@contoso.com")},
                                         {text("same"), text("alice@contoso.com")},
                                         {text("SAME"), text("Alice@Contoso.com")},
                                         {text("shared"), text("team@contoso.com")}};

inline model::Person withAddress(const char *address)
{
    return {.name = text("Somebody"), .address = text(address)};
}

inline QString described(const mapping::Resolution &resolution)
{
    switch (resolution.state) {
    case mapping::Resolution::State::Mapped:
        return resolution.mailbox;
    case mapping::Resolution::State::External:
        return text("external");
    case mapping::Resolution::State::Unmapped:
        return text("unmapped");
    }
    Q_UNREACHABLE();
}

} // namespace contoso
