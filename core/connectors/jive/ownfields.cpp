// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/jive/ownfields.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

#include "connectors/jive/entity.h"

namespace jive {

static constexpr int deepest = 3;

static QString plain(const QJsonValue &value, int depth);

/// What names a thing, else all that it says.
static QString plainObject(const QJsonObject &object, int depth)
{
    for (const char16_t *name : {u"displayName", u"name", u"subject", u"title", u"option"}) {
        const QString text = object.value(QStringView(name)).toString();
        const QString url = object.value(u"url").toString();
        if (!text.isEmpty())
            return url.isEmpty() ? text : QString(text + u" (" + url + u')');
    }
    QStringList parts;
    for (auto field = object.begin(); field != object.end() && depth < deepest; ++field) {
        const QString text =
            field.key() == QLatin1String("resources") ? QString() : plain(field.value(), depth + 1);
        if (!text.isEmpty())
            parts.append(field.key() + u' ' + text);
    }
    return parts.join(QLatin1String(", "));
}

static QString plain(const QJsonValue &value, int depth)
{
    if (value.isBool())
        return value.toBool() ? QStringLiteral("yes") : QStringLiteral("no");
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', 15);
    if (value.isObject())
        return plainObject(value.toObject(), depth);
    if (!value.isArray())
        return value.toString();
    QStringList parts;
    for (const QJsonValue &each : value.toArray())
        parts.append(depth < deepest ? plain(each, depth + 1) : QString());
    parts.removeAll(QString());
    return parts.join(QLatin1String(", "));
}

QString plain(const QJsonValue &value)
{
    return plain(value, 0);
}

static bool isKnown(const QString &type)
{
    static const QSet<QString> types{
        QStringLiteral("poll"),     QStringLiteral("task"),       QStringLiteral("idea"),
        QStringLiteral("favorite"), QStringLiteral("share"),      QStringLiteral("update"),
        QStringLiteral("file"),     QStringLiteral("discussion"), QStringLiteral("message"),
        QStringLiteral("post"),     QStringLiteral("document"),   QStringLiteral("comment"),
        QStringLiteral("dm")};
    return types.contains(type);
}

std::vector<std::pair<QString, QJsonValue>> ownFieldsOf(const QJsonObject &entity)
{
    static const QSet<QString> others{QStringLiteral("id"),
                                      QStringLiteral("contentID"),
                                      QStringLiteral("subject"),
                                      QStringLiteral("published"),
                                      QStringLiteral("updated"),
                                      QStringLiteral("iconCss"),
                                      QStringLiteral("typeCode"),
                                      QStringLiteral("lastActivity"),
                                      QStringLiteral("parent"),
                                      QStringLiteral("lastActivityDate"),
                                      QStringLiteral("entityType"),
                                      QStringLiteral("status"),
                                      QStringLiteral("visibility"),
                                      QStringLiteral("author"),
                                      QStringLiteral("content"),
                                      QStringLiteral("resources"),
                                      QStringLiteral("parentPlace"),
                                      QStringLiteral("attachments"),
                                      QStringLiteral("contentImages"),
                                      QStringLiteral("contentVideos"),
                                      QStringLiteral("outcomeTypes"),
                                      QStringLiteral("outcomeCounts"),
                                      QStringLiteral("tags"),
                                      QStringLiteral("categories"),
                                      QStringLiteral("onBehalfOf"),
                                      QStringLiteral("via"),
                                      QStringLiteral("parentVisible"),
                                      QStringLiteral("parentContentVisible"),
                                      QStringLiteral("visibleToExternalContributors")};
    std::vector<std::pair<QString, QJsonValue>> fields;
    for (auto field = entity.begin(); field != entity.end() && !isKnown(typeOf(entity)); ++field) {
        const bool isCounter = field.key().endsWith(QLatin1String("Count"));
        if (!others.contains(field.key()) && !isCounter)
            fields.emplace_back(field.key(), field.value());
    }
    return fields;
}

/// What Jive, or the one who asks, changes by itself.
static bool isFleeting(const QString &name)
{
    static const QRegularExpression form(
        QStringLiteral("Count$|token|rating|^(version|score|followed|read|resources)$"),
        QRegularExpression::CaseInsensitiveOption);
    return form.match(name).hasMatch();
}

static QJsonValue withoutFleeting(const QJsonValue &value)
{
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue &each : value.toArray())
            array.append(withoutFleeting(each));
        return array;
    }
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (const QString &name : object.keys())
            object.insert(name, isFleeting(name) ? QJsonValue() : withoutFleeting(object.value(name)));
        return object;
    }
    const QString text = value.toString();
    if (!text.startsWith(QLatin1String("http://")) && !text.startsWith(QLatin1String("https://")))
        return value;
    return keyOf(text).isEmpty() ? text.section(u'?', 0, 0) : keyOf(text);
}

QString lasting(const QString &name, const QJsonValue &value)
{
    return isFleeting(name) ? QString() : plain(withoutFleeting(value));
}

} // namespace jive
