// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/reviewpage.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/widgets/icons.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/quietlabel.h"
#include "ui/widgets/taborder.h"
#include "ui/wizard/draftkeeper.h"
#include "ui/wizard/parts.h"
#include "ui/wizard/schedulewords.h"
#include "ui/wizard/startwords.h"
#include "ui/wizard/summary.h"

namespace ui {

ReviewPage::ReviewPage(DraftKeeper &keeper, const std::vector<StepPage *> &pages, QWidget *parent)
    : StepPage(parent),
      m_keeper(keeper),
      m_before(pages),
      m_column(scrollingColumn(this)),
      m_message(new InlineMessage(this))
{
    m_message->setObjectName(QStringLiteral("reviewMessage"));
    m_column->addWidget(m_message);
    m_column->addStretch();
    connect(&m_keeper, &DraftKeeper::stored, this, [this](const engine::Secrets &sent) {
        if (!sent.empty()) // what the page says of them is of before
            load(m_keeper.draft());
    });
}

static QWidget *valueOf(const SummaryLine &line, QWidget *parent)
{
    const QString name = QStringLiteral("%1: %2").arg(line.label, line.value);
    if (line.isTrouble) {
        auto *warning = new InlineMessage(parent);
        warning->say(theme::Tone::Warning, line.value);
        warning->setAccessibleName(name);
        return warning;
    }
    QLabel *value = words(line.value, parent);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    value->setAccessibleName(name);
    return value;
}

static QGridLayout *gridOf(const SummaryLines &lines, QWidget *parent)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(parent->fontMetrics().height());
    grid->setVerticalSpacing(parent->fontMetrics().height() / 3);
    grid->setColumnStretch(1, 1);
    grid->setColumnMinimumWidth(0, parent->fontMetrics().averageCharWidth() * 20);
    int row = 0;
    for (const SummaryLine &line : lines) {
        auto *label = new QuietLabel(line.label, parent);
        grid->addWidget(label, row, 0, Qt::AlignTop);
        grid->addWidget(valueOf(line, parent), row++, 1, Qt::AlignTop);
    }
    return grid;
}

void ReviewPage::load(const model::Draft &draft)
{
    m_message->clear();
    const model::Fields fields = connectors::allFields(kindOf(m_keeper.desk(), draft.kind));
    m_keeper.desk().ask(
        this,
        [text = model::withDefaults(fields, draft.settings).value("schedule")](const base::Stop &) {
            return engine::Schedule::parse(text);
        },
        [this](const engine::Answer<engine::Schedule> &schedule) {
            build(m_keeper.draft(),
                  schedule ? scheduleWords(*schedule.value)
                           : QStringList{schedule.failure->text, schedule.failure->fix}.join(u' '));
        });
}

QHBoxLayout *ReviewPage::titleLine(const QString &title, std::optional<int> step)
{
    auto *line = new QHBoxLayout;
    line->addWidget(heading(title, m_parts), 1);
    if (!step)
        return line;
    auto *change = new QToolButton(m_parts);
    change->setObjectName(QStringLiteral("change-%1").arg(*step));
    change->setText(tr("Change"));
    change->setAccessibleName(tr("Change: %1").arg(title));
    change->setIcon(icon(QStringLiteral("edit"), palette()));
    change->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    change->setAutoRaise(true);
    change->setFocusPolicy(Qt::StrongFocus);
    connect(change, &QToolButton::clicked, this, [this, at = *step] { Q_EMIT changeWanted(at); });
    line->addWidget(change);
    return line;
}

QWidget *ReviewPage::remedyButton(const SummaryLine &finding, int step)
{
    auto *button = new QPushButton(finding.remedy, m_parts);
    button->setObjectName(QStringLiteral("remedy-%1").arg(step));
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, [this, step] { Q_EMIT remedyWanted(step); });
    return button;
}

void ReviewPage::build(const model::Draft &draft, const QString &schedule)
{
    const connectors::ConnectorKind kind = kindOf(m_keeper.desk(), draft.kind);
    delete m_parts;
    m_parts = new QWidget(this);
    auto *column = new QVBoxLayout(m_parts);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(fontMetrics().height());
    const auto add = [&](const QString &title, SummaryLines lines, std::optional<int> step) {
        const auto finding = step ? m_before.at(static_cast<size_t>(*step))->finding() : std::nullopt;
        if (finding)
            lines.push_back(*finding);
        auto *section = new QVBoxLayout;
        section->setSpacing(fontMetrics().height() / 3);
        section->addLayout(titleLine(title, step));
        QGridLayout *grid = gridOf(lines, m_parts);
        section->addLayout(grid);
        if (finding && !finding->remedy.isEmpty())
            grid->addWidget(remedyButton(*finding, *step), grid->rowCount(), 1, Qt::AlignLeading);
        column->addLayout(section);
    };
    add(tr("Set up"), setUpSummary(draft, kind), 0);
    add(tr("Configure"), settingsSummary(draft, kind, schedule), 1);
    add(tr("Map users"), mappingSummary(draft), 2);
    SummaryLines next{{tr("Runs"), schedule}};
    if (!draft.edits) {
        next.push_back({tr("First import"), tr("Starts as soon as the connector is created.")});
        next.push_back(
            {tr("From when"), startWords(kind, draft.settings.value("since"), m_keeper.desk().now())});
    }
    add(tr("What happens next"), next, {});
    m_column->insertWidget(1, m_parts);
    tabInto(m_parts, m_message);
}

bool ReviewPage::refuse(const base::Failure &failure)
{
    m_message->say(m_keeper.draft().edits ? tr("The changes were not saved.")
                                          : tr("The connector was not created."),
                   failure);
    return true;
}

QWidget *ReviewPage::firstInput()
{
    return nullptr;
}

} // namespace ui
