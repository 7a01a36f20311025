// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/xip/itembuilder.h"

#include <QIODevice>

#include "base/digest.h"
#include "connectors/xip/corrections.h"
#include "connectors/xip/loosefield.h"
#include "connectors/xip/mediatype.h"
#include "connectors/xip/unheeded.h"
#include "mime/dumpitem.h"
#include "mime/mbox.h"
#include "mime/reader.h"
#include "model/itemkey.h"

namespace xip {

using base::Instant;
using model::Attachment;
using model::SourceItem;

static QString hex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

ItemBuilder::ItemBuilder(const Unpacked &unpacked, const FieldMap &map) : m_unpacked(unpacked), m_map(map) {}

Record ItemBuilder::begun(Record::Format format, qsizetype member, qint64 line) const
{
    const QString path = m_unpacked.archive().members().at(size_t(member)).path;
    return {.format = format,
            .origin = {.archive = m_unpacked.file(), .member = path, .line = line},
            .signer = m_unpacked.archive().signer()};
}

/// The item's own time, else when it was signed, else the file's.
Instant ItemBuilder::timeFor(qsizetype member, std::optional<Instant> own, Record &record) const
{
    if (own)
        return *own;
    if (record.signer && record.signer->signedAt)
        return *record.signer->signedAt;
    record.hasFileTime = true;
    const Instant modified = m_unpacked.archive().members().at(size_t(member)).modified;
    return modified > Instant{} ? modified : m_unpacked.modified();
}

Attachment ItemBuilder::whole(qsizetype member, const QString &name) const
{
    const archive::Member &file = m_unpacked.archive().members().at(size_t(member));
    const Locator locator{.content = m_unpacked.content(),
                          .file = m_unpacked.file(),
                          .member = member,
                          .offset = 0,
                          .length = file.size};
    return {.name = name,
            .mediaType = mediaTypeOf(name),
            .size = file.size,
            .locator = locator.encoded(),
            .sha256 = file.sha256};
}

static QString lastPart(const QString &path)
{
    return path.section(u'/', -1).section(u'\\', -1);
}

static void checkIsOneMail(QIODevice &device)
{
    if (const auto line = mime::secondMailInMbox(device))
        throw base::itemFailure(
            "SOURCE_ITEM_UNREADABLE",
            QStringLiteral("The file is an mbox with several e-mails: the second begins in line %1.")
                .arg(*line),
            corrected(
                QStringLiteral("split it into one file for each e-mail (if it is a single one, leave its "
                               "first line, “From …”, out)")));
}

SourceItem ItemBuilder::mail(qsizetype member) const
{
    const archive::Member &file = m_unpacked.archive().members().at(size_t(member));
    Record record = begun(Record::Format::Mail, member);
    SourceItem item{.id = hex(file.sha256), .digest = file.sha256};
    try {
        const mime::Headers headers = mime::readHeaders(*m_unpacked.read(member));
        checkIsOneMail(*m_unpacked.read(member));
        record.bytes = headers.raw;
        item.sentAt = timeFor(member, headers.date, record);
    } catch (const base::Failure &failure) { // this e-mail alone
        if (failure.reaction != base::Reaction::SkipItem)
            throw;
        return broken(member, failure);
    }
    item.record = record.encoded();
    item.recordAt = whole(member, lastPart(file.path));
    return item;
}

SourceItem ItemBuilder::parked(qsizetype member, Record record) const
{
    const archive::Member &file = m_unpacked.archive().members().at(size_t(member));
    SourceItem item{.id = hex(file.sha256), .digest = file.sha256, .event = "file"};
    item.sentAt = timeFor(member, {}, record);
    item.record = record.encoded();
    item.recordAt = whole(member, lastPart(file.path));
    return item;
}

/// What an operating system adds to folders, and so to archives of them.
static bool isOfTheSystem(const QString &path)
{
    const QString name = path.section(u'/', -1);
    return path.startsWith(u"__MACOSX/") || name.startsWith(u"._") || name == u".DS_Store" ||
           name.compare(u"Thumbs.db", Qt::CaseInsensitive) == 0 ||
           name.compare(u"desktop.ini", Qt::CaseInsensitive) == 0;
}

SourceItem ItemBuilder::loose(qsizetype member) const
{
    if (const base::Failure *trouble = m_unpacked.contents().trouble(member))
        return broken(member, *trouble);
    const QString path = m_unpacked.archive().members().at(size_t(member)).path;
    const QString suffix = path.section(u'.', -1).toLower();
    const QByteArray head = m_unpacked.read(member)->read(8);
    const bool isArchive = head.startsWith("PK\x03\x04") || head.startsWith("xar!") ||
                           head.startsWith("7z\xBC\xAF") || head.startsWith("Rar!") ||
                           head.startsWith("\x1F\x8B");
    Record record = begun(Record::Format::File, member);
    record.troubleKey = "NO_PARTICIPANTS";
    record.troubleText = QStringLiteral("It names no participants, and no item refers to it.");
    record.troubleFix =
        QStringLiteral("If it holds items: name their fields in the connector's field map, run it (with "
                       "after=move, drop the file "
                       "again before), and dismiss this item. If it is an attachment, let its item refer "
                       "to it.");
    if (suffix == u"msg")
        record.troubleFix = QStringLiteral("Outlook's .msg format is not read: export the message as .eml.");
    else if (isArchive)
        record.troubleFix =
            QStringLiteral("An archive inside an archive is not opened: drop it by itself, signed.");
    else if (isOfTheSystem(path))
        record.troubleFix = QStringLiteral(
            "The operating system added this file: dismiss this item, and let whoever makes the "
            "archive leave such files out (zip -r F.zip folder -x '*.DS_Store' '__MACOSX/*' "
            "'*Thumbs.db' '*desktop.ini').");
    return parked(member, record);
}

SourceItem ItemBuilder::broken(qsizetype member, const base::Failure &failure) const
{
    Record record = begun(Record::Format::File, member);
    record.troubleKey = failure.key;
    record.troubleText = failure.text;
    record.troubleFix = failure.fix;
    return parked(member, record);
}

SourceItem ItemBuilder::tooLarge(qsizetype member, const RawRecord &raw) const
{
    Record record = begun(Record::Format::File, member, raw.line);
    record.troubleKey = "ITEM_TOO_LARGE";
    record.troubleText =
        QStringLiteral("The record is %1 MiB long, without its attachments.").arg(raw.length >> 20);
    record.troubleFix = QStringLiteral("At most %1 MiB are read: large content belongs into attachments.")
                            .arg(recordLimit >> 20);
    SourceItem item = parked(member, record);
    item.id = hex(raw.sha256);
    item.digest = raw.sha256;
    if (raw.offset >= 0) {
        Locator locator = Locator::decoded(item.recordAt->locator);
        locator.offset = raw.offset;
        locator.length = raw.length;
        item.recordAt->locator = locator.encoded();
        item.recordAt->size = raw.length;
        item.recordAt->sha256 = raw.sha256;
    }
    return item;
}

static Record::Format formatOf(Use use)
{
    switch (use) {
    case Use::Json:
        return Record::Format::Json;
    case Use::Xml:
        return Record::Format::Xml;
    case Use::Csv:
        return Record::Format::Csv;
    case Use::Dump:
        return Record::Format::Dump;
    case Use::Mail:
        return Record::Format::Mail;
    case Use::Attachment:
    case Use::Loose:
        return Record::Format::File;
    }
    Q_UNREACHABLE();
}

/// What stands around records may concern them all, so nobody can tell who should get it.
SourceItem ItemBuilder::surrounding(qsizetype member, const RawRecord &raw) const
{
    Record record = begun(formatOf(m_unpacked.contents().use(member)), member, raw.line);
    record.bytes = raw.bytes;
    record.troubleKey = "SOURCE_ITEM_UNREADABLE";
    record.troubleText = QStringLiteral("Beside the records stands what is in no message: “%1”.")
                             .arg(raw.surroundings.join(QStringLiteral("”, “")));
    record.troubleFix =
        corrected(QStringLiteral("write into each record who took part in it, and what it says")) +
        QStringLiteral(" If nothing is missing in the messages, dismiss this item; once the path of the "
                       "records is in the connector's field map, as items, it is told no more.");
    const QByteArray digest = base::Digest::sha256(raw.bytes);
    SourceItem item{.id = hex(digest), .digest = digest, .event = "post"};
    item.sentAt = timeFor(member, {}, record);
    item.record = record.encoded();
    return item;
}

SourceItem ItemBuilder::fromRecord(qsizetype member, const RawRecord &raw)
{
    if (raw.isTooLarge)
        return tooLarge(member, raw);
    if (!raw.surroundings.isEmpty())
        return surrounding(member, raw);
    Record record = begun(formatOf(m_unpacked.contents().use(member)), member, raw.line);
    record.bytes = raw.bytes;
    return record.format == Record::Format::Dump ? dumped(member, record) : mapped(member, record);
}

std::vector<Attachment> ItemBuilder::attached(qsizetype member,
                                              const std::vector<Reference> &references) const
{
    std::vector<Attachment> attachments;
    for (const Reference &reference : m_unpacked.contents().settled(references, member)) {
        const QString name = reference.shownName();
        if (const auto found = m_unpacked.contents().find(reference, member))
            attachments.push_back(whole(*found, name));
        else
            attachments.push_back(
                {.name = name, .mediaType = mediaTypeOf(name), .omittedFor = "ATTACHMENT_MISSING"});
    }
    return attachments;
}

/// Over the record and what it refers to: the same record with another file behind the same name is another
/// item.
static QByteArray digestOf(const QByteArray &recordDigest, const std::vector<Attachment> &attachments)
{
    if (attachments.empty())
        return recordDigest;
    QByteArray digests = recordDigest;
    for (const Attachment &attachment : attachments)
        digests += attachment.sha256.isEmpty() ? QByteArray(32, 0) : attachment.sha256;
    return base::Digest::sha256(digests);
}

/// Where the source tells no revision, the content is the revision. Were it left empty, the first of two
/// versions of an item to be read would be the plain one and the other a change of it: then their keys would
/// hang on the order in which files happen to be read, and reading them anew in another order would double
/// both. An id that is a digest of the bytes needs none, unless attachments can differ. For the same reason
/// the content stands behind a revision that the source tells: two feeds that number from one are not each
/// other's duplicates.
static QString revisionOf(const ItemFields &fields, const SourceItem &item, bool hasAttachments)
{
    if (!fields.revision.isEmpty())
        return model::changedRevision(fields.revision, item.digest);
    return fields.id.isEmpty() && !hasAttachments ? QString() : hex(item.digest.left(8));
}

SourceItem ItemBuilder::mapped(qsizetype member, Record record)
{
    const QByteArray recordDigest = base::Digest::sha256(record.bytes);
    SourceItem item;
    ItemFields fields;
    try {
        const QJsonObject object = objectIn(record.bytes, m_unpacked.contents().use(member), m_map);
        fields = ItemFields::of(object, m_map);
        const QStringList unheeded = Unheeded::in(LooseField::of(object, m_map), fields).unsure;
        m_unheeded.insert(unheeded.begin(), unheeded.end());
    } catch (const base::Failure &failure) { // this record alone
        if (failure.reaction != base::Reaction::SkipItem)
            throw;
        record.troubleKey = failure.key;
        record.troubleText = failure.text;
        record.troubleFix = failure.fix;
    }
    record.attachments = attached(member, fields.attachments);
    item.digest = digestOf(recordDigest, record.attachments);
    item.id = fields.id.isEmpty() ? hex(recordDigest) : fields.id;
    item.revision = revisionOf(fields, item, !record.attachments.empty());
    item.event = fields.event.isEmpty() ? QByteArray("post") : fields.event;
    item.originalId = fields.originalId;
    item.sentAt = timeFor(member, fields.sentAt ? std::optional(fields.sentAt->at) : std::nullopt, record);
    item.record = record.encoded();
    return item;
}

static void setTrouble(Record &record, const mime::DumpItem &dump)
{
    record.troubleKey = "SOURCE_ITEM_UNREADABLE";
    record.troubleText = QStringLiteral("A part of it cannot be read, %1.").arg(dump.trouble);
    record.troubleFix = corrected(QStringLiteral(
        "write messages and transfers as such, and each time in seconds or milliseconds since 1970 or in ISO "
        "8601 (2026-11-20T08:00:00Z)"));
}

SourceItem ItemBuilder::dumped(qsizetype member, Record record) const
{
    const mime::DumpItem dump = mime::DumpItem::decoded(record.bytes);
    const bool isWhole = dump.trouble.isEmpty();
    if (!isWhole)
        setTrouble(record, dump);
    const bool hasFailed = dump.fileStatus.compare(u"Failed", Qt::CaseInsensitive) == 0;
    std::vector<Reference> references;
    const bool isThere = m_unpacked.contents().find(dump.filePath, member).has_value();
    if (!dump.filePath.isEmpty() && (isThere || !hasFailed)) // what failed left nothing behind
        references.push_back({.path = dump.filePath, .name = dump.fileName});
    record.attachments = attached(member, references);
    SourceItem item{.container = dump.room};
    item.digest = digestOf(dump.digest(), record.attachments);
    item.id = dump.id.isEmpty() ? hex(dump.digest()) : dump.id;
    item.revision = revisionOf({.id = dump.id}, item, !record.attachments.empty());
    item.event = dump.event;
    item.originalId = dump.originalId;
    const bool hasTime = isWhole || dump.at > Instant{};
    item.sentAt = timeFor(member, hasTime ? std::optional(dump.at) : std::nullopt, record);
    item.record = record.encoded();
    return item;
}

} // namespace xip
