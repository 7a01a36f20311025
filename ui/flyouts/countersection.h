// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include "ui/flyouts/section.h"

class QLabel;

namespace ui {

class InlineMessage;

/// The figures of the last run, or of the one that goes on, and whether they add up:
/// available = imported + partial + skipped + failed. That they do is no good news while copies failed.
class CounterSection : public Section
{
    Q_OBJECT

public:
    explicit CounterSection(QWidget *parent = nullptr);

    QString title() const override { return tr("Counters"); }
    bool concerns(const ConnectorView &view) const override;
    void open(const ConnectorView &view) override { show(view); }
    void show(const ConnectorView &view) override;

private:
    void showThatItHolds(const model::Counts &counts, bool isAllRead);

    enum Figure { Available, Imported, Partial, Skipped, Failed, FigureCount };

    std::array<QLabel *, FigureCount> m_figures;
    std::array<QString, FigureCount> m_names; ///< of the figures, translated
    QLabel *m_whose;
    InlineMessage *m_check;
    QLabel *m_further;
};

} // namespace ui
