// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>

namespace sandbox {

/// A message's body as Graph gives it back, by the request's Prefer: `outlook.body-content-type` turns it
/// into text or HTML; HTML always comes as a whole document with a head of the service's own, its references
/// and quotes in another spelling, and without scripts unless `outlook.allow-unsafe-html` is there. A body
/// that is not kept stays as it is.
QJsonObject shownBody(const QJsonObject &body, const QByteArray &prefer);

} // namespace sandbox
