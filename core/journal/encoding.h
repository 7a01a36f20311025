// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include "model/field.h"
#include "model/person.h"

namespace journal {

/// People as stored: `[[name, address, sourceId, role, external, otherId], …]`, without an empty otherId.
QString encoded(const model::People &people);

/// 16 bytes that tell one set of people from another.
QByteArray peopleHash(const model::People &people);
model::People decodedPeople(const QString &json);

/// Settings as stored: a JSON object.
QString encoded(const model::Values &values);
model::Values decodedValues(const QString &json);

/// What names are compared by: without case, in one Unicode form, without white space around.
QString folded(const QString &name);

} // namespace journal
