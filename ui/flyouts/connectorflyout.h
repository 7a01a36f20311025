// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QFrame>

#include "ui/models/desk.h"
#include "ui/widgets/prompts.h"

class QLabel;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace ui {

class ProblemsSection;
class PreviewSection;
class RunsSection;
class Section;
class StatusSection;
class UnmappedSection;

/// Everything about one connector, at the right of the table; not modal. Made of sections, each in a file of
/// its own.
class ConnectorFlyout : public QFrame
{
    Q_OBJECT

public:
    ConnectorFlyout(Desk &desk, Prompts &prompts, QWidget *parent = nullptr);

    enum class Focus { Take, Keep };

    /// Shows that connector and takes the focus. Follows it while it runs.
    void open(base::ConnectorId id, Focus focus = Focus::Take);
    base::ConnectorId connector() const { return m_connector; }

    /// Opens that connector with the form of its log.
    void askForLog(base::ConnectorId id);

    void close(); ///< as by Esc

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void closed();                         ///< by Esc or its button; it has hidden itself
    void editWanted(base::ConnectorId id); ///< open the assistant
    void mappingWanted(base::ConnectorId id,
                       QString sourceUser); ///< open the user mapping page at this person

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeHead();
    void makeSections();
    void add(Section *section);
    void follow();
    void keepFocus(const QWidget &block);
    void refresh();
    void colour();
    void reveal(QWidget *widget);

    struct Part
    {
        Section *section;
        QWidget *block; ///< rule, title and section
    };

    Desk &m_desk;
    Prompts &m_prompts;
    base::ConnectorId m_connector;
    QLabel *m_icon;
    QLabel *m_name;
    QLabel *m_source;
    QToolButton *m_edit;
    QToolButton *m_close;
    QScrollArea *m_scroll;
    QVBoxLayout *m_column;
    std::vector<Part> m_parts;
    StatusSection *m_status = nullptr;
    ProblemsSection *m_problems = nullptr;
    UnmappedSection *m_unmapped = nullptr;
    RunsSection *m_runs = nullptr;
    PreviewSection *m_preview = nullptr;
};

} // namespace ui
