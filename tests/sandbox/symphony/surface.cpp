// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "symphony/surface.h"

#include <QFile>
#include <QJsonDocument>
#include <QUrlQuery>

#include "base/failure.h"

namespace sandbox {

PodSurface::PodSurface()
{
    QFile file(QStringLiteral(SYMPHONY_SURFACE));
    if (!file.open(QIODevice::ReadOnly))
        throw base::inputFailure("SANDBOX", QStringLiteral("There is no ") + file.fileName());
    m_operations = QJsonDocument::fromJson(file.readAll()).object().value(u"operations").toArray();
}

static bool fits(const QString &pattern, const QString &path)
{
    const QStringList parts = pattern.split(u'/');
    const QStringList given = path.split(u'/');
    if (parts.size() != given.size())
        return false;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const bool isParameter = parts.at(i).startsWith(u'{');
        if (isParameter ? given.at(i).isEmpty() : parts.at(i) != given.at(i))
            return false;
    }
    return true;
}

QJsonObject PodSurface::operation(const QString &host, const QString &path, const QByteArray &method) const
{
    for (const QJsonValue &value : m_operations) {
        const QJsonObject operation = value.toObject();
        if (operation.value(u"host").toString() == host && fits(operation.value(u"path").toString(), path) &&
            operation.value(u"method").toString().toLatin1() == method)
            return operation;
    }
    return {};
}

static QStringList problemsOfText(const QString &text, const QJsonObject &schema, const QString &where)
{
    const QString type = schema.value(u"type").toString();
    bool isNumber = true;
    const qint64 number = type == u"integer" ? text.toLongLong(&isNumber) : 0;
    if (!isNumber || (type == u"boolean" && text != u"true" && text != u"false"))
        return {where + u" is no " + type};
    QStringList found;
    if (type == u"integer" &&
        ((schema.contains(u"minimum") && number < schema.value(u"minimum").toInteger()) ||
         (schema.contains(u"maximum") && number > schema.value(u"maximum").toInteger())))
        found.append(where + u" is out of bounds");
    if (schema.contains(u"maxLength") && text.size() > schema.value(u"maxLength").toInteger())
        found.append(where + u" is too long");
    const QJsonArray allowed = schema.value(u"enum").toArray();
    if (!allowed.isEmpty() && !allowed.contains(text))
        found.append(where + u" is none of its values");
    return found;
}

QStringList PodSurface::problems(const QJsonValue &value, const QJsonObject &schema, const QString &where)
{
    const QString type =
        schema.value(u"type").toString(schema.contains(u"properties") ? QStringLiteral("object") : QString());
    const bool isOfType = type.isEmpty() || (type == u"object" && value.isObject()) ||
                          (type == u"array" && value.isArray()) || (type == u"string" && value.isString()) ||
                          (type == u"boolean" && value.isBool()) ||
                          ((type == u"integer" || type == u"number") && value.isDouble());
    if (!isOfType)
        return {where + u" is no " + type};
    QStringList found;
    if (value.isString())
        found += problemsOfText(value.toString(), schema, where);
    for (const QJsonValue &name : schema.value(u"required").toArray()) {
        if (!value.toObject().contains(name.toString()))
            found.append(where + u" lacks " + name.toString());
    }
    const QJsonObject properties = schema.value(u"properties").toObject();
    const QJsonObject object = value.toObject();
    for (auto field = object.begin(); field != object.end(); ++field) {
        if (!properties.contains(field.key()) && !properties.isEmpty())
            found.append(where + u" has an unknown " + field.key());
        else
            found +=
                problems(field.value(), properties.value(field.key()).toObject(), where + u'.' + field.key());
    }
    for (const QJsonValue &each : value.toArray())
        found += problems(each, schema.value(u"items").toObject(), where + QStringLiteral("[]"));
    return found;
}

static QStringList problemsOfParameters(const QJsonArray &parameters, const HttpRequest &request)
{
    const QUrlQuery query(QString::fromUtf8(request.query()));
    QStringList found;
    QStringList known;
    for (const QJsonValue &value : parameters) {
        const QJsonObject parameter = value.toObject();
        const QString name = parameter.value(u"name").toString();
        const QString in = parameter.value(u"in").toString();
        known.append(name);
        if (in == u"path")
            continue;
        const QString text = in == u"header" ? QString::fromLatin1(request.field(name.toLower().toLatin1()))
                                             : query.queryItemValue(name, QUrl::FullyDecoded);
        if (text.isEmpty() && parameter.value(u"required").toBool())
            found.append(QString(u"lacks " + in + u' ' + name));
        else if (!text.isEmpty())
            found += problemsOfText(text, parameter, name);
    }
    for (const auto &[name, text] : query.queryItems()) {
        if (!known.contains(name))
            found.append(QString(u"unknown query " + name));
    }
    return found;
}

QStringList PodSurface::problems(const QString &host, const QString &path, const HttpRequest &request) const
{
    const QString what = QString::fromLatin1(request.method) + u' ' + host + path + u": ";
    const QJsonObject operation = this->operation(host, path, request.method);
    if (operation.isEmpty())
        return {what + u"no such operation"};
    QStringList found = problemsOfParameters(operation.value(u"parameters").toArray(), request);
    const QJsonObject body = operation.value(u"body").toObject();
    QJsonParseError trouble;
    const QJsonDocument json = QJsonDocument::fromJson(request.body, &trouble);
    if (request.body.isEmpty() && body.value(u"required").toBool())
        found.append(QStringLiteral("lacks its body"));
    else if (!request.body.isEmpty() && !body.isEmpty() &&
             (json.isNull() || request.field("content-type") != "application/json"))
        found.append(QStringLiteral("its body is no JSON"));
    else if (!body.isEmpty() && !request.body.isEmpty())
        found += problems(json.isArray() ? QJsonValue(json.array()) : QJsonValue(json.object()),
                          body.value(u"schema").toObject(), QStringLiteral("body"));
    for (QString &each : found)
        each.prepend(what);
    return found;
}

} // namespace sandbox
