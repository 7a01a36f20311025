// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flyouts/problemssection.h"

#include <algorithm>

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include "journal/deliveries.h"
#include "journal/listing.h"
#include "ui/flyouts/chosenproblems.h"
#include "ui/flyouts/flyoutparts.h"
#include "ui/flyouts/problemcolumns.h"
#include "ui/models/plaintip.h"
#include "ui/models/wording.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/tablecopy.h"

namespace ui {

using Row = journal::Queries::SettledRow;

/// More lines than anybody pastes and looks through.
constexpr int mostCopied = 10000;

static StretchModel<Row>::Columns columns()
{
    const auto column = [](const QString &title, const std::function<QString(const Row &)> &text) {
        return StretchModel<Row>::Column{
            .title = title, .text = text, .more = [text](const Row &row, int role) {
                return role == Qt::ToolTipRole ? QVariant(plainTip(text(row))) : QVariant();
            }};
    };
    return {
        column(ProblemsSection::tr("Item"), [](const Row &row) { return row.itemId; }),
        column(ProblemsSection::tr("Person"), [](const Row &row) { return row.sourceUser; }),
        column(ProblemsSection::tr("Reason"), [](const Row &row) { return reasonWords(row.outcome.reason); }),
        column(ProblemsSection::tr("Mailbox"), [](const Row &row) { return row.mailbox; })};
}

ProblemsSection::ProblemsSection(Desk &desk, Prompts &prompts, QWidget *parent)
    : Section(parent),
      m_desk(desk),
      m_prompts(prompts),
      m_model(new StretchModel<Row>(desk.background(), columns(), StretchTable::Growth::AtTop, this)),
      m_table(parts::smallTable(QStringLiteral("problems"), tr("Failed and parked copies"), this)),
      m_details(parts::wrapped(QStringLiteral("problemDetails"), this)),
      m_retry(new QPushButton(this)),
      m_map(new QPushButton(tr("Map user …"), this)),
      m_preview(new QPushButton(tr("Show message"), this)),
      m_dismiss(new QPushButton(tr("Dismiss …"), this)),
      m_message(new InlineMessage(this))
{
    m_table->setModel(m_model);
    m_chosen = new ChosenProblems(desk, *m_model, *m_table, this);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->installEventFilter(this);
    m_columns = new ProblemColumns(*m_table, this);
    layOut();
    connectAll();
    follow();
}

void ProblemsSection::connectAll()
{
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ProblemsSection::follow);
    connect(m_model, &StretchTable::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last) {
                measure(first.row(), last.row());
                follow();
            });
    connect(m_model, &StretchTable::counted, this, [this](int rows) {
        parts::fitHeight(m_table, rows, 7);
        follow();
    });
    connect(m_chosen, &ChosenProblems::failed, this, [this](const base::Failure &failure) {
        m_message->say(tr("The list could not be read."), failure);
        refresh();
    });
    connect(m_model, &StretchTable::troubled, this, [this](const base::Failure &failure) {
        m_message->say(tr("The list could not be read."), failure);
    });
    connect(m_retry, &QPushButton::clicked, this, [this] {
        if (m_chosen->count() == 0)
            m_desk.replay(m_connector);
        else
            withChosenItems([this](const QStringList &items) { m_desk.replay(m_connector, items); });
    });
    connect(m_dismiss, &QPushButton::clicked, this, qOverload<>(&ProblemsSection::dismiss));
    connect(m_map, &QPushButton::clicked, this, [this] {
        if (const Row *row = m_chosen->only())
            Q_EMIT mappingWanted(row->sourceUser);
    });
    const auto preview = [this] {
        if (const Row *row = m_chosen->only())
            Q_EMIT previewWanted(row->itemId);
    };
    connect(m_preview, &QPushButton::clicked, this, preview);
    connect(m_table, &QTableView::doubleClicked, this, preview);
}

void ProblemsSection::layOut()
{
    const auto setUp = [](QPushButton *button, const char *name) {
        button->setObjectName(QLatin1String(name));
        button->setAutoDefault(false);
    };
    setUp(m_retry, "retryAll");
    setUp(m_map, "mapUser");
    setUp(m_preview, "showMessage");
    setUp(m_dismiss, "dismiss");
    m_retry->setIcon(icon(QStringLiteral("retry"), palette()));
    auto *layout = parts::columnOf(this);
    layout->addWidget(m_table);
    layout->addWidget(m_details);
    auto *buttons = new QGridLayout;
    buttons->addWidget(m_retry, 0, 0); // in one row, their words would make the flyout wider
    buttons->addWidget(m_map, 0, 1);
    buttons->addWidget(m_preview, 1, 0);
    buttons->addWidget(m_dismiss, 1, 1);
    buttons->setColumnStretch(2, 1);
    layout->addLayout(buttons);
    layout->addWidget(m_message);
}

bool ProblemsSection::concerns(const ConnectorView &view) const
{
    return view.figures.failed + view.figures.parked > 0;
}

void ProblemsSection::open(const ConnectorView &view)
{
    m_connector = view.config.id;
    m_chosen->open(m_connector);
    m_columns->forget();
    m_message->clear();
    m_model->setSource([&journal = m_desk.environment().journal, id = m_connector](
                           const base::Stop &) { return journal.listing().unresolvedCount(id); },
                       [&journal = m_desk.environment().journal, id = m_connector](journal::Stretch stretch,
                                                                                   const base::Stop &) {
                           return journal.listing().unresolved(id, stretch);
                       });
    show(view);
}

void ProblemsSection::show(const ConnectorView &view)
{
    m_retry->setEnabled(!view.isRunning());
    if (const qint64 count = view.figures.failed + view.figures.parked;
        count != std::exchange(m_count, count))
        refresh();
}

void ProblemsSection::measure(int first, int last)
{
    const StretchModel<Row>::Columns all = columns();
    for (int row = first; row <= std::min(last, first + StretchTable::stretchLength); ++row) {
        const Row *found = m_model->residentRow(row);
        for (size_t column = 0; found && column < all.size(); ++column)
            m_columns->take(static_cast<int>(column), all.at(column).text(*found));
    }
    m_columns->share();
}

void ProblemsSection::refresh()
{
    m_model->refresh();
}

void ProblemsSection::withChosenItems(const std::function<void(const QStringList &items)> &then)
{
    m_chosen->read([](const Row &row) { return row.itemId; },
                   [then](QStringList items) {
                       items.removeDuplicates();
                       then(items);
                   });
}

/// Also of rows that the table has not read, so it cannot give them.
void ProblemsSection::copy()
{
    const int count = m_chosen->count();
    if (count > mostCopied) {
        m_message->say(theme::Tone::Neutral,
                       tr("%1 rows are too many to be copied; the limit is %2. Choose fewer, or download "
                          "the log.")
                           .arg(number(count), number(mostCopied)));
        return;
    }
    if (count == 0)
        return;
    const auto lineOf = [order = m_columns->order()](const std::function<QString(int column)> &cell) {
        QStringList cells;
        for (const int column : order)
            cells.append(cell(column));
        return copiedLine(cells);
    };
    const StretchModel<Row>::Columns all = columns();
    const auto at = [](const StretchModel<Row>::Columns &columns, int column) -> const auto &
    {
        return columns.at(static_cast<size_t>(column));
    };
    const QString titles = lineOf([&](int column) { return at(all, column).title; });
    m_chosen->read(
        [lineOf, at, all](const Row &row) {
            return lineOf([&](int column) { return at(all, column).text(row); });
        },
        [titles](const QStringList &lines) {
            QGuiApplication::clipboard()->setText(titles + lines.join(QString()));
        });
}

void ProblemsSection::follow()
{
    const int count = m_chosen->count();
    m_retry->setText(count == 0 ? tr("Retry all") : tr("Retry chosen"));
    m_retry->setToolTip(count == 0 ? tr("Delivers everything that failed or was parked once more, by "
                                        "today's mapping.")
                                   : tr("Delivers what failed or was parked of the chosen items once "
                                        "more, by today's mapping."));
    const Row *only = m_chosen->only();
    m_map->setEnabled(only && !only->sourceUser.isEmpty());
    m_preview->setEnabled(only);
    m_dismiss->setEnabled(count > 0);
    if (only)
        m_details->setText(tr("%1 (%2)").arg(only->outcome.text.isEmpty() ? reasonWords(only->outcome.reason)
                                                                          : only->outcome.text,
                                             outcomeWord(only->outcome.state)));
    else
        m_details->setText(count == 0 ? tr("Choose a row to see why, and what can be done.")
                                      : tr("%Ln copy(s) chosen", nullptr, count));
}

void ProblemsSection::dismiss()
{
    if (m_chosen->count() > 0)
        withChosenItems([this](const QStringList &items) { askToDismiss(items); });
}

void ProblemsSection::askToDismiss(const QStringList &items)
{
    constexpr qsizetype mostNamed = 5;
    QStringList lines = items.first(std::min(items.size(), mostNamed));
    if (items.size() > mostNamed)
        lines.append(tr("… and %Ln more.", nullptr, static_cast<int>(items.size() - mostNamed)));
    m_prompts.ask(
        this,
        {.title = tr("Dismiss"),
         .text = tr("Failed and parked copies of %Ln item(s) will not be delivered and no longer count as "
                    "unresolved. The reason is kept in the audit.",
                    nullptr, static_cast<int>(items.size())) +
                 u"\n\n" + lines.join(u'\n'),
         .button = tr("Dismiss"),
         .isDanger = true,
         .label = tr("Reason"),
         .value = {}},
        [this, items, id = m_connector](const QString &reason) { dismiss(id, items, reason); });
}

void ProblemsSection::dismiss(base::ConnectorId connector, const QStringList &items, const QString &reason)
{
    m_desk.change(
        tr("The copies were not dismissed."),
        [&journal = m_desk.environment().journal, connector, items, reason](engine::Administration &,
                                                                            const base::Stop &stop) {
            journal.deliveries().dismiss(connector, items, reason, stop);
        },
        {},
        [section = QPointer(this)](const base::Failure &failure) {
            if (section)
                section->m_message->say(tr("The copies were not dismissed."), failure);
            return !section.isNull();
        });
}

bool ProblemsSection::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Copy)) {
            copy();
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            m_preview->click();
            return true;
        }
        if (key->key() == Qt::Key_Delete) {
            dismiss();
            return true;
        }
    }
    return Section::eventFilter(watched, event);
}

} // namespace ui
