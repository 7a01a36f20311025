// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/imapserver.h"

#include <algorithm>

#include <QRegularExpression>
#include <QTcpSocket>

namespace support {

/// A command: its line with literals as `{n}`, and those.
struct ImapServer::Command
{
    QByteArray tag;
    QByteArray line;
    QByteArrayList literals;
};

struct ImapServer::Client
{
    QTcpSocket *socket = nullptr;
    QByteArray arrived;
    Command command; ///< the one that is coming in
    qint64 literalLeft = -1;
    QByteArray waitsForResponse; ///< tag of an AUTHENTICATE without a response yet
    QByteArray user;
    QByteArray selected;
};

ImapServer::ImapServer()
{
    m_server.listen(QHostAddress::LocalHost);
    QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] { accept(); });
}

ImapServer::~ImapServer()
{
    m_server.close();
    for (const auto &client : m_clients)
        client->socket->disconnect();
}

int ImapServer::count(const QByteArray &word) const
{
    return static_cast<int>(
        std::ranges::count_if(m_commands, [&](const QByteArray &each) { return each.startsWith(word); }));
}

void ImapServer::cutAll()
{
    for (const auto &client : m_clients)
        client->socket->abort();
}

void ImapServer::accept()
{
    while (QTcpSocket *const socket = m_server.nextPendingConnection()) {
        ++m_connections;
        Client &client = *m_clients.emplace_back(std::make_unique<Client>());
        client.socket = socket;
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        QObject::connect(socket, &QTcpSocket::readyRead, socket,
                         [this, &client] { take(client, client.socket->readAll()); });
        say(client, greeting);
    }
}

void ImapServer::say(Client &client, const QByteArray &text)
{
    QByteArray out = text;
    const bool isCut = cutAfterSent >= 0 && out.size() >= cutAfterSent;
    if (isCut)
        out.truncate(cutAfterSent);
    else if (cutAfterSent >= 0)
        cutAfterSent -= out.size();
    m_sent += out.size();
    client.socket->write(out);
    client.socket->flush();
    if (isCut) {
        cutAfterSent = -1;
        client.socket->disconnectFromHost();
    }
}

void ImapServer::take(Client &client, const QByteArray &bytes)
{
    QByteArray in = bytes;
    const bool isCut = cutAfterReceived >= 0 && in.size() >= cutAfterReceived;
    if (isCut)
        in.truncate(cutAfterReceived);
    else if (cutAfterReceived >= 0)
        cutAfterReceived -= in.size();
    m_received += in.size();
    client.arrived += in;
    // What came in whole is done even when the answer finds nobody any more.
    parse(client);
    if (isCut) {
        cutAfterReceived = -1;
        client.socket->abort();
    }
}

void ImapServer::parse(Client &client)
{
    for (;;) {
        if (client.literalLeft >= 0) {
            if (client.arrived.size() < client.literalLeft)
                return;
            client.command.literals.append(client.arrived.left(client.literalLeft));
            client.arrived.remove(0, client.literalLeft);
            client.literalLeft = -1;
        }
        const qsizetype end = client.arrived.indexOf("\r\n");
        if (end < 0)
            return;
        const QByteArray line = client.arrived.left(end);
        client.arrived.remove(0, end + 2);
        if (!client.waitsForResponse.isEmpty()) {
            authenticate(client, std::exchange(client.waitsForResponse, {}), line);
            continue;
        }
        client.command.line += line;
        if (line.endsWith('}')) {
            const QByteArray size = line.mid(line.lastIndexOf('{') + 1).chopped(1);
            client.literalLeft = size.endsWith('+') ? size.chopped(1).toLongLong() : size.toLongLong();
            if (!size.endsWith('+'))
                say(client, "+ go ahead\r\n");
            continue;
        }
        Command command = std::exchange(client.command, {});
        const qsizetype space = command.line.indexOf(' ');
        command.tag = command.line.left(space);
        command.line.remove(0, space + 1);
        m_commands.append(command.line);
        run(client, command);
    }
}

void ImapServer::authenticate(Client &client, const QByteArray &tag, const QByteArray &response)
{
    const QByteArrayList parts = QByteArray::fromBase64(response).split('\0');
    const bool isMaster = parts.value(1) == "master";
    const bool isKnown = parts.size() == 3 && parts[2] == "secret" && (parts[0].isEmpty() || isMaster);
    client.user = parts.value(0).isEmpty() ? parts.value(1) : parts.value(0);
    if (!isKnown || client.user.startsWith("nobody"))
        say(client, tag + " NO [AUTHENTICATIONFAILED] Wrong.\r\n");
    else
        say(client, tag + " OK [CAPABILITY " + capabilities + "] Signed in.\r\n");
}

/// The argument in quotes, or up to the next space.
static QByteArray argument(const QByteArray &line, int number)
{
    static const QRegularExpression one(QStringLiteral("\"((?:[^\"\\\\]|\\\\.)*)\"|(\\S+)"));
    auto all = one.globalMatch(QString::fromLatin1(line));
    for (int i = 0; all.hasNext(); ++i) {
        const auto match = all.next();
        if (i == number)
            return (match.captured(1) + match.captured(2)).toLatin1().replace("\\\\", "\\");
    }
    return {};
}

void ImapServer::run(Client &client, const Command &command)
{
    if (instead) {
        if (const auto answer = instead(command.line)) {
            say(client, QByteArray(*answer).replace("%1", command.tag));
            if (answer->contains("* BYE"))
                client.socket->disconnectFromHost();
            return;
        }
    }
    const QByteArray word = argument(command.line, 0).toUpper();
    const auto done = [&](const QByteArray &text) {
        say(client, text + command.tag + " OK Done.\r\n");
    };
    if (word == "CAPABILITY")
        return done("* CAPABILITY " + capabilities + "\r\n");
    if (word == "AUTHENTICATE") {
        const QByteArray response = argument(command.line, 2);
        if (!response.isEmpty())
            return authenticate(client, command.tag, response);
        client.waitsForResponse = command.tag;
        return say(client, "+ \r\n");
    }
    if (word == "LIST")
        return done(list(client, argument(command.line, 2)));
    if (word == "CREATE")
        m_mail[client.user][argument(command.line, 1)];
    if (word == "SELECT") {
        const QByteArray facts = select(client, argument(command.line, 1));
        const QByteArray end =
            client.selected.isEmpty() ? " NO [NONEXISTENT] No.\r\n" : " OK [READ-WRITE] Yes.\r\n";
        return say(client, facts + command.tag + end);
    }
    if (word == "UID")
        return done(fetch(client, argument(command.line, 2), command.line));
    if (word == "APPEND")
        return say(client, command.tag + ' ' + append(client, command));
    done({});
}

QByteArray ImapServer::select(Client &client, const QByteArray &name)
{
    const auto &folders = m_mail[client.user];
    const auto found = folders.find(name);
    client.selected = found == folders.end() ? QByteArray() : name;
    if (client.selected.isEmpty())
        return {};
    return "* " + QByteArray::number(qulonglong(found->second.messages.size())) +
           " EXISTS\r\n* OK [UIDVALIDITY " + QByteArray::number(uidValidity) + "] x\r\n* OK [UIDNEXT " +
           QByteArray::number(found->second.uidNext) + "] x\r\n";
}

QByteArray ImapServer::list(const Client &client, const QByteArray &pattern) const
{
    const QByteArray separator = delimiter.isEmpty() ? QByteArray("NIL") : QByteArray('"' + delimiter + '"');
    if (pattern.isEmpty())
        return "* LIST (\\Noselect) " + separator + " \"\"\r\n";
    const auto user = m_mail.find(client.user);
    const bool isThere = pattern == "INBOX" || (user != m_mail.end() && user->second.contains(pattern));
    return isThere ? QByteArray("* LIST () " + separator + " \"" + pattern + "\"\r\n") : QByteArray();
}

QByteArray ImapServer::append(Client &client, const Command &command)
{
    auto &folders = m_mail[client.user];
    const auto found = folders.find(argument(command.line, 1));
    if (found == folders.end())
        return "NO [TRYCREATE] No such folder.\r\n";
    static const QRegularExpression each(QStringLiteral("\\(([^)]*)\\) \"([^\"]*)\" \\{\\d+\\+?\\}"));
    auto facts = each.globalMatch(QString::fromLatin1(command.line));
    std::vector<Message> messages;
    for (const QByteArray &literal : command.literals) {
        const auto match = facts.next();
        messages.push_back(
            {.bytes = literal, .date = match.captured(2).toLatin1(), .flags = match.captured(1).toLatin1()});
        const QByteArray why = refusal ? refusal(messages.back()) : QByteArray();
        if (!why.isEmpty())
            return why + "\r\n";
    }
    const quint32 first = found->second.uidNext;
    for (Message &message : messages) {
        message.uid = found->second.uidNext++;
        found->second.messages.push_back(std::move(message));
    }
    if (!capabilities.contains("UIDPLUS"))
        return "OK Taken.\r\n";
    return "OK [APPENDUID " + QByteArray::number(uidValidity) + ' ' + QByteArray::number(first) + ':' +
           QByteArray::number(found->second.uidNext - 1) + "] Taken.\r\n";
}

/// Whether a UID is in a set such as `3,5:9,12:*`.
static bool isIn(const QByteArray &set, quint32 uid)
{
    const QByteArrayList parts = set.split(',');
    return std::ranges::any_of(parts, [&](const QByteArray &part) {
        const QByteArrayList ends = part.split(':');
        return uid >= ends.first().toUInt() && (ends.last() == "*" || uid <= ends.last().toUInt());
    });
}

QByteArray ImapServer::fetch(const Client &client, const QByteArray &set, const QByteArray &items) const
{
    QByteArray out;
    if (client.selected.isEmpty())
        return out;
    int number = 0;
    for (const Message &message : m_mail.at(client.user).at(client.selected).messages) {
        ++number;
        if (!isIn(set, message.uid))
            continue;
        out += "* " + QByteArray::number(number) + " FETCH (UID " + QByteArray::number(message.uid);
        if (items.contains("HEADER.FIELDS")) {
            const qsizetype at = message.bytes.indexOf("X-Archive-Key:");
            const QByteArray line =
                at < 0 ? QByteArray() : message.bytes.mid(at, message.bytes.indexOf('\n', at) + 1 - at);
            out += " BODY[HEADER.FIELDS (X-ARCHIVE-KEY)] {" + QByteArray::number(line.size() + 2) + "}\r\n" +
                   line + "\r\n";
        }
        if (items.contains("BODY.PEEK[])"))
            out += " BODY[] {" + QByteArray::number(message.bytes.size()) + "}\r\n" + message.bytes;
        out += ")\r\n";
    }
    return out;
}

} // namespace support
