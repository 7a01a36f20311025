// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/flyouts/section.h"
#include "ui/models/desk.h"
#include "ui/models/stretchmodel.h"

class QLabel;
class QTableView;

namespace ui {

class InlineMessage;

/// Who did what to the connector and when, newest first, from the audit; also under the names it had before.
class HistorySection : public Section
{
    Q_OBJECT

public:
    explicit HistorySection(Desk &desk, QWidget *parent = nullptr);

    QString title() const override { return tr("History"); }
    void open(const ConnectorView &view) override;
    void refresh() override { m_model->refresh(); }

private:
    Desk &m_desk;
    StretchModel<journal::Audit::Row> *m_model;
    QTableView *m_table;
    InlineMessage *m_message;
};

} // namespace ui
