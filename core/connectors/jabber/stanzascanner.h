// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "connectors/jabber/stanza.h"

namespace jabber {

/// Reads the stanzas that clients really write, several times faster than an XML parser: well-formed ones of
/// elements, attributes, texts and the entities that XML names by itself, all in default namespaces. Of these
/// it says what Stanza::from() says, but for `html`, which it leaves empty. Absent for anything else, however
/// right: a parser decides.
std::optional<Stanza> scannedStanza(const QString &xml);

} // namespace jabber
