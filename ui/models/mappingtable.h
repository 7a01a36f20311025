// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QAbstractTableModel>

#include "engine/mappingpreview.h"

namespace ui {

/// People and their mailboxes as a table. Sorts by SortRole.
class MappingTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Person, Mailbox, State, Items, Reason, ColumnCount };
    enum Role { SortRole = Qt::UserRole };

    /// How many there are of each.
    struct Figures
    {
        qint64 unmapped = 0;
        qint64 byHand = 0; ///< by the custom mapping
        qint64 automatic = 0;
        qint64 external = 0;
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setPeople(std::vector<engine::MappedPerson> people);
    const engine::MappedPerson &person(int row) const { return m_people.at(static_cast<size_t>(row)); }
    int rowOf(const QString &sourceUser) const; ///< -1: nobody
    const Figures &figures() const { return m_figures; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<engine::MappedPerson> m_people;
    Figures m_figures;
};

/// `No mailbox`, `Mapped by hand` …; translated.
QString mappingWord(const engine::MappedPerson &person);

} // namespace ui
