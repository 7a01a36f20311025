// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/imap/appender.h"

#include <algorithm>

#include "base/failpoint.h"
#include "target/imap/arguments.h"
#include "target/imap/refusals.h"

namespace imap {

using State = model::Outcome::State;

/// So many messages refused one after the other, none taken: it is not the messages.
static constexpr size_t mostRefusedInARow = 10;

/// Refused so often, in some five runs, a message is taken at a vague word: nobody would hear of it
/// otherwise. Attempts alone say nothing of it, as connections may have been cut.
static constexpr int mostRefusals = 45;

static qint64 largestOf(const QSet<QByteArray> &capabilities)
{
    for (const QByteArray &each : capabilities) {
        if (each.startsWith("APPENDLIMIT="))
            return each.mid(12).toLongLong();
    }
    return 0;
}

Appender::Appender(Session &session, MailFolder &folder, std::span<const target::Letter> letters,
                   const AppendLimits &limits)
    : m_session(session),
      m_folder(folder),
      m_letters(letters),
      m_limits(limits),
      m_largest(largestOf(session.talk().capabilities())),
      m_outcomes(letters.size()),
      m_isBegun(letters.size())
{}

void Appender::explain(const base::Failure &cut)
{
    for (size_t i = 0; i < m_outcomes.size(); ++i) {
        model::Outcome &outcome = m_outcomes[i];
        if (outcome.state == State::Unknown)
            outcome = {m_isBegun[i] ? State::Unknown : State::Later, cut.key, cut.sentence()};
    }
}

/// One of those may have cut the connection, and would take the others along for ever.
static bool isSuspect(const target::Letter &letter)
{
    return letter.wasCut && letter.attempts >= 2;
}

void Appender::addAll(const base::Stop &stop)
{
    for (size_t i = 0; i < m_letters.size() && !m_trouble; ++i) {
        stop.throwIfNow();
        if (isSuspect(m_letters[i]) != m_isCareful)
            continue;
        Sheet sheet = readSheet(m_letters[i], i, m_outcomes[i], stop);
        if (m_outcomes[i].state != State::Unknown)
            continue;
        if (m_largest > 0 && sheet.size > m_largest)
            m_outcomes[i] = {State::Failed, model::messageTooLarge,
                             QStringLiteral("The message has %1 bytes, and the mail server takes %2.")
                                 .arg(sheet.size)
                                 .arg(m_largest)};
        else
            add(std::move(sheet), stop);
        if (m_isCareful)
            flush(stop);
    }
    flush(stop);
}

void Appender::run(const base::Stop &stop)
{
    for (const bool isCareful : {false, true}) {
        m_isCareful = isCareful;
        addAll(stop);
    }
    if (!m_vaguely.empty())
        blameTheServer(m_outcomes[m_vaguely.front()].text);
    // All that was begun has its answer now.
    for (model::Outcome &outcome : m_outcomes) {
        if (m_trouble && outcome.state == State::Unknown)
            outcome = {State::Later, m_trouble->key, m_trouble->sentence()};
    }
}

void Appender::add(Sheet sheet, const base::Stop &stop)
{
    if (m_waiting.size() >= m_limits.messages || m_waitingBytes + sheet.size > m_limits.bytes)
        flush(stop);
    if (m_trouble)
        return;
    m_waitingBytes += sheet.size;
    if (!m_isCareful && m_session.talk().offers("MULTIAPPEND"))
        addToOpen(std::move(sheet), stop);
    else
        m_waiting.push_back(std::move(sheet));
}

/// Sends it as part of the command that is open, or opens one. A command that was not ended has done nothing.
void Appender::addToOpen(Sheet sheet, const base::Stop &stop)
{
    const bool isFirst = m_openTag.isEmpty();
    if (isFirst)
        m_openTag = beginCommand(stop);
    m_waiting.push_back(std::move(sheet));
    if (const auto refused = giveLiteral(m_waiting.back(), m_openTag, isFirst, stop)) {
        std::vector<Sheet> sheets = std::exchange(m_waiting, {});
        m_waitingBytes = 0;
        m_openTag.clear();
        settle(sheets, *refused, stop);
    }
}

void Appender::flush(const base::Stop &stop)
{
    std::vector<Sheet> sheets = std::exchange(m_waiting, {});
    m_waitingBytes = 0;
    if (!m_openTag.isEmpty())
        endOpen(sheets, stop);
    else if (!sheets.empty() && !m_trouble)
        appendEach(sheets, stop);
}

void Appender::endOpen(std::span<Sheet> sheets, const base::Stop &stop)
{
    const QByteArray tag = std::exchange(m_openTag, {});
    m_session.talk().send("\r\n", stop);
    base::failPoint("imap.sent");
    const Response answer = m_session.talk().answerTo(tag, stop);
    base::failPoint("imap.answered");
    settle(sheets, answer, stop);
}

/// A literal of that size may be sent without waiting for the server to ask for it.
bool Appender::goesAhead(qint64 size) const
{
    if (m_isCareful) // a server that wants none of it can say so before it has it
        return false;
    constexpr qint64 smallest = 4096; // what LITERAL- allows
    return m_session.talk().offers("LITERAL+") || (m_session.talk().offers("LITERAL-") && size <= smallest);
}

/// Sends a message of the command. Comes back with the answer when the server refuses before it is sent.
std::optional<Response> Appender::giveLiteral(const Sheet &sheet, const QByteArray &tag, bool isFirst,
                                              const base::Stop &stop)
{
    Conversation &talk = m_session.talk();
    m_isBegun[sheet.index] = true;
    const bool isAhead = goesAhead(sheet.size);
    QByteArray head = (isFirst ? "" : " ") + QByteArray("(\\Seen) ") + internalDate(sheet.letter->date) +
                      " {" + QByteArray::number(sheet.size) + (isAhead ? "+}\r\n" : "}\r\n");
    talk.send(head, stop);
    if (!isAhead) {
        if (auto refused = talk.refusalToGoOn(tag, stop))
            return refused;
    }
    if (!giveBytes(sheet, [&](const QByteArray &bytes) { talk.send(bytes, stop); }))
        throw base::Failure(base::Reaction::Retry, base::Area::Storage, "MESSAGE_UNREADABLE",
                            QStringLiteral("A message changed or broke off while it was sent."));
    return {};
}

/// Sends a whole command, but does not wait for its answer; comes back with one that came early.
std::optional<Response> Appender::begin(std::span<Sheet> sheets, QByteArray &tag, const base::Stop &stop)
{
    for (const Sheet &sheet : sheets)
        m_outcomes[sheet.index] = {};
    tag = beginCommand(stop);
    for (size_t i = 0; i < sheets.size(); ++i) {
        if (auto refused = giveLiteral(sheets[i], tag, i == 0, stop))
            return refused;
    }
    m_session.talk().send("\r\n", stop);
    base::failPoint("imap.sent");
    return {};
}

QByteArray Appender::beginCommand(const base::Stop &stop)
{
    m_hasBegun = true;
    return m_session.talk().begin("APPEND " + quoted(m_folder.name()) + ' ', stop);
}

Response Appender::send(std::span<Sheet> sheets, const base::Stop &stop)
{
    QByteArray tag;
    if (const auto refused = begin(sheets, tag, stop))
        return *refused;
    const Response answer = m_session.talk().answerTo(tag, stop);
    base::failPoint("imap.answered");
    return answer;
}

void Appender::appendTogether(std::span<Sheet> sheets, const base::Stop &stop)
{
    if (!m_trouble)
        settle(sheets, send(sheets, stop), stop);
}

void Appender::appendEach(std::span<Sheet> sheets, const base::Stop &stop)
{
    while (!sheets.empty() && !m_trouble) {
        size_t count = 0;
        std::vector<QByteArray> tags;
        while (count < std::min(m_limits.pipelined, sheets.size()) && goesAhead(sheets[count].size)) {
            begin(sheets.subspan(count, 1), tags.emplace_back(), stop);
            ++count;
        }
        for (size_t i = 0; i < count; ++i)
            settle(sheets.subspan(i, 1), m_session.talk().answerTo(tags[i], stop), stop);
        if (count == 0) {
            settle(sheets.first(1), send(sheets.first(1), stop), stop);
            count = 1;
        }
        sheets = sheets.subspan(count);
    }
}

void Appender::settle(std::span<Sheet> sheets, const Response &answer, const base::Stop &stop)
{
    if (answer.isOk())
        accept(sheets, answer);
    else
        refuse(sheets, answer, stop);
}

void Appender::accept(std::span<Sheet> sheets, const Response &answer)
{
    m_refused.clear();
    m_isAnyTaken = true;
    for (const size_t index : std::exchange(m_vaguely, {}))
        m_outcomes[index].state = State::Failed;
    std::optional<std::vector<quint32>> uids;
    const QByteArrayList data = answer.codeData.split(' ');
    if (answer.code == "APPENDUID" && data.size() == 2 && data[0].toUInt() > 0)
        uids = parsedUidSet(data[1], sheets.size());
    for (size_t i = 0; i < sheets.size(); ++i) {
        model::Outcome &outcome = m_outcomes[sheets[i].index];
        outcome = {.state = State::Imported};
        if (uids && uids->size() == sheets.size())
            outcome.receipt = data[0] + ':' + QByteArray::number((*uids)[i]);
    }
}

/// After a refusal nothing of these is in the mailbox.
void Appender::refuse(std::span<Sheet> sheets, const Response &answer, const base::Stop &stop)
{
    for (const Sheet &sheet : sheets)
        m_outcomes[sheet.index] = {State::Later, {}, answer.text};
    if (m_trouble)
        return;
    if (isFolderMissing(answer) && !sheets.front().isSentAgain) {
        for (Sheet &sheet : sheets)
            sheet.isSentAgain = true;
        // Others that were under way meet the folder that the first of them made.
        if (!std::exchange(m_madeAgain, true))
            m_folder.make(stop);
        return appendTogether(sheets, stop);
    }
    const base::Failure failure =
        refusalOf(answer, isFolderMissing(answer) ? During::Folder : During::Append);
    const bool isOfMessages = failure.key == model::messageTooLarge || failure.key == "MESSAGE_REFUSED";
    const bool isDivisible = isOfMessages || failure.key == "MAILBOX_FULL";
    if (sheets.size() > 1 && isDivisible) {
        const size_t half = sheets.size() / 2;
        appendTogether(sheets.first(half), stop);
        return appendTogether(sheets.subspan(half), stop);
    }
    if (!isOfMessages) {
        m_trouble.emplace(failure);
        return;
    }
    refuseOne(sheets.front().index, failure, isVague(answer));
}

/// Failed; Later while it is in doubt whether it is the message.
void Appender::refuseOne(size_t index, const base::Failure &failure, bool isVaguely)
{
    m_refused.push_back(index);
    const bool isInDoubt = isVaguely && !m_isAnyTaken && m_letters[index].refusals < mostRefusals;
    m_outcomes[index] = {isInDoubt ? State::Later : State::Failed, failure.key, failure.text};
    if (isInDoubt) {
        m_vaguely.push_back(index);
        m_outcomes[index].refusals = m_letters[index].refusals + 1;
    }
    if (m_refused.size() < mostRefusedInARow)
        return;
    for (const size_t each : m_refused) {
        m_outcomes[each].state = State::Later;
        m_outcomes[each].refusals.reset();
    }
    m_vaguely.clear();
    blameTheServer(failure.text);
}

/// It is not the messages.
void Appender::blameTheServer(const QString &text)
{
    if (!m_trouble)
        m_trouble.emplace(base::Reaction::ParkMailbox, base::Area::Destination, "MAILBOX_UNAVAILABLE", text,
                          QStringLiteral("See the mail server's log; it is tried again."));
}

} // namespace imap
