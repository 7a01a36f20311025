// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flyouts/runssection.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "journal/journal.h"
#include "journal/listing.h"
#include "journal/queries.h"
#include "ui/flyouts/flyoutparts.h"
#include "ui/flyouts/statuslook.h"
#include "ui/models/wording.h"
#include "ui/widgets/breakable.h"
#include "ui/widgets/inlinemessage.h"

namespace ui {

constexpr int runsShown = 30;
constexpr qsizetype namesShown = 5;

static QString figuresOf(const model::Counts &counts)
{
    return RunsSection::tr("%1 available · %2 imported · %3 partial · %4 skipped · %5 failed")
        .arg(number(counts.availableForImport()), number(counts.imported), number(counts.partial),
             number(counts.skipped), number(counts.failed));
}

static RunBars::Bar barOf(const model::RunRecord &run)
{
    const model::Counts &counts = run.counts;
    return {.good = counts.imported + counts.skipped,
            .bad = counts.partial + counts.failed,
            .open = counts.open,
            .isBroken = run.state == model::RunState::Failed || run.state == model::RunState::Interrupted,
            .text = RunsSection::tr("%1, %2: %3")
                        .arg(dateAndTime(run.startedAt), stateWord(run.state), figuresOf(counts))};
}

RunsSection::RunsSection(Desk &desk, QWidget *parent)
    : Section(parent),
      m_desk(desk),
      m_bars(new RunBars(this)),
      m_empty(parts::quietLabel(QString(), this)),
      m_details(new QWidget(this)),
      m_pill(new StatusPill(m_details)),
      m_text(parts::wrapped(QStringLiteral("runDetails"), m_details)),
      m_log(parts::linkButton(tr("Download the log of this run"), QStringLiteral("download"), m_details)),
      m_message(new InlineMessage(this))
{
    m_bars->setAccessibleName(tr("Last runs, oldest first"));
    m_empty->setObjectName(QStringLiteral("noRuns"));
    m_empty->setWordWrap(true);
    m_log->setObjectName(QStringLiteral("logOfRun"));
    auto *details = parts::columnOf(m_details);
    details->addWidget(m_pill);
    details->addWidget(m_text);
    details->addWidget(m_log, 0, Qt::AlignLeading);
    auto *layout = parts::columnOf(this);
    layout->addWidget(m_bars);
    layout->addWidget(m_empty);
    layout->addWidget(m_details);
    layout->addWidget(m_message);
    connect(m_bars, &RunBars::chosen, this, &RunsSection::describe);
    connect(m_log, &QPushButton::clicked, this, [this] {
        if (const int index = m_bars->current(); index >= 0)
            Q_EMIT logWanted(m_runs.at(static_cast<size_t>(index)).record.id);
    });
}

void RunsSection::open(const ConnectorView &view)
{
    m_connector = view.config.id;
    m_bars->show({});
    take({});
    m_empty->hide();
    show(view);
    refresh();
}

void RunsSection::show(const ConnectorView &view)
{
    m_empty->setText(view.isRunning() ? tr("No run has ended yet.")
                                      : tr("No run has ended yet. Choose Run now to start one."));
}

std::vector<RunsSection::Run> RunsSection::read(journal::Journal &journal, base::ConnectorId connector)
{
    std::vector<Run> runs;
    for (auto &row : journal.listing().runs(connector, {.first = 0, .count = runsShown})) {
        if (row.record.state == model::RunState::Running)
            continue;
        const base::RunId id = row.record.id;
        runs.push_back({.record = std::move(row.record),
                        .remarks = journal.queries().remarks(id),
                        .unfinished = journal.queries().unfinished(id)});
    }
    return runs;
}

void RunsSection::refresh()
{
    m_desk.ask(
        this,
        [&journal = m_desk.environment().journal, connector = m_connector](const base::Stop &) {
            return read(journal, connector);
        },
        [this, connector = m_connector](engine::Answer<std::vector<Run>> runs) {
            if (connector != m_connector)
                return;
            if (runs)
                take(*std::move(runs.value));
            else
                m_message->say(tr("The runs could not be read."), *runs.failure);
        });
}

void RunsSection::take(std::vector<Run> newestFirst)
{
    std::ranges::reverse(newestFirst);
    m_runs = std::move(newestFirst);
    std::vector<RunBars::Bar> bars;
    for (const Run &run : m_runs)
        bars.push_back(barOf(run.record));
    m_bars->show(bars);
    m_bars->setVisible(!bars.empty());
    m_empty->setVisible(bars.empty());
    m_message->clear();
    describe(m_bars->current());
}

void RunsSection::describe(int index)
{
    m_details->setVisible(index >= 0 && index < static_cast<int>(m_runs.size()));
    if (!m_details->isVisibleTo(this))
        return;
    const Run &run = m_runs.at(static_cast<size_t>(index));
    m_pill->show(lookOf(run.record.state));
    m_text->setText(breakable(words(run)));
}

/// The engine's own sentences, and of what was left only as much as can be read.
QString RunsSection::words(const Run &each)
{
    const model::RunRecord &run = each.record;
    QStringList lines{tr("Run %1, %2").arg(run.id.value).arg(triggerWord(run.trigger))};
    lines.append(
        run.completedAt
            ? tr("%1, took %2").arg(dateAndTime(run.startedAt), duration(*run.completedAt - run.startedAt))
            : dateAndTime(run.startedAt));
    lines.append(figuresOf(run.counts));
    if (!run.failureText.isEmpty())
        lines.append(run.failureText);
    lines.append(each.remarks);
    for (const QString &name : each.unfinished.first(std::min(each.unfinished.size(), namesShown)))
        lines.append(tr("Left for the next run: %1").arg(name));
    if (each.unfinished.size() > namesShown)
        lines.append(tr("%Ln further one(s) left for the next run; the log names them", nullptr,
                        static_cast<int>(each.unfinished.size() - namesShown)));
    return lines.join(u'\n');
}

} // namespace ui
