// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/imap/conversation.h"

#include <QLoggingCategory>

#include "target/imap/refusals.h"

namespace imap {

namespace {

Q_LOGGING_CATEGORY(lcImap, "chancery.imap")

} // namespace

static constexpr qsizetype mostCapabilities = 500;

void Conversation::note(const Response &response)
{
    QByteArrayList words;
    if (response.kind == Response::Kind::Data && response.name == "CAPABILITY") {
        for (const Value &value : response.values)
            words.append(value.text);
    } else if (response.code == "CAPABILITY") {
        words = response.codeData.split(' ');
    }
    if (!words.isEmpty()) {
        m_capabilities.clear();
        for (const QByteArray &word : words.mid(0, mostCapabilities))
            m_capabilities.insert(word.toUpper());
    }
    if (response.code == "ALERT")
        qCWarning(lcImap).noquote() << "The mail server says:" << response.text.left(500);
    if (response.name == "BYE")
        m_goodbye = response;
}

Response Conversation::next(const base::Stop &stop)
{
    for (;;) {
        if (auto response = m_reader.next()) {
            note(*response);
            return *response;
        }
        try {
            m_reader.add(m_wire.read(stop));
        } catch (const base::Failure &failure) {
            if (failure.key == "CONNECTION_CUT" && m_goodbye)
                throw refusalOf(*m_goodbye, During::Goodbye);
            throw;
        }
    }
}

Response Conversation::greeting(const base::Stop &stop)
{
    return next(stop);
}

QByteArray Conversation::begin(const QByteArray &command, const base::Stop &stop)
{
    const QByteArray tag = 'A' + QByteArray::number(++m_commands);
    m_open.insert(tag);
    m_wire.send(tag + ' ' + command, stop);
    return tag;
}

Response Conversation::answerTo(const QByteArray &tag, const base::Stop &stop, const Each &each)
{
    for (;;) {
        const auto early = m_early.find(tag);
        if (early != m_early.end())
            return m_early.extract(early).mapped();
        Response response = next(stop);
        if (!response.tag.isEmpty()) {
            if (!m_open.remove(response.tag))
                throw base::Failure(base::Reaction::Retry, base::Area::Destination, "RESPONSE_UNREADABLE",
                                    QStringLiteral("The mail server answers a command that was not given."));
            m_early.emplace(response.tag, std::move(response));
        } else if (each && response.kind != Response::Kind::Continuation) {
            each(response);
        }
    }
}

std::optional<Response> Conversation::refusalToGoOn(const QByteArray &tag, const base::Stop &stop)
{
    for (;;) {
        Response response = next(stop);
        if (response.kind == Response::Kind::Continuation) {
            m_challenge = response.text;
            return {};
        }
        if (response.tag == tag) {
            m_open.remove(tag);
            return response;
        }
    }
}

Response Conversation::run(const QByteArray &command, const base::Stop &stop, const Each &each)
{
    const QByteArray tag = begin(command + "\r\n", stop);
    return answerTo(tag, stop, each);
}

} // namespace imap
