// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flyouts/progresssection.h"

#include <cmath>

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/flyouts/flyoutparts.h"
#include "ui/models/wording.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/inlinemessage.h"

namespace ui {

using Stage = model::RunSnapshot::Stage;

static qint64 settledOf(const model::Counts &counts)
{
    return counts.imported + counts.partial + counts.skipped + counts.failed;
}

static qint64 allOf(const model::Counts &counts)
{
    return counts.fannedOut + counts.carriedIn;
}

static bool isWholeKnown(const model::RunSnapshot &run)
{
    return run.stage >= Stage::Delivering && allOf(run.counts) > 0;
}

ProgressSection::ProgressSection(Desk &desk, QWidget *parent)
    : Section(parent),
      m_desk(desk),
      m_stage(parts::wrapped(QStringLiteral("runStage"), this)),
      m_bar(new QProgressBar(this)),
      m_figures(parts::wrapped(QStringLiteral("runFigures"), this)),
      m_checkpoint(parts::quietLabel(QString(), this)),
      m_waiting(new InlineMessage(this)),
      m_pause(new QPushButton(tr("Pause"), this)),
      m_stop(new QPushButton(tr("Stop now"), this))
{
    m_bar->setObjectName(QStringLiteral("runProgress"));
    m_bar->setAccessibleName(tr("Progress of this run"));
    m_bar->setTextVisible(false);
    m_pause->setObjectName(QStringLiteral("pauseRun"));
    m_pause->setToolTip(tr("Finishes what is in hand and ends the run. The next run goes on from there."));
    m_pause->setAutoDefault(false);
    m_stop->setObjectName(QStringLiteral("stopRun"));
    m_stop->setToolTip(tr("Ends the run at once. Nothing is lost; the next run goes on from the last "
                          "checkpoint."));
    m_stop->setAutoDefault(false);
    connect(m_pause, &QPushButton::clicked, this, [this] { stop(true); });
    connect(m_stop, &QPushButton::clicked, this, [this] { stop(false); });
    m_checkpoint->setObjectName(QStringLiteral("runCheckpoint"));
    m_checkpoint->setWordWrap(true);
    auto *layout = parts::columnOf(this);
    layout->addWidget(m_stage);
    layout->addWidget(m_bar);
    layout->addWidget(m_figures);
    layout->addWidget(m_checkpoint);
    layout->addWidget(m_waiting);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_pause);
    buttons->addWidget(m_stop);
    buttons->addStretch();
    layout->addLayout(buttons);
}

void ProgressSection::stop(bool isGentle)
{
    m_pause->setEnabled(false);
    m_stop->setEnabled(isGentle); // a gentle stop may turn out too slow
    m_stage->setText(isGentle ? tr("Finishing what is in hand …") : tr("Stopping …"));
    if (isGentle)
        m_desk.stopGently(m_connector);
    else
        m_desk.stopNow(m_connector);
}

void ProgressSection::open(const ConnectorView &view)
{
    m_run = {};
    show(view);
}

void ProgressSection::show(const ConnectorView &view)
{
    m_connector = view.config.id;
    if (!view.live)
        return;
    if (view.live->run != m_run) {
        m_run = view.live->run;
        m_pause->setEnabled(true);
        m_stop->setEnabled(true);
        m_bar->setRange(0, 0);
    }
    m_pause->setIcon(icon(QStringLiteral("pause"), palette()));
    m_stop->setIcon(icon(QStringLiteral("stop"), palette()));
    showBar(*view.live);
    showWords(*view.live);
}

/// A busy bar while nobody knows how much there is; afterwards a share, which is only whole at the end.
void ProgressSection::showBar(const model::RunSnapshot &run)
{
    constexpr int steps = 1000;
    if (!isWholeKnown(run)) {
        m_bar->setRange(0, 0);
        return;
    }
    const double share = static_cast<double>(settledOf(run.counts)) / static_cast<double>(allOf(run.counts));
    m_bar->setRange(0, steps);
    const int last = run.stage == Stage::Finished ? steps : steps - 1;
    m_bar->setValue(std::clamp(static_cast<int>(share * steps), m_bar->value(), last));
}

static QString stageWords(Stage stage)
{
    switch (stage) {
    case Stage::Preparing:
        return ProgressSection::tr("Preparing: reading the directory and what is still open");
    case Stage::Collecting:
        return ProgressSection::tr("Collecting from the source and delivering");
    case Stage::Delivering:
        return ProgressSection::tr("Delivering to the mailboxes");
    case Stage::Staging:
        return ProgressSection::tr("Copying to staging");
    case Stage::Reconciling:
        return ProgressSection::tr("Comparing the figures");
    case Stage::Finished:
        return ProgressSection::tr("Finished");
    }
    return {};
}

void ProgressSection::showWords(const model::RunSnapshot &run)
{
    if (m_pause->isEnabled())
        m_stage->setText(stageWords(run.stage));
    const qint64 settled = settledOf(run.counts);
    QStringList words{tr("%Ln item(s) captured", nullptr, static_cast<int>(run.counts.itemsAvailable))};
    words.append(tr("%1 of %2 copies settled").arg(number(settled), number(allOf(run.counts))));
    if (run.itemsPerSecond > 0)
        words.append(tr("%1 a second").arg(QLocale().toString(run.itemsPerSecond, 'f', 1)));
    if (isWholeKnown(run) && run.itemsPerSecond > 0) {
        const double left = static_cast<double>(allOf(run.counts) - settled) / run.itemsPerSecond;
        words.append(
            tr("about %1 left")
                .arg(duration(std::chrono::milliseconds(static_cast<qint64>(std::ceil(left)) * 1000))));
    }
    m_figures->setText(words.join(QStringLiteral(" · ")));
    m_checkpoint->setText(run.lastCheckpoint ? tr("Last checkpoint: %1").arg(dateAndTime(*run.lastCheckpoint))
                                             : tr("No checkpoint yet"));
    if (run.waitsFor.isEmpty()) {
        m_waiting->clear();
    } else {
        const QString text = run.waitsUntil
                                 ? tr("%1 It goes on at %2.").arg(run.waitsFor, timeOfDay(*run.waitsUntil))
                                 : run.waitsFor;
        if (m_waiting->text() != text)
            m_waiting->say(theme::Tone::Warning, text);
    }
}

} // namespace ui
