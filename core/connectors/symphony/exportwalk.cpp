// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/symphony/exportwalk.h"

#include <algorithm>

#include "base/digest.h"
#include "base/failure.h"
#include "base/files.h"
#include "base/scratchfile.h"
#include "connectors/symphony/coverage.h"
#include "connectors/symphony/exportpod.h"
#include "connectors/symphony/folderfiles.h"
#include "connectors/symphony/helddevice.h"
#include "connectors/symphony/podfiles.h"
#include "connectors/symphony/sftpfiles.h"
#include "connectors/symphony/values.h"

namespace symphony {

using base::Failure;
using base::Reaction;

static constexpr size_t itemsInPage = 200;
static constexpr qint64 bytesInPage = 48LL << 20;
/// Who has not asked Symphony for what is missing by then will not.
static constexpr std::chrono::hours gapsToldFor{24 * 62};
static const QByteArray filePrefix = "export/";
static const QByteArray coverageKey = "coverage";
static const QByteArray recurringKey = "coverage/recurring";
static const QByteArray podKey = "coverage/pod"; ///< what names call it

/// Exports recur every day at the least, and come some time after their end.
static constexpr std::chrono::hours longestSilence{48};

QByteArray ExportPlace::encoded() const
{
    QJsonObject json{{QStringLiteral("file"), file}, {QStringLiteral("item"), item}};
    if (window.since)
        json.insert(QStringLiteral("from"), msOf(*window.since));
    if (window.until)
        json.insert(QStringLiteral("to"), msOf(*window.until));
    return compact(json);
}

ExportPlace ExportPlace::decoded(const QByteArray &value)
{
    const QJsonObject json = parsed(value);
    ExportPlace place{.file = json.value(u"file").toInteger(), .item = json.value(u"item").toInteger()};
    if (json.contains(u"from"))
        place.window.since = fromMs(json.value(u"from").toInteger());
    if (json.contains(u"to"))
        place.window.until = fromMs(json.value(u"to").toInteger());
    return place;
}

/// What is remembered of a file: how it looked, whether it was refused and by what, and since when its items
/// were taken.
struct FileRow
{
    QByteArray stamp;
    QByteArray judgement; ///< not empty: it was refused
    qint64 floor = 0;
    QByteArray name;

    QByteArray encoded() const
    {
        return stamp.toPercentEncoding() + ' ' + judgement.toHex() + ' ' + QByteArray::number(floor) + ' ' +
               name.toPercentEncoding();
    }
    static std::optional<FileRow> decoded(const QByteArray &value)
    {
        const QByteArrayList parts = value.split(' ');
        if (parts.size() != 4)
            return {};
        return FileRow{QByteArray::fromPercentEncoding(parts.at(0)), QByteArray::fromHex(parts.at(1)),
                       parts.at(2).toLongLong(), QByteArray::fromPercentEncoding(parts.at(3))};
    }
};

struct ExportWalk::Fetched
{
    std::unique_ptr<QTemporaryFile> bytes;
    QByteArray sha256;
};

static std::unique_ptr<ExportFiles> filesOf(Client &client, const connectors::SourceContext &context)
{
    const Settings &settings = client.settings();
    if (settings.route == Settings::Route::Folder)
        return std::make_unique<FolderFiles>(settings.folder, settings.movesFiles, *context.clock);
    if (settings.route == Settings::Route::Sftp)
        return std::make_unique<SftpFiles>(sftpLoginOf(settings, context), settings.sftpFolder,
                                           settings.movesFiles, *context.clock);
    return std::make_unique<PodFiles>(client);
}

ExportWalk::ExportWalk(Client &client, const connectors::SourceContext &context, QByteArray identity)
    : m_context(context),
      m_settings(client.settings()),
      m_identity(std::move(identity)),
      m_source(filesOf(client, context))
{}

ExportWalk::~ExportWalk() = default;

/// As the names of files that were read call it; before this was kept, the one that tells of the latest time.
static QString knownPod(const connectors::SourceState &state)
{
    const QString kept = QString::fromUtf8(state.value(podKey));
    if (!kept.isEmpty())
        return kept;
    std::optional<ExportName> latest;
    for (const auto &[key, value] : state.withPrefix(filePrefix)) {
        const auto row = FileRow::decoded(value);
        const auto name =
            row && row->judgement.isEmpty() ? ExportName::of(QString::fromUtf8(row->name)) : std::nullopt;
        if (name && (!latest || name->end > latest->end))
            latest = name;
    }
    return latest ? latest->pod.toLower() : QString();
}

const std::vector<ExportFile> &ExportWalk::files(const Reading &reading)
{
    if (!m_listing) {
        m_listing = m_source->list(reading.stop);
        if (!m_settings.isOnline()) // the pod itself gives its own
            keepFilesOfPod(*m_listing, m_settings.pod.host(), knownPod(reading.state));
    }
    return m_listing->files;
}

const archive::OpenPgpKeyring *ExportWalk::keyring(const base::Stop &stop)
{
    const base::Secret key = m_context.secret ? m_context.secret("pgpKey") : base::Secret();
    if (!m_keyring && !m_settings.gpg.isEmpty() && !key.isEmpty())
        m_keyring = std::make_unique<archive::OpenPgpKeyring>(m_settings.gpg, m_context.scratchFolder, key,
                                                              m_context.secret("pgpPassphrase"), stop);
    return m_keyring.get();
}

/// A refused file is judged again when what decrypts it changes. Nobody without the key can try passphrases
/// on it.
QByteArray ExportWalk::judgement() const
{
    const base::Secret key = m_context.secret ? m_context.secret("pgpKey") : base::Secret();
    if (key.isEmpty())
        return base::Digest::sha256(m_settings.gpg.toUtf8()).left(8);
    const QByteArray judgedBy = m_settings.gpg.toUtf8() + '\n' + m_context.secret("pgpPassphrase").reveal();
    return base::hmacSha256(key.reveal(), judgedBy).left(8);
}

static qint64 floorOf(const connectors::Window &window)
{
    return window.since ? msOf(*window.since) : 0;
}

bool ExportWalk::isSettled(const ExportFile &file, const Reading &reading) const
{
    const auto row = FileRow::decoded(reading.state.value(filePrefix + file.key.toUtf8()));
    if (!row || row->stamp != file.stamp || reading.window.until)
        return false;
    return row->judgement.isEmpty() ? row->floor <= floorOf(reading.window) : row->judgement == judgement();
}

ExportWalk::Fetched ExportWalk::fetched(const ExportFile &file, const base::Stop &stop)
{
    Fetched made{base::scratchFile(m_context.scratchFolder, QStringLiteral("export")), {}};
    m_source->fetch(file, *made.bytes, stop);
    if (!made.bytes->flush() || !made.bytes->seek(0))
        base::throwStorageFailure(QStringLiteral("write"), made.bytes->fileName());
    made.sha256 = base::Digest::sha256(*made.bytes);
    if (!file.sha256.isEmpty() && made.sha256 != file.sha256)
        throw Failure(Reaction::Retry, base::Area::Source, "DOWNLOAD_DAMAGED",
                      QStringLiteral("“%1” is not what Symphony says it is (SHA-256).").arg(file.name),
                      QStringLiteral("It is fetched again with the next run."));
    return made;
}

/// Whether it tells of one file, which the next run asks for again, and not of the pod.
static bool isOfOneFile(const Failure &failure)
{
    return failure.reaction == Reaction::Retry &&
           (failure.key == "DOWNLOAD_DAMAGED" || failure.key == "ATTACHMENT_UNAVAILABLE" ||
            failure.key == "HTTP_500");
}

/// False: there is nothing to read in it now; the page says why.
bool ExportWalk::open(const ExportFile &file, const Reading &reading)
{
    m_package.reset();
    Fetched copy;
    try {
        copy = fetched(file, reading.stop);
        const QByteArray content = copy.sha256;
        m_package = std::make_shared<Package>(file, m_identity, std::move(copy.bytes), content,
                                              keyring(reading.stop), m_context.scratchFolder, reading.stop);
        return true;
    } catch (const Failure &failure) { // a refusal, or one file that does not come now, or not whole
        if (isOfOneFile(failure)) {
            m_listing->unfinished.append(QStringLiteral("%1 (%2)").arg(file.name, failure.text));
            return false;
        }
        if (failure.reaction != Reaction::SkipItem)
            throw;
        refuse(file, failure, copy.sha256, reading);
        return false;
    }
}

void ExportWalk::refuse(const ExportFile &file, const Failure &failure, const QByteArray &content,
                        const Reading &reading)
{
    m_refused.reset();
    reading.page.refusals.push_back(
        {.itemId = file.name,
         .contentHash =
             content.isEmpty() ? base::Digest::sha256(QByteArray(file.stamp + file.key.toUtf8())) : content,
         .judgement = judgement(),
         .reason = failure.key,
         .text = QStringLiteral("“%1” is refused: %2").arg(file.name, failure.sentence()),
         .isSignature = false});
    if (reading.window.until)
        return;
    reading.page.state[filePrefix + file.key.toUtf8()] =
        FileRow{file.stamp, judgement(), 0, file.name.toUtf8()}.encoded();
    if (const auto name = ExportName::of(file.name))
        cover(*name, false, reading);
}

void ExportWalk::finish(const ExportFile &file, const Reading &reading)
{
    const bool isWhole = m_package->isWhole();
    m_package.reset();
    if (reading.window.until)
        return;
    if (isWhole)
        tellOfRefused(file, reading);
    reading.page.state[filePrefix + file.key.toUtf8()] =
        FileRow{file.stamp, {}, floorOf(reading.window), file.name.toUtf8()}.encoded();
    const auto name = ExportName::of(file.name);
    if (!name)
        return;
    cover(*name, isWhole, reading);
    reading.page.state[podKey] = name->pod.toLower().toUtf8();
    if (name->isRecurring && msOf(name->end) > reading.state.value(recurringKey).toLongLong())
        reading.page.state[recurringKey] = QByteArray::number(msOf(name->end));
}

void ExportWalk::cover(const ExportName &name, bool isWhole, const Reading &reading)
{
    Coverage coverage = Coverage::decoded(reading.state.value(coverageKey));
    if (isWhole)
        coverage.add(name.start, name.end);
    else
        coverage.addUntold(name.start, name.end);
    coverage.closeBefore(m_context.clock->now() - gapsToldFor);
    reading.page.state[coverageKey] = coverage.encoded();
}

/// Whether a file in the place of the refused one, or one for all of its time.
static bool standsFor(const ExportFile &file, const QString &refused, const QByteArray &refusedStamp)
{
    if (file.name == refused)
        return file.stamp != refusedStamp; // else it is judged again, which settles its refusal
    const auto mine = ExportName::of(file.name);
    const auto other = ExportName::of(refused);
    return mine && other && mine->start <= other->start && mine->end >= other->end;
}

/// A refusal is a person's to dismiss, who has to know that nothing is missing for it any more.
void ExportWalk::tellOfRefused(const ExportFile &file, const Reading &reading)
{
    if (!m_refused) {
        m_refused.emplace();
        for (const auto &[key, value] : reading.state.withPrefix(filePrefix)) {
            const auto row = FileRow::decoded(value);
            if (row && !row->judgement.isEmpty())
                m_refused->emplace_back(QString::fromUtf8(row->name), row->stamp);
        }
    }
    for (const auto &[name, stamp] : *m_refused) {
        if (standsFor(file, name, stamp))
            reading.page.remarks.append(
                QStringLiteral("“%1” tells of all that the refused “%2” was to tell, and is read: what is "
                               "still shown of that as failed can be dismissed.")
                    .arg(file.name, name));
    }
}

/// True when the file is read to its end.
bool ExportWalk::readItems(ExportPlace &place, const Reading &reading)
{
    m_package->seek(place.item, reading.stop);
    for (qint64 bytes = 0; reading.page.items.size() < itemsInPage && bytes < bytesInPage;) {
        reading.stop.throwIfGentle();
        auto item = m_package->next(reading.stop);
        if (!item)
            return true;
        bytes += item->record.size() + (item->recordAt ? item->recordAt->size : 0);
        if (!m_settings.isOnline())
            reading.page.items.push_back(std::move(*item)); // a drop folder has no window
        else
            reading.take(std::move(*item));
    }
    place.item = m_package->position();
    return false;
}

/// A schedule that ended leaves no gap behind, and is noticed by nobody.
void ExportWalk::tellSilence(const Reading &reading) const
{
    const base::Instant last = fromMs(reading.state.value(recurringKey).toLongLong());
    const auto silence = m_context.clock->now() - last;
    if (last > base::Instant{} && silence > longestSilence && silence < gapsToldFor)
        reading.page.unfinished.append(
            QStringLiteral("export files (none came that tells of what was after %1: does the recurring "
                           "export still run?)")
                .arg(base::toIso(last)));
}

void ExportWalk::end(const Reading &reading)
{
    reading.page.unfinished += m_listing->unfinished;
    tellSilence(reading);
    for (const Coverage::Stretch &gap : Coverage::decoded(reading.state.value(coverageKey)).gaps()) {
        if (m_context.clock->now() - gap.end > gapsToldFor)
            continue;
        reading.page.unfinished.append(QStringLiteral("export files (none tells of all from %1 to %2)")
                                           .arg(base::toIso(gap.start), base::toIso(gap.end)));
    }
    m_listing.reset();
    m_refused.reset();
}

ExportPlace ExportWalk::fetch(ExportPlace place, const Reading &reading, bool &isAtEnd)
{
    const std::vector<ExportFile> &all = files(reading);
    for (; place.file < qint64(all.size()); ++place.file, place.item = 0) {
        reading.stop.throwIfGentle();
        const ExportFile &file = all.at(size_t(place.file));
        const bool isOpen = m_package && m_package->key() == file.key;
        if (!isOpen && place.item == 0 && isSettled(file, reading))
            continue;
        if (isOpen || open(file, reading)) {
            if (place.item == 0)
                reading.page.accepted.push_back(m_package->content());
            if (readItems(place, reading)) {
                finish(file, reading);
                ++place.file;
                place.item = 0;
            }
            return place;
        }
        if (!reading.page.refusals.empty()) {
            ++place.file;
            place.item = 0;
            return place;
        }
    }
    isAtEnd = true;
    end(reading);
    return {.window = place.window};
}

QStringList ExportWalk::acknowledge(const connectors::Page &committed)
{
    QStringList troubles;
    for (const auto &[key, value] : committed.state) {
        const auto row = key.startsWith(filePrefix) ? FileRow::decoded(value) : std::nullopt;
        if (!row)
            continue;
        const ExportFile file{
            QString::fromUtf8(key.mid(filePrefix.size())), QString::fromUtf8(row->name), row->stamp, {}};
        const QString trouble = m_source->settle(file, !row->judgement.isEmpty());
        if (!trouble.isEmpty())
            troubles.append(trouble);
    }
    return troubles;
}

std::unique_ptr<QIODevice> ExportWalk::open(const ExportLocator &locator, const base::Stop &stop)
{
    std::shared_ptr<Package> &held =
        m_package && m_package->content() == locator.content ? m_package : m_earlier;
    if (!held || held->content() != locator.content) {
        held.reset();
        const ExportFile file{locator.key, locator.key, {}, locator.content};
        Fetched copy = fetched(file, stop);
        held = std::make_shared<Package>(file, m_identity, std::move(copy.bytes), copy.sha256, keyring(stop),
                                         m_context.scratchFolder, stop);
    }
    return std::make_unique<HeldDevice>(held, held->read(locator.member));
}

} // namespace symphony
