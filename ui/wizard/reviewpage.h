// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "ui/wizard/steppage.h"

class QHBoxLayout;
class QVBoxLayout;

namespace ui {

class DraftKeeper;
class InlineMessage;

/// Review and finish: everything entered, by step, and what its page found out, with a way back to each.
class ReviewPage : public StepPage
{
    Q_OBJECT

public:
    /// `pages`: those before it, in their order; they outlive it.
    ReviewPage(DraftKeeper &keeper, const std::vector<StepPage *> &pages, QWidget *parent);

    QString step() const override { return tr("Review and finish"); }
    QString title() const override { return tr("Review and finish"); }
    void load(const model::Draft &draft) override;
    void store(model::Draft &draft) const override { Q_UNUSED(draft) }
    bool refuse(const base::Failure &failure) override;
    QWidget *firstInput() override;

Q_SIGNALS:
    void changeWanted(int step); ///< from 0
    void remedyWanted(int step); ///< for what that page found

private:
    QHBoxLayout *titleLine(const QString &title, std::optional<int> step);
    QWidget *remedyButton(const SummaryLine &finding, int step);
    void build(const model::Draft &draft, const QString &schedule);

    DraftKeeper &m_keeper;
    std::vector<StepPage *> m_before;
    QVBoxLayout *m_column;
    InlineMessage *m_message;
    QWidget *m_parts = nullptr;
};

} // namespace ui
