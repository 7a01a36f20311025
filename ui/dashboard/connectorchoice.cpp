// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/connectorchoice.h"

#include <algorithm>

namespace ui {

ConnectorChoice::ConnectorChoice(const QString &all, QWidget *parent) : CalmComboBox(parent), m_all(all)
{
    if (!all.isEmpty())
        addItem(all, QVariant::fromValue(qint64(0)));
}

bool ConnectorChoice::follow(const Desk &desk)
{
    QStringList names;
    for (const ConnectorView &view : desk.connectors()) {
        if (!view.isDraft())
            names.append(QString::number(view.config.id.value) + u' ' + view.config.name);
    }
    if (names == m_listed)
        return false;
    m_listed = names;
    const QVariant before = currentData();
    clear();
    if (!m_all.isEmpty())
        addItem(m_all, QVariant::fromValue(qint64(0)));
    for (const ConnectorView &view : desk.connectors()) {
        if (!view.isDraft())
            addItem(view.config.name, QVariant::fromValue(view.config.id.value));
    }
    const int index = before.isValid() ? findData(before) : -1;
    setCurrentIndex(std::max(index, count() > 0 ? 0 : -1));
    return before.isValid() && index < 0;
}

void ConnectorChoice::choose(base::ConnectorId id)
{
    setCurrentIndex(findData(QVariant::fromValue(id.value)));
}

} // namespace ui
