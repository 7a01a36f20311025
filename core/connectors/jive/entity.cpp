// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/jive/entity.h"

#include <algorithm>

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <QTimeZone>
#include <QUrl>

#include "base/digest.h"
#include "connectors/jive/ownfields.h"
#include "mime/htmlentities.h"

namespace jive {

using base::Instant;
using std::chrono::milliseconds;

QByteArray withoutPrefix(const QByteArray &body)
{
    const QByteArray trimmed = body.trimmed();
    if (!trimmed.startsWith("throw "))
        return trimmed;
    const qsizetype end = trimmed.indexOf(';');
    return end < 0 ? trimmed : trimmed.mid(end + 1).trimmed();
}

QByteArray compact(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

QJsonObject parsed(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

std::optional<Instant> timeOf(const QJsonValue &value)
{
    if (value.isDouble() && value.toDouble() > 0)
        return Instant{milliseconds{value.toInteger()}};
    QString text = value.toString().trimmed();
    static const QRegularExpression zone(QStringLiteral("([+-]\\d\\d)(\\d\\d)$"));
    text.replace(zone, QStringLiteral("\\1:\\2"));
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid())
        return {};
    const bool hasZone = time.timeSpec() != Qt::LocalTime;
    const QDateTime utc = hasZone ? time.toUTC() : QDateTime(time.date(), time.time(), Qt::UTC);
    return Instant{milliseconds{utc.toMSecsSinceEpoch()}};
}

Instant publishedOf(const QJsonObject &entity)
{
    const auto published = timeOf(entity.value(u"published"));
    return published ? *published : timeOf(entity.value(u"updated")).value_or(Instant{});
}

Instant updatedOf(const QJsonObject &entity)
{
    const auto updated = timeOf(entity.value(u"updated"));
    return updated ? *updated : publishedOf(entity);
}

Instant activityOf(const QJsonObject &entity)
{
    Instant latest = std::max(publishedOf(entity), updatedOf(entity));
    for (const char16_t *field : {u"lastActivityDate", u"lastActivity"})
        latest = std::max(latest, timeOf(entity.value(QStringView(field))).value_or(Instant{}));
    return latest;
}

QString refOf(const QJsonObject &entity, const QString &resource)
{
    return entity.value(u"resources").toObject().value(resource).toObject().value(u"ref").toString();
}

bool isReadable(const QJsonObject &entity, const QString &resource)
{
    const QJsonObject entry = entity.value(u"resources").toObject().value(resource).toObject();
    const QJsonArray allowed = entry.value(u"allowed").toArray();
    return entry.contains(u"ref") && (allowed.isEmpty() || allowed.contains(QStringLiteral("GET")));
}

QString keyOf(const QString &ref)
{
    static const QRegularExpression api(QStringLiteral("/api/core/v\\d+(/[^?#]*)"));
    const QRegularExpressionMatch match = api.match(ref);
    return match.hasMatch() ? match.captured(1) : QString();
}

QString keyOf(const QJsonObject &entity)
{
    const QString key = keyOf(refOf(entity, QStringLiteral("self")));
    const QString id = entity.value(u"id").toString();
    if (!key.isEmpty() || id.isEmpty())
        return key;
    return u'/' + typeOf(entity) + u'/' + id;
}

QString typeOf(const QJsonObject &entity)
{
    return entity.value(u"type").toString();
}

QString subjectOf(const QJsonObject &entity)
{
    return mime::resolved(entity.value(u"subject").toString()).replace(QChar::Nbsp, u' ').simplified();
}

QString htmlOf(const QJsonObject &entity)
{
    return entity.value(u"content").toObject().value(u"text").toString();
}

bool isUnpublished(const QJsonObject &entity)
{
    static const QSet<QString> states{QStringLiteral("incomplete"), QStringLiteral("pending_approval"),
                                      QStringLiteral("rejected"), QStringLiteral("scheduled")};
    return states.contains(entity.value(u"status").toString());
}

/// Jive writes comments with changing ids around a text.
static QString withoutComments(QString html)
{
    static const QRegularExpression comment(QStringLiteral("<!--.*?-->"),
                                            QRegularExpression::DotMatchesEverythingOption);
    return html.remove(comment);
}

static QByteArrayList filesOf(const QJsonObject &entity)
{
    QByteArrayList files;
    for (const QJsonValue &value : entity.value(u"attachments").toArray()) {
        const QJsonObject file = value.toObject();
        files.append((file.value(u"id").toString() + u'|' + file.value(u"name").toString()).toUtf8());
    }
    std::ranges::sort(files);
    return files;
}

static QByteArray textDigestOf(const QJsonObject &entity)
{
    base::Digest digest;
    digest.addField(typeOf(entity).toUtf8());
    digest.addField(subjectOf(entity).toUtf8());
    digest.addField(withoutComments(htmlOf(entity)).toUtf8());
    for (const QByteArray &file : filesOf(entity))
        digest.addField(file);
    if (isUnpublished(entity))
        digest.addField(entity.value(u"status").toString().toUtf8());
    for (const char16_t *field :
         {u"options", u"completed", u"dueDate", u"stage", u"name", u"favoriteObject"}) {
        const QJsonValue value = entity.value(QStringView(field));
        if (value.isObject()) // of a favorite: what it points to
            digest.addField(value.toObject().value(u"url").toString().toUtf8());
        else if (!value.isUndefined())
            digest.addField(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
    }
    return digest.result();
}

/// Of a reference or an entity: which one it is.
static QString nameOf(const QJsonValue &value)
{
    if (value.isObject()) {
        const QString key = keyOf(value.toObject());
        return key.isEmpty() ? value.toObject().value(u"name").toString() : key;
    }
    const QString key = keyOf(value.toString());
    return key.isEmpty() ? value.toString() : key;
}

/// For whom it is, where that is not for all who see its place.
static QStringList readersOf(const QJsonObject &entity)
{
    const QString visibility = entity.value(u"visibility").toString();
    if (visibility != u"people" && visibility != u"hidden")
        return entity.value(u"private").toBool() ? QStringList(QStringLiteral("private")) : QStringList();
    QStringList readers;
    for (const QJsonValue &user : entity.value(u"users").toArray())
        readers.append(user.toObject().value(u"id").toString(nameOf(user)));
    readers.sort();
    return QStringList(visibility) + readers;
}

/// What else people read of it, or makes it theirs, as JSON; empty: nothing.
static QByteArray furtherOf(const QJsonObject &entity)
{
    QJsonObject further;
    for (const char16_t *field : {u"publishDate", u"latitude", u"longitude"}) {
        const QJsonValue value = entity.value(QStringView(field));
        if (!value.isUndefined() && !value.isNull())
            further.insert(QStringView(field).toString(), value);
    }
    for (const char16_t *field : {u"owner", u"repost"}) {
        const QString name = nameOf(entity.value(QStringView(field)));
        if (!name.isEmpty())
            further.insert(QStringView(field).toString(), name);
    }
    QStringList images;
    for (const QJsonValue &value : entity.value(u"optionsImages").toArray()) {
        const QJsonObject image = value.toObject().value(u"image").toObject();
        images.append(value.toObject().value(u"option").toString() + u'|' + nameOf(image.value(u"ref")));
    }
    if (!images.isEmpty())
        further.insert(QStringLiteral("images"), QJsonArray::fromStringList(images));
    if (const QStringList readers = readersOf(entity); !readers.isEmpty())
        further.insert(QStringLiteral("readers"), QJsonArray::fromStringList(readers));
    for (const auto &[name, value] : ownFieldsOf(entity)) {
        if (const QString text = lasting(name, value); !text.isEmpty())
            further.insert(QString(u"own " + name), text);
    }
    return further.isEmpty() ? QByteArray() : compact(further);
}

/// Versions are captured under their numbers, with the digest of their text; another one would be another
/// item.
static bool hasNumberedVersions(const QJsonObject &entity)
{
    return typeOf(entity) == u"document" || typeOf(entity) == u"file";
}

QByteArray digestOf(const QJsonObject &entity)
{
    const QByteArray text = textDigestOf(entity);
    const QByteArray further = furtherOf(entity);
    if (further.isEmpty() && hasNumberedVersions(entity))
        return text;
    base::Digest digest;
    digest.addField(text);
    digest.addField(further);
    return digest.result();
}

bool isUnchanged(const QJsonObject &entity, const QByteArray &digest)
{
    return digest == digestOf(entity) || digest == textDigestOf(entity);
}

QByteArray markerOf(const QJsonObject &entity)
{
    base::Digest digest;
    digest.addField(textDigestOf(entity));
    if (const QByteArray further = furtherOf(entity); !further.isEmpty())
        digest.addField(further);
    digest.addField(QByteArray::number(qint64(activityOf(entity).time_since_epoch().count())));
    digest.addField(QByteArray::number(entity.value(u"replyCount").toInteger(-1)));
    return digest.result().toHex().left(16);
}

} // namespace jive
