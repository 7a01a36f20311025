// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QSet>
#include <QString>

#include "base/clock.h"
#include "model/delivery.h"
#include "target/maildir/mailfolder.h"

class QIODevice;

namespace maildir {

/// Messages on their way into a folder together, in the order that makes them durable at the least cost: all
/// written to tmp, all synced, all renamed into cur, the folder synced. The system then has one commit for
/// many files to make, not one for each. In tmp a name is this batch's alone: whoever else delivers the same
/// message there can neither cut nor rename what is written here. Failures are Area::Storage; what is still
/// in tmp when a batch ends is removed.
class Batch
{
public:
    explicit Batch(const MailFolder &folder);
    ~Batch();
    Batch(const Batch &) = delete;
    Batch &operator=(const Batch &) = delete;

    /// Writes a file of that base name into tmp, its time set. Imported (once committed), with the receipt;
    /// or, as `MESSAGE_UNREADABLE` and leaving nothing: Later when the source broke off, Failed when it gave
    /// another number of bytes than `size`.
    model::Outcome write(const QString &base, QIODevice &source, qint64 size, base::Instant time);

    /// Makes everything written durable in cur.
    void commit();

private:
    QString temporary(const QString &base) const;
    void drop(const QString &base);

    const MailFolder &m_folder;
    const QByteArray m_token;
    std::vector<QString> m_bases;
    QSet<QString> m_inTmp;
};

} // namespace maildir
