// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/chatter/mentions.h"

#include <algorithm>
#include <utility>

#include <QLoggingCategory>

#include "base/failure.h"
#include "connectors/chatter/entity.h"
#include "connectors/chatter/segments.h"
#include "connectors/chatter/shape.h"
#include "connectors/chatter/versions.h"

namespace chatter {

using base::Failure;

static Q_LOGGING_CATEGORY(lcChatter, "chancery.chatter");

static constexpr qsizetype idsAtOnce = 200; // the interface takes 500; addresses have limits as well

/// What may pass is asked for so often in a run, and in the runs of a day; then the element is broken.
static constexpr int patience = 4;
static constexpr std::chrono::hours newFor{24};

/// Deleted since, or not to be seen: nobody can be named.
static bool isUnseen(int status)
{
    return status == 403 || status == 404 || status == 410;
}

static bool isGood(int status)
{
    return status >= 200 && status < 300;
}

/// Of one element, and the same however often it is asked for.
static bool isForGood(int status)
{
    return status >= 400 && status < 500 && status != 401 && status != 408 && status != 429;
}

/// Of one element, or of a trouble that passes: too many requests, and a server in repair, always do.
static bool mayBeForGood(int status)
{
    return status >= 500 && status != 503;
}

static QString mentionsIn(const QString &what)
{
    return QStringLiteral("The mentions in %1").arg(what);
}

void Mentions::clear()
{
    m_known.clear();
    m_refused.clear();
}

/// Without those mentioned an item goes to fewer people for ever: only when waiting would hold up all others
/// for ever.
void Mentions::refuse(const QString &id, int status)
{
    const bool isBroken = mayBeForGood(status) && ++m_tries[id] >= patience && m_old.contains(id);
    if (!isForGood(status) && !isBroken)
        throw Failure(base::Reaction::Retry, base::Area::Source, "MENTIONS_UNAVAILABLE",
                      QStringLiteral("%1: Salesforce does not tell of all now (status %2).")
                          .arg(mentionsIn(id), QString::number(status)),
                      QStringLiteral("The next run asks again; nothing is passed over."));
    qCWarning(lcChatter).noquote() << "mentions are not told of" << id << "- status" << status;
    m_refused.insert(id, status);
}

void Mentions::take(const QJsonObject &element, const QString &what, Found &found)
{
    const QString id = idWanted(element, u"id", what);
    found[id] = mentionedIn(element);
    m_refused.remove(id);
}

/// What is refused says so; a result of which neither is known is none. Which element a refusal is of is
/// known when it is asked for alone.
void Mentions::askBatch(const QString &kind, const QStringList &ids, const QJsonObject &answer, Found &found,
                        const base::Stop &stop)
{
    const QString what = mentionsIn(kind);
    int refusal = 0;
    for (const QJsonValue &result : listIn(answer, QStringLiteral("results"), what)) {
        const int status = result.toObject().value(u"statusCode").toInt();
        if (status < 100)
            throw unlike(what, QStringLiteral("a result in it has no status"));
        if (!isGood(status) && !isUnseen(status))
            refusal = status;
    }
    QStringList untold = ids;
    for (const QJsonObject &result : goodResults(answer)) {
        take(result, what, found);
        untold.removeAll(idIn(result, u"id"));
    }
    if (refusal == 0)
        return;
    if (ids.size() == 1) {
        refuse(ids.front(), refusal);
        return;
    }
    for (const QString &id : std::as_const(untold))
        ask(kind, {id}, found, stop);
}

void Mentions::ask(const QString &kind, const QStringList &ids, Found &found, const base::Stop &stop)
{
    const auto refusal = [&](const Answer &answer) {
        return Client::refusal(QStringLiteral("the mentions in %1").arg(kind), answer);
    };
    const bool isBatch = kind != u"comments" || m_hasCommentBatch;
    for (qsizetype at = 0; isBatch && at < ids.size(); at += idsAtOnce) {
        const QStringList some = ids.mid(at, idsAtOnce);
        const Answer answer = m_client.get(u"/chatter/" + kind + u"/batch/" + some.join(u','), stop);
        if (kind == u"comments" && !answer.isGood() && answer.status != 403) {
            m_hasCommentBatch = false;
            ask(kind, ids, found, stop);
            return;
        }
        if (!answer.isGood())
            throw refusal(answer);
        askBatch(kind, some, answer.object(), found, stop);
    }
    for (qsizetype at = 0; !isBatch && at < ids.size(); ++at) {
        const Answer answer = m_client.get(u"/chatter/comments/" + ids.at(at), stop);
        if (answer.isGood())
            take(answer.object(), mentionsIn(kind), found);
        else if (!isUnseen(answer.status))
            refuse(ids.at(at), answer.status);
    }
}

/// Of a request as a whole.
static int statusOf(const Failure &failure)
{
    return failure.key.startsWith("HTTP_") ? failure.key.mid(5).toInt() : 400;
}

void Mentions::askTogether(const QString &kind, const QStringList &ids, const QStringList &others,
                           Found &found, const base::Stop &stop)
{
    const auto answer = m_halving.ask(ids, others, [&](const QStringList &some) {
        ask(kind, some, found, stop);
        return std::vector<QJsonObject>();
    });
    for (const auto &[id, failure] : answer.refused)
        refuse(id, statusOf(failure));
}

void Mentions::load(const std::vector<QJsonObject> &rows, const base::Stop &stop)
{
    struct Asked
    {
        QStringList ids;
        QStringList others;
    };
    Asked posts;
    Asked comments;
    Found found; // known when all of them are
    m_old.clear();
    const base::Instant newSince = m_client.clock().now() - newFor;
    for (const QJsonObject &row : rows) {
        const QString id = idIn(row, u"Id");
        const bool isDeleted = row.value(u"IsDeleted").toBool();
        Asked &asked = row.contains(u"CommentBody") ? comments : posts;
        if (isDeleted || m_known.contains(id) || !textOf(row).body.contains(u'@')) {
            asked.others.append(id);
            continue;
        }
        asked.ids.append(id);
        found.insert(id, {});
        if (std::max(timeIn(row, u"CreatedDate"), timeIn(row, u"LastEditDate")) < newSince)
            m_old.insert(id);
    }
    askTogether(QStringLiteral("feed-elements"), posts.ids, posts.others, found, stop);
    askTogether(QStringLiteral("comments"), comments.ids, comments.others, found, stop);
    m_known.insert(found);
}

} // namespace chatter
