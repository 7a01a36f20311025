// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/imap/imapkind.h"

#include "target/imap/imaptarget.h"

namespace imap {

target::TargetKind kind()
{
    const auto folders = std::make_shared<KnownFolders>();
    const auto applications = std::make_shared<Applications>();
    const auto proven = std::make_shared<ProvenServers>();
    return {
        .id = "imap",
        .name = QStringLiteral("Mail server (IMAP)"),
        .description = QStringLiteral(
            "Mailboxes on an IMAP server, such as Dovecot, Cyrus or Exchange. A master user or a registered "
            "application opens them all; a single user's password opens that one."),
        .fields = settingsFields(),
        .make = [folders, applications,
                 proven](const target::TargetContext &context) -> std::unique_ptr<target::Target> {
            return std::make_unique<ImapTarget>(context, folders, applications, proven);
        },
        .checkSecrets = checkKey};
}

} // namespace imap
