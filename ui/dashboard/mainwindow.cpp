// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/mainwindow.h"

#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QListWidget>
#include <QScreen>
#include <QSettings>
#include <QShortcut>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QStyle>
#include <QVBoxLayout>

#include "ui/dashboard/activitypage.h"
#include "ui/dashboard/auditpage.h"
#include "ui/dashboard/dataconnectorspage.h"
#include "ui/dashboard/firstrunpage.h"
#include "ui/dashboard/noticebutton.h"
#include "ui/dashboard/settingspage.h"
#include "ui/dashboard/surroundings.h"
#include "ui/dashboard/usermappingpage.h"
#include "ui/models/notices.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/inlinemessage.h"

namespace ui {

static const QString placeKey = QStringLiteral("window/place");

MainWindow::MainWindow(Prompts &prompts, QWidget *parent)
    : QMainWindow(parent),
      m_prompts(prompts),
      m_navigation(new QListWidget(this)),
      m_notices(new NoticeButton(this)),
      m_stack(new QStackedWidget(this)),
      m_message(new InlineMessage(this)),
      m_opening(new EmptyState(this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(QStringLiteral("Chancery"));
    setMinimumHeight(fontMetrics().height() * 24);
    m_message->setClosable(true);
    connect(m_opening, &EmptyState::acted, this, &MainWindow::tryAgain);
    m_stack->setObjectName(QStringLiteral("pages"));
    m_stack->addWidget(m_opening);
    showOpening();
    auto *right = new QVBoxLayout;
    right->addWidget(m_message);
    right->addWidget(m_stack, 1);
    m_side = makeSide();
    auto *middle = new QWidget(this);
    auto *layout = new QHBoxLayout(middle);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_side);
    layout->addLayout(right, 1);
    setCentralWidget(middle);
    auto *quit = new QShortcut(QKeySequence(QKeySequence::Quit), this);
    connect(quit, &QShortcut::activated, this, &MainWindow::quitWanted);
    restorePlace();
}

QWidget *MainWindow::makeSide()
{
    m_navigation->setObjectName(QStringLiteral("navigation"));
    m_navigation->setAccessibleName(tr("Pages"));
    m_navigation->setFrameShape(QFrame::NoFrame);
    m_navigation->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_navigation->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize) * 5 / 4;
    m_navigation->setIconSize({size, size});
    m_notices->setIconSize({size, size});
    connect(m_navigation, &QListWidget::currentRowChanged, this, &MainWindow::showPage);
    connect(m_notices, &NoticeButton::connectorWanted, this, &MainWindow::showConnector);
    auto *side = new QWidget(this);
    side->setBackgroundRole(QPalette::Base);
    side->setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_navigation, 1);
    layout->addWidget(m_notices);
    side->hide();
    return side;
}

MainWindow::~MainWindow()
{
    QSettings().setValue(placeKey, saveGeometry());
}

void MainWindow::restorePlace()
{
    const int unit = fontMetrics().averageCharWidth();
    // Wide enough for every column of the connectors, where there is so much room.
    resize(QSize(unit * 242, unit * 116).boundedTo(screen()->availableSize() * 9 / 10));
    if (const QByteArray place = QSettings().value(placeKey).toByteArray(); !place.isEmpty())
        restoreGeometry(place);
    resize(size().boundedTo(screen()->availableSize())); // it was kept on a larger screen, perhaps
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

void MainWindow::setUp(Desk &desk, Surroundings &surroundings)
{
    m_message->clear();
    m_connectors = new DataConnectorsPage(desk, m_prompts, this);
    m_mapping = new UserMappingPage(desk, m_prompts, this);
    auto *activity = new ActivityPage(desk, m_prompts, this);
    auto *settings = new SettingsPage(desk, m_prompts, this);
    settings->setSurroundings(surroundings);
    addPage(m_connectors);
    addPage(activity);
    addPage(m_mapping);
    addPage(new AuditPage(desk, m_prompts, this));
    addPage(settings);
    connect(m_connectors, &DataConnectorsPage::mappingWanted, this, &MainWindow::showMapping);
    connect(m_connectors, &DataConnectorsPage::toBeShown, this, [this] {
        comeToFront();
        showPage(0);
    });
    connect(activity, &ActivityPage::connectorWanted, this, &MainWindow::showConnector);
    connect(&desk, &Desk::troubled, m_message,
            [this](const Trouble &trouble) { m_message->say(trouble.what, trouble.failure); });
    m_news = new Notices(desk, this);
    m_notices->setNotices(*m_news);
    setUpFirstRun(desk);
    m_side->show();
}

/// Until the desk has read what there is, nobody knows which page is the first.
void MainWindow::setUpFirstRun(Desk &desk)
{
    m_firstRun = new FirstRunPage(desk, this);
    m_stack->addWidget(m_firstRun);
    connect(m_firstRun, &FirstRunPage::sampleWanted, this, &MainWindow::sampleWanted);
    connect(m_firstRun, &FirstRunPage::connectorWanted, this, [this] {
        m_isFirstRunOver = true;
        showPage(0);
        m_pages.front()->firstFocus()->setFocus();
    });
    const auto follow = [this, &desk] {
        if (!desk.isLoaded() || m_isFirstRunOver)
            return;
        m_isFirstRunOver = !desk.connectors().empty();
        const bool isOpening = m_stack->currentWidget() == m_opening;
        if (m_navigation->currentRow() <= 0)
            showPage(0);
        if (isOpening && m_stack->currentWidget() == m_firstRun)
            m_firstRun->firstFocus()->setFocus();
    };
    connect(&desk, &Desk::connectorsChanged, this, follow);
    follow();
}

void MainWindow::showOpening()
{
    m_message->clear();
    m_opening->say(tr("Opening the archive …"), QString());
    m_stack->setCurrentWidget(m_opening);
}

void MainWindow::showOpenFailure(const base::Failure &failure)
{
    m_message->say(tr("The data folder cannot be opened."), failure);
    m_opening->say(tr("Chancery is not running"), failure.fix, tr("Try again"));
    m_stack->setCurrentWidget(m_opening);
}

void MainWindow::say(theme::Tone tone, const QString &text)
{
    m_message->say(tone, text);
}

void MainWindow::showPage(int index)
{
    if (index < 0 || index >= static_cast<int>(m_pages.size()))
        return;
    const QSignalBlocker quiet(m_navigation);
    m_navigation->setCurrentRow(index);
    Page *page = m_pages.at(static_cast<size_t>(index));
    if (index == 0 && !m_isFirstRunOver) {
        if (m_stack->currentWidget() != m_firstRun)
            m_firstRun->look();
        m_stack->setCurrentWidget(m_firstRun);
        return;
    }
    if (m_stack->currentWidget() == page)
        return;
    m_stack->setCurrentWidget(page);
    page->entered();
}

void MainWindow::showConnector(base::ConnectorId id)
{
    comeToFront();
    m_isFirstRunOver = true; // the desk may not have read the first connector yet
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
    if (m_mayClose && !m_mayClose())
        event->ignore();
    else
        QMainWindow::closeEvent(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    for (size_t i = 0; i < m_pages.size(); ++i)
        m_navigation->item(static_cast<int>(i))->setIcon(icon(m_pages.at(i)->iconName(), palette()));
}

} // namespace ui
