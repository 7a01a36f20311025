// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/activitypage.h"

#include <algorithm>

#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "base/files.h"
#include "engine/statuslog.h"
#include "journal/runs.h"
#include "ui/dashboard/connectorchoice.h"
#include "ui/dashboard/runcard.h"
#include "ui/dashboard/runtable.h"
#include "ui/models/wording.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filename.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/quietlabel.h"
#include "ui/widgets/taborder.h"

namespace ui {

constexpr int cardsInSight = 2;

ActivityPage::ActivityPage(Desk &desk, Prompts &prompts, QWidget *parent)
    : Page(parent),
      m_desk(desk),
      m_prompts(prompts),
      m_cardArea(new QScrollArea(this)),
      m_idle(new QuietLabel(tr("No run is going on."), this)),
      m_connector(new ConnectorChoice(tr("All connectors"), this)),
      m_log(new QPushButton(tr("Download log …"), this)),
      m_open(new QPushButton(tr("Show connector"), this)),
      m_message(new InlineMessage(this)),
      m_table(new RunTable(desk, this)),
      m_empty(new EmptyState(this)),
      m_stack(new QStackedWidget(this))
{
    makeCards();
    m_message->setClosable(true);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_empty->say(tr("No runs yet"), tr("Every run of every connector is listed here, with its figures."));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(new Heading(Heading::Level::Page, title(), this));
    layout->addWidget(m_idle);
    layout->addWidget(m_cardArea);
    layout->addWidget(makeBar());
    layout->addWidget(m_message);
    layout->addWidget(m_stack, 1);
    connect(m_table, &RunTable::choiceChanged, this, &ActivityPage::followChoice);
    connect(m_table, &RunTable::opened, this, &ActivityPage::connectorWanted);
    connect(&m_table->rows(), &StretchTable::counted, this, &ActivityPage::showWhatIsThere);
    connect(&m_table->rows(), &QAbstractItemModel::dataChanged, this, &ActivityPage::followChoice);
    connect(&m_table->rows(), &StretchTable::troubled, this, [this](const base::Failure &failure) {
        m_message->say(tr("The runs could not be read."), failure);
    });
    connect(&desk, &Desk::connectorsChanged, this, &ActivityPage::followDesk);
    connect(&desk, &Desk::progressed, this, &ActivityPage::followRun);
    connect(&desk, &Desk::runFinished, this, [this] {
        followDesk();
        if (isVisible())
            m_table->refresh();
    });
    followDesk();
    followChoice();
}

QString ActivityPage::title() const
{
    return tr("Activity");
}

void ActivityPage::makeCards()
{
    auto *inside = new QWidget(m_cardArea);
    m_cardColumn = new QVBoxLayout(inside);
    m_cardColumn->setContentsMargins(0, 0, 0, 0);
    m_cardArea->setObjectName(QStringLiteral("runningRuns"));
    m_cardArea->setFrameShape(QFrame::NoFrame);
    m_cardArea->setWidgetResizable(true);
    m_cardArea->setFocusPolicy(Qt::NoFocus);
    m_cardArea->setWidget(inside);
    m_cardColumn->addStretch();
}

QWidget *ActivityPage::makeBar()
{
    auto *bar = new QWidget(this);
    auto *label = new QLabel(tr("Runs &of:"), bar);
    label->setBuddy(m_connector);
    m_connector->setObjectName(QStringLiteral("runsOf"));
    m_connector->setAccessibleName(tr("Show the runs of"));
    m_connector->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(m_connector, &QComboBox::activated, this, &ActivityPage::filter);
    m_log->setObjectName(QStringLiteral("downloadLog"));
    m_log->setAutoDefault(false);
    m_log->setToolTip(tr("The chosen run with every item, as text, CSV or JSON"));
    connect(m_log, &QPushButton::clicked, this, &ActivityPage::saveLog);
    m_open->setObjectName(QStringLiteral("showConnector"));
    m_open->setAutoDefault(false);
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (const RunTable::Row *row = m_table->chosen())
            Q_EMIT connectorWanted(row->connector);
    });
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new Heading(Heading::Level::Section, tr("All runs"), bar));
    layout->addStretch();
    layout->addWidget(label);
    layout->addWidget(m_connector);
    layout->addWidget(m_open);
    layout->addWidget(m_log);
    return bar;
}

void ActivityPage::entered()
{
    if (m_table->rows().isCounted())
        m_table->refresh();
    else
        filter();
}

QWidget *ActivityPage::firstFocus()
{
    return m_table;
}

void ActivityPage::followDesk()
{
    for (auto each = m_cards.begin(); each != m_cards.end();) {
        const ConnectorView *view = m_desk.find(each->first);
        if (view && view->isRunning()) {
            ++each;
            continue;
        }
        each->second->deleteLater();
        each->second->hide();
        each = m_cards.erase(each);
    }
    for (const ConnectorView &view : m_desk.connectors()) {
        if (view.isRunning())
            followRun(*view.live);
    }
    fitCards();
    if (m_connector->follow(m_desk))
        filter(); // it is gone, and so are its runs alone
}

void ActivityPage::followRun(const model::RunSnapshot &snapshot)
{
    const ConnectorView *view = m_desk.find(snapshot.connector);
    if (!view || !view->isRunning())
        return;
    RunCard *&card = m_cards[snapshot.connector];
    if (card) {
        card->show(*view);
        fitCards();
        return;
    }
    card = new RunCard(m_desk, *view, m_cardArea->widget());
    connect(card, &RunCard::connectorWanted, this,
            [this, id = snapshot.connector] { Q_EMIT connectorWanted(id); });
    m_cardColumn->insertWidget(m_cardColumn->count() - 1, card);
    tabInto(card, m_idle); // which was made right after the cards' area
    fitCards();
    if (isVisible())
        m_table->refresh();
}

/// As high as the cards, so that nothing is empty, up to two of them; then it scrolls.
void ActivityPage::fitCards()
{
    m_idle->setVisible(m_cards.empty());
    m_cardArea->setVisible(!m_cards.empty());
    if (m_cards.empty())
        return;
    int height = -m_cardColumn->spacing();
    int left = cardsInSight;
    for (const auto &[id, card] : m_cards) {
        if (left-- > 0)
            height += card->heightForWidth(m_cardArea->viewport()->width()) + m_cardColumn->spacing();
    }
    m_cardArea->setFixedHeight(height);
}

void ActivityPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    fitCards();
}

void ActivityPage::filter()
{
    const base::ConnectorId id = m_connector->chosen();
    m_table->show(id ? std::optional(id) : std::nullopt);
}

void ActivityPage::showWhatIsThere()
{
    const bool isEmpty = m_table->rows().rowCount() == 0;
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_table);
    followChoice();
}

void ActivityPage::followChoice()
{
    const RunTable::Row *row = m_table->chosen();
    m_log->setEnabled(row);
    m_open->setEnabled(row && m_desk.find(row->connector));
}

void ActivityPage::saveLog()
{
    const RunTable::Row *row = m_table->chosen();
    if (!row)
        return;
    const base::RunId run = row->record.id;
    m_prompts.saveFile(
        this,
        {.title = tr("Download log"),
         .filter = tr("Text (*.txt);;CSV files (*.csv);;JSON files (*.json)"),
         .suggestion = QStringLiteral("%1-run-%2.txt")
                           .arg(fileNameOf(row->record.connector), QString::number(run.value))},
        [this, run](const QString &path) { writeLog(run, path); });
}

static engine::LogFormat formatOf(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == QLatin1String("csv"))
        return engine::LogFormat::Csv;
    return suffix == QLatin1String("json") ? engine::LogFormat::Json : engine::LogFormat::Text;
}

static void write(const engine::Environment &environment, base::RunId run, const QString &path,
                  const base::Stop &stop)
{
    base::writeFileDurably(path, [&](QIODevice &file) {
        if (const auto record = environment.journal.runs().run(run))
            engine::writeStatusLog(environment.journal.queries(), {*record}, formatOf(path), file, stop);
    });
}

void ActivityPage::writeLog(base::RunId run, const QString &path)
{
    m_desk.ask(
        this,
        [&environment = m_desk.environment(), run, path](const base::Stop &stop) {
            write(environment, run, path, stop);
        },
        [this, path](const engine::Answer<std::monostate> &answer) {
            if (answer)
                m_message->say(theme::Tone::Good, tr("Written to %1.").arg(path));
            else
                m_message->say(tr("The log was not written."), *answer.failure);
        });
}

} // namespace ui
