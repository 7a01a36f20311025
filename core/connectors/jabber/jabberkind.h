// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/connectorkind.h"

namespace jabber {

/// Cisco Jabber: the external database of IM and Presence (README.md).
connectors::ConnectorKind kind();

} // namespace jabber
