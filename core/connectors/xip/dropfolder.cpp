// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/xip/dropfolder.h"

#include <algorithm>
#include <array>
#include <tuple>

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QHash>

#include "base/digest.h"
#include "base/failure.h"
#include "base/files.h"
#include "base/platform.h"
#include "connectors/xip/unpacked.h"

namespace xip {

using base::Instant;
using std::chrono::milliseconds;

/// Endings of signature files. The last two may also be archives of their own: they count beside one only.
static const std::array signatureSuffixes{QStringLiteral(".p7s"), QStringLiteral(".sig"),
                                          QStringLiteral(".asc"), QStringLiteral(".gpg"),
                                          QStringLiteral(".pgp")};
static constexpr size_t sureSuffixes = 3;
static constexpr qint64 largestSignature = 5LL << 20;
static constexpr qsizetype longestName = 255 - 4; ///< a signature's beside it has such a suffix

static bool isSure(const QString &suffix)
{
    return std::find(signatureSuffixes.begin(), signatureSuffixes.begin() + sureSuffixes, suffix) !=
           signatureSuffixes.begin() + sureSuffixes;
}

static const QString quarantine = QStringLiteral("quarantine");
static const QString done = QStringLiteral("done");

static QString nameOf(const QString &path)
{
    return path.section(u'/', -1);
}

static bool isTemporary(const QString &name)
{
    static const std::array suffixes{u".tmp",      u".temp",       u".part", u".partial",
                                     u".filepart", u".crdownload", u"~"};
    return name.startsWith(u'.') || name.startsWith(u'~') ||
           std::ranges::any_of(
               suffixes, [&](QStringView suffix) { return name.endsWith(suffix, Qt::CaseInsensitive); });
}

/// An ending as it is found beside archives: in small letters or, by older systems, in capitals.
static std::array<QString, 2> spellings(const QString &suffix)
{
    return {suffix, suffix.toUpper()};
}

/// The ending by which a file would be a signature; -1: none.
static qsizetype signatureSuffix(const QString &name)
{
    const auto found = std::ranges::find_if(signatureSuffixes, [&](const QString &suffix) {
        return std::ranges::any_of(spellings(suffix),
                                   [&](const QString &spelling) { return name.endsWith(spelling); });
    });
    return found == signatureSuffixes.end() ? -1 : found - signatureSuffixes.begin();
}

static Stamp stampOf(const QFileInfo &info)
{
    const auto ms = [](const QDateTime &time) {
        return time.isValid() ? time.toMSecsSinceEpoch() : 0;
    };
    return {
        .size = info.size(), .modified = ms(info.lastModified()), .changed = ms(info.metadataChangeTime())};
}

DropFolder::DropFolder(QString folder, const QStringList &ownFiles) : m_folder(std::move(folder))
{
    for (const QString &file : ownFiles)
        m_ownFiles.insert(QFileInfo(file).canonicalFilePath());
}

QString DropFolder::fullPath(const QString &path) const
{
    return m_folder + u'/' + path;
}

bool DropFolder::isInQuarantine(const QString &path)
{
    return path.startsWith(quarantine + u'/');
}

base::Failure DropFolder::unreadable() const
{
    return {base::Reaction::EndRun, base::Area::Source, "SOURCE_UNREACHABLE",
            QStringLiteral("The drop folder “%1” cannot be read.").arg(m_folder),
            QStringLiteral("Check that it is there, mounted, and readable for Chancery.")};
}

DropFolder::Listing DropFolder::list() const
{
    const QFileInfo folder(m_folder);
    if (!folder.isDir() || !folder.isReadable())
        throw unreadable();
    Listing listing;
    add(listing, {});
    add(listing, quarantine);
    listing.lonely.sort();
    listing.nameless.sort();
    std::ranges::sort(listing.files, {},
                      [](const DropFile &file) { return std::tie(file.stamp.modified, file.path); });
    return listing;
}

/// Whether it is a file that a signature may be meant for.
static bool isSignable(const QString &name)
{
    const qsizetype suffix = signatureSuffix(name);
    return !isTemporary(name) && (suffix < 0 || suffix >= qsizetype(sureSuffixes));
}

/// The name without its ending; whole when it has none.
static QString stemOf(const QString &name)
{
    return name.left(name.lastIndexOf(u'.'));
}

/// The one file that is called so but for its ending; empty: there are several.
using Stems = QHash<QString, QString>;

static Stems stemsOf(const QSet<QString> &names)
{
    Stems stems;
    for (const QString &name : names) {
        for (const QString &stem : QSet<QString>{name, stemOf(name)}) {
            if (!isSignable(name))
                continue;
            QString &only = stems[stem];
            only = only.isNull() ? name : QStringLiteral("");
        }
    }
    return stems;
}

/// As in Stems, out of the disk, as a path. A signature of the folder itself may also be late and meant for
/// what is in quarantine.
static QString onlyOfStem(const DropFolder &folder, const QString &subfolder, const QString &stem)
{
    const QString prefix = subfolder.isEmpty() ? QString() : QString(subfolder + u'/');
    QStringList found;
    base::platform::listFolder(folder.fullPath(subfolder), [&](const QString &name) {
        if ((name == stem || stemOf(name) == stem) && isSignable(name) && folder.look(prefix + name))
            found.append(prefix + name);
        return found.size() < 2;
    });
    if (found.isEmpty() && subfolder.isEmpty())
        return onlyOfStem(folder, quarantine, stem);
    return found.size() == 1 ? found.front() : QString();
}

/// The archive that a file is a signature of; empty when it is none. Lonely: that archive is nowhere.
struct SignatureOf
{
    QString archive;
    bool isLonely = false;
};

/// Of `a.p7s` and the like at `path`: the one `a.<ending>`, unless that has an `a.<ending>.p7s`.
static SignatureOf signatureByStem(const QString &path, const QString &suffix, const Stems &stems,
                                   const DropFolder &folder)
{
    const QString subfolder = DropFolder::isInQuarantine(path) ? quarantine : QString();
    const QString stem = nameOf(path).chopped(suffix.size());
    const auto beside = stems.constFind(stem);
    QString archive;
    if (beside != stems.constEnd())
        archive = beside->isEmpty() ? QString() : QString(path.chopped(nameOf(path).size()) + *beside);
    else if (subfolder.isEmpty())
        archive = onlyOfStem(folder, quarantine, stem);
    const bool hasOther = std::ranges::any_of(spellings(suffix), [&](const QString &spelling) {
        return folder.look(archive + spelling) || folder.look(nameOf(archive) + spelling);
    });
    if (!archive.isEmpty() && !hasOther)
        return {archive, false};
    // In done: as with signatureOf().
    return {stem, beside != stems.constEnd() || onlyOfStem(folder, done, stem).isEmpty()};
}

static SignatureOf signatureOf(const QString &path, const QSet<QString> &names, const Stems &stems,
                               const DropFolder &folder)
{
    const QString name = nameOf(path);
    const qsizetype suffix = signatureSuffix(name);
    if (suffix < 0)
        return {};
    const QString archive = name.chopped(signatureSuffixes.at(size_t(suffix)).size());
    // In done: a crash came between moving the archive and moving its signature.
    if (names.contains(archive) || folder.look(quarantine + u'/' + archive) ||
        folder.look(done + u'/' + archive))
        return {archive, false};
    return suffix < qsizetype(sureSuffixes)
               ? signatureByStem(path, signatureSuffixes.at(size_t(suffix)), stems, folder)
               : SignatureOf{};
}

/// What signatures beside a file may be called.
static QStringList signatureNames(const QString &name, const Stems &stems)
{
    QStringList names;
    for (size_t i = 0; i < signatureSuffixes.size(); ++i) {
        for (const QString &spelling : spellings(signatureSuffixes.at(i))) {
            names.append(name + spelling);
            if (i < sureSuffixes && name.contains(u'.') && stems.value(stemOf(name)) == name)
                names.append(stemOf(name) + spelling);
        }
    }
    return names;
}

void DropFolder::add(Listing &listing, const QString &subfolder) const
{
    const QString prefix = subfolder.isEmpty() ? QString() : QString(subfolder + u'/');
    const QString canonical = QFileInfo(fullPath(subfolder)).canonicalFilePath() + u'/';
    QSet<QString> names;
    const auto listed = base::platform::listFolder(fullPath(subfolder), [&](const QString &name) {
        if (m_ownFiles.contains(canonical + name))
            return true;
        if (look(prefix + name))
            names.insert(name);
        else if (name.contains(QChar::ReplacementCharacter)) // Qt opens no such name
            listing.nameless.append(prefix + name);
        return true;
    });
    if (listed == base::platform::Listing::Failed)
        throw unreadable();
    const Stems stems = stemsOf(names);
    for (const QString &name : std::as_const(names)) {
        if (isTemporary(name))
            continue;
        const SignatureOf signature = signatureOf(prefix + name, names, stems, *this);
        if (signature.isLonely)
            listing.lonely.append(prefix + name);
        if (!signature.archive.isEmpty())
            continue;
        const auto stamp = look(prefix + name);
        if (!stamp) // gone since
            continue;
        DropFile file{.path = prefix + name, .stamp = *stamp, .signatures = {}, .youngest = {}};
        qint64 youngest = stamp->modified;
        for (const QString &signatureName : signatureNames(name, stems)) {
            const auto beside = names.contains(signatureName) ? look(prefix + signatureName) : std::nullopt;
            if (beside) {
                file.signatures.push_back(*beside);
                youngest = std::max(youngest, beside->modified);
            }
        }
        file.youngest = Instant{milliseconds{youngest}};
        listing.files.push_back(file);
    }
}

std::optional<Stamp> DropFolder::look(const QString &path) const
{
    const QFileInfo info(fullPath(path));
    return info.isFile() && !info.isSymLink() ? std::optional(stampOf(info)) : std::nullopt;
}

/// The signature with that ending: beside the file, or in the folder itself when no archive there claims it;
/// `<path><suffix>`, else what the file's name without its ending has.
static QString signaturePath(const DropFolder &folder, const QString &path, const QString &suffix)
{
    const QString name = nameOf(path);
    const bool isBeside = name == path || folder.look(name);
    for (const QString &spelling : spellings(suffix)) {
        for (const QString &place : {QString(path + spelling), QString(name + spelling)}) {
            if (folder.look(place) && (place.startsWith(path) || !isBeside))
                return place;
        }
    }
    for (const QString &place : {stemOf(path), stemOf(name)}) {
        for (const QString &spelling : spellings(suffix)) {
            const QString subfolder = place == nameOf(place) ? QString() : quarantine;
            if (isSure(suffix) && folder.look(place + spelling) &&
                onlyOfStem(folder, subfolder, stemOf(name)) == path)
                return place + spelling;
        }
    }
    return path + suffix;
}

QByteArray DropFolder::signature(const QString &path, const QString &suffix) const
{
    const QString place = signaturePath(*this, path, suffix);
    if (!look(place))
        return {};
    QFile file(fullPath(place));
    if (!file.open(QIODevice::ReadOnly))
        throw unreadableFile(file);
    const QByteArray bytes = file.read(largestSignature);
    if (file.error() != QFileDevice::NoError)
        throw unreadableFile(file);
    return bytes.isNull() ? QByteArray("") : bytes;
}

Signatures DropFolder::signatures(const QString &path) const
{
    Signatures found;
    for (const QString &suffix : signatureSuffixes) {
        if (const QByteArray bytes = signature(path, suffix); !bytes.isNull())
            found.insert(suffix, bytes);
    }
    return found;
}

std::optional<base::Instant> DropFolder::hereBy(const QString &path) const
{
    std::optional<qint64> latest = base::platform::lastChange(fullPath(path));
    for (const QString &suffix : signatureSuffixes) {
        const QString place = signaturePath(*this, path, suffix);
        if (!latest || !look(place))
            continue;
        const auto changed = base::platform::lastChange(fullPath(place));
        latest = changed ? std::optional(std::max(*latest, *changed)) : std::nullopt;
    }
    return latest ? std::optional(Instant{milliseconds{*latest}}) : std::nullopt;
}

QByteArray DropFolder::signaturesDigest(const Signatures &signatures)
{
    base::Digest digest;
    for (const QString &suffix : signatureSuffixes)
        digest.addField(signatures.value(suffix));
    return digest.result();
}

/// The name of what is moved beside something of its own name, or whose own leaves no room.
static QString otherName(QString name, const QByteArray &content)
{
    const QString more = u'.' + QString::fromLatin1(content.toHex().left(16));
    while (QFile::encodeName(name).size() + more.size() > longestName || name.back().isHighSurrogate())
        name.chop(1);
    return name + more;
}

/// Moves without replacing anything but the very same content, to where there is room for a signature's name
/// if it is signed. Returns where to.
static QString settle(const QString &from, const QString &folder, const QString &name,
                      const QByteArray &content, bool isSigned)
{
    QString to = folder + u'/' + name;
    if (QFileInfo::exists(to) || (isSigned && QFile::encodeName(name).size() > longestName))
        to = folder + u'/' + otherName(name, content);
    base::renameDurably(from, to);
    return to;
}

QString DropFolder::move(const QString &path, const Stamp &stamp, const QByteArray &content,
                         Target target) const
{
    const QString subfolder = target == Target::Done ? done : quarantine;
    if (path.startsWith(subfolder + u'/') || look(path) != stamp)
        return {};
    try {
        base::makePrivateFolder(fullPath(subfolder));
        QStringList signatures;
        for (const QString &suffix : signatureSuffixes)
            signatures.append(signaturePath(*this, path, suffix));
        signatures.removeIf([&](const QString &signature) { return !look(signature); });
        const QString to =
            settle(fullPath(path), fullPath(subfolder), nameOf(path), content, !signatures.isEmpty());
        const Stamp now = stampOf(QFileInfo(to));
        if (now.size != stamp.size || now.modified != stamp.modified) {
            base::renameDurably(to, fullPath(path)); // it was replaced between our look and the move
            return {};
        }
        for (const QString &signature : signatures) {
            const qsizetype suffix = signatureSuffix(signature);
            base::renameDurably(fullPath(signature), to + signatureSuffixes.at(size_t(suffix)));
        }
    } catch (
        const base::Failure &failure) { // what was archived is archived: a file in the way is told, not fatal
        return failure.text;
    }
    return {};
}

QStringList DropFolder::whereabouts(const QString &path, const QByteArray &content) const
{
    const QString name = nameOf(path);
    QStringList all{path, name};
    for (const QString &subfolder : {done, quarantine})
        all << subfolder + u'/' + name << subfolder + u'/' + otherName(name, content);
    return all;
}

} // namespace xip
