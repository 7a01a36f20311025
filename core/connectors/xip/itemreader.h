// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <vector>

#include "base/stop.h"
#include "connectors/xip/itembuilder.h"

namespace xip {

/// Where the next item of an archive stands.
struct Place
{
    qsizetype member = 0;
    qsizetype item = 0; ///< in the member

    bool operator==(const Place &) const = default;
};

/// Reads the items of an unpacked archive one by one, in the archive's order. Archive and map must outlive
/// it.
class ItemReader
{
public:
    /// `only`: the members to read; empty: all.
    ItemReader(const Unpacked &unpacked, const FieldMap &map, const std::vector<qsizetype> &only = {});

    /// The next item; absent at the end. What cannot be read comes as an item that cannot be converted.
    std::optional<model::SourceItem> next(const base::Stop &stop);

    /// Where next() goes on.
    const Place &place() const { return m_place; }

    /// As ItemBuilder has it.
    const std::set<QString> &unheeded() const { return m_builder.unheeded(); }

    /// Goes to a place that place() told, of this archive.
    void seek(const Place &place, const base::Stop &stop);

private:
    std::optional<model::SourceItem> nextOfMember();
    std::optional<model::SourceItem> nextRecord();
    void leaveMember();

    const Unpacked &m_unpacked;
    ItemBuilder m_builder;
    std::set<qsizetype> m_only;
    Place m_place;
    std::unique_ptr<RecordReader> m_records; ///< of the member at the place, once it was begun
    bool m_isBroken = false;                 ///< nothing more can be read from it
};

} // namespace xip
