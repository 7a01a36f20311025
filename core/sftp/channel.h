// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <span>

#include <QByteArrayView>
#include <QDeadlineTimer>
#include <QStringList>

#include "base/stop.h"
#include "sftp/login.h"

struct ssh_session_struct;
struct ssh_channel_struct;

namespace sftp {

/// The bytes to and from an SFTP server through SSH (libssh). No call waits longer than the login's patience
/// without news, and every wait ends with a stop: those of connecting with a gentle one too. Any failure
/// leaves it useless. One thread.
class Channel
{
public:
    explicit Channel(const Login &login);
    ~Channel();

    /// Connects, and sees that the server has the host key of the login, whichever of its keys that is. What
    /// is secret is sent only afterwards. Throws Failure (troubles.h).
    void connect(const base::Stop &stop);

    /// Signs in and opens SFTP. Throws Failure (troubles.h).
    void signIn(const base::Stop &stop);

    void write(QByteArrayView bytes, const base::Stop &stop);
    void read(std::span<char> to, const base::Stop &stop); ///< fills it

private:
    struct Closing
    {
        void operator()(ssh_session_struct *session) const;
    };
    using SshSession = std::unique_ptr<ssh_session_struct, Closing>;
    using Step = std::function<int()>;

    QStringList addresses(const base::Stop &stop) const;
    SshSession sessionFor(const QString &address, const QStringList &keyTypes) const;
    void connectWith(const QStringList &keyTypes, const QStringList &addresses, const base::Stop &stop);
    int finish(const QString &doing, const base::Stop &stop, const Step &step) const;
    int signInWithKey(const base::Stop &stop) const;
    int signInWithPassword(unsigned offered, const base::Stop &stop) const;
    int answerQuestions(const base::Stop &stop) const;
    void waitForNews(QDeadlineTimer &deadline, const base::Stop &stop);
    QString lastWords() const;

    const Login m_login;
    SshSession m_session;
    ssh_channel_struct *m_channel = nullptr; ///< owned by the session
};

} // namespace sftp
