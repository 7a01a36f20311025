// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QAbstractTableModel>

#include "engine/mappingpreview.h"

namespace ui {

/// The people of a mapping preview: person, mailbox (or why there is none), how, items. Unmapped first.
class PeopleModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    enum Column { Person, Mailbox, State, Items, Columns };

    struct Counts
    {
        int byFile = 0;
        int byAddress = 0;
        int unmapped = 0;
        int outside = 0;

        bool operator==(const Counts &) const = default;
    };

    void show(std::vector<engine::MappedPerson> people);
    Counts counts() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    std::vector<engine::MappedPerson> m_people;
};

} // namespace ui
