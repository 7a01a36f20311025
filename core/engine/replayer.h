// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "engine/changedcopies.h"
#include "engine/messagestore.h"
#include "engine/runcontext.h"
#include "journal/deliveries.h"

namespace engine {

/// The collecting lane of a replay: fans failed and parked deliveries out again by today's mapping (those
/// that may have arrived: into the same mailbox), writes supplements for copies that went without an
/// attachment which fits now, and converts items again that could not be converted. The delivering lanes do
/// the rest.
class Replayer
{
public:
    /// `items`: the source's ids of those that go again; empty: all, and supplements.
    Replayer(const RunContext &context, const target::Directory &directory, QStringList items);

    void replay();

    /// A sentence for each item that again could not be converted, its failure stays that of an earlier run,
    /// or again goes without an attachment that is to be supplied and cannot be read.
    const QStringList &remarks() const { return m_remarks; }

    /// How many of those there are, and copies that nobody is to have any more and no admin dismissed. The
    /// figures tell of none: each is counted by the run that failed it.
    qint64 leftUndone() const { return m_leftUndone; }

    /// A sentence a mailbox: how many copies go there, and a warning when it is younger than an item.
    QStringList notes() const;

private:
    void replayAll();
    void replaySettled();
    void replaySupplements();
    std::optional<std::vector<journal::NewDelivery>> again(const journal::Deliveries::Replayable &old);
    std::optional<std::vector<journal::NewDelivery>> changedCopy(const journal::Deliveries::Replayable &old);
    bool hasMailbox(const QString &mailbox) const;
    std::vector<journal::NewDelivery> failedCopy(const journal::Deliveries::Replayable &old) const;
    std::vector<journal::NewDelivery> ownersCopy(const journal::Deliveries::Replayable &old,
                                                 const QStringList &sharers, bool isGone) const;
    void note(const journal::NewDelivery &delivery, base::Instant sentAt);
    void tellMade(std::span<const journal::NewDelivery> deliveries);
    void writeSupplement(const journal::Deliveries::Supplementable &whole);
    std::unique_ptr<QIODevice> openKept(const journal::OmittedAttachment &kept, const QString &file);

    struct Note
    {
        qint64 copies = 0;
        base::Instant oldest = base::Instant::max();
    };

    const RunContext &m_context;
    const target::Directory &m_directory;
    QStringList m_items;
    MessageStore m_store;
    ChangedCopies m_changed;
    std::map<QString, Note> m_notes;
    QStringList m_remarks;
    qint64 m_leftUndone = 0;
};

} // namespace engine
