// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/maildir/maildirkind.h"

#include "target/maildir/foldercache.h"
#include "target/maildir/maildirtarget.h"

namespace maildir {

static model::Fields fields()
{
    using Type = model::Field::Type;
    return {
        {.key = "path",
         .label = QStringLiteral("Archive folder"),
         .help = QStringLiteral(
             "Where the archive is: a folder with one Maildir++ mailbox for each address, which any "
             "IMAP server or mail client opens. It is made when it is not there."),
         .type = Type::Folder,
         .required = true,
         .isPlace = true},
        {.key = "domains",
         .label = QStringLiteral("Domains"),
         .help = QStringLiteral(
             "Every address of these domains has a mailbox, e.g. example.com,example.org. Leave it "
             "empty when a directory names the mailboxes."),
         .type = Type::List},
        {.key = "directory",
         .label = QStringLiteral("Directory"),
         .help = QStringLiteral(
             "A CSV file with the columns address,displayName,aliases: one line a mailbox, aliases "
             "separated by semicolons. With domains as well, it adds names and aliases to them."),
         .type = Type::File},
    };
}

target::TargetKind kind()
{
    const auto folders = std::make_shared<FolderCache>();
    return {.id = "local",
            .name = QStringLiteral("Local archive (Maildir++)"),
            .description =
                QStringLiteral("Mailboxes in a folder of this computer or of a disk that is mounted here."),
            .fields = fields(),
            .make = [folders](const target::TargetContext &context) -> std::unique_ptr<target::Target> {
                return std::make_unique<MaildirTarget>(context, folders);
            },
            .findIsFinal = true};
}

} // namespace maildir
