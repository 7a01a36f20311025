// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QMainWindow>

#include "ui/models/desk.h"
#include "ui/widgets/prompts.h"

class QListWidget;
class QStackedWidget;

namespace ui {

class DataConnectorsPage;
class InlineMessage;
class Page;
class UserMappingPage;

/// Left the pages, right the one that is open, above it what concerns them all. Shows itself before the data
/// folder is opened; setUp() fills it.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(Prompts &prompts, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Builds the pages. `desk` must outlive the window.
    void setUp(Desk &desk);

    /// The data folder cannot be opened: why, and a button to try again.
    void showOpenFailure(const base::Failure &failure);

    void showConnector(base::ConnectorId id);
    void showPage(int index); ///< from 0, in the order of the left side
    void comeToFront();

Q_SIGNALS:
    void tryAgain();
    void closing(); ///< the person closes the window

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void addPage(Page *page);
    void showMapping(base::ConnectorId id, const QString &sourceUser);
    void restorePlace();

    Prompts &m_prompts;
    QListWidget *m_navigation;
    QStackedWidget *m_stack;
    InlineMessage *m_message;
    std::vector<Page *> m_pages;
    DataConnectorsPage *m_connectors = nullptr;
    UserMappingPage *m_mapping = nullptr;
};

} // namespace ui
