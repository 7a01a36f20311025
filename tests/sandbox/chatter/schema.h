// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace sandbox {

/// The fields of an object that the organisation has; empty: there is no such object.
QStringList fieldsOf(const QString &object);

/// `FeedItem` of `0D5`; empty: none.
QString prefixOf(const QString &object);

QStringList objectNames();

} // namespace sandbox
