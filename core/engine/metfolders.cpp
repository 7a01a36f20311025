// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metfolders.h"

#include <QLoggingCategory>

#include "base/failpoint.h"
#include "base/failure.h"
#include "target/target.h"

namespace engine {

static Q_LOGGING_CATEGORY(lcFolders, "chancery.folders");

MetFolders::MetFolders(journal::Deliveries &deliveries, target::Target &target, base::AccountId account,
                       QString folder)
    : m_deliveries(deliveries), m_target(target), m_account(account), m_folder(std::move(folder))
{}

bool MetFolders::meet(const QString &mailbox, const base::Stop &stop)
{
    m_hasGrown = false;
    m_contact = m_deliveries.contact(m_account, mailbox, m_folder);
    if (m_contact == Contact::None)
        m_contact = meetFirst(mailbox, stop);
    if (m_contact == Contact::Inherited)
        return true;
    const auto before = m_deliveries.mark(m_account, mailbox, m_folder);
    const auto now = before ? m_target.mark(mailbox, m_folder, stop) : std::nullopt;
    if (!now || *now == *before)
        return false;
    m_hasGrown = *now > *before;
    // With less in it somebody removed messages, which may hide that there are others.
    return true;
}

void MetFolders::accountFor(const QString &mailbox, int late, const base::Stop &stop)
{
    if (m_contact != Contact::Fresh || (!m_hasGrown && late == 0))
        return;
    const auto before = m_deliveries.mark(m_account, mailbox, m_folder);
    const auto now = late > 0 ? m_target.mark(mailbox, m_folder, stop) : std::nullopt;
    if (before && now && *now == *before + late)
        m_deliveries.setMark(m_account, mailbox, m_folder, *now);
    else if (m_hasGrown)
        distrust(mailbox);
}

MetFolders::Contact MetFolders::meetFirst(const QString &mailbox, const base::Stop &stop)
{
    const Contact contact = m_target.holdsAny(mailbox, m_folder, stop) ? Contact::Inherited : Contact::Fresh;
    m_deliveries.setContact(m_account, mailbox, m_folder, contact);
    base::failPoint("deliver.firstContact");
    m_contact = contact;
    remember(mailbox, stop);
    return contact;
}

/// For good: what the journal has forgotten may come again in any later run.
void MetFolders::distrust(const QString &mailbox)
{
    m_contact = Contact::Inherited;
    m_deliveries.setContact(m_account, mailbox, m_folder, m_contact);
    qCInfo(lcFolders).noquote() << "The folder" << m_folder << "of" << mailbox
                                << "has messages that this journal does not know of; from now on each one is "
                                   "looked for before it is put";
}

void MetFolders::remember(const QString &mailbox, const base::Stop &stop)
{
    if (m_contact != Contact::Fresh)
        return;
    try {
        if (const auto mark = m_target.mark(mailbox, m_folder, stop))
            m_deliveries.setMark(m_account, mailbox, m_folder, *mark);
    } catch (const base::Failure &failure) {
        if (failure.reaction != base::Reaction::ParkMailbox &&
            failure.reaction != base::Reaction::LeaveMailbox)
            throw;
        // It is paused, say, and that was told already. The old mark makes the next look at it careful.
        qCInfo(lcFolders).noquote() << "The folder" << m_folder << "of" << mailbox
                                    << "cannot be looked at now:" << failure.text;
    }
}

} // namespace engine
