// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "ui/models/desk.h"
#include "ui/models/mappingwork.h"
#include "ui/widgets/page.h"
#include "ui/widgets/prompts.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace ui {

class ConnectorChoice;
class EmptyState;
class InlineMessage;
class MapPerson;
class MappingFiles;
class MappingReading;
class MappingTable;

/// Who of a connector has which mailbox: automatic mapping, the custom mapping file, and who has none.
class UserMappingPage : public Page
{
    Q_OBJECT

public:
    UserMappingPage(Desk &desk, Prompts &prompts, QWidget *parent = nullptr);

    QString title() const override { return tr("User mapping"); }
    QString iconName() const override { return QStringLiteral("people"); }
    void entered() override;
    QWidget *firstFocus() override;

    /// Chooses that connector, and the person where there is one.
    void showPerson(base::ConnectorId id, const QString &sourceUser);

private:
    QWidget *makeBar();
    QWidget *makeFilterBar();
    QWidget *makeRetryBar();
    void makeTable();
    void followDesk();
    void choose(base::ConnectorId id);
    const ConnectorView *connector() const { return m_desk.find(m_shown); }
    void read();
    void connectReading();
    void take(const MappingState &state, const People::Wish &wish);
    void followReading();
    void keepChoice();
    void takeUpChoice();
    void showFigures();
    void showWhatIsThere();
    const engine::MappedPerson *chosenPerson() const; ///< null: nobody; good until the rows are others
    void setAutomatic(bool isOn);
    void map(const QString &sourceUser, const QString &mailbox);
    void onMappingChanged(base::ConnectorId id, const QString &said);
    void followParked();
    void onRunFinished(base::ConnectorId id, const engine::RunReport &report);
    void tellOfRetry(const model::RunRecord *run);

    /// What is being typed as somebody's mailbox.
    struct Typed
    {
        QString person, text;
        int cursor = 0;
    };

    Desk &m_desk;
    ConnectorChoice *m_connector;
    QCheckBox *m_automatic;
    MappingFiles *m_files;
    QLineEdit *m_filter;
    QLabel *m_figures;
    InlineMessage *m_message;
    QWidget *m_retryBar;
    QLabel *m_retryText;
    QPushButton *m_refresh;
    MappingTable *m_people;
    MappingReading *m_reading;
    QTableView *m_table;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    MapPerson *m_mapPerson;
    QLineEdit *m_mailbox;            ///< what is typed for the chosen person
    base::ConnectorId m_shown;       ///< whose people stand in the table
    QString m_awaited;               ///< the person to be selected once people are there
    std::optional<Typed> m_typed;    ///< while the rows become others
    std::optional<QString> m_stored; ///< what was typed and mapped, until it is read
    bool m_isRetrying = false;       ///< the message says so
    bool m_wantsMailbox = false;     ///< for the person asked for, as soon as it is read
};

} // namespace ui
