// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "ui/flyouts/section.h"
#include "ui/models/desk.h"
#include "ui/models/stretchmodel.h"
#include "ui/widgets/prompts.h"

class QLabel;
class QPushButton;
class QTableView;

namespace ui {

class ChosenProblems;
class InlineMessage;
class ProblemColumns;

/// Failed and parked copies with their reasons, and what one can do about them: retry, map the person, look
/// at the message, dismiss with a reason.
class ProblemsSection : public Section
{
    Q_OBJECT

public:
    ProblemsSection(Desk &desk, Prompts &prompts, QWidget *parent = nullptr);

    QString title() const override { return tr("Failed and parked"); }
    bool concerns(const ConnectorView &view) const override;
    void open(const ConnectorView &view) override;
    void show(const ConnectorView &view) override;
    void refresh() override;

Q_SIGNALS:
    void mappingWanted(QString sourceUser);
    void previewWanted(QString itemId);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using Row = journal::Queries::SettledRow;

    void layOut();
    void connectAll();
    void measure(int first, int last);
    void follow();
    void dismiss();
    void askToDismiss(const QStringList &items);
    void dismiss(base::ConnectorId connector, const QStringList &items, const QString &reason);
    void copy();
    void withChosenItems(const std::function<void(const QStringList &items)> &then);

    Desk &m_desk;
    Prompts &m_prompts;
    base::ConnectorId m_connector;
    qint64 m_count = 0; ///< as of the view shown last
    StretchModel<Row> *m_model;
    QTableView *m_table;
    ProblemColumns *m_columns = nullptr;
    ChosenProblems *m_chosen = nullptr;
    QLabel *m_details;
    QPushButton *m_retry;
    QPushButton *m_map;
    QPushButton *m_preview;
    QPushButton *m_dismiss;
    InlineMessage *m_message;
};

} // namespace ui
