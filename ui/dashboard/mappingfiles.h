// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "mapping/mappingfile.h"
#include "ui/models/desk.h"
#include "ui/widgets/prompts.h"

class QPushButton;

namespace ui {

/// The buttons that move a connector's mapping between the journal and CSV files. A file with a wrong line is
/// not imported at all.
class MappingFiles : public QWidget
{
    Q_OBJECT

public:
    MappingFiles(Desk &desk, Prompts &prompts, QWidget *parent = nullptr);

    /// Whose mapping, and how many lines it has; id 0: none, and the buttons rest.
    void setConnector(base::ConnectorId id, qsizetype lines);

Q_SIGNALS:
    void imported(const QString &said); ///< the mapping is another one now
    void told(const QString &said);     ///< a file was written
    void refused(const QString &what);  ///< what is wrong with a file, by line numbers
    void failed(const QString &what, const base::Failure &failure);

private:
    QPushButton *addButton(const QString &name, const QString &text, const QString &tip);
    void askForFile();
    void check(const QString &path);
    void take(const QString &path, const mapping::MappingFile &file);
    void store(const QString &path, const model::CustomMappings &mapping);
    void exportMapping();
    void write(const QString &path, bool isTemplate);
    static QString problemsOf(const QString &path, const mapping::MappingFile &file);

    Desk &m_desk;
    Prompts &m_prompts;
    base::ConnectorId m_connector;
    qsizetype m_lines = 0;
    QPushButton *m_import;
    QPushButton *m_export;
    QPushButton *m_template;
};

} // namespace ui
