// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QJsonArray>
#include <QJsonDocument>

#include "connectors/source.h"
#include "connectors/symphony/signin.h"
#include "net/throttle.h"

class QIODevice;

namespace symphony {

/// What Symphony answered.
struct Answer
{
    int status = 0;
    QJsonDocument json;
    QString message;   ///< of an error
    QString location;  ///< of a redirect
    qint64 total = -1; ///< of a list of files: how many there are (`X-Total-Count`)

    bool isGood() const { return status >= 200 && status < 300; }
    bool isForbidden() const { return status == 403; }
    bool isMissing() const { return status == 404 || status == 410; }
    QJsonObject object() const { return json.object(); }
    QJsonArray array() const { return json.array(); } ///< empty for 204
};

/// One request to one of the hosts.
struct Call
{
    Host host = Host::Pod;
    QByteArray method = "GET";
    QString path; ///< with its query, encoded, below the host's interface
    QJsonObject body;
    bool waits = false;   ///< a long poll: a gentle stop ends it
    bool isOfOne = false; ///< of one conversation: a server's error (500) that stays is an answer
};

/// Asks one pod with its Agent: signs in, keeps to its pace, honours Retry-After, and tries again what
/// passes. The credentials of a host go to that host's address and nowhere else. One lane.
class Client
{
public:
    Client(const connectors::SourceContext &context, Settings settings);
    ~Client();

    const Settings &settings() const { return m_settings; }
    SignIn &signIn() { return m_signIn; }
    Hosts &hosts() { return m_hosts; }

    /// From now on what passes is tried twice and no more: somebody waits for a test.
    void hurry() { m_attempts = 2; }

    /// Good answers, and refusals that are about this one thing (400, 403, 404, 405, 410, 422). Throws
    /// Failure: what SignIn and Http throw; SignInAgain `SIGN_IN_REFUSED` when new credentials are refused as
    /// well; Retry for what did not pass in time.
    Answer ask(const Call &call, const base::Stop &stop);

    /// ask(), for what has to be there. Throws for a refusal (`SYMPHONY_REFUSED`): SignInAgain when a role is
    /// missing, else EndRun.
    Answer demand(const Call &call, const base::Stop &stop);
    base::Failure refusalOf(const Call &call, const Answer &answer) const;

    /// Asks without having signed in, to learn whether a host answers at all. Throws what Http throws, and
    /// for a host that is busy or broken.
    void knock(const Call &call, const base::Stop &stop);

    /// A success's content goes into `sink`, which is empty at the start of each try: `begin` sees to that.
    /// Throws itemFailure (`ATTACHMENT_UNAVAILABLE`) when it is gone or closed (403, 404, 410), and Failure
    /// (Retry, the same key) at once for any other refusal: it is about this one thing.
    void download(const Call &call, QIODevice &sink, const std::function<void()> &begin,
                  const base::Stop &stop);

    /// The same from an address that is signed by itself: nothing of the sign-in goes there.
    void downloadSigned(const QUrl &url, QIODevice &sink, const std::function<void()> &begin,
                        const base::Stop &stop);

    qint64 requests() const { return m_requests; }

private:
    net::Response send(net::Request request, Host host, const base::Stop &stop);
    net::Response sendSigned(net::Request request, Host host, const base::Stop &stop);
    net::Request requestFor(const Call &call) const;
    Answer askOnce(const Call &call, const base::Stop &stop);

    connectors::SourceContext m_context;
    Settings m_settings;
    Hosts m_hosts;
    SignIn m_signIn;
    std::unique_ptr<net::Throttle> m_throttle; ///< null: no limit
    int m_attempts = 8;
    qint64 m_requests = 0;
};

} // namespace symphony
