// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace xip {

/// Which field of a record means what. The default knows the usual names; a map file names others. Records of
/// every format come as JSON objects: an XML element's children and attributes, a CSV line's columns.
class FieldMap
{
public:
    enum class Target {
        Id,
        Revision,
        SentAt,
        From,
        To,
        Cc,
        Bcc,
        Participants,
        Email,
        Subject,
        Text,
        Html,
        Attachments,
        ConversationId,
        ConversationTopic,
        InReplyTo,
        Event,
        OriginalId,
    };
    static constexpr size_t targetCount = 18;

    /// The default, as the README documents it.
    FieldMap();

    /// Reads a map file: a JSON object of target → path, or a list of paths of which the first that is there
    /// counts; `items` → path or paths of the records. The path `$text` is what an XML record says itself,
    /// outside of its fields. Targets it does not name keep their default; an empty path switches a target
    /// off. Throws inputFailure (`INVALID_FIELD_MAP`) with the file's name.
    static FieldMap parsed(const QByteArray &json, const QString &name);

    /// What the record holds for a target; undefined when nothing.
    QJsonValue value(const QJsonObject &record, Target target) const;

    /// The same as text: numbers as they are written, lists line by line.
    QString text(const QJsonObject &record, Target target) const;

    /// The path by which value() finds it, as a map has it; empty when nothing.
    QString path(const QJsonObject &record, Target target) const;

    /// The words of an XML record itself, which count beside a field of text if `text` has the path `$text`;
    /// else undefined.
    QJsonValue ownText(const QJsonObject &record) const;

    /// The paths of a target, the first of which that leads to something counts; none where it is switched
    /// off.
    const QList<QStringList> &paths(Target target) const;

    /// True when those are the default's.
    bool isUsual(Target target) const;

    /// True for the names under which the default looks for a target that is switched off.
    bool isOff(const QString &name) const;

    /// Where the records are: by the first of these that leads to some; empty: at the top, or wherever the
    /// file shows them.
    const QList<QStringList> &itemsPaths() const { return m_itemsPaths; }

    /// A record is an item when it names people, or has a time and a text: other data is none.
    bool isItem(const QJsonObject &record) const;

    /// True when a field of that name, at the top of a record, tells that it is an item.
    bool isTelling(const QString &name) const;

    /// True when a target is looked for in, or below, a field of that name at the top of a record.
    bool isMapped(const QString &name) const;

    /// True when a field of that name is of those that can say one thing only: an id, a time.
    bool isSingle(const QString &name) const;

    /// True for the names under which the default looks for that target.
    static bool isDefault(const QString &name, Target target);

    /// True for the names under which lists of records stand where `items` is not mapped.
    static bool isRecordList(const QString &name);

    /// Changes when reading could.
    QByteArray digest() const;

    /// What parsed() makes the same map of, whatever the default is by then.
    QByteArray json() const;

private:
    bool leadsInto(Target target, const QString &name) const;
    QJsonValue follow(const QJsonObject &record, const QStringList &path) const;

    std::array<QList<QStringList>, targetCount> m_paths;
    QList<QStringList> m_itemsPaths;
};

/// `sentAt`: as map files and messages to the admin name a target.
QString name(FieldMap::Target target);

/// A JSON value as text: numbers as they are written, lists line by line.
QString textIn(const QJsonValue &value);

} // namespace xip
