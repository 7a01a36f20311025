// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/dataconnectorspage.h"

#include <algorithm>

#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

#include "ui/dashboard/connectorstab.h"
#include "ui/dashboard/overviewtab.h"
#include "ui/flyouts/connectorflyout.h"
#include "ui/models/wording.h"
#include "ui/widgets/breakable.h"
#include "ui/wizard/assistant.h"
#include "ui/wizard/draftkeeper.h"

namespace ui {

using namespace std::chrono_literals;

DataConnectorsPage::DataConnectorsPage(Desk &desk, Prompts &prompts, QWidget *parent)
    : Page(parent),
      m_desk(desk),
      m_prompts(prompts),
      m_tabs(new QTabWidget(this)),
      m_overview(new OverviewTab(desk, this)),
      m_connectors(new ConnectorsTab(desk, prompts, this)),
      m_splitter(new QSplitter(this)),
      m_flyout(new ConnectorFlyout(desk, prompts, this))
{
    layOut();
    connect(m_overview, &OverviewTab::addWanted, this, &DataConnectorsPage::begin);
    connect(m_connectors, &ConnectorsTab::addWanted, this, [this](const QString &kind) {
        if (!kind.isEmpty()) {
            begin(kind);
            return;
        }
        m_overview->showTiles();
        m_tabs->setCurrentWidget(m_overview);
        m_overview->firstFocus()->setFocus();
    });
    connect(m_connectors, &ConnectorsTab::opened, this, &DataConnectorsPage::open);
    connect(m_connectors, &ConnectorsTab::editWanted, this, [this](const ConnectorView &view) {
        if (view.isDraft())
            reopen(view.draft->id, view.draft->name);
        else
            edit(view);
    });
    connect(m_connectors, &ConnectorsTab::discardEditWanted, this, &DataConnectorsPage::discardEdit);
    connect(m_connectors, &ConnectorsTab::logWanted, m_flyout, &ConnectorFlyout::askForLog);
    connect(m_connectors->table(), &ConnectorTable::choiceChanged, this, &DataConnectorsPage::followChoice);
    // The keyboard stays in the table: a double click takes it along.
    connect(m_connectors->table(), &ConnectorTable::nameClicked, this, [this](const ConnectorView &view) {
        if (!view.isDraft())
            m_flyout->open(view.config.id, ConnectorFlyout::Focus::Keep);
    });
    connect(m_flyout, &ConnectorFlyout::closed, this, &DataConnectorsPage::returnFocus);
    connect(m_flyout, &ConnectorFlyout::mappingWanted, this, &DataConnectorsPage::mappingWanted);
    connect(m_flyout, &ConnectorFlyout::editWanted, this, [this](base::ConnectorId id) {
        if (const ConnectorView *view = m_desk.find(id))
            edit(*view);
    });
    connect(&m_desk, &Desk::connectorsChanged, this, &DataConnectorsPage::follow);
    connect(&m_clock, &QTimer::timeout, &m_desk, &Desk::refresh);
    m_clock.start(60s);
    follow();
}

void DataConnectorsPage::layOut()
{
    m_tabs->setObjectName(QStringLiteral("dataConnectorTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_overview, tr("Overview"));
    m_tabs->addTab(m_connectors, tr("Connectors"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_tabs);
    m_splitter->addWidget(m_flyout);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    auto *again = new QShortcut(Qt::Key_F5, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(again, &QShortcut::activated, &m_desk, &Desk::refresh);
    // Who walks through the table looks at the flyout, with the keyboard in the table.
    auto *escape = new QShortcut(Qt::Key_Escape, m_connectors->table(), nullptr, nullptr,
                                 Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, m_flyout, [this] {
        if (!m_flyout->isHidden())
            m_flyout->close();
    });
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        if (m_tabs->currentWidget() == m_overview && m_flyout->isVisible())
            m_flyout->hide();
        else if (m_flyout->connector())
            m_flyout->show();
    });
}

QString DataConnectorsPage::title() const
{
    return tr("Data connectors");
}

void DataConnectorsPage::entered()
{
    m_desk.refresh();
}

QWidget *DataConnectorsPage::firstFocus()
{
    return m_tabs->currentWidget() == m_overview ? m_overview->firstFocus() : m_connectors->table();
}

void DataConnectorsPage::follow()
{
    if (!m_isPlaced && m_desk.isLoaded()) {
        m_isPlaced = true;
        if (!m_desk.connectors().empty())
            m_tabs->setCurrentWidget(m_connectors);
    }
    if (m_awaited && m_desk.find(m_awaited))
        showConnector(m_awaited);
}

/// An open flyout shows what is chosen, without taking the focus from the table.
void DataConnectorsPage::followChoice()
{
    const auto chosen = m_connectors->table()->chosen();
    if (m_flyout->isHidden() || chosen.size() != 1 || chosen.front().isDraft())
        return;
    m_flyout->open(chosen.front().config.id, ConnectorFlyout::Focus::Keep);
}

void DataConnectorsPage::showConnector(base::ConnectorId id)
{
    m_awaited = m_desk.find(id) ? base::ConnectorId() : id;
    m_tabs->setCurrentWidget(m_connectors);
    m_connectors->choose(id);
    if (!m_awaited)
        m_flyout->open(id);
}

void DataConnectorsPage::open(const ConnectorView &view)
{
    if (view.isDraft())
        reopen(view.draft->id, view.draft->name);
    else
        m_flyout->open(view.config.id);
}

void DataConnectorsPage::begin(const QString &kind)
{
    if (std::exchange(m_isBeginning, true))
        return;
    m_desk.ask(
        this,
        [&environment = m_desk.environment(), kind](const base::Stop &) {
            return engine::Drafting(environment).begin(kind);
        },
        [this](const engine::Answer<model::Draft> &draft) {
            m_isBeginning = false;
            if (draft)
                openAssistant(*draft.value);
            else
                m_desk.show({tr("No connector can be added."), *draft.failure});
        });
}

/// An assistant that is closed already may still be storing what was entered: after that, else at once.
void DataConnectorsPage::onceKept(const std::function<bool(const model::Draft &)> &isMeant,
                                  const std::function<void()> &then)
{
    for (auto *keeper : m_desk.findChildren<DraftKeeper *>(QString(), Qt::FindDirectChildrenOnly)) {
        if (keeper->isLeaving() && isMeant(keeper->draft())) {
            connect(keeper, &DraftKeeper::left, this, then);
            return;
        }
    }
    then();
}

void DataConnectorsPage::reopen(base::DraftId id, const QString &name)
{
    if (Assistant *open = m_assistants[id]; open && !open->isLeft()) {
        bringUp(*open);
        return;
    }
    onceKept([id](const model::Draft &draft) { return draft.id == id; },
             [this, id, name] {
                 askForAssistant({id, {}}, name,
                                 [id](engine::Drafting &drafting) { return Found{drafting.find(id)}; });
             });
}

bool DataConnectorsPage::bringUpEditOf(base::ConnectorId id)
{
    for (const auto &[draft, assistant] : m_assistants) {
        if (assistant && !assistant->isLeft() && assistant->edits() == id) {
            bringUp(*assistant);
            return true;
        }
    }
    return false;
}

void DataConnectorsPage::edit(const ConnectorView &view)
{
    const base::ConnectorId id = view.config.id;
    if (bringUpEditOf(id))
        return;
    const auto find = [name = view.config.name](engine::Drafting &drafting) {
        const std::vector<model::Draft> before = drafting.all();
        const model::Draft draft = drafting.edit(name);
        // As a whole: the id of one that could no longer be applied may be given to the new one.
        return Found{draft, std::ranges::find(before, draft) != before.end()};
    };
    onceKept([id](const model::Draft &draft) { return draft.edits == id; },
             [this, id, name = view.config.name, find] {
                 askForAssistant({{}, id}, name, find);
             });
}

/// What was entered weeks ago, or by a colleague, is not to be saved unawares. Not through Prompts, whose
/// questions have two answers.
void DataConnectorsPage::askWhetherToGoOn(const model::Draft &kept, const QString &name)
{
    auto *box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(QStringLiteral("keptEdit"));
    box->setWindowTitle(tr("Edit “%1”").arg(name));
    box->setTextFormat(Qt::PlainText);
    box->setText(
        breakable(tr("Changes of “%1” are kept from %2 and were never saved. Go on with them, or start "
                     "afresh from the settings as they are now?")
                      .arg(name, dateAndTime(kept.savedAt))));
    auto *goOn = box->addButton(tr("Go on"), QMessageBox::AcceptRole);
    goOn->setObjectName(QStringLiteral("goOnEditing"));
    auto *afresh = box->addButton(tr("Start afresh"), QMessageBox::DestructiveRole);
    afresh->setObjectName(QStringLiteral("editAfresh"));
    auto *cancel = box->addButton(QMessageBox::Cancel);
    cancel->setIcon({}); // as in other questions
    box->setDefaultButton(goOn);
    box->setEscapeButton(cancel);
    connect(box, &QDialog::finished, this, [this, box, goOn, afresh, kept, name] {
        if (box->clickedButton() == goOn)
            openAssistant(kept);
        else if (box->clickedButton() == afresh)
            askForAssistant({{}, kept.edits}, name, [id = kept.id, name](engine::Drafting &drafting) {
                drafting.discard(id);
                return Found{drafting.edit(name)};
            });
    });
    box->open();
}

/// An assistant that is open would keep it once more.
void DataConnectorsPage::discardEdit(const ConnectorView &view)
{
    if (!view.keptEdit || bringUpEditOf(view.config.id))
        return;
    const auto ask = [this, name = view.config.name, kept = *view.keptEdit] {
        m_prompts.ask(this,
                      {.title = tr("Discard changes"),
                       .text = tr("The changes of “%1” that are kept from %2 and were never saved will be "
                                  "gone. The connector stays as it is.")
                                   .arg(name, dateAndTime(kept.at)),
                       .button = tr("Discard"),
                       .isDanger = true,
                       .label = {},
                       .value = {}},
                      [&desk = m_desk, kept](const QString &) { desk.discard(kept.draft); });
    };
    onceKept([id = view.config.id](const model::Draft &draft) { return draft.edits == id; }, ask);
}

/// Asked twice, the second answer may be older than what was entered, and kept, after the first.
void DataConnectorsPage::askForAssistant(Subject subject, const QString &name,
                                         std::function<Found(engine::Drafting &)> find)
{
    if (!m_opening.insert(subject).second)
        return;
    m_desk.ask(
        this,
        [&environment = m_desk.environment(), find = std::move(find)](const base::Stop &) {
            engine::Drafting drafting(environment);
            return find(drafting);
        },
        [this, subject, name](const engine::Answer<Found> &found) {
            m_opening.erase(subject);
            if (!found)
                m_desk.show({tr("“%1” cannot be edited.").arg(name), *found.failure});
            else if (found.value->isKeptEdit)
                askWhetherToGoOn(found.value->draft, name);
            else
                openAssistant(found.value->draft);
        });
}

void DataConnectorsPage::openAssistant(const model::Draft &draft)
{
    QPointer<Assistant> &open = m_assistants[draft.id];
    if (!open || open->isLeft()) {
        open = new Assistant(m_desk, m_prompts, draft, this);
        connect(open, &Assistant::applied, this, &DataConnectorsPage::onApplied);
        connect(open, &Assistant::closedAsDraft, &m_desk, &Desk::refresh);
    }
    bringUp(*open);
    m_desk.refresh(); // the draft is a row
}

void DataConnectorsPage::bringUp(Assistant &assistant)
{
    assistant.show();
    assistant.raise();
    assistant.activateWindow();
}

void DataConnectorsPage::onApplied(base::ConnectorId id, bool isNew)
{
    if (isNew)
        m_desk.run(id);
    m_desk.refresh();
    Q_EMIT toBeShown();
    showConnector(id);
}

void DataConnectorsPage::returnFocus()
{
    if (m_tabs->currentWidget() == m_connectors)
        m_connectors->table()->setFocus(Qt::OtherFocusReason);
}

} // namespace ui
