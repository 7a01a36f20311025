// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <mutex>

#include <QSet>
#include <QUrl>

#include "jive/community.h"
#include "server/httpserver.h"

namespace sandbox {

/// A Jive server on loopback: `/api/version`, `/oauth2/token` and what of `/api/core/v3` a reader follows.
/// Any thread; serves from threads of its own.
class JiveSandbox
{
public:
    struct Options
    {
        bool isCloud = false; ///< no prefix before the JSON, and the cloud's version
        QString instance;     ///< what it calls itself, and writes into references; empty: its own address
        bool permitsRunAs = true;             ///< else 403 with code 4048
        bool isAdmin = true;                  ///< the service account may list people
        bool filtersInbox = true;             ///< else `filterInvalid`
        int pageSize = 3;                     ///< no page has more, but for inboxes, which may
        QSet<QString> hidden;                 ///< keys that listings leave out, so that their pages are short
        std::chrono::milliseconds latency{0}; ///< of every answer
    };

    static constexpr char user[] = "archive";
    static constexpr char password[] = "a password";
    static constexpr char clientId[] = "client";
    static constexpr char clientSecret[] = "client secret";
    static constexpr char firstRefreshToken[] = "refresh 0";

    JiveSandbox(Community community, Options options);

    QUrl url() const { return m_server.url(); }
    void spoil(HttpServer::Spoil spoil) { m_server.spoil(std::move(spoil)); }

    /// Changes the community; called back while nothing is answered.
    void change(const std::function<void(Community &)> &change);
    void set(const std::function<void(Options &)> &change);

    /// After so many further pages of contents, once.
    void afterPages(int pages, std::function<void(Community &)> change);

    void failNext(int requests); ///< they answer 503
    void expireTokens();
    void demandBrowser(bool demands); ///< a sign-in page is what everything leads to

    int requests() const;
    QStringList strangers() const; ///< what was asked for and is not there, or not known
    QByteArray outside() const;    ///< a digest of all that it holds

private:
    struct Query;

    HttpReply answer(const HttpRequest &request);
    HttpReply version() const;
    HttpReply token(const HttpRequest &request);
    HttpReply core(const Query &query);
    HttpReply refusal(int status, const QByteArray &code, const QString &message) const;
    HttpReply good(const QJsonObject &json) const;
    bool isSignedIn(const HttpRequest &request) const;
    HttpReply people(const Query &query) const;
    const QStringList &sorted(const QString &order);
    HttpReply contentsPage(const Query &query);
    HttpReply inboxPage(const Query &query) const;
    HttpReply listPage(const Query &query, const QStringList &keys) const;
    QStringList repliesOf(const Query &query) const;
    QJsonObject addressed(const QJsonObject &json) const;
    QJsonValue addressed(const QJsonValue &value) const;
    QString address(const QString &path) const;

    mutable std::mutex m_mutex;
    Community m_community;
    Options m_options;
    int m_pagesUntilChange = 0;
    std::function<void(Community &)> m_change;
    QMap<QString, QStringList> m_sorted; ///< the contents by order, until something changes
    int m_failures = 0;
    int m_requests = 0;
    int m_tokens = 0;
    bool m_isExpired = false;
    bool m_demandsBrowser = false;
    mutable QStringList m_strangers;
    HttpServer m_server; ///< last: it answers from the others
};

} // namespace sandbox
