// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/dataconnectorspage.h"

namespace ui {

DataConnectorsPage::DataConnectorsPage(Desk &desk, Prompts &prompts, QWidget *parent)
    : Page(parent), m_desk(desk), m_prompts(prompts)
{}

QString DataConnectorsPage::title() const
{
    return tr("Data connectors");
}

void DataConnectorsPage::showConnector(base::ConnectorId id)
{
    Q_UNUSED(id)
}

} // namespace ui
