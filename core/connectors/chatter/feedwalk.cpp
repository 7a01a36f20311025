// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/chatter/feedwalk.h"

#include <QLoggingCategory>

#include "connectors/chatter/entity.h"

namespace chatter {

using Kind = Record::Kind;

static Q_LOGGING_CATEGORY(lcChatter, "chancery.chatter");

Unheard::~Unheard()
{
    if (!m_items.isEmpty())
        qCWarning(lcChatter).noquote() << "the channel did not tell of" << m_items.size()
                                       << "edits or deletions, found otherwise:" << m_items.join(u' ');
}

void Unheard::add(const model::SourceItem &item)
{
    const base::Instant since = Ledger(m_reading.state, m_reading.page.state).channelSince();
    const bool isTold = since > base::Instant{} && item.sentAt >= since && item.sentAt < m_position.until;
    if (isTold)
        m_items.append(item.id + u'@' + item.revision);
}

FeedWalk::FeedWalk(FeedReader &reader, Kind kind)
    : m_reader(reader),
      m_kind(kind),
      m_rows(reader.queries(), kind == Kind::Comment ? objects::feedComment() : objects::feedItem(),
             QStringLiteral("SystemModstamp"), Queries::Rows::WithDeleted)
{}

/// False when the page is full before the rows are done.
bool FeedWalk::readRows(Position &position, const Reading &reading)
{
    Unheard unheard(position, reading);
    for (const QJsonObject &row : m_reader.rows()) {
        if (!m_reader.isWanted(row)) {
            ++reading.page.excluded;
        } else {
            if (reading.isFull())
                return false;
            const auto hear = [&](const model::SourceItem &item) {
                if (!m_reader.audience().isGoneWithItsPost(row))
                    unheard.add(item);
            };
            const bool isWhole = m_reader.read(row, position, reading, hear);
            if (!isWhole)
                return false;
        }
        position.after = m_rows.keyOf(row);
    }
    return true;
}

Position FeedWalk::fetch(Position position, const Reading &reading, bool &isAtEnd)
{
    const Stretch stretch{position.from, position.until, position.after};
    std::vector<QJsonObject> rows = m_rows.read(stretch, Reading::itemsInPage, reading.stop);
    const bool isLast = rows.size() < Reading::itemsInPage;
    m_reader.load(m_kind, std::move(rows), reading.stop);
    isAtEnd = readRows(position, reading) && isLast;
    return position;
}

} // namespace chatter
