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

    /// Whose mapping; its lines are counted again. id 0: none, and the buttons rest. A file that is being
    /// checked for another one is not imported.
    void setConnector(base::ConnectorId id);

Q_SIGNALS:
    void checking(bool isChecking);                           ///< a file, for the connector it was chosen for
    void imported(base::ConnectorId id, const QString &said); ///< its mapping is another one now
    void told(const QString &said);                           ///< a file was written
    void refused(const QString &what);                        ///< what is wrong with a file, by line numbers
    void failed(const QString &what, const base::Failure &failure);

private:
    struct Checked;

    QPushButton *addButton(const QString &name, const QString &text, const QString &tip);
    void countLines();
    void followState();
    void setChecking(bool isChecking);
    bool isStill(base::ConnectorId id);
    void askForFile();
    void check(base::ConnectorId id, const QString &path);
    void take(base::ConnectorId id, const QString &path, const Checked &checked);
    void store(base::ConnectorId id, const QString &path, const model::CustomMappings &mapping);
    void exportMapping();
    void write(base::ConnectorId id, const QString &path, bool isTemplate);
    static QString problemsOf(const QString &path, const mapping::MappingFile &file);

    Desk &m_desk;
    Prompts &m_prompts;
    base::ConnectorId m_connector;
    bool m_hasLines = false;
    bool m_isChecking = false;
    QPushButton *m_import;
    QPushButton *m_export;
    QPushButton *m_template;
};

} // namespace ui
