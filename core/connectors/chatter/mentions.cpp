// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/chatter/mentions.h"

#include "base/failure.h"
#include "connectors/chatter/entity.h"
#include "connectors/chatter/segments.h"
#include "connectors/chatter/shape.h"
#include "connectors/chatter/versions.h"

namespace chatter {

using base::Failure;

static constexpr qsizetype idsAtOnce = 200; // the interface takes 500; addresses have limits as well

/// Deleted since, or not to be seen: nobody can be named.
static bool isUnseen(int status)
{
    return status == 403 || status == 404 || status == 410;
}

/// What is refused says so; a result of which neither is known is none. Without those mentioned an item would
/// go to fewer people for ever.
static void checkStatuses(const QJsonArray &results, const QString &what)
{
    for (const QJsonValue &result : results) {
        const int status = result.toObject().value(u"statusCode").toInt();
        if (status < 100)
            throw unlike(what, QStringLiteral("a result in it has no status"));
        if (!(status >= 200 && status < 300) && !isUnseen(status))
            throw Failure(base::Reaction::Retry, base::Area::Source, "MENTIONS_UNAVAILABLE",
                          QStringLiteral("%1: Salesforce does not tell of all now (status %2).")
                              .arg(what, QString::number(status)),
                          QStringLiteral("The next run asks again; nothing is passed over."));
    }
}

void Mentions::ask(const QString &kind, const QStringList &ids, Found &found, const base::Stop &stop)
{
    const QString what = QStringLiteral("The mentions in %1").arg(kind);
    const auto refusal = [&](const Answer &answer) {
        return Client::refusal(QStringLiteral("the mentions in %1").arg(kind), answer);
    };
    const auto take = [&](const QJsonObject &element) {
        found[idWanted(element, u"id", what)] = mentionedIn(element);
    };
    const bool isBatch = kind != u"comments" || m_hasCommentBatch;
    for (qsizetype at = 0; isBatch && at < ids.size(); at += idsAtOnce) {
        const Answer answer =
            m_client.get(u"/chatter/" + kind + u"/batch/" + ids.mid(at, idsAtOnce).join(u','), stop);
        if (kind == u"comments" && !answer.isGood() && answer.status != 403) {
            m_hasCommentBatch = false;
            ask(kind, ids, found, stop);
            return;
        }
        if (!answer.isGood())
            throw refusal(answer);
        checkStatuses(listIn(answer.object(), QStringLiteral("results"), what), what);
        for (const QJsonObject &result : goodResults(answer.object()))
            take(result);
    }
    for (qsizetype at = 0; !isBatch && at < ids.size(); ++at) {
        const Answer answer = m_client.get(u"/chatter/comments/" + ids.at(at), stop);
        if (answer.isGood())
            take(answer.object());
        else if (!isUnseen(answer.status))
            throw refusal(answer);
    }
}

void Mentions::load(const std::vector<QJsonObject> &rows, const base::Stop &stop)
{
    QStringList posts;
    QStringList comments;
    Found found; // known when all of them are
    for (const QJsonObject &row : rows) {
        const QString id = idIn(row, u"Id");
        const bool isDeleted = row.value(u"IsDeleted").toBool();
        if (isDeleted || m_known.contains(id) || !textOf(row).body.contains(u'@'))
            continue;
        (row.contains(u"CommentBody") ? comments : posts).append(id);
        found.insert(id, {});
    }
    ask(QStringLiteral("feed-elements"), posts, found, stop);
    ask(QStringLiteral("comments"), comments, found, stop);
    m_known.insert(found);
}

} // namespace chatter
