// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/chatter/client.h"
#include "connectors/source.h"

namespace chatter {

/// Reads Salesforce Chatter over SOQL, and the channel that its triggers post to. Cursors: `feed`, whose
/// items are in the containers `posts` and `comments`; `messages`; `direct`.
class ChatterSource final : public connectors::Source
{
public:
    /// Throws inputFailure for settings that cannot be right.
    explicit ChatterSource(const connectors::SourceContext &context);
    ~ChatterSource() override;

    QByteArray identity(const base::Stop &stop) override;
    model::Checks probe(const base::Stop &stop) override;
    std::vector<connectors::Cursor> resume(const std::vector<connectors::Cursor> &stored,
                                           const connectors::Window &window,
                                           const connectors::SourceState &state,
                                           const base::Stop &stop) override;
    connectors::Page fetch(const connectors::Cursor &cursor, const connectors::SourceState &state,
                           const connectors::KnownItems &known, const base::Stop &stop) override;
    model::Message convert(const model::SourceItem &item) const override;
    std::unique_ptr<QIODevice> open(const model::Attachment &attachment, const base::Stop &stop) override;

private:
    struct Walks;

    Walks &walks(const base::Stop &stop);
    QString versionOf(const QString &document, const base::Stop &stop);

    const connectors::SourceContext m_context;
    Client m_client;
    QByteArray m_identity;          ///< empty: not asked for yet
    std::unique_ptr<Walks> m_walks; ///< of the run in hand
};

} // namespace chatter
