// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/jabber/stanza.h"

namespace jabber {

/// Reads any stanza with an XML parser; what Stanza::from() says.
Stanza parsedStanza(const QString &xml);

/// What a stanza without a `<body>` says all the same: the text of XHTML-IM (the stanza itself where that has
/// nothing but pictures), links out of band (XEP-0066); what is no message, as it stands. Empty: nothing.
QString textWithoutBody(const QString &xml);

/// What was typed beside a file of Cisco's managed file transfer; empty: nothing.
QString textBesideFile(const QString &xml);

} // namespace jabber
