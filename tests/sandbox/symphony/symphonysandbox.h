// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>

#include <QSet>
#include <QUrl>

#include "server/httpserver.h"
#include "symphony/pod.h"
#include "symphony/surface.h"

namespace sandbox {

/// A pod, an Agent, a session authentication, a key manager and a storage of files on loopback, each at an
/// address of its own, shaped after Symphony's definitions: what does not fit them is refused and remembered.
/// Any thread; serves from threads of its own.
class SymphonySandbox
{
public:
    enum class Place { SessionAuth, KeyManager, Pod, Agent, Storage };

    struct Options
    {
        bool isOneHost = false; ///< everything at the pod's address
        bool listsNewestFirst = true;
        int listedAtOnce = 2;   ///< conversations and members, whatever was asked for
        int messagesAtOnce = 3; ///< whatever was asked for
        int eventsAtOnce = 100;
        bool hasFeed = true;                  ///< a datafeed is there already
        bool permitsFeed = true;              ///< else 403: there are twenty
        bool hasRole = true;                  ///< User Provisioning, Content Export Reader
        bool hasHose = false;                 ///< is licensed
        std::chrono::seconds clock{0};        ///< what is added to `now` in the field Date
        bool readsBase64 = true;              ///< else attachments come as they are
        bool hasMessageIds = true;            ///< else 404, as where the pod knows the question no more
        QSet<QString> hidden;                 ///< messages (ids) that histories leave out
        QSet<QString> unreadable;             ///< messages (ids) that cannot be read by their ids either
        std::chrono::milliseconds latency{0}; ///< of every answer
        QSet<QString> broken;                 ///< rooms (safe ids) whose messages are answered with 500
        QSet<QString> unlisted; ///< rooms (safe ids) whose lists of members are answered with 500
        QSet<QString> secret;   ///< rooms (safe ids) whose lists of members are answered with 403
        QSet<QString> closed;   ///< rooms (safe ids) whose messages are refused, though the account is listed
    };

    static constexpr char username[] = "archive-bot";
    static constexpr int botNumber = 900;

    /// `now`: the server's time.
    SymphonySandbox(Pod pod, Options options, std::function<qint64()> now);

    QUrl url(Place place) const;
    void spoil(const HttpServer::Spoil &spoil); ///< the answers of all of them

    /// Changes the pod; called back while nothing is answered.
    void change(const std::function<void(Pod &)> &change);
    void set(const std::function<void(Options &)> &change);

    void refuseNext(int requests, int status); ///< with Retry-After: 0
    void expireSessions();
    void loseFeed(); ///< reads of it answer 400

    /// Which feed there is, and which events it let go of.
    struct Feed
    {
        QString id; ///< empty: none
        int made = 0;
        qsizetype acknowledged = 0;
    };
    Feed feed() const;
    void setFeed(const Feed &feed);

    int requests() const;
    int busiestSecond() const; ///< the most requests in a second
    int signIns() const;
    int feedsMade() const;
    QStringList
    violations() const;         ///< requests that do not fit the definitions, or brought what they must not
    QByteArray outside() const; ///< a digest of all that it holds, feeds included

private:
    struct Query;

    void count();
    HttpReply answer(Place place, const HttpRequest &request);
    HttpReply route(const Query &query);
    HttpReply signIn(const Query &query);
    HttpReply bearer(const Query &query);
    HttpReply pod(const Query &query);
    HttpReply podStreams(const Query &query) const;
    HttpReply ownStreams(const Query &query) const;
    HttpReply members(const Query &query) const;
    HttpReply userList(const Query &query) const;
    HttpReply agent(const Query &query);
    HttpReply messages(const Query &query) const;
    HttpReply messageIds(const Query &query) const;
    HttpReply message(const Query &query) const;
    HttpReply attachment(const Query &query) const;
    HttpReply feeds(const Query &query);
    HttpReply readFeed(const Query &query);
    HttpReply filesApi(const Query &query);
    HttpReply storage(const HttpRequest &request);
    bool isMember(const Pod::Room &room) const;

    mutable std::mutex m_mutex;
    Pod m_pod;
    Options m_options;
    std::function<qint64()> m_now;
    const PodSurface m_surface;
    int m_refusals = 0;
    int m_refusalStatus = 503;
    int m_requests = 0;
    int m_signIns = 0;
    std::deque<std::chrono::steady_clock::time_point> m_lastSecond; ///< when its requests came
    qsizetype m_busiestSecond = 0;
    int m_session = 0; ///< number of the one that is good
    int m_keyManager = 0;
    Feed m_feed;
    mutable QStringList m_violations;
    std::map<Place, std::unique_ptr<HttpServer>> m_servers; ///< last: they answer from the others
};

} // namespace sandbox
