// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/symphony/client.h"

#include <algorithm>
#include <array>

#include <QIODevice>
#include <QLoggingCategory>
#include <QUuid>

#include "base/failure.h"
#include "base/retrying.h"
#include "connectors/symphony/values.h"
#include "net/address.h"

namespace symphony {

using base::Area;
using base::Failure;
using base::Reaction;

static Q_LOGGING_CATEGORY(lcSymphony, "chancery.symphony");

static constexpr qint64 largestAnswer = 64LL << 20;
static constexpr qint64 largestFile = 64LL << 30;
static constexpr std::chrono::seconds longestPoll{100};
static constexpr std::chrono::hours longestDownload{12};

static base::Secret keyIn(const connectors::SourceContext &context)
{
    return context.secret ? context.secret("privateKey") : base::Secret();
}

Client::Client(const connectors::SourceContext &context, Settings settings)
    : m_context(context),
      m_settings(std::move(settings)),
      m_hosts(m_settings, context),
      m_signIn(m_settings, m_hosts, keyIn(context), *context.clock)
{
    const double pace = m_settings.requestsPerSecond;
    const double atOnce = std::max(1.0, pace / 20); // taken off the rate: no second has more than the pace
    if (pace > 0)
        m_throttle =
            std::make_unique<net::Throttle>(std::max(pace - atOnce, pace / 2), atOnce, *context.clock);
}

Client::~Client() = default;

net::Response Client::send(net::Request request, Host host, const base::Stop &stop)
{
    if (m_throttle)
        m_throttle->take(stop);
    ++m_requests;
    request.headers.push_back({"X-Trace-Id", QUuid::createUuid().toByteArray(QUuid::Id128).left(8)});
    net::Response response = m_hosts.to(host).send(request, stop);
    if (response.status == 429 && m_throttle && response.retryAfter)
        m_throttle->pauseFor(*response.retryAfter);
    return response;
}

/// Credentials that are over are replaced once.
net::Response Client::sendSigned(net::Request request, Host host, const base::Stop &stop)
{
    for (int attempt = 1;; ++attempt) {
        request.credentials = m_signIn.credentials(host, stop);
        net::Response response = send(request, host, stop);
        if (response.status != 401)
            return response;
        m_signIn.reject(request.credentials);
        if (attempt > 1)
            throw Failure(
                Reaction::SignInAgain, Area::SignIn, "SIGN_IN_REFUSED",
                QStringLiteral("%1 does not take the session that was just begun.")
                    .arg(net::displayed(response.url)),
                QStringLiteral("Check that pod, Agent, session authentication and key manager belong to "
                               "each other."));
    }
}

net::Request Client::requestFor(const Call &call) const
{
    net::Request request{.method = call.method,
                         .url = QUrl(baseOf(m_settings, call.host).toString() + call.path)};
    request.headers = {{"Accept", "application/json"}};
    if (call.method == "POST") {
        request.headers.push_back({"Content-Type", "application/json"});
        request.body = compact(call.body);
    }
    request.limit = largestAnswer;
    request.redirects = net::Request::Redirects::None;
    request.endsGently = call.waits;
    if (call.waits)
        request.timeouts.idle = longestPoll;
    return request;
}

/// `{"code":…,"message":…}`, or of the Files API `{"error":…}`.
static QString messageIn(const QJsonDocument &json)
{
    const QString message = textIn(json.object(), u"message");
    return message.isEmpty() ? textIn(json.object(), u"error") : message;
}

Answer Client::askOnce(const Call &call, const base::Stop &stop)
{
    const net::Response response = sendSigned(requestFor(call), call.host, stop);
    QJsonParseError trouble;
    Answer answer{.status = response.status, .json = QJsonDocument::fromJson(response.body, &trouble)};
    bool isNumber = false;
    const qint64 total = response.header("X-Total-Count").toLongLong(&isNumber);
    answer.total = isNumber ? total : -1;
    answer.location = QString::fromUtf8(response.header("Location"));
    const bool isEmpty = response.status == 204 || call.method == "DELETE";
    if (answer.isGood() || (call.host == Host::Files && response.isRedirect())) {
        if (answer.isGood() && !isEmpty && answer.json.isNull())
            throw Failure(Reaction::EndRun, Area::Source, "NOT_SYMPHONY",
                          QStringLiteral("%1 answers what is no JSON.").arg(net::displayed(response.url)),
                          QStringLiteral("Check the addresses of pod and Agent."));
        return answer;
    }
    answer.message = messageIn(answer.json);
    qCDebug(lcSymphony) << response.status << net::displayed(response.url) << answer.message;
    static constexpr std::array single{400, 403, 404, 405, 410, 422};
    if (std::ranges::find(single, response.status) == single.end())
        throw net::refusalOf(response, Area::Source);
    return answer;
}

Answer Client::ask(const Call &call, const base::Stop &stop)
{
    try {
        return base::retrying(
            stop, *m_context.clock, m_attempts, [&] { return askOnce(call, stop); }, m_context.waiting);
    } catch (const Failure &failure) { // one conversation must not keep all others from being read
        if (!call.isOfOne || failure.key != "HTTP_500")
            throw;
        return {.status = 500, .json = {}, .message = failure.text, .location = {}};
    }
}

Failure Client::refusalOf(const Call &call, const Answer &answer) const
{
    const bool lacksRole = answer.isForbidden();
    const QUrl url(baseOf(m_settings, call.host).toString() + call.path);
    return {
        lacksRole ? Reaction::SignInAgain : Reaction::EndRun, lacksRole ? Area::SignIn : Area::Source,
        "SYMPHONY_REFUSED",
        QStringLiteral("Symphony refuses %1 (%2): %3")
            .arg(net::displayed(url), QString::number(answer.status), answer.message),
        QStringLiteral("Check that the service account has the role that this route needs: User Provisioning "
                       "for datafeed and datahose, Content Export Reader for contentExport.")};
}

Answer Client::demand(const Call &call, const base::Stop &stop)
{
    Answer answer = ask(call, stop);
    if (!answer.isGood())
        throw refusalOf(call, answer);
    return answer;
}

void Client::knock(const Call &call, const base::Stop &stop)
{
    base::retrying(
        stop, *m_context.clock, m_attempts,
        [&] {
            const net::Response response = send(requestFor(call), call.host, stop);
            if (response.status == 429 || response.status >= 500)
                throw net::refusalOf(response, Area::Source);
        },
        m_context.waiting);
}

/// Throws what passes, to be tried again.
static net::Response settled(net::Response response)
{
    const Failure refusal = net::refusalOf(response, Area::Source);
    if (!response.isSuccess() && refusal.reaction == Reaction::Retry)
        throw refusal;
    return response;
}

static void checkDownload(const net::Response &response)
{
    if (response.isSuccess())
        return;
    if (net::isFileGone(response.status))
        throw base::itemFailure("ATTACHMENT_UNAVAILABLE",
                                QStringLiteral("%1 is not there any more, or closed (status %2).")
                                    .arg(net::displayed(response.url))
                                    .arg(response.status));
    throw Failure(Reaction::Retry, Area::Source, "ATTACHMENT_UNAVAILABLE",
                  QStringLiteral("%1 does not give it now (status %2).")
                      .arg(net::displayed(response.url))
                      .arg(response.status),
                  QStringLiteral("It is fetched again with the next run."));
}

void Client::download(const Call &call, QIODevice &sink, const std::function<void()> &begin,
                      const base::Stop &stop)
{
    net::Request request = requestFor(call);
    request.headers = {{"Accept", "*/*"}};
    request.sink = &sink;
    request.limit = largestFile;
    request.timeouts.overall = longestDownload;
    checkDownload(base::retrying(
        stop, *m_context.clock, m_attempts,
        [&] {
            begin();
            return settled(sendSigned(request, call.host, stop));
        },
        m_context.waiting));
}

void Client::downloadSigned(const QUrl &url, QIODevice &sink, const std::function<void()> &begin,
                            const base::Stop &stop)
{
    net::Request request{.url = url, .sink = &sink, .limit = largestFile};
    request.redirects = net::Request::Redirects::AnyHost;
    request.timeouts.overall = longestDownload;
    checkDownload(base::retrying(
        stop, *m_context.clock, m_attempts,
        [&] {
            begin();
            return settled(send(request, Host::Files, stop));
        },
        m_context.waiting));
}

} // namespace symphony
