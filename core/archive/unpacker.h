// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QByteArrayView>

#include "archive/member.h"
#include "archive/paths.h"
#include "archive/slice.h"
#include "base/digest.h"

class QIODevice;

namespace archive {

class Reading;

/// Writes members to the scratch and keeps the books: names, sizes, digests, limits. One file at a time.
class Unpacker
{
public:
    /// Writes from where `scratch` stands; both must outlive it.
    Unpacker(Reading &reading, QIODevice &scratch);

    const Paths &paths() const { return m_paths; }

    /// Starts a file of `size` bytes; `path` comes from paths().checked().
    void begin(const QString &path, qint64 size, base::Instant modified);

    void add(QByteArrayView bytes);

    /// Refuses when not all bytes came.
    void end();

    /// Keeps bytes that are no member in the scratch, between members; kept() shows those since `begin`.
    void keep(QByteArrayView bytes);
    qint64 position() const { return m_position; }
    Slice kept(qint64 begin) const;

    /// Everything written reached the device. The object is spent.
    std::vector<Member> finish();

private:
    void write(QByteArrayView bytes);

    Reading &m_reading;
    QIODevice &m_scratch;
    Paths m_paths;
    base::Digest m_digest;
    std::vector<Member> m_members;
    qint64 m_position;
    qint64 m_left = 0;
};

} // namespace archive
