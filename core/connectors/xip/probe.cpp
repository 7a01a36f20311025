// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/xip/probe.h"

#include <algorithm>

#include <QDir>
#include <QFileInfo>

#include "base/failure.h"

namespace xip {

using model::Check;

/// A check that is passed unless `look` throws; `look` gives its sentence.
template<typename Look>
static Check check(const QString &name, Look &&look)
{
    try {
        return {.name = name, .state = Check::State::Passed, .key = {}, .text = look(), .fix = {}};
    } catch (const base::Failure &failure) { // a probe tells of failures, it does not end in one
        return {.name = name,
                .state = Check::State::Failed,
                .key = failure.key,
                .text = failure.text,
                .fix = failure.fix};
    }
}

static QString folderText(const Settings &settings, const DropFolder &folder)
{
    folder.list();
    if (!settings.movesFiles)
        return QStringLiteral("“%1” can be read; files stay there.").arg(folder.path());
    if (!QFileInfo(folder.path()).isWritable())
        throw base::inputFailure(
            "FOLDER_NOT_WRITABLE",
            QStringLiteral("Files are to be moved after reading, and “%1” cannot be written to.")
                .arg(folder.path()),
            QStringLiteral("Let Chancery write there, or set “After reading” (after) to keep."));
    return QStringLiteral("“%1” can be read, and files can be moved.").arg(folder.path());
}

static QString trustText(const Settings &settings)
{
    const archive::Trust trust = readTrust(settings);
    return QStringLiteral("Trusted certificates: %1; trusted signers: %2.")
        .arg(trust.rootCount())
        .arg(trust.pinned.size());
}

static Check signatureCheck(const Settings &settings)
{
    if (settings.trust.requireSignature)
        return {.name = model::checkName("Signature requirement"),
                .text = QStringLiteral("Only files with a good signature of someone trusted are read.")};
    return {
        .name = model::checkName("Signature requirement"),
        .state = Check::State::Warning,
        .key = "SIGNATURE_NOT_REQUIRED",
        .text =
            QStringLiteral("Files without a signature are read too: anyone who can write to the folder can "
                           "put messages into the archive."),
        .fix = QStringLiteral("Switch “Require a signature” (requireSignature) on if the files are signed.")};
}

static QString gpgText(const Settings &settings)
{
    if (settings.trust.gpg.isEmpty())
        return QStringLiteral("Not configured: ZIP files with an OpenPGP signature are refused.");
    const QFileInfo program(settings.trust.gpg);
    if (!program.isFile() || !program.isExecutable())
        throw base::inputFailure("INVALID_SETTING",
                                 QStringLiteral("“%1” is no program.").arg(settings.trust.gpg),
                                 QStringLiteral("Set “GnuPG program” (gpg) to the path of it."));
    if (settings.trust.gpgHome.isEmpty() || !QFileInfo(settings.trust.gpgHome).isDir())
        throw base::inputFailure("INVALID_SETTING",
                                 QStringLiteral("“%1” is no folder.").arg(settings.trust.gpgHome),
                                 QStringLiteral("Set “GnuPG keyring” (gpgHome) to the folder of it."));
    return QStringLiteral("ZIP files with an OpenPGP signature are verified with “%1”.")
        .arg(settings.trust.gpg);
}

static QString waitingText(const DropFolder &folder, const base::Clock &clock, const Patience &patience)
{
    const DropFolder::Listing listing = folder.list();
    const auto young = std::ranges::count_if(
        listing.files, [&](const DropFile &file) { return clock.now() - file.youngest < patience.settled; });
    QStringList others = QDir(folder.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    others.removeAll(QStringLiteral("done"));
    others.removeAll(QStringLiteral("quarantine"));
    const QFileInfoList entries =
        QDir(folder.path()).entryInfoList(QDir::Files | QDir::System | QDir::NoDotAndDotDot);
    const auto links = std::ranges::count_if(entries, [](const QFileInfo &each) { return each.isSymLink(); });
    QString text = QStringLiteral("Files: %1; still being written: %2.").arg(listing.files.size()).arg(young);
    if (!listing.lonely.isEmpty())
        text += QStringLiteral(" Signatures without their archive: %1.").arg(listing.lonely.size());
    if (links > 0)
        text += QStringLiteral(" Links, which are not followed: %1.").arg(links);
    if (!others.isEmpty())
        text += QStringLiteral(" Sub-folders, which are not read: %1.").arg(others.size());
    return text;
}

model::Checks probe(const Settings &settings, const DropFolder &folder, const base::Clock &clock,
                    const Patience &patience, const base::Stop &stop)
{
    stop.throwIfNow();
    model::Checks checks{
        check(model::checkName("Folder"), [&] { return folderText(settings, folder); }),
        check(model::checkName("Trust"), [&] { return trustText(settings); }), signatureCheck(settings),
        check(model::checkName("Field map"),
              [&] {
                  readFieldMap(settings);
                  return settings.fieldMapFile.isEmpty()
                             ? QStringLiteral("The usual names are looked for.")
                             : QStringLiteral("“%1” can be used.").arg(settings.fieldMapFile);
              }),
        check(model::checkName("gpg"), [&] { return gpgText(settings); })};
    if (checks.front().state != Check::State::Failed)
        checks.push_back(
            check(model::checkName("Files waiting"), [&] { return waitingText(folder, clock, patience); }));
    return checks;
}

} // namespace xip
