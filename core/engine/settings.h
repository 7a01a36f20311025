// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>

#include "model/field.h"

namespace engine {

/// The program-wide settings, as data: proxy, caFile, lanes, spoolLimit, retentionDays, locale, what alerts
/// need (alertMail, alertWebhook, smtpUrl, smtpFrom, smtpUser and the secrets smtpPassword and
/// alertWebhookSecret), and the waits that tests shorten. The secrets' owner is `settings`.
const model::Fields &settingFields();

/// What a type does not say: addresses that are secure and hold no secret, a proxy that is one. Throws
/// inputFailure. Connects to nothing.
void checkSetting(const QByteArray &key, const QString &value);

/// The same of the settings that every connector has: a folder and a message class that are one line. Throws
/// inputFailure (`INVALID_SETTING`).
void checkConnectorSettings(const model::Values &values);

/// The stored value, else the default. Throws inputFailure (`UNKNOWN_SETTING`) for a key that is none.
QString effectiveSetting(const QMap<QByteArray, QString> &stored, const QByteArray &key);

} // namespace engine
