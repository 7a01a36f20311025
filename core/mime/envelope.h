// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "mime/mailbox.h"
#include "model/message.h"

namespace mime {

class HeaderWriter;

/// Who a message says it is from and to.
///
/// To and Cc are the source's. With neither, those who were present stand in To; with nobody else at all, the
/// author. Who is only named stands among the participants, or in From. When all that is left is secret
/// (Bcc), To is the empty group of RFC 5322, section 3.4. Bcc is never written, not among the participants
/// either: everyone's copy has the same bytes, and would tell them all who got one in secret. The journal
/// knows.
class Envelope
{
public:
    /// `people` has to outlive it.
    Envelope(const model::People &people, const QString &sourceName, std::string_view kind);

    void writeAddressFields(HeaderWriter &fields) const; ///< From, To, Cc
    void writeParticipants(HeaderWriter &fields) const;  ///< X-Archive-Participants, without Bcc

    const model::People &people() const { return m_people; }
    const Mailbox &mailbox(size_t person) const { return m_mailboxes[person]; }

private:
    using Indexes = std::vector<size_t>;
    void choosePresent();
    void writeList(HeaderWriter &fields, std::string_view name, const Indexes &list) const;

    const model::People &m_people;
    std::vector<Mailbox> m_mailboxes; ///< of each person
    Mailbox m_author;
    size_t m_authorIndex;
    Indexes m_to;
    Indexes m_cc;
    bool m_isToAuthor = false;
};

} // namespace mime
