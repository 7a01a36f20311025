// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "model/message.h"

namespace connectors {

/// One message out of those that the same people saw of a conversation on one day (UTC), in order of time: a
/// line each with time, name and text, as plain text and as a table; everybody who took part; all
/// attachments. Formatting of the single messages is not kept, so that nothing in one of them can hide
/// another. Pure. At least one message.
model::Message transcriptOf(const std::vector<model::Message> &messages);

/// Who may see a message, the same whoever of them wrote it: for telling where a part ends.
QStringList audienceOf(const model::Message &message);

} // namespace connectors
