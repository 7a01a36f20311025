// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/chatter/mentions.h"

#include "connectors/chatter/entity.h"
#include "connectors/chatter/segments.h"
#include "connectors/chatter/versions.h"

namespace chatter {

static constexpr qsizetype mostKnown = 50'000;
static constexpr qsizetype idsAtOnce = 200; // the interface takes 500; addresses have limits as well

void Mentions::take(const QJsonObject &element)
{
    m_known[idIn(element, u"id")] = mentionedIn(element);
}

void Mentions::ask(const QString &kind, const QStringList &ids, const base::Stop &stop)
{
    const bool isBatch = kind != u"comments" || m_hasCommentBatch;
    for (qsizetype at = 0; isBatch && at < ids.size(); at += idsAtOnce) {
        const Answer answer =
            m_client.get(u"/chatter/" + kind + u"/batch/" + ids.mid(at, idsAtOnce).join(u','), stop);
        for (const QJsonObject &result : goodResults(answer.object()))
            take(result);
        if (kind == u"comments" && !answer.isGood()) {
            m_hasCommentBatch = false;
            ask(kind, ids, stop);
            return;
        }
    }
    for (qsizetype at = 0; !isBatch && at < ids.size(); ++at) {
        const Answer answer = m_client.get(u"/chatter/comments/" + ids.at(at), stop);
        if (answer.isGood())
            take(answer.object());
    }
}

void Mentions::load(const std::vector<QJsonObject> &rows, const base::Stop &stop)
{
    if (m_known.size() + qsizetype(rows.size()) > mostKnown)
        m_known.clear();
    QStringList posts;
    QStringList comments;
    for (const QJsonObject &row : rows) {
        const QString id = idIn(row, u"Id");
        const bool isDeleted = row.value(u"IsDeleted").toBool();
        if (isDeleted || m_known.contains(id) || !textOf(row).body.contains(u'@'))
            continue;
        (row.contains(u"CommentBody") ? comments : posts).append(id);
        m_known.insert(id, {});
    }
    ask(QStringLiteral("feed-elements"), posts, stop);
    ask(QStringLiteral("comments"), comments, stop);
}

} // namespace chatter
