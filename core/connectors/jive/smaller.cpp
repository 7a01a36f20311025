// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/jive/smaller.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace jive {

/// Who may see the replies to it is told by these as well.
static const QString &briefFields()
{
    static const QString fields = QStringLiteral(
        "fields=type,id,contentID,resources,subject,name,published,updated,lastActivity,lastActivityDate,"
        "status,visibility,users,private,author,authors,authorship,extendedAuthors,approvers,updater,owner,"
        "participants,parent,parentPlace,rootType,rootURI,replyCount,versionNumber,verb,object,jive,"
        "displayName,emails");
    return fields;
}

static const QRegularExpression &countForm()
{
    static const QRegularExpression form(QStringLiteral("(?<=^|[?&])count=(\\d+)"));
    return form;
}

static const QRegularExpression &fieldsForm()
{
    static const QRegularExpression form(QStringLiteral("(?<=^|[?&])fields=[^&#]*"));
    return form;
}

static QString queryOf(const QUrl &url)
{
    return url.query(QUrl::FullyEncoded);
}

static bool isBrief(const QUrl &url)
{
    return fieldsForm().match(queryOf(url)).captured() == briefFields();
}

bool isTooLarge(const QJsonObject &entity)
{
    return entity.contains(QStringView(tooLargeField));
}

QUrl smaller(const QUrl &url)
{
    QString query = queryOf(url);
    const int count = countForm().match(query).captured(1).toInt();
    if (count > 1)
        query.replace(countForm(), QStringLiteral("count=%1").arg(count / 2));
    else if (isBrief(url))
        return {};
    else if (query.contains(fieldsForm()))
        query.replace(fieldsForm(), briefFields());
    else
        query += (query.isEmpty() ? QString() : QStringLiteral("&")) + briefFields();
    QUrl less = url;
    less.setQuery(query);
    return less;
}

static QJsonValue marked(const QJsonValue &value)
{
    QJsonObject entity = value.toObject();
    entity.insert(QStringView(tooLargeField), true);
    return entity;
}

QJsonObject completed(QJsonObject answer, const QUrl &whole, const QUrl &asked)
{
    QJsonObject links = answer.value(u"links").toObject();
    QString next = links.value(u"next").toString();
    for (const QRegularExpression &form : {countForm(), fieldsForm()}) {
        const QString before = form.match(queryOf(whole)).captured();
        if (form.match(queryOf(asked)).captured() != before)
            next.replace(form, before);
    }
    if (!next.isEmpty()) {
        links.insert(QStringLiteral("next"), next);
        answer.insert(QStringLiteral("links"), links);
    }
    if (!isBrief(asked))
        return answer;
    if (!answer.value(u"list").isArray())
        return marked(answer).toObject();
    QJsonArray list;
    for (const QJsonValue &value : answer.value(u"list").toArray())
        list.append(marked(value));
    answer.insert(QStringLiteral("list"), list);
    return answer;
}

} // namespace jive
