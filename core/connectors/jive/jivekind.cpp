// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/jive/jivekind.h"

#include "connectors/jive/jivesource.h"

namespace jive {

connectors::ConnectorKind kind()
{
    return {
        .id = "jive",
        .name = QStringLiteral("Jive"),
        .icon = QStringLiteral("jive.svg"),
        .description = QStringLiteral("Documents, discussions, posts, comments and direct messages of a Jive "
                                      "community, on-premises or in the cloud, with their attachments."),
        .captures = {QStringLiteral("Documents and files with every version, discussions, blog posts, polls, "
                                    "ideas, status updates, tasks, bookmarks, and contents of other types"),
                     QStringLiteral("Replies and comments at every level, also those for authors only"),
                     QStringLiteral("Direct messages and shares, when they are switched on"),
                     QStringLiteral("Attachments and images, edits and deletions")},
        .leavesOut = {QStringLiteral("Likes, followers, and what people did without writing"),
                      QStringLiteral("What was edited twice between two runs, but for documents and files"),
                      QStringLiteral("Deletions of direct messages; images that lie at other hosts")},
        .beforeYouBegin = {QStringLiteral("A service account with Full Access that Jive itself knows"),
                           QStringLiteral(
                               "For direct messages: the system property jive.api.run_as.strategies "
                               "permits “userid”")},
        .addLabel = QStringLiteral("Add connector"),
        .mappingTitle = QStringLiteral("Map Jive users to Microsoft 365 users"),
        .itemClass = QString(),
        .fields = fields(),
        .hasTimeline = true,
        .makeSource = [](const connectors::SourceContext &context) {
            return std::make_unique<JiveSource>(context);
        }};
}

} // namespace jive
