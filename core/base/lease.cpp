// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/lease.h"

#include <chrono>
#include <thread>

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include "base/failure.h"
#include "base/files.h"
#include "base/platform.h"

namespace base {

struct Lease::Handle
{
    QFile file;
};

[[noreturn]] static void refuse(const QString &dataFolder, const QString &holder)
{
    const QString folder = QDir::toNativeSeparators(dataFolder);
    const qsizetype space = holder.indexOf(u' ');
    // The holder may not have come to write its name yet.
    const QString who =
        space < 1 ? QStringLiteral("another Chancery program")
                  : QStringLiteral("%1 (process %2)").arg(holder.mid(space + 1), holder.left(space));
    throw Failure(Reaction::EndRun, Area::Lease, "DATA_FOLDER_IN_USE",
                  QStringLiteral("The data folder %1 is in use by %2.").arg(folder, who),
                  QStringLiteral("End that program or wait until it is done, then try again."));
}

static QString leaseFile(const QString &dataFolder)
{
    return dataFolder + QStringLiteral("/lease");
}

/// The lock, or false with the error kept. Whoever only asks whether the lease is held has the file for a
/// moment, and keeps nobody from it.
static bool takeLock(QFile &file)
{
    using namespace std::chrono_literals;
    constexpr int mostTries = 400;
    for (int tries = 1; !platform::tryLock(file.handle()); ++tries) {
        if (!platform::lastErrorIsLocked() || tries == mostTries || !platform::tryLockShared(file.handle()))
            return false;
        platform::unlock(file.handle());
        std::this_thread::sleep_for(5ms);
    }
    return true;
}

Lease::Lease(const QString &dataFolder, const QString &program) : m_handle(std::make_unique<Handle>())
{
    QFile &file = m_handle->file;
    file.setFileName(leaseFile(dataFolder));
    if (!file.open(QIODevice::ReadWrite | QIODevice::Unbuffered, QFile::ReadOwner | QFile::WriteOwner))
        throwStorageFailure(QStringLiteral("open"), file.fileName());
    if (!takeLock(file)) {
        if (!platform::lastErrorIsLocked())
            throwStorageFailure(QStringLiteral("lock"), file.fileName());
        refuse(dataFolder, QString::fromUtf8(file.read(1024)).trimmed());
    }
    const QByteArray name = program.simplified().left(200).toUtf8();
    const QByteArray holder = QByteArray::number(QCoreApplication::applicationPid()) + ' ' + name + '\n';
    // Written before it is cut, so that a reader never meets an empty file that was not empty before.
    writeAll(file, holder);
    if (!file.resize(holder.size()))
        throwStorageFailure(QStringLiteral("write"), file.fileName());
}

bool Lease::isHeld(const QString &dataFolder)
{
    QFile file(leaseFile(dataFolder));
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return file.exists();
    return !platform::tryLockShared(file.handle());
}

Lease::Lease(Lease &&) noexcept = default;
Lease::~Lease() = default;

} // namespace base
