// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/symphony/symphonykind.h"

#include "connectors/daysource.h"
#include "connectors/symphony/symphonysource.h"
#include "mime/htmltext.h"

namespace symphony {

/// What is said last on a day is in the feed and the history by then.
static constexpr std::chrono::minutes lag{15};

static std::unique_ptr<connectors::Source> makeSource(const connectors::SourceContext &context)
{
    return std::make_unique<connectors::DaySource>(
        std::make_unique<SymphonySource>(context), *context.clock,
        connectors::DaySource::Rules{
            .groups = Settings::of(context.values).groupsDays,
            .lag = lag,
            .textOf = [](const model::Message &message) { return mime::htmlToText(message.html); },
            .finish = {}});
}

connectors::ConnectorKind kind()
{
    return {
        .id = "symphony",
        .name = QStringLiteral("Symphony"),
        .icon = QStringLiteral("symphony.svg"),
        .description = QStringLiteral("Chats, rooms and wall posts of a Symphony pod with their attachments, "
                                      "every version of a message, and who joined and left."),
        .captures = {QStringLiteral(
                         "Messages of chats and rooms for everyone who was in them then, with every "
                         "version, replies, forwards, forms and disclaimers"),
                     QStringLiteral("Wall posts, shared posts, and suppressed messages"),
                     QStringLiteral("Joins, leaves, and what was done to rooms and connections"),
                     QStringLiteral("Attachments, and the files of Content Export: e-mail, Actiance, and "
                                    "Symphony's own XML as it is")},
        .leavesOut =
            {QStringLiteral("With datafeed: conversations the account is no member of, and joins, "
                            "leaves and suppressions while no feed was read for 30 minutes"),
             QStringLiteral("With datahose: what was written before it was first read"),
             QStringLiteral(
                 "Reactions, receipts, typing and presence; unless it is set, previews of attachments")},
        .beforeYouBegin =
            {QStringLiteral(
                 "A service account with an RSA key pair, its public half in Symphony's admin console"),
             QStringLiteral("The role User Provisioning for datafeed and datahose, Content Export Reader for "
                            "contentExport"),
             QStringLiteral("For encrypted export files: gpg, and the private OpenPGP key"),
             QStringLiteral("For files on an SFTP server: an account there, and the fingerprint of its host "
                            "key")},
        .addLabel = QStringLiteral("Add connector"),
        .mappingTitle = QStringLiteral("Map external users to Microsoft 365 users"),
        .itemClass = QString(),
        .fields = fields(),
        .hasTimeline = true,
        .makeSource = makeSource};
}

} // namespace symphony
