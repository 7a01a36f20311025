// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <set>
#include <utility>

#include <QPointer>
#include <QTimer>

#include "ui/models/desk.h"
#include "ui/widgets/page.h"
#include "ui/widgets/prompts.h"

class QSplitter;
class QTabWidget;

namespace ui {

class Assistant;
class ConnectorFlyout;
class ConnectorsTab;
class OverviewTab;

/// The tabs Overview (a tile for each kind) and Connectors (table, command bar), with the flyout at the
/// right.
class DataConnectorsPage : public Page
{
    Q_OBJECT

public:
    DataConnectorsPage(Desk &desk, Prompts &prompts, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("connectors"); }
    void entered() override;
    QWidget *firstFocus() override;

    /// Brings the Connectors tab to the front with that row selected and its flyout open.
    void showConnector(base::ConnectorId id);

Q_SIGNALS:
    void mappingWanted(base::ConnectorId id, const QString &sourceUser);
    void toBeShown(); ///< it is about to show what an assistant made, on whichever page the person is

private:
    void layOut();
    void follow();
    void followChoice();
    void begin(const QString &kind);
    void edit(const ConnectorView &view);
    bool bringUpEditOf(base::ConnectorId id); ///< false: none is open
    void askWhetherToGoOn(const model::Draft &kept, const QString &name);
    void discardEdit(const ConnectorView &view);
    void onceKept(const std::function<bool(const model::Draft &)> &isMeant,
                  const std::function<void()> &then);
    void open(const ConnectorView &view);
    void reopen(base::DraftId id, const QString &name);
    using Subject = std::pair<base::DraftId, base::ConnectorId>; ///< a draft, or the connector to be edited
    struct Found
    {
        model::Draft draft;
        bool isKeptEdit = false; ///< by an earlier assistant, with changes that nobody saved
    };
    void askForAssistant(Subject subject, const QString &name, std::function<Found(engine::Drafting &)> find);
    void openAssistant(const model::Draft &draft);
    void bringUp(Assistant &assistant);
    void onApplied(base::ConnectorId id, bool isNew);
    void returnFocus();

    Desk &m_desk;
    Prompts &m_prompts;
    QTabWidget *m_tabs;
    OverviewTab *m_overview;
    ConnectorsTab *m_connectors;
    QSplitter *m_splitter;
    ConnectorFlyout *m_flyout;
    QTimer m_clock;              ///< being overdue comes by itself
    base::ConnectorId m_awaited; ///< to be opened as soon as it is there
    bool m_isPlaced = false;     ///< the tab for the first reading was chosen
    std::map<base::DraftId, QPointer<Assistant>> m_assistants;
    std::set<Subject> m_opening; ///< asked for, and not shown yet
    bool m_isBeginning = false;  ///< the same of a new draft
};

} // namespace ui
