// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/xip/xipsource.h"

#include <algorithm>

#include <QLoggingCategory>

#include "base/failure.h"
#include "connectors/xip/conversion.h"
#include "connectors/xip/helddevice.h"
#include "connectors/xip/judging.h"
#include "connectors/xip/probe.h"

namespace xip {

using connectors::Cursor;
using connectors::Page;
using connectors::SourceState;
using model::SourceItem;
using State = Verdict::State;

static Q_LOGGING_CATEGORY(lcXip, "chancery.xip");

static constexpr size_t itemsInPage = 200;
static constexpr qint64 bytesInPage = 64LL << 20;
static constexpr size_t rowsInPage = 1'000;

struct XipSource::Reading
{
    QString path;
    FileRow row;
    std::shared_ptr<const Unpacked> unpacked;
    ItemReader reader;
    std::vector<qsizetype> only; ///< the members to read; empty: all
};

XipSource::XipSource(const connectors::SourceContext &context, Patience patience)
    : m_clock(*context.clock),
      m_scratchFolder(context.scratchFolder),
      m_settings(Settings::of(context.values)),
      m_folder(m_settings.folder, {m_settings.trustFile, m_settings.fieldMapFile}),
      m_patience(patience)
{}

XipSource::~XipSource() = default;

const Rules &XipSource::rules() const
{
    if (!m_rules)
        m_rules = readRules(m_settings);
    return *m_rules;
}

QByteArray XipSource::identity(const base::Stop &)
{
    return sourceIdentity;
}

model::Checks XipSource::probe(const base::Stop &stop)
{
    return xip::probe(m_settings, m_folder, m_clock, m_patience, stop);
}

std::vector<Cursor> XipSource::resume(const std::vector<Cursor> &stored, const connectors::Window &,
                                      const SourceState &state, const base::Stop &stop)
{
    stop.throwIfNow();
    rules(); // settings that cannot work end the run before it begins
    m_walk = std::make_unique<Walk>(m_folder, m_clock, m_patience);
    m_reading.reset();
    m_unfinished.clear();
    m_told.clear();
    m_replaced.clear();
    Position position = stored.empty() ? Position() : Position::decoded(stored.front().value);
    if (!position.isInside())
        return {{QString(), Position().encoded()}};
    const Ledger ledger(state);
    const QString path = ledger.fileWith(position.content);
    const auto row = ledger.file(path);
    if (row && m_folder.look(path) == row->stamp) {
        m_walk->startWith(path);
        position.file = 0;
        return {{QString(), position.encoded()}};
    }
    return {{QString(), Position().encoded()}};
}

Page XipSource::fetch(const Cursor &cursor, const SourceState &state, const connectors::KnownItems &,
                      const base::Stop &stop)
{
    stop.throwIfGentle();
    Page page;
    page.next = {cursor.container, cursor.value};
    Position position = Position::decoded(cursor.value);
    const bool isReading = m_reading && m_reading->row.content == position.content;
    if (isReading || openNext(position, Ledger(state), page, stop))
        readItems(position, page, stop);
    return page;
}

/// Opens the file at the position, or the first after it that has something new. False: the page is complete,
/// with a refusal, with the rows of files that were settled before, or as the run's last.
bool XipSource::openNext(Position &position, const Ledger &ledger, Page &page, const base::Stop &stop)
{
    for (qsizetype index = position.file;; ++index) {
        page.next.value = Position{.file = index}.encoded();
        const DropFile *file = m_walk->file(index, stop);
        if (!file) {
            if (page.state.empty())
                end(ledger, page);
            return false;
        }
        const Taken taken = take(*file, ledger, page, stop);
        if (taken == Taken::Opened) {
            const QByteArray mapDigest = m_reading->unpacked->contents().map().digest();
            const bool goesOn = position.content == m_reading->row.content && position.mapDigest == mapDigest;
            position = {index, m_reading->row.content, mapDigest, goesOn ? position.place : Place()};
            return true;
        }
        page.next.value = Position{.file = index + 1}.encoded();
        if (taken == Taken::Refused || page.state.size() >= rowsInPage)
            return false;
    }
}

/// True while there is nothing to do about a content, unless to move the file.
bool XipSource::isSettled(const QString &path, const Verdict &verdict) const
{
    const bool isMapped = verdict.members.empty() || verdict.mapDigest == rules().fieldMap.digest();
    return (verdict.state == State::Done && isMapped) ||
           (verdict.state == State::Refused && isJudged(verdict, m_folder.signatures(path), rules()));
}

/// What cannot be read, the file or a signature beside it, is left for the next run: nothing is known of it.
XipSource::Taken XipSource::take(const DropFile &file, const Ledger &ledger, Page &page,
                                 const base::Stop &stop)
{
    stop.throwIfGentle();
    try {
        return takeReadable(file, ledger, page, stop);
    } catch (const base::Failure &failure) { // this file alone, and only for now
        if (failure.reaction != base::Reaction::SkipItem)
            throw;
        m_unfinished.insert(QStringLiteral("%1 (%2)").arg(file.path, failure.text));
        return Taken::Skipped;
    }
}

XipSource::Taken XipSource::takeReadable(const DropFile &file, const Ledger &ledger, Page &page,
                                         const base::Stop &stop)
{
    const auto row = ledger.file(file.path);
    const auto verdict = row && row->stamp == file.stamp ? ledger.verdict(row->content) : std::nullopt;
    if (verdict && isSettled(file.path, *verdict)) {
        const bool isInPlace = verdict->state == State::Refused && DropFolder::isInQuarantine(file.path);
        if (m_settings.movesFiles && !isInPlace) // a crash, or the setting until now, kept it here
            Ledger::set(page, file.path, *row, *verdict);
        return Taken::Skipped;
    }
    m_reading.reset();
    PrivateCopy copy =
        copyPrivately(m_folder.fullPath(file.path), m_scratchFolder, rules().limits.totalBytes, stop);
    if (m_folder.look(file.path) != file.stamp)
        return Taken::Skipped; // changed while it was copied: the walk comes upon it again
    if (row && row->content != copy.sha256 && ledger.isBegun(row->content))
        m_replaced[row->content] = file.path;
    const auto known = ledger.verdict(copy.sha256);
    if (known && isSettled(file.path, *known)) {
        Ledger::set(page, file.path, {file.stamp, copy.sha256}, *known);
        return Taken::Skipped;
    }
    return judge(file, std::move(copy), known.value_or(Verdict()), page, stop);
}

/// The signatures are read before their times: one that is written later cannot pass for an earlier one. The
/// modification time says nothing here, as it is whatever the file's writer says.
archive::Input XipSource::inputFor(const QString &path, const Signatures &signatures) const
{
    return {.name = path.section(u'/', -1),
            .bytes = nullptr,
            .received = {m_clock.now(), m_folder.hereBy(path)},
            .neighbour = [signatures](const QString &suffix) {
                return signatures.value(suffix);
            }};
}

/// What a file is and who vouches for it, for the log.
static QString provenance(const QString &path, const Unpacked &unpacked)
{
    const auto &signer = unpacked.archive().signer();
    QString signature = QStringLiteral("unsigned");
    if (signer)
        signature =
            QStringLiteral("signed by %1, SHA-256 fingerprint %2, at %3")
                .arg(signer->subject, QString::fromLatin1(signer->fingerprint.toHex()),
                     signer->signedAt ? base::toIso(*signer->signedAt) : QStringLiteral("unknown time"));
    return QStringLiteral("“%1”: %2 of %3 files, SHA-256 %4, %5")
        .arg(path, unpacked.archive().container(), QString::number(unpacked.archive().members().size()),
             QString::fromLatin1(unpacked.content().toHex()), signature);
}

/// A file that was begun is finished by the map it was begun with: another one would make other items of the
/// records that were read already.
XipSource::Taken XipSource::judge(const DropFile &file, PrivateCopy copy, const Verdict &before, Page &page,
                                  const base::Stop &stop)
{
    const FileRow row{file.stamp, copy.sha256};
    const std::vector<qsizetype> &only = before.members;
    const Signatures signatures = m_folder.signatures(file.path); // what comes later is not judged now
    Rules used = rules();
    if (!before.map.isEmpty())
        used.fieldMap = FieldMap::parsed(before.map, file.path);
    try {
        const auto unpacked = std::make_shared<const Unpacked>(
            std::move(copy), inputFor(file.path, signatures), used, m_scratchFolder, stop);
        ItemReader reader(*unpacked, unpacked->contents().map(), only);
        m_reading = std::make_unique<Reading>(Reading{file.path, row, unpacked, std::move(reader), only});
    } catch (const base::Failure &failure) { // a refusal
        if (failure.reaction != base::Reaction::SkipItem)
            throw;
        const QByteArray judgement = judgementOf(signatures, failure.key, rules());
        page.refusals.push_back(refusalOf(file.path, row.content, judgement, failure));
        qCWarning(lcXip).noquote() << page.refusals.back().text;
        Ledger::set(page, file.path, row, refusedVerdict(before, failure.key, judgement, rules()));
        return Taken::Refused;
    }
    qCInfo(lcXip).noquote() << provenance(file.path, *m_reading->unpacked);
    page.accepted.push_back(row.content);
    Ledger::set(page, file.path, row,
                {.state = State::Reading, .members = only, .map = used.fieldMap.json()});
    return Taken::Opened;
}

/// What an item weighs in a page: the bytes that are written when it is captured.
static qint64 weightOf(const SourceItem &item)
{
    qint64 weight = item.record.size();
    if (item.recordAt)
        weight += item.recordAt->size;
    for (const model::Attachment &attachment : Record::decoded(item.record).attachments)
        weight += qMax<qint64>(attachment.size, 0);
    return weight;
}

/// Of what is done, with what another field map may find records in.
Verdict XipSource::doneVerdict() const
{
    Verdict verdict{.state = State::Done};
    const std::vector<qsizetype> &only = m_reading->only;
    const Contents &contents = m_reading->unpacked->contents();
    for (const qsizetype member : contents.unmapped()) {
        if (only.empty() || std::ranges::find(only, member) != only.end())
            verdict.members.push_back(member);
    }
    if (!verdict.members.empty() || !only.empty() || contents.isMapped())
        verdict.mapDigest = contents.map().digest();
    return verdict;
}

void XipSource::tellUnheeded(Page &page)
{
    for (const QString &name : m_reading->reader.unheeded()) {
        if (m_told.insert(name).second)
            page.remarks.append(
                QStringLiteral("“%1”: the field “%2” may be somebody who took part, and nobody got a copy by "
                               "it, as no field of the map has it. If it is, name it in the connector's "
                               "field map, as participants, before further files come; else behind the other "
                               "paths of text, and it is told no more.")
                    .arg(m_reading->path, name));
    }
}

void XipSource::readItems(Position position, Page &page, const base::Stop &stop)
{
    ItemReader &reader = m_reading->reader;
    const bool isFromStart = position.place == Place() && m_reading->only.empty();
    reader.seek(position.place, stop);
    for (qint64 weight = 0; page.items.size() < itemsInPage && weight < bytesInPage;) {
        stop.throwIfGentle();
        const auto item = reader.next(stop);
        tellUnheeded(page);
        if (!item) {
            if (isFromStart && page.items.empty())
                page.remarks.append(QStringLiteral("“%1” holds no items.").arg(m_reading->path));
            Ledger::set(page, m_reading->path, m_reading->row, doneVerdict());
            page.next.value = Position{.file = position.file + 1}.encoded();
            return;
        }
        weight += weightOf(*item);
        page.items.push_back(*item);
    }
    position.place = reader.place();
    page.next.value = position.encoded();
}

/// Only at the end of a run it is sure that nothing has read them: neither this run, under another name, nor
/// one of a range. Their rows go with the same page, so each is named once.
QStringList XipSource::brokenOff(const Ledger &ledger, const Ledger::Gone &gone) const
{
    QStringList paths = gone.begun;
    for (const auto &[content, path] : m_replaced) {
        if (ledger.isBegun(content) && ledger.fileWith(content).isEmpty())
            paths.append(path);
    }
    return paths;
}

void XipSource::end(const Ledger &ledger, Page &page) const
{
    page.next = {page.next.container, {}, true};
    Ledger::Gone gone = ledger.gone(m_folder);
    page.unfinished = m_walk->unfinished();
    for (const QString &path : brokenOff(ledger, gone))
        page.unfinished.append(
            QStringLiteral("%1 (changed or taken away before it was read to its end)").arg(path));
    page.state = std::move(gone.removals);
    for (const QString &text : m_unfinished)
        page.unfinished.append(text);
}

model::Message XipSource::convert(const SourceItem &item) const
{
    return messageOf(item, rules().fieldMap);
}

/// The archive that a locator leads into: the one being read, or one that is looked for where it may be now.
std::shared_ptr<const Unpacked> XipSource::holding(const Locator &locator, const base::Stop &stop)
{
    if (m_reading && m_reading->row.content == locator.content)
        return m_reading->unpacked;
    if (m_earlier && m_earlier->content() == locator.content)
        return m_earlier;
    m_earlier.reset();
    for (const QString &path : m_folder.whereabouts(locator.file, locator.content)) {
        if (!m_folder.look(path))
            continue;
        PrivateCopy copy =
            copyPrivately(m_folder.fullPath(path), m_scratchFolder, rules().limits.totalBytes, stop);
        if (copy.sha256 != locator.content)
            continue;
        m_earlier = std::make_shared<const Unpacked>(
            std::move(copy), inputFor(path, m_folder.signatures(path)), rules(), m_scratchFolder, stop);
        return m_earlier;
    }
    throw base::itemFailure("ATTACHMENT_UNAVAILABLE",
                            QStringLiteral("“%1” is no longer in the drop folder.").arg(locator.file),
                            QStringLiteral("Put the file back, then replay."));
}

std::unique_ptr<QIODevice> XipSource::open(const model::Attachment &attachment, const base::Stop &stop)
{
    const Locator locator = Locator::decoded(attachment.locator);
    const auto unpacked = holding(locator, stop);
    return std::make_unique<HeldDevice>(unpacked, unpacked->read(locator));
}

void XipSource::acknowledge(const Page &committed)
{
    if (!m_settings.movesFiles)
        return;
    for (const Ledger::Settled &settled : Ledger::settledIn(committed)) {
        const bool isDone = settled.verdict.state == State::Done;
        const QString trouble =
            m_folder.move(settled.path, settled.row.stamp, settled.row.content,
                          isDone ? DropFolder::Target::Done : DropFolder::Target::Quarantine);
        if (!trouble.isEmpty())
            m_unfinished.insert(
                QStringLiteral("%1 (%2, but it cannot be moved to %3: %4 Let this program write to the drop "
                               "folder, or set after=keep.)")
                    .arg(settled.path,
                         isDone ? QStringLiteral("everything in it was read")
                                : QStringLiteral("it is refused"),
                         isDone ? QStringLiteral("done") : QStringLiteral("quarantine"), trouble));
    }
}

} // namespace xip
