// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/connectorkind.h"

namespace symphony {

connectors::ConnectorKind kind();

} // namespace symphony
