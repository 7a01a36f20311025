// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/xip/conversion.h"

#include <algorithm>
#include <optional>
#include <vector>

#include <QRegularExpression>

#include "base/failure.h"
#include "base/shorten.h"
#include "connectors/xip/contents.h"
#include "connectors/xip/corrections.h"
#include "connectors/xip/elementparts.h"
#include "connectors/xip/filereference.h"
#include "connectors/xip/innermessages.h"
#include "connectors/xip/itemfields.h"
#include "connectors/xip/jsonnames.h"
#include "connectors/xip/loosefield.h"
#include "connectors/xip/mediatype.h"
#include "connectors/xip/pictures.h"
#include "connectors/xip/record.h"
#include "connectors/xip/unheeded.h"
#include "mime/dumpitem.h"
#include "mime/reader.h"
#include "model/itemkey.h"

namespace xip {

using model::Attachment;
using model::Message;
using model::Person;
using model::SourceItem;
using LooseFields = std::vector<LooseField>;

static constexpr qsizetype longestSubject = 60;

/// Says who vouched for the item. The same item in an archive of another signer would say another, but an
/// item is captured once. An e-mail that brings such fields along gets all of them from us: the first counts.
static void addSignature(Message &message, const Record &record)
{
    const bool bringsFields =
        record.format == Record::Format::Mail && record.bytes.toLower().contains("x-xip-");
    const QString none = QStringLiteral("none");
    const auto add = [&](const char *name, const std::optional<QString> &value) {
        if (value || bringsFields)
            message.headers.emplace_back(name, value.value_or(none));
    };
    std::optional<QString> subject;
    std::optional<QString> fingerprint;
    std::optional<QString> signedAt;
    if (record.signer) {
        subject = record.signer->subject;
        fingerprint = QString::fromLatin1(record.signer->fingerprint.toHex());
        if (record.signer->signedAt)
            signedAt = base::toIso(*record.signer->signedAt);
    }
    add("X-XIP-Signature", record.signer ? QStringLiteral("verified") : none);
    add("X-XIP-Signer", subject);
    add("X-XIP-Fingerprint", fingerprint);
    add("X-XIP-Signed-At", signedAt);
}

/// What an item's versions and the replies to it have in common. The Message-ID of a certain version cannot
/// be named: it hangs on that version's content, which a reply does not know.
static QByteArray threadIdOf(const QString &container, const QString &id)
{
    return model::messageIdOf(sourceIdentity, model::itemKey(sourceIdentity, container, id, QString()));
}

/// Refers to the item answered, the item changed, and the item itself: so all versions and replies meet.
static void thread(Message &message, const SourceItem &item, const QString &parentId, const QString &ownId)
{
    if (!parentId.isEmpty())
        message.inReplyTo = threadIdOf(item.container, parentId);
    for (const QString &id : {parentId, item.originalId, ownId}) {
        const QByteArray reference = threadIdOf(item.container, id);
        const bool isNew = std::ranges::find(message.references, reference) == message.references.end();
        if (!id.isEmpty() && isNew)
            message.references.push_back(reference);
    }
}

static base::Failure missing(const char *field, const QString &text, const QString &fix)
{
    return base::itemFailure(QByteArrayLiteral("MISSING_MANDATORY(") + field + ')', text, fix);
}

static QString mapped(const QString &targets)
{
    return QStringLiteral("Name the field that holds it in the connector's field map, as %1, then replay.")
        .arg(targets);
}

/// The fixes: what to do where nobody is named, and where the author is not.
static void checkPeople(const model::People &people, const QString &everybodyFix, const QString &authorFix)
{
    if (people.empty())
        throw missing("participants", QStringLiteral("The item names no participants."), everybodyFix);
    const bool hasAuthor = std::ranges::any_of(people, &Person::isAuthor);
    if (!hasAuthor)
        throw missing("from", QStringLiteral("The item does not say who wrote it."), authorFix);
}

static QString subjectFrom(const QString &text)
{
    return base::shortened(text.trimmed().section(u'\n', 0, 0).simplified(), longestSubject);
}

static base::Failure withoutTime(const QJsonObject &object, const FieldMap &map)
{
    const QString value = map.text(object, FieldMap::Target::SentAt).simplified();
    if (value.isEmpty())
        return missing("date", QStringLiteral("The item has no time."), mapped(QStringLiteral("sentAt")));
    return base::itemFailure(
        "MISSING_MANDATORY(date)",
        QStringLiteral("The item's time cannot be read: the field “%1” holds “%2”.")
            .arg(map.path(object, FieldMap::Target::SentAt), base::shortened(value, longestSubject)),
        QStringLiteral("These forms are read: 2026-11-20T08:00:00Z or +01:00 (ISO 8601), 2026-11-20, "
                       "20261120, 20261120080000, Fri, 20 Nov 2026 08:00:00 +0100 (RFC 5322), and seconds or "
                       "milliseconds since 1970, for 1990 to 2100. If another field holds such a time, name "
                       "it in the connector's field map, as sentAt, then replay. Else: ") +
            corrected(QStringLiteral("write the time in one of these forms")));
}

static Message mailMessage(const SourceItem &item, const Record &record)
{
    if (!item.recordAt)
        throw base::itemFailure("SOURCE_ITEM_UNREADABLE",
                                QStringLiteral("The e-mail's bytes are not there."));
    const mime::Headers headers = mime::parseHeaders(record.bytes);
    Message message{.people = headers.people, .date = headers.date.value_or(item.sentAt)};
    message.utcOffset = headers.utcOffset;
    message.original = item.recordAt;
    message.originalHasMessageId = !headers.messageId.isEmpty();
    message.messageId = headers.messageId;
    message.originalHasDate = headers.date.has_value();
    if (!headers.date)
        message.dateSource = record.hasFileTime ? "file" : "signature";
    return message;
}

/// The attachments kept with the record. A file that only a newer map finds was not.
static std::vector<Attachment> attachmentsFor(const Record &record, const ItemFields &fields)
{
    std::vector<Attachment> attachments = record.attachments;
    for (size_t i = attachments.size(); i < fields.attachments.size(); ++i) {
        const QString name = fields.attachments[i].shownName();
        attachments.push_back(
            {.name = name, .mediaType = mediaTypeOf(name), .omittedFor = "ATTACHMENT_MISSING"});
    }
    return attachments;
}

static void checkAllIsRead(const ItemFields &fields)
{
    if (fields.unread.isEmpty())
        return;
    const QString &field = fields.unread.front();
    throw base::itemFailure(
        "SOURCE_ITEM_UNREADABLE",
        QStringLiteral("What the field “%1” holds is understood in part only.").arg(field),
        QStringLiteral(
            "Name in the connector's field map, as %1, the path of what counts in it, then replay.")
            .arg(field));
}

static void checkNobodyIsLeftOut(const ItemFields &fields, const LooseFields &rest)
{
    const QString name = Unheeded::in(rest, fields).people;
    if (!name.isEmpty())
        throw base::itemFailure(
            "SOURCE_ITEM_UNREADABLE",
            QStringLiteral(
                "The field “%1”, which no field of the map has, names people who would get no copy.")
                .arg(name),
            QStringLiteral("Name it in the connector's field map, as participants, or, if they took no part, "
                           "behind the other paths of text, then replay."));
}

/// How many files there are, or whether there are any: a word of its own, or an attribute of that name.
static bool isCount(const QJsonValue &value)
{
    static const QRegularExpression pattern(QStringLiteral("^(\\d+|true|false|yes|no)$"),
                                            QRegularExpression::CaseInsensitiveOption);
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        const QStringList names = object.keys();
        return isCount(object.value(u"count")) && std::ranges::all_of(names, [](const QString &name) {
                   return name == u"count" || ElementParts::isOwnName(name);
               });
    }
    return value.isDouble() || value.isBool() || pattern.match(value.toString().trimmed()).hasMatch();
}

static bool namesOtherFiles(const QJsonValue &value, const std::vector<Reference> &known)
{
    return !isCount(value) && std::ranges::any_of(referencesIn(value), [&](const Reference &file) {
        const bool isKnown = std::ranges::any_of(known, [&](const Reference &each) {
            return (QStringList{each.path} + each.otherPaths).contains(file.path, Qt::CaseInsensitive);
        });
        return !isKnown || file.path.isEmpty() || file.isInline();
    });
}

/// Where a map names other attachments than the usual.
static void checkNoFileIsLeftOut(const ItemFields &fields, const LooseFields &rest)
{
    const auto left = std::ranges::find_if(rest, [&](const LooseField &field) {
        return FieldMap::isDefault(field.name, FieldMap::Target::Attachments) && !field.isOff &&
               field.beside != LooseField::Beside::Marks && namesOtherFiles(field.value, fields.attachments);
    });
    if (left != rest.end())
        throw base::itemFailure(
            "SOURCE_ITEM_UNREADABLE",
            QStringLiteral(
                "The field “%1”, which no field of the map has, names files that would be left out.")
                .arg(left->path),
            QStringLiteral("Name it in the connector's field map, as attachments, or, if it names none, "
                           "behind the other paths of text, then replay."));
}

/// Which of two values is meant, nobody can tell: each may be somebody, or something said.
static void checkNames(const QByteArray &json)
{
    const QString name = repeatedName(json);
    if (!name.isEmpty())
        throw base::itemFailure(
            "SOURCE_ITEM_UNREADABLE",
            QStringLiteral("The JSON record has the name “%1” twice (upper and lower case are alike), with "
                           "different values.")
                .arg(name),
            corrected(QStringLiteral("write each name once, several values as a list")));
}

static void checkIsOneMessage(const LooseFields &rest, const FieldMap &map)
{
    const QString name = messagesInside(rest, map);
    if (!name.isEmpty())
        throw base::itemFailure(
            "SOURCE_ITEM_UNREADABLE",
            QStringLiteral("The record holds messages of its own, under “%1”, which would be left out.")
                .arg(name),
            corrected(QStringLiteral("write each message as a record")) +
                QStringLiteral(" If they may be left out, put “%1” behind the other paths of text in the "
                               "connector's field map, then replay.")
                    .arg(name));
}

/// What a record holds of a file itself is not read. Where the archive has the file, nothing is lost.
static void checkFilesAreThere(const std::vector<Reference> &references,
                               const std::vector<Attachment> &attachments)
{
    for (const Reference &reference : references) {
        const bool isMissing = std::ranges::any_of(attachments, [&](const Attachment &attachment) {
            return !attachment.omittedFor.isEmpty() && attachment.name == reference.shownName();
        });
        if (reference.isInline() && isMissing)
            throw base::itemFailure(
                "SOURCE_ITEM_UNREADABLE",
                QStringLiteral("The record holds the content of the attachment “%1” itself, where it is not "
                               "read.")
                    .arg(base::shortened(reference.shownName(), longestSubject)),
                corrected(QStringLiteral("put attachments into the archive as files, and name each in its "
                                         "record by its relative path")));
        checkFilesAreThere(reference.inside, attachments);
    }
}

/// The name of somebody whose address the map takes is no content.
static bool tellsWhoItIs(const LooseField &field)
{
    static const QStringList names = QStringLiteral("name displayname id").split(u' ');
    return field.beside == LooseField::Beside::People && names.contains(field.name, Qt::CaseInsensitive);
}

/// An empty message is not made of what no field of the map has; joining, leaving and deleting need no words.
static void checkHasContent(const Message &message, const ItemFields &fields, const LooseFields &rest)
{
    static constexpr qsizetype mostNames = 5;
    const bool isWordless = fields.event == "join" || fields.event == "leave" || fields.event == "delete";
    const QString words = message.subject + message.text + message.html;
    if (isWordless || !words.trimmed().isEmpty() || !message.attachments.empty())
        return;
    QStringList names;
    for (const LooseField &field : rest) {
        if (names.size() < mostNames && field.holdsWords() && !tellsWhoItIs(field))
            names.append(field.path);
    }
    if (names.isEmpty())
        return;
    throw base::itemFailure(
        "MISSING_MANDATORY(text)",
        QStringLiteral("No field of the map holds a text, an HTML text, a subject or attachments; the record "
                       "has “%1” beside the fields.")
            .arg(names.join(QStringLiteral("”, “"))),
        QStringLiteral("Name the field that holds it in the connector's field map, as text, then replay. If "
                       "there is none, put “%1” behind the other paths of text, so that it stands in the "
                       "message.")
            .arg(names.front()));
}

static Message recordMessage(const SourceItem &item, const Record &record, Use format, const FieldMap &map)
{
    const QJsonObject object = objectIn(record.bytes, format, map);
    if (format == Use::Json)
        checkNames(record.bytes);
    const ItemFields fields = ItemFields::of(object, map);
    checkPeople(fields.people, mapped(QStringLiteral("participants, to or Email")),
                mapped(QStringLiteral("from")));
    if (!fields.sentAt)
        throw withoutTime(object, map);
    checkAllIsRead(fields);
    const LooseFields rest = LooseField::of(object, map);
    checkNobodyIsLeftOut(fields, rest);
    checkNoFileIsLeftOut(fields, rest);
    checkIsOneMessage(rest, map);
    Message message{.people = fields.people, .date = fields.sentAt->at};
    message.utcOffset = fields.sentAt->offset;
    message.subject = fields.subject.isEmpty() ? subjectFrom(fields.text) : fields.subject;
    message.text = fields.text;
    message.html = fields.html;
    message.attachments = attachmentsFor(record, fields);
    checkFilesAreThere(fields.attachments, message.attachments);
    checkHasContent(message, fields, rest);
    showPictures(message.html, message.attachments, fields.attachments);
    message.conversationId = fields.conversationId;
    message.conversationTopic = fields.conversationTopic;
    thread(message, item, fields.inReplyTo.isEmpty() ? item.originalId : fields.inReplyTo, fields.id);
    return message;
}

static Message dumpMessage(const SourceItem &item, const Record &record)
{
    const mime::DumpItem dump = mime::DumpItem::decoded(record.bytes);
    const QString fix = corrected(
        QStringLiteral("name the author in each message and transfer, as LoginName or CorporateEmailID"));
    checkPeople(dump.people, fix, fix);
    Message message{.people = dump.people, .date = dump.at};
    message.text = dump.words();
    message.subject = dump.topic.isEmpty() ? subjectFrom(message.text) : dump.topic;
    message.attachments = record.attachments;
    message.conversationId = dump.room;
    message.conversationTopic = dump.topic;
    message.conversationStart = dump.start;
    thread(message, item, item.originalId, dump.id);
    return message;
}

static Message converted(const SourceItem &item, const Record &record, const FieldMap &map)
{
    switch (record.format) {
    case Record::Format::Mail:
        return mailMessage(item, record);
    case Record::Format::Json:
        return recordMessage(item, record, Use::Json, map);
    case Record::Format::Xml:
        return recordMessage(item, record, Use::Xml, map);
    case Record::Format::Csv:
        return recordMessage(item, record, Use::Csv, map);
    case Record::Format::Dump:
        return dumpMessage(item, record);
    case Record::Format::File:
        break;
    }
    throw base::itemFailure("NO_PARTICIPANTS", QStringLiteral("The file names no participants."));
}

/// As converted(); what fails says where the item stands, as its id may be a digest that tells nobody.
static Message placed(const SourceItem &item, const Record &record, const FieldMap &map)
{
    try {
        if (!record.troubleKey.isEmpty())
            throw base::itemFailure(record.troubleKey, record.troubleText, record.troubleFix);
        return converted(item, record, map);
    } catch (const base::Failure &failure) {
        const QString place = record.origin.words();
        if (failure.reaction != base::Reaction::SkipItem || place.isEmpty())
            throw;
        const bool isUnreadable = failure.key == "SOURCE_ITEM_UNREADABLE";
        const QString fix =
            failure.fix.isEmpty() && isUnreadable ? corrected(QStringLiteral("correct it")) : failure.fix;
        throw base::itemFailure(failure.key, QStringLiteral("%1: %2").arg(place, failure.text), fix);
    }
}

Message messageOf(const SourceItem &item, const FieldMap &map)
{
    const Record record = Record::decoded(item.record);
    Message message = placed(item, record, map);
    message.sourceName = QStringLiteral("XIP");
    addSignature(message, record);
    return message;
}

} // namespace xip
