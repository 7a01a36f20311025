// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/jive/contentwalk.h"
#include "connectors/jive/inboxwalk.h"
#include "connectors/source.h"

namespace jive {

/// Reads a Jive community over its Core API, version 3. Containers: `contents`, and `private` when direct
/// messages are read.
class JiveSource final : public connectors::Source
{
public:
    /// Throws inputFailure for settings that cannot be right.
    explicit JiveSource(const connectors::SourceContext &context);
    ~JiveSource() override;

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

    const base::Clock &m_clock;
    QString m_scratchFolder;
    Client m_client;
    std::unique_ptr<Walks> m_walks; ///< of the run in hand
};

} // namespace jive
