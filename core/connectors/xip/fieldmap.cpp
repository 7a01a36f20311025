// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/xip/fieldmap.h"

#include <algorithm>
#include <set>

#include <QJsonArray>
#include <QJsonDocument>

#include "base/digest.h"
#include "base/failure.h"
#include "connectors/xip/elementparts.h"
#include "connectors/xip/jsonnames.h"

namespace xip {

using Target = FieldMap::Target;

/// A target's name in map files, and the names that the default looks for, in this order.
struct Row
{
    QStringView name;
    QStringView defaults;
};

static constexpr std::array<Row, FieldMap::targetCount> rows{{
    {u"id", u"id messageId itemId uid guid"},
    {u"revision", u"revision version"},
    {u"sentAt", u"sentAt date sent timestamp dateTime time createdAt created"},
    {u"from", u"from sender author creator"},
    {u"to", u"to recipients"},
    {u"cc", u"cc"},
    {u"bcc", u"bcc"},
    {u"participants", u"participants members"},
    {u"Email", u"email emails"},
    {u"subject", u"subject title"},
    {u"text", u"text body content message $text"},
    {u"html", u"html htmlBody bodyHtml"},
    {u"attachments", u"attachments files"},
    {u"conversationId", u"conversationId threadId roomId channelId"},
    {u"conversationTopic", u"conversationTopic topic roomName channelName"},
    {u"inReplyTo", u"inReplyTo parentId"},
    {u"event", u"event eventType"},
    {u"originalId", u"originalId"},
}};

static constexpr std::array people{Target::From, Target::To,           Target::Cc,
                                   Target::Bcc,  Target::Participants, Target::Email};

static constexpr std::array singles{
    Target::Id,        Target::Revision, Target::SentAt,    Target::ConversationId,
    Target::InReplyTo, Target::Event,    Target::OriginalId};

/// The path of what an XML record says itself.
static const QStringList ownWords{QStringLiteral("$text")};

static size_t indexOf(Target target)
{
    return static_cast<size_t>(target);
}

QString name(Target target)
{
    return rows.at(indexOf(target)).name.toString();
}

FieldMap::FieldMap()
{
    for (size_t i = 0; i < targetCount; ++i) {
        for (const QStringView path : rows.at(i).defaults.split(u' '))
            m_paths.at(i).append({path.toString()});
    }
}

static base::Failure invalid(const QString &file, const QString &cause)
{
    QStringList names;
    for (const Row &row : rows)
        names.append(row.name.toString());
    return base::inputFailure(
        "INVALID_FIELD_MAP", QStringLiteral("The field map “%1”: %2").arg(file, cause),
        QStringLiteral("It is a JSON object such as {\"from\": \"header.sender\"} with the keys "
                       "items, %1.")
            .arg(names.join(QStringLiteral(", "))));
}

static base::Failure namedTwice(const QString &file, const QString &key)
{
    return invalid(
        file, QStringLiteral("“%1” stands there twice; several paths of a field go into one list.").arg(key));
}

static QList<QStringList> pathsIn(const QJsonValue &value, const QString &key, const QString &file)
{
    const QJsonArray list = value.isArray() ? value.toArray() : QJsonArray{value};
    QList<QStringList> paths;
    for (const QJsonValue &each : list) {
        if (!each.isString())
            throw invalid(file, QStringLiteral("“%1” is no path and no list of paths.").arg(key));
        const QStringList path = each.toString().split(u'.');
        if (each.toString().isEmpty()) // switches the field off
            continue;
        if (path.contains(QString()))
            throw invalid(file, QStringLiteral("the path “%2” of “%1” has no name beside one of its dots.")
                                    .arg(key, each.toString()));
        paths.append(path);
    }
    return paths;
}

FieldMap FieldMap::parsed(const QByteArray &json, const QString &name)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        throw invalid(name,
                      error.error == QJsonParseError::NoError
                          ? QStringLiteral("it is no JSON object.")
                          : QStringLiteral("%1 at byte %2.").arg(error.errorString()).arg(error.offset));
    if (const QString twice = repeatedName(json); !twice.isEmpty())
        throw namedTwice(name, twice);
    FieldMap map;
    std::set<const Row *> seen;
    const QJsonObject object = document.object();
    for (auto each = object.begin(); each != object.end(); ++each) {
        const QList<QStringList> paths = pathsIn(each.value(), each.key(), name);
        if (each.key() == u"items") {
            map.m_itemsPaths = paths;
            continue;
        }
        const auto row = std::ranges::find_if(
            rows, [&](const Row &each_) { return each_.name.compare(each.key(), Qt::CaseInsensitive) == 0; });
        if (row == rows.end())
            throw invalid(name, QStringLiteral("there is no field “%1”.").arg(each.key()));
        if (!seen.insert(&*row).second)
            throw namedTwice(name, each.key());
        map.m_paths.at(static_cast<size_t>(row - rows.begin())) = paths;
    }
    return map;
}

/// The member of that name; else the one whose name differs in case only.
static QJsonValue member(const QJsonObject &object, const QString &name)
{
    const auto exact = object.constFind(name);
    if (exact != object.constEnd())
        return exact.value();
    for (auto each = object.begin(); each != object.end(); ++each) {
        if (each.key().compare(name, Qt::CaseInsensitive) == 0)
            return each.value();
    }
    return QJsonValue::Undefined;
}

/// Follows the path; through a list, in each of its elements.
static QJsonValue below(const QJsonValue &value, const QStringList &path)
{
    if (path.isEmpty())
        return value;
    if (value.isObject())
        return below(member(value.toObject(), path.front()), path.mid(1));
    if (!value.isArray())
        return QJsonValue::Undefined;
    QJsonArray found;
    for (const QJsonValue &each : value.toArray()) {
        const QJsonValue inside = below(each, path);
        if (!inside.isUndefined())
            found.append(inside);
    }
    return found.isEmpty() ? QJsonValue(QJsonValue::Undefined) : found;
}

static bool isNothing(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull() ||
           (value.isString() && value.toString().trimmed().isEmpty()) ||
           (value.isArray() && value.toArray().isEmpty()) || (value.isObject() && value.toObject().isEmpty());
}

QJsonValue FieldMap::follow(const QJsonObject &record, const QStringList &path) const
{
    if (path == ownWords) {
        QSet<QString> fields;
        for (const QString &name : record.keys()) {
            if (isMapped(name))
                fields.insert(name);
        }
        return ElementParts::own(record, fields);
    }
    const QJsonValue found = member(record, path.join(u'.')); // a CSV column may have dots in its name
    return isNothing(found) ? below(record, path) : found;
}

QJsonValue FieldMap::value(const QJsonObject &record, Target target) const
{
    for (const QStringList &path : m_paths.at(indexOf(target))) {
        const QJsonValue found = follow(record, path);
        if (!isNothing(found))
            return found;
    }
    return QJsonValue::Undefined;
}

QString FieldMap::path(const QJsonObject &record, Target target) const
{
    for (const QStringList &path : m_paths.at(indexOf(target))) {
        if (!isNothing(follow(record, path)))
            return path.join(u'.');
    }
    return {};
}

QJsonValue FieldMap::ownText(const QJsonObject &record) const
{
    const bool counts = m_paths.at(indexOf(Target::Text)).contains(ownWords);
    return counts && record.contains(ownWords.front()) ? follow(record, ownWords) : QJsonValue::Undefined;
}

const QList<QStringList> &FieldMap::paths(Target target) const
{
    return m_paths.at(indexOf(target));
}

bool FieldMap::isUsual(Target target) const
{
    static const FieldMap usual;
    return paths(target) == usual.paths(target);
}

bool FieldMap::isOff(const QString &name) const
{
    for (size_t i = 0; i < targetCount; ++i) {
        const auto target = static_cast<Target>(i);
        if (paths(target).isEmpty() && isDefault(name, target))
            return true;
    }
    return false;
}

QString textIn(const QJsonValue &value)
{
    if (value.isObject())
        return textIn(value.toObject().value(u"$text"));
    if (!value.isArray())
        return value.toVariant().toString();
    QStringList lines;
    for (const QJsonValue &each : value.toArray())
        lines.append(textIn(each));
    return lines.join(u'\n');
}

QString FieldMap::text(const QJsonObject &record, Target target) const
{
    return textIn(value(record, target));
}

bool FieldMap::isItem(const QJsonObject &record) const
{
    const auto has = [&](Target target) {
        return !value(record, target).isUndefined();
    };
    return std::ranges::any_of(people, has) ||
           (has(Target::SentAt) && (has(Target::Text) || has(Target::Html) || has(Target::Subject)));
}

bool FieldMap::isTelling(const QString &name) const
{
    return std::ranges::any_of(people, [&](Target target) {
        return std::ranges::any_of(m_paths.at(indexOf(target)), [&](const QStringList &path) {
            return path.front().compare(name, Qt::CaseInsensitive) == 0;
        });
    });
}

bool FieldMap::leadsInto(Target target, const QString &name) const
{
    return std::ranges::any_of(m_paths.at(indexOf(target)), [&](const QStringList &path) {
        return path.front().compare(name, Qt::CaseInsensitive) == 0 ||
               path.join(u'.').compare(name, Qt::CaseInsensitive) == 0; // a CSV column
    });
}

bool FieldMap::isMapped(const QString &name) const
{
    for (size_t i = 0; i < targetCount; ++i) {
        if (leadsInto(static_cast<Target>(i), name))
            return true;
    }
    return false;
}

bool FieldMap::isSingle(const QString &name) const
{
    return std::ranges::any_of(singles, [&](Target target) { return leadsInto(target, name); });
}

bool FieldMap::isDefault(const QString &name, Target target)
{
    return std::ranges::any_of(rows.at(indexOf(target)).defaults.split(u' '), [&](QStringView each) {
        return each.compare(name, Qt::CaseInsensitive) == 0;
    });
}

bool FieldMap::isRecordList(const QString &name)
{
    static const QStringList lists{QStringLiteral("items"),   QStringLiteral("messages"),
                                   QStringLiteral("records"), QStringLiteral("posts"),
                                   QStringLiteral("events"),  QStringLiteral("data"),
                                   QStringLiteral("results"), QStringLiteral("value")};
    return lists.contains(name, Qt::CaseInsensitive);
}

QByteArray FieldMap::digest() const
{
    base::Digest digest;
    for (const QList<QStringList> &paths : m_paths) {
        for (const QStringList &path : paths)
            digest.addField(path.join(u'.').toUtf8());
        digest.addField({});
    }
    digest.addField(m_itemsPaths.value(0).join(u'.').toUtf8());
    for (const QStringList &path : m_itemsPaths.mid(1))
        digest.addField(path.join(u'.').toUtf8());
    return digest.result();
}

QByteArray FieldMap::json() const
{
    const auto listed = [](const QList<QStringList> &paths) {
        QJsonArray list;
        for (const QStringList &path : paths)
            list.append(path.join(u'.'));
        return list;
    };
    QJsonObject json{{QStringLiteral("items"), listed(m_itemsPaths)}};
    for (size_t i = 0; i < targetCount; ++i)
        json.insert(rows.at(i).name.toString(), listed(m_paths.at(i)));
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace xip
