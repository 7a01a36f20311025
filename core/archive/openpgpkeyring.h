// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QString>

#include "base/secret.h"
#include "base/stop.h"

class QTemporaryDir;

namespace archive {

/// A private OpenPGP key in a keyring of its own, for as long as this lives: a folder that only this user can
/// read, taken away with its gpg agent at the end. gpg offers no way to keep the key from the disk meanwhile;
/// it lies there as its passphrase protects it. One thread.
class OpenPgpKeyring
{
public:
    /// `gpg`: the program. `folder`: where the keyring is made, unless its path is too long for gpg's
    /// sockets. Throws inputFailure: `INVALID_SETTING` when the program cannot be started, `PGP_KEY_INVALID`
    /// when the key cannot be imported; Storage when the folder cannot be made.
    OpenPgpKeyring(const QString &gpg, const QString &folder, const base::Secret &key,
                   base::Secret passphrase, const base::Stop &stop);
    ~OpenPgpKeyring();
    OpenPgpKeyring(const OpenPgpKeyring &) = delete;
    OpenPgpKeyring &operator=(const OpenPgpKeyring &) = delete;

    /// Decrypts a file into another, which is made anew. What gpg does not call whole and unchanged is
    /// refused, and nothing of it is left. Throws itemFailure: `PGP_WRONG_KEY` when it is for another key or
    /// the passphrase does not open ours, `PGP_DAMAGED` when it is cut, changed or no OpenPGP message,
    /// `ARCHIVE_LIMIT` above `largest` bytes.
    void decrypt(const QString &from, const QString &to, qint64 largest, const base::Stop &stop) const;

private:
    struct Ended
    {
        int code = -1;
        QByteArray status; ///< gpg's status lines
    };

    Ended run(const QStringList &arguments, const QByteArray &input, const base::Stop &stop) const;

    QString m_gpg;
    std::unique_ptr<QTemporaryDir> m_home;
    base::Secret m_passphrase;
};

} // namespace archive
