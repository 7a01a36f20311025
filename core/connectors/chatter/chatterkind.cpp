// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/chatter/chatterkind.h"

#include "connectors/chatter/chattersource.h"

namespace chatter {

static QStringList beforeYouBegin()
{
    return {QStringLiteral(
                "An integration user with a permission set of API Enabled, Chatter, View All Data, View "
                "All Users, Manage Chatter Messages and Direct Messages, Manage Unlisted Groups, and "
                "Query All Files"),
            QStringLiteral(
                "Setup › External Client App Manager › New External Client App: enable OAuth, with the "
                "scopes “Manage user data via APIs (api)” and “Access Chatter (chatter_api)”"),
            QStringLiteral(
                "In that app either enable the client credentials flow and name the integration user as "
                "“Run As”; or enable the JWT bearer flow, upload a certificate, and pre-authorise the "
                "user by a permission set"),
            QStringLiteral(
                "The app's consumer key, its secret or the certificate's private key, and My Domain of "
                "the organisation (Setup › My Domain)"),
            QStringLiteral(
                "For who deleted what, and texts between two runs: the package for Salesforce with its "
                "triggers and channel, deployed as its README says")};
}

connectors::ConnectorKind kind()
{
    return {
        .id = "chatter",
        .name = QStringLiteral("Salesforce Chatter"),
        .icon = QStringLiteral("chatter.svg"),
        .description = QStringLiteral("Posts, comments and private messages of Salesforce Chatter with their "
                                      "files, every edit and every deletion."),
        .captures = {QStringLiteral("Posts on walls, in groups and on records, questions, polls, links and "
                                    "files, and the comments on them"),
                     QStringLiteral("Each edit with the text before and after it, and each deletion"),
                     QStringLiteral("Private messages; direct messages that the account itself is in"),
                     QStringLiteral("Files and images, checked against Salesforce's checksums")},
        .leavesOut = {QStringLiteral("Likes, bookmarks, followers, and who voted for what"),
                      QStringLiteral("Deletions of private messages, and direct messages of others"),
                      QStringLiteral("What Salesforce itself writes into feeds, unless it is switched on")},
        .beforeYouBegin = beforeYouBegin(),
        .addLabel = QStringLiteral("Add connector"),
        .mappingTitle = QStringLiteral("Map Salesforce Chatter users to Microsoft 365 users"),
        .itemClass = QString(),
        .fields = fields(),
        .hasTimeline = true,
        .makeSource = [](const connectors::SourceContext &context) {
            return std::make_unique<ChatterSource>(context);
        }};
}

} // namespace chatter
