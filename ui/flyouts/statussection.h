// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/flyouts/logdownload.h"
#include "ui/flyouts/section.h"
#include "ui/models/desk.h"
#include "ui/widgets/prompts.h"
#include "ui/widgets/statuspill.h"

class QGridLayout;
class QLabel;
class QPushButton;

namespace ui {

/// The status and the sentence that explains it, when the connector ran and runs next, and “Connector status
/// with source” with its log. The notice of attachments left out can be dismissed here, with a reason.
class StatusSection : public Section
{
    Q_OBJECT

public:
    StatusSection(Desk &desk, Prompts &prompts, QWidget *parent = nullptr);

    QString title() const override { return {}; }
    void open(const ConnectorView &view) override;
    void show(const ConnectorView &view) override;

    /// Shows the form of the log, for that run or the last one, and takes the focus.
    void askForLog(base::RunId run);

private:
    void askToDismiss();
    void dismiss(base::ConnectorId connector, const QString &reason);
    QLabel *addTime(QGridLayout *grid, const QString &label);

    Desk &m_desk;
    Prompts &m_prompts;
    base::ConnectorId m_connector;
    StatusPill *m_pill;
    QLabel *m_sentence;
    QLabel *m_lastSuccess;
    QLabel *m_lastRun;
    QLabel *m_nextRun;
    QPushButton *m_dismiss;
    QPushButton *m_link;
    LogDownload *m_log;
};

} // namespace ui
