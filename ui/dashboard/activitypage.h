// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include "ui/models/desk.h"
#include "ui/widgets/page.h"
#include "ui/widgets/prompts.h"

class QPushButton;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace ui {

class ConnectorChoice;
class EmptyState;
class InlineMessage;
class QuietLabel;
class RunCard;
class RunTable;

/// Every run of every connector, the running ones with their progress.
class ActivityPage : public Page
{
    Q_OBJECT

public:
    ActivityPage(Desk &desk, Prompts &prompts, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("activity"); }
    void entered() override;
    QWidget *firstFocus() override;

Q_SIGNALS:
    void connectorWanted(base::ConnectorId id);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeCards();
    QWidget *makeBar();
    void followDesk();
    void followRun(const model::RunSnapshot &snapshot);
    void fitCards();
    void filter();
    void showWhatIsThere();
    void followChoice();
    void saveLog();
    void writeLog(base::RunId run, const QString &path);

    Desk &m_desk;
    Prompts &m_prompts;
    std::map<base::ConnectorId, RunCard *> m_cards;
    QScrollArea *m_cardArea;
    QVBoxLayout *m_cardColumn = nullptr;
    QuietLabel *m_idle;
    ConnectorChoice *m_connector;
    QPushButton *m_log;
    QPushButton *m_open;
    InlineMessage *m_message;
    RunTable *m_table;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
};

} // namespace ui
