// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/maildir/mailfolder.h"

#include <algorithm>
#include <array>
#include <optional>

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include "base/digest.h"
#include "base/failpoint.h"
#include "base/files.h"
#include "base/platform.h"
#include "target/foldername.h"
#include "target/maildir/archivefailure.h"
#include "target/maildir/messagename.h"
#include "target/maildir/subscriptions.h"

using namespace std::chrono_literals;

namespace maildir {

static constexpr std::array parts{"cur", "new", "tmp"};
static constexpr int mostScans = 5;

MailFolder::MailFolder(const QString &archive, const QString &mailbox, const QString &folder)
    : m_archive(archive),
      m_mailbox(archive + u'/' + mailboxFolderName(mailbox)),
      m_name(QStringLiteral("INBOX.") +
             QString::fromLatin1(target::modifiedUtf7(target::safeFolderName(folder)))),
      m_path(m_mailbox + QStringLiteral("/.") + m_name)
{}

QString MailFolder::part(const char *name) const
{
    return m_path + u'/' + QLatin1String(name);
}

static void makeFolder(const QString &path)
{
    if (!base::platform::makePrivateFolder(path))
        base::throwStorageFailure(QStringLiteral("create the folder"), path);
    base::failPoint("maildir.folderMade");
}

void MailFolder::prepare(base::Instant now) const
{
    base::makePrivateFolder(m_archive);
    makeFolder(m_mailbox);
    // Before the folder: were it after, a crash between the two would leave a folder nobody is shown.
    if (!QFileInfo::exists(m_path))
        subscribe(m_mailbox, m_name);
    makeFolders();
    for (const QString &each : {m_path, m_mailbox, m_archive})
        base::syncFolder(each);
    // Above the archive it may be forbidden to look; makePrivateFolder() has synced what it made there
    // itself.
    base::platform::syncFolder(QFileInfo(m_archive).absolutePath());
    removeLeftovers(now);
}

void MailFolder::makeFolders() const
{
    makeFolder(m_path);
    for (const char *name : parts) {
        makeFolder(m_mailbox + u'/' + QLatin1String(name));
        makeFolder(part(name));
    }
    // Maildir++: tells delivery agents that this folder is not a mailbox of its own.
    QFile marker(part("maildirfolder"));
    if (!marker.exists() &&
        !marker.open(QIODevice::WriteOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        base::throwStorageFailure(QStringLiteral("create"), marker.fileName());
}

void MailFolder::removeLeftovers(base::Instant now) const
{
    const qint64 limit = (now - 36h).time_since_epoch().count();
    base::platform::listFolder(part("tmp"), [&](const QString &name) {
        const QString path = part("tmp") + u'/' + name;
        // Not the time of modification: that is the message's Date.
        const QDateTime touched = QFileInfo(path).metadataChangeTime();
        if (isTemporaryOfOurs(name) && touched.isValid() && touched.toMSecsSinceEpoch() < limit)
            base::removeFile(path);
        return true;
    });
}

void MailFolder::syncNames() const
{
    for (const char *name : {"new", "cur"}) {
        if (QFileInfo(part(name)).isDir())
            base::syncFolder(part(name));
    }
}

bool MailFolder::holdsAny() const
{
    bool any = false;
    forEachFile([&](const char *, const QString &) {
        any = true;
        return false;
    });
    return any;
}

void MailFolder::forEachFile(const std::function<bool(const char *part, const QString &name)> &each) const
{
    bool goOn = true;
    for (const char *name : {"new", "cur"}) {
        const auto listing = base::platform::listFolder(part(name), [&](const QString &file) {
            goOn = file.startsWith(u'.') || each(name, file);
            return goOn;
        });
        if (listing == base::platform::Listing::Failed)
            atArchive([&] { base::throwStorageFailure(QStringLiteral("read the folder"), part(name)); });
        if (!goOn)
            return;
    }
}

static qint64 changedAt(const MailFolder &folder)
{
    const qint64 cur = QFileInfo(folder.part("cur")).lastModified().toMSecsSinceEpoch();
    return std::max(cur, QFileInfo(folder.part("new")).lastModified().toMSecsSinceEpoch());
}

/// What the file holds; absent when it is gone since its name was read.
static std::optional<target::Held> heldIn(const QString &path, const QString &base)
{
    target::Held held{base.toUtf8(), keyOfOurs(base).value_or(model::DeliveryKey()), {}};
    QFile file(path);
    if (file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        held.messageSha256 = base::Digest::sha256(file);
        return held;
    }
    if (file.exists())
        base::throwStorageFailure(QStringLiteral("open"), path);
    // A name that is not valid UTF-8 cannot be opened by it; that such a file is there is still worth
    // telling.
    return base.contains(QChar::ReplacementCharacter) ? std::optional(held) : std::nullopt;
}

void MailFolder::list(const std::function<void(const target::Held &)> &each, const base::Stop &stop) const
{
    QSet<size_t> seen;
    for (int i = 0; i < mostScans; ++i) {
        const qint64 before = changedAt(*this);
        forEachFile([&](const char *where, const QString &name) {
            stop.throwIfNow();
            const QString base = baseOf(name);
            const size_t mark = qHash(base, 0);
            // Two files of one name are two copies, unless the folder is changing under our eyes: then it is
            // one that was moved.
            if (seen.contains(mark) && (i > 0 || before != changedAt(*this)))
                return true;
            const auto held = atArchive([&] { return heldIn(part(where) + u'/' + name, base); });
            if (held) {
                seen.insert(mark);
                each(*held);
            }
            return true;
        });
        if (before == changedAt(*this))
            return;
    }
}

QString MailFolder::locate(const QString &base) const
{
    if (base.isEmpty() || base.contains(u'/') || base.startsWith(u'.'))
        return {};
    const QString usual = part("cur") + u'/' + deliveredName(base);
    if (QFileInfo::exists(usual))
        return usual;
    const auto key = keyAtStart(base);
    QString found;
    forEachFile([&](const char *where, const QString &name) {
        const bool isIt = baseOf(name) == base;
        if (isIt || (found.isEmpty() && key && keyAtStart(name) == key))
            found = part(where) + u'/' + name;
        return !isIt;
    });
    return found;
}

} // namespace maildir
