// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/flyouts/section.h"
#include "ui/models/desk.h"

class QGridLayout;

namespace ui {

/// What the connector is and how it is set up, each value with a button that copies it. Secrets are named,
/// never shown.
class PropertiesSection : public Section
{
    Q_OBJECT

public:
    explicit PropertiesSection(Desk &desk, QWidget *parent = nullptr);

    QString title() const override { return tr("Properties"); }
    void open(const ConnectorView &view) override;
    void show(const ConnectorView &view) override;
    void refresh() override;

private:
    struct Property
    {
        QString name;
        QString value;
        bool isCopied = true; ///< it has a button

        bool operator==(const Property &) const = default;
    };

    std::vector<Property> propertiesOf(const ConnectorView &view) const;
    void rebuild();
    void handFocusOver(const QString &accessibleName);
    void addRow(int row, const Property &property);

    Desk &m_desk;
    base::ConnectorId m_connector;
    QString m_identity; ///< short hash of the source's identity; empty: nothing was captured yet
    std::vector<Property> m_shown;
    QWidget *m_rows = nullptr;
};

} // namespace ui
