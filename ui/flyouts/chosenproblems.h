// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <vector>

#include "ui/models/desk.h"
#include "ui/models/stretchmodel.h"

class QTableView;

namespace ui {

/// What is chosen in the table of failed and parked copies: as many rows as there are, most of which are not
/// in the memory. Ends a choice that would have become one of other copies.
class ChosenProblems : public QObject
{
    Q_OBJECT

public:
    using Row = journal::Queries::SettledRow;

    /// `table` shows `model`.
    ChosenProblems(Desk &desk, StretchModel<Row> &model, QTableView &table, QObject *parent = nullptr);

    void open(base::ConnectorId connector) { m_connector = connector; }

    int count() const;
    const Row *only() const; ///< null: not one, or not there yet

    /// What `text` makes of each chosen row, from the top. Rows that are not there are read first, in the
    /// background, where `text` is called then; failed() when they are others by now.
    using Text = std::function<QString(const Row &row)>;
    using Then = std::function<void(const QStringList &texts)>;
    void read(const Text &text, Then then);

Q_SIGNALS:
    void failed(const base::Failure &failure);

private:
    struct Range
    {
        int first = 0;
        int count = 0;
    };
    struct Wanted;

    /// What a row says it is: item, person, mailbox. Which row of the list it is changes with the others.
    using Copy = std::tuple<QString, QString, QString>;

    std::vector<Range> ranges() const;
    std::vector<const Row *> followedRows() const;
    void remember();
    void dropWrongChoice();
    std::optional<QStringList> resident(const std::vector<Range> &ranges, const Text &text) const;
    std::map<int, QString> shownIn(const std::vector<Range> &ranges) const;
    static QStringList texts(journal::Listing &listing, const Wanted &wanted, const base::Stop &stop);

    Desk &m_desk;
    StretchModel<Row> &m_model;
    QTableView &m_table;
    base::ConnectorId m_connector;
    bool m_isReading = false;
    std::optional<std::set<Copy>> m_chosen; ///< absent: a row of it is not there yet, or there are too many
};

} // namespace ui
