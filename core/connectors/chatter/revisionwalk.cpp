// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/chatter/revisionwalk.h"

#include <algorithm>

#include "connectors/chatter/entity.h"

namespace chatter {

using Kind = Record::Kind;

/// Few, as each may lead to many versions; the pages of this walk are not cut.
static constexpr size_t editsAtOnce = 50;

/// Without the texts: those are read with the entity.
static const Object &edit()
{
    static const Object object{QStringLiteral("FeedRevision"),
                               {QStringLiteral("Id"), QStringLiteral("FeedEntityId"),
                                QStringLiteral("Revision"), QStringLiteral("CreatedDate")},
                               false,
                               true};
    return object;
}

RevisionWalk::RevisionWalk(FeedReader &reader)
    : m_reader(reader),
      m_queries(reader.queries().client()),
      m_rows(m_queries, edit(), QStringLiteral("CreatedDate"), Queries::Rows::WithDeleted)
{}

static QString refused(const Answer &answer)
{
    return refusedRows(QStringLiteral("The history of edits"), answer,
                       QStringLiteral("Give the integration user the permission “View All Data”; the run "
                                      "after that brings what was left"));
}

static Kind kindOf(const QString &id)
{
    return id.startsWith(QLatin1String("0D7")) ? Kind::Comment : Kind::Post;
}

/// The version that the edit made, or a later one, is captured.
static bool isCaptured(const QJsonObject &row, const Reading &reading)
{
    const QString id = idIn(row, u"FeedEntityId");
    const auto known = reading.known.findOwn(containerOf(kindOf(id)), id);
    const int captured = known ? std::max(ItemMaker::numberOf(known->revision),
                                          Ledger(reading.state, reading.page.state).version(id))
                               : 0;
    return captured > row.value(u"Revision").toInt();
}

void RevisionWalk::readEntities(Kind kind, const QStringList &ids, Position &position, const Reading &reading)
{
    if (ids.isEmpty())
        return;
    const Object &object = kind == Kind::Comment ? objects::feedComment() : objects::feedItem();
    m_reader.load(kind,
                  m_reader.queries().whereIn(object, u"Id", ids, Queries::Rows::WithDeleted, reading.stop),
                  reading.stop);
    Unheard unheard(position, reading);
    for (const QJsonObject &row : m_reader.rows()) {
        const bool isDone = !position.inside.isEmpty() && position.inside != idIn(row, u"Id");
        if (isDone || !m_reader.isWanted(row))
            continue;
        if (!m_reader.read(row, position, reading, [&](const model::SourceItem &item) { unheard.add(item); }))
            return;
    }
    position.inside.clear();
}

Position RevisionWalk::fetch(Position position, const Reading &reading, bool &isAtEnd)
{
    const auto rows = m_rows.read({position.from, position.until, position.after}, editsAtOnce, reading.stop);
    QStringList posts;
    QStringList comments;
    for (const QJsonObject &row : rows) {
        const QString id = idIn(row, u"FeedEntityId");
        if (!id.isEmpty() && !isCaptured(row, reading))
            (kindOf(id) == Kind::Comment ? comments : posts).append(id);
    }
    posts.removeDuplicates();
    comments.removeDuplicates();
    const bool isInComments = !position.inside.isEmpty() && kindOf(position.inside) == Kind::Comment;
    if (!isInComments)
        readEntities(Kind::Post, posts, position, reading);
    if (position.inside.isEmpty() || isInComments)
        readEntities(Kind::Comment, comments, position, reading);
    if (!position.inside.isEmpty())
        return position;
    if (!rows.empty())
        position.after = m_rows.keyOf(rows.back());
    isAtEnd = rows.size() < editsAtOnce;
    if (isAtEnd && !m_queries.isReadable(edit())) {
        reading.page.unfinished.append(refused(m_queries.refusalOf(edit())));
        position.giveUp();
    }
    return position;
}

} // namespace chatter
