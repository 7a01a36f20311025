// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "connectors/jabber/jid.h"
#include "model/message.h"
#include "model/sourceitem.h"

class QIODevice;

namespace jabber {

/// The name of the kind, as subjects and headers show it.
QString sourceName();

/// Pure. Throws itemFailure: `SOURCE_ITEM_UNREADABLE` for a broken or encrypted record,
/// `MISSING_MANDATORY(from)` when nobody is named as the sender.
model::Message messageOf(const model::SourceItem &item, const AddressRules &rules);

/// Puts the stanzas of a transcript's messages, which are an attachment each, into one.
void gatherStanzas(model::Message &transcript, const std::vector<model::SourceItem> &items);

/// The bytes of an attachment that messageOf() described. Throws itemFailure (`ATTACHMENT_UNAVAILABLE`).
std::unique_ptr<QIODevice> deviceFor(const model::Attachment &attachment);

} // namespace jabber
