// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>

#include "support/process.h"

namespace support {

/// Azurite, Microsoft's emulator of Azure Storage, on a free port of the loopback address, in memory, with an
/// account and a key of its own; ends with this object. `./run test` installs it below build/node.
class Azurite
{
public:
    Azurite();
    ~Azurite();

    /// Empty when it answers; else what went wrong.
    QString start();

    quint16 port() const { return m_port; }
    QString containerUrl(const QString &container) const;

    /// Of the account, in base64, as people get it.
    const QByteArray &key() const { return m_key; }

    /// Runs tests/support/azureblob.py, a client that shares no line with ours, on this server.
    Ended client(const QStringList &arguments, const QByteArray &input = {}) const;

private:
    QByteArray m_key;
    QProcess m_process;
    quint16 m_port = 0;
};

} // namespace support
