// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>

#include <QJsonObject>

#include "connectors/jive/settings.h"
#include "connectors/source.h"
#include "net/http.h"
#include "net/throttle.h"
#include "net/tokensource.h"

namespace jive {

/// What the Core API answered.
struct Answer
{
    int status = 0;
    QJsonObject json; ///< without the prefix
    QByteArray code;  ///< of an error: `filterInvalid`, `contentMissing`, `4048`; empty: none was given
    QString message;  ///< of an error

    bool isGood() const { return status >= 200 && status < 300; }
    bool isMissing() const { return status == 404 || status == 410; }
};

/// What `/api/version` says.
struct Server
{
    QString version;
    QUrl api;      ///< the Core API, at the address that the admin gave
    QUrl instance; ///< what the server calls itself; else the address that the admin gave
};

/// Asks one Jive server: signs in, keeps to its pace, tries again what passes, and follows its links. One
/// lane.
///
/// An address of the Core API, or of the community's own host under any of its names, is asked at the address
/// the admin gave, with the credentials. No other host ever gets them.
class Client
{
public:
    Client(const connectors::SourceContext &context, Settings settings);
    ~Client();

    const Settings &settings() const { return m_settings; }

    /// From now on what passes is tried once more at most, and an address that does not answer not at all:
    /// somebody waits for a test.
    void hurry() { m_attempts = 2; }

    /// Asks once. Throws Failure: what Http::send() throws; EndRun `NOT_JIVE` when something else answers.
    const Server &server(const base::Stop &stop);

    /// Follows a reference, or a path below the Core API that begins with a slash. `runAs`: the id of the
    /// person to ask as. Returns good answers, and refusals that are about this one thing (400, 403, 404,
    /// 405, 409, 410). Of what is too large, less is asked for (smaller.h): a page of a list then has fewer
    /// entries, and its `next` goes on behind those; an entity has no text, and isTooLarge(). Throws Failure:
    /// SignInAgain when the credentials are not taken, Retry for what passes.
    Answer get(const QString &reference, const base::Stop &stop, const QString &runAs = {});

    /// get(), for what has to be there. Throws for a refusal (`JIVE_REFUSED`): SignInAgain when it is a
    /// matter of rights, else EndRun.
    QJsonObject demand(const QString &reference, const base::Stop &stop, const QString &runAs = {});

    /// What demand() makes of an answer that get() gave.
    static QJsonObject demanded(const QString &reference, const Answer &answer);

    /// Streams a file into `sink`. `mediaType`: what Jive says it is; may be empty. Throws Failure: SkipItem
    /// when it is gone, refused, at a host that is not allowed or whose certificate is not good, or when a
    /// page stands in its place; SignInAgain when the credentials are not taken for anything; Retry for what
    /// passes.
    void download(const QString &reference, const QByteArray &mediaType, const QString &runAs,
                  QIODevice &sink, const base::Stop &stop);

    qint64 requests() const { return m_requests; }

private:
    QUrl addressOf(const QString &reference, const base::Stop &stop);
    bool isOwn(const QUrl &url) const;
    net::Response send(const net::Request &request, const base::Stop &stop);
    net::Response sendSigned(net::Request request, const QString &runAs, const base::Stop &stop);
    net::Response fetchFile(const net::Request &request, bool isOwnHost, const QString &runAs,
                            const base::Stop &stop);
    net::Headers credentials(const base::Stop &stop);
    net::Token newToken(net::Http &http, const base::Stop &stop);
    Answer ask(const QUrl &url, const QString &runAs, const base::Stop &stop);
    Server readVersion(const base::Stop &stop);

    connectors::SourceContext m_context;
    Settings m_settings;
    net::Http m_http;
    std::unique_ptr<net::Throttle> m_throttle; ///< null: no limit
    net::TokenSource m_tokens;
    std::optional<base::Secret> m_refreshToken; ///< the last that Jive gave, where nobody keeps it
    std::optional<Server> m_server;
    int m_attempts = 6; ///< Jive counts requests in windows of ten seconds; six tries outlast one
    qint64 m_requests = 0;
};

} // namespace jive
