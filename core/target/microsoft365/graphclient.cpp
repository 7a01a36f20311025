// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/microsoft365/graphclient.h"

#include <algorithm>

#include <QJsonDocument>
#include <QLoggingCategory>
#include <QRandomGenerator>
#include <QUuid>

#include "base/retrydelay.h"
#include "net/address.h"

namespace microsoft365 {

using std::chrono::milliseconds;

static Q_LOGGING_CATEGORY(lcGraph, "chancery.graph");

/// How often a request is sent to a service that says it cannot now.
static constexpr int attempts = 4;

static constexpr int mostPages = 1'000'000;

/// A pause may be made longer by another lane meanwhile.
static constexpr milliseconds longestNap{200};

static milliseconds patienceFor(const GraphRequest &request)
{
    return request.isUpload ? milliseconds{GraphClient::uploadPatience} : milliseconds{GraphClient::patience};
}

GraphClient::GraphClient(std::shared_ptr<Tenant> tenant, QUrl root, const model::Network &network,
                         const base::Clock &clock, base::Waiting waiting)
    : m_tenant(std::move(tenant)),
      m_root(std::move(root)),
      m_clock(clock),
      m_waiting(std::move(waiting)),
      m_http(network, clock, base::Area::Destination)
{}

net::Request GraphClient::prepared(const GraphRequest &request) const
{
    net::Request prepared{.method = request.method,
                          .headers = request.headers,
                          .body = request.body,
                          .sink = request.sink,
                          .limit = request.limit};
    prepared.url = request.url;
    if (request.url.isEmpty()) {
        QByteArray root = m_root.toEncoded();
        while (root.endsWith('/'))
            root.chop(1);
        prepared.url = QUrl::fromEncoded(root + (request.isBeta ? "/beta" : "/v1.0") + request.address);
    } else if (!request.isUpload && !net::haveSameOrigin(request.url, m_root)) {
        throw base::Failure(base::Reaction::EndRun, base::Area::Destination, "UNEXPECTED_ANSWER",
                            QStringLiteral("Microsoft 365 goes on at %1, which is not its address.")
                                .arg(net::displayed(request.url)));
    }
    prepared.headers.push_back({"client-request-id", QUuid::createUuid().toByteArray(QUuid::WithoutBraces)});
    if (!request.isUpload) {
        prepared.headers.push_back({"Accept", "application/json"});
        if (net::valueOf(request.headers, "Prefer").isEmpty())
            prepared.headers.push_back({"Prefer", "IdType=\"ImmutableId\""});
        if (!request.body.isEmpty() && net::valueOf(request.headers, "Content-Type").isEmpty())
            prepared.headers.push_back({"Content-Type", "application/json"});
    }
    return prepared;
}

net::Response GraphClient::sendOnce(const GraphRequest &request, const base::Stop &stop)
{
    net::Request prepared = this->prepared(request);
    if (request.isUpload)
        return m_http.send(prepared, stop);
    for (bool isLast = false;; isLast = true) {
        m_token = m_tenant->tokens().token(m_http, stop);
        prepared.credentials = {{"Authorization", "Bearer " + m_token.reveal()}};
        net::Response response = m_http.send(prepared, stop);
        if (response.status != 401)
            return response;
        rejectToken();
        if (isLast)
            throw failureOfNewToken(errorOf(response), m_tenant->asker());
    }
}

void GraphClient::waitForTurn(const GraphRequest &request, const MailboxRef &mailbox, const base::Stop &stop)
{
    const bool isCounted = request.method != "GET" && request.method != "DELETE";
    for (bool isTold = false;; isTold = true) {
        const milliseconds wait = mailbox.state->take(request.weight, isCounted ? request.body.size() : 0);
        if (wait == milliseconds{0})
            return;
        base::Failure full = failureOf({.status = 429, .retryAfter = wait}, About::Mailbox);
        if (!mailbox.state->isPaused()) // who reads of throttling looks for other programs
            full.text =
                QStringLiteral("The mailbox was given as much as Microsoft 365 takes at a time (150 MB in "
                               "5 minutes); the rest follows.");
        if (wait > patienceFor(request))
            throw base::Failure(full);
        if (!isTold && m_waiting && wait > longestNap) // an upload has much patience
            m_waiting(full, wait);
        if (!stop.waitFor(std::min(wait, longestNap)))
            stop.throwIfGentle();
    }
}

/// After a 429: the mailbox rests for as long as the service says. Without a mailbox the caller does.
void GraphClient::rest(const net::Response &response, const GraphRequest &request, const MailboxRef *mailbox,
                       int attempt, const base::Stop &stop)
{
    const GraphError error = errorOf(response);
    const milliseconds pause =
        base::delayBefore(attempt, error.retryAfter, QRandomGenerator::global()->generateDouble());
    qCInfo(lcGraph).noquote() << "throttled for" << pause.count() << "ms:" << described(error);
    if (mailbox)
        mailbox->state->pauseFor(pause);
    if (attempt >= attempts || pause > patienceFor(request)) {
        base::Failure failure = failureOf(error, mailbox ? About::Mailbox : About::Service);
        failure.retryAfter = pause;
        throw failure;
    }
    if (!mailbox && !stop.waitFor(pause))
        stop.throwIfGentle();
}

net::Response GraphClient::send(const GraphRequest &request, const MailboxRef *mailbox,
                                const base::Stop &stop)
{
    for (int attempt = 1;; ++attempt) {
        if (mailbox)
            waitForTurn(request, *mailbox, stop);
        net::Response response = sendOnce(request, stop);
        if (response.isSuccess() || troubleOf(errorOf(response)) != Trouble::Throttled)
            return response;
        rest(response, request, mailbox, attempt, stop);
    }
}

net::Response GraphClient::sendPatiently(const GraphRequest &request, const MailboxRef *mailbox,
                                         const base::Stop &stop)
{
    for (int attempt = 1;; ++attempt) {
        net::Response response = base::retrying(
            stop, m_clock, attempts, [&] { return send(request, mailbox, stop); }, m_waiting);
        const GraphError error = errorOf(response);
        if (response.isSuccess() || troubleOf(error) != Trouble::Passing || attempt == attempts)
            return response;
        const milliseconds pause =
            base::delayBefore(attempt, error.retryAfter, QRandomGenerator::global()->generateDouble());
        if (pause > patience)
            return response;
        if (m_waiting)
            m_waiting(failureOf(error, mailbox ? About::Mailbox : About::Service), pause);
        if (!stop.waitFor(pause))
            stop.throwIfGentle();
    }
}

QJsonObject GraphClient::read(const GraphRequest &request, const MailboxRef *mailbox, const base::Stop &stop)
{
    const net::Response response = sendPatiently(request, mailbox, stop);
    if (!response.isSuccess())
        throw failureOf(errorOf(response), mailbox ? About::Mailbox : About::Service);
    return objectIn(response);
}

void GraphClient::readAll(const GraphRequest &request, const MailboxRef *mailbox,
                          const std::function<bool(const QJsonObject &)> &each, const base::Stop &stop)
{
    GraphRequest next = request;
    for (int page = 0; page < mostPages; ++page) {
        const QJsonObject object = read(next, mailbox, stop);
        const QJsonArray values = valuesIn(object);
        for (const QJsonValue &value : values) {
            if (!each(value.toObject()))
                return;
        }
        const QString link = object.value(QLatin1String("@odata.nextLink")).toString();
        if (link.isEmpty())
            return;
        next.address.clear();
        next.url = QUrl::fromEncoded(link.toUtf8());
    }
}

base::Failure GraphClient::failureOfLook(const GraphError &error) const
{
    base::Failure failure = failureOf(error, About::Mailbox);
    const Trouble trouble = troubleOf(error);
    if (trouble == Trouble::Item || trouble == Trouble::TooLarge) {
        failure.reaction = base::Reaction::ParkMailbox;
        failure.key = "IMPORT_UNAVAILABLE";
    }
    return failure;
}

QJsonArray valuesIn(const QJsonObject &page)
{
    const QJsonValue values = page.value(QLatin1String("value"));
    if (values.isArray())
        return values.toArray();
    throw base::Failure(base::Reaction::Retry, base::Area::Destination, "UNEXPECTED_ANSWER",
                        QStringLiteral("Microsoft 365 was asked for a list and answered without one."),
                        QStringLiteral("Check that no portal or proxy answers in Microsoft's place."));
}

QJsonObject objectIn(const net::Response &response)
{
    const QJsonDocument document = QJsonDocument::fromJson(response.body);
    if (document.isObject())
        return document.object();
    throw base::Failure(
        base::Reaction::Retry, base::Area::Destination, "UNEXPECTED_ANSWER",
        QStringLiteral("%1 answered with something else than JSON.").arg(net::displayed(response.url)),
        QStringLiteral("Check that no portal or proxy answers in Microsoft's place."));
}

} // namespace microsoft365
