// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/assistant.h"

namespace ui {

Assistant::Assistant(Desk &desk, Prompts &prompts, const model::Draft &draft, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_prompts(prompts), m_draft(draft)
{
    setAttribute(Qt::WA_DeleteOnClose);
}

} // namespace ui
