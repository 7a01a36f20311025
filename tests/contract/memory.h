// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <set>

#include "connectors/page.h"
#include "model/itemkey.h"

namespace contract {

/// What a journal would hold for one connector, in memory.
class Memory final : public connectors::SourceState, public connectors::KnownItems
{
public:
    QByteArray value(const QByteArray &key) const override;
    std::vector<std::pair<QByteArray, QByteArray>> withPrefix(const QByteArray &prefix) const override;
    std::vector<std::pair<QByteArray, QByteArray>> after(const QByteArray &prefix, const QByteArray &key,
                                                         int count) const override;
    std::optional<model::KnownItem> find(const QString &container, const QString &id) const override;
    std::vector<model::KnownItem> page(const QString &container, const QString &afterId,
                                       int count) const override;
    QString coveredBy(const QString &container, const QString &id) const override;

    std::vector<model::Cursor> cursors() const;
    bool knows(const QByteArray &identity, const model::SourceItem &item) const;

    /// Takes a page in as one transaction; returns its items that were not known yet.
    std::vector<model::SourceItem> commit(const QByteArray &identity, const connectors::Page &page);

    void change(const model::StateChanges &state);

    /// What another connector of the source captured is known from now on; a copy of it.
    void seeOther(const Memory &other)
    {
        m_others = other.m_known;
        m_coveredByOther = other.m_covered;
    }

private:
    std::map<QByteArray, QByteArray> m_state;
    std::map<QString, model::Cursor> m_cursors;
    std::set<model::ItemKey> m_keys;
    using Known = std::map<std::pair<QString, QString>, model::KnownItem>; ///< by container and id

    Known m_known;
    Known m_others;
    using Covered =
        std::map<std::pair<QString, QString>, QString>; ///< by container and id, the covering item's
    Covered m_covered;
    Covered m_coveredByOther;
};

} // namespace contract
