// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/chatter/client.h"

namespace chatter {

/// The checks of a test, by name: Sign-in, API, Limits, Feed, Unlisted groups, Private messages, Files,
/// Channel.
/// What the first two fail at, the next ones need. Throws Failure (Stopped) only.
model::Checks probe(Client &client, const base::Stop &stop);

} // namespace chatter
