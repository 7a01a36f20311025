// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft/collections.h"

#include <QUrl>

#include "microsoft/surface.h"

namespace sandbox {
namespace {

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text, "$'(),/:"));
}

} // namespace

std::optional<GraphAnswer> Page::wrong(const GraphCall &call, qint64 most)
{
    const QString top = call.query.value(QStringLiteral("$top"));
    bool isNumber = true;
    const qint64 wanted = top.isNull() ? 1 : top.toLongLong(&isNumber);
    if (isNumber && wanted >= 1 && wanted <= most)
        return {};
    return badQuery(QStringLiteral("Invalid page size specified: '%1'. Must be between 1 and %2 inclusive.")
                        .arg(top)
                        .arg(most));
}

Page Page::of(const GraphCall &call, qint64 usual)
{
    const QString skip = call.query.contains(QStringLiteral("$skip"))
                             ? call.query.value(QStringLiteral("$skip"))
                             : call.query.value(QStringLiteral("$skiptoken"));
    const QString top = call.query.value(QStringLiteral("$top"));
    return {.skip = skip.toLongLong(), .top = top.isNull() ? usual : top.toLongLong()};
}

QString linkTo(const GraphCall &call, const QString &option, const QString &value)
{
    QStringList path;
    qsizetype capture = 0;
    for (const QString &segment : call.route->segments)
        path << encoded(segment.startsWith(u'{') ? call.captures.at(capture++) : segment);
    QStringList query;
    for (auto it = call.query.begin(); it != call.query.end(); ++it) {
        if (it.key() != option)
            query << QString(it.key() + u'=' + encoded(it.value()));
    }
    query << QString(option + u'=' + encoded(value));
    return call.origin + u'/' + call.version + u'/' + path.join(u'/') + u'?' + query.join(u'&');
}

GraphAnswer collection(const GraphCall &call, const Page &page, const QString &option, QJsonArray shown,
                       bool hasMore)
{
    QJsonObject body{{QStringLiteral("value"), shown}};
    if (hasMore)
        body.insert(QStringLiteral("@odata.nextLink"),
                    linkTo(call, option, QString::number(page.skip + shown.size())));
    return answer(200, body);
}

GraphAnswer badQuery(const QString &message)
{
    return refusal(400, QStringLiteral("BadRequest"), message);
}

std::optional<GraphAnswer> wrongSelect(const Surface &surface, const GraphCall &call, const QString &type)
{
    const QStringList names = call.query.value(QStringLiteral("$select")).split(u',', Qt::SkipEmptyParts);
    for (const QString &name : names) {
        if (!surface.has(type, name.trimmed()))
            return badQuery(
                QStringLiteral("Could not find a property named '%1' on type 'microsoft.graph.%2'.")
                    .arg(name, type));
    }
    return {};
}

} // namespace sandbox
