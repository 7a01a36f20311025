// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/lease.h"

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

Lease::Lease(const QString &dataFolder, const QString &program) : m_handle(std::make_unique<Handle>())
{
    QFile &file = m_handle->file;
    file.setFileName(dataFolder + QStringLiteral("/lease"));
    if (!file.open(QIODevice::ReadWrite | QIODevice::Unbuffered, QFile::ReadOwner | QFile::WriteOwner))
        throwStorageFailure(QStringLiteral("open"), file.fileName());
    if (!platform::tryLock(file.handle())) {
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

Lease::Lease(Lease &&) noexcept = default;
Lease::~Lease() = default;

} // namespace base
