// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/connectorkind.h"

namespace paged {

/// The smallest kind there can be that still pages, keeps state, edits and deletes. Its source is a JSON file
/// that plays a server (README.md); the contract suite, the engine's tests and the sixth-connector check use
/// it.
connectors::ConnectorKind kind();

} // namespace paged
