// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/paged/pagedserver.h"
#include "connectors/source.h"

namespace paged {

/// Reads the rooms of a PagedServer: first its listing, then a sweep over the known items for deleted ones.
class PagedSource final : public connectors::Source
{
public:
    explicit PagedSource(const connectors::SourceContext &context);

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
    struct Position;

    connectors::Page listing(const connectors::Cursor &cursor, Position position) const;
    connectors::Page sweep(const connectors::Cursor &cursor, Position position,
                           const connectors::SourceState &state, const connectors::KnownItems &known) const;

    PagedServer m_server;
    qsizetype m_pageSize;
    QString m_author; ///< of messages that do not say
};

} // namespace paged
