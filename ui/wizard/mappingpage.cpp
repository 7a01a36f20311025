// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/mappingpage.h"

#include <QCheckBox>
#include <QLabel>
#include <QVBoxLayout>

#include "ui/widgets/kindtext.h"
#include "ui/widgets/quietlabel.h"
#include "ui/wizard/draftkeeper.h"
#include "ui/wizard/mappingfilepanel.h"
#include "ui/wizard/parts.h"
#include "ui/wizard/previewpanel.h"

namespace ui {

MappingPage::MappingPage(DraftKeeper &keeper, Prompts &prompts, QWidget *parent)
    : StepPage(parent),
      m_keeper(keeper),
      m_automatic(new QCheckBox(tr("Map people &automatically by their e-mail address"), this)),
      m_file(new MappingFilePanel(keeper.desk(), prompts, this)),
      m_preview(new PreviewPanel(keeper.desk(), this))
{
    QVBoxLayout *column = scrollingColumn(this);
    m_automatic->setObjectName(QStringLiteral("automaticMapping"));
    auto *automatic = new QVBoxLayout;
    automatic->setSpacing(fontMetrics().height() / 4);
    automatic->addWidget(m_automatic);
    automatic->addWidget(new QuietLabel(
        tr("Whoever has an address or alias that the account's directory knows gets the copies in that "
           "mailbox. The lines of a mapping file come first."),
        this));
    column->addLayout(automatic);
    column->addWidget(heading(tr("Mapping file"), this));
    column->addWidget(m_file);
    column->addWidget(heading(tr("Preview"), this));
    column->addWidget(m_preview, 1);
    connect(m_automatic, &QCheckBox::clicked, this, &MappingPage::preview);
    connect(m_automatic, &QCheckBox::clicked, this, &MappingPage::edited);
    connect(m_file, &MappingFilePanel::changed, this, &MappingPage::preview);
    connect(m_file, &MappingFilePanel::changed, this, &MappingPage::edited);
    connect(m_preview, &PreviewPanel::wanted, this, &MappingPage::preview);
}

QString MappingPage::title() const
{
    const connectors::ConnectorKind kind = kindOf(m_keeper.desk(), m_keeper.draft().kind);
    return kind.mappingTitle.isEmpty() ? step() : kindText(kind.mappingTitle);
}

void MappingPage::load(const model::Draft &draft)
{
    m_automatic->setChecked(draft.automaticMapping);
    m_file->show(draft);
}

void MappingPage::store(model::Draft &draft) const
{
    draft.automaticMapping = m_automatic->isChecked();
    draft.mapping = m_file->mapping();
}

bool MappingPage::isComplete()
{
    return m_file->isComplete();
}

void MappingPage::preview()
{
    model::Draft draft = m_keeper.draft();
    store(draft);
    m_keeper.enter(draft);
    m_previewed = draft;
    m_preview->read(draft);
}

void MappingPage::entered()
{
    preview();
}

void MappingPage::left()
{
    m_preview->stop();
    m_file->stop();
}

std::optional<SummaryLine> MappingPage::finding() const
{
    const model::Draft &now = m_keeper.draft();
    const bool isOfNow = now.account == m_previewed.account && now.settings == m_previewed.settings &&
                         now.automaticMapping == m_previewed.automaticMapping &&
                         now.mapping == m_previewed.mapping;
    const std::optional<qint64> unmapped = m_preview->unmapped();
    return unmapped && isOfNow ? std::optional(unmappedSummary(*unmapped)) : std::nullopt;
}

QWidget *MappingPage::firstInput()
{
    return m_automatic;
}

} // namespace ui
