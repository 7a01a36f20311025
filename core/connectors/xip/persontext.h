// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include "model/person.h"

namespace xip {

/// What stands for one person each in a text: cut at `;` and line breaks, outside quotes and angle brackets,
/// and behind such brackets. `Doe, Ann` is one name: a comma separates only behind an address or brackets, or
/// between single words.
QStringList entries(const QString &text);

/// False for an entry that may tell of more people than personIn() takes from it.
bool isWhole(const QString &entry);

/// The person of one entry: `Name <address>`, an address, or a user name, alone or in the brackets.
model::Person personIn(const QString &text, model::Person::Role role);

} // namespace xip
