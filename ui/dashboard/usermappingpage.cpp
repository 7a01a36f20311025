// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/usermappingpage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/dashboard/connectorchoice.h"
#include "ui/dashboard/mapperson.h"
#include "ui/dashboard/mappingfiles.h"
#include "ui/dashboard/mappingreading.h"
#include "ui/dashboard/tables.h"
#include "ui/models/mappingtable.h"
#include "ui/models/wording.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/quietlabel.h"

namespace ui {

UserMappingPage::UserMappingPage(Desk &desk, Prompts &prompts, QWidget *parent)
    : Page(parent),
      m_desk(desk),
      m_connector(new ConnectorChoice({}, this)),
      m_automatic(new QCheckBox(tr("Map auto&matically by e-mail address"), this)),
      m_files(new MappingFiles(desk, prompts, this)),
      m_filter(new QLineEdit(this)),
      m_figures(new QuietLabel({}, this)),
      m_message(new InlineMessage(this)),
      m_retryBar(makeRetryBar()),
      m_refresh(new QPushButton(tr("Read again"), this)),
      m_people(new MappingTable(desk.background(), this)),
      m_reading(new MappingReading(desk, *m_people, this)),
      m_table(tables::make(QStringLiteral("people"), tr("People and their mailboxes"), this)),
      m_empty(new EmptyState(this)),
      m_stack(new QStackedWidget(this)),
      m_mapPerson(new MapPerson(this)),
      m_mailbox(m_mapPerson->findChild<QLineEdit *>())
{
    makeTable();
    m_message->setClosable(true);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(makeBar());
    layout->addWidget(makeFilterBar());
    layout->addWidget(m_message);
    layout->addWidget(m_retryBar);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_mapPerson);
    connect(m_mapPerson, &MapPerson::mapped, this, &UserMappingPage::map);
    connect(m_mapPerson, &MapPerson::unmapped, this, [this](const QString &person) { map(person, {}); });
    connect(m_files, &MappingFiles::checking, m_connector, &QWidget::setDisabled);
    connect(m_files, &MappingFiles::imported, this, &UserMappingPage::onMappingChanged);
    connect(m_files, &MappingFiles::told, this,
            [this](const QString &said) { m_message->say(theme::Tone::Good, said); });
    connect(m_files, &MappingFiles::refused, this,
            [this](const QString &what) { m_message->say(theme::Tone::Bad, what); });
    connect(m_files, &MappingFiles::failed, this,
            [this](const QString &what, const base::Failure &failure) { m_message->say(what, failure); });
    connect(&desk, &Desk::connectorsChanged, this, &UserMappingPage::followDesk);
    connect(&desk, &Desk::runFinished, this, &UserMappingPage::onRunFinished);
    connect(&desk, &Desk::runNotStarted, this, [this](base::ConnectorId id) {
        if (id == m_shown)
            tellOfRetry(nullptr);
    });
    connectReading();
    followDesk();
}

QWidget *UserMappingPage::makeBar()
{
    auto *bar = new QWidget(this);
    auto *label = new QLabel(tr("&Connector:"), bar);
    label->setBuddy(m_connector);
    m_connector->setObjectName(QStringLiteral("mappingConnector"));
    m_connector->setAccessibleName(tr("Connector"));
    m_connector->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_connector->setMinimumContentsLength(16);
    connect(m_connector, &QComboBox::activated, this, [this] { choose(m_connector->chosen()); });
    m_automatic->setObjectName(QStringLiteral("automaticMapping"));
    m_automatic->setToolTip(tr("Whoever has an address or an alias of the directory gets that mailbox. The "
                               "mapping by hand comes first."));
    connect(m_automatic, &QCheckBox::clicked, this, &UserMappingPage::setAutomatic);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new Heading(Heading::Level::Page, title(), bar));
    layout->addStretch();
    layout->addWidget(label);
    layout->addWidget(m_connector);
    layout->addWidget(m_files);
    return bar;
}

QWidget *UserMappingPage::makeFilterBar()
{
    auto *bar = new QWidget(this);
    m_filter->setObjectName(QStringLiteral("peopleFilter"));
    m_filter->setAccessibleName(tr("Find people or mailboxes"));
    m_filter->setPlaceholderText(tr("Find people or mailboxes"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumWidth(fontMetrics().horizontalAdvance(m_filter->placeholderText()) +
                              fontMetrics().height() * 3);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) { m_people->find(text); });
    m_refresh->setObjectName(QStringLiteral("readAgain"));
    m_refresh->setToolTip(tr("Asks source and directory again who there is"));
    connect(m_refresh, &QPushButton::clicked, this, &UserMappingPage::read);
    auto *layout = new QGridLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setColumnStretch(1, 1);
    layout->addWidget(m_automatic, 0, 0);
    layout->addWidget(m_filter, 0, 2);
    layout->addWidget(m_refresh, 0, 3);
    layout->addWidget(m_figures, 1, 0, 1, 4);
    return bar;
}

QWidget *UserMappingPage::makeRetryBar()
{
    auto *bar = new QWidget(this);
    m_retryText = new QLabel(bar);
    m_retryText->setWordWrap(true);
    auto *retry = new QPushButton(tr("Retry"), bar);
    retry->setObjectName(QStringLiteral("retryParked"));
    retry->setAutoDefault(false);
    connect(retry, &QPushButton::clicked, this, [this] {
        m_isRetrying = true;
        m_desk.replay(m_shown);
        m_message->say(theme::Tone::Busy, tr("The parked copies go out now. Activity shows how far it is."));
        followParked();
    });
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_retryText, 1);
    layout->addWidget(retry);
    bar->hide();
    return bar;
}

void UserMappingPage::makeTable()
{
    m_table->setModel(m_people);
    tables::setWidths(*m_table, {44, 40, 20, 12});
    m_table->setSortingEnabled(true);
    m_table->horizontalHeader()->setSortIndicator(People::State, Qt::AscendingOrder);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { m_mapPerson->show(chosenPerson()); });
    connect(m_people, &MappingTable::arranging, this, &UserMappingPage::keepChoice);
    connect(m_people, &MappingTable::arranged, this, &UserMappingPage::takeUpChoice);
    connect(m_table, &QTableView::activated, m_mapPerson, &MapPerson::focusOnMailbox);
}

void UserMappingPage::entered()
{
    if (m_connector->chosen() != m_shown || !m_reading->isReading())
        choose(m_connector->chosen());
}

QWidget *UserMappingPage::firstFocus()
{
    return m_connector;
}

void UserMappingPage::showPerson(base::ConnectorId id, const QString &sourceUser)
{
    m_awaited = sourceUser;
    m_wantsMailbox = true;
    m_filter->clear();
    m_connector->choose(id);
    if (m_shown == id && m_reading->isReading())
        return;
    choose(id);
}

void UserMappingPage::followDesk()
{
    m_connector->follow(m_desk);
    if (m_connector->chosen() != m_shown && isVisible())
        choose(m_connector->chosen());
    if (const ConnectorView *view = connector())
        m_automatic->setChecked(view->config.automaticMapping);
    followParked();
    showWhatIsThere();
}

void UserMappingPage::choose(base::ConnectorId id)
{
    if (m_shown != id) {
        m_people->clear();
        m_message->clear();
        m_isRetrying = false;
    }
    const ConnectorView *view = m_desk.find(id);
    m_shown = view ? id : base::ConnectorId(); // until the desk knows it
    m_automatic->setEnabled(view);
    m_automatic->setChecked(view && view->config.automaticMapping);
    followParked();
    read();
}

void UserMappingPage::read()
{
    m_files->setConnector(m_shown);
    m_reading->read(m_shown);
}

void UserMappingPage::connectReading()
{
    connect(m_reading, &MappingReading::changed, this, &UserMappingPage::followReading);
    connect(m_reading, &MappingReading::arrived, this, &UserMappingPage::take);
    connect(m_reading, &MappingReading::failed, this,
            [this](const base::Failure &failure, bool isSourceAlone) {
                m_message->say(isSourceAlone && !m_people->people().isEmpty()
                                   ? tr("The source could not be read; those met so far are shown.")
                                   : tr("Who there is could not be read."),
                               failure);
                m_awaited.clear();
                m_wantsMailbox = false;
                m_stored.reset();
            });
}

void UserMappingPage::take(const MappingState &state, const People::Wish &wish)
{
    m_mapPerson->setMailboxes(state.mailboxes, state.directory);
    m_people->setPeople(state.people, wish, state.rows);
    m_stored.reset();
}

void UserMappingPage::followReading()
{
    m_refresh->setEnabled(m_shown && !m_reading->isReading());
    showFigures();
    showWhatIsThere();
}

/// Other rows end every selection, and what is being typed belongs to the one chosen.
void UserMappingPage::keepChoice()
{
    m_typed.reset();
    const engine::MappedPerson *person = chosenPerson();
    if (!person)
        return;
    if (m_awaited.isEmpty())
        m_awaited = person->sourceUser;
    const QString text = m_mailbox->text();
    if (text != person->mailbox && text != m_stored)
        m_typed = Typed{.person = person->sourceUser, .text = text, .cursor = m_mailbox->cursorPosition()};
}

void UserMappingPage::takeUpChoice()
{
    const bool isLast = !m_reading->isReading() && m_people->shown() == m_people->wish();
    const int row = m_people->rowOf(m_awaited);
    if (row >= 0) {
        m_awaited.clear();
        m_table->setCurrentIndex(m_people->index(row, 0));
        m_table->scrollTo(m_table->currentIndex());
    }
    showFigures();
    showWhatIsThere();
    const engine::MappedPerson *person = chosenPerson();
    m_mapPerson->show(person);
    if (person && m_typed && person->sourceUser == m_typed->person) {
        m_mailbox->setText(m_typed->text);
        m_mailbox->setCursorPosition(m_typed->cursor);
    }
    if (isLast)
        m_awaited.clear();
    if ((isLast || row >= 0) && std::exchange(m_wantsMailbox, false) && person)
        m_mapPerson->focusOnMailbox();
}

void UserMappingPage::showFigures()
{
    if (m_reading->isReading() && m_people->people().isEmpty()) {
        m_figures->setText(tr("Asking source and directory who there is …"));
        return;
    }
    const People::Figures &figures = m_people->people().figures();
    const QStringList parts{tr("%1 without a mailbox").arg(number(figures.unmapped)),
                            tr("%1 mapped by hand").arg(number(figures.byHand)),
                            tr("%1 automatic").arg(number(figures.automatic)),
                            tr("%1 outside").arg(number(figures.external))};
    m_figures->setText(m_people->people().isEmpty() ? QString() : parts.join(QStringLiteral(" · ")));
}

void UserMappingPage::showWhatIsThere()
{
    const bool isEmpty = m_people->rowCount() == 0;
    if (m_connector->count() == 0)
        m_empty->say(tr("No connectors yet"),
                     tr("Add a connector; who takes part in its messages is shown here."));
    else if (isEmpty && !m_people->people().isEmpty())
        m_empty->say(tr("Nobody matches “%1”").arg(m_people->shown().words), QString());
    else if (isEmpty && m_reading->isReading())
        m_empty->say(tr("Looking who there is …"), QString());
    else if (isEmpty && m_reading->hasFailed())
        m_empty->say(tr("It is not known who there is"), QString());
    else if (isEmpty)
        m_empty->say(tr("Nobody yet"), tr("People appear here as soon as the source has messages of them."));
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_table);
    m_mapPerson->setVisible(!isEmpty);
}

const engine::MappedPerson *UserMappingPage::chosenPerson() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : &m_people->person(rows.first().row());
}

void UserMappingPage::setAutomatic(bool isOn)
{
    const ConnectorView *view = connector();
    if (!view)
        return;
    m_desk.change(
        tr("The automatic mapping was not changed."),
        [name = view->config.name, isOn](engine::Administration &administration) {
            administration.editConnector(name, {.automaticMapping = isOn});
        },
        [this, id = m_shown, isOn] {
            onMappingChanged(id, isOn ? tr("People are mapped by their e-mail address.")
                                      : tr("Only the mapping by hand counts now."));
        },
        [this](const base::Failure &) {
            followDesk();
            return false;
        });
}

void UserMappingPage::map(const QString &sourceUser, const QString &mailbox)
{
    m_awaited = sourceUser;
    m_desk.change(
        tr("%1 was not mapped.").arg(sourceUser),
        [&environment = m_desk.environment(), id = m_shown, sourceUser, mailbox](engine::Administration &) {
            mapPerson(environment, id, sourceUser, mailbox);
        },
        [this, id = m_shown, sourceUser, mailbox, text = m_mailbox->text()] {
            if (id == m_shown)
                m_stored = text;
            onMappingChanged(id, mailbox.isEmpty() ? tr("%1 is mapped automatically again.").arg(sourceUser)
                                                   : tr("Copies for %1 go to %2.").arg(sourceUser, mailbox));
        });
}

/// Of a connector that is shown no more there is nothing to say below another one's name.
void UserMappingPage::onMappingChanged(base::ConnectorId id, const QString &said)
{
    if (id != m_shown)
        return;
    m_message->say(theme::Tone::Good, said);
    m_files->setConnector(m_shown);
    m_reading->resolve();
}

void UserMappingPage::followParked()
{
    const ConnectorView *view = connector();
    const qint64 parked = view ? view->figures.parked : 0;
    m_retryBar->setVisible(parked > 0 && !m_isRetrying && !view->isRunning());
    m_retryText->setText(tr("%Ln copy(s) are parked. Retry delivers those that have a mailbox now.", nullptr,
                            static_cast<int>(parked)));
}

void UserMappingPage::onRunFinished(base::ConnectorId id, const engine::RunReport &report)
{
    if (id != m_shown)
        return;
    tellOfRetry(report.record.trigger == model::Trigger::Replay ? &report.record : nullptr);
    m_reading->read({}); // who was coming may be met now, and is not to count twice
    if (isVisible())
        read();
}

/// Null: it came to nothing, as when another run was faster.
void UserMappingPage::tellOfRetry(const model::RunRecord *run)
{
    if (!std::exchange(m_isRetrying, false))
        return;
    followParked();
    m_message->clear();
    if (run)
        m_message->say(run->state == model::RunState::Completed ? theme::Tone::Good : theme::Tone::Warning,
                       retryWords(*run));
}

} // namespace ui
