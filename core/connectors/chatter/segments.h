// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QJsonObject>
#include <QStringList>

/// Reads bodies as the Connect interface gives them: in segments. Pure.
namespace chatter {

/// What the body says; its header's text where it has none of its own.
QString plainText(const QJsonObject &element);

/// The ids of the users and groups that are mentioned, each once, in order; none of those to whom the text is
/// not accessible.
QStringList mentionedIn(const QJsonObject &element);

/// Of a batch's answer: the results that are good, in order.
std::vector<QJsonObject> goodResults(const QJsonObject &batch);

} // namespace chatter
