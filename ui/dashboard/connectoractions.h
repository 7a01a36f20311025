// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include <QAction>

#include "ui/models/desk.h"
#include "ui/widgets/prompts.h"

namespace ui {

/// What can be done to the chosen connectors, as actions that command bar, context menu and keys share. Asks
/// before it deletes.
class ConnectorActions : public QObject
{
    Q_OBJECT

public:
    using Chosen = std::function<std::vector<ConnectorView>()>;

    /// `asker` is the widget questions belong to.
    ConnectorActions(Desk &desk, Prompts &prompts, Chosen chosen, QWidget *asker);

    QAction *run() const { return m_run; }
    QAction *pause() const { return m_pause; } ///< or resume
    QAction *edit() const { return m_edit; }
    QAction *clone() const { return m_clone; }
    QAction *log() const { return m_log; }
    QAction *remove() const { return m_remove; }
    QAction *discardEdit() const { return m_discardEdit; } ///< for a menu: hidden where no edit is kept
    std::vector<QAction *> all() const { return {m_run, m_pause, m_edit, m_clone, m_log, m_remove}; }

    /// Enables what fits the connectors chosen now.
    void follow();
    void colour(const QPalette &palette);

Q_SIGNALS:
    void editWanted(const ui::ConnectorView &view);
    void discardEditWanted(const ui::ConnectorView &view);
    void cloned(base::ConnectorId copy);
    void logWanted(base::ConnectorId id);

private:
    QAction *add(const char *name, const QString &text, const QString &tip, void (ConnectorActions::*act)());
    void runChosen();
    void pauseChosen();
    void editChosen();
    void cloneChosen();
    void discardEditOfChosen();
    void logOfChosen();
    void removeChosen();
    void remove(const std::vector<ConnectorView> &views);
    void askForReason(base::ConnectorId id, const QString &name, const base::Failure &failure);

    Desk &m_desk;
    Prompts &m_prompts;
    Chosen m_chosen;
    QWidget *m_asker;
    QAction *m_run;
    QAction *m_pause;
    QAction *m_edit;
    QAction *m_clone;
    QAction *m_log;
    QAction *m_remove;
    QAction *m_discardEdit;
    bool m_resumes = false; ///< what the second action does
};

} // namespace ui
