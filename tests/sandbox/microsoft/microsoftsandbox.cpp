// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft/microsoftsandbox.h"

#include <QUuid>

#include "microsoft/dump.h"
#include "microsoft/entraendpoint.h"
#include "microsoft/graphgate.h"
#include "microsoft/tenant.h"
#include "microsoft/uploadendpoint.h"
#include "server/httpserver.h"

namespace sandbox {
namespace {

const QString &inbox()
{
    static const QString kInbox = QStringLiteral("inbox");
    return kInbox;
}

StoredMessage withPath(const Mailbox &mailbox, const MailMessage &message)
{
    StoredMessage stored = message.stored;
    stored.folder = mailbox.path(message.folder);
    return stored;
}

} // namespace

struct MicrosoftSandbox::Parts
{
    explicit Parts(const MicrosoftOptions &options)
        : tenant(options),
          server([this](const HttpRequest &request) { return answer(request); },
                 {.port = options.port, .threads = options.threads})
    {
        gate.setOrigin(server.url().toString());
        entra.setOrigin(server.url().toString());
    }

    HttpReply answer(const HttpRequest &request)
    {
        if (request.target.startsWith("/upload/"))
            return uploads.answer(request);
        return EntraEndpoint::serves(request.path()) ? entra.answer(request) : gate.answer(request);
    }

    struct State
    {
        UserDirectory::State directory;
        std::map<QString, Mailbox> mailboxes;
    };

    Tenant tenant;
    base::Guarded<std::map<QString, State>> remembered;
    GraphGate gate{tenant};
    EntraEndpoint entra{tenant};
    UploadEndpoint uploads{tenant};
    HttpServer server;
};

MicrosoftSandbox::MicrosoftSandbox(const MicrosoftOptions &options)
    : m_parts(std::make_unique<Parts>(options))
{}

MicrosoftSandbox::~MicrosoftSandbox() = default;

QUrl MicrosoftSandbox::loginUrl() const
{
    return m_parts->server.url();
}

QUrl MicrosoftSandbox::graphUrl() const
{
    return m_parts->server.url();
}

const MicrosoftOptions &MicrosoftSandbox::options() const
{
    return m_parts->tenant.options;
}

void MicrosoftSandbox::add(const Application &application)
{
    m_parts->tenant.applications.with([&](auto &all) { all[application.clientId] = application; });
}

QString MicrosoftSandbox::add(DirectoryUser user)
{
    return m_parts->tenant.directory.add(std::move(user));
}

QString MicrosoftSandbox::addUser(const QString &principalName)
{
    const QString name = principalName.section(u'@', 0, 0);
    return add({.userPrincipalName = principalName,
                .displayName = name,
                .mail = principalName,
                .proxyAddresses = {QString(u"SMTP:" + principalName)},
                .mailNickname = name,
                .onPremisesSamAccountName = name});
}

void MicrosoftSandbox::removeUser(const QString &id)
{
    m_parts->tenant.directory.remove(id);
    m_parts->tenant.store.remove(id);
}

void MicrosoftSandbox::expireDeltaLinks()
{
    m_parts->tenant.directory.expireLinks();
}

void MicrosoftSandbox::expireTokens()
{
    m_parts->tenant.tokens.expireAccess();
}

void MicrosoftSandbox::revokeRefreshTokens()
{
    m_parts->tenant.tokens.revokeRefresh();
}

void MicrosoftSandbox::assignRole(const QString &userId, const QString &directoryRole)
{
    m_parts->tenant.directory.assignRole(userId, directoryRole);
}

QByteArray MicrosoftSandbox::issueToken(const QStringList &roles)
{
    return m_parts->tenant.tokens.issueAccess(
        {.client = QStringLiteral("test"), .audience = m_parts->server.url().toString(), .roles = roles});
}

int MicrosoftSandbox::add(const Fault &fault)
{
    return m_parts->tenant.faults.add(fault);
}

void MicrosoftSandbox::removeFault(int number)
{
    m_parts->tenant.faults.remove(number);
}

void MicrosoftSandbox::clearFaults()
{
    m_parts->tenant.faults.clear();
}

QString MicrosoftSandbox::addFolder(const QString &userId, const QString &name)
{
    return m_parts->tenant.store.with(userId, [&](Mailbox &mailbox) {
        const QString parent = mailbox.folder(inbox())->id;
        const MailFolder *const known = mailbox.child(parent, name);
        return known ? known->id : mailbox.addFolder(parent, name).id;
    });
}

void MicrosoftSandbox::removeFolder(const QString &userId, const QString &name)
{
    m_parts->tenant.store.with(userId, [&](Mailbox &mailbox) {
        const MailFolder *const folder = mailbox.child(mailbox.folder(inbox())->id, name);
        if (folder)
            mailbox.removeFolder(QString(folder->id));
    });
}

void MicrosoftSandbox::removeMessage(const QString &userId, const QString &id)
{
    m_parts->tenant.store.with(userId, [&](Mailbox &mailbox) {
        const MailMessage *const message = mailbox.message(id);
        if (message)
            mailbox.remove(*message);
    });
}

void MicrosoftSandbox::moveMessage(const QString &userId, const QString &id, const QString &folderName)
{
    const QString folder = addFolder(userId, folderName);
    m_parts->tenant.store.with(userId, [&](Mailbox &mailbox) {
        MailMessage *const message = mailbox.message(id);
        if (message)
            mailbox.move(*message, folder);
    });
}

std::vector<StoredMessage> MicrosoftSandbox::messages(const QString &userId) const
{
    return m_parts->tenant.store.with(userId, [](const Mailbox &mailbox) {
        std::vector<StoredMessage> list;
        for (const auto &[number, message] : mailbox.messages())
            list.push_back(withPath(mailbox, message));
        return list;
    });
}

void MicrosoftSandbox::forEachMessage(const std::function<void(const StoredMessage &)> &use) const
{
    m_parts->tenant.store.forEach([&](const Mailbox &mailbox) {
        for (const auto &[number, message] : mailbox.messages())
            use(withPath(mailbox, message));
    });
}

int MicrosoftSandbox::messageCount() const
{
    size_t count = 0;
    m_parts->tenant.store.forEach([&](const Mailbox &mailbox) { count += mailbox.messages().size(); });
    return int(count);
}

void MicrosoftSandbox::remember(const QString &name)
{
    Parts::State state{.directory = m_parts->tenant.directory.state(),
                       .mailboxes = m_parts->tenant.store.contents()};
    m_parts->remembered.with([&](auto &all) { all.insert_or_assign(name, std::move(state)); });
}

bool MicrosoftSandbox::recall(const QString &name)
{
    return m_parts->remembered.with([&](const auto &all) {
        const auto state = all.find(name);
        if (state == all.end())
            return false;
        m_parts->tenant.directory.set(state->second.directory);
        m_parts->tenant.store.set(state->second.mailboxes);
        m_parts->tenant.limiter.forget();
        return true;
    });
}

Traffic MicrosoftSandbox::traffic() const
{
    return m_parts->tenant.snapshot();
}

void MicrosoftSandbox::forgetTraffic()
{
    m_parts->tenant.traffic.with([](Traffic &traffic) { traffic = {}; });
    m_parts->tenant.faults.forgetCounts();
}

QStringList MicrosoftSandbox::violations() const
{
    return m_parts->tenant.violations.with([](const QStringList &list) { return list; });
}

int MicrosoftSandbox::pendingCommits() const
{
    return m_parts->server.pendingCalls();
}

int MicrosoftSandbox::connections() const
{
    return m_parts->server.connections();
}

QJsonObject MicrosoftSandbox::dump() const
{
    return dumpOf(m_parts->tenant);
}

} // namespace sandbox
