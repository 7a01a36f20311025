// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/chatter/details.h"

#include <algorithm>

#include "connectors/chatter/entity.h"
#include "connectors/chatter/markup.h"
#include "connectors/chatter/shape.h"
#include "connectors/chatter/versions.h"

namespace chatter {

using Rows = Queries::Rows;

/// A file before its version is known: where it hangs, and what it is called there.
struct Hung
{
    QString entity;
    QString id; ///< of a version (068) or a document (069)
    QString title;
    bool isInline = false;
    bool isAttached = false; ///< by a row of FeedAttachment, not only shown by a text
};

static bool isVersion(const QString &id)
{
    return id.startsWith(QLatin1String("068"));
}

static bool isFile(const QString &id)
{
    return isVersion(id) || id.startsWith(QLatin1String("069"));
}

void Details::load(const std::vector<QJsonObject> &rows, const base::Stop &stop)
{
    m_batch = idsIn(rows, u"Id");
    m_details.clear();
    m_refusals.clear();
    loadRevisions(rows, stop);
    loadFiles(rows, stop);
    loadPolls(rows, stop);
    if (m_queries.client().settings().trackedChanges)
        loadChanges(rows, stop);
}

/// Whereas others are told theirs, what is refused of one is noted for it.
std::vector<QJsonObject> Details::rowsOf(const Object &object, QStringView field, const QStringList &ids,
                                         Rows rows, const base::Stop &stop, const QString &further)
{
    Halving::Found found = m_halvings[object.name].ask(ids, m_batch, [&](const QStringList &some) {
        return m_queries.whereIn(object, field, some, rows, stop, further);
    });
    for (const auto &[id, failure] : found.refused)
        m_refusals.insert(id, failure.text);
    return std::move(found.rows);
}

void Details::loadRevisions(const std::vector<QJsonObject> &rows, const base::Stop &stop)
{
    QStringList edited;
    for (const QJsonObject &row : rows) {
        if (revisionOf(row) > 1)
            edited.append(idIn(row, u"Id"));
    }
    for (QJsonObject &revision :
         rowsOf(objects::feedRevision(), u"FeedEntityId", edited, Rows::WithDeleted, stop)) {
        const QJsonValue number = revision.value(u"Revision");
        if (number.isDouble() && number.toInteger(-1) < 0)
            throw unlike(QStringLiteral("The edits"), QStringLiteral("a number in it is no whole one"));
        m_details[idIn(revision, u"FeedEntityId")].revisions.push_back(std::move(revision));
    }
}

/// Those a row names itself: a file that was posted, and images in any version of its text.
static void addOwnFiles(const QJsonObject &row, const std::vector<QJsonObject> &revisions,
                        std::vector<Hung> &hung)
{
    const QString id = idIn(row, u"Id");
    const QString related = idIn(row, u"RelatedRecordId");
    if (isFile(related))
        hung.push_back({id, related, row.value(u"Title").toString(), false, true});
    QStringList texts{textOf(row).body};
    for (const QJsonObject &revision : revisions)
        texts.append(revision.value(u"Value").toString());
    for (const QString &text : texts) {
        for (const QString &image : imagesIn(text))
            hung.push_back({id, image, {}, true, false});
    }
}

static QJsonObject fileOf(const Hung &hung, const QJsonObject &version)
{
    QString name = version.value(u"PathOnClient").toString().section(u'/', -1).section(u'\\', -1);
    if (name.isEmpty())
        name = version.value(u"Title").toString(hung.title);
    const QString extension = version.value(u"FileExtension").toString();
    if (!extension.isEmpty() && !name.endsWith(u'.' + extension, Qt::CaseInsensitive))
        name += u'.' + extension;
    QJsonObject file{{QStringLiteral("id"), version.isEmpty() ? hung.id : idIn(version, u"Id")},
                     {QStringLiteral("name"), name},
                     {QStringLiteral("extension"), extension.toLower()}};
    if (version.value(u"ContentSize").isDouble())
        file.insert(QStringLiteral("size"), version.value(u"ContentSize").toInteger());
    if (version.value(u"Checksum").isString())
        file.insert(QStringLiteral("md5"), version.value(u"Checksum").toString().toLower());
    if (hung.isInline)
        file.insert(QStringLiteral("image"),
                    isVersion(hung.id) ? idIn(version, u"ContentDocumentId") : hung.id);
    if (hung.isAttached)
        file.insert(QStringLiteral("attached"), true);
    const QString location = version.value(u"ContentLocation").toString();
    if (!location.isEmpty() && location != u"S") { // kept elsewhere: there are no bytes here
        file.insert(QStringLiteral("link"), version.value(u"ContentUrl").toString());
        file.remove(QStringLiteral("id"));
    }
    return file;
}

static bool isListed(const QJsonArray &files, const QJsonObject &file)
{
    return std::ranges::any_of(files, [&](const QJsonValue &each) {
        const QJsonObject other = each.toObject();
        return other.value(u"id") == file.value(u"id") && other.value(u"link") == file.value(u"link");
    });
}

/// What hangs on a deleted row is deleted with it; what was taken off another is not asked for.
std::vector<QJsonObject> Details::attachmentsOf(const std::vector<QJsonObject> &rows, const base::Stop &stop)
{
    QStringList live;
    QStringList deleted;
    for (const QJsonObject &row : rows)
        (row.value(u"IsDeleted").toBool() ? deleted : live).append(idIn(row, u"Id"));
    const Object &object = objects::feedAttachment();
    auto found = rowsOf(object, u"FeedEntityId", live, Rows::Live, stop);
    std::ranges::move(rowsOf(object, u"FeedEntityId", deleted, Rows::WithDeleted, stop),
                      std::back_inserter(found));
    return found;
}

void Details::loadFiles(const std::vector<QJsonObject> &rows, const base::Stop &stop)
{
    std::vector<Hung> hung;
    for (const QJsonObject &row : rows)
        addOwnFiles(row, m_details.value(idIn(row, u"Id")).revisions, hung);
    for (const QJsonObject &row : attachmentsOf(rows, stop)) {
        const QString record = idIn(row, u"RecordId");
        const QString type = row.value(u"Type").toString();
        const QString entity = idIn(row, u"FeedEntityId");
        if (isFile(record))
            hung.push_back({entity, record, row.value(u"Title").toString(), type == u"InlineImage", true});
        else if (row.value(u"Value").isString())
            m_details[entity].files.append(
                QJsonObject{{QStringLiteral("name"), row.value(u"Title").toString()},
                            {QStringLiteral("link"), row.value(u"Value").toString()}});
    }
    QStringList versions;
    QStringList documents;
    for (const Hung &each : hung)
        (isVersion(each.id) ? versions : documents).append(each.id);
    versions.removeDuplicates();
    documents.removeDuplicates();
    QHash<QString, QJsonObject> found; // by version and by document
    const Object &object = objects::contentVersion();
    for (const QJsonObject &row :
         rowsOf(object, u"ContentDocumentId", documents, Rows::Live, stop, QStringLiteral("IsLatest = true")))
        found.insert(idIn(row, u"ContentDocumentId"), row);
    for (const QJsonObject &row : rowsOf(object, u"Id", versions, Rows::Live, stop))
        found.insert(idIn(row, u"Id"), row);
    for (const Hung &each : hung) {
        const QJsonObject file = fileOf(each, found.value(each.id));
        if (!isListed(m_details[each.entity].files, file))
            m_details[each.entity].files.append(file);
        if (m_refusals.contains(each.id))
            m_refusals.insert(each.entity, m_refusals.value(each.id));
    }
}

void Details::loadPolls(const std::vector<QJsonObject> &rows, const base::Stop &stop)
{
    QStringList polls;
    for (const QJsonObject &row : rows) {
        if (row.value(u"Type").toString() == u"PollPost")
            polls.append(idIn(row, u"Id"));
    }
    auto choices = rowsOf(objects::pollChoice(), u"FeedItemId", polls, Rows::Live, stop);
    QHash<QString, int> votes; // by choice
    for (const QJsonObject &vote : rowsOf(objects::pollVote(), u"FeedItemId", polls, Rows::Live, stop))
        ++votes[idIn(vote, u"ChoiceId")];
    std::ranges::stable_sort(choices, {},
                             [](const QJsonObject &each) { return each.value(u"Position").toInt(); });
    for (const QJsonObject &choice : choices)
        m_details[idIn(choice, u"FeedItemId")].choices.append(
            QJsonObject{{QStringLiteral("text"), choice.value(u"ChoiceBody").toString()},
                        {QStringLiteral("votes"), votes.value(idIn(choice, u"Id"))}});
}

static QString printed(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? QStringLiteral("yes") : QStringLiteral("no");
    return value.isDouble() ? QString::number(value.toDouble(), 'g', 15) : value.toString();
}

static QString feedOf(const QString &object)
{
    return object.endsWith(QLatin1String("__c")) ? QString(object.chopped(1) + u"Feed")
                                                 : QString(object + u"Feed");
}

/// Only to be had below the feed of each kind of record.
void Details::loadChanges(const std::vector<QJsonObject> &rows, const base::Stop &stop)
{
    QHash<QString, QStringList> byFeed;
    for (const QJsonObject &row : rows) {
        if (row.value(u"Type").toString() != u"TrackedChange")
            continue;
        const QString object = m_owners.objectOf(idIn(row, u"ParentId"), stop);
        if (!object.isEmpty())
            byFeed[feedOf(object)].append(idIn(row, u"Id"));
    }
    for (auto feed = byFeed.cbegin(); feed != byFeed.cend(); ++feed) {
        const Object object{feed.key(),
                            {QStringLiteral("Id"), QStringLiteral("(SELECT FieldName,OldValue,NewValue FROM "
                                                                  "FeedTrackedChanges)")},
                            false};
        for (const QJsonObject &row : rowsOf(object, u"Id", feed.value(), Rows::Live, stop)) {
            for (const QJsonObject &change :
                 m_queries.nested(row, QStringLiteral("FeedTrackedChanges"), stop))
                m_details[idIn(row, u"Id")].changes.append(
                    QJsonObject{{QStringLiteral("field"), change.value(u"FieldName").toString()},
                                {QStringLiteral("old"), printed(change.value(u"OldValue"))},
                                {QStringLiteral("new"), printed(change.value(u"NewValue"))}});
        }
    }
}

} // namespace chatter
