// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flyouts/chosenproblems.h"

#include <algorithm>
#include <utility>

#include <QTableView>

#include "base/failure.h"
#include "journal/listing.h"

namespace ui {

/// As many chosen rows as the model still asks for at the same time.
constexpr int rowsFollowed = 4 * StretchTable::stretchLength;

struct ChosenProblems::Wanted
{
    base::ConnectorId connector;
    std::vector<Range> ranges;
    std::map<int, QString> shown; ///< items by row
    qint64 rows = 0;              ///< in the whole list
    Text text;
};

ChosenProblems::ChosenProblems(Desk &desk, StretchModel<Row> &model, QTableView &table, QObject *parent)
    : QObject(parent), m_desk(desk), m_model(model), m_table(table)
{
    connect(m_table.selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ChosenProblems::remember);
    connect(&m_model, &StretchTable::dataChanged, this, &ChosenProblems::dropWrongChoice);
    connect(&m_model, &StretchTable::counted, this, [this] {
        if (!m_chosen) // nobody could tell whether these still are the rows
            m_table.clearSelection();
    });
}

std::vector<ChosenProblems::Range> ChosenProblems::ranges() const
{
    std::vector<Range> ranges;
    for (const QItemSelectionRange &range : m_table.selectionModel()->selection())
        ranges.push_back({.first = range.top(), .count = range.height()});
    std::ranges::sort(ranges, {}, &Range::first);
    return ranges;
}

int ChosenProblems::count() const
{
    int count = 0;
    for (const Range &range : ranges())
        count += range.count;
    return count;
}

const ChosenProblems::Row *ChosenProblems::only() const
{
    const auto chosen = ranges();
    return chosen.size() == 1 && chosen.front().count == 1 ? m_model.row(chosen.front().first) : nullptr;
}

/// The chosen rows, null where one is not there yet; it is asked for. None when there are too many.
std::vector<const ChosenProblems::Row *> ChosenProblems::followedRows() const
{
    std::vector<const Row *> rows;
    if (count() > rowsFollowed)
        return rows;
    for (const Range &range : ranges()) {
        for (int number = range.first; number < range.first + range.count; ++number)
            rows.push_back(m_model.row(number));
    }
    return rows;
}

void ChosenProblems::remember()
{
    m_chosen.reset();
    const std::vector<const Row *> rows = followedRows();
    if (count() > rowsFollowed || !std::ranges::all_of(rows, [](const Row *row) { return row != nullptr; }))
        return;
    m_chosen.emplace();
    for (const Row *row : rows)
        m_chosen->emplace(row->itemId, row->sourceUser, row->mailbox);
}

/// The model keeps a selection with its rows only while rows come at the top: what goes, or comes in between,
/// puts other copies under it.
void ChosenProblems::dropWrongChoice()
{
    if (!m_chosen) {
        remember();
        return;
    }
    const auto isOther = [this](const Row *row) {
        return row && !m_chosen->contains({row->itemId, row->sourceUser, row->mailbox});
    };
    if (std::ranges::any_of(followedRows(), isOther))
        m_table.clearSelection();
}

std::optional<QStringList> ChosenProblems::resident(const std::vector<Range> &ranges, const Text &text) const
{
    QStringList texts;
    for (const Range &range : ranges) {
        for (int number = range.first; number < range.first + range.count; ++number) {
            const Row *row = m_model.residentRow(number);
            if (!row)
                return {};
            texts.append(text(*row));
        }
    }
    return texts;
}

void ChosenProblems::read(const Text &text, Then then)
{
    const std::vector<Range> chosen = ranges();
    if (const auto texts = resident(chosen, text)) {
        then(*texts);
        return;
    }
    if (std::exchange(m_isReading, true))
        return;
    m_desk.ask(
        this,
        [&listing = m_desk.environment().journal.listing(),
         wanted = Wanted{.connector = m_connector,
                         .ranges = chosen,
                         .shown = shownIn(chosen),
                         .rows = m_model.rowCount(),
                         .text = text}](const base::Stop &stop) { return texts(listing, wanted, stop); },
        [this, id = m_connector, then = std::move(then)](const engine::Answer<QStringList> &texts) {
            m_isReading = false;
            if (id != m_connector)
                return;
            if (texts)
                then(*texts.value);
            else
                Q_EMIT failed(*texts.failure);
        });
}

/// By these one sees whether the numbers of the rows still are those of the same rows.
std::map<int, QString> ChosenProblems::shownIn(const std::vector<Range> &ranges) const
{
    std::map<int, QString> items;
    for (const Range &range : ranges) {
        for (int number = range.first; number < range.first + range.count; ++number) {
            if (const Row *row = m_model.residentRow(number))
                items.emplace(number, row->itemId);
        }
    }
    return items;
}

QStringList ChosenProblems::texts(journal::Listing &listing, const Wanted &wanted, const base::Stop &stop)
{
    const auto check = [](bool isAsShown) {
        if (!isAsShown)
            throw base::inputFailure("LIST_CHANGED", tr("The list changed meanwhile."), tr("Choose again."));
    };
    QStringList texts;
    for (const Range &range : wanted.ranges) {
        const int end = range.first + range.count;
        for (int first = range.first; first < end; first += StretchTable::stretchLength) {
            stop.throwIfNow();
            int number = first;
            const int count = std::min(StretchTable::stretchLength, end - first);
            for (const Row &row : listing.unresolved(wanted.connector, {.first = first, .count = count})) {
                const auto shown = wanted.shown.find(number++);
                check(shown == wanted.shown.end() || shown->second == row.itemId);
                texts.append(wanted.text(row));
            }
            check(number == first + count);
        }
    }
    check(listing.unresolvedCount(wanted.connector) == wanted.rows);
    return texts;
}

} // namespace ui
