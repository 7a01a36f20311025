// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/models/connectorview.h"

namespace ui {

/// A part of the connector flyout. Each stands in a file of its own and knows nothing of the others.
class Section : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual QString title() const = 0; ///< translated; empty: it needs none

    /// Whether there is anything to show of this connector; when not, title and section are hidden.
    virtual bool concerns(const ConnectorView &view) const
    {
        Q_UNUSED(view)
        return true;
    }

    /// Another connector was opened: forget everything of the one before, and read.
    virtual void open(const ConnectorView &view) = 0;

    /// The open connector changed, up to ten times a second while it runs. Only what stands in the view.
    virtual void show(const ConnectorView &view) { Q_UNUSED(view) }

    /// A run ended or a change went through: read again what stands in the journal.
    virtual void refresh() {}
};

} // namespace ui
