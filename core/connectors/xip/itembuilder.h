// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>

#include "base/failure.h"
#include "connectors/xip/record.h"
#include "connectors/xip/unpacked.h"
#include "model/sourceitem.h"

namespace xip {

/// Makes items of what an archive holds. An item's id is the id that the field map finds, else the SHA-256 of
/// its bytes; nothing of the archive's name or of the member's path is part of an item or of its message.
class ItemBuilder
{
public:
    ItemBuilder(const Unpacked &unpacked, const FieldMap &map);

    model::SourceItem mail(qsizetype member) const;
    model::SourceItem fromRecord(qsizetype member, const RawRecord &raw);

    /// A member that is nobody's item, or that cannot be read: parked with the reason.
    model::SourceItem loose(qsizetype member) const;

    /// The rest of a record file that cannot be read on: parked with the whole file.
    model::SourceItem broken(qsizetype member, const base::Failure &failure) const;

    /// The fields of the records so far that nobody got a copy by, and may be people (Unheeded::unsure).
    const std::set<QString> &unheeded() const { return m_unheeded; }

private:
    Record begun(Record::Format format, qsizetype member, qint64 line = 0) const;
    model::SourceItem parked(qsizetype member, Record record) const;
    model::SourceItem tooLarge(qsizetype member, const RawRecord &raw) const;
    model::SourceItem surrounding(qsizetype member, const RawRecord &raw) const;
    model::SourceItem mapped(qsizetype member, Record record);
    model::SourceItem dumped(qsizetype member, Record record) const;
    std::vector<model::Attachment> attached(qsizetype member, const std::vector<Reference> &references) const;
    model::Attachment whole(qsizetype member, const QString &name) const;
    base::Instant timeFor(qsizetype member, std::optional<base::Instant> own, Record &record) const;

    const Unpacked &m_unpacked;
    const FieldMap &m_map;
    std::set<QString> m_unheeded;
};

} // namespace xip
