// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/jabber/stanza.h"

#include <utility>

#include "connectors/jabber/stanzaparser.h"
#include "connectors/jabber/stanzascanner.h"

namespace jabber {

Stanza Stanza::from(const QString &xml)
{
    if (!xml.contains(u"http://www.w3.org/1999/xhtml")) {
        if (auto scanned = scannedStanza(xml))
            return *std::move(scanned);
    }
    return parsedStanza(xml);
}

Stanza Stanza::withoutMarkup(const QString &xml)
{
    if (auto scanned = scannedStanza(xml))
        return *std::move(scanned);
    Stanza stanza = parsedStanza(xml);
    stanza.html.clear();
    return stanza;
}

} // namespace jabber
