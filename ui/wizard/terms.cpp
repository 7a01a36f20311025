// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/terms.h"

#include <QCoreApplication>
#include <QStringList>

namespace ui {

struct Terms
{
    Q_DECLARE_TR_FUNCTIONS(ui::Terms)
};

QString termsOfService()
{
    const QStringList paragraphs{
        Terms::tr("What Chancery does. It reads items from the source that you configure, converts each to "
                  "an e-mail message, keeps a copy in the staging storage of the archive account, and puts "
                  "the message into the mailboxes of the people who took part in it. It never changes or "
                  "deletes what is in the source or already in a mailbox, unless a setting of the connector "
                  "says so."),
        Terms::tr("Where your data is. Everything stays on this computer and in the source, the staging "
                  "storage and the mailboxes that you name. Nothing is sent to the authors of Chancery or "
                  "to anyone else; there is no telemetry. Passwords and keys are sealed with a key that the "
                  "keychain of this computer holds."),
        Terms::tr("What is recorded. Every change of the configuration, your acceptance of these terms, and "
                  "the figures of every run are recorded in an audit trail that shows when it was tampered "
                  "with."),
        Terms::tr("Your responsibility. By accepting you confirm that you are allowed to archive the "
                  "messages of the people concerned, for your organisation and under the laws that apply to "
                  "it, and that these people were informed where the law asks for it. You are responsible "
                  "for who may read the mailboxes and for how long messages are kept there."),
        Terms::tr("Terms of others. The source and the archive have terms of their own. You confirm that "
                  "they allow the program to read and to write on your behalf."),
        Terms::tr("No warranty. Chancery is free software: you may use, study, share and change it under the "
                  "terms of the GNU General Public License, version 3 or later. It comes without any "
                  "warranty, not even the implied warranty of merchantability or fitness for a particular "
                  "purpose."),
    };
    return paragraphs.join(QLatin1String("\n\n"));
}

} // namespace ui
