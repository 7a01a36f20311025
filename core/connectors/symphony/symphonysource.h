// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/source.h"
#include "connectors/symphony/client.h"

namespace symphony {

/// Reads a Symphony pod by one of five routes (settings.h). Containers: `feed` and `history` with a datafeed,
/// `hose` with a datahose; before the first of them `members`, once, and after each `unlisted`; `files` with
/// export files.
class SymphonySource final : public connectors::Source
{
public:
    /// Throws inputFailure for settings that cannot be right.
    explicit SymphonySource(const connectors::SourceContext &context);
    ~SymphonySource() override;

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
    void acknowledge(const connectors::Page &committed) override;

private:
    struct Walks;

    Walks &walks(const base::Stop &stop);
    bool readsFeed(const std::vector<connectors::Cursor> &stored, const connectors::Window &window,
                   const connectors::SourceState &state) const;

    const connectors::SourceContext m_context;
    Client m_client;
    std::unique_ptr<Walks> m_walks; ///< of the run in hand
    QStringList m_troubles;         ///< of acknowledging, for the next page to tell
};

} // namespace symphony
