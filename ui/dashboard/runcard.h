// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include "ui/models/desk.h"

class QLabel;

namespace ui {

class ProgressSection;

/// A run that is going on, by the connector's name.
class RunCard : public QFrame
{
    Q_OBJECT

public:
    RunCard(Desk &desk, const ConnectorView &view, QWidget *parent = nullptr);

    void show(const ConnectorView &view);

Q_SIGNALS:
    void connectorWanted();

private:
    QLabel *m_name;
    ProgressSection *m_progress;
};

} // namespace ui
