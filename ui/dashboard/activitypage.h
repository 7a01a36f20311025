// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/desk.h"
#include "ui/widgets/page.h"
#include "ui/widgets/prompts.h"

namespace ui {

/// Every run of every connector, the running ones with their progress.
class ActivityPage : public Page
{
    Q_OBJECT

public:
    ActivityPage(Desk &desk, Prompts &prompts, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("activity"); }

Q_SIGNALS:
    void connectorWanted(base::ConnectorId id);

private:
    Desk &m_desk;
    Prompts &m_prompts;
};

} // namespace ui
