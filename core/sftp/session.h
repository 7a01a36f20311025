// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "base/clock.h"
#include "base/stop.h"
#include "sftp/login.h"

namespace sftp {

class Channel;
class PacketWriter;

/// A file on the server, as it looks.
struct Entry
{
    QString name;
    qint64 size = 0;
    base::Instant modified; ///< by the server's clock, to the second

    bool operator==(const Entry &) const = default;
};

/// An account on an SFTP server. Connects when it is first needed, and again after a failure. Blocks, for the
/// login's patience at most without news; a stop ends every wait. Throws Failure (troubles.h). One thread.
class Session
{
public:
    explicit Session(Login login);
    ~Session();

    /// Connects and checks the host key; nothing when that is done.
    void connect(const base::Stop &stop);
    /// The same, and signs in.
    void signIn(const base::Stop &stop);

    const Login &login() const { return m_login; }

    /// The files of a folder, by name; no folders, links or devices. Absent when there is no such folder.
    /// Paths are the account's own; one without a slash before it begins in the account's home.
    std::optional<std::vector<Entry>> list(const QString &folder, const base::Stop &stop);

    /// Absent when no file is there.
    std::optional<Entry> entry(const QString &path, const base::Stop &stop);

    /// Gives `take` the file's bytes in `[from, to)` in their order, in pieces; fewer when it ends before.
    /// False when it is not there. Throws itemFailure (`ARCHIVE_UNREADABLE`) when the account may not.
    bool read(const QString &path, qint64 from, qint64 to, const std::function<void(QByteArrayView)> &take,
              const base::Stop &stop);

    /// Makes the folder, for the account alone; nothing when there is one.
    void makeFolder(const QString &path, const base::Stop &stop);

    /// Gives a file another name. Of a name that is taken, servers refuse it; ask entry() before, because not
    /// all do.
    void rename(const QString &from, const QString &to, const base::Stop &stop);

private:
    struct Reply;
    class Reading;

    template<typename Work>
    decltype(auto) guarded(const base::Stop &stop, Work &&work);
    quint32 send(quint8 type, const PacketWriter &fields, const base::Stop &stop);
    Reply receive(const base::Stop &stop);
    Reply ask(quint8 type, const PacketWriter &fields, const base::Stop &stop);
    void close(const QByteArray &handle, const base::Stop &stop);
    void expect(const Reply &reply, quint8 type, const QString &doing) const;

    const Login m_login;
    std::unique_ptr<Channel> m_channel; ///< null: not connected
    bool m_isIn = false;
    int m_unanswered = 0; ///< requests
    quint32 m_lastId = 0;
};

} // namespace sftp
