// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/previewpanel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeView>

#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/quietlabel.h"
#include "ui/widgets/titleroom.h"
#include "ui/wizard/parts.h"
#include "ui/wizard/peoplemodel.h"

namespace ui {

struct PreviewPanel::Found
{
    std::shared_ptr<const People> people;
    std::vector<int> rows;
};

static QTreeView *makeTable(PeopleModel *people, QWidget *parent)
{
    auto *table = new QTreeView(parent);
    table->setObjectName(QStringLiteral("people"));
    table->setAccessibleName(PreviewPanel::tr("People and their mailboxes"));
    table->setModel(people);
    table->setRootIsDecorated(false);
    table->setUniformRowHeights(true);
    table->setAlternatingRowColors(true);
    table->setAllColumnsShowFocus(true);
    table->setTabKeyNavigation(false);
    const int unit = table->fontMetrics().averageCharWidth();
    QHeaderView *header = table->header();
    header->setSortIndicator(People::State, Qt::AscendingOrder);
    table->setSortingEnabled(true);
    header->setStretchLastSection(false);
    header->setSectionResizeMode(People::Mailbox, QHeaderView::Stretch);
    header->setMinimumSectionSize(header->sectionSizeHint(People::Mailbox));
    header->resizeSection(People::Person, unit * 34);
    header->resizeSection(People::State, unit * 17);
    header->resizeSection(People::Items, unit * 8);
    giveTitlesRoom(*header);
    table->setMinimumHeight(table->fontMetrics().height() * 8);
    return table;
}

PreviewPanel::PreviewPanel(Desk &desk, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_people(new PeopleModel(desk.background(), this)),
      m_counts(words({}, this)),
      m_button(new QPushButton(this)),
      m_message(new InlineMessage(this)),
      m_table(makeTable(m_people, this)),
      m_empty(new QuietLabel({}, this))
{
    m_counts->setObjectName(QStringLiteral("previewCounts"));
    m_button->setObjectName(QStringLiteral("readPreview"));
    m_message->setObjectName(QStringLiteral("previewMessage"));
    m_empty->setObjectName(QStringLiteral("previewEmpty"));
    auto *line = new QHBoxLayout;
    line->addWidget(m_counts, 1);
    line->addWidget(m_button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(line);
    layout->addWidget(m_message);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_empty);
    layout->addStretch(); // without a table nothing else takes its place
    connect(m_button, &QPushButton::clicked, this, &PreviewPanel::press);
    m_table->hide();
    setReading(false);
}

PreviewPanel::~PreviewPanel()
{
    m_stop.now();
}

void PreviewPanel::press()
{
    if (m_isReading) {
        stop();
        m_counts->setText(tr("Stopped before everyone was found."));
        return;
    }
    Q_EMIT wanted();
}

void PreviewPanel::setReading(bool isReading)
{
    m_isReading = isReading;
    m_button->setText(isReading ? tr("&Stop") : tr("&Read again"));
    m_button->setAccessibleName(isReading ? tr("Stop reading the source") : tr("Read the source again"));
    if (isReading)
        m_counts->setText(tr("Reading the source and the directory … You can go on without waiting."));
}

void PreviewPanel::read(const model::Draft &draft)
{
    stop();
    m_message->clear();
    m_unmapped.reset();
    setReading(true);
    m_stop = m_desk.ask(
        this,
        [&environment = m_desk.environment(), draft, wish = m_people->wish()](const base::Stop &stop) {
            const auto people =
                std::make_shared<const People>(engine::Drafting(environment).preview(draft, stop));
            return Found{.people = people, .rows = people->rows(wish, stop)};
        },
        [this, wish = m_people->wish(), number = ++m_reading](engine::Answer<Found> answer) {
            if (number == m_reading)
                take(std::move(answer), wish);
        });
}

void PreviewPanel::take(engine::Answer<Found> answer, const People::Wish &wish)
{
    setReading(false);
    if (!answer) {
        refuse(*answer.failure);
        return;
    }
    m_people->setPeople(std::move(answer.value->people), wish, std::move(answer.value->rows));
    const bool isEmpty = m_people->people().isEmpty();
    m_table->setVisible(!isEmpty);
    m_empty->setText(isEmpty ? tr("The source holds nothing yet. Whoever takes part in the first items is "
                                  "mapped when they are captured.")
                             : QString());
    m_empty->setVisible(isEmpty);
    const People::Figures &figures = m_people->people().figures();
    m_unmapped = figures.unmapped;
    const auto n = [](qint64 figure) {
        return static_cast<int>(figure);
    };
    const QStringList parts{tr("%n mapped by file", nullptr, n(figures.byHand)),
                            tr("%n by e-mail", "people mapped", n(figures.automatic)),
                            tr("%n unmapped", nullptr, n(figures.unmapped)),
                            tr("%n outside", "people outside the organisation", n(figures.external))};
    m_counts->setText(isEmpty ? tr("Nobody was found.") : parts.join(QStringLiteral(" · ")));
}

void PreviewPanel::refuse(const base::Failure &failure)
{
    m_counts->setText({});
    m_table->hide();
    m_empty->hide();
    m_message->say(tr("The people could not be listed."), failure);
}

void PreviewPanel::stop()
{
    m_stop.now();
    ++m_reading;
    setReading(false);
}

} // namespace ui
