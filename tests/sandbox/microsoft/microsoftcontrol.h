// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "microsoft/microsoftsandbox.h"
#include "server/httpserver.h"

namespace sandbox {

/// A Microsoft sandbox's switches and store over HTTP on a port of their own, for tests in other languages.
/// JSON in and out; 400 `{"error"}` for what cannot be read:
///
///     GET    /status              {loginUrl,graphUrl,tenant,messages,pendingCommits,connections}
///     GET    /dump                MicrosoftSandbox::dump()
///     GET    /traffic             its part `traffic`;  DELETE: forgets it
///     GET    /violations          [text…]
///     POST   /faults              a fault as in dump(); what is left out has its default → {number}
///     DELETE /faults[/<number>]   switches one or all off
///     POST   /users               {userPrincipalName,…} → {id};  DELETE /users/<id>
///     POST   /applications        {clientId,secret,certificate,roles,scopes…}
///     POST   /tokens              {roles:[…]} → {token}
///     POST   /do                  {action,user,folder,message,role,name}: expireTokens, expireDeltaLinks,
///                                 revokeRefreshTokens, addFolder, removeFolder, removeMessage, moveMessage,
///                                 assignRole, remember, recall
class MicrosoftControl
{
public:
    MicrosoftControl(MicrosoftSandbox &sandbox, quint16 port);

    QUrl url() const { return m_server.url(); }

private:
    HttpReply answer(const HttpRequest &request);
    HttpReply read(const QByteArray &what);
    HttpReply change(const QByteArray &what, const QJsonObject &json);
    HttpReply remove(const QByteArray &what, const QString &name);
    HttpReply act(const QJsonObject &json);

    MicrosoftSandbox &m_sandbox;
    HttpServer m_server;
};

} // namespace sandbox
