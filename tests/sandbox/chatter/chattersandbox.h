// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <mutex>

#include <QJsonDocument>
#include <QSet>
#include <QUrl>

#include "chatter/bayeux.h"
#include "chatter/organisation.h"
#include "chatter/soql.h"
#include "server/httpserver.h"

namespace sandbox {

/// A Salesforce organisation on loopback: the token endpoint, REST with SOQL and query locators, the Connect
/// resources that a reader follows, and the channel over Bayeux. Any thread; serves from threads of its own.
class ChatterSandbox
{
public:
    struct Options
    {
        int pageSize = 4;                  ///< rows in an answer
        bool locatorsDie = false;          ///< INVALID_QUERY_LOCATOR to the first use of each
        bool isRelativelyAddressed = true; ///< else locators are whole addresses
        QSet<QString> lackingFields;       ///< `Object.Field` that the organisation does not have
        QSet<QString> unreadable;          ///< objects: INVALID_TYPE
        bool seesAllData = true;           ///< else the history is refused, unless for an entity's
        int dailyLimit = 100'000;          ///< API requests
        int used = 0;                      ///< of them, before any
        bool hasCommentBatch = true;
        bool rejectsForEver = false;  ///< 401 with a reason that no new session changes
        bool refusesSessions = false; ///< 401 to each, as if it had ended
        int signInStatus = 400;
        QByteArray signInError; ///< body of every refusal of a sign-in; empty: it takes the right ones
        QByteArray apiError;    ///< body of 403 to every REST call; empty: none
        std::chrono::milliseconds latency{0}; ///< of every answer
        QString instance;                     ///< what sign-ins name; empty: its own address
    };

    static constexpr char organisationId[] = "00D000000000001";
    static constexpr char clientId[] = "consumer key";
    static constexpr char clientSecret[] = "consumer secret";
    static constexpr char user[] = "archive@corp.example";
    static constexpr char password[] = "a password";
    static constexpr char securityToken[] = "TOKEN";

    ChatterSandbox(Organisation organisation, Options options);

    QUrl url() const { return m_server.url(); }
    void spoil(HttpServer::Spoil spoil) { m_server.spoil(std::move(spoil)); }

    /// Changes the organisation; called back while nothing is answered.
    void change(const std::function<void(Organisation &)> &change);
    void set(const std::function<void(Options &)> &change);
    void onChannel(const std::function<void(Bayeux &)> &change);

    void failNext(int requests); ///< they answer 503 with a page
    void expireSessions();
    void damageFiles(bool damages); ///< other bytes of the same number

    int requests() const; ///< of REST, as Salesforce counts them
    int signIns() const;
    QStringList strangers() const; ///< what was asked for and is not there, or not understood
    QByteArray outside() const;    ///< a digest of all that it holds
    QByteArray lastAssertion() const;

private:
    HttpReply answer(const HttpRequest &request);
    HttpReply token(const HttpRequest &request);
    bool takes(const QUrl &form, const HttpRequest &request);
    HttpReply rest(const QString &path, const QUrl &target);
    HttpReply query(const QString &text, bool withDeleted);
    HttpReply page(const QJsonObject &base, std::vector<QJsonObject> rows);
    HttpReply more(const QString &locator);
    HttpReply describe(const QString &object) const;
    HttpReply deleted(const QString &object, const QUrl &target) const;
    HttpReply connect(const QString &path);
    HttpReply elements(const QStringList &ids) const;
    HttpReply file(const QString &version) const;
    HttpReply good(const QJsonDocument &json) const;
    static HttpReply refusal(int status, const QByteArray &code, const QString &message);
    QString missingField(const Soql &soql) const;
    QString address() const;

    mutable std::mutex m_mutex;
    Organisation m_organisation;
    Options m_options;
    Bayeux m_channel;
    std::map<QString, std::vector<QJsonObject>> m_locators;
    QSet<QString> m_usedLocators;
    int m_failures = 0;
    int m_requests = 0;
    int m_tokens = 0;
    int m_lastLocator = 0;
    bool m_isExpired = false;
    bool m_damages = false;
    QByteArray m_assertion;
    mutable QStringList m_strangers;
    HttpServer m_server; ///< last: it answers from the others
};

} // namespace sandbox
