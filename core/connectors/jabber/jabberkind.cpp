// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/jabber/jabberkind.h"

#include "connectors/daysource.h"
#include "connectors/jabber/conversion.h"
#include "connectors/jabber/jabbersource.h"
#include "connectors/jabber/settings.h"

namespace jabber {

connectors::ConnectorKind kind()
{
    return {
        .id = "jabber",
        .name = sourceName(),
        .icon = QStringLiteral("jabber.svg"),
        .description =
            QStringLiteral("Chats out of the external database of Cisco IM and Presence, on Microsoft SQL "
                           "Server or PostgreSQL, each message once for everyone who took part."),
        .captures = {QStringLiteral("Chats between two people"),
                     QStringLiteral("Group chats, for everyone who received the message"),
                     QStringLiteral("Persistent rooms, for everyone who was in the room then"),
                     QStringLiteral("A note on each transferred file, and the XMPP stanza as evidence")},
        .leavesOut = {QStringLiteral("The files themselves: they stay on the file server of IM and Presence"),
                      QStringLiteral("Messages that the message archiver of Cisco encrypted in the database"),
                      QStringLiteral(
                          "Typing notices, receipts, topic changes and history replayed to who enters")},
        .beforeYouBegin =
            {QStringLiteral("A login of the database that may read its tables and nothing else"),
             QStringLiteral("An ODBC driver: Microsoft's or FreeTDS for SQL Server, psqlODBC for "
                            "PostgreSQL"),
             QStringLiteral("The certificate of the authority that signed the database server's")},
        .addLabel = QStringLiteral("Add connector"),
        .mappingTitle = QStringLiteral("Map Jabber users to Microsoft 365 users"),
        .itemClass = QString(),
        .fields = fields(),
        .hasTimeline = true,
        .makeSource = [](const connectors::SourceContext &context) {
            return std::make_unique<connectors::DaySource>(
                std::make_unique<JabberSource>(context), *context.clock,
                connectors::DaySource::Rules{.groups = context.values.value("grouping") == u"conversationDay",
                                             .lag = JabberSource::lag,
                                             .textOf = {},
                                             .finish = gatherStanzas});
        }};
}

} // namespace jabber
