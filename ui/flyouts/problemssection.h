// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <vector>

#include "ui/flyouts/section.h"
#include "ui/models/desk.h"
#include "ui/models/stretchmodel.h"
#include "ui/widgets/prompts.h"

class QLabel;
class QPushButton;
class QTableView;

namespace ui {

class InlineMessage;

/// Failed and parked copies with their reasons, and what one can do about them: retry, map the person, look
/// at the message, dismiss with a reason.
class ProblemsSection : public Section
{
    Q_OBJECT

public:
    ProblemsSection(Desk &desk, Prompts &prompts, QWidget *parent = nullptr);

    QString title() const override { return tr("Failed and parked"); }
    bool concerns(const ConnectorView &view) const override;
    void open(const ConnectorView &view) override;
    void show(const ConnectorView &view) override;
    void refresh() override;

Q_SIGNALS:
    void mappingWanted(QString sourceUser);
    void previewWanted(QString itemId);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using Row = journal::Queries::SettledRow;

    void layOut();
    void connectAll();
    void follow();
    void dismiss();
    void askToDismiss(const QStringList &items);
    void dismiss(base::ConnectorId connector, const QStringList &items, const QString &reason);

    struct Range
    {
        int first = 0;
        int count = 0;
    };
    std::vector<Range> chosenRanges() const;
    int chosenCount() const;
    const Row *onlyChosen() const; ///< null: not one, or not there yet

    /// What a row says it is: item, person, mailbox. Which row of the list it is changes with the others.
    using Copy = std::tuple<QString, QString, QString>;
    std::vector<const Row *> followedRows() const;
    void remember();
    void dropWrongChoice();

    /// What is chosen, by its items' ids. Rows that are not there are read first, in the background.
    void withChosenItems(std::function<void(const QStringList &items)> then);
    std::optional<QStringList> residentItems(const std::vector<Range> &ranges) const;
    void readChosen(const std::vector<Range> &ranges, std::function<void(const QStringList &items)> then);
    std::map<int, QString> shownIn(const std::vector<Range> &ranges) const;
    static std::map<int, QString> itemsAt(journal::Listing &listing, base::ConnectorId connector,
                                          const std::vector<Range> &ranges, const base::Stop &stop);

    Desk &m_desk;
    Prompts &m_prompts;
    base::ConnectorId m_connector;
    qint64 m_count = 0;                     ///< as of the view shown last
    bool m_isReading = false;               ///< what is chosen
    std::optional<std::set<Copy>> m_chosen; ///< absent: a row of it is not there yet, or there are too many
    StretchModel<Row> *m_model;
    QTableView *m_table;
    QLabel *m_details;
    QPushButton *m_retry;
    QPushButton *m_map;
    QPushButton *m_preview;
    QPushButton *m_dismiss;
    InlineMessage *m_message;
};

} // namespace ui
