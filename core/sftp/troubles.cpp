// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sftp/troubles.h"

#include "base/oneline.h"
#include "base/redactor.h"
#include "sftp/packet.h"

namespace sftp {

using base::Area;
using base::Failure;
using base::Reaction;

static QString tidy(const QString &said)
{
    static constexpr qsizetype longest = 200;
    const QString line = base::oneLine(base::redacted(said.left(4096))).simplified().left(longest);
    return line.isEmpty() ? QStringLiteral("no reason is given") : line;
}

Failure unknownHost(const Login &login)
{
    return {Reaction::Retry, Area::Source, "HOST_NOT_FOUND",
            QStringLiteral("The name %1 is not known to the network.").arg(login.host),
            QStringLiteral("Check the address and the network.")};
}

Failure unreachable(const Login &login, const QString &said)
{
    return {Reaction::Retry, Area::Source, "CONNECTION_FAILED",
            QStringLiteral("No SSH connection to %1: %2.").arg(login.place(), tidy(said)),
            QStringLiteral("Check host and port, that the SFTP server runs, and that a firewall lets this "
                           "machine through; no proxy is used.")};
}

Failure cut(const Login &login, const QString &said)
{
    return {Reaction::Retry, Area::Source, "CONNECTION_CUT",
            QStringLiteral("The connection to %1 was cut: %2.").arg(login.place(), tidy(said))};
}

Failure tooSlow(const Login &login, const QString &doing)
{
    return {Reaction::Retry, Area::Source, "RESPONSE_TIMEOUT",
            QStringLiteral("%1 did not answer within %2 s (%3).")
                .arg(login.place())
                .arg(std::chrono::duration<double>(login.patience).count())
                .arg(doing),
            QStringLiteral("Check host and port, and that the SFTP server is not overloaded.")};
}

Failure nonsense(const Login &login, const QString &why)
{
    return {Reaction::EndRun, Area::Source, "UNEXPECTED_ANSWER",
            QStringLiteral("What %1 answers is no SFTP: %2.").arg(login.place(), why),
            QStringLiteral("Check that host and port are those of an SFTP server, and that its account runs "
                           "no program that prints something at sign-in.")};
}

Failure withoutSftp(const Login &login, const QString &said)
{
    return {
        Reaction::EndRun, Area::Source, "SOURCE_UNREACHABLE",
        QStringLiteral("%1 lets “%2” in, and opens no SFTP: %3.").arg(login.place(), login.user, tidy(said)),
        QStringLiteral("Have the server's administrator enable SFTP for this account.")};
}

Failure otherHostKey(const Login &login, const QStringList &shown)
{
    return {
        Reaction::EndRun, Area::Source, "HOST_KEY_REFUSED",
        QStringLiteral("%1 shows the host key %2, and %3 is set. It may be another server, so nothing was "
                       "sent to it.")
            .arg(login.place(), shown.join(QStringLiteral(", ")), login.hostKey),
        QStringLiteral("Ask the server's administrator for the fingerprint, by another way than this "
                       "connection, and set that one.")};
}

Failure signInRefused(const Login &login, const QString &offered)
{
    return {Reaction::SignInAgain, Area::SignIn, "SIGN_IN_REFUSED",
            QStringLiteral("%1 refuses the sign-in of “%2”; it takes: %3.")
                .arg(login.place(), login.user, tidy(offered)),
            QStringLiteral("Check user name, password and key, and that the key's public half is with the "
                           "account on the server.")};
}

Failure badKey()
{
    return base::inputFailure(
        "KEY_INVALID", QStringLiteral("The private key cannot be read."),
        QStringLiteral("Give an RSA, ECDSA or Ed25519 key as PEM or in OpenSSH's form, whole, and its "
                       "passphrase where it has one. PuTTY's form (.ppk) has to be exported as OpenSSH's."));
}

Failure closedFile(const Login &login, const QString &path)
{
    return base::itemFailure(
        "ARCHIVE_UNREADABLE",
        QStringLiteral("“%1” on %2 cannot be read: “%3” may not.").arg(path, login.place(), login.user),
        QStringLiteral("Have the server's administrator permit it."));
}

Failure refusal(const Login &login, quint32 status, const QString &said, const QString &doing)
{
    const QString text = QStringLiteral("%1: %2 failed: %3.").arg(login.place(), doing);
    if (status == Status::NoSuchFile)
        return {Reaction::EndRun, Area::Source, "SOURCE_UNREACHABLE",
                text.arg(QStringLiteral("it is not there")),
                QStringLiteral("Check the folder's path, as this account sees it.")};
    if (status == Status::PermissionDenied)
        return {Reaction::EndRun, Area::Source, "SOURCE_UNREACHABLE",
                text.arg(QStringLiteral("the account may not do that")),
                QStringLiteral("Have the server's administrator permit it.")};
    return {Reaction::Retry, Area::Source, "SFTP_FAILED", text.arg(tidy(said)),
            QStringLiteral("Ask the server's administrator if that goes on.")};
}

} // namespace sftp
