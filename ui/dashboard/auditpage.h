// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/desk.h"
#include "ui/widgets/page.h"
#include "ui/widgets/prompts.h"

namespace ui {

/// Every administrative action and every run's manifest, with Verify.
class AuditPage : public Page
{
    Q_OBJECT

public:
    AuditPage(Desk &desk, Prompts &prompts, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("audit"); }

private:
    Desk &m_desk;
    Prompts &m_prompts;
};

} // namespace ui
