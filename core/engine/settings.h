// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>

#include "model/field.h"

namespace engine {

/// The program-wide settings, as data: proxy, caFile, lanes, spoolLimit, retentionDays, locale, alertMail,
/// alertWebhook and the waits that tests shorten.
const model::Fields &settingFields();

/// The stored value, else the default. Throws inputFailure (`UNKNOWN_SETTING`) for a key that is none.
QString effectiveSetting(const QMap<QByteArray, QString> &stored, const QByteArray &key);

} // namespace engine
