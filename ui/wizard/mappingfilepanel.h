// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "mapping/mappingfile.h"
#include "ui/models/desk.h"
#include "ui/widgets/prompts.h"

class QLabel;
class QPushButton;
class QTreeWidget;

namespace ui {

class InlineMessage;

/// The mapping file: a template to download, a file to import, the imported mapping to remove. A file with
/// wrong lines is not imported; they are listed by number.
class MappingFilePanel : public QWidget
{
    Q_OBJECT

public:
    MappingFilePanel(Desk &desk, Prompts &prompts, QWidget *parent);
    ~MappingFilePanel() override;

    void show(const model::Draft &draft);
    const model::CustomMappings &mapping() const { return m_mapping; }

    /// False, and says so, while a file is being checked: mapping() is not yet what the person chose.
    bool isComplete();
    void stop(); ///< a file that is being checked is not imported

Q_SIGNALS:
    void changed(); ///< another mapping(), by the person

private:
    void download();
    void import();
    void read(const QString &path);
    void take(const QString &path, const engine::Answer<mapping::MappingFile> &answer);
    void showProblems(const QString &path, const mapping::MappingFile &file);
    void remove();
    void say();

    Desk &m_desk;
    Prompts &m_prompts;
    model::Draft m_draft; ///< whose account's directory a file is checked against
    model::CustomMappings m_mapping;
    QLabel *m_status;
    QPushButton *m_remove;
    InlineMessage *m_message;
    QTreeWidget *m_problems;
    base::Stop m_stop;
    bool m_isChecking = false;
    int m_check = 0; ///< the number of the last check; the answers to those before count no more
};

} // namespace ui
