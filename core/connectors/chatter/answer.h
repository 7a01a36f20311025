// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonDocument>
#include <QJsonObject>

#include "net/response.h"

namespace chatter {

/// What the REST interface answered.
struct Answer
{
    int status = 0;
    QJsonDocument json;
    QByteArray code; ///< of an error: `INVALID_FIELD`, …; empty: none was given
    QString message; ///< of an error

    bool isGood() const { return status >= 200 && status < 300; }
    bool isMissing() const { return status == 404 || status == 410; }
    QJsonObject object() const { return json.object(); }
};

/// Errors come as a list of objects, as one object (of OAuth), or as a page. Pure.
Answer answerFrom(int status, const QByteArray &body);

/// The failure that every request meets alike: a refused session, too many requests, an API that is switched
/// off, a trouble that passes. None: the answer is about the one thing that was asked for. Pure.
std::optional<base::Failure> generalFailure(const net::Response &response, const Answer &answer);

/// Signing in again would bring the same answer, and again.
bool isForEver(const Answer &answer);

/// The organisation does not have it, or has it switched off; of objects, Salesforce may say so for lack of a
/// permission too.
bool isNotThere(const Answer &answer);

/// An object's rows are refused for lack of a permission, or because the organisation does not have them.
bool isUnreadable(const Answer &answer);

/// For Page::unfinished: what is refused, why, and what mends it.
QString refusedRows(const QString &which, const Answer &answer, const QString &fix);

/// The same of messages, with the permission that mends it.
QString refusedMessages(const QString &which, const Answer &answer);

/// How much of its daily requests the organisation has used (`Sforce-Limit-Info`), and this app of its own
/// share where it has one: the larger of both.
struct Usage
{
    qint64 used = 0;
    qint64 allowed = 0; ///< 0: it does not say

    bool operator==(const Usage &) const = default;
};

Usage usageIn(const QByteArray &limitInfo);

} // namespace chatter
