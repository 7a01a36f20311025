// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/runcard.h"

#include <QPushButton>
#include <QVBoxLayout>

#include "ui/flyouts/flyoutparts.h"
#include "ui/flyouts/progresssection.h"

namespace ui {

RunCard::RunCard(Desk &desk, const ConnectorView &view, QWidget *parent)
    : QFrame(parent),
      m_name(parts::linkButton(view.config.name, QStringLiteral("running"), this)),
      m_progress(new ProgressSection(desk, this))
{
    setObjectName(QStringLiteral("run-%1").arg(view.config.id.value));
    setFrameShape(QFrame::StyledPanel);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_name->setObjectName(QStringLiteral("runningConnector"));
    m_name->setToolTip(tr("Show the connector"));
    connect(m_name, &QPushButton::clicked, this, &RunCard::connectorWanted);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_name, 0, Qt::AlignLeading);
    layout->addWidget(m_progress);
    m_progress->open(view);
}

void RunCard::show(const ConnectorView &view)
{
    m_progress->show(view);
}

} // namespace ui
