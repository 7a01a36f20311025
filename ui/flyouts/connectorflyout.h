// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include "ui/models/desk.h"
#include "ui/widgets/prompts.h"

namespace ui {

/// Everything about one connector, at the right of the table; not modal. Made of sections, each in a file of
/// its own.
class ConnectorFlyout : public QFrame
{
    Q_OBJECT

public:
    ConnectorFlyout(Desk &desk, Prompts &prompts, QWidget *parent = nullptr);

    /// Shows that connector and takes the focus. Follows it while it runs.
    void open(base::ConnectorId id);
    base::ConnectorId connector() const { return m_connector; }

Q_SIGNALS:
    void closed();                         ///< by Esc or its button; it has hidden itself
    void editWanted(base::ConnectorId id); ///< open the assistant
    void mappingWanted(base::ConnectorId id,
                       QString sourceUser); ///< open the user mapping page at this person

private:
    Desk &m_desk;
    Prompts &m_prompts;
    base::ConnectorId m_connector;
};

} // namespace ui
