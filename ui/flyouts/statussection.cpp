// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flyouts/statussection.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

#include "journal/deliveries.h"
#include "ui/flyouts/flyoutparts.h"
#include "ui/flyouts/statuslook.h"
#include "ui/models/wording.h"
#include "ui/widgets/breakable.h"

namespace ui {

StatusSection::StatusSection(Desk &desk, Prompts &prompts, QWidget *parent)
    : Section(parent),
      m_desk(desk),
      m_prompts(prompts),
      m_pill(new StatusPill(this)),
      m_sentence(parts::wrapped(QStringLiteral("statusSentence"), this)),
      m_dismiss(parts::linkButton(tr("Dismiss this notice …"), QStringLiteral("close"), this)),
      m_link(parts::linkButton(tr("Download log"), QStringLiteral("download"), this)),
      m_log(new LogDownload(desk, prompts, this))
{
    auto *layout = parts::columnOf(this);
    layout->addWidget(m_pill);
    layout->addWidget(m_sentence);
    m_dismiss->setObjectName(QStringLiteral("dismissAttachments"));
    connect(m_dismiss, &QPushButton::clicked, this, &StatusSection::askToDismiss);
    layout->addWidget(m_dismiss, 0, Qt::AlignLeading);
    auto *grid = new QGridLayout;
    grid->setColumnStretch(1, 1);
    m_lastRun = addTime(grid, tr("Last run"));
    m_lastRun->setObjectName(QStringLiteral("lastRunTime"));
    m_lastSuccess = addTime(grid, tr("Last success"));
    m_lastSuccess->setObjectName(QStringLiteral("lastSuccessTime"));
    m_nextRun = addTime(grid, tr("Next run"));
    layout->addLayout(grid);
    layout->addSpacing(fontMetrics().height() / 2);
    layout->addWidget(parts::heading(tr("Connector status with source"), this));
    m_link->setObjectName(QStringLiteral("downloadLog"));
    connect(m_link, &QPushButton::clicked, this, [this] { m_log->setVisible(m_log->isHidden()); });
    layout->addWidget(m_link, 0, Qt::AlignLeading);
    m_log->hide();
    layout->addWidget(m_log);
}

QLabel *StatusSection::addTime(QGridLayout *grid, const QString &label)
{
    auto *value = new QLabel(this);
    value->setAlignment(parts::leading() | Qt::AlignTop);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    const int row = grid->rowCount();
    grid->addWidget(parts::quietLabel(label, this), row, 0);
    grid->addWidget(value, row, 1);
    return value;
}

void StatusSection::open(const ConnectorView &view)
{
    m_connector = view.config.id;
    m_log->hide();
    m_log->open(view);
    show(view);
}

void StatusSection::show(const ConnectorView &view)
{
    m_pill->show(lookOf(view));
    m_sentence->setText(breakable(statusSentence(view, m_desk.now())));
    m_dismiss->setVisible(view.figures.owesAttachments);
    const auto &last = view.figures.lastRun;
    const auto &reading = view.figures.lastReading; // whose failures a retry may have made good
    const bool hadFailures = reading && reading->state == model::RunState::CompletedWithFailures;
    parts::showValue(*m_lastRun, tr("Last run"), last ? dateAndTime(last->startedAt) : tr("Never"));
    parts::showValue(*m_lastSuccess, tr("Last success"),
                     view.figures.lastSuccess ? dateAndTime(*view.figures.lastSuccess)
                     : hadFailures            ? tr("No run without failures yet")
                                              : tr("Never"));
    const bool isPaused = view.config.state == model::ConnectorConfig::State::Paused;
    parts::showValue(*m_nextRun, tr("Next run"),
                     isPaused       ? tr("Paused")
                     : view.nextRun ? dateAndTime(*view.nextRun)
                                    : tr("By hand"));
    m_link->setEnabled(last.has_value());
    m_link->setToolTip(last ? QString() : tr("There is no log before the first run has ended."));
}

void StatusSection::askToDismiss()
{
    m_prompts.ask(
        this,
        {.title = tr("Dismiss"),
         .text = tr("The copies stay without their attachments, and that no longer counts as unresolved. "
                    "Retry still sends them once larger files are allowed. The reason is kept in the "
                    "audit."),
         .button = tr("Dismiss"),
         .isDanger = false,
         .label = tr("Reason"),
         .value = {}},
        [this, id = m_connector](const QString &reason) { dismiss(id, reason); });
}

void StatusSection::dismiss(base::ConnectorId connector, const QString &reason)
{
    m_desk.change(tr("The notice was not dismissed."),
                  [&journal = m_desk.environment().journal, connector, reason](engine::Administration &) {
                      journal.deliveries().dismissAttachments(connector, std::nullopt, reason);
                  });
}

void StatusSection::askForLog(base::RunId run)
{
    if (!m_link->isEnabled())
        return;
    m_log->show();
    m_log->choose(run);
    m_log->setFocus();
}

} // namespace ui
