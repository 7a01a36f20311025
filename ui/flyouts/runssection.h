// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/flyouts/section.h"
#include "ui/models/desk.h"
#include "ui/widgets/runbars.h"
#include "ui/widgets/statuspill.h"

class QLabel;
class QPushButton;

namespace ui {

class InlineMessage;

/// The last 30 runs as bars, and what the chosen one did.
class RunsSection : public Section
{
    Q_OBJECT

public:
    explicit RunsSection(Desk &desk, QWidget *parent = nullptr);

    QString title() const override { return tr("Last runs"); }
    void open(const ConnectorView &view) override;
    void show(const ConnectorView &view) override;
    void refresh() override;

Q_SIGNALS:
    void logWanted(base::RunId run);

private:
    struct Run
    {
        model::RunRecord record;
        QStringList remarks;    ///< said of it, and no fault of it
        QStringList unfinished; ///< what it left for the next one
    };

    static std::vector<Run> read(journal::Journal &journal, base::ConnectorId connector);
    void take(std::vector<Run> newestFirst);
    static QString words(const Run &run);
    void describe(int index);

    Desk &m_desk;
    base::ConnectorId m_connector;
    std::vector<Run> m_runs; ///< oldest first, as the bars
    RunBars *m_bars;
    QLabel *m_empty;
    QWidget *m_details;
    StatusPill *m_pill;
    QLabel *m_text;
    QPushButton *m_log;
    InlineMessage *m_message;
};

} // namespace ui
