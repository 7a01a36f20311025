// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flyouts/problemssection.h"

#include <algorithm>

#include <QGridLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include "journal/deliveries.h"
#include "journal/listing.h"
#include "ui/flyouts/flyoutparts.h"
#include "ui/models/wording.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/tablecopy.h"
#include "ui/widgets/titleroom.h"

namespace ui {

using Row = journal::Queries::SettledRow;

/// As many chosen rows as the model still asks for at the same time.
constexpr int rowsFollowed = 4 * StretchTable::stretchLength;

static StretchModel<Row>::Columns columns()
{
    const auto column = [](const QString &title, std::function<QString(const Row &)> text) {
        return StretchModel<Row>::Column{.title = title, .text = std::move(text), .more = {}};
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
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->installEventFilter(this);
    const int unit = fontMetrics().averageCharWidth();
    m_table->setColumnWidth(0, unit * 8);
    m_table->setColumnWidth(1, unit * 20);
    m_table->setColumnWidth(2, unit * 27);
    giveTitlesRoom(*m_table->horizontalHeader());
    layOut();
    connectAll();
    follow();
}

void ProblemsSection::connectAll()
{
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        remember();
        follow();
    });
    connect(m_model, &StretchTable::dataChanged, this, [this] {
        dropWrongChoice();
        follow();
    });
    connect(m_model, &StretchTable::counted, this, [this](int rows) {
        parts::fitHeight(m_table, rows, 7);
        if (!m_chosen) // nobody could tell whether these still are the rows
            m_table->clearSelection();
        follow();
    });
    connect(m_model, &StretchTable::troubled, this, [this](const base::Failure &failure) {
        m_message->say(tr("The list could not be read."), failure);
    });
    connect(m_retry, &QPushButton::clicked, this, [this] {
        if (chosenCount() == 0)
            m_desk.replay(m_connector);
        else
            withChosenItems([this](const QStringList &items) { m_desk.replay(m_connector, items); });
    });
    connect(m_dismiss, &QPushButton::clicked, this, qOverload<>(&ProblemsSection::dismiss));
    connect(m_map, &QPushButton::clicked, this, [this] {
        if (const Row *row = onlyChosen())
            Q_EMIT mappingWanted(row->sourceUser);
    });
    const auto preview = [this] {
        if (const Row *row = onlyChosen())
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
    buttons->addWidget(m_retry, 0, 0);
    buttons->addWidget(m_map, 0, 1);
    buttons->addWidget(m_preview, 0, 2);
    buttons->addWidget(m_dismiss, 0, 3);
    buttons->setColumnStretch(4, 1);
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

void ProblemsSection::refresh()
{
    m_model->refresh();
}

std::vector<ProblemsSection::Range> ProblemsSection::chosenRanges() const
{
    std::vector<Range> ranges;
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection())
        ranges.push_back({.first = range.top(), .count = range.height()});
    return ranges;
}

int ProblemsSection::chosenCount() const
{
    int count = 0;
    for (const Range &range : chosenRanges())
        count += range.count;
    return count;
}

const Row *ProblemsSection::onlyChosen() const
{
    const auto ranges = chosenRanges();
    return ranges.size() == 1 && ranges.front().count == 1 ? m_model->row(ranges.front().first) : nullptr;
}

/// The chosen rows, null where one is not there yet; it is asked for. None when there are too many.
std::vector<const Row *> ProblemsSection::followedRows() const
{
    std::vector<const Row *> rows;
    if (chosenCount() > rowsFollowed)
        return rows;
    for (const Range &range : chosenRanges()) {
        for (int number = range.first; number < range.first + range.count; ++number)
            rows.push_back(m_model->row(number));
    }
    return rows;
}

void ProblemsSection::remember()
{
    m_chosen.reset();
    const std::vector<const Row *> rows = followedRows();
    if (chosenCount() > rowsFollowed ||
        !std::ranges::all_of(rows, [](const Row *row) { return row != nullptr; }))
        return;
    m_chosen.emplace();
    for (const Row *row : rows)
        m_chosen->emplace(row->itemId, row->sourceUser, row->mailbox);
}

/// The model keeps a selection with its rows only while rows come at the top: what goes, or comes in between,
/// puts other copies under it.
void ProblemsSection::dropWrongChoice()
{
    if (!m_chosen) {
        remember();
        return;
    }
    const auto isOther = [this](const Row *row) {
        return row && !m_chosen->contains({row->itemId, row->sourceUser, row->mailbox});
    };
    if (std::ranges::any_of(followedRows(), isOther))
        m_table->clearSelection();
}

std::optional<QStringList> ProblemsSection::residentItems(const std::vector<Range> &ranges) const
{
    QStringList items;
    for (const Range &range : ranges) {
        for (int number = range.first; number < range.first + range.count; ++number) {
            const Row *row = m_model->residentRow(number);
            if (!row)
                return {};
            items.append(row->itemId);
        }
    }
    items.removeDuplicates();
    return items;
}

void ProblemsSection::withChosenItems(std::function<void(const QStringList &items)> then)
{
    const auto ranges = chosenRanges();
    if (const auto items = residentItems(ranges))
        then(*items);
    else
        readChosen(ranges, std::move(then));
}

void ProblemsSection::readChosen(const std::vector<Range> &ranges,
                                 std::function<void(const QStringList &items)> then)
{
    if (std::exchange(m_isReading, true))
        return;
    m_desk.ask(
        this,
        [&listing = m_desk.environment().journal.listing(), id = m_connector, ranges, shown = shownIn(ranges),
         rows = m_model->rowCount()](const base::Stop &stop) {
            const std::map<int, QString> items = itemsAt(listing, id, ranges, stop);
            const bool isAsShown = std::ranges::all_of(shown, [&](const auto &each) {
                const auto found = items.find(each.first);
                return found != items.end() && found->second == each.second;
            });
            if (!isAsShown || listing.unresolvedCount(id) != rows)
                throw base::inputFailure("LIST_CHANGED", tr("The list changed meanwhile."),
                                         tr("Choose again."));
            QStringList chosen;
            for (const auto &each : items)
                chosen.append(each.second);
            chosen.removeDuplicates();
            return chosen;
        },
        [this, id = m_connector, then = std::move(then)](const engine::Answer<QStringList> &items) {
            m_isReading = false;
            if (id != m_connector)
                return;
            if (items) {
                then(*items.value);
                return;
            }
            m_message->say(tr("The list could not be read."), *items.failure);
            refresh();
        });
}

/// By these one sees whether the numbers of the rows still are those of the same rows.
std::map<int, QString> ProblemsSection::shownIn(const std::vector<Range> &ranges) const
{
    std::map<int, QString> items;
    for (const Range &range : ranges) {
        for (int number = range.first; number < range.first + range.count; ++number) {
            if (const Row *row = m_model->residentRow(number))
                items.emplace(number, row->itemId);
        }
    }
    return items;
}

std::map<int, QString> ProblemsSection::itemsAt(journal::Listing &listing, base::ConnectorId connector,
                                                const std::vector<Range> &ranges, const base::Stop &stop)
{
    std::map<int, QString> items;
    for (const Range &range : ranges) {
        const int end = range.first + range.count;
        for (int first = range.first; first < end; first += StretchTable::stretchLength) {
            stop.throwIfNow();
            int number = first;
            const int count = std::min(StretchTable::stretchLength, end - first);
            for (const Row &row : listing.unresolved(connector, {.first = first, .count = count}))
                items.emplace(number++, row.itemId);
        }
    }
    return items;
}

void ProblemsSection::follow()
{
    const int count = chosenCount();
    m_retry->setText(count == 0 ? tr("Retry all") : tr("Retry chosen"));
    m_retry->setToolTip(count == 0 ? tr("Delivers everything that failed or was parked once more, by "
                                        "today's mapping.")
                                   : tr("Delivers what failed or was parked of the chosen items once "
                                        "more, by today's mapping."));
    const Row *only = onlyChosen();
    m_map->setEnabled(only && !only->sourceUser.isEmpty());
    m_preview->setEnabled(only);
    m_dismiss->setEnabled(count > 0);
    if (only)
        m_details->setText(tr("%1 (%2)").arg(only->outcome.text.isEmpty() ? reasonWords(only->outcome.reason)
                                                                          : only->outcome.text,
                                             outcomeWord(only->outcome.state)));
    else
        m_details->setText(count == 0 ? tr("Choose a row to see why, and what can be done.")
                                      : tr("%n copy(s) chosen", nullptr, count));
}

void ProblemsSection::dismiss()
{
    if (chosenCount() > 0)
        withChosenItems([this](const QStringList &items) { askToDismiss(items); });
}

void ProblemsSection::askToDismiss(const QStringList &items)
{
    constexpr qsizetype mostNamed = 5;
    QStringList lines = items.first(std::min(items.size(), mostNamed));
    if (items.size() > mostNamed)
        lines.append(tr("… and %n more.", nullptr, static_cast<int>(items.size() - mostNamed)));
    m_prompts.ask(
        this,
        {.title = tr("Dismiss"),
         .text = tr("Failed and parked copies of %n item(s) will not be delivered and no longer count as "
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
        [&journal = m_desk.environment().journal, connector, items, reason](engine::Administration &) {
            for (const QString &item : items)
                journal.deliveries().dismiss(connector, item, reason);
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
            copySelected(*m_table);
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
