// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include "base/clock.h"

/// Reads the JSON of Jive's Core API, on-premises or cloud: every field may be missing. Pure.
namespace jive {

/// What stands behind the line that Jive puts before its JSON to keep browsers from running it.
QByteArray withoutPrefix(const QByteArray &body);

QByteArray compact(const QJsonObject &json);
QJsonObject parsed(const QByteArray &json);

/// ISO 8601 with or without milliseconds, with Z, +hhmm or +hh:mm; or milliseconds since 1970.
std::optional<base::Instant> timeOf(const QJsonValue &value);

base::Instant publishedOf(const QJsonObject &entity); ///< else when it was updated; else 1970
base::Instant updatedOf(const QJsonObject &entity);   ///< else when it was published
base::Instant activityOf(const QJsonObject &entity);  ///< the last of all its times

/// The address of a resource of the entity; empty: it has none of that name.
QString refOf(const QJsonObject &entity, const QString &resource);

/// Whether Jive lets it be read: not when it names what is allowed, and GET is none of it.
bool isReadable(const QJsonObject &entity, const QString &resource);

/// What stays the same of an address when host, scheme or context path change: `/contents/1188`. Empty: it is
/// none of the Core API.
QString keyOf(const QString &ref);

/// The key of the entity's own address, else `/<type>/<id>`; empty when it has neither.
QString keyOf(const QJsonObject &entity);

QString typeOf(const QJsonObject &entity);
QString subjectOf(const QJsonObject &entity); ///< character references resolved
QString htmlOf(const QJsonObject &entity);

/// Nobody but its authors sees it yet, or any more: a draft, or what waits for an approval or was refused
/// one.
bool isUnpublished(const QJsonObject &entity);

/// SHA-256 of what people read of it: subject, text, attachments, what is particular to its type, whose it is
/// and for whom, where not for all. Counters, and the marks that Jive writes around a text, change nothing;
/// being published does.
QByteArray digestOf(const QJsonObject &entity);

/// Whether it is as it was when that was its digest; also of one from earlier versions of Chancery, which
/// told nothing of owners, readers and plug-in fields.
bool isUnchanged(const QJsonObject &entity, const QByteArray &digest);

/// 16 hex digits that change whenever the listed entity says that something in its thread did.
QByteArray markerOf(const QJsonObject &entity);

} // namespace jive
