// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/paged/pagedkind.h"

#include "connectors/paged/pagedsource.h"

namespace paged {

using model::Field;

static model::Fields fields()
{
    return {{.key = "server",
             .label = QStringLiteral("Server"),
             .help = QStringLiteral("The JSON file that plays the server; README.md shows one."),
             .type = Field::Type::File,
             .required = true},
            {.key = "author",
             .label = QStringLiteral("Author"),
             .help = QStringLiteral(
                 "Who wrote the messages that do not say; empty: such a message cannot be converted."),
             .advanced = true},
            {.key = "pageSize",
             .label = QStringLiteral("Page size"),
             .help = QStringLiteral("How many items one request returns."),
             .type = Field::Type::Integer,
             .defaultValue = QStringLiteral("3"),
             .advanced = true,
             .minimum = 1,
             .maximum = 200}};
}

connectors::ConnectorKind kind()
{
    return {.id = "paged",
            .name = QStringLiteral("Paged"),
            .icon = QStringLiteral("paged.svg"),
            .description = QStringLiteral("Messages of a server that hands them out in pages."),
            .captures = {QStringLiteral("Messages, edits and deletions of every room")},
            .leavesOut = {QStringLiteral("Messages older than “Capture from”")},
            .beforeYouBegin = {QStringLiteral("Write the server's JSON file.")},
            .addLabel = QStringLiteral("Add connector"),
            .mappingTitle = QStringLiteral("Map Paged users to Microsoft 365 users"),
            .itemClass = QString(),
            .fields = fields(),
            .hasTimeline = true,
            .makeSource = [](const connectors::SourceContext &context) {
                return std::make_unique<PagedSource>(context);
            }};
}

} // namespace paged
