// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "connectors/page.h"
#include "connectors/xip/dropfolder.h"

namespace xip {

/// What became of a content.
struct Verdict
{
    enum class State { Reading, Done, Refused };

    State state = State::Reading;
    QByteArray reason; ///< of a refused one: the reason code

    /// Of a refused one: what it was judged by, once for each of the signatures that files of this content
    /// have beside them.
    std::vector<QByteArray> judgements;

    /// Of a done one: the members in which the field map found no records, as another one may find some. Of
    /// any other: the only members to read, since the rest is done; empty: all.
    std::vector<qsizetype> members;
    QByteArray mapDigest; ///< of a done one: by which map it was last read; empty: no map had a say in it
    QByteArray map;       ///< of one that was begun: the field map to finish it by, as FieldMap::json() is
    QByteArray trust;     ///< of a refused one: Trust::digest() of all its judgements
};

/// A file's content, as long as the file looks like that.
struct FileRow
{
    Stamp stamp;
    QByteArray content; ///< SHA-256, 32 raw bytes
};

/// This connector's state rows: `file/<path>` so that an unchanged file is not read to learn what it is, and
/// `content/<SHA-256>` so that a file is not opened again under another name.
class Ledger
{
public:
    explicit Ledger(const connectors::SourceState &state) : m_state(state) {}

    std::optional<FileRow> file(const QString &path) const;
    std::optional<Verdict> verdict(const QByteArray &content) const;

    /// True for a content that was not read to its end.
    bool isBegun(const QByteArray &content) const;

    /// The path of the file that holds a content; empty: none does.
    QString fileWith(const QByteArray &content) const;

    /// Rows of files that are no longer there, and of contents that no file holds any more, as removals; at
    /// most 10,000 at once. The verdict on what a field map had a say in stays: should the file come back,
    /// another map would make other items of records that are archived.
    struct Gone
    {
        connectors::StateChanges removals;
        QStringList begun; ///< paths of these files whose content was not read to its end and is nowhere else
    };
    Gone gone(const DropFolder &folder) const;

    static void set(connectors::Page &page, const QString &path, const FileRow &row, const Verdict &verdict);

    /// A file whose fate a committed page tells.
    struct Settled
    {
        QString path;
        FileRow row;
        Verdict verdict;
    };
    static std::vector<Settled> settledIn(const connectors::Page &page);

private:
    const connectors::SourceState &m_state;
};

} // namespace xip
