// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/mainwindow.h"

#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QListWidget>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>
#include <QStyle>
#include <QVBoxLayout>

#include "ui/dashboard/activitypage.h"
#include "ui/dashboard/auditpage.h"
#include "ui/dashboard/dataconnectorspage.h"
#include "ui/dashboard/settingspage.h"
#include "ui/dashboard/usermappingpage.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/inlinemessage.h"

namespace ui {

static const QString placeKey = QStringLiteral("window/place");

MainWindow::MainWindow(Prompts &prompts, QWidget *parent)
    : QMainWindow(parent),
      m_prompts(prompts),
      m_navigation(new QListWidget(this)),
      m_stack(new QStackedWidget(this)),
      m_message(new InlineMessage(this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(QStringLiteral("Chancery"));
    m_navigation->setObjectName(QStringLiteral("navigation"));
    m_navigation->setAccessibleName(tr("Pages"));
    m_navigation->setFrameShape(QFrame::NoFrame);
    m_navigation->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_navigation->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    const int side = style()->pixelMetric(QStyle::PM_SmallIconSize) * 5 / 4;
    m_navigation->setIconSize({side, side});
    connect(m_navigation, &QListWidget::currentRowChanged, this, &MainWindow::showPage);
    m_message->setClosable(true);
    auto *opening = new EmptyState(this);
    opening->say(tr("Opening the archive …"), QString());
    m_stack->addWidget(opening);
    auto *right = new QVBoxLayout;
    right->addWidget(m_message);
    right->addWidget(m_stack, 1);
    auto *middle = new QWidget(this);
    auto *layout = new QHBoxLayout(middle);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_navigation);
    layout->addLayout(right, 1);
    setCentralWidget(middle);
    restorePlace();
}

MainWindow::~MainWindow() = default;

void MainWindow::restorePlace()
{
    const int unit = fontMetrics().averageCharWidth();
    resize(unit * 170, unit * 100);
    if (const QByteArray place = QSettings().value(placeKey).toByteArray(); !place.isEmpty())
        restoreGeometry(place);
}

void MainWindow::addPage(Page *page)
{
    m_pages.push_back(page);
    m_stack->addWidget(page);
    auto *item = new QListWidgetItem(icon(page->iconName(), palette()), page->title(), m_navigation);
    const int height = m_navigation->fontMetrics().height();
    item->setSizeHint(
        {m_navigation->fontMetrics().horizontalAdvance(page->title()) + height * 4, height * 2});
    m_navigation->setFixedWidth(std::max(m_navigation->minimumWidth(), item->sizeHint().width() + height));
    const int index = static_cast<int>(m_pages.size()) - 1;
    auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + index)), this);
    connect(shortcut, &QShortcut::activated, this, [this, index] { showPage(index); });
}

void MainWindow::setUp(Desk &desk)
{
    m_message->clear();
    m_connectors = new DataConnectorsPage(desk, m_prompts, this);
    m_mapping = new UserMappingPage(desk, m_prompts, this);
    auto *activity = new ActivityPage(desk, m_prompts, this);
    addPage(m_connectors);
    addPage(activity);
    addPage(m_mapping);
    addPage(new AuditPage(desk, m_prompts, this));
    addPage(new SettingsPage(desk, m_prompts, this));
    connect(m_connectors, &DataConnectorsPage::mappingWanted, this, &MainWindow::showMapping);
    connect(activity, &ActivityPage::connectorWanted, this, &MainWindow::showConnector);
    connect(&desk, &Desk::troubled, m_message,
            [this](const Trouble &trouble) { m_message->say(trouble.what, trouble.failure); });
    m_navigation->setCurrentRow(0);
}

void MainWindow::showOpenFailure(const base::Failure &failure)
{
    m_message->say(tr("The data folder cannot be opened."), failure);
    auto *empty = new EmptyState(this);
    empty->say(tr("Chancery is not running"), failure.fix, tr("Try again"));
    connect(empty, &EmptyState::acted, this, &MainWindow::tryAgain);
    m_stack->setCurrentIndex(m_stack->addWidget(empty));
}

void MainWindow::showPage(int index)
{
    if (index < 0 || index >= static_cast<int>(m_pages.size()))
        return;
    Page *page = m_pages.at(static_cast<size_t>(index));
    m_navigation->setCurrentRow(index);
    if (m_stack->currentWidget() == page)
        return;
    m_stack->setCurrentWidget(page);
    page->entered();
}

void MainWindow::showConnector(base::ConnectorId id)
{
    showPage(0);
    m_connectors->showConnector(id);
}

void MainWindow::showMapping(base::ConnectorId id, const QString &sourceUser)
{
    showPage(2);
    m_mapping->showPerson(id, sourceUser);
}

void MainWindow::comeToFront()
{
    show();
    setWindowState(windowState() & ~Qt::WindowMinimized);
    raise();
    activateWindow();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    QSettings().setValue(placeKey, saveGeometry());
    QMainWindow::closeEvent(event);
    Q_EMIT closing();
}

} // namespace ui
