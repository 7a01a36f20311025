// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/chatter/answer.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include "net/address.h"

namespace chatter {

using base::Area;
using base::Failure;
using base::Reaction;

Answer answerFrom(int status, const QByteArray &body)
{
    Answer answer{.status = status, .json = QJsonDocument::fromJson(body)};
    if (answer.isGood())
        return answer;
    const QJsonObject error =
        answer.json.isArray() ? answer.json.array().first().toObject() : answer.object();
    answer.code = error.value(u"errorCode").toString(error.value(u"error").toString()).toLatin1();
    answer.message =
        error.value(u"message").toString(error.value(u"error_description").toString()).simplified().left(500);
    return answer;
}

bool isForEver(const Answer &answer)
{
    return answer.message.contains(QLatin1String("not attached to Agent"), Qt::CaseInsensitive) ||
           answer.message.contains(QLatin1String("not valid for use with the REST API"), Qt::CaseInsensitive);
}

static Failure sessionFailure(const net::Response &response, const Answer &answer)
{
    QString fix = QStringLiteral("Check the integration user, and the session settings of its profile.");
    if (isForEver(answer))
        fix = QStringLiteral("Give the app the scopes “Manage user data via APIs (api)” and “Access Chatter "
                             "(chatter_api)”, and let the integration user use it.");
    return {Reaction::SignInAgain, Area::SignIn, "SESSION_REFUSED",
            QStringLiteral("%1 refuses the session: %2.")
                .arg(response.url.host(),
                     answer.message.isEmpty() ? QStringLiteral("status 401") : answer.message),
            fix};
}

static Failure limitFailure(const Answer &answer)
{
    return {Reaction::Retry,
            Area::Source,
            "API_LIMIT_REACHED",
            QStringLiteral("The organisation has used up its API requests: %1").arg(answer.message),
            QStringLiteral("The next run goes on where this one ended. Raise the limit in Salesforce, or let "
                           "other programs ask less."),
            std::chrono::hours{1}};
}

static Failure apiFailure(const net::Response &response)
{
    return {Reaction::SignInAgain, Area::SignIn, "API_DISABLED",
            QStringLiteral("%1 does not let the integration user use the API.").arg(response.url.host()),
            QStringLiteral("Give the integration user the permission “API Enabled”. The edition has to have "
                           "API access.")};
}

std::optional<Failure> generalFailure(const net::Response &response, const Answer &answer)
{
    static const QList<QByteArray> passing{"QUERY_TIMEOUT", "SERVER_UNAVAILABLE", "UNABLE_TO_LOCK_ROW",
                                           "REQUEST_RUNNING_TOO_LONG"};
    static const QList<QByteArray> disabled{"API_DISABLED_FOR_ORG", "API_CURRENTLY_DISABLED"};
    if (answer.isGood())
        return {};
    if (answer.code == "REQUEST_LIMIT_EXCEEDED")
        return limitFailure(answer);
    if (disabled.contains(answer.code))
        return apiFailure(response);
    if (response.status == 401 || isForEver(answer))
        return sessionFailure(response, answer);
    if (passing.contains(answer.code)) {
        net::Response busy = response;
        busy.status = 503;
        return net::refusalOf(busy, Area::Source);
    }
    if (response.status == 408 || response.status == 429 || response.status >= 500)
        return net::refusalOf(response, Area::Source);
    return {};
}

bool isNotThere(const Answer &answer)
{
    return answer.code == "INVALID_TYPE" || answer.code == "FUNCTIONALITY_NOT_ENABLED" || answer.isMissing();
}

bool isUnreadable(const Answer &answer)
{
    return answer.code == "INVALID_TYPE" || answer.code == "INSUFFICIENT_ACCESS" ||
           answer.code == "INSUFFICIENT_ACCESS_OR_READONLY";
}

QString refusedRows(const QString &which, const Answer &answer, const QString &fix)
{
    const QString why = QStringLiteral("%1 %2 %3")
                            .arg(answer.status)
                            .arg(QString::fromLatin1(answer.code), answer.message)
                            .trimmed();
    return QStringLiteral("%1, which Salesforce refuses (%2). %3").arg(which, why, fix);
}

QString refusedMessages(const QString &which, const Answer &answer)
{
    return refusedRows(which, answer,
                       QStringLiteral("Give the integration user the permission “Manage Chatter Messages and "
                                      "Direct Messages”; the run after that brings what was left"));
}

Usage usageIn(const QByteArray &limitInfo)
{
    static const QRegularExpression form(QStringLiteral("api-usage=(\\d+)/(\\d+)"));
    Usage largest;
    auto match = form.globalMatch(QString::fromLatin1(limitInfo));
    while (match.hasNext()) {
        const QRegularExpressionMatch each = match.next();
        const Usage usage{each.captured(1).toLongLong(), each.captured(2).toLongLong()};
        const bool isLarger = largest.allowed == 0 || double(usage.used) * double(largest.allowed) >
                                                          double(largest.used) * double(usage.allowed);
        if (usage.allowed > 0 && isLarger)
            largest = usage;
    }
    return largest;
}

} // namespace chatter
