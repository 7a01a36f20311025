// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QTableView>

#include "journal/listing.h"
#include "ui/models/desk.h"
#include "ui/models/stretchmodel.h"

namespace ui {

/// All runs, or those of one connector, newest first, read as they come into view. The state is a pill.
class RunTable : public QTableView
{
    Q_OBJECT

public:
    using Row = journal::Listing::RunRow;

    explicit RunTable(Desk &desk, QWidget *parent = nullptr);

    void show(std::optional<base::ConnectorId> connector); ///< reads at once
    void refresh();
    const Row *chosen() const; ///< null: none; good until the next return to the event loop
    StretchTable &rows() const { return *m_rows; }

Q_SIGNALS:
    void choiceChanged();
    void opened(base::ConnectorId id); ///< by a double click or Enter

protected:
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    using Rows = StretchModel<Row>;
    static Rows::Columns columns();

    Desk &m_desk;
    Rows *m_rows;
};

} // namespace ui
