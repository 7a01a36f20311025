// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QJsonObject>
#include <QMap>
#include <QStringList>

#include "microsoft/filter.h"

namespace sandbox {

/// The filter with the ids of extended properties in the service's spelling.
Filter withCanonicalIds(const Filter &filter);

/// What a client wants to see of an object: `$select` and `$expand`.
struct Selection
{
    QStringList select; ///< empty: the default properties
    bool expandsProperties = false;
    std::optional<Filter> propertyFilter; ///< over single-value extended properties; none: 400 by then
    bool expandsAttachments = false;
    QStringList attachmentSelect;

    bool selects(const QString &name) const { return select.isEmpty() || select.contains(name); }

    /// Absent when `$expand` cannot be read, or names what cannot be expanded.
    static std::optional<Selection> parse(const QMap<QString, QString> &query);

    /// The selected ones of an object's properties; annotations and `always` stay.
    QJsonObject apply(const QJsonObject &object, const QStringList &always) const;
};

} // namespace sandbox
