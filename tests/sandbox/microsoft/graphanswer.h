// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>
#include <vector>

#include <QJsonObject>
#include <QString>

namespace sandbox {

/// What Graph says to a call, before it is put on the wire or into a batch.
struct GraphAnswer
{
    int status = 200;
    std::vector<std::pair<QByteArray, QByteArray>> fields;
    QJsonObject body;
    QByteArray raw; ///< instead of the JSON body, with contentType
    QByteArray contentType = "application/json";
    bool hasBody = true;
    bool isCut = false; ///< a fault: the connection is to be cut
};

/// A success with that body.
GraphAnswer answer(int status, QJsonObject body);

/// 204, and 503 as Exchange's front ends give it.
GraphAnswer withoutBody(int status);

/// Bytes as they are.
GraphAnswer bytes(QByteArray content, QByteArray contentType);

/// `{"error":{"code","message"}}`; the gate adds innerError.
GraphAnswer refusal(int status, const QString &code, const QString &message);

/// 404 ErrorItemNotFound.
GraphAnswer notFound();

} // namespace sandbox
