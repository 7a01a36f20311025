// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "base/ids.h"
#include "base/stop.h"
#include "journal/deliveries.h"

namespace target {
class Target;
}

namespace engine {

/// Whether the mailbox folders of one connector may hold copies that the journal does not know of: from
/// before it, from another installation, or because the journal was set back to an older copy of itself (a
/// restored backup, a machine's snapshot). Then each message is looked for before it is put. One thread; the
/// mailbox is in the caller's hand. Throws what the target throws.
class MetFolders
{
public:
    MetFolders(journal::Deliveries &deliveries, target::Target &target, base::AccountId account,
               QString folder);

    /// Before a batch is put into the mailbox's folder: true when it has to be looked for first, which
    /// accountFor() follows.
    bool meet(const QString &mailbox, const base::Stop &stop);

    /// After the batch was looked for in the folder that was met last, and what was found is settled: `late`
    /// of the copies are of attempts whose end was not known. When the folder has grown by just those, it is
    /// as we know it; when it has grown otherwise, each message is looked for from now on.
    void accountFor(const QString &mailbox, int late, const base::Stop &stop);

    /// After it was put, into the folder that was met last: from here on the folder is as we know it.
    void remember(const QString &mailbox, const base::Stop &stop);

private:
    using Contact = journal::Deliveries::Contact;
    Contact meetFirst(const QString &mailbox, const base::Stop &stop);
    void distrust(const QString &mailbox);

    journal::Deliveries &m_deliveries;
    target::Target &m_target;
    base::AccountId m_account;
    QString m_folder;
    Contact m_contact = Contact::None; ///< with the folder that was met last
    bool m_hasGrown = false;           ///< that one, since its mark was set
};

} // namespace engine
