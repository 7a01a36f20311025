// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/steppage.h"

class QCheckBox;

namespace ui {

class DraftKeeper;
class MappingFilePanel;
class PreviewPanel;
class Prompts;

/// Map users: automatic mapping, a mapping file, and everyone it concerns.
class MappingPage : public StepPage
{
    Q_OBJECT

public:
    MappingPage(DraftKeeper &keeper, Prompts &prompts, QWidget *parent);

    QString step() const override { return tr("Map users"); }
    QString title() const override;
    void load(const model::Draft &draft) override;
    void store(model::Draft &draft) const override;
    bool isComplete() override;
    void entered() override;
    void left() override;
    std::optional<SummaryLine> finding() const override;
    QWidget *firstInput() override;

private:
    void preview();

    DraftKeeper &m_keeper;
    QCheckBox *m_automatic;
    MappingFilePanel *m_file;
    PreviewPanel *m_preview;
    model::Draft m_previewed; ///< of what the preview is
};

} // namespace ui
