// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "base/clock.h"
#include "base/secret.h"
#include "target/imap/conversation.h"

namespace imap {

struct Place;

/// Whom to sign in as, and with what.
struct Credentials
{
    QString mailbox;     ///< the user whose mailbox opens; XOAUTH2's user
    QString user;        ///< PLAIN: who signs in; the mailbox's own user when it is the same
    base::Secret secret; ///< password or token
};

/// A connection that is signed in to one mailbox. One thread. Whoever gets a Failure out of talking drops it.
class Session
{
public:
    Session(const Settings &settings, const model::Network &network);

    /// Connects, encrypts, checks the greeting. STARTTLS refuses bytes that came before the encryption
    /// (`TLS_FAILED`), and a server that is signed in already (PREAUTH) is refused.
    void connect(const base::Stop &stop);

    /// Signs in with SASL. Throws refusals.h's failures, and `AUTH_NOT_OFFERED` (EndRun) when the server does
    /// not have the mechanism.
    void signIn(const Credentials &credentials, const base::Stop &stop);

    /// Open, and answering: asks (NOOP) when it has not been used for a while.
    bool isUsable(const base::Clock &clock, const base::Stop &stop);
    void markUsed(const base::Clock &clock) { m_usedAt = clock.elapsed(); }

    /// A polite end, without waiting for its answer.
    void end();

    Conversation &talk() { return m_talk; }
    const Wire &wire() const { return m_wire; }

    QByteArray selected;          ///< the folder that is, as it travels; empty: none
    std::shared_ptr<Place> place; ///< where folders stand in this mailbox; null: not asked yet

private:
    void startTls(const base::Stop &stop);
    void askCapabilities(const base::Stop &stop);
    base::Failure signInRefused(const Response &answer, const Credentials &credentials) const;

    Settings m_settings;
    Wire m_wire;
    Conversation m_talk;
    std::chrono::milliseconds m_usedAt{0};
};

} // namespace imap
