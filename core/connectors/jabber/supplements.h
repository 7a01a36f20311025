// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/jabber/record.h"
#include "connectors/page.h"

namespace jabber {

model::SourceItem itemOf(const QString &container, const Record &record);

/// What an item of it has as its digest: of id and text alone.
QByteArray digestOf(const Utterance &said);

/// A room's message whose row came after its copies in jm had been captured: who has one of these gets no
/// other. Forgotten: who received these is not remembered, and nobody gets a copy that may be his second.
/// OfOther: only another connector, which captured these, knew.
enum class Unserved { Some, Nobody, Forgotten, OfOther };
Unserved withoutThoseServed(Record &record, const connectors::SourceState &state,
                            const connectors::KnownItems &known);

/// Notes who received a group's message, and adds a copy for those whose rows came after it was captured.
/// False when who received it had been forgotten: then nobody gets a copy, as it may be his second.
bool addReceivers(const Record &record, const connectors::SourceState &state,
                  const connectors::KnownItems &known, connectors::Page &page);

} // namespace jabber
