// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QString>
#include <QStringView>

namespace sandbox {

/// An extended property's id in the service's spelling, so that two of the same property are equal: `String
/// 0x1a`, `String {guid} Name ArchiveItemKey`, `Integer {guid} Id 0x8233`. Absent when it has none of the
/// documented forms.
std::optional<QString> canonicalPropertyId(QStringView id);

/// Whether a property of that (canonical) id may have the value.
bool fitsPropertyType(const QString &canonicalId, const QString &value);

/// Whether it is the named property ArchiveItemKey, of any property set.
bool isArchiveKey(const QString &canonicalId);

class Filter;

/// The literal of a filter (with canonical ids) that looks for one value of an ArchiveItemKey; null: it is
/// another one.
QString archiveKeyLookedFor(const Filter &filter);

} // namespace sandbox
