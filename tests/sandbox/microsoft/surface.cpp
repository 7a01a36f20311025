// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft/surface.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "base/clock.h"

// Outside of any namespace, as the macro wants it; a static library's resources do not register themselves.
static void registerSurface()
{
    Q_INIT_RESOURCE(surface);
}

namespace sandbox {
namespace {

constexpr qsizetype kMostFindings = 20;

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    const QJsonArray values = value.toArray();
    for (const QJsonValue &each : values)
        list << each.toString();
    return list;
}

std::vector<Route> readRoute(const QJsonObject &json)
{
    Route route{.name = json.value(u"name").toString(),
                .method = json.value(u"method").toString().toLatin1(),
                .version = json.value(u"version").toString(QStringLiteral("v1.0")),
                .segments = json.value(u"path").toString().mid(1).split(u'/'),
                .query = strings(json.value(u"query")) + strings(json.value(u"queryBeyond")),
                .paging = strings(json.value(u"paging")),
                .headers = strings(json.value(u"headers")),
                .requestTypes = json.value(u"request").toString().split(u'|', Qt::SkipEmptyParts),
                .answerType = json.value(u"answer").toString(),
                .status = json.value(u"status").toInt(200),
                .permission = json.value(u"permission").toString()};
    std::vector<Route> routes{route};
    const QString also = json.value(u"also").toString();
    if (!also.isEmpty()) {
        route.segments = also.mid(1).split(u'/');
        routes.push_back(route);
    }
    return routes;
}

bool matches(const QStringList &pattern, const QStringList &segments, QStringList &captures)
{
    if (pattern.size() != segments.size())
        return false;
    captures.clear();
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (pattern.at(i).startsWith(u'{'))
            captures << segments.at(i);
        else if (pattern.at(i).compare(segments.at(i), Qt::CaseInsensitive) != 0)
            return false;
    }
    return true;
}

bool isInteger(const QJsonValue &value)
{
    return value.isDouble() && value.toDouble() == double(value.toInteger());
}

bool isAnnotation(const QString &name)
{
    return name.contains(u'@');
}

} // namespace

Surface::Surface()
{
    registerSurface();
    QFile file(QStringLiteral(":/sandbox/surface.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("surface.json is not built in");
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    const QJsonArray routes = json.value(u"routes").toArray();
    for (const QJsonValue &each : routes) {
        for (Route &route : readRoute(each.toObject()))
            m_routes.push_back(std::move(route));
    }
    const QJsonObject types = json.value(u"types").toObject();
    for (auto it = types.begin(); it != types.end(); ++it) {
        const QJsonObject object = it.value().toObject();
        Type type{.base = object.value(u"base").toString(), .required = strings(object.value(u"required"))};
        const QJsonObject properties = object.value(u"properties").toObject();
        for (auto property = properties.begin(); property != properties.end(); ++property)
            type.properties.insert(property.key(), property.value().toString());
        m_types.insert(it.key(), type);
    }
    const QJsonObject enums = json.value(u"enums").toObject();
    for (auto it = enums.begin(); it != enums.end(); ++it)
        m_enums.insert(it.key(), strings(it.value()));
}

std::optional<Surface::Match> Surface::find(const QByteArray &method, const QString &version,
                                            const QStringList &segments) const
{
    const bool isBeta = version == QStringLiteral("beta");
    if (!isBeta && version != QStringLiteral("v1.0"))
        return {};
    Match match;
    for (const Route &route : m_routes) {
        if (route.method != method || (route.version == QStringLiteral("beta") && !isBeta))
            continue;
        if (matches(route.segments, segments, match.captures)) {
            match.route = &route;
            return match;
        }
    }
    return {};
}

QStringList Surface::problems(const QJsonValue &value, const QString &type, Direction direction) const
{
    Found found;
    check(value, type, {}, direction, found);
    return found;
}

QStringList Surface::answerProblems(const Route &route, const QJsonObject &body) const
{
    if (!route.answerType.startsWith(u'['))
        return problems(body, route.answerType, Direction::Answer);
    Found found;
    for (auto it = body.begin(); it != body.end(); ++it) {
        if (!isAnnotation(it.key()) && it.key() != QStringLiteral("value"))
            found << QStringLiteral("%1: unknown beside a collection").arg(it.key());
    }
    check(body.value(u"value"), route.answerType, QStringLiteral("value"), Direction::Answer, found);
    return found;
}

void Surface::check(const QJsonValue &value, QString type, const QString &where, Direction direction,
                    Found &found) const
{
    if (found.size() >= kMostFindings || type == QStringLiteral("any"))
        return;
    const bool mayBeNull = type.endsWith(u'?');
    if (mayBeNull)
        type.chop(1);
    const bool isComplex = m_types.contains(type);
    if (value.isNull()) {
        // Complex properties are nullable in Graph's metadata throughout; the subset does not say so.
        if (!mayBeNull && !isComplex && !m_enums.contains(type))
            found << QStringLiteral("%1: null").arg(where);
        return;
    }
    if (type.startsWith(u'[')) {
        if (!value.isArray()) {
            found << QStringLiteral("%1: no list").arg(where);
            return;
        }
        const QString element = type.mid(1, type.size() - 2);
        const QJsonArray values = value.toArray();
        for (const QJsonValue &each : values)
            check(each, element, where + QStringLiteral("[]"), direction, found);
        return;
    }
    if (isComplex || type == QStringLiteral("object")) {
        if (!value.isObject())
            found << QStringLiteral("%1: no object").arg(where);
        else if (isComplex)
            checkObject(value.toObject(), type, where, direction, found);
        return;
    }
    checkScalar(value, type, where, found);
}

void Surface::checkObject(const QJsonObject &object, const QString &type, const QString &where,
                          Direction direction, Found &found) const
{
    QString actual = type;
    const QString named =
        object.value(u"@odata.type").toString().mid(qsizetype(sizeof("#microsoft.graph.") - 1));
    if (!named.isEmpty() && derives(named, type))
        actual = named;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (isAnnotation(it.key()))
            continue;
        const QString inner = where.isEmpty() ? it.key() : where + u'.' + it.key();
        const QString property = propertyType(actual, it.key());
        if (property.isEmpty())
            found << QStringLiteral("%1: unknown in %2").arg(inner, actual);
        else
            check(it.value(), property, inner, direction, found);
    }
    for (QString each = actual; !each.isEmpty(); each = m_types.value(each).base) {
        const QStringList required = m_types.value(each).required;
        for (const QString &name : required) {
            if (!object.contains(name))
                found << QStringLiteral("%1.%2: missing").arg(where, name);
        }
    }
    if (direction == Direction::Answer && derives(actual, QStringLiteral("entity")) &&
        !derives(actual, QStringLiteral("user")) && !object.contains(u"id"))
        found << QStringLiteral("%1.id: missing").arg(where);
}

void Surface::checkScalar(const QJsonValue &value, const QString &type, const QString &where,
                          Found &found) const
{
    bool isRight = value.isString();
    if (type == QStringLiteral("boolean"))
        isRight = value.isBool();
    else if (type == QStringLiteral("int32") || type == QStringLiteral("int64") ||
             type == QStringLiteral("integer"))
        isRight = isInteger(value);
    else if (isRight && type == QStringLiteral("dateTime"))
        isRight = value.toString().size() > 10 && base::fromIso(value.toString()).has_value();
    else if (isRight && m_enums.contains(type))
        isRight = m_enums.value(type).contains(value.toString());
    if (!isRight)
        found << QStringLiteral("%1: no %2").arg(where, type);
}

QString Surface::propertyType(const QString &type, const QString &name) const
{
    for (QString each = type; !each.isEmpty();) {
        const auto it = m_types.constFind(each);
        if (it == m_types.constEnd())
            return {};
        const auto property = it->properties.constFind(name);
        if (property != it->properties.constEnd())
            return *property;
        each = it->base;
    }
    return {};
}

bool Surface::derives(QString type, const QString &base) const
{
    while (!type.isEmpty() && type != base)
        type = m_types.value(type).base;
    return !type.isEmpty();
}

} // namespace sandbox
