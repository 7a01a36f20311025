// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft/microsoftcontrol.h"

#include <QJsonArray>
#include <QJsonDocument>

#include "microsoft/dump.h"

namespace sandbox {
namespace {

HttpReply json(const QJsonDocument &document, int status = 200)
{
    return {.status = status,
            .fields = {{"Content-Type", "application/json"}},
            .body = document.toJson(QJsonDocument::Compact)};
}

HttpReply json(const QJsonObject &object, int status = 200)
{
    return json(QJsonDocument(object), status);
}

HttpReply wrong(const QString &what)
{
    return json(QJsonObject{{QStringLiteral("error"), what}}, 400);
}

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    const QJsonArray values = value.toArray();
    for (const QJsonValue &each : values)
        list << each.toString();
    return list;
}

DirectoryUser userOf(const QJsonObject &json)
{
    const QString mailbox = json.value(u"mailbox").toString();
    return {.id = json.value(u"id").toString(),
            .userPrincipalName = json.value(u"userPrincipalName").toString(),
            .displayName = json.value(u"displayName").toString(),
            .mail = json.value(u"mail").toString(),
            .proxyAddresses = strings(json.value(u"proxyAddresses")),
            .otherMails = strings(json.value(u"otherMails")),
            .imAddresses = strings(json.value(u"imAddresses")),
            .mailNickname = json.value(u"mailNickname").toString(),
            .onPremisesSamAccountName = json.value(u"onPremisesSamAccountName").toString(),
            .userType = json.value(u"userType").toString(QStringLiteral("Member")),
            .userPurpose = json.value(u"userPurpose").toString(QStringLiteral("user")),
            .accountEnabled = json.value(u"accountEnabled").toBool(true),
            .mailbox = mailbox == QStringLiteral("none")         ? DirectoryUser::Mailbox::None
                       : mailbox == QStringLiteral("onPremises") ? DirectoryUser::Mailbox::OnPremises
                                                                 : DirectoryUser::Mailbox::Present};
}

Application applicationOf(const QJsonObject &json)
{
    Application application{.clientId = json.value(u"clientId").toString(),
                            .secret = json.value(u"secret").toString(),
                            .secretHasExpired = json.value(u"secretHasExpired").toBool(),
                            .certificate = json.value(u"certificate").toString().toLatin1(),
                            .hasConsent = json.value(u"hasConsent").toBool(true),
                            .redirects = strings(json.value(u"redirects"))};
    if (json.contains(u"roles"))
        application.roles = strings(json.value(u"roles"));
    if (json.contains(u"scopes"))
        application.scopes = strings(json.value(u"scopes"));
    return application;
}

} // namespace

MicrosoftControl::MicrosoftControl(MicrosoftSandbox &sandbox, quint16 port)
    : m_sandbox(sandbox),
      m_server([this](const HttpRequest &request) { return answer(request); }, {.port = port, .threads = 1})
{}

HttpReply MicrosoftControl::answer(const HttpRequest &request)
{
    const QByteArrayList path = request.path().mid(1).split('/');
    const QString name = QUrl::fromPercentEncoding(path.value(1));
    if (request.method == "GET")
        return read(path.first());
    if (request.method == "DELETE")
        return remove(path.first(), name);
    const QJsonDocument document = QJsonDocument::fromJson(request.body);
    if (request.method != "POST" || !document.isObject())
        return wrong(QStringLiteral("no JSON object, or another method than GET, POST and DELETE"));
    return change(path.first(), document.object());
}

HttpReply MicrosoftControl::read(const QByteArray &what)
{
    if (what == "dump")
        return json(m_sandbox.dump());
    if (what == "traffic")
        return json(trafficJson(m_sandbox.traffic()));
    if (what == "violations")
        return json(QJsonDocument(QJsonArray::fromStringList(m_sandbox.violations())));
    if (what != "status")
        return wrong(QStringLiteral("unknown path"));
    return json(QJsonObject{{QStringLiteral("loginUrl"), m_sandbox.loginUrl().toString()},
                            {QStringLiteral("graphUrl"), m_sandbox.graphUrl().toString()},
                            {QStringLiteral("tenant"), m_sandbox.options().tenant},
                            {QStringLiteral("messages"), m_sandbox.messageCount()},
                            {QStringLiteral("pendingCommits"), m_sandbox.pendingCommits()},
                            {QStringLiteral("connections"), m_sandbox.connections()}});
}

HttpReply MicrosoftControl::change(const QByteArray &what, const QJsonObject &object)
{
    if (what == "faults") {
        const std::optional<Fault> fault = faultOf(object);
        return fault ? json(QJsonObject{{QStringLiteral("number"), m_sandbox.add(*fault)}})
                     : wrong(QStringLiteral("unknown kind of fault"));
    }
    if (what == "users") {
        DirectoryUser user = userOf(object);
        return user.userPrincipalName.isEmpty()
                   ? wrong(QStringLiteral("no userPrincipalName"))
                   : json(QJsonObject{{QStringLiteral("id"), m_sandbox.add(std::move(user))}});
    }
    if (what == "applications") {
        m_sandbox.add(applicationOf(object));
        return json(QJsonObject());
    }
    if (what == "tokens") {
        const QByteArray token = m_sandbox.issueToken(strings(object.value(u"roles")));
        return json(QJsonObject{{QStringLiteral("token"), QString::fromLatin1(token)}});
    }
    return what == "do" ? act(object) : wrong(QStringLiteral("unknown path"));
}

HttpReply MicrosoftControl::remove(const QByteArray &what, const QString &name)
{
    if (what == "faults" && name.isEmpty())
        m_sandbox.clearFaults();
    else if (what == "faults")
        m_sandbox.removeFault(name.toInt());
    else if (what == "users")
        m_sandbox.removeUser(name);
    else if (what == "traffic")
        m_sandbox.forgetTraffic();
    else
        return wrong(QStringLiteral("unknown path"));
    return json(QJsonObject());
}

HttpReply MicrosoftControl::act(const QJsonObject &object)
{
    const QString action = object.value(u"action").toString();
    const QString user = object.value(u"user").toString();
    const QString folder = object.value(u"folder").toString();
    const QString message = object.value(u"message").toString();
    if (action == QStringLiteral("expireTokens"))
        m_sandbox.expireTokens();
    else if (action == QStringLiteral("expireDeltaLinks"))
        m_sandbox.expireDeltaLinks();
    else if (action == QStringLiteral("revokeRefreshTokens"))
        m_sandbox.revokeRefreshTokens();
    else if (action == QStringLiteral("addFolder"))
        m_sandbox.addFolder(user, folder);
    else if (action == QStringLiteral("removeFolder"))
        m_sandbox.removeFolder(user, folder);
    else if (action == QStringLiteral("removeMessage"))
        m_sandbox.removeMessage(user, message);
    else if (action == QStringLiteral("moveMessage"))
        m_sandbox.moveMessage(user, message, folder);
    else if (action == QStringLiteral("assignRole"))
        m_sandbox.assignRole(user, object.value(u"role").toString());
    else if (action == QStringLiteral("remember"))
        m_sandbox.remember(object.value(u"name").toString());
    else if (action == QStringLiteral("recall"))
        return m_sandbox.recall(object.value(u"name").toString())
                   ? json(QJsonObject())
                   : wrong(QStringLiteral("no state of that name"));
    else
        return wrong(QStringLiteral("unknown action"));
    return json(QJsonObject());
}

} // namespace sandbox
