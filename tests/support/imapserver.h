// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include <QByteArrayList>
#include <QTcpServer>

class QTcpSocket;

namespace support {

/// A small IMAP server on 127.0.0.1 that keeps mail in memory and breaks in whatever way a test wants. Every
/// user has the password `secret`, and `master` may open every mailbox. Works in the thread of the test,
/// while an event loop runs there.
class ImapServer
{
public:
    struct Message
    {
        quint32 uid = 0;
        QByteArray bytes;
        QByteArray date;
        QByteArray flags;
    };
    struct Folder
    {
        quint32 uidNext = 1;
        std::vector<Message> messages;
    };

    ImapServer();
    ~ImapServer();

    quint16 port() const { return m_server.serverPort(); }

    QByteArray capabilities = "IMAP4rev1 SASL-IR AUTH=PLAIN LITERAL+ MULTIAPPEND UIDPLUS";
    QByteArray greeting = "* OK ready\r\n";
    QByteArray delimiter = ".";
    quint32 uidValidity = 7;

    /// What the server says instead of doing a command (`%1` is its tag); absent: it does it. Called with the
    /// command's line without tag, literals as `{n}`.
    std::function<std::optional<QByteArray>(const QByteArray &command)> instead;

    /// Why a message is refused (`NO` and what follows); empty: it is not.
    std::function<QByteArray(const Message &)> refusal;

    /// Cuts the connection when so many more bytes have come, or gone; below zero: never.
    qint64 cutAfterReceived = -1;
    qint64 cutAfterSent = -1;

    const std::map<QByteArray, std::map<QByteArray, Folder>> &mail() const { return m_mail; }
    Folder &folder(const QByteArray &user, const QByteArray &name) { return m_mail[user][name]; }

    const QByteArrayList &commands() const { return m_commands; } ///< lines without tags
    int count(const QByteArray &word) const;                      ///< commands that begin with it
    void forget() { m_commands.clear(); }
    int connections() const { return m_connections; }
    qint64 received() const { return m_received; }
    qint64 sent() const { return m_sent; }

    /// Cuts every connection that is open.
    void cutAll();

private:
    struct Client;
    struct Command;

    void accept();
    void take(Client &client, const QByteArray &bytes);
    void parse(Client &client);
    void run(Client &client, const Command &command);
    void say(Client &client, const QByteArray &text);
    void authenticate(Client &client, const QByteArray &tag, const QByteArray &response);
    QByteArray append(Client &client, const Command &command);
    QByteArray select(Client &client, const QByteArray &name);
    QByteArray list(const Client &client, const QByteArray &pattern) const;
    QByteArray fetch(const Client &client, const QByteArray &set, const QByteArray &items) const;

    QTcpServer m_server;
    std::vector<std::unique_ptr<Client>> m_clients;
    std::map<QByteArray, std::map<QByteArray, Folder>> m_mail; ///< user, folder as it travels
    QByteArrayList m_commands;
    int m_connections = 0;
    qint64 m_received = 0;
    qint64 m_sent = 0;
};

} // namespace support
