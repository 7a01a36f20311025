// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "base/failure.h"
#include "target/imap/mailfolder.h"
#include "target/imap/sheet.h"

namespace imap {

/// How much goes into one command.
struct AppendLimits
{
    size_t messages = 100;
    qint64 bytes = 8 << 20;
    size_t pipelined = 50; ///< commands under way at once, where each takes one message
};

/// Puts one batch of letters into a folder that is selected: with MULTIAPPEND (RFC 3502), all or nothing,
/// where the server has it, each message on its way while the next is read; else one by one, several under
/// way at once when LITERAL+ (RFC 7888) allows. What is refused together is halved until the refused message
/// stands alone. A vague refusal (refusals.h) counts for the message only when another was taken, or it was
/// refused so in several runs; else the mailbox has a trouble, and the message is Later. What was cut twice
/// goes last and alone, asked for by the server. Used once; one thread.
class Appender
{
public:
    Appender(Session &session, MailFolder &folder, std::span<const target::Letter> letters,
             const AppendLimits &limits = {});

    /// Sends everything. outcomes() is right also after a Failure: that is thrown for Stopped, for what a
    /// letter's source throws, and for a connection that is cut; what had no answer then is Unknown.
    void run(const base::Stop &stop);

    /// After a cut: what was not begun is Later, and what has no answer says why.
    void explain(const base::Failure &cut);

    /// One a letter, in order. A receipt that the server did not give is empty.
    std::vector<model::Outcome> &outcomes() { return m_outcomes; }

    /// A command was begun: some of the letters may be there without our knowing.
    bool hasBegun() const { return m_hasBegun; }

    /// Why the mailbox takes nothing more; the letters that this left are Later.
    const std::optional<base::Failure> &trouble() const { return m_trouble; }

private:
    void addAll(const base::Stop &stop);
    void add(Sheet sheet, const base::Stop &stop);
    void addToOpen(Sheet sheet, const base::Stop &stop);
    void flush(const base::Stop &stop);
    void endOpen(std::span<Sheet> sheets, const base::Stop &stop);
    void appendTogether(std::span<Sheet> sheets, const base::Stop &stop);
    void appendEach(std::span<Sheet> sheets, const base::Stop &stop);
    Response send(std::span<Sheet> sheets, const base::Stop &stop);
    std::optional<Response> begin(std::span<Sheet> sheets, QByteArray &tag, const base::Stop &stop);
    QByteArray beginCommand(const base::Stop &stop);
    std::optional<Response> giveLiteral(const Sheet &sheet, const QByteArray &tag, bool isFirst,
                                        const base::Stop &stop);
    bool goesAhead(qint64 size) const;
    void settle(std::span<Sheet> sheets, const Response &answer, const base::Stop &stop);
    void accept(std::span<Sheet> sheets, const Response &answer);
    void refuse(std::span<Sheet> sheets, const Response &answer, const base::Stop &stop);
    void refuseOne(size_t index, const base::Failure &failure, bool isVaguely);
    void blameTheServer(const QString &text);

    Session &m_session;
    MailFolder &m_folder;
    std::span<const target::Letter> m_letters;
    AppendLimits m_limits;
    qint64 m_largest = 0; ///< message the server says it takes; 0: it does not say
    std::vector<model::Outcome> m_outcomes;
    std::vector<bool> m_isBegun; ///< of each letter, whether any of it was sent
    std::vector<Sheet> m_waiting;
    qint64 m_waitingBytes = 0;
    QByteArray
        m_openTag; ///< of the MULTIAPPEND that those that wait are part of already; empty: there is none
    std::optional<base::Failure> m_trouble;
    std::vector<size_t> m_refused; ///< letters, since the last that was taken
    std::vector<size_t> m_vaguely; ///< refused letters, while none was taken; they are Later
    bool m_hasBegun = false;
    bool m_isCareful = false; ///< one by one, and none that is not asked for
    bool m_isAnyTaken = false;
    bool m_madeAgain = false;
};

} // namespace imap
