// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>

#include "net/response.h"
#include "net/tokensource.h"
#include "staging/azureblob/sas.h"
#include "staging/staging.h"

namespace azureblob {

/// Puts credentials on requests: a shared access signature, the account's key, or a token of Microsoft Entra
/// ID; whichever the account was given. Secrets are opened when the first request needs them. One lane.
class SignIn
{
public:
    enum class Way { Sas, AccountKey, Entra };

    /// Throws inputFailure when there is none of them, more than one, or one that this address cannot be
    /// used with. Opens no secret.
    SignIn(const staging::StagingContext &context, const ContainerAddress &address);

    Way way() const { return m_way; }

    /// Opens the secrets. Throws inputFailure (`INVALID_SECRET`, and as net::checkEntraApp()) when they are
    /// not what they should be.
    void prepare();

    /// Of Way::Sas, opened.
    const Sas &sas();
    const std::optional<Sas> &openedSas() const { return m_sas; } ///< absent before that, and of other ways

    /// Everything else of the request has to be in place; it gets a date and the credentials. A token is
    /// fetched with `http` where one is needed.
    void sign(net::Request &request, net::Http &http, const base::Stop &stop);

    /// After an answer: true when it refuses a token that may have been good once, so that a new one is worth
    /// a try.
    bool isOutdated(const net::Response &response);

private:
    void append(const base::Secret &query, net::Request &request) const;

    std::function<base::Secret(const QByteArray &key)> m_secret;
    const base::Clock &m_clock;
    model::Values m_values;
    ContainerAddress m_address;
    Way m_way = Way::Sas;
    std::optional<Sas> m_sas;
    base::Secret m_accountKey;
    std::shared_ptr<net::TokenSource> m_tokens;
    base::Secret m_token; ///< the one sent last
};

} // namespace azureblob
