// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <memory>
#include <mutex>

#include "net/entra.h"
#include "target/target.h"

namespace imap {

/// Signs in as an application registered in Microsoft Entra ID, for XOAUTH2. Lanes of one account share their
/// token, as long as one of them lives. Any thread.
class Applications
{
public:
    /// What gives tokens for that account; asks nothing yet. Throws inputFailure for settings that cannot be
    /// right, and for a certificate file that cannot be read (`CERTIFICATE_INVALID`).
    std::shared_ptr<net::TokenSource> tokensFor(const target::TargetContext &context,
                                                const base::Clock &clock);

private:
    std::mutex m_mutex;
    std::map<QByteArray, std::weak_ptr<net::TokenSource>> m_sources; ///< by a digest of all that signs in
};

/// Throws inputFailure unless cloud, tenant, client id and sign-in address are such. Reads no secret.
void checkApplication(const model::Values &values);

/// Opens the secrets of xoauth2; does nothing for another `auth`. Throws as net::checkEntraApp() for a
/// private key that is given, and `CERTIFICATE_INVALID` for a file that cannot be read.
void checkKey(const target::TargetContext &context);

/// The fields of xoauth2.
model::Fields applicationFields();

} // namespace imap
