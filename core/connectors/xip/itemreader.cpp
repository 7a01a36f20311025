// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/xip/itemreader.h"

namespace xip {

using model::SourceItem;

ItemReader::ItemReader(const Unpacked &unpacked, const FieldMap &map, const std::vector<qsizetype> &only)
    : m_unpacked(unpacked), m_builder(unpacked, map), m_only(only.begin(), only.end())
{}

std::optional<SourceItem> ItemReader::next(const base::Stop &stop)
{
    while (m_place.member < qsizetype(m_unpacked.archive().members().size())) {
        stop.throwIfNow();
        if (auto item = nextOfMember()) {
            ++m_place.item;
            return item;
        }
        leaveMember();
    }
    return {};
}

std::optional<SourceItem> ItemReader::nextOfMember()
{
    const Use use = m_unpacked.contents().use(m_place.member);
    const bool isWanted = m_only.empty() || m_only.contains(m_place.member);
    if (use == Use::Attachment || !isWanted)
        return {};
    if (use != Use::Mail && use != Use::Loose)
        return nextRecord();
    if (m_place.item > 0)
        return {};
    return use == Use::Mail ? m_builder.mail(m_place.member) : m_builder.loose(m_place.member);
}

std::optional<SourceItem> ItemReader::nextRecord()
{
    if (m_isBroken)
        return {};
    if (!m_records)
        m_records = m_unpacked.contents().records(m_place.member);
    try {
        const auto raw = m_records->next();
        return raw ? std::optional(m_builder.fromRecord(m_place.member, *raw)) : std::nullopt;
    } catch (const base::Failure &failure) { // the rest of this member alone
        if (failure.reaction != base::Reaction::SkipItem)
            throw;
        m_isBroken = true;
        return m_builder.broken(m_place.member, failure);
    }
}

void ItemReader::leaveMember()
{
    m_place = {m_place.member + 1, 0};
    m_records.reset();
    m_isBroken = false;
}

void ItemReader::seek(const Place &place, const base::Stop &stop)
{
    const bool isBehind =
        place.member < m_place.member || (place.member == m_place.member && place.item < m_place.item);
    if (isBehind || place.member > m_place.member) {
        leaveMember();
        m_place = {place.member, 0};
    }
    while (m_place.member == place.member && m_place.item < place.item) {
        if (!next(stop))
            return;
    }
}

} // namespace xip
