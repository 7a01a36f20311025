// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/connectorkind.h"

namespace connectors {

using model::Field;

static QString sinceHelp(const ConnectorKind &kind)
{
    if (!kind.hasTimeline)
        return QStringLiteral(
                   "Does not apply to %1: everything the source holds is captured, whatever its date.")
            .arg(kind.name);
    return QStringLiteral("How far back the first capture goes: a date, or a date and time in UTC. "
                          "Empty: 30 days back.");
}

model::Fields allFields(const ConnectorKind &kind)
{
    model::Fields fields = kind.fields;
    fields.push_back({.key = "since",
                      .label = QStringLiteral("Capture from"),
                      .help = sinceHelp(kind),
                      .type = Field::Type::Date,
                      .advanced = !kind.hasTimeline});
    fields.push_back({.key = "folderName",
                      .label = QStringLiteral("Mailbox folder"),
                      .help = QStringLiteral("The subfolder of the Inbox that receives the messages."),
                      .defaultValue = kind.name});
    fields.push_back({.key = "schedule",
                      .label = QStringLiteral("Schedule"),
                      .help = QStringLiteral("every:24h, weekly:mon,tue@02:30 (local time), or manual."),
                      .type = Field::Type::Schedule,
                      .defaultValue = QStringLiteral("every:24h")});
    fields.push_back(
        {.key = "sizeLimitMB",
         .label = QStringLiteral("Size limit (MB)"),
         .help = QStringLiteral("Attachments beyond it are kept in staging, and the message says so."),
         .type = Field::Type::Integer,
         .defaultValue = QStringLiteral("150"),
         .advanced = true,
         .minimum = 1,
         .maximum = 1024});
    fields.push_back(
        {.key = "itemClass",
         .label = QStringLiteral("Item class"),
         .help = QStringLiteral("Message class that Microsoft 365 is asked to give the items; empty: none."),
         .defaultValue = QString(),
         .advanced = true});
    return fields;
}

} // namespace connectors
