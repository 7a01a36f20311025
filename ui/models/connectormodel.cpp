// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/connectormodel.h"

#include <algorithm>
#include <limits>

#include "ui/models/plaintip.h"
#include "ui/models/wording.h"

namespace ui {

using namespace std::chrono_literals;

namespace {

bool isSame(const ConnectorView &one, const ConnectorView &other)
{
    if (one.isDraft() || other.isDraft())
        return one.isDraft() && other.isDraft() && one.draft->id == other.draft->id;
    return one.config.id == other.config.id;
}

qint64 countOf(const model::Counts &counts, int column)
{
    switch (column) {
    case ConnectorModel::Available:
        return counts.availableForImport();
    case ConnectorModel::Imported:
        return counts.imported;
    case ConnectorModel::Partial:
        return counts.partial;
    case ConnectorModel::Skipped:
        return counts.skipped;
    default:
        return counts.failed;
    }
}

bool isCount(int column)
{
    return column >= ConnectorModel::Available && column <= ConnectorModel::Failed;
}

Qt::Alignment alignmentOf(int column)
{
    const bool isNumber = isCount(column) || column == ConnectorModel::Lag;
    return Qt::AlignVCenter | (isNumber ? Qt::AlignTrailing : Qt::AlignLeading);
}

QString nextRunText(const ConnectorView &view)
{
    if (view.config.state == model::ConnectorConfig::State::Paused)
        return ConnectorModel::tr("Paused");
    if (view.isDraft())
        return QStringLiteral("–");
    return view.nextRun ? dateAndTime(*view.nextRun) : ConnectorModel::tr("By hand");
}

QString tipOf(const ConnectorView &view, base::Instant now)
{
    QStringList lines{statusWord(view), statusSentence(view, now), keptEditSentence(view)};
    lines.removeAll(QString());
    return lines.join(u'\n');
}

/// After a retry the figures are those of the retry alone.
QString whoseFigures(const ConnectorView &view)
{
    if (view.isRunning())
        return ConnectorModel::tr("Of the run that is going on");
    const auto &last = view.figures.lastRun;
    return last ? ConnectorModel::tr("Of the last run: %1, %2")
                      .arg(triggerWord(last->trigger), dateAndTime(last->startedAt))
                : QString();
}

} // namespace

ConnectorModel::ConnectorModel(Desk &desk, QObject *parent) : QAbstractTableModel(parent), m_desk(desk)
{
    connect(&desk, &Desk::connectorsChanged, this, &ConnectorModel::follow);
    connect(&desk, &Desk::progressed, this, &ConnectorModel::onProgress);
    connect(&m_clock, &QTimer::timeout, this, &ConnectorModel::onTime);
    m_clock.start(30s);
    follow();
}

const ConnectorView *ConnectorModel::view(int row) const
{
    return row >= 0 && row < rowCount() ? &m_views.at(static_cast<size_t>(row)) : nullptr;
}

int ConnectorModel::rowOf(base::ConnectorId id) const
{
    const auto found = std::ranges::find_if(
        m_views, [&](const ConnectorView &view) { return id && !view.isDraft() && view.config.id == id; });
    return found == m_views.end() ? -1 : static_cast<int>(found - m_views.begin());
}

void ConnectorModel::follow()
{
    const std::vector<ConnectorView> &now = m_desk.connectors();
    for (int row = rowCount() - 1; row >= 0; --row) {
        const auto same = [&](const ConnectorView &each) {
            return isSame(each, m_views.at(static_cast<size_t>(row)));
        };
        if (std::ranges::none_of(now, same)) {
            beginRemoveRows({}, row, row);
            m_views.erase(m_views.begin() + row);
            endRemoveRows();
        }
    }
    for (const ConnectorView &each : now) {
        const auto found =
            std::ranges::find_if(m_views, [&](const ConnectorView &mine) { return isSame(mine, each); });
        if (found == m_views.end()) {
            beginInsertRows({}, rowCount(), rowCount());
            m_views.push_back(each);
            endInsertRows();
        } else if (*found != each) {
            const int row = static_cast<int>(found - m_views.begin());
            *found = each;
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
        }
    }
}

void ConnectorModel::onProgress(const model::RunSnapshot &snapshot)
{
    const int row = rowOf(snapshot.connector);
    const ConnectorView *now = m_desk.find(snapshot.connector);
    if (row < 0 || !now)
        return;
    m_views.at(static_cast<size_t>(row)) = *now;
    Q_EMIT dataChanged(index(row, State), index(row, Failed));
}

void ConnectorModel::onTime()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, Lag), index(rowCount() - 1, Lag));
}

int ConnectorModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_views.size());
}

int ConnectorModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ConnectorModel::text(const ConnectorView &view, int column) const
{
    if (isCount(column))
        return view.isDraft() ? QStringLiteral("–") : number(countOf(view.counts(), column));
    const auto lag = view.lag(m_desk.now());
    switch (column) {
    case Name:
        return view.config.name;
    case Source:
        return view.kindName;
    case State:
        return statusWord(view);
    case LastSuccess:
        return dateAndTime(view.figures.lastSuccess);
    case NextRun:
        return nextRunText(view);
    default:
        return lag ? duration(std::max<std::chrono::milliseconds>(*lag, 1s)) : QStringLiteral("–");
    }
}

QVariant ConnectorModel::sortValue(const ConnectorView &view, int column) const
{
    constexpr qint64 last = std::numeric_limits<qint64>::max();
    if (isCount(column))
        return view.isDraft() ? -1 : countOf(view.counts(), column);
    const auto time = [](std::optional<base::Instant> at) -> qint64 {
        return at ? at->time_since_epoch().count() : last;
    };
    switch (column) {
    case State:
        return static_cast<int>(view.status);
    case LastSuccess:
        return time(view.figures.lastSuccess);
    case NextRun:
        return time(view.nextRun);
    case Lag: {
        const auto lag = view.lag(m_desk.now());
        return lag ? static_cast<qint64>(lag->count()) : last;
    }
    default:
        return text(view, column);
    }
}

QVariant ConnectorModel::data(const QModelIndex &index, int role) const
{
    const ConnectorView *of = index.isValid() ? view(index.row()) : nullptr;
    if (!of)
        return {};
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(*of, column);
    case SortRole:
        return sortValue(*of, column);
    case Qt::ToolTipRole:
        if (column == State)
            return plainTip(tipOf(*of, m_desk.now()));
        if (isCount(column))
            return whoseFigures(*of);
        return column <= Source ? QVariant(plainTip(text(*of, column))) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(alignmentOf(column));
    default:
        return {};
    }
}

QVariant ConnectorModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(alignmentOf(section));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Source:
        return tr("Source");
    case State:
        return tr("Status");
    case LastSuccess:
        return tr("Last success");
    case NextRun:
        return tr("Next run");
    case Available:
        return tr("Available");
    case Imported:
        return tr("Imported");
    case Partial:
        return tr("Partial");
    case Skipped:
        return tr("Skipped");
    case Failed:
        return tr("Failed");
    default:
        return tr("Lag");
    }
}

} // namespace ui
