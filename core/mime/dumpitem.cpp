// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/dumpitem.h"

#include <algorithm>
#include <map>
#include <set>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "base/digest.h"
#include "mime/attendance.h"

namespace mime {

using base::Instant;
using model::Person;
using std::chrono::milliseconds;
using Kind = DumpEvent::Kind;

static qint64 ms(Instant time)
{
    return time.time_since_epoch().count();
}

/// A text, and behind it what stands beside it.
static QString joined(const QString &text, const QString &more)
{
    return text.isEmpty() || more.isEmpty() ? QString(text + more) : QString(text + u"\n\n" + more);
}

QString DumpItem::words() const
{
    if (event != "file")
        return text;
    const QString status = fileStatus.isEmpty() ? QString() : QString(u" (" + fileStatus + u')');
    return joined(QStringLiteral("File transfer%1: %2").arg(status, fileName), text);
}

QByteArray DumpItem::encoded() const
{
    QJsonArray list;
    for (const Person &person : people)
        list.append(QJsonArray{person.sourceId, person.address, person.role == Person::Role::From});
    QJsonObject json{{QStringLiteral("room"), room},
                     {QStringLiteral("topic"), topic},
                     {QStringLiteral("id"), id},
                     {QStringLiteral("event"), QString::fromLatin1(event)},
                     {QStringLiteral("originalId"), originalId},
                     {QStringLiteral("at"), ms(at)},
                     {QStringLiteral("people"), list},
                     {QStringLiteral("text"), text},
                     {QStringLiteral("filePath"), filePath},
                     {QStringLiteral("fileName"), fileName},
                     {QStringLiteral("fileStatus"), fileStatus}};
    if (start)
        json.insert(QStringLiteral("start"), ms(*start));
    if (!trouble.isEmpty())
        json.insert(QStringLiteral("trouble"), trouble);
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

DumpItem DumpItem::decoded(const QByteArray &bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    const auto text = [&](QStringView key) {
        return json.value(key).toString();
    };
    const auto time = [&](QStringView key) {
        return Instant{milliseconds{json.value(key).toInteger()}};
    };
    DumpItem item{.room = text(u"room"),
                  .topic = text(u"topic"),
                  .id = text(u"id"),
                  .event = text(u"event").toLatin1(),
                  .originalId = text(u"originalId"),
                  .at = time(u"at"),
                  .text = text(u"text"),
                  .filePath = text(u"filePath"),
                  .fileName = text(u"fileName"),
                  .fileStatus = text(u"fileStatus"),
                  .trouble = text(u"trouble")};
    if (json.contains(u"start"))
        item.start = time(u"start");
    for (const QJsonValue &value : json.value(u"people").toArray()) {
        const QJsonArray person = value.toArray();
        item.people.push_back({.address = person.at(1).toString(),
                               .sourceId = person.at(0).toString(),
                               .role = person.at(2).toBool() ? Person::Role::From : Person::Role::To});
    }
    return item;
}

QByteArray DumpItem::digest() const
{
    base::Digest digest;
    for (const QString &field : {room, id, text, filePath, fileName, fileStatus})
        digest.addField(field.toUtf8());
    digest.addField(event);
    digest.addField(QByteArray::number(ms(at)));
    std::set<QString> labels; // the order in which a dump names people is no part of the message
    for (const Person &person : people)
        labels.insert((person.role == Person::Role::From ? u"<" : u">") + person.label());
    for (const QString &label : labels)
        digest.addField(label.toUtf8());
    if (!trouble.isEmpty()) // a later dump may tell the same whole, or in another line
        digest.addField(trouble.section(QStringLiteral(": "), 1).toUtf8());
    return digest.result();
}

/// The author as From, then everyone else in the room: at that time, and when what is edited or deleted was
/// written.
static model::People peopleOf(const Attendance &attendance, const DumpEvent &event, Instant at)
{
    Person author = attendance.person(event.loginName.isEmpty() ? event.address : event.loginName);
    author.role = Person::Role::From;
    model::People people;
    if (!author.label().isEmpty())
        people.push_back(author);
    std::set<QString> named{author.label()};
    const auto addThose = [&](Instant moment) {
        for (const Person &person : attendance.at(moment)) {
            if (named.insert(person.label()).second)
                people.push_back(person);
        }
    };
    addThose(event.at);
    if (at != event.at)
        addThose(at);
    return people;
}

/// What an edited or deleted message's mark makes of it: a text that was replaced later stays a message.
static QByteArray eventOf(const DumpEvent &event)
{
    if (event.updatedType.isEmpty() || event.updatedType == u"EditedOriginalMsg")
        return "post";
    return event.updatedType.startsWith(u"Deleted", Qt::CaseInsensitive) ? "delete" : "edit";
}

static DumpItem messageItem(const DumpEvent &event, const std::map<QString, QString> &originals)
{
    DumpItem item{.id = event.id, .event = eventOf(event), .at = event.at, .text = event.content};
    if (!event.previews.isEmpty())
        item.text += u"\n\n" + event.previews;
    item.text = joined(item.text, event.more);
    if (item.event == "post")
        return item;
    item.at = event.updatedAt.value_or(event.at);
    if (item.event == "delete" && item.at != event.at)
        item.text = joined(item.text, QStringLiteral("Sent on %1.").arg(base::toIso(event.at)));
    const auto original = originals.find(event.id);
    const bool isNewText = event.updatedType == u"EditedNewMsg";
    if (original != originals.end())
        item.originalId = original->second;
    else if (!isNewText)
        item.originalId = event.id;
    return item;
}

static DumpItem moveItem(const DumpEvent &event)
{
    const bool isEntry = event.kind == Kind::Entered;
    const QString move =
        isEntry ? QStringLiteral("Entered the conversation") : QStringLiteral("Left the conversation");
    return {.event = isEntry ? "join" : "leave", .at = event.at, .text = joined(move, event.more)};
}

static DumpItem transferItem(const DumpEvent &event)
{
    return {.event = "file",
            .at = event.at,
            .text = event.more,
            .filePath = event.fileName,
            .fileName = event.userFileName.isEmpty() ? event.fileName.section(u'/', -1) : event.userFileName,
            .fileStatus = event.status};
}

static DumpItem itemOf(const DumpEvent &event, const std::map<QString, QString> &originals)
{
    switch (event.kind) {
    case Kind::Message:
        return messageItem(event, originals);
    case Kind::Entered:
    case Kind::Left:
        return moveItem(event);
    case Kind::Unknown:
        return {.event = "file", .text = event.content};
    case Kind::TransferStarted:
    case Kind::TransferEnded:
        break;
    }
    return transferItem(event);
}

/// The starts of transfers whose end is told as well: an end tells all that its start does, and how it went.
/// It is the end of one transfer of its file, the latest that is still under way. A start of which more is
/// said than of its end is none of them.
static std::set<const DumpEvent *> endedStarts(const DumpConversation &conversation)
{
    std::map<std::pair<QString, QString>, std::vector<const DumpEvent *>> files;
    for (const DumpEvent &event : conversation.events) {
        const bool isTransfer = event.kind == Kind::TransferStarted || event.kind == Kind::TransferEnded;
        if (isTransfer && event.trouble.isEmpty()) // only times tell which end is whose
            files[{event.loginName.toCaseFolded(), event.fileName}].push_back(&event);
    }
    std::set<const DumpEvent *> ended;
    for (auto &[file, events] : files) {
        std::ranges::stable_sort(events, {}, [](const DumpEvent *event) {
            return std::pair(event->at, event->kind == Kind::TransferEnded);
        });
        std::vector<const DumpEvent *> underWay;
        for (const DumpEvent *event : events) {
            if (event->kind == Kind::TransferStarted) {
                underWay.push_back(event);
            } else if (!underWay.empty()) {
                if (event->more.contains(underWay.back()->more))
                    ended.insert(underWay.back());
                underWay.pop_back();
            }
        }
    }
    return ended;
}

void forEachItem(const DumpConversation &conversation, const std::function<void(const DumpItem &)> &each)
{
    const Attendance attendance(conversation);
    std::map<QString, QString> originals; // id of a new text → id of the text it replaced
    for (const DumpEvent &event : conversation.events) {
        if (!event.editedNewId.isEmpty())
            originals[event.editedNewId] = event.id;
    }
    const std::set<const DumpEvent *> toldAgain = endedStarts(conversation);
    for (const DumpEvent &event : conversation.events) {
        const bool isMove = event.kind == Kind::Entered || event.kind == Kind::Left;
        const bool isPlain = event.trouble.isEmpty() && event.more.isEmpty();
        if ((isMove && isPlain) || toldAgain.contains(&event))
            continue;
        DumpItem item = itemOf(event, originals);
        item.trouble = event.trouble;
        item.room = conversation.roomId;
        item.topic = conversation.perspective;
        item.start = conversation.start;
        if (event.kind != Kind::Unknown)
            item.people = peopleOf(attendance, event, item.at);
        each(item);
    }
}

} // namespace mime
