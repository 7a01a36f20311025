// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flyouts/progresssection.h"

#include <algorithm>
#include <cmath>

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/flyouts/flyoutparts.h"
#include "ui/flyouts/pausing.h"
#include "ui/models/wording.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/inlinemessage.h"

namespace ui {

using Stage = model::RunSnapshot::Stage;

constexpr int steps = 1000; // of the bar
static const QString separator = QStringLiteral(" · ");

static qint64 settledOf(const model::Counts &counts)
{
    return counts.imported + counts.partial + counts.skipped + counts.failed;
}

static qint64 allOf(const model::Counts &counts)
{
    return counts.fannedOut + counts.carriedIn;
}

static QStringList figureWords(const model::Counts &counts)
{
    return {
        ProgressSection::tr("%Ln item(s) captured", nullptr, static_cast<int>(counts.itemsAvailable)),
        ProgressSection::tr("%1 of %2 copies settled").arg(number(settledOf(counts)), number(allOf(counts)))};
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
      m_stop(new QPushButton(tr("Stop now"), this)),
      m_resume(new QPushButton(tr("Resume"), this))
{
    m_bar->setObjectName(QStringLiteral("runProgress"));
    m_bar->setAccessibleName(tr("Progress of this run"));
    m_pause->setToolTip(
        tr("Finishes what is in hand and keeps its place. No run starts by itself until Resume, which "
           "goes on from there."));
    m_stop->setToolTip(tr("Ends the run at once. Nothing is lost; Resume goes on from the last checkpoint."));
    m_resume->setToolTip(tr("Starts a run that goes on where this one stopped."));
    connect(m_pause, &QPushButton::clicked, this, [this] { stop(Stopping::Gently); });
    connect(m_stop, &QPushButton::clicked, this, [this] { stop(Stopping::Now); });
    connect(m_resume, &QPushButton::clicked, this, [this] { resumeConnector(m_desk, m_connector); });
    layOut();
}

void ProgressSection::layOut()
{
    m_checkpoint->setObjectName(QStringLiteral("runCheckpoint"));
    m_checkpoint->setWordWrap(true);
    m_figures->setText(QStringLiteral("\n"));
    m_figures->setMinimumHeight(m_figures->sizeHint().height()); // so that the buttons keep their place
    m_figures->clear();
    auto *layout = parts::columnOf(this);
    layout->addWidget(m_stage);
    layout->addWidget(m_bar);
    layout->addWidget(m_figures);
    layout->addWidget(m_checkpoint);
    auto *buttons = new QHBoxLayout;
    const auto add = [&](QPushButton *button, const char *name) {
        button->setObjectName(QLatin1String(name));
        button->setAutoDefault(false);
        buttons->addWidget(button);
    };
    add(m_pause, "pauseRun");
    add(m_stop, "stopRun");
    add(m_resume, "resumeRun");
    m_resume->hide();
    buttons->addStretch();
    layout->addLayout(buttons);
    layout->addWidget(m_waiting); // it comes and goes
}

/// The buttons stay enabled: one that is disabled hands the focus to the next, and from Pause that is Stop.
void ProgressSection::stop(Stopping how)
{
    if (m_stopping >= how)
        return;
    m_stopping = how; // a gentle stop may turn out too slow
    m_stage->setText(how == Stopping::Gently ? tr("Finishing what is in hand …") : tr("Stopping …"));
    if (how == Stopping::Gently)
        pauseConnector(m_desk, m_connector);
    else
        m_desk.stopNow(m_connector);
}

bool ProgressSection::concerns(const ConnectorView &view) const
{
    return view.isRunning() || isToBeResumed(view);
}

void ProgressSection::open(const ConnectorView &view)
{
    m_run = {};
    show(view);
}

void ProgressSection::show(const ConnectorView &view)
{
    m_connector = view.config.id;
    m_pause->setIcon(icon(QStringLiteral("pause"), palette()));
    m_stop->setIcon(icon(QStringLiteral("stop"), palette()));
    m_resume->setIcon(icon(QStringLiteral("run"), palette()));
    if (view.live)
        showLive(*view.live);
    else if (isToBeResumed(view))
        showStopped(view);
}

void ProgressSection::showLive(const model::RunSnapshot &run)
{
    if (run.run != m_run) {
        m_run = run.run;
        m_stopping = Stopping::No;
        m_bar->setRange(0, steps);
        m_bar->setValue(0);
    }
    showButtons(true);
    showBar(run);
    showWords(run);
}

void ProgressSection::showStopped(const ConnectorView &view)
{
    m_run = {};
    m_stage->setText(
        view.config.state == model::ConnectorConfig::State::Paused
            ? tr("Paused: the run stopped where it was, and nothing is lost. Resume goes on from there.")
            : tr("Stopped: the run ended where it was, and nothing is lost. Resume goes on from there."));
    m_figures->setText(figureWords(view.figures.lastRun->counts).join(separator));
    m_waiting->clear();
    showButtons(false);
}

/// Where the focus is in a button that goes, the one in its place gets it, not whatever comes next.
void ProgressSection::showButtons(bool isLive)
{
    if (m_resume->isHidden() == isLive)
        return;
    const bool hasFocus = m_pause->hasFocus() || m_stop->hasFocus() || m_resume->hasFocus();
    QPushButton *first = isLive ? m_pause : m_resume;
    first->show();
    if (hasFocus)
        first->setFocus(Qt::OtherFocusReason);
    m_pause->setVisible(isLive);
    m_stop->setVisible(isLive);
    m_resume->setVisible(!isLive);
    m_bar->setVisible(isLive);
    m_checkpoint->setVisible(isLive);
}

/// A busy bar would look like a full one.
static QString barWords(const model::RunSnapshot &run)
{
    if (run.stage >= Stage::Delivering)
        return {};
    return run.stage == Stage::Preparing ? ProgressSection::tr("Preparing …")
                                         : ProgressSection::tr("Collecting …");
}

/// Empty while nobody knows how much there is; afterwards a share, which is only whole at the end.
void ProgressSection::showBar(const model::RunSnapshot &run)
{
    m_bar->setFormat(barWords(run));
    if (!isWholeKnown(run))
        return;
    const double share = static_cast<double>(settledOf(run.counts)) / static_cast<double>(allOf(run.counts));
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

static QString rateWord(double perSecond)
{
    const int decimals = perSecond < 100 ? 1 : 0;
    return QLocale().toString(perSecond, 'f', decimals);
}

void ProgressSection::showWords(const model::RunSnapshot &run)
{
    if (m_stopping == Stopping::No)
        m_stage->setText(stageWords(run.stage));
    QStringList words = figureWords(run.counts);
    if (run.itemsPerSecond > 0)
        words.append(tr("%1 a second").arg(rateWord(run.itemsPerSecond)));
    if (isWholeKnown(run) && run.itemsPerSecond > 0) {
        const double left =
            static_cast<double>(allOf(run.counts) - settledOf(run.counts)) / run.itemsPerSecond;
        words.append(
            tr("about %1 left")
                .arg(duration(std::chrono::milliseconds(static_cast<qint64>(std::ceil(left)) * 1000))));
    }
    m_figures->setText(words.join(separator));
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
