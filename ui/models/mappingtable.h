// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include <QAbstractTableModel>
#include <QTimer>

#include "engine/background.h"
#include "ui/models/people.h"

namespace ui {

/// People and their mailboxes as a table, which is sorted and searched in the background: until that is done
/// the rows stay as they are.
class MappingTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit MappingTable(engine::Background &background, QObject *parent = nullptr);
    ~MappingTable() override { m_arranging.now(); }

    /// Shows them at once, in rows made by that wish.
    void setPeople(std::shared_ptr<const People> people, const People::Wish &wish, std::vector<int> rows);
    void clear(); ///< nobody; tells only the table

    /// Shows those alone whose name or mailbox has these words, as soon as typing pauses.
    void find(const QString &words);
    void sort(int column, Qt::SortOrder order) override;

    const People::Wish &wish() const { return m_wish; }   ///< of the newest
    const People::Wish &shown() const { return m_shown; } ///< of the rows
    const People &people() const { return *m_people; }
    const engine::MappedPerson &person(int row) const;
    int rowOf(const QString &sourceUser) const; ///< -1: not among the rows

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void arranging(); ///< all rows are about to be others
    void arranged();

private:
    void arrange();

    engine::Background &m_background;
    std::shared_ptr<const People> m_people;
    std::vector<int> m_rows; ///< indexes of people
    People::Wish m_wish;
    People::Wish m_shown;
    base::Stop m_arranging;
    QTimer m_pause;
};

/// `No mailbox`, `Mapped by hand` …; translated.
QString mappingWord(const engine::MappedPerson &person);

} // namespace ui
