// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flyouts/connectorflyout.h"

#include <algorithm>

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyle>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/flyouts/countersection.h"
#include "ui/flyouts/flyoutparts.h"
#include "ui/flyouts/historysection.h"
#include "ui/flyouts/previewsection.h"
#include "ui/flyouts/problemssection.h"
#include "ui/flyouts/progresssection.h"
#include "ui/flyouts/propertiessection.h"
#include "ui/flyouts/runssection.h"
#include "ui/flyouts/schedulesection.h"
#include "ui/flyouts/statussection.h"
#include "ui/flyouts/unmappedsection.h"
#include "ui/widgets/breakable.h"
#include "ui/widgets/columnarea.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/letterwidth.h"

namespace ui {

ConnectorFlyout::ConnectorFlyout(Desk &desk, Prompts &prompts, QWidget *parent)
    : QFrame(parent),
      m_desk(desk),
      m_prompts(prompts),
      m_icon(new QLabel(this)),
      m_name(parts::heading(QString(), this)),
      m_source(parts::quietLabel(QString(), this)),
      m_edit(new QToolButton(this)),
      m_close(new QToolButton(this)),
      m_scroll(new ColumnArea(this))
{
    setObjectName(QStringLiteral("connectorFlyout"));
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("Connector"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    auto *content = new QWidget(m_scroll);
    m_column = new QVBoxLayout(content);
    makeSections();
    m_column->addStretch();
    m_scroll->setObjectName(QStringLiteral("flyoutScroll"));
    m_scroll->setWidget(content);
    layout->addWidget(m_scroll, 1);
    setMinimumWidth(minimumSizeHint().width());
    connect(&m_desk, &Desk::connectorsChanged, this, &ConnectorFlyout::follow);
    connect(&m_desk, &Desk::progressed, this, [this](const model::RunSnapshot &snapshot) {
        if (snapshot.connector == m_connector)
            follow();
    });
    connect(&m_desk, &Desk::runFinished, this, [this](base::ConnectorId id) {
        if (id == m_connector)
            refresh();
    });
    connect(&m_desk, &Desk::configurationChanged, this, &ConnectorFlyout::refresh);
    colour();
    hide();
}

QWidget *ConnectorFlyout::makeHead()
{
    auto *head = new QWidget(this);
    QFont large = m_name->font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    m_name->setFont(large);
    m_name->setObjectName(QStringLiteral("flyoutName"));
    m_name->setWordWrap(true);
    m_source->setWordWrap(true);
    const auto setUp = [](QToolButton *button, const char *name, const QString &text) {
        button->setObjectName(QLatin1String(name));
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setToolTip(text);
        button->setAccessibleName(text);
    };
    setUp(m_edit, "editConnector", tr("Edit this connector"));
    setUp(m_close, "closeFlyout", tr("Close (Esc)"));
    connect(m_close, &QToolButton::clicked, this, &ConnectorFlyout::close);
    connect(m_edit, &QToolButton::clicked, this, [this] { Q_EMIT editWanted(m_connector); });
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_name);
    names->addWidget(m_source);
    auto *layout = new QHBoxLayout(head);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addLayout(names, 1);
    layout->addWidget(m_edit, 0, Qt::AlignTop);
    layout->addWidget(m_close, 0, Qt::AlignTop);
    return head;
}

void ConnectorFlyout::makeSections()
{
    add(m_status = new StatusSection(m_desk, m_prompts, this));
    add(new ProgressSection(m_desk, this));
    add(new CounterSection(this));
    add(m_runs = new RunsSection(m_desk, this));
    add(m_problems = new ProblemsSection(m_desk, m_prompts, this));
    add(m_unmapped = new UnmappedSection(m_desk, this));
    add(m_preview = new PreviewSection(m_desk, this));
    add(new ScheduleSection(m_desk, this));
    add(new PropertiesSection(m_desk, this));
    add(new HistorySection(m_desk, this));
    const auto map = [this](const QString &sourceUser) {
        Q_EMIT mappingWanted(m_connector, sourceUser);
    };
    connect(m_problems, &ProblemsSection::mappingWanted, this, map);
    connect(m_unmapped, &UnmappedSection::mappingWanted, this, map);
    connect(m_problems, &ProblemsSection::previewWanted, this, [this](const QString &itemId) {
        m_preview->preview(itemId);
        reveal(m_preview);
    });
    connect(m_runs, &RunsSection::logWanted, this, [this](base::RunId run) {
        m_status->askForLog(run);
        reveal(m_status);
    });
}

void ConnectorFlyout::add(Section *section)
{
    auto *block = new QWidget(this);
    auto *layout = new QVBoxLayout(block);
    layout->setContentsMargins(0, 0, 0, fontMetrics().height());
    if (!section->title().isEmpty()) {
        layout->addWidget(parts::rule(block));
        layout->addSpacing(fontMetrics().height() / 3);
        layout->addWidget(parts::heading(section->title(), block));
    }
    section->setAccessibleName(section->title());
    layout->addWidget(section);
    m_column->addWidget(block);
    m_parts.push_back({section, block});
}

/// As wide as the words of a language need, so that nothing scrolls sideways, but for one that is without
/// end. Always: grown only for the longest remark, it would push aside what is beside it.
constexpr int lettersWide = 84;

QSize ConnectorFlyout::sizeHint() const
{
    const int unit = letterWidth(fontMetrics());
    return {unit * lettersWide, unit * 90};
}

QSize ConnectorFlyout::minimumSizeHint() const
{
    const int unit = letterWidth(fontMetrics());
    return {unit * lettersWide, unit * 30};
}

void ConnectorFlyout::open(base::ConnectorId id, Focus focus)
{
    const ConnectorView *view = m_desk.find(id);
    if (!view)
        return;
    const bool isOther = m_connector != id || isHidden();
    m_connector = id;
    if (isOther) {
        for (const Part &part : m_parts)
            part.section->open(*view);
        m_scroll->verticalScrollBar()->setValue(0);
    }
    follow();
    colour();
    show();
    if (focus == Focus::Take)
        m_close->setFocus(Qt::OtherFocusReason);
}

void ConnectorFlyout::askForLog(base::ConnectorId id)
{
    open(id);
    m_status->askForLog({});
    reveal(m_status);
}

void ConnectorFlyout::follow()
{
    if (!m_connector)
        return;
    const ConnectorView *view = m_desk.find(m_connector);
    if (!view) { // it was deleted
        close();
        return;
    }
    m_name->setText(breakable(view->config.name));
    m_source->setText(breakable(tr("%1 to %2").arg(view->kindName, view->account)));
    setAccessibleName(tr("Connector %1").arg(view->config.name));
    for (const Part &part : m_parts) {
        part.section->show(*view);
        const bool isShown = part.section->concerns(*view);
        if (!isShown)
            keepFocus(*part.block);
        part.block->setVisible(isShown);
    }
    updateGeometry();
}

/// A part that goes with the focus in it would hand it to whatever comes next, and scroll there.
void ConnectorFlyout::keepFocus(const QWidget &block)
{
    if (block.isAncestorOf(QApplication::focusWidget()))
        m_close->setFocus(Qt::OtherFocusReason);
}

void ConnectorFlyout::refresh()
{
    if (!m_connector)
        return;
    for (const Part &part : m_parts)
        part.section->refresh();
}

void ConnectorFlyout::close()
{
    m_connector = {};
    hide();
    Q_EMIT closed();
}

/// Sections that were just shown get their place only when the layout is done.
void ConnectorFlyout::reveal(QWidget *widget)
{
    QTimer::singleShot(0, widget, [this, widget] {
        const int top = widget->mapTo(m_scroll->widget(), QPoint()).y();
        m_scroll->verticalScrollBar()->setValue(std::max(0, top - fontMetrics().height() * 2));
    });
}

void ConnectorFlyout::colour()
{
    const int side = style()->pixelMetric(QStyle::PM_LargeIconSize);
    const ConnectorView *view = m_desk.find(m_connector);
    const auto &kinds = m_desk.environment().connectorKinds;
    const auto kind =
        view ? std::ranges::find(kinds, view->config.kind.toUtf8(), &connectors::ConnectorKind::id)
             : kinds.end();
    m_icon->setPixmap(kindIcon(kind == kinds.end() ? QString() : kind->icon, palette()).pixmap(side));
    m_edit->setIcon(icon(QStringLiteral("edit"), palette()));
    m_close->setIcon(icon(QStringLiteral("close"), palette()));
}

void ConnectorFlyout::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colour();
}

void ConnectorFlyout::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QFrame::keyPressEvent(event);
}

} // namespace ui
