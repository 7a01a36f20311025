// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
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

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

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

    using Faults = std::map<QByteArray, base::Failure>; ///< by setting

    FieldForm *addGroup(QVBoxLayout *column, const QString &title, const model::Fields &fields);
    QWidget *makeTestRow();
    QWidget *makeSaveRow();
    QPushButton *makeButton(const QString &name, const QString &text);
    void show(const Stored &stored);
    void setEdited(bool isEdited);
    void enableButtons();
    model::Values changed() const;
    bool showProblems();
    void save();
    static Faults faultsOf(const model::Values &values); ///< reads files
    void showFaults(const Faults &faults);
    void bringMessageUp();
    void take(const engine::Answer<Faults> &answer, const Sent &sent);
    void sendTest();

    Desk &m_desk;
    Prompts &m_prompts;
    Surroundings *m_surroundings = nullptr;
    std::vector<FieldForm *> m_forms;
    Stored m_stored;
    InlineMessage *m_message = nullptr;
    QWidget *m_testRow = nullptr;
    QPushButton *m_test = nullptr;
    QuietLabel *m_testHint = nullptr;
    InlineMessage *m_testMessage = nullptr;
    CheckList *m_testResult = nullptr;
    QWidget *m_saveRow = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_undo = nullptr;
    QuietLabel *m_unsaved = nullptr;
    bool m_isEdited = false; ///< something is neither stored nor being saved
    bool m_isSaving = false;
    bool m_isTesting = false;
};

} // namespace ui
