// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/mappingtable.h"

namespace ui {

/// The people of a mapping preview: person, mailbox (or why there is none), how, items. Unmapped first.
class PeopleModel : public MappingTable
{
    Q_OBJECT

public:
    using MappingTable::MappingTable;

    /// Those of People::Column, without the last: why there is no mailbox stands in its place.
    static constexpr int columns = People::Items + 1;

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
};

} // namespace ui
