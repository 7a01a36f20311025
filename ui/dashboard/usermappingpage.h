// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/desk.h"
#include "ui/widgets/page.h"
#include "ui/widgets/prompts.h"

namespace ui {

/// Who of a connector has which mailbox: automatic mapping, the custom mapping file, and who has none.
class UserMappingPage : public Page
{
    Q_OBJECT

public:
    UserMappingPage(Desk &desk, Prompts &prompts, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("people"); }

    /// Chooses that connector, and the person where there is one.
    void showPerson(base::ConnectorId id, const QString &sourceUser);

private:
    Desk &m_desk;
    Prompts &m_prompts;
};

} // namespace ui
