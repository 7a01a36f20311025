// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>

#include "connectors/source.h"
#include "engine/environment.h"

namespace spool {
class Spool;
}

namespace engine {

class Renderer;

/// Reads a source and converts its items as a run would, and changes nothing: no item, cursor, state,
/// acknowledgement or file of the source.
class DryRun
{
public:
    DryRun(const Environment &environment, const model::ConnectorConfig &connector, const base::Stop &stop);
    ~DryRun();

    struct Converted
    {
        model::SourceItem item;
        model::ItemKey key;
        model::Message message;
        QByteArray failureKey; ///< not empty: the item could not be converted
        QString failureText;
        bool isKnown = false; ///< archived earlier, or come already in this dry run
    };

    /// Calls `each` for every item that a run would read, of the range `asked` for or else from where the
    /// connector stands, until it returns false. Throws what a run's collecting would end with.
    void read(const connectors::Window &asked, const std::function<bool(Converted &)> &each);

    /// Writes the message as it would be imported; only from within `each`. Of an attachment that would be
    /// kept beside it, the place is made up. Where no message can be made of the item, or not now, it sets
    /// `failureKey` and `failureText`, and writes nothing.
    void write(Converted &converted, QIODevice &out);

    const std::vector<model::Refusal> &refusals() const { return m_refusals; }
    const QStringList &unfinished() const { return m_unfinished; }

private:
    bool readPage(const connectors::Page &page, const std::function<bool(Converted &)> &each);
    Converted judged(const model::SourceItem &item);
    void convert(Converted &converted) const;

    const Environment &m_environment;
    model::ConnectorConfig m_connector;
    base::Stop m_stop;
    QString m_scratch;
    std::unique_ptr<connectors::Source> m_source;
    QByteArray m_identity;
    std::unique_ptr<spool::Spool> m_spool; ///< in the scratch folder, with one item at a time
    std::unique_ptr<Renderer> m_renderer;
    connectors::StateChanges m_state;         ///< what the pages so far would have stored
    std::map<model::ItemKey, quint64> m_come; ///< the items so far; of each digest, 8 bytes
    std::vector<model::Refusal> m_refusals;
    QStringList m_unfinished;
};

} // namespace engine
