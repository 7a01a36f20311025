// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flyouts/countersection.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "ui/flyouts/flyoutparts.h"
#include "ui/models/wording.h"
#include "ui/widgets/inlinemessage.h"

namespace ui {

CounterSection::CounterSection(QWidget *parent)
    : Section(parent),
      m_figures{},
      m_names{tr("Available"), tr("Imported"), tr("Partial"), tr("Skipped"), tr("Failed")},
      m_whose(parts::quietLabel(QString(), this)),
      m_check(new InlineMessage(this)),
      m_further(parts::quietLabel(QString(), this))
{
    auto *layout = parts::columnOf(this);
    m_whose->setWordWrap(true);
    layout->addWidget(m_whose);
    auto *grid = new QGridLayout;
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.4);
    for (size_t i = 0; i < FigureCount; ++i) {
        const int column = static_cast<int>(i);
        m_figures.at(i) = new QLabel(this);
        m_figures.at(i)->setFont(large);
        m_figures.at(i)->setAlignment(parts::leading() | Qt::AlignVCenter);
        m_figures.at(i)->setObjectName(QStringLiteral("figure%1").arg(column));
        m_figures.at(i)->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid->addWidget(m_figures.at(i), 0, column);
        QLabel *name = parts::quietLabel(m_names.at(i), this);
        name->setWordWrap(true);
        grid->addWidget(name, 1, column);
        grid->setColumnStretch(column, 1);
    }
    layout->addLayout(grid);
    m_check->setObjectName(QStringLiteral("invariant"));
    layout->addWidget(m_check);
    m_further->setWordWrap(true);
    m_further->setObjectName(QStringLiteral("furtherFigures"));
    layout->addWidget(m_further);
}

bool CounterSection::concerns(const ConnectorView &view) const
{
    return view.isRunning() || view.figures.lastRun.has_value();
}

static QString sum(const model::Counts &counts)
{
    return CounterSection::tr("%1 = %2 + %3 + %4 + %5")
        .arg(number(counts.availableForImport()), number(counts.imported), number(counts.partial),
             number(counts.skipped), number(counts.failed));
}

static QString furtherWords(const model::Counts &counts)
{
    QStringList words;
    const auto add = [&](qint64 value, const QString &text) {
        if (value > 0)
            words.append(text);
    };
    const auto n = [](qint64 value) {
        return static_cast<int>(value);
    };
    add(counts.parked,
        CounterSection::tr("%Ln of the failed parked until an admin acts", nullptr, n(counts.parked)));
    add(counts.open, CounterSection::tr("%Ln left open for the next run", nullptr, n(counts.open)));
    add(counts.carriedIn,
        CounterSection::tr("%Ln carried in from earlier runs", nullptr, n(counts.carriedIn)));
    add(counts.reread, CounterSection::tr("%Ln read again and known", nullptr, n(counts.reread)));
    add(counts.excluded, CounterSection::tr("%Ln left out by “Capture from”", nullptr, n(counts.excluded)));
    add(counts.externalParticipants,
        CounterSection::tr("%Ln participant(s) from outside, counted once an item", nullptr,
                           n(counts.externalParticipants)));
    add(counts.bytes, CounterSection::tr("%1 captured").arg(size(counts.bytes)));
    return words.join(QStringLiteral(" · "));
}

/// A stopped or failed run may have met nothing of what there is, and a file still growing is not in its
/// figures either.
static bool readEverything(const ConnectorView &view)
{
    const model::RunState state = view.figures.lastRun->state;
    const bool isComplete =
        state == model::RunState::Completed || state == model::RunState::CompletedWithFailures;
    return isComplete && view.figures.unfinished.isEmpty();
}

void CounterSection::show(const ConnectorView &view)
{
    const model::Counts counts = view.counts();
    const std::array values{counts.availableForImport(), counts.imported, counts.partial, counts.skipped,
                            counts.failed};
    for (size_t i = 0; i < FigureCount; ++i)
        parts::showValue(*m_figures.at(i), m_names.at(i), number(values.at(i)));
    const auto &last = view.figures.lastRun;
    m_whose->setText(view.isRunning() ? tr("Of the run that is going on")
                     : last           ? tr("Of the last run, %1").arg(dateAndTime(last->startedAt))
                                      : QString());
    m_further->setText(furtherWords(counts));
    m_further->setVisible(!m_further->text().isEmpty());
    if (view.isRunning() || !last || last->state == model::RunState::Running)
        m_check->clear(); // the sides meet when the run ends
    else if (counts.invariantHolds())
        showThatItHolds(counts, readEverything(view));
    else
        m_check->say(theme::Tone::Bad,
                     tr("The figures do not add up: available is not imported + partial + skipped + failed "
                        "(%1). Download the log and verify the audit.")
                         .arg(sum(counts).replace(u'=', u'≠')));
}

void CounterSection::showThatItHolds(const model::Counts &counts, bool isAllRead)
{
    const bool isSettled = isAllRead && counts.open == 0;
    QString text;
    if (isSettled)
        text = tr("Every copy is accounted for: available = imported + partial + skipped + failed (%1).");
    else if (isAllRead)
        text = tr("The figures add up (%1); %Ln copy(s) are still to be delivered by the next run.", nullptr,
                  static_cast<int>(counts.open));
    else
        text = tr("The figures add up (%1), but the run did not read everything.");
    text = text.arg(sum(counts));
    if (counts.failed > 0)
        m_check->say(theme::Tone::Warning,
                     text + u' ' +
                         tr("%Ln copy(s) did not arrive.", nullptr, static_cast<int>(counts.failed)));
    else
        m_check->say(isSettled ? theme::Tone::Good : theme::Tone::Neutral, text);
}

} // namespace ui
