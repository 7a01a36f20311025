// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/imap/session.h"

#include "base/failure.h"
#include "target/imap/arguments.h"
#include "target/imap/refusals.h"

namespace imap {

using base::Area;
using base::Failure;
using base::Reaction;

/// A connection that was quiet for longer may be dead on the way, or about to be closed.
static constexpr std::chrono::milliseconds trusted{5000};

Session::Session(const Settings &settings, const model::Network &network)
    : m_settings(settings), m_wire(settings, network), m_talk(m_wire)
{}

void Session::askCapabilities(const base::Stop &stop)
{
    if (!m_talk.capabilities().isEmpty())
        return;
    const Response answer = m_talk.run("CAPABILITY", stop);
    if (!answer.isOk())
        throw refusalOf(answer, During::Goodbye);
}

void Session::startTls(const base::Stop &stop)
{
    askCapabilities(stop);
    const auto failed = [this](const QString &why) {
        return Failure(Reaction::EndRun, Area::Destination, "TLS_FAILED",
                       QStringLiteral("No encrypted connection to %1: %2.").arg(m_settings.host, why),
                       QStringLiteral("Use security=tls and its port, or switch STARTTLS on at the server."));
    };
    if (!m_talk.offers("STARTTLS"))
        throw failed(QStringLiteral("the server does not offer STARTTLS"));
    const Response answer = m_talk.run("STARTTLS", stop);
    if (!answer.isOk())
        throw failed(QStringLiteral("it says “%1”").arg(answer.text.left(200)));
    // Whoever sits on the line could have put them there, to be taken for the encrypted answer's beginning.
    if (m_talk.hasUnread())
        throw failed(QStringLiteral("bytes came before the encryption began"));
    m_wire.encrypt(stop);
    m_talk.forgetCapabilities();
}

void Session::connect(const base::Stop &stop)
{
    m_wire.open(stop);
    m_wire.awaitGreeting(stop);
    const Response greeting = m_talk.greeting(stop);
    if (greeting.name == "PREAUTH")
        throw Failure(Reaction::EndRun, Area::Destination, "SIGN_IN_NOT_ASKED",
                      QStringLiteral("%1 has signed in somebody before being asked.").arg(m_settings.host),
                      QStringLiteral("Check that host and port are those of the mail server itself."));
    if (!greeting.isOk())
        throw refusalOf(greeting, During::Goodbye);
    if (m_settings.security == Settings::Security::StartTls)
        startTls(stop);
    askCapabilities(stop);
}

/// Says who signs in where, and for whom.
Failure Session::signInRefused(const Response &answer, const Credentials &credentials) const
{
    const Failure refusal = refusalOf(answer, During::SignIn);
    const bool isMaster = m_settings.auth == Settings::Auth::Plain && credentials.user != credentials.mailbox;
    const QString who = isMaster ? QStringLiteral("the master user %1 for the mailbox %2")
                                       .arg(credentials.user, credentials.mailbox)
                                 : credentials.mailbox;
    return {refusal.reaction,
            refusal.area,
            refusal.key,
            QStringLiteral("Signing in to %1 as %2 fails. %3")
                .arg(m_settings.url().authority(), who, refusal.text),
            refusal.fix,
            refusal.retryAfter};
}

void Session::signIn(const Credentials &credentials, const base::Stop &stop)
{
    const bool isPlain = m_settings.auth == Settings::Auth::Plain;
    const QByteArray mechanism = isPlain ? "PLAIN" : "XOAUTH2";
    if (!m_talk.offers("AUTH=" + mechanism))
        throw Failure(
            Reaction::EndRun, Area::Destination, "AUTH_NOT_OFFERED",
            QStringLiteral("%1 does not offer to sign in with %2.")
                .arg(m_settings.url().authority(), QString::fromLatin1(mechanism)),
            QStringLiteral("Set auth to what the server offers, and security so that it offers it."));
    const QString actAs = credentials.mailbox == credentials.user ? QString() : credentials.mailbox;
    const base::Secret response = isPlain ? saslPlain(actAs, credentials.user, credentials.secret)
                                          : saslXoauth2(credentials.mailbox, credentials.secret);
    const bool isAtOnce = m_talk.offers("SASL-IR");
    QByteArray command = "AUTHENTICATE " + mechanism;
    if (isAtOnce)
        command += ' ' + response.reveal();
    m_talk.forgetCapabilities();
    const QByteArray tag = m_talk.begin(command + "\r\n", stop);
    std::optional<Response> refused;
    if (!isAtOnce) {
        refused = m_talk.refusalToGoOn(tag, stop);
        if (!refused)
            m_talk.send(response.reveal() + "\r\n", stop);
    }
    // XOAUTH2 says why it refuses in a challenge, which wants an empty answer before the NO comes.
    constexpr int mostChallenges = 3;
    for (int i = 0; !refused && i < mostChallenges; ++i) {
        refused = m_talk.refusalToGoOn(tag, stop);
        if (!refused)
            m_talk.send("\r\n", stop);
    }
    if (!refused)
        throw Failure(Reaction::Retry, Area::Destination, "RESPONSE_UNREADABLE",
                      QStringLiteral("%1 asks again and again when signing in.").arg(m_settings.host));
    if (!refused->isOk())
        throw signInRefused(*refused, credentials);
    askCapabilities(stop);
}

bool Session::isUsable(const base::Clock &clock, const base::Stop &stop)
{
    if (m_talk.hasUnread() || !m_wire.isUsable())
        return false;
    if (clock.elapsed() - m_usedAt < trusted)
        return true;
    try {
        return m_talk.run("NOOP", stop).isOk();
    } catch (const Failure &failure) {
        if (failure.reaction == Reaction::Stopped)
            throw;
        return false;
    }
}

void Session::end()
{
    if (!m_wire.isUsable())
        return;
    try {
        m_talk.begin("LOGOUT\r\n", {});
    } catch (const Failure &) {
        return; // it is over either way
    }
}

} // namespace imap
