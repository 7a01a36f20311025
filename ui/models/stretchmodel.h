// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/stretchtable.h"

namespace ui {

/// A long list as a table: logs, failures, runs, the audit. The number of rows is asked for once, in the
/// background, and rows are read a stretch at a time as they come into view. A row that is not there yet
/// shows `…` in its first column. Rows stand in the order they are read in; the model does not sort.
///
///     auto *model = new StretchModel<journal::Audit::Row>(desk.background(), columns);
///     model->setSource([&listing](const base::Stop &) { return listing.auditCount({}); },
///                      [&listing](journal::Stretch part, const base::Stop &) { return listing.audit({},
///                      part); });
template<typename Row>
class StretchModel : public StretchTable
{
public:
    struct Column
    {
        QString title;                               ///< translated
        std::function<QString(const Row &row)> text; ///< what the cell says, and is copied as
        Qt::Alignment alignment = Qt::AlignLeading | Qt::AlignVCenter;
        std::function<QVariant(const Row &row, int role)> more; ///< of other roles; may be empty
    };
    using Columns = std::vector<Column>;

    StretchModel(engine::Background &background, Columns columns, Growth growth = Growth::AtEnd,
                 QObject *parent = nullptr)
        : StretchTable(background, growth, parent), m_columns(std::move(columns))
    {}

    /// What to show; reads it at once. Both run in the background and may be called at the same time: what
    /// they refer to outlives the background's work.
    void setSource(std::function<qint64(const base::Stop &stop)> count,
                   std::function<std::vector<Row>(journal::Stretch stretch, const base::Stop &stop)> read)
    {
        Reader reader;
        reader.count = std::move(count);
        reader.read = [read = std::move(read)](journal::Stretch stretch, const base::Stop &stop) {
            auto rows = std::make_shared<const std::vector<Row>>(read(stretch, stop));
            return Chunk{.count = static_cast<int>(rows->size()), .rows = rows};
        };
        setReader(std::move(reader));
    }

    /// The row, when it is there; else it is asked for, and dataChanged() tells of it. Good until the next
    /// return to the event loop.
    const Row *row(int number) const { return at(place(number)); }

    /// The row, when it is there; it is not asked for. For going through many: more than are kept at a time
    /// would be asked for over and over.
    const Row *residentRow(int number) const { return at(resident(number)); }

    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!index.isValid())
            return {};
        const Column &column = m_columns.at(static_cast<size_t>(index.column()));
        if (role == Qt::TextAlignmentRole)
            return QVariant::fromValue(column.alignment);
        if (role != Qt::DisplayRole && !column.more)
            return {};
        const Row *found = row(index.row());
        if (!found)
            return role == Qt::DisplayRole && index.column() == 0 ? QVariant(QStringLiteral("…"))
                                                                  : QVariant();
        return role == Qt::DisplayRole ? QVariant(column.text(*found)) : column.more(*found, role);
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
            return role == Qt::DisplayRole && orientation == Qt::Vertical ? QVariant(section + 1)
                                                                          : QVariant();
        const Column &column = m_columns.at(static_cast<size_t>(section));
        if (role == Qt::TextAlignmentRole)
            return QVariant::fromValue(column.alignment);
        return role == Qt::DisplayRole ? QVariant(column.title) : QVariant();
    }

private:
    static const Row *at(const Place &place)
    {
        return place.rows ? &static_cast<const std::vector<Row> *>(place.rows)->at(place.index) : nullptr;
    }

    Columns m_columns;
};

} // namespace ui
