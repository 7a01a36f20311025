// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flyouts/connectorflyout.h"

namespace ui {

ConnectorFlyout::ConnectorFlyout(Desk &desk, Prompts &prompts, QWidget *parent)
    : QFrame(parent), m_desk(desk), m_prompts(prompts)
{}

void ConnectorFlyout::open(base::ConnectorId id)
{
    m_connector = id;
}

} // namespace ui
