// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "ui/models/desk.h"
#include "ui/models/mappingwork.h"

namespace ui {

class MappingTable;

/// Reads whom a connector has met, which takes no source; and beside it, as long as that takes, who is in
/// what a run would capture.
class MappingReading : public QObject
{
    Q_OBJECT

public:
    /// `table` says what is wished for.
    MappingReading(Desk &desk, const MappingTable &table, QObject *parent = nullptr);
    ~MappingReading() override { stop(); }

    /// Everything anew; what was known of the same connector's source counts until the source has answered.
    /// id 0: nothing, and nothing is known any more.
    void read(base::ConnectorId id);

    /// By today's mapping. Asks neither the source nor the directory again.
    void resolve();

    bool isReading() const { return m_isResolving || m_isAsking; }
    bool hasFailed() const { return m_hasFailed; } ///< the last reading, or a part of it

Q_SIGNALS:
    void changed(); ///< isReading() or hasFailed()
    void arrived(const ui::MappingState &state, const ui::People::Wish &wish);

    /// The source did not answer when `isSourceAlone`: those who were met have arrived.
    void failed(const base::Failure &failure, bool isSourceAlone);

private:
    void stop();
    void ask();
    void take(const engine::Answer<MappingState> &answer, const People::Wish &wish);
    void tellOfSource();

    Desk &m_desk;
    const MappingTable &m_table;
    base::ConnectorId m_connector;
    MappingBasis m_basis;
    base::Stop m_resolving;
    base::Stop m_asking;
    int m_resolvings = 0; ///< so far; the last one's answer counts
    int m_askings = 0;    ///< the same of the source
    bool m_isResolving = false;
    bool m_isAsking = false;
    bool m_hasFailed = false;
    std::optional<base::Failure> m_sourceFailure; ///< until it is told
};

} // namespace ui
