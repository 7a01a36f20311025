// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QUrl>

#include "base/failure.h"
#include "base/secret.h"
#include "base/stop.h"
#include "model/network.h"

namespace net {

/// Where mail is handed in.
struct SmtpServer
{
    QUrl url;     ///< `smtp://host[:587]` or `smtps://host[:465]`
    QString user; ///< empty: without signing in
    base::Secret password;
};

/// A finished e-mail and its envelope.
struct Mail
{
    QString from;
    QStringList to;
    QByteArray message; ///< RFC 5322, lines ended by CRLF
};

/// Throws inputFailure (`INSECURE_ADDRESS`) unless it is an address as SmtpServer wants it.
void checkSmtpAddress(const QUrl &url);

/// Hands the mail in, with libcurl; blocks. TLS 1.2 or newer is required (STARTTLS for smtp) and verified;
/// only a server on this machine may go without it. The proxy is not used: mail goes to the organisation's
/// own server. Throws Failure of that area: Retry for passing troubles, SignInAgain (Area::SignIn) when the
/// server does not accept user and password, EndRun for what it refuses for good; Stopped.
void sendMail(const Mail &mail, const SmtpServer &server, const model::Network &network, base::Area area,
              const base::Stop &stop);

} // namespace net
