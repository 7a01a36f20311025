// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/maildir/batch.h"

#include <algorithm>

#include <QFile>

#include "base/digest.h"
#include "base/failpoint.h"
#include "base/files.h"
#include "base/platform.h"
#include "target/maildir/messagename.h"
#include "target/maildir/syncall.h"

namespace maildir {

static constexpr qint64 pieceBytes = 256 << 10;

Batch::Batch(const MailFolder &folder) : m_folder(folder), m_token(base::randomBytes(8).toHex()) {}

Batch::~Batch()
{
    for (const QString &base : m_inTmp)
        QFile::remove(temporary(base));
}

QString Batch::temporary(const QString &base) const
{
    return m_folder.part("tmp") + u'/' + temporaryName(base, m_token);
}

/// Copies to the source's end; how many bytes, or -1 when the source broke off.
static qint64 copy(QIODevice &source, QFile &file, qint64 expected)
{
    QByteArray piece(std::clamp<qint64>(expected + 1, 1, pieceBytes), Qt::Uninitialized);
    qint64 done = 0;
    for (;;) {
        const qint64 got = source.read(piece.data(), piece.size());
        if (got < 0 && !source.atEnd())
            return -1;
        if (got <= 0)
            return done;
        base::writeAll(file, QByteArrayView(piece.constData(), got));
        done += got;
    }
}

model::Outcome Batch::write(const QString &base, QIODevice &source, qint64 size, base::Instant time)
{
    QFile file(temporary(base));
    m_inTmp.insert(base);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered,
                   QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        base::throwStorageFailure(QStringLiteral("create"), file.fileName());
    const qint64 done = copy(source, file, size);
    if (done != size) {
        drop(base);
        const QString problem = done < 0
                                    ? QStringLiteral("The message broke off: %1.").arg(source.errorString())
                                    : QStringLiteral("The message has %1 bytes, not %2.").arg(done).arg(size);
        return {done < 0 ? model::Outcome::State::Later : model::Outcome::State::Failed, "MESSAGE_UNREADABLE",
                problem};
    }
    base::platform::startWriting(file.handle());
    file.close();
    if (!base::platform::setFileTime(file.fileName(), time.time_since_epoch().count()))
        base::throwStorageFailure(QStringLiteral("set the time of"), file.fileName());
    m_bases.push_back(base);
    base::failPoint("maildir.written");
    return {model::Outcome::State::Imported, {}, {}, base.toLatin1()};
}

void Batch::drop(const QString &base)
{
    QFile::remove(temporary(base));
    m_inTmp.remove(base);
}

void Batch::commit()
{
    if (m_bases.empty())
        return;
    base::failPoint("maildir.sync");
    std::vector<QString> paths;
    for (const QString &base : m_bases)
        paths.push_back(temporary(base));
    syncAll(paths);
    base::failPoint("maildir.synced");
    for (const QString &base : m_bases) {
        const QString final = m_folder.part("cur") + u'/' + deliveredName(base);
        if (!base::platform::rename(temporary(base), final))
            base::throwStorageFailure(QStringLiteral("rename"), temporary(base));
        m_inTmp.remove(base);
        base::failPoint("maildir.renamed");
    }
    base::syncFolder(m_folder.part("cur"));
    base::failPoint("maildir.done");
}

} // namespace maildir
