// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/assistant.h"

#include <algorithm>

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/kindtext.h"
#include "ui/wizard/configurepage.h"
#include "ui/wizard/draftkeeper.h"
#include "ui/wizard/mappingpage.h"
#include "ui/wizard/parts.h"
#include "ui/wizard/reviewpage.h"
#include "ui/wizard/setuppage.h"
#include "ui/wizard/steplist.h"

namespace ui {

using namespace std::chrono_literals;

Assistant::Assistant(Desk &desk, Prompts &prompts, const model::Draft &draft, QWidget *parent)
    : QDialog(parent),
      m_desk(desk),
      m_keeper(new DraftKeeper(desk, draft)),
      m_id(draft.id),
      m_edits(draft.edits),
      m_isNew(!draft.edits)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("assistant"));
    setWindowTitle(m_isNew ? tr("Add a connector: %1").arg(kindText(kindOf(desk, draft.kind).name))
                           : tr("Edit “%1”").arg(draft.name));
    m_patience.setSingleShot(true);
    m_patience.setInterval(500ms);
    connect(&m_patience, &QTimer::timeout, this, [this] { setCursor(Qt::BusyCursor); });
    m_pause.setSingleShot(true);
    m_pause.setInterval(800ms);
    // A half-typed secret would be taken out of its input: it goes along once the keyboard has left that.
    connect(&m_pause, &QTimer::timeout, this, [this] {
        collect();
        keep({});
    });
    build(prompts);
    const int last = static_cast<int>(m_pages.size()) - 1;
    m_step = m_reached = std::clamp(draft.page, 0, last);
    turnTo(m_step);
    // The program may end with the assistant open.
    connect(QCoreApplication::instance(), &QCoreApplication::aboutToQuit, this, [this] {
        if (!m_isLeft && m_keeper) {
            collect();
            m_keeper->save(this, page().secrets(), [](const std::optional<base::Failure> &) {});
        }
    });
}

Assistant::~Assistant() = default;

void Assistant::build(Prompts &prompts)
{
    const int gap = fontMetrics().height();
    m_title = words({}, this);
    QFont large = m_title->font();
    large.setPointSizeF(large.pointSizeF() * 1.4);
    m_title->setFont(large);
    m_title->setObjectName(QStringLiteral("pageTitle"));
    m_message = new InlineMessage(this);
    m_message->setObjectName(QStringLiteral("assistantMessage"));
    m_stack = new QStackedWidget(this);
    addPage(new SetUpPage(*m_keeper, prompts, this));
    addPage(new ConfigurePage(*m_keeper, prompts, this));
    addPage(new MappingPage(*m_keeper, prompts, this));
    auto *review = new ReviewPage(*m_keeper, m_pages, this);
    connect(review, &ReviewPage::changeWanted, this, &Assistant::turnTo);
    connect(review, &ReviewPage::remedyWanted, this, [this](int step) {
        turnTo(step);
        page().focusOnFinding();
    });
    addPage(review);
    auto *main = new QVBoxLayout;
    main->setContentsMargins(margins(gap * 3 / 2, gap, gap / 2, gap));
    main->setSpacing(gap);
    main->addWidget(m_title);
    main->addWidget(m_message);
    main->addWidget(m_stack, 1);
    main->addWidget(buttonLine());
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(side());
    layout->addLayout(main, 1);
    const QSize room = screen()->availableSize() * 9 / 10;
    resize(QSize(fontMetrics().averageCharWidth() * 145, gap * 44).boundedTo(room));
}

void Assistant::addPage(StepPage *page)
{
    m_pages.push_back(page);
    connect(page, &StepPage::found, this, &Assistant::markTroubles);
    connect(page, &StepPage::edited, &m_pause, qOverload<>(&QTimer::start));
    connect(page, &StepPage::secretEntered, this, [this, page] {
        if (page == &this->page() && !m_isLeft)
            keepSecrets();
    });
    m_stack->addWidget(page);
}

void Assistant::markTroubles()
{
    for (size_t step = 0; step < m_pages.size(); ++step) {
        const std::optional<SummaryLine> finding = m_pages.at(step)->finding();
        m_list->setTroubled(static_cast<int>(step), finding && finding->isTrouble);
    }
}

QWidget *Assistant::side()
{
    QStringList steps;
    for (const StepPage *each : m_pages)
        steps.append(each->step());
    m_list = new StepList(steps, this);
    connect(m_list, &StepList::wanted, this, &Assistant::turnTo);
    return m_list;
}

QWidget *Assistant::buttonLine()
{
    auto *line = new QWidget(this);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(margins(0, 0, fontMetrics().height(), 0));
    const auto add = [&](const QString &name, const QString &text) {
        auto *button = new QPushButton(text, line);
        button->setObjectName(name);
        layout->addWidget(button);
        return button;
    };
    m_close = add(QStringLiteral("close"), tr("C&lose"));
    layout->addStretch();
    m_back = add(QStringLiteral("back"), tr("&Back"));
    m_next = add(QStringLiteral("next"), tr("&Next"));
    m_next->setDefault(true);
    connect(m_close, &QPushButton::clicked, this, &Assistant::reject);
    connect(m_back, &QPushButton::clicked, this, &Assistant::back);
    connect(m_next, &QPushButton::clicked, this, &Assistant::next);
    return line;
}

StepPage &Assistant::page() const
{
    return *m_pages.at(static_cast<size_t>(m_step));
}

bool Assistant::isLast() const
{
    return m_step + 1 == static_cast<int>(m_pages.size());
}

void Assistant::collect()
{
    model::Draft draft = m_keeper->draft();
    page().store(draft);
    draft.page = m_step;
    m_keeper->enter(draft);
}

void Assistant::keep(const engine::Secrets &secrets)
{
    m_pause.stop();
    m_keeper->save(this, secrets, [this](const std::optional<base::Failure> &failure) {
        if (failure)
            m_message->say(tr("The draft was not saved."), *failure);
    });
}

/// All but those that are to go: until the page is left, they can still be kept.
void Assistant::keepSecrets()
{
    engine::Secrets secrets = page().secrets();
    std::erase_if(secrets, [](const auto &each) { return each.second.isEmpty(); });
    collect();
    keep(secrets);
}

/// The page is a part of the draft, so that it opens again where it was left, however it was left.
void Assistant::turnTo(int step)
{
    if (m_isBusy || m_isCommitting)
        return;
    if (step != m_step) {
        collect();
        const engine::Secrets secrets = page().secrets();
        page().left();
        model::Draft draft = m_keeper->draft();
        draft.page = m_step = step;
        m_keeper->enter(draft);
        keep(secrets);
    }
    m_reached = std::max(m_reached, step);
    m_message->clear();
    page().load(m_keeper->draft());
    m_stack->setCurrentWidget(&page());
    m_title->setText(page().title());
    m_stack->setAccessibleName(page().title());
    markTroubles();
    m_list->show(m_step, m_reached);
    m_back->setVisible(m_step > 0);
    m_next->setText(!isLast() ? tr("&Next") : m_isNew ? tr("&Create connector") : tr("&Save changes"));
    m_next->setDefault(true);
    page().entered();
    QWidget *first = page().firstInput();
    (first ? first : m_next)->setFocus(Qt::TabFocusReason);
}

void Assistant::back()
{
    turnTo(m_step - 1);
}

void Assistant::next()
{
    if (m_isBusy || m_isCommitting)
        return;
    m_message->clear();
    collect();
    if (!page().isComplete())
        return;
    setBusy(true);
    m_pause.stop();
    m_keeper->save(this, page().secrets(), [this](const std::optional<base::Failure> &failure) {
        if (failure)
            pass(failure);
        else
            check();
    });
}

void Assistant::check()
{
    m_desk.ask(
        this,
        [&environment = m_desk.environment(), check = page().check(),
         draft = m_keeper->draft()](const base::Stop &) {
            engine::Drafting drafting(environment);
            if (check)
                check(drafting, draft);
        },
        [this](const engine::Answer<std::monostate> &answer) { pass(answer.failure); });
}

void Assistant::pass(const std::optional<base::Failure> &failure)
{
    setBusy(false);
    if (!failure && isLast())
        commit();
    else if (!failure)
        turnTo(m_step + 1);
    else if (!page().refuse(*failure))
        m_message->say({}, *failure);
}

void Assistant::commit()
{
    setBusy(true);
    m_isCommitting = true;
    m_desk.ask(
        this,
        [&environment = m_desk.environment(), draft = m_keeper->draft()](const base::Stop &) {
            return engine::Drafting(environment).apply(draft);
        },
        [this](const engine::Answer<base::ConnectorId> &answer) { take(answer); });
}

void Assistant::take(const engine::Answer<base::ConnectorId> &answer)
{
    setBusy(false);
    m_isCommitting = false;
    if (!answer) {
        if (!page().refuse(*answer.failure))
            m_message->say({}, *answer.failure);
        return;
    }
    m_isLeft = true;
    m_pause.stop();
    m_keeper->drop();
    m_desk.refresh();
    Q_EMIT m_desk.configurationChanged();
    Q_EMIT applied(*answer.value, m_isNew);
    accept();
}

void Assistant::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    if (isBusy) {
        m_patience.start();
    } else {
        m_patience.stop();
        unsetCursor();
    }
}

void Assistant::done(int result)
{
    if (m_isCommitting)
        return;
    if (!std::exchange(m_isLeft, true) && m_keeper) {
        m_pause.stop();
        collect();
        page().left();
        hide();
        const bool isKept = m_isNew && !m_keeper->isUntouched();
        m_keeper->leave(page().secrets());
        if (isKept)
            Q_EMIT closedAsDraft();
    }
    QDialog::done(result);
}

} // namespace ui
