// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "ui/models/desk.h"
#include "ui/models/stretchmodel.h"
#include "ui/widgets/page.h"
#include "ui/widgets/prompts.h"

class QComboBox;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace ui {

class EmptyState;
class VerdictPanel;

/// Every administrative action and every run's manifest, newest first, with Verify and Export.
class AuditPage : public Page
{
    Q_OBJECT

public:
    AuditPage(Desk &desk, Prompts &prompts, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("audit"); }
    void entered() override;
    QWidget *firstFocus() override;

private:
    using Rows = StretchModel<journal::Audit::Row>;

    QWidget *makeBar();
    QWidget *makeEntry();
    QPushButton *makeButton(const QString &name, const QString &text);
    static Rows::Columns columns();
    void fillSubjects();
    void filter();
    void showWhatIsThere();
    void showEntry(const QModelIndex &index);
    void exportRows();
    void write(const QString &path);
    void verify();
    QString subject() const; ///< empty: everything

    Desk &m_desk;
    Prompts &m_prompts;
    QComboBox *m_subject;
    QPushButton *m_verify;
    QPushButton *m_export;
    VerdictPanel *m_verdict;
    QStackedWidget *m_stack;
    QTableView *m_table;
    EmptyState *m_empty;
    QPlainTextEdit *m_entry; ///< the chosen row in full
    Rows *m_rows;
    bool m_isVerifying = false;
    bool m_isExporting = false;
};

} // namespace ui
