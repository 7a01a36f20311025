// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/chatter/answer.h"
#include "connectors/chatter/signin.h"
#include "net/http.h"

namespace chatter {

/// The newest version of the API that was tried.
inline constexpr int triedVersion = 62;

/// Asks one Salesforce organisation over REST: signs in, signs in once more when its session has ended, tries
/// again what passes, and watches the organisation's daily requests. One lane.
///
/// The session goes to the instance that the sign-in named, and to no other host.
class Client
{
public:
    Client(const connectors::SourceContext &context, Settings settings);
    ~Client();

    const Settings &settings() const { return m_settings; }
    const base::Clock &clock() const { return *m_context.clock; }
    SignIn &signIn() { return m_signIn; }
    const connectors::SourceContext &context() const { return m_context; }

    /// From now on what passes is tried twice and no more: somebody waits for a test.
    void hurry() { m_attempts = 2; }

    Session session(const base::Stop &stop);

    /// The time by the server's own clock, as far as its answers tell; else by this machine's. Asks when it
    /// has not answered yet.
    base::Instant serverNow(const base::Stop &stop);

    /// `62.0`: the setting's, else the newest of the server's that was tried. Asks once.
    QString version(const base::Stop &stop);

    /// Follows a reference of the instance: a path that begins with `/services/`, or else one below
    /// `/services/data/vNN.0`. Returns good answers, and refusals that are about this one thing. Throws
    /// Failure: generalFailure(); `API_BUDGET_REACHED` (Retry, for the next run) when the share is used up;
    /// `FOREIGN_REFERENCE` (EndRun) for an address of another host.
    Answer get(const QString &reference, const base::Stop &stop);

    /// get(), for what has to be there. Throws what refusal() makes of a refusal.
    QJsonDocument demand(const QString &reference, const base::Stop &stop);
    static base::Failure refusal(const QString &what, const Answer &answer);

    /// Streams a file into `sink`. Throws Failure: SkipItem when it is gone or may not be seen (403, 404,
    /// 410); what the sign-in and the API's own limits mean; Retry for all else.
    void download(const QString &reference, QIODevice &sink, const base::Stop &stop);

    qint64 requests() const { return m_requests; }
    const Usage &usage() const { return m_usage; }

private:
    QUrl addressOf(const QString &reference, const Session &session, const base::Stop &stop);
    net::Response send(const QString &reference, QIODevice *sink, const base::Stop &stop);
    Answer ask(const QString &reference, const base::Stop &stop);
    void checkBudget() const;

    const connectors::SourceContext m_context;
    const Settings m_settings;
    net::Http m_http;
    SignIn m_signIn;
    int m_attempts = 5;
    QString m_version; ///< empty: not asked for yet
    Usage m_usage;
    qint64 m_requests = 0;
    std::optional<std::chrono::milliseconds> m_clockAhead; ///< of the server's; absent: it did not answer yet
};

} // namespace chatter
