// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QWidget>

#include "ui/models/desk.h"
#include "ui/models/people.h"

class QLabel;
class QPushButton;
class QTreeView;

namespace ui {

class InlineMessage;
class PeopleModel;
class QuietLabel;

/// Who is mapped to what, as the engine finds by reading the source: counts, then a table. Read in the
/// background; one button stops it, or reads again.
class PreviewPanel : public QWidget
{
    Q_OBJECT

public:
    PreviewPanel(Desk &desk, QWidget *parent);
    ~PreviewPanel() override; ///< stops reading

    void read(const model::Draft &draft); ///< what was asked for before is dropped
    void refuse(const base::Failure &failure);
    void stop();
    /// How many of those found; nothing: they were not read to the end.
    std::optional<qint64> unmapped() const { return m_unmapped; }

    bool isReading() const { return m_isReading; }

Q_SIGNALS:
    void wanted(); ///< read() again, once what is entered is stored

private:
    void press();
    void setReading(bool isReading);
    struct Found;
    void take(engine::Answer<Found> answer, const People::Wish &wish);

    Desk &m_desk;
    PeopleModel *m_people;
    QLabel *m_counts;
    QPushButton *m_button;
    InlineMessage *m_message;
    QTreeView *m_table;
    QuietLabel *m_empty;
    std::optional<qint64> m_unmapped;
    base::Stop m_stop;
    int m_reading = 0; ///< the one whose answer counts
    bool m_isReading = false;
};

} // namespace ui
