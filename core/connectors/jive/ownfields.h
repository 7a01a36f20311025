// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>
#include <vector>

#include <QJsonObject>
#include <QString>

/// Fields whose meaning is not known: those of plug-in types. Pure.
namespace jive {

/// The fields of an entity of a type that is not known, by name: not those that a message shows elsewhere,
/// nor counters, nor what Jive offers to programs. None of a type that is known.
std::vector<std::pair<QString, QJsonValue>> ownFieldsOf(const QJsonObject &entity);

/// A value as people read it: of an object what names it, else all that it says. Empty: nothing.
QString plain(const QJsonValue &value);

/// plain(), without what changes when nobody changed it: counters, ratings, tokens, and all of an address but
/// what it leads to.
QString lasting(const QString &name, const QJsonValue &value);

} // namespace jive
