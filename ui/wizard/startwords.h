// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "connectors/connectorkind.h"

namespace ui {

/// What the first run takes in and leaves out, by the setting `since` (empty: the default); empty when
/// `since` is no date. Translated.
QString startWords(const connectors::ConnectorKind &kind, const QString &since, base::Instant now);

} // namespace ui
