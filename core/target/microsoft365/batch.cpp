// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/microsoft365/batch.h"

#include <algorithm>

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>

#include "base/retrydelay.h"
#include "net/retryafter.h"

namespace microsoft365 {

static constexpr int attempts = 4;
static constexpr int failedDependency = 424;

/// The answer to one part, as if it had come by itself.
static net::Response responseIn(const QJsonObject &part, base::Instant now)
{
    net::Response response{.status = part.value(QLatin1String("status")).toInt()};
    const QJsonObject headers = part.value(QLatin1String("headers")).toObject();
    for (auto header = headers.begin(); header != headers.end(); ++header)
        response.headers.push_back({header.key().toLatin1(), header->toString().toLatin1()});
    response.retryAfter = net::parsedRetryAfter(response.header("Retry-After"), now);
    response.body =
        QJsonDocument(part.value(QLatin1String("body")).toObject()).toJson(QJsonDocument::Compact);
    return response;
}

static bool isWorthAsking(const GraphError &error)
{
    const Trouble trouble = troubleOf(error);
    return error.status == failedDependency || trouble == Trouble::Throttled || trouble == Trouble::Passing;
}

QByteArray Batch::body(const std::vector<size_t> &open) const
{
    QJsonArray requests;
    QString before;
    for (const size_t i : open) {
        const QString id = QString::number(i + 1);
        QJsonObject request{
            {QStringLiteral("id"), id},
            {QStringLiteral("method"), QStringLiteral("GET")},
            {QStringLiteral("url"), QString::fromLatin1(m_addresses[i])},
            {QStringLiteral("headers"),
             QJsonObject{{QStringLiteral("Prefer"), QStringLiteral("IdType=\"ImmutableId\"")}}}};
        if (!before.isEmpty())
            request.insert(QStringLiteral("dependsOn"), QJsonArray{before});
        before = id;
        requests.append(request);
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("requests"), requests}}).toJson(QJsonDocument::Compact);
}

/// Asks what is open, and takes out what was answered for good.
void Batch::ask(std::vector<Answer> &answers, std::vector<size_t> &open, const base::Stop &stop)
{
    const net::Response response = m_client.sendPatiently({.method = "POST",
                                                           .address = "/$batch",
                                                           .body = body(open),
                                                           .weight = static_cast<qint64>(open.size())},
                                                          &m_mailbox, stop);
    if (!response.isSuccess())
        throw m_client.failureOfLook(errorOf(response));
    const QJsonArray parts = objectIn(response).value(QLatin1String("responses")).toArray();
    bool isTokenRefused = false;
    for (const QJsonValue &value : parts) {
        const QJsonObject part = value.toObject();
        const auto index = static_cast<size_t>(part.value(QLatin1String("id")).toString().toULongLong() - 1);
        if (index >= answers.size())
            continue;
        const net::Response each = responseIn(part, m_client.clock().now());
        if (each.isSuccess() && !part.value(QLatin1String("body")).isObject())
            continue; // nothing to read: no answer
        answers[index] = {.body = part.value(QLatin1String("body")).toObject()};
        if (!each.isSuccess())
            answers[index].error = errorOf(each);
        const bool isRefused = !each.isSuccess() && troubleOf(*answers[index].error) == Trouble::SignIn;
        isTokenRefused = isTokenRefused || isRefused;
        if (isRefused && !m_hasNewToken)
            continue;
        if (each.isSuccess() || !isWorthAsking(*answers[index].error))
            std::erase(open, index);
        else if (each.retryAfter)
            m_mailbox.state->pauseFor(*each.retryAfter);
    }
    if (isTokenRefused && !m_hasNewToken)
        m_client.rejectToken();
    m_hasNewToken = m_hasNewToken || isTokenRefused;
}

Batch::Answer Batch::readOne(const base::Stop &stop)
{
    const net::Response response = m_client.sendPatiently({.address = m_addresses.front()}, &m_mailbox, stop);
    if (response.isSuccess())
        return {.error = {}, .body = objectIn(response)};
    return {.error = errorOf(response), .body = {}};
}

std::vector<Batch::Answer> Batch::read(const base::Stop &stop)
{
    if (m_addresses.size() == 1)
        return {readOne(stop)};
    // What is not answered at all counts as refused for now.
    std::vector<Answer> answers(m_addresses.size(), {.error = GraphError{.status = 503}, .body = {}});
    std::vector<size_t> open(m_addresses.size());
    for (size_t i = 0; i < open.size(); ++i)
        open[i] = i;
    for (int attempt = 1; !open.empty(); ++attempt) {
        const size_t before = open.size();
        ask(answers, open, stop);
        if (open.empty())
            break;
        if (open.size() < before)
            attempt = 0; // it goes on
        if (attempt == attempts)
            throw m_client.failureOf({.status = 503, .code = "ErrorServerBusy"}, About::Mailbox);
        const auto pause =
            base::delayBefore(std::max(attempt, 1), {}, QRandomGenerator::global()->generateDouble());
        if (!stop.waitFor(pause))
            stop.throwIfGentle();
    }
    return answers;
}

} // namespace microsoft365
