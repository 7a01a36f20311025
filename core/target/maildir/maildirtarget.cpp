// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/maildir/maildirtarget.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QUrl>

#include "base/failpoint.h"
#include "base/failure.h"
#include "base/files.h"
#include "target/directoryfile.h"
#include "target/maildir/archivefailure.h"
#include "target/maildir/archiveprobe.h"
#include "target/maildir/batch.h"
#include "target/maildir/contents.h"
#include "target/maildir/messagename.h"
#include "target/unread.h"

namespace maildir {

MaildirTarget::MaildirTarget(const target::TargetContext &context, std::shared_ptr<FolderCache> folders)
    : m_path(QDir::cleanPath(context.values.value("path"))),
      m_domains(target::domainsOf(context.values.value("domains"))),
      m_directoryFile(context.values.value("directory")),
      m_clock(context.clock),
      m_folders(std::move(folders))
{
    if (context.values.value("path").isEmpty() || QDir::isRelativePath(m_path))
        throw base::inputFailure(
            "INVALID_SETTING",
            QStringLiteral("“%1” is not valid for “path”.").arg(context.values.value("path")),
            QStringLiteral("Use the whole path of the archive's folder."));
    if (m_domains.isEmpty() && m_directoryFile.isEmpty())
        throw base::inputFailure(
            "MISSING_SETTING", QStringLiteral("Neither “domains” nor “directory” says who has a mailbox."),
            QStringLiteral("Give --set domains=example.com, or --set directory= with a CSV file."));
}

base::Instant MaildirTarget::now() const
{
    return m_clock ? m_clock->now() : base::SystemClock().now();
}

model::Checks MaildirTarget::probe(const base::Stop &stop)
{
    model::Checks checks = probeArchive(m_path);
    checks.push_back(probeDirectory([&] { return directory(stop); }));
    return checks;
}

/// The ids whose form tells something, without a look into the folders: there may be very many.
static QStringList mailboxesWithOtherForms(const QString &path)
{
    QStringList mailboxes;
    QDirIterator folders(path, QDir::Dirs | QDir::NoDotAndDotDot);
    while (folders.hasNext()) {
        folders.next();
        const QString mailbox = QUrl::fromPercentEncoding(folders.fileName().toUtf8());
        if (mailbox.contains(u'@') && target::hasOtherForms(mailbox))
            mailboxes.append(mailbox);
    }
    mailboxes.sort();
    return mailboxes;
}

target::Directory MaildirTarget::directory(const base::Stop &stop)
{
    stop.throwIfNow();
    target::Directory directory;
    if (!m_directoryFile.isEmpty())
        directory.entries = target::readDirectoryFile(m_directoryFile);
    directory.domains = m_domains;
    directory.anyAddressInDomains = !m_domains.isEmpty();
    if (directory.anyAddressInDomains)
        directory.there = mailboxesWithOtherForms(m_path);
    return directory;
}

void MaildirTarget::requireUsed(const base::Stop &stop)
{
    stop.throwIfNow();
    const bool isFilled =
        !QDir(m_path).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    if (!isFilled)
        throw base::Failure(
            base::Reaction::EndRun, base::Area::Destination, "ARCHIVE_UNREACHABLE",
            QStringLiteral(
                "The archive's folder %1 is empty or not there, and messages were delivered to it before.")
                .arg(m_path),
            QStringLiteral(
                "Mount its disk, then run again. If it is to begin anew, put any file into the folder."));
}

/// A mailbox is an address. A disk has folders besides, `lost+found` for one, and into some nobody may look.
QStringList MaildirTarget::mailboxesThere(const base::Stop &stop)
{
    stop.throwIfNow();
    QStringList mailboxes;
    for (const QString &name : QDir(m_path).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const bool maySearch = QFileInfo::exists(m_path + u'/' + name + QStringLiteral("/."));
        if (name.contains(u'@') && maySearch)
            mailboxes.append(QUrl::fromPercentEncoding(name.toUtf8()));
    }
    return mailboxes;
}

std::vector<model::Outcome> MaildirTarget::put(const QString &mailbox, const QString &folder,
                                               std::span<const target::Letter> letters,
                                               const base::Stop &stop)
{
    const MailFolder place(m_path, mailbox, folder);
    const auto known = m_folders->folder(place.path());
    const std::lock_guard lock(known->mutex);
    try {
        auto outcomes = deliver(place, *known, letters, stop);
        m_folders->weigh(place.path(), known);
        return outcomes;
    } catch (...) {
        // What is there now only the disk knows.
        known->isPrepared = false;
        known->index.forget();
        throw;
    }
}

std::vector<model::Outcome> MaildirTarget::deliver(const MailFolder &folder, KnownFolder &known,
                                                   std::span<const target::Letter> letters,
                                                   const base::Stop &stop) const
{
    if (!known.isPrepared)
        atArchive([&] { folder.prepare(now()); });
    known.isPrepared = true;
    // Not only when the journal is in doubt: it may be a copy from before some of these were delivered, or
    // the archive another one than yesterday.
    atArchive([&] { known.index.meet(stop); });
    known.index.beginChange();

    Batch batch(folder);
    std::vector<model::Outcome> outcomes(letters.size());
    std::vector<model::DeliveryKey> added;
    for (size_t i = 0; i < letters.size(); ++i) {
        stop.throwIfNow();
        const target::Letter &letter = letters[i];
        const QString base = baseName(letter.key, letter.size);
        if (known.index.knows(letter.key) && !base::isPlanted("noIntentLookup")) {
            outcomes[i] = {model::Outcome::State::Skipped, {}, {}, base.toLatin1()};
            continue;
        }
        const auto source = target::opened(letter, outcomes[i]);
        if (!source)
            continue;
        outcomes[i] = atArchive([&] { return batch.write(base, *source, letter.size, letter.date); });
        if (outcomes[i].state == model::Outcome::State::Imported)
            added.push_back(letter.key);
    }
    stop.throwIfNow();
    atArchive([&] {
        if (added.size() < letters.size())
            folder.syncNames(); // of what was there: a crash may have come before the sync
        batch.commit();
    });
    known.index.endChange(added);
    return outcomes;
}

std::map<model::DeliveryKey, target::Found> MaildirTarget::find(const QString &mailbox, const QString &folder,
                                                                std::span<const target::Letter> letters,
                                                                const base::Stop &stop)
{
    const MailFolder place(m_path, mailbox, folder);
    const auto known = m_folders->folder(place.path());
    const std::lock_guard lock(known->mutex);
    std::vector<model::DeliveryKey> keys(letters.size());
    std::ranges::transform(letters, keys.begin(), &target::Letter::key);
    const std::vector<bool> held = atArchive([&] { return known->index.holds(keys, stop); });
    m_folders->weigh(place.path(), known);
    atArchive([&] { place.syncNames(); });

    std::map<model::DeliveryKey, target::Found> found;
    for (size_t i = 0; i < letters.size(); ++i) {
        if (held[i])
            found[letters[i].key] = {target::Found::State::Complete,
                                     baseName(letters[i].key, letters[i].size).toLatin1()};
    }
    atArchive([&] { tellContents(place, letters, found, stop); });
    return found;
}

bool MaildirTarget::holdsAny(const QString &mailbox, const QString &folder, const base::Stop &stop)
{
    stop.throwIfNow();
    return atArchive([&] { return MailFolder(m_path, mailbox, folder).holdsAny(); });
}

void MaildirTarget::list(const QString &mailbox, const QString &folder,
                         const std::function<void(const target::Held &)> &each, const base::Stop &stop)
{
    MailFolder(m_path, mailbox, folder).list(each, stop);
}

std::unique_ptr<QIODevice> MaildirTarget::read(const QString &mailbox, const QString &folder,
                                               const QByteArray &receipt, const base::Stop &stop)
{
    stop.throwIfNow();
    return atArchive([&]() -> std::unique_ptr<QIODevice> {
        const QString path = MailFolder(m_path, mailbox, folder).locate(QString::fromUtf8(receipt));
        auto file = std::make_unique<QFile>(path);
        if (!path.isEmpty() && file->open(QIODevice::ReadOnly))
            return file;
        throw base::Failure(
            base::Reaction::SkipItem, base::Area::Destination, "COPY_NOT_FOUND",
            QStringLiteral("The mailbox %1 has no message %2.").arg(mailbox, QString::fromUtf8(receipt)));
    });
}

} // namespace maildir
