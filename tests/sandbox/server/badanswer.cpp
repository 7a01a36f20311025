// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/badanswer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

namespace sandbox {

namespace {

using Change = std::function<QJsonValue(const QString &key, const QJsonValue &)>;

/// Every value that stands under a key or in an array, the innermost first.
QJsonValue changed(const QString &key, const QJsonValue &value, const Change &change)
{
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue &each : value.toArray())
            array.append(changed(key, each, change));
        return change(key, array);
    }
    if (!value.isObject())
        return change(key, value);
    QJsonObject object;
    const QJsonObject before = value.toObject();
    for (auto field = before.begin(); field != before.end(); ++field) {
        const QJsonValue after = changed(field.key(), field.value(), change);
        if (!after.isUndefined())
            object.insert(field.key(), after);
    }
    return change(key, object);
}

/// Some servers write a line before their JSON.
qsizetype beginningOf(const QByteArray &body)
{
    return body.startsWith("throw ") ? body.indexOf('\n') + 1 : 0;
}

QJsonDocument documentOf(const QByteArray &body)
{
    return QJsonDocument::fromJson(body.mid(beginningOf(body)));
}

void replace(HttpReply &reply, const QJsonDocument &document)
{
    reply.body = reply.body.left(beginningOf(reply.body)) + document.toJson(QJsonDocument::Compact);
}

void changeValues(HttpReply &reply, const Change &change)
{
    const QJsonDocument document = documentOf(reply.body);
    const QJsonValue root = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    const QJsonValue after = changed(QString(), root, change);
    replace(reply, after.isArray() ? QJsonDocument(after.toArray()) : QJsonDocument(after.toObject()));
}

void become(HttpReply &reply, const QByteArray &type, const QByteArray &body)
{
    reply.status = 200;
    reply.fields = {{"Content-Type", type}};
    reply.body = body;
}

QJsonValue hugeNumber(const QString &, const QJsonValue &value)
{
    return value.isDouble() ? QJsonValue(1e300) : value;
}

QJsonValue withoutId(const QString &key, const QJsonValue &value)
{
    static const QRegularExpression form(
        QStringLiteral("^(id|Id|messageId|streamId|userId|ref|MemberId|ackId)$"));
    return form.match(key).hasMatch() ? QJsonValue(QJsonValue::Undefined) : value;
}

/// In each list: what stands in it stays, with nothing in it.
QJsonValue nullRecord(const QString &, const QJsonValue &value)
{
    if (!value.isArray())
        return value;
    QJsonArray array;
    for (const QJsonValue &each : value.toArray()) {
        QJsonObject record = each.toObject();
        for (const QString &field : record.keys())
            record.insert(field, QJsonValue());
        array.append(each.isObject() ? QJsonValue(record) : each);
    }
    return array;
}

void pointToItself(const HttpRequest &request, HttpReply &reply)
{
    QJsonObject object = documentOf(reply.body).object();
    const QString self = QString::fromLatin1(request.target);
    if (object.contains(u"list"))
        object.insert(QStringLiteral("links"), QJsonObject{{QStringLiteral("next"), self}});
    if (object.contains(u"records")) {
        object.insert(QStringLiteral("done"), false);
        object.insert(QStringLiteral("nextRecordsUrl"), self);
    }
    if (object.contains(u"elements"))
        object.insert(QStringLiteral("nextPageUrl"), self);
    if (!object.isEmpty())
        replace(reply, QJsonDocument(object));
}

void breakText(const HttpRequest &, HttpReply &reply)
{
    const qsizetype text = reply.body.indexOf("\":\"");
    reply.body.insert(text < 0 ? reply.body.size() / 2 : text + 3, "\xC3\x28\xFF");
}

void redirect(const HttpRequest &request, HttpReply &reply)
{
    reply.status = 302;
    reply.fields = {{"Location", request.target}};
    reply.body.clear();
}

auto becoming(const char *type, const char *body)
{
    return [=](const HttpRequest &, HttpReply &reply) {
        become(reply, type, body);
    };
}

auto changing(const Change &change)
{
    return [=](const HttpRequest &, HttpReply &reply) {
        changeValues(reply, change);
    };
}

void cutInTheBody(const HttpRequest &, HttpReply &reply)
{
    reply.ending = HttpReply::Ending::Half;
}

} // namespace

bool isJson(const HttpReply &reply)
{
    return !documentOf(reply.body).isNull();
}

const std::vector<BadAnswer> &badAnswers()
{
    using Request = const HttpRequest &;
    static const std::vector<BadAnswer> all{
        {.name = "half of the JSON",
         .spoil =
             [](Request, HttpReply &reply) {
                 reply.body.chop(reply.body.size() / 2 + 1);
             }},
        {.name = "a page",
         .spoil = becoming("text/html", "<!DOCTYPE html><html><body>Please sign in</body></html>")},
        {.name = "nothing", .spoil = becoming("application/json", "")},
        {.name = "an empty object", .spoil = becoming("application/json", "{}")},
        {.name = "an empty list",
         .saysOther = true,
         .isPlausible = true,
         .spoil = becoming("application/json", "[]")},
        {.name = "null", .spoil = becoming("application/json", "null")},
        {.name = "another type",
         .spoil =
             [](Request, HttpReply &reply) {
                 for (auto &field : reply.fields)
                     field.second = field.first == "Content-Type" ? QByteArray("text/html") : field.second;
             }},
        {.name = "huge numbers", .saysOther = true, .spoil = changing(hugeNumber)},
        {.name = "no ids", .saysOther = true, .spoil = changing(withoutId)},
        {.name = "records of nulls", .saysOther = true, .spoil = changing(nullRecord)},
        {.name = "broken UTF-8", .saysOther = true, .spoil = breakText},
        {.name = "cut in the body", .isPassing = true, .spoil = cutInTheBody},
        {.name = "redirects for ever", .spoil = redirect},
        {.name = "it goes on at itself", .spoil = pointToItself},
        {.name = "a shorter file",
         .isPassing = true,
         .isOfFiles = true,
         .spoil =
             [](Request, HttpReply &reply) {
                 reply.body.chop(4);
             }},
        {.name = "a cut file", .isPassing = true, .isOfFiles = true, .spoil = cutInTheBody},
        {.name = "a file that redirects for ever", .isOfFiles = true, .spoil = redirect}};
    return all;
}

QString routeOf(const HttpRequest &request)
{
    static const QRegularExpression special(QStringLiteral("[0-9_]"));
    static const QRegularExpression from(QStringLiteral("FROM (\\w+)"));
    QStringList parts = QString::fromUtf8(request.path()).split(u'/');
    for (QString &part : parts) {
        if (part.contains(special))
            part = QStringLiteral("*");
    }
    QString route = QString::fromLatin1(request.method) + u' ' + parts.join(u'/');
    const QString soql =
        QUrlQuery(QString::fromUtf8(request.query())).queryItemValue(QStringLiteral("q"), QUrl::FullyDecoded);
    const auto object = from.match(soql);
    if (object.hasMatch())
        route += u' ' + object.captured(1);
    const QJsonArray messages = QJsonDocument::fromJson(request.body).array();
    const QString channel = messages.first().toObject().value(u"channel").toString();
    return channel.isEmpty() ? route : QString(route + u' ' + channel);
}

} // namespace sandbox
