// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/changedcopies.h"

#include <QIODevice>

#include "base/failpoint.h"
#include "engine/tried.h"
#include "mime/rekeying.h"

namespace engine {

ChangedCopies::Made ChangedCopies::make(const journal::Deliveries::Replayable &old)
{
    journal::Capture &capture = m_context.environment.journal.capture();
    auto whole = m_context.environment.journal.deliveries().stored(old.item);
    model::SourceItem &item = whole.captured.item;
    item.revision = model::changedRevision(item.revision, item.digest);
    const model::ItemKey key = model::itemKey(whole.identity, item);
    Made made{.copy = {.mailbox = old.mailbox,
                       .key = model::deliveryKey(key, old.mailbox),
                       .sourceUser = old.sourceUser,
                       .settled = {},
                       .alsoFor = old.alsoFor},
              .instead = {.mailbox = old.mailbox,
                          .key = model::deliveryKey(old.itemKey, old.mailbox),
                          .sourceUser = old.sourceUser,
                          .settled = {},
                          .alsoFor = old.alsoFor}};
    made.instead.settled = model::Outcome{.state = model::Outcome::State::Skipped,
                                          .reason = copyDiffers,
                                          .text = QStringLiteral("The mailbox has this item with another "
                                                                 "content; today's is delivered beside it.")};
    whole.captured.deliveries = {made.copy};
    if (const auto row = capture.rowOf(m_context.connector.id, key)) {
        capture.addCopy(m_context.run, *row, made.copy);
    } else {
        whole.captured.key = key;
        store(std::move(whole), old.itemKey);
    }
    base::failPoint("replay.changedStored");
    return made;
}

void ChangedCopies::store(journal::Deliveries::Supplementable whole, const model::ItemKey &from)
{
    journal::CapturedItem &captured = whole.captured;
    if (captured.messageId == model::messageIdOf(whole.identity, from))
        captured.messageId = model::messageIdOf(whole.identity, captured.key);
    const auto message = m_store.open(captured.entry, m_context.stop);
    captured.entry = m_context.spool.append(
        QString::fromLatin1(captured.key.toHex()) + QStringLiteral(".eml"), captured.item.sentAt,
        [&](QIODevice &out) { mime::rekey(*message, from, captured.key, out); });
    m_context.spool.sync();
    const spool::Spool::Mark end = m_context.spool.mark();
    m_context.environment.journal.capture().store({.connector = m_context.connector.id,
                                                   .account = m_context.account.id,
                                                   .run = m_context.run,
                                                   .identity = whole.identity,
                                                   .items = {std::move(captured)},
                                                   .segment = end.segment,
                                                   .segmentLength = end.length});
}

} // namespace engine
