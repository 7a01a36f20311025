// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>
#include <vector>

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace microsoft365 {

/// Names and values of a query; the names stand as they are, the values are encoded.
using Query = std::vector<std::pair<QByteArray, QString>>;

/// An address below Graph's root, as $batch and GraphRequest take it: `/users/…?$select=…`. Every part is
/// percent-encoded as a whole, so that ids with `/`, `+` and `=` stay one part. Pure.
QByteArray address(const QStringList &parts, const Query &query = {});

/// A string in an OData filter: in single quotes, those within doubled.
QString quoted(const QString &text);

/// The OData filter for messages whose single-value property `id` is exactly `value`.
QString propertyFilter(const QString &id, const QString &value);

/// The OData expansion that shows those single-value properties.
QString propertyExpansion(const QStringList &ids);

} // namespace microsoft365
