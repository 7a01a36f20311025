// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QWidget>

#include "ui/dashboard/surroundings.h"
#include "ui/models/desk.h"
#include "ui/widgets/prompts.h"

class QPushButton;
class QVBoxLayout;

namespace ui {

class CheckList;
class FieldForm;
class InlineMessage;
class QuietLabel;

/// The settings of engine::settingFields() in groups, with Save; and Send test for alerts. A setting that
/// another version adds stands among the limits.
class ProgramSettings : public QWidget
{
    Q_OBJECT

public:
    ProgramSettings(Desk &desk, Prompts &prompts, QWidget *parent = nullptr);

    void setSurroundings(Surroundings &surroundings); ///< which outlive it
    void read();                                      ///< unless something was edited and not saved

private:
    struct Stored
    {
        model::Values values;
        QList<QByteArray> secretKeys;
    };
    struct Sent
    {
        model::Values values;
        engine::Secrets secrets;
    };

    FieldForm *addGroup(QVBoxLayout *column, const QString &title, const model::Fields &fields);
    QWidget *makeTestRow();
    QWidget *makeSaveRow();
    QPushButton *makeButton(const QString &name, const QString &text);
    void show(const Stored &stored);
    void setEdited(bool isEdited);
    model::Values changed() const;
    void save();
    void take(const engine::Answer<std::monostate> &answer, const Sent &sent);
    void sendTest();

    Desk &m_desk;
    Prompts &m_prompts;
    Surroundings *m_surroundings = nullptr;
    std::vector<FieldForm *> m_forms;
    Stored m_stored;
    InlineMessage *m_message;
    InlineMessage *m_testMessage;
    CheckList *m_testResult;
    QWidget *m_testRow;
    QPushButton *m_test;
    QPushButton *m_save;
    QPushButton *m_undo;
    QuietLabel *m_unsaved;
    bool m_isEdited = false; ///< something is neither stored nor being saved
    bool m_isSaving = false;
    bool m_isTesting = false;
};

} // namespace ui
