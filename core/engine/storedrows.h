// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/page.h"
#include "journal/capture.h"
#include "journal/knownitems.h"

namespace engine {

/// A connector's rows of the journal, as a source sees them.
class StoredState final : public connectors::SourceState
{
public:
    StoredState(journal::Capture &capture, base::ConnectorId connector)
        : m_capture(capture), m_connector(connector)
    {}

    QByteArray value(const QByteArray &key) const override { return m_capture.state(m_connector, key); }
    std::vector<std::pair<QByteArray, QByteArray>> withPrefix(const QByteArray &prefix) const override
    {
        return m_capture.stateWithPrefix(m_connector, prefix);
    }
    std::vector<std::pair<QByteArray, QByteArray>> after(const QByteArray &prefix, const QByteArray &key,
                                                         int count) const override
    {
        return m_capture.stateWithPrefix(m_connector, prefix, key, count);
    }

private:
    journal::Capture &m_capture;
    base::ConnectorId m_connector;
};

/// A connector's known items, as a source of this identity sees them.
class StoredItems final : public connectors::KnownItems
{
public:
    StoredItems(journal::Capture &capture, base::ConnectorId connector, const QByteArray &identity)
        : m_items(capture.knownItems(connector, identity))
    {}

    std::optional<model::KnownItem> find(const QString &container, const QString &id) const override
    {
        return m_items.find(container, id);
    }
    std::vector<model::KnownItem> page(const QString &container, const QString &afterId,
                                       int count) const override
    {
        return m_items.page(container, afterId, count);
    }
    QString coveredBy(const QString &container, const QString &id) const override
    {
        return m_items.coveredBy(container, id);
    }

private:
    journal::KnownItems m_items;
};

} // namespace engine
