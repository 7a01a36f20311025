// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "ui/models/desk.h"
#include "ui/widgets/prompts.h"

namespace ui {

/// The set-up assistant: Set up · Configure · Map users · Review and finish. Works on one draft, which it
/// saves after every page and when it is closed, so that closing never asks and loses nothing; the one commit
/// is at the end. Editing a connector is the same with its draft. Not modal. Deletes itself when closed.
class Assistant : public QDialog
{
    Q_OBJECT

public:
    Assistant(Desk &desk, Prompts &prompts, const model::Draft &draft, QWidget *parent = nullptr);

    base::DraftId draft() const { return m_draft.id; }

Q_SIGNALS:
    void applied(base::ConnectorId id, bool isNew); ///< created, or changed
    void closedAsDraft();                           ///< a new connector's draft was kept

private:
    Desk &m_desk;
    Prompts &m_prompts;
    model::Draft m_draft;
};

} // namespace ui
