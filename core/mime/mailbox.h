// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include <QStringView>

#include "model/person.h"

namespace mime {

/// A person as From, To and Cc show them.
struct Mailbox
{
    std::string tokens;  ///< the whole mailbox (RFC 5322, section 3.4) with fold points
    std::string address; ///< its addr-spec, ASCII, never empty
};

/// An address as an ASCII addr-spec: IDN domains as A-labels, an odd dot in the local part quoted. Empty when
/// it is none, or has a local part outside ASCII, which no Exchange mailbox can have.
std::string addrSpec(QStringView address);

/// `<kind>.user.<id>@connector.invalid` for someone without a usable address: the id as it is where it is
/// short and plain, else a readable rest of it with a hash.
std::string synthesisedAddress(std::string_view kind, QStringView id);

/// `kind`: what synthesised addresses begin with, e.g. `xip`. An address that is none stands in the name.
Mailbox mailboxOf(const model::Person &person, std::string_view kind);

/// The kind in an identity, as it may stand in an address.
std::string kindOf(QByteArrayView identity);

} // namespace mime
