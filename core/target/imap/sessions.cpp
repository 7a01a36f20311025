// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/imap/sessions.h"

#include <algorithm>

#include "base/failure.h"

namespace imap {

using base::Area;
using base::Failure;
using base::Reaction;

Sessions::Sessions(Settings settings, model::Network network, const base::Clock &clock, SecretSource secret,
                   OtherMailboxes others)
    : m_settings(std::move(settings)),
      m_network(std::move(network)),
      m_clock(clock),
      m_secret(std::move(secret)),
      m_others(std::move(others))
{}

Sessions::~Sessions()
{
    for (const Kept &each : m_kept)
        each.session->end();
}

Session &Sessions::of(const QString &mailbox, const base::Stop &stop)
{
    const auto found = std::ranges::find(m_kept, mailbox, &Kept::mailbox);
    std::unique_ptr<Session> session;
    if (found != m_kept.end()) {
        session = std::move(found->session);
        m_kept.erase(found);
        if (!session->isUsable(m_clock, stop))
            session.reset();
    }
    if (!session)
        session = opened(mailbox, stop);
    if (m_kept.size() == most) {
        m_kept.front().session->end();
        m_kept.erase(m_kept.begin());
    }
    session->markUsed(m_clock);
    m_kept.push_back({mailbox, std::move(session)});
    return *m_kept.back().session;
}

void Sessions::drop(const QString &mailbox)
{
    std::erase_if(m_kept, [&](const Kept &each) { return each.mailbox == mailbox; });
}

void Sessions::requireReach(const QString &mailbox) const
{
    const QString user = m_settings.username.toLower();
    const bool isOwn = mailbox == user || (!user.contains(u'@') && mailbox.startsWith(QString(user + u'@')));
    if (m_settings.servesAnyMailbox() || isOwn)
        return;
    throw Failure(
        Reaction::SkipItem, Area::Destination, "MAILBOX_FORBIDDEN",
        QStringLiteral("%1 cannot open the mailbox %2.").arg(m_settings.username, mailbox),
        QStringLiteral("Give the account a masterUser, or leave the mailbox out of the directory."));
}

std::unique_ptr<Session> Sessions::signedIn(const QString &mailbox, const base::Stop &stop)
{
    Credentials credentials{.mailbox = mailbox, .user = m_settings.masterUser};
    if (!m_settings.servesAnyMailbox())
        credentials.user = credentials.mailbox = m_settings.username;
    for (const bool isAnew : {false, true}) {
        credentials.secret = m_secret(isAnew, stop);
        auto session = std::make_unique<Session>(m_settings, m_network);
        session->connect(stop);
        try {
            session->signIn(credentials, stop);
            return session;
        } catch (const Failure &failure) {
            // A token may have been taken back before its time.
            if (failure.area != Area::SignIn || isAnew || m_settings.auth != Settings::Auth::Xoauth2)
                throw;
        }
    }
    Q_UNREACHABLE();
}

/// The credentials that the server refused for this mailbox open another one.
bool Sessions::opensAnother(const QString &mailbox, const base::Stop &stop)
{
    QStringList others = m_others();
    if (!m_lastGood.isEmpty())
        others.prepend(m_lastGood);
    others.removeAll(mailbox);
    for (const QString &other : std::as_const(others)) {
        try {
            signedIn(other, stop)->end();
            m_lastGood = other;
            return true;
        } catch (const Failure &failure) {
            if (failure.area != Area::SignIn)
                throw;
        }
    }
    return false;
}

std::unique_ptr<Session> Sessions::opened(const QString &mailbox, const base::Stop &stop)
{
    requireReach(mailbox);
    try {
        auto session = signedIn(mailbox, stop);
        m_lastGood = mailbox;
        return session;
    } catch (const Failure &failure) {
        if (failure.area != Area::SignIn || !m_settings.servesAnyMailbox() || !opensAnother(mailbox, stop))
            throw;
        throw Failure(
            Reaction::SkipItem, Area::Destination, "MAILBOX_NOT_FOUND",
            QStringLiteral("The mail server does not open the mailbox %1, but opens others. %2")
                .arg(mailbox, failure.text),
            QStringLiteral("Make the mailbox, or correct the directory or the mapping; then replay."));
    }
}

} // namespace imap
