// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/capturerange.h"

namespace engine {

static QByteArray printed(const std::optional<base::Instant> &time)
{
    return time ? base::toIso(*time).toUtf8() : QByteArray();
}

CaptureRange CaptureRange::of(const model::ConnectorConfig &connector, const connectors::Window &asked)
{
    if (asked.since || asked.until)
        return {.window = asked, .scope = printed(asked.since) + ".." + printed(asked.until)};
    return {.window = {.since = base::fromIso(connector.settings.value("since")), .until = {}}, .scope = {}};
}

} // namespace engine
