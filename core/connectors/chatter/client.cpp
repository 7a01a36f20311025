// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/chatter/client.h"

#include <algorithm>

#include <QIODevice>
#include <QJsonArray>
#include <QJsonObject>

#include "base/failure.h"
#include "base/retrying.h"
#include "net/address.h"
#include "net/date.h"

namespace chatter {

using base::Area;
using base::Failure;
using base::Reaction;

static constexpr qint64 largestAnswer = 256LL << 20;
static constexpr qint64 largestFile = 8LL << 30;

Client::Client(const connectors::SourceContext &context, Settings settings)
    : m_context(context),
      m_settings(std::move(settings)),
      m_http(context.network, *context.clock, Area::Source),
      m_signIn(context, m_settings)
{}

Client::~Client() = default;

Session Client::session(const base::Stop &stop)
{
    return base::retrying(
        stop, clock(), 2, [&] { return m_signIn.session(m_http, stop); }, m_context.waiting);
}

static Failure notSalesforce(const QString &what, const QString &why)
{
    return {Reaction::EndRun, Area::Source, "NOT_SALESFORCE",
            QStringLiteral("%1 does not answer as Salesforce does: %2.").arg(what, why),
            QStringLiteral("Check the sign-in address, and the proxy on the way to it.")};
}

QString Client::version(const base::Stop &stop)
{
    if (!m_settings.apiVersion.isEmpty())
        return m_settings.apiVersion;
    if (!m_version.isEmpty())
        return m_version;
    double newest = 0;
    for (const QJsonValue &value : demand(QStringLiteral("/services/data/"), stop).array()) {
        const double each = value.toObject().value(u"version").toString().toDouble();
        if (each <= triedVersion)
            newest = std::max(newest, each);
    }
    if (newest < 1)
        throw notSalesforce(QStringLiteral("/services/data/"), QStringLiteral("it lists no usable version"));
    m_version = QString::number(newest, 'f', 1);
    return m_version;
}

QUrl Client::addressOf(const QString &reference, const Session &session, const base::Stop &stop)
{
    const bool isPath = reference.startsWith(u'/') && !reference.startsWith(QLatin1String("//"));
    if (!isPath) {
        const QUrl url(reference);
        if (!net::haveSameOrigin(url, session.instance))
            throw Failure(
                Reaction::EndRun, Area::Source, "FOREIGN_REFERENCE",
                QStringLiteral("Salesforce refers to %1, which is not the organisation's instance.")
                    .arg(net::displayed(url)),
                QStringLiteral("Check the sign-in address, and the proxy on the way to it. The next "
                               "run asks again; nothing is passed over."));
        return url;
    }
    QString path = reference;
    if (!path.startsWith(QLatin1String("/services/")))
        path.prepend(QStringLiteral("/services/data/v") + version(stop));
    return QUrl::fromEncoded(session.instance.toEncoded() + path.toUtf8());
}

void Client::checkBudget() const
{
    if (m_usage.allowed <= 0 || m_usage.used * 100 < m_usage.allowed * m_settings.budgetPercent)
        return;
    if (m_settings.budgetPercent >= 100 && m_usage.used < m_usage.allowed)
        return;
    throw Failure(
        Reaction::Retry, Area::Source, "API_BUDGET_REACHED",
        QStringLiteral("The organisation has used %1 of its %2 daily API requests; the run pauses at "
                       "%3 %.")
            .arg(m_usage.used)
            .arg(m_usage.allowed)
            .arg(m_settings.budgetPercent),
        QStringLiteral("The next run goes on where this one ended. Raise budgetPercent, or let other "
                       "programs ask less."),
        std::chrono::hours{1});
}

base::Instant Client::serverNow(const base::Stop &stop)
{
    if (!m_clockAhead)
        version(stop); // is asked for anyway
    if (!m_clockAhead)
        get(QStringLiteral("/services/data/"), stop);
    return clock().now() - m_clockAhead.value_or(std::chrono::milliseconds{0});
}

/// A session that ended is replaced once; so is one whose organisation moved to another instance.
net::Response Client::send(const QString &reference, QIODevice *sink, const base::Stop &stop)
{
    for (int attempt = 1;; ++attempt) {
        const Session session = m_signIn.session(m_http, stop);
        const QUrl url = addressOf(reference, session, stop);
        checkBudget();
        ++m_requests;
        const net::Response response =
            m_http.send({.url = url,
                         .headers = {{"Accept", "application/json"}},
                         .credentials = {{"Authorization", "Bearer " + session.token.reveal()}},
                         .sink = sink,
                         .limit = sink ? largestFile : largestAnswer,
                         .redirects = net::Request::Redirects::None},
                        stop);
        if (const auto date = net::dateOf(response))
            m_clockAhead = clock().now() - *date;
        else if (!m_clockAhead)
            m_clockAhead = std::chrono::milliseconds{0};
        const Usage usage = usageIn(response.header("Sforce-Limit-Info"));
        if (usage.allowed > 0)
            m_usage = usage;
        const bool hasEnded = response.status == 401 || response.isRedirect();
        if (!hasEnded || attempt > 1 || isForEver(answerFrom(response.status, response.body)))
            return response;
        m_signIn.reject(session.token);
    }
}

Answer Client::ask(const QString &reference, const base::Stop &stop)
{
    const net::Response response = send(reference, nullptr, stop);
    if (response.isRedirect())
        throw notSalesforce(net::displayed(response.url), QStringLiteral("it leads to another page"));
    const Answer answer = answerFrom(response.status, response.body);
    if (const auto failure = generalFailure(response, answer))
        throw Failure(*failure);
    if (answer.isGood() && answer.json.isNull())
        throw notSalesforce(net::displayed(response.url), QStringLiteral("the answer is no JSON"));
    return answer;
}

Answer Client::get(const QString &reference, const base::Stop &stop)
{
    return base::retrying(
        stop, clock(), m_attempts, [&] { return ask(reference, stop); }, m_context.waiting);
}

QJsonDocument Client::demand(const QString &reference, const base::Stop &stop)
{
    const Answer answer = get(reference, stop);
    if (!answer.isGood())
        throw refusal(reference.section(u'?', 0, 0), answer);
    return answer.json;
}

Failure Client::refusal(const QString &what, const Answer &answer)
{
    static const QList<QByteArray> ofRights{"INVALID_TYPE", "INSUFFICIENT_ACCESS",
                                            "INSUFFICIENT_ACCESS_OR_READONLY", "NOT_FOUND", "FORBIDDEN"};
    const bool isOfRights = ofRights.contains(answer.code) || answer.status == 403;
    return {
        isOfRights ? Reaction::SignInAgain : Reaction::EndRun, isOfRights ? Area::SignIn : Area::Source,
        "SALESFORCE_REFUSED",
        QStringLiteral("Salesforce refuses %1 (%2 %3): %4")
            .arg(what)
            .arg(answer.status)
            .arg(QString::fromLatin1(answer.code), answer.message),
        isOfRights
            ? QStringLiteral("Give the integration user a permission set with API Enabled, View All "
                             "Data, View All Users, and the Chatter permissions of the “Before you "
                             "begin” list.")
            : QStringLiteral("The next run asks again; nothing is passed over. If it is refused again, leave "
                             "apiVersion empty, or set it to one that the organisation has.")};
}

void Client::download(const QString &reference, QIODevice &sink, const base::Stop &stop)
{
    const net::Response response = send(reference, &sink, stop);
    if (response.isSuccess())
        return;
    const Answer answer = answerFrom(response.status, response.body);
    const auto failure = generalFailure(response, answer);
    if (failure && failure->reaction != Reaction::EndRun) // of one file, nothing ends the run
        throw Failure(*failure);
    const QString text = QStringLiteral("Salesforce does not give the file (status %1 %2).")
                             .arg(response.status)
                             .arg(QString::fromLatin1(answer.code));
    if (net::isFileGone(response.status))
        throw base::itemFailure(
            "ATTACHMENT_UNAVAILABLE", text,
            QStringLiteral("Give the integration user the permission “Query All Files”."));
    throw Failure(
        Reaction::Retry, Area::Source, "ATTACHMENT_UNAVAILABLE", text,
        QStringLiteral("The next run asks for it again. If it stays, download it in Salesforce, and "
                       "check the proxy on the way to it."));
}

} // namespace chatter
