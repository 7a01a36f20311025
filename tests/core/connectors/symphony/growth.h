// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/symphony/symphonypod.h"

namespace symphony {

/// What comes to the whole pod between two runs, in the minutes from `begins` (milliseconds) on: a message,
/// an edit of an edit, one who joins and writes, and a suppression.
inline void grow(sandbox::Pod &pod, qint64 begins)
{
    constexpr qint64 minute = 60'000;
    pod.say(rates, 4, begins, QStringLiteral("more"));
    pod.edit(rates, QStringLiteral("m006-_AAAbQ"), begins + minute, QStringLiteral("best words"));
    pod.join(rates, 5, begins + 2 * minute);
    pod.say(rates, 5, begins + 3 * minute, QStringLiteral("hello"));
    pod.addEvent(QStringLiteral("MESSAGESUPPRESSED"), 1, begins + 4 * minute,
                 QStringLiteral("messageSuppressed"),
                 {{QStringLiteral("messageId"), QStringLiteral("m005-_AAAbQ")},
                  {QStringLiteral("stream"), pod.streamOf(rates)}});
}

} // namespace symphony
