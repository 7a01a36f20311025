// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "ui/models/desk.h"
#include "ui/widgets/calmcombobox.h"

namespace ui {

/// Lets a person choose a connector, by name; drafts are left out.
class ConnectorChoice : public CalmComboBox
{
public:
    /// `all`: the words for every connector, which come first; empty: one is to be chosen.
    explicit ConnectorChoice(const QString &all, QWidget *parent = nullptr);

    /// Lists those the desk has, and keeps the one chosen; true when that one is gone. Leaves an unchanged
    /// list alone, as it may be open.
    bool follow(const Desk &desk);

    base::ConnectorId chosen() const { return {currentData().toLongLong()}; } ///< 0: all, or none
    void choose(base::ConnectorId id); ///< nothing is chosen when it is not listed

private:
    QString m_all;
    QStringList m_listed;
};

} // namespace ui
