// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QWidget>

#include "engine/statuslog.h"
#include "ui/models/desk.h"
#include "ui/widgets/prompts.h"

class QComboBox;
class QDateEdit;
class QPushButton;

namespace ui {

class InlineMessage;

/// The form of “Download log”: which runs, in which format, and Save. The file is written in the background
/// and appears whole or not at all.
class LogDownload : public QWidget
{
    Q_OBJECT

public:
    LogDownload(Desk &desk, Prompts &prompts, QWidget *parent = nullptr);

    void open(const ConnectorView &view); ///< its last run is chosen
    void choose(base::RunId run);         ///< “this run” is that one; 0: the last one

Q_SIGNALS:
    void saved(const QString &path);

private:
    enum Range { OneRun, Week, Month, Dates, All };
    struct Wish
    {
        base::ConnectorId connector;
        base::RunId run; ///< 0: all between the times
        bool isNewestOnly = false;
        std::optional<base::Instant> from, until;
        engine::LogFormat format = engine::LogFormat::Text;
    };

    void layOut();
    void showDates();
    void save();
    void write(const Wish &wish, const QString &path);
    Wish wish() const;
    static std::vector<model::RunRecord> runsOf(journal::Journal &journal, const Wish &wish,
                                                const base::Stop &stop);
    static qint64 write(const engine::Environment &environment, const Wish &wish, const QString &path,
                        const base::Stop &stop);

    Desk &m_desk;
    Prompts &m_prompts;
    QString m_name;
    base::ConnectorId m_connector;
    base::RunId m_run;        ///< chosen; 0: the last one
    bool m_isWriting = false; ///< a log, and no answer is there yet
    QComboBox *m_range;
    QWidget *m_dates;
    QDateEdit *m_from;
    QDateEdit *m_until;
    QComboBox *m_format;
    QPushButton *m_save;
    InlineMessage *m_message;
};

} // namespace ui
