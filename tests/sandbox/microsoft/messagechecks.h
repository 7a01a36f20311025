// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "microsoft/graphanswer.h"

namespace sandbox {

/// 400 ErrorInvalidRecipients when an address of the message is none.
std::optional<GraphAnswer> wrongRecipients(const QJsonObject &message);

/// 400 when an own header does not begin with `x-`, or when there are more than five.
std::optional<GraphAnswer> wrongHeaders(const QJsonObject &message);

/// Whether an update touches what the service lets change in drafts alone.
bool changesSensitive(const QJsonObject &update);

} // namespace sandbox
