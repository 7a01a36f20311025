// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <vector>

#include <QHash>
#include <QString>

#include "archive/limits.h"
#include "archive/verifiedarchive.h"
#include "base/failure.h"
#include "connectors/xip/fieldmap.h"
#include "connectors/xip/itemfields.h"
#include "connectors/xip/recordreader.h"

namespace xip {

/// What becomes of a member.
enum class Use { Mail, Json, Xml, Csv, Dump, Attachment, Loose };

/// What the members of an archive are: each is looked at, by content first, and all references are followed,
/// so that an attachment is not taken for an item. The archive and the scratch folder must outlive it.
class Contents
{
public:
    /// A reader of records may write as much into the scratch as an archive may hold in all. Throws
    /// Failure{Stopped}, one with `ARCHIVE_LIMIT` when it takes longer than the limits allow for an archive,
    /// or what the scratch throws.
    Contents(const archive::VerifiedArchive &archive, FieldMap map, const archive::Limits &limits,
             QString scratchFolder, const base::Stop &stop);

    const FieldMap &map() const { return m_map; }

    Use use(qsizetype member) const { return m_uses.at(size_t(member)); }

    /// Why nothing can be read from a loose member that is called like a record file; null: that is not why
    /// it is loose.
    const base::Failure *trouble(qsizetype member) const;

    /// The loose members that have the form of records, but none that the map finds: another map may.
    const std::vector<qsizetype> &unmapped() const { return m_unmapped; }

    /// True when there are records whose items hang on the map.
    bool isMapped() const;

    /// A new reader of a record file, from its start.
    std::unique_ptr<RecordReader> records(qsizetype member) const;

    /// The member that a record refers to by path: from the record's own folder, or from the top; else in
    /// other case; else with its percent-encoding decoded.
    std::optional<qsizetype> find(const QString &path, qsizetype from) const;
    std::optional<qsizetype> find(const Reference &reference, qsizetype from) const;

    /// The references of a record as the archive tells them: one that no file is called by, but whose parts
    /// between semicolons are, is several; a mere name that no file has gives way to the files told of below.
    std::vector<Reference> settled(const std::vector<Reference> &references, qsizetype from) const;

private:
    using Trouble = std::optional<base::Failure>;

    class Check;

    std::optional<qsizetype> findWritten(const QString &path, qsizetype from) const;
    Use look(qsizetype member, const Check &check);
    Use guess(qsizetype member, const QString &suffix, Trouble &trouble) const;
    bool holdsItems(qsizetype member, Use use, Trouble &trouble, const Check &check) const;
    std::unique_ptr<RecordReader> reader(qsizetype member, Use use) const;
    std::vector<qsizetype> referencesOf(qsizetype member, const Check &check) const;

    const archive::VerifiedArchive &m_archive;
    FieldMap m_map;
    QString m_scratchFolder;
    qint64 m_scratchLimit;
    QHash<QString, qsizetype> m_byPath;
    QHash<QString, qsizetype> m_byCaselessPath; ///< no two members share one (Paths::claim())
    std::vector<Use> m_uses;
    std::vector<qsizetype> m_unmapped;
    std::map<qsizetype, base::Failure> m_troubles;
};

/// A record's bytes as an object of fields; not for dumps. Throws itemFailure (`SOURCE_ITEM_UNREADABLE`).
QJsonObject objectIn(const QByteArray &record, Use format, const FieldMap &map);

/// The files that a record refers to. Throws as objectIn() does.
std::vector<Reference> referencesIn(const QByteArray &record, Use format, const FieldMap &map);

} // namespace xip
