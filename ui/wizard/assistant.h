// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QDialog>
#include <QPointer>
#include <QTimer>

#include "ui/models/desk.h"
#include "ui/widgets/prompts.h"

class QLabel;
class QPushButton;
class QStackedWidget;

namespace ui {

class DraftKeeper;
class InlineMessage;
class StepList;
class StepPage;

/// The set-up assistant: Set up · Configure · Map users · Review and finish. Works on one draft, which it
/// saves after every page, when one pauses in entering, when a secret is entered to its end and when it is
/// closed, so that neither closing nor the program's sudden end loses anything, or brings back a secret that
/// was being replaced; closing never asks; the one commit is at the end; whoever opened the assistant then
/// starts the first run and shows it. Editing a connector is the same with its draft, which the caller got
/// from engine::Drafting. Not modal. Deletes itself when closed.
class Assistant : public QDialog
{
    Q_OBJECT

public:
    Assistant(Desk &desk, Prompts &prompts, const model::Draft &draft, QWidget *parent = nullptr);
    ~Assistant() override;

    base::DraftId draft() const { return m_id; }
    base::ConnectorId edits() const { return m_edits; } ///< 0: a new one
    bool isLeft() const { return m_isLeft; }            ///< and about to delete itself

    /// Closes; what was entered is saved, unless it was applied, is an edit that changes nothing, or a
    /// new one that nothing was entered in.
    void done(int result) override;

Q_SIGNALS:
    void applied(base::ConnectorId id, bool isNew); ///< created, or changed
    void closedAsDraft();                           ///< a new connector's draft was kept

private:
    void build(Prompts &prompts);
    QWidget *side();
    QWidget *buttonLine();
    void addPage(StepPage *page);
    void markTroubles();
    StepPage &page() const;
    void collect();
    void keep(const engine::Secrets &secrets);
    void keepSecrets();
    void turnTo(int step);
    void back();
    void next();
    void check();
    void pass(const std::optional<base::Failure> &failure);
    void commit();
    void take(const engine::Answer<base::ConnectorId> &answer);
    void setBusy(bool isBusy);
    bool isLast() const;

    Desk &m_desk;
    QPointer<DraftKeeper> m_keeper;
    base::DraftId m_id;
    base::ConnectorId m_edits;
    bool m_isNew;
    std::vector<StepPage *> m_pages;
    int m_step = 0;
    int m_reached = 0;
    bool m_isBusy = false;
    bool m_isCommitting = false;
    bool m_isLeft = false; ///< applied, or saved for the last time
    QTimer m_patience;     ///< after which the cursor says that one has to wait
    QTimer m_pause;        ///< in entering, after which the draft is saved
    StepList *m_list = nullptr;
    QLabel *m_title = nullptr;
    InlineMessage *m_message = nullptr;
    QStackedWidget *m_stack = nullptr;
    QPushButton *m_close = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_next = nullptr;
};

} // namespace ui
