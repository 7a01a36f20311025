// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/desk.h"
#include "ui/widgets/page.h"
#include "ui/widgets/prompts.h"

namespace ui {

/// The tabs Overview (a tile for each kind) and Connectors (table, command bar), with the flyout at the
/// right.
class DataConnectorsPage : public Page
{
    Q_OBJECT

public:
    DataConnectorsPage(Desk &desk, Prompts &prompts, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("connectors"); }

    /// Brings the Connectors tab to the front with that row selected and its flyout open.
    void showConnector(base::ConnectorId id);

Q_SIGNALS:
    void mappingWanted(base::ConnectorId id, const QString &sourceUser);

private:
    Desk &m_desk;
    Prompts &m_prompts;
};

} // namespace ui
