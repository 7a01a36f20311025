// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include <QMainWindow>

#include "ui/models/desk.h"
#include "ui/widgets/prompts.h"
#include "ui/widgets/theme.h"

class QListWidget;
class QStackedWidget;

namespace ui {

class DataConnectorsPage;
class EmptyState;
class FirstRunPage;
class InlineMessage;
class NoticeButton;
class Notices;
class Page;
class Surroundings;
class UserMappingPage;

/// Left the pages, right the one that is open, above it what concerns them all. Shows itself before the data
/// folder is opened; setUp() fills it.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(Prompts &prompts, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Builds the pages. Both must outlive the window.
    void setUp(Desk &desk, Surroundings &surroundings);
    Notices &notices() const { return *m_news; }           ///< after setUp()
    FirstRunPage &firstRun() const { return *m_firstRun; } ///< after setUp()

    void showOpening();

    /// The data folder cannot be opened: why, and a button to try again.
    void showOpenFailure(const base::Failure &failure);

    void showConnector(base::ConnectorId id);
    void showPage(int index); ///< from 0, in the order of the left side
    void comeToFront();
    void say(theme::Tone tone, const QString &text); ///< in the bar above the pages

    /// Asked when the person closes the window; false: it stays, or was hidden.
    void setMayClose(std::function<bool()> mayClose) { m_mayClose = std::move(mayClose); }

Q_SIGNALS:
    void tryAgain();
    void sampleWanted();
    void quitWanted(); ///< by the keyboard

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeSide();
    void addPage(Page *page);
    void setUpFirstRun(Desk &desk);
    void showMapping(base::ConnectorId id, const QString &sourceUser);
    void restorePlace();

    Prompts &m_prompts;
    QListWidget *m_navigation;
    NoticeButton *m_notices;
    QStackedWidget *m_stack;
    InlineMessage *m_message;
    EmptyState *m_opening;
    QWidget *m_side;
    std::vector<Page *> m_pages;
    std::function<bool()> m_mayClose;
    Notices *m_news = nullptr;
    FirstRunPage *m_firstRun = nullptr;
    bool m_isFirstRunOver = false;
    DataConnectorsPage *m_connectors = nullptr;
    UserMappingPage *m_mapping = nullptr;
};

} // namespace ui
