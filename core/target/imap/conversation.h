// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <optional>

#include <QSet>

#include "target/imap/responsereader.h"
#include "target/imap/wire.h"

namespace imap {

/// Commands and their answers over a wire. Several commands may be under way at once. Whoever gets a Failure
/// out of it gives the connection up. One thread.
class Conversation
{
public:
    using Each = std::function<void(const Response &)>; ///< of a command's untagged data

    explicit Conversation(Wire &wire) : m_wire(wire) {}

    /// The server's first line. Throws what wire and server say; a greeting that is no OK comes back.
    Response greeting(const base::Stop &stop);

    /// Sends a command's beginning, or all of it, and gives its tag. A line's end is the caller's to send.
    QByteArray begin(const QByteArray &command, const base::Stop &stop);
    void send(const QByteArray &bytes, const base::Stop &stop) { m_wire.send(bytes, stop); }

    /// The command's tagged answer, of whatever kind. A goodbye of the server that comes instead is thrown as
    /// what it says (refusals.h).
    Response answerTo(const QByteArray &tag, const base::Stop &stop, const Each &each = {});

    /// Waits for the server to ask for more. Absent: it does; else the command's tagged answer.
    std::optional<Response> refusalToGoOn(const QByteArray &tag, const base::Stop &stop);

    /// What the server said when it last asked for more.
    const QString &challenge() const { return m_challenge; }

    /// A whole command without literals, and its answer.
    Response run(const QByteArray &command, const base::Stop &stop, const Each &each = {});

    /// In upper case; those announced last.
    const QSet<QByteArray> &capabilities() const { return m_capabilities; }
    bool offers(const QByteArray &capability) const { return m_capabilities.contains(capability); }
    void forgetCapabilities() { m_capabilities.clear(); }

    /// Where large literals go while a command runs.
    void setSink(ResponseReader::Sink sink) { m_reader.setSink(std::move(sink)); }

    /// The server has sent something that nothing asked for.
    bool hasUnread() const { return !m_reader.isEmpty() || m_wire.hasUnread(); }

private:
    Response next(const base::Stop &stop);
    void note(const Response &response);

    Wire &m_wire;
    ResponseReader m_reader;
    QSet<QByteArray> m_capabilities;
    std::map<QByteArray, Response> m_early; ///< answers to commands that nobody has waited for yet
    QSet<QByteArray> m_open;                ///< tags without an answer
    std::optional<Response> m_goodbye;
    QString m_challenge;
    int m_commands = 0;
};

} // namespace imap
