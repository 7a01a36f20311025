// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include "base/clock.h"

/// Reads the JSON of Salesforce's REST interfaces: every field may be missing or null. Pure.
namespace chatter {

QByteArray compact(const QJsonObject &json);
QJsonObject parsed(const QByteArray &json);

/// ISO 8601 with or without milliseconds, with Z, +hhmm or +hh:mm; several forms stand in one answer.
std::optional<base::Instant> timeOf(const QJsonValue &value);

/// The field's time; 1970: it has none.
base::Instant timeIn(const QJsonObject &row, QStringView field);

/// A record's id in its form of 18 characters, whichever of the two forms was given; empty: it is none.
QString idOf(const QString &text);
QString idIn(const QJsonObject &row, QStringView field);

/// What an id is of, by its first three characters.
bool isUser(const QString &id);
bool isGroup(const QString &id);

/// The ids in a field of the rows, each once, in order.
QStringList idsIn(const std::vector<QJsonObject> &rows, QStringView field);

/// As SOQL writes it, unquoted.
QString literal(base::Instant time);

/// `'a','b'`, of what idOf() gave.
QString quotedList(const QStringList &ids);

/// Whoever may read the feed sees it; else it waits for a moderator, or for its time, and its author alone
/// does.
bool isPublished(const QJsonObject &row);

} // namespace chatter
