// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/xip/contents.h"

#include <algorithm>
#include <chrono>
#include <set>

#include <QDeadlineTimer>
#include <QDir>
#include <QFileInfo>
#include <QIODevice>
#include <QUrl>

#include "archive/paths.h"
#include "connectors/xip/corrections.h"
#include "connectors/xip/csvrecords.h"
#include "connectors/xip/dumprecords.h"
#include "connectors/xip/jsonrecords.h"
#include "connectors/xip/references.h"
#include "connectors/xip/xmlrecords.h"
#include "mime/dumpitem.h"
#include "mime/reader.h"

namespace xip {

static constexpr qint64 headSize = 4 << 10;
static constexpr int recordsToLookAt = 100;
static constexpr size_t referenceLimit = 5'000'000;

static bool isRecordFile(Use use)
{
    return use == Use::Json || use == Use::Xml || use == Use::Csv || use == Use::Dump;
}

static base::Failure tooManyReferences()
{
    return {base::Reaction::SkipItem, base::Area::Signature, "ARCHIVE_LIMIT",
            QStringLiteral("The records refer to attachments more than %1 times.").arg(referenceLimit),
            QStringLiteral("Ask whoever makes the file to split it.")};
}

/// To be called for every piece of work.
class Contents::Check
{
public:
    Check(const archive::Limits &limits, const base::Stop &stop)
        : m_stop(stop), m_time(limits.time), m_end(limits.time)
    {}

    void operator()() const
    {
        m_stop.throwIfNow();
        if (m_end.hasExpired())
            throw base::Failure(
                base::Reaction::SkipItem, base::Area::Signature, "ARCHIVE_LIMIT",
                QStringLiteral("Looking through the records takes longer than %1 s.").arg(m_time.count()),
                QStringLiteral("If the archive is what you expect, raise this connector's setting "
                               "maxMinutes, which is %1.")
                    .arg(std::chrono::floor<std::chrono::minutes>(m_time).count()));
    }

private:
    const base::Stop &m_stop;
    std::chrono::seconds m_time;
    QDeadlineTimer m_end;
};

Contents::Contents(const archive::VerifiedArchive &archive, FieldMap map, const archive::Limits &limits,
                   QString scratchFolder, const base::Stop &stop)
    : m_archive(archive),
      m_map(std::move(map)),
      m_scratchFolder(std::move(scratchFolder)),
      m_scratchLimit(limits.totalBytes)
{
    const Check check(limits, stop);
    const qsizetype count = qsizetype(archive.members().size());
    for (qsizetype member = 0; member < count; ++member) {
        const QString &path = archive.members().at(size_t(member)).path;
        m_byPath.insert(path, member);
        m_byCaselessPath.insert(archive::caseless(path), member);
        m_uses.push_back(look(member, check));
    }
    References references;
    size_t total = 0;
    for (qsizetype member = 0; member < count; ++member) {
        if (!isRecordFile(use(member)))
            continue;
        references[member] = referencesOf(member, check);
        total += references[member].size();
        if (total > referenceLimit)
            throw tooManyReferences();
    }
    const std::vector<bool> isAttachment = attachmentsAmong(size_t(count), references);
    for (size_t member = 0; member < size_t(count); ++member) {
        if (isAttachment.at(member))
            m_uses.at(member) = Use::Attachment;
    }
    std::erase_if(m_unmapped, [&](qsizetype member) { return use(member) == Use::Attachment; });
}

/// A header field's name and a colon: how an e-mail begins.
static bool beginsLikeMail(const QByteArray &head)
{
    const qsizetype colon = head.indexOf(':');
    return colon > 0 && std::ranges::all_of(head.left(colon), [](char c) { return c > ' ' && c < 127; });
}

static bool isMail(QIODevice &device)
{
    try {
        mime::readHeaders(device);
    } catch (const base::Failure &failure) {
        if (failure.reaction != base::Reaction::SkipItem)
            throw;
        return false;
    }
    return true;
}

/// What a call returns; nothing when it fails for this item alone. `trouble` keeps the first such failure.
template<typename Call>
static auto unlessUnreadable(Call &&call, std::optional<base::Failure> *trouble = nullptr)
    -> std::optional<decltype(call())>
{
    try {
        return call();
    } catch (const base::Failure &failure) {
        if (failure.reaction != base::Reaction::SkipItem)
            throw;
        if (trouble && !*trouble)
            trouble->emplace(failure);
        return {};
    }
}

static bool isCalledRecords(const QString &suffix)
{
    static const QStringList suffixes{QStringLiteral("json"),   QStringLiteral("jsonl"),
                                      QStringLiteral("ndjson"), QStringLiteral("xml"),
                                      QStringLiteral("csv"),    QStringLiteral("tsv")};
    return suffixes.contains(suffix);
}

/// UTF-16 and UTF-32 have a mark, or a NUL among the first bytes of any text of ours.
static bool isWide(const QByteArray &head)
{
    return head.startsWith("\xFF\xFE") || head.startsWith("\xFE\xFF") || head.left(4).contains('\0');
}

Use Contents::look(qsizetype member, const Check &check)
{
    check();
    const QString suffix = QFileInfo(m_archive.members().at(size_t(member)).path).suffix().toLower();
    Trouble trouble;
    const Use guessed = guess(member, suffix, trouble);
    const bool isUnmapped = isRecordFile(guessed) && !holdsItems(member, guessed, trouble, check);
    if (isUnmapped)
        m_unmapped.push_back(member);
    const Use use = isUnmapped ? Use::Loose : guessed;
    if (use == Use::Loose && trouble && isCalledRecords(suffix))
        m_troubles.emplace(member, *trouble);
    return use;
}

/// What macOS keeps beside a file, under its name with `._` in front: of an e-mail too, and no e-mail.
static bool isAppleDouble(const QByteArray &head)
{
    return head.startsWith(QByteArrayView("\x00\x05\x16\x07", 4));
}

Use Contents::guess(qsizetype member, const QString &suffix, Trouble &trouble) const
{
    const archive::Member &file = m_archive.members().at(size_t(member));
    if (QFileInfo(file.path).fileName().startsWith(u"._") && isAppleDouble(m_archive.read(file)->read(4)))
        return Use::Loose;
    if (suffix == u"eml")
        return Use::Mail;
    QByteArray head = m_archive.read(file)->read(headSize);
    if (isWide(head)) {
        trouble = base::itemFailure("SOURCE_ITEM_UNREADABLE",
                                    QStringLiteral("The text is UTF-16, not UTF-8."), asUtf8());
        return Use::Loose;
    }
    if (head.startsWith("\xEF\xBB\xBF"))
        head.remove(0, 3);
    const QByteArray start = head.trimmed();
    Use use = Use::Loose;
    if (start.startsWith('<'))
        use = XmlRecords::isDump(*m_archive.read(file)) ? Use::Dump : Use::Xml;
    else if (start.startsWith('{') || start.startsWith('['))
        use = Use::Json;
    else if (suffix == u"csv" || suffix == u"tsv")
        use = Use::Csv;
    else if (beginsLikeMail(head) && isMail(*m_archive.read(file)))
        use = Use::Mail;
    return use;
}

const base::Failure *Contents::trouble(qsizetype member) const
{
    const auto found = m_troubles.find(member);
    return found == m_troubles.end() ? nullptr : &found->second;
}

bool Contents::isMapped() const
{
    return std::ranges::any_of(m_uses, [](Use use) { return isRecordFile(use) && use != Use::Dump; });
}

bool Contents::holdsItems(qsizetype member, Use use, Trouble &trouble, const Check &check) const
{
    if (use == Use::Dump)
        return true;
    if (use == Use::Csv) {
        const auto device = m_archive.read(m_archive.members().at(size_t(member)));
        const auto columns = unlessUnreadable([&] { return CsvRecords::columns(*device); }, &trouble);
        return columns && m_map.isItem(*columns);
    }
    const auto records = reader(member, use);
    bool isEmpty = true;
    for (int count = 0; count < recordsToLookAt; ++count) {
        check();
        const auto read = unlessUnreadable([&] { return records->next(); }, &trouble);
        if (!read || !*read)
            return read && isEmpty && records->hasFoundPlace();
        if (!(*read)->surroundings.isEmpty())
            continue;
        if ((*read)->isTooLarge && isEmpty) // what it holds is not known, but what is wrong with it is
            return true;
        isEmpty = false;
        const auto object = unlessUnreadable([&] { return objectIn((*read)->bytes, use, m_map); }, &trouble);
        if (object && m_map.isItem(*object))
            return true;
    }
    return false;
}

std::unique_ptr<RecordReader> Contents::records(qsizetype member) const
{
    return reader(member, use(member));
}

std::unique_ptr<RecordReader> Contents::reader(qsizetype member, Use use) const
{
    const archive::Member &file = m_archive.members().at(size_t(member));
    auto device = m_archive.read(file);
    if (use == Use::Dump)
        return std::make_unique<DumpRecords>(std::move(device), m_scratchFolder, m_scratchLimit);
    if (use == Use::Csv)
        return std::make_unique<CsvRecords>(std::move(device), file.path);
    if (use == Use::Xml)
        return std::make_unique<XmlRecords>(
            std::move(device), XmlRecords::fullPath(*m_archive.read(file), m_map),
            m_map.itemsPaths().isEmpty() ? XmlRecords::Around::Told : XmlRecords::Around::Left);
    return std::make_unique<JsonRecords>(std::move(device), m_map.itemsPaths(), m_map);
}

std::vector<qsizetype> Contents::referencesOf(qsizetype member, const Check &check) const
{
    std::set<qsizetype> found;
    const auto records = reader(member, use(member));
    for (;;) {
        check();
        const auto read = unlessUnreadable([&] { return records->next(); });
        if (!read || !*read)
            break;
        if (!(*read)->surroundings.isEmpty()) // no message has them, so a file must stand for itself
            continue;
        const auto references =
            unlessUnreadable([&] { return referencesIn((*read)->bytes, use(member), m_map); });
        for (const Reference &reference : settled(references.value_or(std::vector<Reference>()), member)) {
            if (const auto target = find(reference, member))
                found.insert(*target);
        }
    }
    return {found.begin(), found.end()};
}

std::optional<qsizetype> Contents::find(const Reference &reference, qsizetype from) const
{
    for (const QString &path : QStringList{reference.path} + reference.otherPaths) {
        if (const auto found = find(path, from))
            return found;
    }
    return {};
}

std::vector<Reference> Contents::settled(const std::vector<Reference> &references, qsizetype from) const
{
    std::vector<Reference> all;
    for (const Reference &reference : references) {
        const QStringList parts = reference.path.split(u';', Qt::SkipEmptyParts);
        const bool isSeveral = parts.size() > 1 && reference.name.isEmpty() && !find(reference, from) &&
                               std::ranges::any_of(parts, [&](const QString &part) {
                                   return find(part.trimmed(), from).has_value();
                               });
        const auto named = reference.inside.empty() ? std::nullopt : find(reference, from);
        const bool isHeading = !reference.inside.empty() && !named;
        if (!isSeveral && !isHeading)
            all.push_back(reference);
        for (const Reference &each : settled(reference.inside, from)) {
            const auto file = find(each, from);
            if (isHeading || (file && file != named))
                all.push_back(each);
        }
        for (const QString &part : isSeveral ? parts : QStringList()) {
            if (!part.trimmed().isEmpty())
                all.push_back({.path = part.trimmed()});
        }
    }
    return all;
}

std::optional<qsizetype> Contents::find(const QString &path, qsizetype from) const
{
    const auto found = path.isEmpty() ? std::nullopt : findWritten(path, from);
    if (found || !path.contains(u'%'))
        return found;
    return findWritten(QUrl::fromPercentEncoding(path.toUtf8()), from);
}

std::optional<qsizetype> Contents::findWritten(const QString &path, qsizetype from) const
{
    QString plain = path.normalized(QString::NormalizationForm_C);
    plain.replace(u'\\', u'/');
    const QString folder = m_archive.members().at(size_t(from)).path.section(u'/', 0, -2);
    const bool isFromTop = plain.startsWith(u'/');
    QStringList paths;
    for (const QString &start : {isFromTop ? QString() : folder, QString()})
        paths.append(QDir::cleanPath(u'/' + start + u'/' + plain).mid(1));
    const auto among = [&](const QHash<QString, qsizetype> &members, const QString &key) {
        const auto found = members.constFind(key);
        return found != members.constEnd() && *found != from ? std::optional(*found) : std::nullopt;
    };
    for (const QString &clean : paths) {
        if (const auto found = among(m_byPath, clean))
            return found;
    }
    for (const QString &clean : paths) {
        if (const auto found = among(m_byCaselessPath, archive::caseless(clean)))
            return found;
    }
    return {};
}

QJsonObject objectIn(const QByteArray &record, Use format, const FieldMap &map)
{
    if (format == Use::Xml)
        return XmlRecords::object(record);
    return format == Use::Csv ? CsvRecords::object(record, map) : JsonRecords::object(record);
}

std::vector<Reference> referencesIn(const QByteArray &record, Use format, const FieldMap &map)
{
    if (format != Use::Dump)
        return ItemFields::of(objectIn(record, format, map), map).attachments;
    const mime::DumpItem item = mime::DumpItem::decoded(record);
    if (item.filePath.isEmpty())
        return {};
    return {{.path = item.filePath, .name = item.fileName}};
}

} // namespace xip
