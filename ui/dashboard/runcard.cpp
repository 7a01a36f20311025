// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/runcard.h"

#include <QLabel>
#include <QVBoxLayout>

#include "ui/flyouts/progresssection.h"
#include "ui/widgets/breakable.h"

namespace ui {

RunCard::RunCard(Desk &desk, const ConnectorView &view, QWidget *parent)
    : QFrame(parent), m_name(new QLabel(this)), m_progress(new ProgressSection(desk, this))
{
    setObjectName(QStringLiteral("run-%1").arg(view.config.id.value));
    setFrameShape(QFrame::StyledPanel);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_name->setObjectName(QStringLiteral("runningConnector"));
    m_name->setTextFormat(Qt::RichText);
    m_name->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_name->setFocusPolicy(Qt::StrongFocus);
    m_name->setText(QStringLiteral("<b><a href=\"connector\">%1</a></b>")
                        .arg(breakable(view.config.name).toHtmlEscaped()));
    m_name->setAccessibleName(view.config.name);
    m_name->setToolTip(tr("Show the connector"));
    connect(m_name, &QLabel::linkActivated, this, &RunCard::connectorWanted);
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
