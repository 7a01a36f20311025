// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace jabber {

/// What of an XMPP message stanza (RFC 6121) matters beside the columns.
struct Stanza
{
    QString id;   ///< the sender's
    QString body; ///< the first <body>
    QString html; ///< the body of XHTML-IM (XEP-0071), as markup; empty: none
    QString subject;
    QString sender;          ///< the original one of replayed history (XEP-0033 `ofrom`)
    QString replaces;        ///< id of the message that this one corrects (XEP-0308)
    QString fileName;        ///< of Cisco's managed file transfer
    QString stamp;           ///< XEP-0203: since when it was held back, as written; empty: it was not
    bool isReadable = false; ///< well-formed, and a <message>

    /// Never fails: what cannot be read leaves `isReadable` false. A carbon copy (XEP-0280) is read as the
    /// message inside of it.
    static Stanza from(const QString &xml);

    /// The same without `html`, at less cost.
    static Stanza withoutMarkup(const QString &xml);

    bool operator==(const Stanza &) const = default;
};

} // namespace jabber
