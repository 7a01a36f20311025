// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/flyouts/section.h"
#include "ui/models/desk.h"

class QLabel;
class QPushButton;
class QTreeWidget;

namespace ui {

class InlineMessage;

/// People without a mailbox, those with most copies first; one of them can be mapped with one click.
class UnmappedSection : public Section
{
    Q_OBJECT

public:
    explicit UnmappedSection(Desk &desk, QWidget *parent = nullptr);

    QString title() const override { return tr("Unmapped users"); }
    bool concerns(const ConnectorView &view) const override { return view.figures.unmapped > 0; }
    void open(const ConnectorView &view) override;
    void show(const ConnectorView &view) override;
    void refresh() override;

Q_SIGNALS:
    void mappingWanted(QString sourceUser);

private:
    void take(const std::vector<journal::Queries::UnmappedUser> &users, size_t all);
    void map();

    Desk &m_desk;
    base::ConnectorId m_connector;
    qint64 m_count = 0; ///< as of the view shown last
    QTreeWidget *m_list;
    QLabel *m_more;
    QPushButton *m_map;
    InlineMessage *m_message;
};

} // namespace ui
