// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>
#include <vector>

#include <QJsonObject>

#include "base/clock.h"

/// Small values of Symphony's JSON, in which everything is optional and null is common. Pure.
namespace symphony {

QByteArray compact(const QJsonObject &json);
QJsonObject parsed(const QByteArray &json);

/// An id as addresses take it: base64 with - and _ and without padding. Both forms of one id give the same.
QString urlSafe(const QString &id);

/// Milliseconds since 1970, as a number or as text; 1970: there are none.
base::Instant instantOf(const QJsonValue &value);

/// A user's id, a number or text, as decimal digits; empty: there is none.
QString numberOf(const QJsonValue &value);

/// The object below that key; empty: there is none.
QJsonObject objectIn(const QJsonObject &json, QStringView key);
QString textIn(const QJsonObject &json, QStringView key);

/// The text below that key; of what is no text, its JSON. Empty: there is none.
QString textOrJsonIn(const QJsonObject &json, QStringView key);

/// A plain value as people read it, a number in all its digits; empty: there is none.
QString shown(const QJsonValue &value);

/// Names and values, a line each.
using Details = std::vector<std::pair<QString, QString>>;

/// Appends all that an object holds but null and empty lists. What is within others is named by the way to it
/// (`instrument.isin`, `fees 2.amount`); a list of plain values is one line. What is deeper than anybody
/// reads stays JSON.
void addDetails(Details &details, const QJsonObject &json, const QString &prefix = {});

qint64 msOf(base::Instant time);
base::Instant fromMs(qint64 ms);

} // namespace symphony
