// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include "model/person.h"

namespace xip {

/// What stands for one person each in a text: cut at `;` and line breaks, outside quotes and angle brackets,
/// and behind such brackets. `Doe, Ann` is one name: a comma separates only behind an address or brackets, or
/// between single words. Of a group as e-mails have it (`Desk: ann@…, bob@…;`), its members; the empty one
/// (`undisclosed-recipients:;`) has none.
QStringList entries(const QString &text);

/// False for an entry that may tell of more people than personIn() takes from it.
bool isWhole(const QString &entry);

/// The person of one entry: `Name <address>`, an address (`mailto:` or not), or a user name, alone or in the
/// brackets.
model::Person personIn(const QString &text, model::Person::Role role);

/// Gives those whom an element tells of its own words, where these are no address: as the name of a single
/// one who has none, else as the user name. False when they say something that is nobody's then.
bool takeWords(model::People &people, const QString &words);

} // namespace xip
