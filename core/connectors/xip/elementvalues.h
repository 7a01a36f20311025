// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QString>

namespace xip {

/// The values of an element's attributes and children; several of one name make a list. Takes as many as
/// there are, each at the same cost.
class ElementValues
{
public:
    void add(const QString &name, const QJsonValue &value) { m_values[name].append(value); }
    bool isEmpty() const { return m_values.isEmpty(); }
    QJsonObject object() const;

private:
    QMap<QString, QJsonArray> m_values; ///< in order, as an object moves all that stands behind what it takes
};

} // namespace xip
