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
                   OtherMailboxes others, std::shared_ptr<ProvenServers> proven)
    : m_settings(std::move(settings)),
      m_network(std::move(network)),
      m_clock(clock),
      m_secret(std::move(secret)),
      m_others(std::move(others)),
      m_proven(std::move(proven))
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
    if (!session) {
        session = opened(mailbox, stop);
        requireHeeded(mailbox, *session, stop);
    }
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

static bool isLocalPartOf(const QString &name, const QString &mailbox)
{
    return mailbox.startsWith(QString(name.toLower() + u'@'));
}

void Sessions::requireReach(const QString &mailbox) const
{
    const QString user = m_settings.username.toLower();
    if (m_settings.servesAnyMailbox() || mailbox == user)
        return;
    if (!user.contains(u'@') && isLocalPartOf(user, mailbox)) {
        const auto isNamesake = [&](const QString &each) {
            return isLocalPartOf(user, each);
        };
        QStringList namesakes = m_others();
        namesakes.removeIf(std::not_fn(isNamesake));
        if (namesakes == QStringList{mailbox})
            return;
        throw Failure(
            Reaction::SkipItem, Area::Destination, "MAILBOX_FORBIDDEN",
            QStringLiteral(
                "Nothing says that the user %1 has the mailbox %2: the directory has %3 of that name.")
                .arg(m_settings.username, mailbox)
                .arg(namesakes.size()),
            QStringLiteral(
                "Give the full address as username, or give the account a masterUser; then replay."));
    }
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
    others.prepend(m_proven->openedLast(placeName()));
    others.removeAll(mailbox);
    others.removeAll(QString());
    for (const QString &other : std::as_const(others)) {
        try {
            signedIn(other, stop)->end();
            m_proven->noteOpened(placeName(), other);
            return true;
        } catch (const Failure &failure) {
            if (failure.area != Area::SignIn)
                throw;
        }
    }
    return false;
}

QByteArray Sessions::serverName() const
{
    return QString(m_settings.url().toString() + u'\n' + m_settings.masterUser).toUtf8();
}

/// Two tenants may be on one server.
QByteArray Sessions::placeName() const
{
    return serverName() + '\n' + m_settings.directory.toUtf8();
}

/// A server that ignores whose mailbox is asked for takes everybody's mail into one.
void Sessions::requireHeeded(const QString &mailbox, Session &session, const base::Stop &stop)
{
    if (!m_settings.masterUser.isEmpty())
        m_proven->prove(serverName(), [&] { return isHeeded(mailbox, session, stop); });
}

/// False: there is nobody else, so that nothing can go wrong or be seen.
bool Sessions::isHeeded(const QString &mailbox, Session &session, const base::Stop &stop)
{
    QStringList others = m_others();
    others.removeAll(mailbox);
    const QString master = m_settings.masterUser.toLower();
    if (mailbox != master && !isLocalPartOf(master, mailbox))
        others.append(m_settings.masterUser); // its own, signed in without naming a mailbox
    QString same;
    for (const QString &other : std::as_const(others)) {
        const auto isSame = isAlsoOpenedFor(other, mailbox, session, stop);
        if (isSame && !*isSame)
            return true;
        if (isSame)
            same = other;
    }
    if (same.isEmpty())
        return !others.isEmpty();
    throw Failure(
        Reaction::EndRun, Area::Destination, "MASTER_USER_IGNORED",
        QStringLiteral("%1 opens one and the same mailbox, whoever's the master user %2 asks for (%3, %4).")
            .arg(m_settings.url().authority(), m_settings.masterUser, mailbox, same),
        QStringLiteral("Make %1 a master user on the mail server, one whom it lets open the mailbox named as "
                       "SASL PLAIN's authorization identity (Dovecot: a passdb with master=yes; Cyrus: "
                       "proxyservers), or set username for a single mailbox.")
            .arg(m_settings.masterUser));
}

/// Absent: the server refuses the other, although it goes on to open this one.
std::optional<bool> Sessions::isAlsoOpenedFor(const QString &other, const QString &mailbox, Session &session,
                                              const base::Stop &stop)
{
    std::unique_ptr<Session> second;
    try {
        second = signedIn(other, stop);
    } catch (const Failure &failure) {
        if (failure.area != Area::SignIn)
            throw;
        signedIn(mailbox, stop)->end();
        return {};
    }
    const bool isSame = isSameMailbox(session, *second, m_settings.folderPrefix, stop);
    second->end();
    return isSame;
}

std::unique_ptr<Session> Sessions::opened(const QString &mailbox, const base::Stop &stop)
{
    requireReach(mailbox);
    try {
        auto session = signedIn(mailbox, stop);
        m_proven->noteOpened(placeName(), mailbox);
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
