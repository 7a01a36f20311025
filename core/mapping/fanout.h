// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QByteArray>
#include <QString>
#include <QStringList>

#include "mapping/resolver.h"
#include "model/person.h"

namespace mapping {

/// A copy of an item: into a mailbox, parked for a person, or failed.
struct Copy
{
    QString mailbox;    ///< the directory's immutable id; empty: nobody's, then `reason` says why
    QString sourceUser; ///< whose copy it is (Person::label())
    QByteArray reason;  ///< `USER_NOT_MAPPED`: to be parked; `NO_MAILBOX`: failed; empty: to be delivered
    QString text;       ///< why, and what to do about it
    QStringList alsoFor = {}; ///< who else is to have it there, as labels

    bool operator==(const Copy &) const = default;
};

struct FanOut
{
    std::vector<Copy> copies; ///< never empty, so that no item can vanish; at most one a mailbox and person
    qint64 externalParticipants = 0;

    bool operator==(const FanOut &) const = default;
};

/// The copies of an item (contract sections 3 and 5), in the order of the people, then of the earlier copies.
///
/// Who is only named gets one where the mapping or an alias tells the mailbox, and is not missed elsewhere.
///
/// `earlier`: the copies of the version that an edit or deletion is about; its mailboxes get this one too,
/// and who was parked then is resolved again; who takes part today shares no mailbox by the earlier version.
/// An item that nobody inside took part in, and whose earlier
/// version nobody got, is one copy with the reason `NO_MAILBOX`, whose text names the first of the people.
FanOut fanOut(const model::People &people, const Resolver &resolver, const std::vector<Copy> &earlier = {});

/// Who a label (Person::label()) meant, where nothing else is known: it was the person's address, source id
/// or name, and only an address can be told apart.
model::Person personCalled(const QString &label);

/// Why a person has no mailbox, and what to do about it.
QString unmappedText(const Resolution &resolution);

} // namespace mapping
