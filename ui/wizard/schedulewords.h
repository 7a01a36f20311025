// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "engine/schedule.h"

namespace ui {

/// When a connector runs, as a sentence in the window's language.
QString scheduleWords(const engine::Schedule &schedule);

} // namespace ui
