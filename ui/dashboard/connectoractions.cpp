// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/connectoractions.h"

#include <algorithm>

#include <QPointer>
#include <QWidget>

#include "ui/flyouts/pausing.h"
#include "ui/widgets/icons.h"

namespace ui {

using model::ConnectorConfig;

/// One that is paused can still be run by hand, and that run be paused.
static bool rests(const ConnectorView &view)
{
    return view.config.state == ConnectorConfig::State::Paused && !view.isRunning();
}

ConnectorActions::ConnectorActions(Desk &desk, Prompts &prompts, Chosen chosen, QWidget *asker)
    : QObject(asker),
      m_desk(desk),
      m_prompts(prompts),
      m_chosen(std::move(chosen)),
      m_asker(asker),
      m_run(add("runNow", tr("Run now"), tr("Capture and deliver now"), &ConnectorActions::runChosen)),
      m_pause(add("pauseConnector", tr("Pause"), QString(), &ConnectorActions::pauseChosen)),
      m_edit(add("editChosen", tr("Edit"), tr("Change the settings"), &ConnectorActions::editChosen)),
      m_clone(add("cloneConnector", tr("Clone …"), tr("The same settings under another name"),
                  &ConnectorActions::cloneChosen)),
      m_log(add("logOfConnector", tr("Download log"), tr("What runs captured, delivered and could not"),
                &ConnectorActions::logOfChosen)),
      m_remove(add("deleteConnector", tr("Delete …"), tr("Delete (Del)"), &ConnectorActions::removeChosen)),
      m_discardEdit(add("discardEdit", tr("Discard changes …"), tr("The unsaved edit that is kept"),
                        &ConnectorActions::discardEditOfChosen))
{
    follow();
}

QAction *ConnectorActions::add(const char *name, const QString &text, const QString &tip,
                               void (ConnectorActions::*act)())
{
    auto *action = new QAction(text, this);
    action->setObjectName(QLatin1String(name));
    action->setToolTip(tip);
    connect(action, &QAction::triggered, this, act);
    return action;
}

void ConnectorActions::colour(const QPalette &palette)
{
    m_run->setIcon(icon(QStringLiteral("run"), palette));
    m_pause->setIcon(icon(m_resumes ? QStringLiteral("run") : QStringLiteral("pause"), palette));
    m_edit->setIcon(icon(QStringLiteral("edit"), palette));
    m_clone->setIcon(icon(QStringLiteral("clone"), palette));
    m_log->setIcon(icon(QStringLiteral("download"), palette));
    m_remove->setIcon(icon(QStringLiteral("delete"), palette));
}

void ConnectorActions::follow()
{
    const std::vector<ConnectorView> views = m_chosen();
    const auto isDraft = [](const ConnectorView &view) {
        return view.isDraft();
    };
    const auto isIdle = [](const ConnectorView &view) {
        return !view.isDraft() && !view.isRunning();
    };
    const auto drafts = std::ranges::count_if(views, isDraft);
    const bool isOneConnector = views.size() == 1 && drafts == 0;
    m_run->setEnabled(std::ranges::any_of(views, isIdle));
    m_resumes = !views.empty() && std::ranges::all_of(views, rests);
    m_pause->setText(m_resumes ? tr("Resume") : tr("Pause"));
    m_pause->setToolTip(
        m_resumes ? tr("Goes on with the run that was paused, and runs by the schedule again")
                  : tr("A run finishes what is in hand, and none starts by itself until it is resumed"));
    m_pause->setEnabled(!views.empty() && drafts == 0);
    m_edit->setEnabled(views.size() == 1);
    m_clone->setEnabled(isOneConnector);
    m_discardEdit->setVisible(isOneConnector && views.front().keptEdit);
    m_log->setEnabled(isOneConnector && views.front().figures.lastRun);
    m_remove->setEnabled(!views.empty() && std::ranges::none_of(views, &ConnectorView::isRunning));
    m_remove->setText(drafts > 0 && drafts == std::ssize(views) ? tr("Discard …") : tr("Delete …"));
    colour(m_asker->palette());
}

void ConnectorActions::runChosen()
{
    for (const ConnectorView &view : m_chosen()) {
        if (!view.isDraft() && !view.isRunning())
            m_desk.run(view.config.id);
    }
}

void ConnectorActions::pauseChosen()
{
    for (const ConnectorView &view : m_chosen()) {
        if (view.isDraft())
            continue;
        if (m_resumes)
            resumeConnector(m_desk, view.config.id);
        else
            pauseConnector(m_desk, view.config.id);
    }
}

void ConnectorActions::editChosen()
{
    if (const auto views = m_chosen(); views.size() == 1)
        Q_EMIT editWanted(views.front());
}

static QString complaintOf(const Desk &desk, const QString &name)
{
    const bool isTaken = std::ranges::any_of(desk.connectors(), [&](const ConnectorView &view) {
        return !view.isDraft() && view.config.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return isTaken ? ConnectorActions::tr("There is a connector “%1” already. Choose another name.").arg(name)
                   : QString();
}

void ConnectorActions::cloneChosen()
{
    const auto views = m_chosen();
    if (views.size() != 1 || views.front().isDraft())
        return;
    const ConnectorView &view = views.front();
    m_prompts.ask(
        m_asker,
        {.title = tr("Clone “%1”").arg(view.config.name),
         .text = tr("A new connector with the same settings, mapping and secrets. It is paused until "
                    "you resume it."),
         .button = tr("Clone"),
         .isDanger = false,
         .label = tr("Name of the new connector"),
         .value = tr("%1 copy").arg(view.config.name),
         .complaint =
             [&desk = m_desk](const QString &name) {
                 return complaintOf(desk, name);
             }},
        [self = QPointer(this), &desk = m_desk, id = view.config.id](const QString &name) {
            desk.clone(id, name, [self](base::ConnectorId copy) {
                if (self)
                    Q_EMIT self->cloned(copy);
            });
        });
}

void ConnectorActions::discardEditOfChosen()
{
    if (const auto views = m_chosen(); views.size() == 1 && views.front().keptEdit)
        Q_EMIT discardEditWanted(views.front());
}

void ConnectorActions::logOfChosen()
{
    if (const auto views = m_chosen(); views.size() == 1 && !views.front().isDraft())
        Q_EMIT logWanted(views.front().config.id);
}

/// Open copies are asked about when the connector is to go.
static QString warningOf(const std::vector<ConnectorView> &views)
{
    qint64 copies = 0;
    bool owesAttachments = false;
    for (const ConnectorView &view : views) {
        copies += view.figures.failed + view.figures.parked;
        owesAttachments = owesAttachments || view.figures.owesAttachments;
    }
    QString warning;
    if (copies > 0)
        warning += u"\n\n" + ConnectorActions::tr("%n failed or parked copy(s) can never be delivered then.",
                                                  nullptr, static_cast<int>(copies));
    if (owesAttachments)
        warning += u"\n\n" + ConnectorActions::tr("Attachments that copies lack can never be sent then.");
    return warning;
}

static QString questionOf(const std::vector<ConnectorView> &views)
{
    const int count = static_cast<int>(views.size());
    const bool areDrafts = std::ranges::all_of(views, &ConnectorView::isDraft);
    if (areDrafts)
        return count == 1 ? ConnectorActions::tr("The draft “%1” and what was entered in it will be gone.")
                                .arg(views.front().config.name)
                          : ConnectorActions::tr("%n draft(s) and what was entered in them will be gone.",
                                                 nullptr, count);
    const QString kept =
        ConnectorActions::tr("What was imported stays in the mailboxes, and history, log and "
                             "audit are kept.");
    const QString what =
        count == 1 ? ConnectorActions::tr("“%1” will be deleted and captures nothing any more.")
                         .arg(views.front().config.name)
                   : ConnectorActions::tr("%n connector(s) will be deleted and capture nothing any more.",
                                          nullptr, count);
    return ConnectorActions::tr("%1 %2", "two sentences").arg(what, kept) + warningOf(views);
}

void ConnectorActions::removeChosen()
{
    const auto views = m_chosen();
    if (views.empty() || !m_remove->isEnabled())
        return;
    const bool areDrafts = std::ranges::all_of(views, &ConnectorView::isDraft);
    m_prompts.ask(m_asker,
                  {.title = areDrafts ? tr("Discard") : tr("Delete"),
                   .text = questionOf(views),
                   .button = areDrafts ? tr("Discard") : tr("Delete"),
                   .isDanger = true,
                   .label = {},
                   .value = {}},
                  [this, views](const QString &) { remove(views); });
}

void ConnectorActions::remove(const std::vector<ConnectorView> &views)
{
    for (const ConnectorView &view : views) {
        if (view.isDraft()) {
            m_desk.discard(view.draft->id);
            continue;
        }
        const auto refused = [self = QPointer(this), id = view.config.id,
                              name = view.config.name](const base::Failure &failure) {
            if (!self || failure.key != "DELIVERIES_OPEN")
                return false;
            self->askForReason(id, name, failure);
            return true;
        };
        m_desk.remove(view.config.id, {}, refused);
    }
}

void ConnectorActions::askForReason(base::ConnectorId id, const QString &name, const base::Failure &failure)
{
    m_prompts.ask(
        m_asker,
        {.title = tr("Delete “%1”").arg(name),
         .text = tr("%1 If you delete the connector now, they are given up and never delivered. The "
                    "reason is kept in the audit.")
                     .arg(failure.text),
         .button = tr("Give up and delete"),
         .isDanger = true,
         .label = tr("Reason"),
         .value = {}},
        [&desk = m_desk, id](const QString &reason) { desk.remove(id, reason); });
}

} // namespace ui
