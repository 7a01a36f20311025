// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>

#include <QString>

#include "base/clock.h"
#include "model/counts.h"
#include "model/delivery.h"

namespace ui {

// Values as people read them, in the window's language and the machine's time zone.

QString dateAndTime(base::Instant time);
QString dateAndTime(std::optional<base::Instant> time); ///< absent: “–”
QString dateAndSecond(base::Instant time); ///< for records: dateAndTime() has no seconds in most languages
QString timeOfDay(base::Instant time);
QString duration(std::chrono::milliseconds length); ///< in its largest sensible unit: `3 h`, `2 days`
QString number(qint64 value);
QString size(qint64 bytes);

QString stateWord(model::RunState state);
QString triggerWord(model::Trigger trigger);
QString retryWords(const model::RunRecord &run); ///< what a retry that has ended came to, in a sentence
QString outcomeWord(model::Outcome::State state);

/// What a reason code of a failure means, in a few words; the code itself when it is none we know.
QString reasonWords(const QByteArray &reason);

} // namespace ui
