// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/heldmessages.h"
#include "connectors/source.h"

namespace connectors {

/// `grouping=conversationDay` for any source: what `inner` returns as messages waits until its day (UTC) is
/// over and then goes out as transcripts, one for each stretch of a conversation's day that the same people
/// saw. A part's id is (conversation, day, first message's id). A message that comes later makes a further
/// part. What is no message of a conversation goes out as it comes: edits and deletions, e-mails, what cannot
/// be converted, what has no text, and what changed after it was captured.
///
/// A part is the same whenever it is built, as long as the range begins with a day; where another connector
/// of the source made its parts as the messages came, the same ones. It has at most 1,000 messages and about
/// 8 MiB. Each is a page of its own: a stop never leaves half of what a page brought.
///
/// Whoever changes the setting gets nothing twice: what went out before, alone or in a part, is known.
/// Without grouping, what still waits goes out at once, and everything else passes through.
class DaySource final : public Source
{
public:
    struct Rules
    {
        bool groups = true;
        std::chrono::minutes lag{0}; ///< so long after its end a day is over: `inner` has everything then
        /// The text of a message that has HTML alone; may be empty.
        std::function<QString(const model::Message &)> textOf;
        /// What the kind adds to a transcript; may be empty.
        std::function<void(model::Message &, const std::vector<model::SourceItem> &)> finish;
    };

    DaySource(std::unique_ptr<Source> inner, const base::Clock &clock, Rules rules);

    QByteArray identity(const base::Stop &stop) override { return m_inner->identity(stop); }
    model::Checks probe(const base::Stop &stop) override { return m_inner->probe(stop); }
    std::vector<Cursor> resume(const std::vector<Cursor> &stored, const Window &window,
                               const SourceState &state, const base::Stop &stop) override;
    Page fetch(const Cursor &cursor, const SourceState &state, const KnownItems &known,
               const base::Stop &stop) override;
    model::Message convert(const model::SourceItem &item) const override;
    std::unique_ptr<QIODevice> open(const model::Attachment &attachment, const base::Stop &stop) override;
    void acknowledge(const Page &committed) override;

private:
    void sort(model::SourceItem &&item, const SourceState &state, const KnownItems &known, Page &page) const;
    bool isMessage(const model::SourceItem &item, QString &conversation) const;
    model::Message converted(const model::SourceItem &item) const;
    Page nextPart(const Cursor &cursor, const SourceState &state, const KnownItems &known) const;
    std::vector<held::Held> partOf(const std::vector<held::Held> &waiting, const KnownItems &known,
                                   model::SourceItem &part) const;

    std::unique_ptr<Source> m_inner;
    const base::Clock &m_clock;
    Rules m_rules;
    bool m_hasRows = false; ///< there are, or may come to be, messages that wait or went out in a part
};

} // namespace connectors
