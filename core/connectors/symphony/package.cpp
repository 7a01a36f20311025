// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/symphony/package.h"

#include <algorithm>

#include <QDir>
#include <QXmlStreamReader>

#include "base/digest.h"
#include "base/failure.h"
#include "base/files.h"
#include "base/scratchfile.h"
#include "connectors/symphony/values.h"
#include "connectors/symphony/xmlcheck.h"
#include "mime/dumpitem.h"
#include "mime/filedump.h"
#include "mime/reader.h"

namespace symphony {

using base::Failure;
using base::Reaction;
using model::Attachment;
using model::SourceItem;

QByteArray ExportLocator::encoded() const
{
    return compact({{QStringLiteral("symphonyExport"), QString::fromLatin1(content.toHex())},
                    {QStringLiteral("key"), key},
                    {QStringLiteral("member"), member}});
}

std::optional<ExportLocator> ExportLocator::decoded(const QByteArray &bytes)
{
    const QJsonObject json = parsed(bytes);
    if (!json.contains(u"symphonyExport"))
        return {};
    return ExportLocator{textIn(json, u"key"),
                         QByteArray::fromHex(textIn(json, u"symphonyExport").toLatin1()),
                         json.value(u"member").toInteger(-1)};
}

Package::Package(const ExportFile &file, const QByteArray &identity, std::unique_ptr<QTemporaryFile> bytes,
                 const QByteArray &content, const archive::OpenPgpKeyring *keyring,
                 const QString &scratchFolder, const base::Stop &stop)
    : m_key(file.key),
      m_name(file.name),
      m_says(ExportName::of(file.name)),
      m_identity(identity),
      m_content(content),
      m_scratchFolder(scratchFolder),
      m_archive(file.name, std::move(bytes), keyring, scratchFolder, stop)
{
    m_isWhole = !m_archive.members().empty();
    look(stop);
}

Package::~Package() = default;

std::unique_ptr<QIODevice> Package::read(qint64 member) const
{
    if (member < 0 || member >= qint64(m_archive.members().size()))
        throw base::itemFailure("ATTACHMENT_UNAVAILABLE",
                                QStringLiteral("“%1” has no such part.").arg(m_name));
    return m_archive.read(m_archive.members().at(size_t(member)));
}

Package::Use Package::useOf(qsizetype member) const
{
    const QString path = m_archive.members().at(size_t(member)).path.toLower();
    if (path.endsWith(u".eml"))
        return Use::Mail;
    if (!path.endsWith(u".xml"))
        return Use::Loose;
    const auto device = read(member);
    QXmlStreamReader xml(device.get());
    return xml.readNextStartElement() && xml.name() == u"FileDump" ? Use::Dump : Use::Raw;
}

/// The archive's form of a path that a dump names; -1: there is no such member.
qsizetype Package::memberAt(const QString &path) const
{
    QString clean = QDir::cleanPath(path.normalized(QString::NormalizationForm_C));
    while (clean.startsWith(u'/'))
        clean.remove(0, 1);
    return m_byPath.value(clean, -1);
}

std::vector<Package::Dump> Package::dumps(const base::Stop &stop)
{
    std::vector<Dump> dumps;
    for (m_member = 0; m_member < qsizetype(m_uses.size()); ++m_member) {
        if (m_uses.at(size_t(m_member)) != Use::Dump)
            continue;
        stop.throwIfNow();
        spool();
        Dump dump{.member = m_member, .depth = current().path.count(u'/'), .files = {}};
        for (QByteArray line = m_lines->readLine(); !line.isEmpty(); line = m_lines->readLine())
            dump.files.insert(memberAt(mime::DumpItem::decoded(line).filePath));
        dump.isBroken = !m_dumpTrouble.isEmpty();
        dumps.push_back(std::move(dump));
    }
    for (Dump &dump : dumps)
        dump.isNamed = std::ranges::any_of(dumps, [&](const Dump &other) {
            return other.member != dump.member && other.files.contains(dump.member);
        });
    return dumps;
}

/// The dumps in their order: those in the highest folder first, because what is shared lies below, and of one
/// folder those that no other refers to.
void Package::judge(const std::vector<Dump> &dumps)
{
    std::set<qsizetype> read;
    std::optional<qsizetype> brokenDepth;
    for (const Dump &dump : dumps) {
        Use &use = m_uses.at(size_t(dump.member));
        if (use == Use::Attachment)
            continue;
        if (brokenDepth && dump.depth > *brokenDepth) {
            use = Use::Doubtful;
            continue;
        }
        read.insert(dump.member);
        for (const qsizetype file : dump.files) {
            if (file >= 0 && !read.contains(file))
                m_uses.at(size_t(file)) = Use::Attachment;
        }
        if (dump.isBroken && !brokenDepth)
            brokenDepth = dump.depth;
    }
    if (!brokenDepth)
        return;
    std::ranges::replace(m_uses, Use::Mail, Use::Doubtful);
    std::ranges::replace(m_uses, Use::Raw, Use::Doubtful);
}

void Package::look(const base::Stop &stop)
{
    const auto &members = m_archive.members();
    for (qsizetype member = 0; member < qsizetype(members.size()); ++member) {
        stop.throwIfNow();
        m_byPath.insert(members.at(size_t(member)).path, member);
        m_uses.push_back(useOf(member));
    }
    std::vector<Dump> found = dumps(stop);
    std::ranges::stable_sort(found, {}, [](const Dump &dump) { return std::pair(dump.depth, dump.isNamed); });
    judge(found);
    m_lines.reset();
    m_member = 0;
}

void Package::seek(qint64 position, const base::Stop &stop)
{
    if (position < m_position) {
        m_member = 0;
        m_position = 0;
        m_lines.reset();
    }
    while (m_position < position && next(stop)) {
    }
}

std::optional<SourceItem> Package::next(const base::Stop &stop)
{
    for (; m_member < qsizetype(m_uses.size()); ++m_member) {
        stop.throwIfNow();
        if (auto item = nextOfMember(stop)) {
            ++m_position;
            if (m_uses.at(size_t(m_member)) != Use::Dump)
                ++m_member;
            return item;
        }
        m_lines.reset();
    }
    return {};
}

std::optional<SourceItem> Package::nextOfMember(const base::Stop &stop)
{
    switch (m_uses.at(size_t(m_member))) {
    case Use::Mail:
        return mail();
    case Use::Dump:
        return nextOfDump();
    case Use::Raw:
        return xml(stop);
    case Use::Doubtful:
        return unreadable(
            QStringLiteral("may be a file that somebody shared: what would tell cannot be read to its end. "
                           "It is kept as it is."));
    case Use::Loose:
        return unreadable(
            QStringLiteral("is neither an e-mail nor XML, and no message names it. It is kept as it is."),
            QStringLiteral("If it holds messages, let Symphony export that time as EML or Actiance; else "
                           "dismiss it."));
    case Use::Attachment:
        break;
    }
    return {};
}

ExportRecord Package::begun(ExportRecord::Format format) const
{
    ExportRecord record{.identity = m_identity, .format = format};
    record.file = m_name + u'/' + current().path;
    return record;
}

Attachment Package::whole(qsizetype member, const QString &name) const
{
    const archive::Member &file = m_archive.members().at(size_t(member));
    Attachment attachment{.name = name, .size = file.size};
    attachment.sha256 = file.sha256;
    attachment.locator = ExportLocator{m_key, m_content, member}.encoded();
    return attachment;
}

static QString lastPart(const QString &path)
{
    return path.section(u'/', -1);
}

SourceItem Package::mail()
{
    SourceItem item{.container = exportContainer.toString(),
                    .id = QString::fromLatin1(current().sha256.toHex())};
    item.digest = current().sha256;
    ExportRecord record = begun(ExportRecord::Format::Mail);
    try {
        const mime::Headers headers = mime::readHeaders(*read(m_member));
        record.bytes = headers.raw;
        item.sentAt = headers.date.value_or(current().modified);
    } catch (const Failure &failure) { // this e-mail alone
        if (failure.reaction != Reaction::SkipItem)
            throw;
        return raw(&failure);
    }
    item.record = record.encoded();
    item.recordAt = whole(m_member, lastPart(current().path));
    return item;
}

/// Symphony's own form has no published names, so all that can be said is whether it is XML; an Actiance
/// export holds nothing else than dumps.
SourceItem Package::xml(const base::Stop &stop)
{
    const QString trouble = xmlTrouble(*read(m_member), stop);
    if (!trouble.isEmpty())
        return unreadable(
            QStringLiteral("is no XML that can be read (%1). It is kept as it is.").arg(trouble));
    if (m_says && m_says->format == 'a')
        return unreadable(
            QStringLiteral("is XML, but no FileDump, as an Actiance export is. It is kept as it is."));
    return raw();
}

SourceItem Package::unreadable(const QString &why, const QString &fix)
{
    const Failure failure =
        base::itemFailure("SOURCE_ITEM_UNREADABLE", QStringLiteral("“%1” %2").arg(current().path, why), fix);
    return raw(&failure);
}

/// Of what the file tells: a time that a window of days can be held against.
base::Instant Package::lastMoment() const
{
    return m_says ? m_says->end - std::chrono::seconds{1} : current().modified;
}

/// The member as it is; with a failure, an item that cannot be converted for it.
SourceItem Package::raw(const Failure *failure)
{
    m_isWhole = false;
    SourceItem item{.container = exportContainer.toString(),
                    .id = QString::fromLatin1(current().sha256.toHex())};
    item.digest = current().sha256;
    item.event = "file";
    item.sentAt = lastMoment();
    ExportRecord record = begun(ExportRecord::Format::Raw);
    if (failure) {
        record.troubleKey = failure->key;
        record.troubleText = failure->text;
        record.troubleFix = failure->fix;
    }
    item.record = record.encoded();
    item.recordAt = whole(m_member, lastPart(current().path));
    return item;
}

/// Conversations are large; their items lie on the disk, a line each.
void Package::spool()
{
    m_lines = base::scratchFile(m_scratchFolder, QStringLiteral("export"));
    m_dumpTrouble.clear();
    try {
        mime::readFileDump(*read(m_member), [&](const mime::DumpConversation &conversation) {
            mime::forEachItem(conversation, [&](const mime::DumpItem &item) {
                base::writeAll(*m_lines, item.encoded());
                base::writeAll(*m_lines, "\n");
            });
            if (conversation.isCut)
                m_dumpTrouble = QStringLiteral("the conversation %1 has too many events, or too much text.")
                                    .arg(conversation.roomId);
        });
    } catch (const Failure &failure) { // what stands before it counts
        if (failure.reaction != Reaction::SkipItem)
            throw;
        m_dumpTrouble = failure.text;
    }
    m_lines->seek(0);
}

/// A transfer that failed left nothing behind.
std::vector<Attachment> Package::filesOf(const mime::DumpItem &dump) const
{
    const bool hasFailed = dump.fileStatus.compare(u"Failed", Qt::CaseInsensitive) == 0;
    const qsizetype file = memberAt(dump.filePath);
    if (dump.filePath.isEmpty() || (file < 0 && hasFailed))
        return {};
    if (file >= 0)
        return {whole(file, dump.fileName)};
    Attachment missing{.name = dump.fileName};
    missing.omittedFor = "ATTACHMENT_MISSING";
    return {missing};
}

static QByteArray digestOf(const mime::DumpItem &dump, const std::vector<Attachment> &files)
{
    base::Digest digest;
    digest.addField(dump.digest());
    for (const Attachment &file : files)
        digest.addField(file.sha256);
    return digest.result();
}

std::optional<SourceItem> Package::nextOfDump()
{
    if (!m_lines)
        spool();
    QByteArray line = m_lines->readLine();
    line.chop(line.endsWith('\n') ? 1 : 0);
    if (line.isEmpty() && m_dumpTrouble.isEmpty())
        return {};
    if (line.isEmpty()) {
        const QString why = std::exchange(m_dumpTrouble, {});
        return unreadable(QStringLiteral("cannot be read to its end: %1").arg(why));
    }
    const mime::DumpItem dump = mime::DumpItem::decoded(line);
    SourceItem item{.container = QString(exportContainer.toString() + u'/' + dump.room), .id = dump.id};
    ExportRecord record = begun(ExportRecord::Format::Dump);
    record.bytes = line;
    record.attachments = filesOf(dump);
    if (!dump.trouble.isEmpty()) {
        record.troubleKey = "SOURCE_ITEM_UNREADABLE";
        record.troubleText = QStringLiteral("“%1” cannot be read, %2.").arg(current().path, dump.trouble);
    }
    item.digest = digestOf(dump, record.attachments);
    item.event = dump.event;
    item.originalId = dump.originalId;
    item.sentAt = dump.at;
    // The content is the revision: else keys would hang on the order in which exports happen to be read.
    if (item.id.isEmpty())
        item.id = QString::fromLatin1(dump.digest().toHex());
    else
        item.revision = QString::fromLatin1(item.digest.left(8).toHex());
    item.record = record.encoded();
    return item;
}

} // namespace symphony
