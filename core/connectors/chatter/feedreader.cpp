// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/chatter/feedreader.h"

#include <algorithm>

#include "connectors/chatter/entity.h"

namespace chatter {

using Kind = Record::Kind;

static constexpr qsizetype mostUntold = 20;

/// What Salesforce writes into feeds by itself, where nobody added a word.
static bool isWrittenByItself(const QJsonObject &row)
{
    static const QStringList types{
        QStringLiteral("TrackedChange"),      QStringLiteral("CreateRecordEvent"),
        QStringLiteral("ActivityEvent"),      QStringLiteral("MilestoneEvent"),
        QStringLiteral("ChangeStatusPost"),   QStringLiteral("CollaborationGroupCreated"),
        QStringLiteral("AttachArticleEvent"), QStringLiteral("CollaborationGroupUnarchived")};
    return types.contains(row.value(u"Type").toString()) && row.value(u"Body").toString().isEmpty();
}

bool FeedReader::isWanted(const QJsonObject &row) const
{
    const Settings &settings = m_queries.client().settings();
    if (settings.leftOut.contains(row.value(u"Type").toString()))
        return false;
    return settings.trackedChanges || !isWrittenByItself(row);
}

void FeedReader::load(Kind kind, std::vector<QJsonObject> rows, const base::Stop &stop,
                      const QHash<QString, Deletion> &deletions, const Told &told)
{
    m_kind = kind;
    m_rows = std::move(rows);
    m_deletions = deletions;
    m_told = told;
    std::vector<QJsonObject> wanted;
    std::ranges::copy_if(m_rows, std::back_inserter(wanted),
                         [this](const QJsonObject &row) { return isWanted(row); });
    if (kind == Kind::Comment)
        m_audience.loadComments(wanted, stop);
    else
        m_audience.loadPosts(wanted, stop);
    m_details.load(wanted, stop);
    QStringList actors;
    for (const QJsonObject &row : wanted) {
        const QString id = idIn(row, u"Id");
        actors += idsIn(m_details.of(id).revisions, u"CreatedById");
        actors += idsIn(m_told.value(id), u"CreatedById");
        actors.append(m_deletions.value(id).actor);
    }
    m_audience.people().load(actors, stop);
}

Entity FeedReader::entityOf(const QJsonObject &row) const
{
    const QString id = idIn(row, u"Id");
    Entity entity{.kind = m_kind, .row = row, .detail = m_details.of(id)};
    if (entity.detail.revisions.empty())
        entity.detail.revisions = m_told.value(id);
    entity.people = m_kind == Kind::Comment ? m_audience.ofComment(row) : m_audience.ofPost(row);
    entity.thread = m_audience.threadOf(row);
    entity.deleter = m_deletions.value(id).actor;
    entity.deletedAt = m_deletions.value(id).at;
    entity.refusal = m_details.refusalOf(id);
    return entity;
}

void FeedReader::remember(const model::SourceItem &item, const Reading &reading) const
{
    Ledger ledger(reading.state, reading.page.state);
    const int number = ItemMaker::numberOf(item.revision);
    if (isDeleted(item.revision) || isRestored(item.revision)) {
        ledger.setDeletions(item.id, {deletionsIn(item.revision), isDeleted(item.revision)});
    } else if (number > 1) {
        ledger.setVersion(item.id, number);
    }
}

/// An item that goes without those who are mentioned. Each is named once, and no more than a few of a run;
/// the program's log has all.
void FeedReader::sayUntold(const QJsonObject &row, int page, const Reading &reading)
{
    for (const auto &[id, status] : m_audience.untoldBy(row)) {
        if (!m_untold.contains(id) && m_untold.size() < mostUntold)
            m_untold.insert(id, page);
        const QString text =
            QStringLiteral("The mentions in %1, which Salesforce does not tell (status %2): who is mentioned "
                           "gets no copy. Look it up in Salesforce to see who that is")
                .arg(id)
                .arg(status);
        if (m_untold.value(id, -1) == page && !reading.page.unfinished.contains(text))
            reading.page.unfinished.append(text);
    }
}

bool FeedReader::read(const QJsonObject &row, Position &position, const Reading &reading,
                      const Changed &changed, bool isCut)
{
    const QString id = idIn(row, u"Id");
    if (position.inside != id)
        position.version = 0;
    position.inside.clear();
    const Ledger ledger(reading.state, reading.page.state);
    const auto known = reading.known.findOwn(containerOf(m_kind), id);
    for (model::SourceItem &item :
         m_maker.itemsOf(entityOf(row), position.version, m_audience.people(), reading.known, ledger)) {
        const int number = ItemMaker::numberOf(item.revision);
        if (isCut && reading.isFull() && number > 0) {
            position.inside = id;
            return false;
        }
        position.version = std::max(position.version, number);
        const QString key = item.id + u'|' + item.revision;
        if (m_met.before(key, position.page))
            continue;
        m_met.add(key, position.page);
        const bool isKnown = known && known->revision == item.revision;
        if (!isKnown && isInside(reading.window, item.sentAt)) {
            remember(item, reading);
            sayUntold(row, position.page, reading);
            if (changed && !item.originalId.isEmpty())
                changed(item);
        }
        reading.take(std::move(item));
    }
    position.version = 0;
    return true;
}

} // namespace chatter
