// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QJsonDocument>

#include "microsoft/collections.h"
#include "microsoft/graphgate.h"

namespace sandbox {
namespace {

constexpr qsizetype kMostParts = 20;
constexpr int kFailedDependency = 424;

QJsonObject partAnswer(const QString &id, const GraphAnswer &answer)
{
    QJsonObject headers;
    for (const auto &[name, value] : answer.fields)
        headers.insert(QString::fromLatin1(name), QString::fromLatin1(value));
    if (answer.hasBody)
        headers.insert(QStringLiteral("Content-Type"), QString::fromLatin1(answer.contentType));
    QJsonObject part{{QStringLiteral("id"), id}, {QStringLiteral("status"), answer.status}};
    if (!headers.isEmpty())
        part.insert(QStringLiteral("headers"), headers);
    if (answer.hasBody)
        part.insert(QStringLiteral("body"), answer.raw.isNull()
                                                ? QJsonValue(answer.body)
                                                : QJsonValue(QString::fromLatin1(answer.raw.toBase64())));
    return part;
}

QByteArray bodyOf(const QJsonValue &body)
{
    if (body.isObject())
        return QJsonDocument(body.toObject()).toJson(QJsonDocument::Compact);
    return body.toString().toUtf8();
}

/// Whether the parts' dependencies are all earlier ones that are there, as one chain or on one and the same
/// part.
bool areInOrder(const QJsonArray &requests)
{
    QStringList seen;
    for (const QJsonValue &each : requests) {
        const QJsonObject request = each.toObject();
        const QJsonArray dependencies = request.value(u"dependsOn").toArray();
        for (const QJsonValue &dependency : dependencies) {
            if (!seen.contains(dependency.toString()))
                return false;
        }
        const QString id = request.value(u"id").toString();
        if (id.isEmpty() || seen.contains(id))
            return false;
        seen << id;
    }
    return true;
}

bool dependsOnFailed(const QJsonObject &request, const QStringList &failed)
{
    const QJsonArray dependencies = request.value(u"dependsOn").toArray();
    for (const QJsonValue &dependency : dependencies) {
        if (failed.contains(dependency.toString()))
            return true;
    }
    return false;
}

} // namespace

GraphAnswer GraphGate::batch(const GraphCall &call, Passage &passage)
{
    const ReadOr<QJsonObject> read = m_tenant.reader.object(call.body, QStringLiteral("batchRequest"));
    if (const auto *const wrong = std::get_if<GraphAnswer>(&read))
        return *wrong;
    const QJsonArray requests = std::get<QJsonObject>(read).value(u"requests").toArray();
    if (requests.isEmpty() || requests.size() > kMostParts)
        return badQuery(QStringLiteral("A batch has 1 to 20 requests."));
    if (!areInOrder(requests))
        return badQuery(QStringLiteral("Ids must be unique, and dependsOn must name earlier requests."));
    QJsonArray responses;
    QStringList failed;
    for (const QJsonValue &each : requests) {
        const QJsonObject request = each.toObject();
        const QString id = request.value(u"id").toString();
        const QJsonObject response =
            dependsOnFailed(request, failed)
                ? partAnswer(id, refusal(kFailedDependency, QStringLiteral("FailedDependency"),
                                         QStringLiteral("A request that this one depends on failed.")))
                : batchPart(call, request, passage);
        if (response.value(u"status").toInt() >= 400)
            failed << id;
        // The order of answers is not promised, so it is not that of the requests.
        responses.prepend(response);
    }
    GraphAnswer whole = sandbox::answer(200, {{QStringLiteral("responses"), responses}});
    whole.isCut = passage.ending == HttpReply::Ending::Cut;
    return whole;
}

QJsonObject GraphGate::batchPart(const GraphCall &call, const QJsonObject &request, Passage &passage)
{
    GraphCall part{.fields = call.fields, .body = bodyOf(request.value(u"body")), .origin = call.origin};
    part.fields.remove("content-type");
    const QJsonObject headers = request.value(u"headers").toObject();
    for (auto it = headers.begin(); it != headers.end(); ++it)
        part.fields.insert(it.key().toLower().toLatin1(), it.value().toString().toUtf8());
    const QByteArray url = request.value(u"url").toString().toUtf8();
    const QByteArray target =
        '/' + call.version.toLatin1() + (url.startsWith('/') ? url : QByteArray('/' + url));
    const Passage inner =
        pass(std::move(part), request.value(u"method").toString().toUpper().toLatin1(), target);
    passage.after = std::max(passage.after, inner.after);
    if (inner.ending != HttpReply::Ending::Whole)
        passage.ending = HttpReply::Ending::Cut;
    if (inner.later)
        inner.later(); // in a batch, what would be done later is done at once
    return partAnswer(request.value(u"id").toString(), inner.answer);
}

} // namespace sandbox
