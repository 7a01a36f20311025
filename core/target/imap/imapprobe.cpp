// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/imap/imapprobe.h"

#include "base/failure.h"
#include "target/imap/mailfolder.h"

namespace imap {

using base::Failure;
using model::Check;
using State = model::Check::State;

static Check passed(const QString &name, const QString &text)
{
    return {name, State::Passed, {}, text, {}};
}

static Check warned(const QString &name, const char *key, const QString &text, const QString &fix)
{
    return {name, State::Warning, key, text, fix};
}

/// The steps of connecting, told by how far a failure let it get.
static model::Checks connectionChecks(const Probed &probed, const Session &session, const Failure *failure)
{
    const auto isAny = [&](std::initializer_list<const char *> keys) {
        return failure && std::ranges::any_of(keys, [&](const char *key) { return failure->key == key; });
    };
    const QString host = probed.settings.host;
    model::Checks checks;
    const auto add = [&](const QString &name, bool isFailed, const QString &text) {
        checks.push_back(isFailed ? model::failedCheck(name, *failure) : passed(name, text));
        return !isFailed;
    };
    const bool isProxied = session.wire().usesProxy();
    if (!isProxied && !add(model::checkName("Server name"), isAny({"HOST_NOT_FOUND"}),
                           QStringLiteral("%1 is known to the network.").arg(host)))
        return checks;
    if (isProxied &&
        !add(model::checkName("Proxy"), isAny({"PROXY_FAILED", "PROXY_SIGN_IN", "HOST_NOT_FOUND"}),
             QStringLiteral("The proxy leads to %1.").arg(host)))
        return checks;
    const bool isTls = isAny({"TLS_FAILED", "TLS_CERTIFICATE"});
    if (!add(model::checkName("Connection"), failure && !isTls,
             QStringLiteral("%1 answers on port %2.").arg(host).arg(probed.settings.port)))
        return checks;
    if (!isTls && !session.wire().isEncrypted())
        checks.push_back(
            passed(model::checkName("Encryption"), QStringLiteral("None: the server is this machine.")));
    else
        add(model::checkName("Encryption"), isTls, QString(session.wire().securityText() + u'.'));
    return checks;
}

static model::Checks probeConnection(const Probed &probed, const base::Stop &stop)
{
    std::optional<Session> session;
    try {
        session.emplace(probed.settings, probed.network);
        session->connect(stop);
    } catch (const Failure &failure) {
        if (failure.reaction == base::Reaction::Stopped)
            throw;
        if (!session) // a CA file or a proxy that is none
            return {model::failedCheck(model::checkName("Connection"), failure)};
        return connectionChecks(probed, *session, &failure);
    }
    session->end();
    return connectionChecks(probed, *session, nullptr);
}

/// Who has a mailbox, and the first of them.
static Check probeDirectory(const Probed &probed, QString &first)
{
    const QString name = model::checkName("Mailboxes");
    try {
        const target::Directory directory = probed.directory();
        const size_t count = directory.entries.size();
        first = directory.entries.empty() ? QString() : directory.entries.front().mailbox;
        if (count > 1 && !probed.settings.servesAnyMailbox())
            return warned(name, "MAILBOX_FORBIDDEN",
                          QStringLiteral("%1 in the directory, and %2 opens only its own.")
                              .arg(count)
                              .arg(probed.settings.username),
                          QStringLiteral("Give the account a “Master user” (masterUser), or leave the others "
                                         "out of the directory."));
        return passed(name, QStringLiteral("%1 in the directory").arg(count));
    } catch (const Failure &failure) {
        if (failure.reaction == base::Reaction::Stopped)
            throw;
        return model::failedCheck(name, failure);
    }
}

static Check abilitiesOf(Session &session)
{
    const auto has = [&](const char *ability) {
        return session.talk().offers(ability);
    };
    QStringList uses;
    for (const char *ability : {"MULTIAPPEND", "LITERAL+", "LITERAL-", "UIDPLUS", "SASL-IR"}) {
        if (has(ability))
            uses.append(QLatin1String(ability));
    }
    const QString used = uses.isEmpty() ? QStringLiteral("Nothing beyond IMAP itself.")
                                        : uses.join(QStringLiteral(", ")) + u'.';
    const QString name = model::checkName("Abilities");
    if (has("UIDPLUS"))
        return passed(name, QString(QStringLiteral("Used: ") + used));
    return warned(
        name, "NO_UIDPLUS",
        QString(QStringLiteral("The server does not say where it put a message, so each batch is looked "
                               "up afterwards. Used: ") +
                used),
        QStringLiteral("Switch UIDPLUS on at the server if it can."));
}

static Check folderOf(const Probed &probed, Session &session, const base::Stop &stop)
{
    const QString name = model::checkName("Folder");
    const Place place = placeOf(session, probed.settings.folderPrefix, stop);
    const QString example = QString::fromLatin1(place.nameOf(QStringLiteral("XIP")));
    if (place.takesFolders)
        return passed(name,
                      QStringLiteral("A connector's folder is made as %1 when it is needed.").arg(example));
    return warned(
        name, "FOLDER_REFUSED",
        QStringLiteral("The server says that %1 can hold no folders.").arg(probed.settings.folderPrefix),
        QStringLiteral("Set “Folder above” (folderPrefix) to a folder that can, or to / for the top level."));
}

static void probeMailbox(const Probed &probed, const QString &mailbox, model::Checks &checks,
                         const base::Stop &stop)
{
    QString step = model::checkName("Sign-in");
    try {
        Session &session = probed.sessionOf(mailbox);
        checks.push_back(passed(
            step, probed.settings.masterUser.isEmpty()
                      ? QStringLiteral("The mailbox %1 opens.").arg(mailbox)
                      : QStringLiteral("%1 opens the mailbox %2.").arg(probed.settings.masterUser, mailbox)));
        checks.push_back(abilitiesOf(session));
        step = model::checkName("Folder");
        checks.push_back(folderOf(probed, session, stop));
    } catch (const Failure &failure) {
        if (failure.reaction == base::Reaction::Stopped)
            throw;
        checks.push_back(model::failedCheck(step, failure));
    }
}

model::Checks probeServer(const Probed &probed, const base::Stop &stop)
{
    model::Checks checks = probeConnection(probed, stop);
    QString first;
    const bool isConnected = model::passed(checks);
    checks.push_back(probeDirectory(probed, first));
    if (isConnected && !first.isEmpty())
        probeMailbox(probed, first, checks, stop);
    return checks;
}

} // namespace imap
