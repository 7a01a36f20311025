// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/envelope.h"

#include <algorithm>

#include "mime/headerwriter.h"

namespace mime {

using Role = model::Person::Role;

/// The empty group of RFC 5322, section 3.4.
static const std::string nobodyShown = "undisclosed-recipients:;";

/// What the source itself says, e.g. that a room was closed, has an author too: From is mandatory.
static Mailbox sourceAsAuthor(const QString &sourceName, std::string_view kind)
{
    model::Person source;
    source.name = sourceName;
    source.address = QString::fromStdString(std::string(kind) + ".system@connector.invalid");
    return mailboxOf(source, kind);
}

Envelope::Envelope(const model::People &people, const QString &sourceName, std::string_view kind)
    : m_people(people), m_authorIndex(people.size())
{
    m_mailboxes.reserve(people.size());
    bool hasSecret = false;
    for (size_t i = 0; i < people.size(); ++i) {
        m_mailboxes.push_back(mailboxOf(people[i], kind));
        switch (people[i].role) {
        case Role::From:
        case Role::NamedAuthor:
            m_authorIndex = std::min(m_authorIndex, i);
            break;
        case Role::To:
            m_to.push_back(i);
            break;
        case Role::Cc:
            m_cc.push_back(i);
            break;
        case Role::Bcc:
            hasSecret = true;
            break;
        case Role::Present:
        case Role::Named:
            break;
        }
    }
    const bool hasAuthor = m_authorIndex < people.size();
    m_author = hasAuthor ? m_mailboxes[m_authorIndex] : sourceAsAuthor(sourceName, kind);
    if (m_to.empty() && m_cc.empty())
        choosePresent();
    m_isToAuthor = hasAuthor && !hasSecret && m_to.empty() && m_cc.empty();
}

void Envelope::choosePresent()
{
    for (size_t i = 0; i < m_people.size(); ++i) {
        if (m_people[i].role == Role::Present && m_mailboxes[i].address != m_author.address)
            m_to.push_back(i);
    }
}

void Envelope::writeList(HeaderWriter &fields, std::string_view name, const Indexes &list) const
{
    if (list.empty())
        return;
    fields.begin(name);
    for (const size_t i : list)
        fields.add(m_mailboxes[i].tokens, i == list.back() ? "" : ",");
    fields.end();
}

void Envelope::writeAddressFields(HeaderWriter &fields) const
{
    fields.write("From", m_author.tokens);
    if (!m_to.empty())
        writeList(fields, "To", m_to);
    else
        fields.write("To", m_isToAuthor ? m_author.tokens : nobodyShown);
    writeList(fields, "Cc", m_cc);
}

void Envelope::writeParticipants(HeaderWriter &fields) const
{
    Indexes shown;
    for (size_t i = 0; i < m_people.size(); ++i) {
        if (m_people[i].role != Role::Bcc)
            shown.push_back(i);
    }
    if (shown.empty() && !m_people.empty())
        fields.write("X-Archive-Participants", nobodyShown);
    writeList(fields, "X-Archive-Participants", shown);
}

} // namespace mime
