// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QSet>
#include <QString>

namespace archive {

class Reading;

/// The form in which two paths are the same where neither case nor normalisation counts, as on some file
/// systems.
QString caseless(const QString &path);

/// The names of one archive. They are never used as paths on disk, yet an archive whose names could mean two
/// things, or mean to climb out, is refused.
class Paths
{
public:
    explicit Paths(const Reading &reading) : m_reading(reading) {}

    /// The name as a relative, `/`-separated, NFC path; a leading `./` and a trailing `/` are dropped.
    /// Refuses absolute and drive paths, backslashes, `.`, `..` and empty parts, control characters, and more
    /// folders than the limit. `.` alone gives an empty path (the root folder).
    QString checked(const QString &name) const;

    /// As above; refuses what is no UTF-8.
    QString checkedUtf8(QByteArrayView name) const;

    /// Takes the path of a file. Refuses one that is there already, also in other case or normalisation.
    void claim(const QString &path);

private:
    const Reading &m_reading;
    QSet<QString> m_claimed;
};

} // namespace archive
