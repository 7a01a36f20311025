// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/administration.h"
#include "engine/mappingpreview.h"
#include "mapping/mappingfile.h"
#include "model/draft.h"

namespace engine {

/// Connectors on their way through the set-up assistant: kept over a restart, tested and previewed before
/// anything of them counts, and created or changed in one step at the end. Every method may wait for the
/// journal; those with a stop connect. Throws as Administration does; `UNKNOWN_NAME` for a draft that is
/// gone.
class Drafting
{
public:
    explicit Drafting(const Environment &environment);

    /// A new draft, with a name that is free and the only account, if there is one. Stored.
    model::Draft begin(const QString &kind);

    /// The draft of an edit: the connector's settings, mapping and secrets. Stored; a draft of the same edit
    /// that is there already is returned as it is, unless the connector was changed since: then it is
    /// discarded.
    model::Draft edit(const QString &connector);

    /// Stores what was entered, right or not. New secrets are sealed at once; an empty one is removed.
    model::Draft save(const model::Draft &draft, const Secrets &secrets);

    /// Stores what was entered last, but keeps no edit that changes nothing or can no longer be applied.
    void leave(const model::Draft &draft, const Secrets &secrets);

    model::Draft find(base::DraftId draft);
    std::vector<model::Draft> all();
    void discard(base::DraftId draft);

    /// Each throws what is wrong on its page, and nothing else.
    void checkName(const model::Draft &draft);
    void checkSettings(const model::Draft &draft);

    model::Checks test(const model::Draft &draft, const base::Stop &stop);

    /// A mapping file checked against the directory of the draft's account, line by line.
    mapping::MappingFile readMapping(const model::Draft &draft, const QString &file, const base::Stop &stop);

    /// Everyone in what a first run would capture.
    std::vector<MappedPerson> preview(const model::Draft &draft, const base::Stop &stop);

    /// Creates the connector, or changes the one that is edited, and removes the draft. `CONNECTOR_CHANGED`
    /// when that one is not as the edit was begun from.
    base::ConnectorId apply(const model::Draft &draft);

private:
    base::ConnectorId applyEdit(const model::Draft &edit);
    model::ConnectorConfig configOf(const model::Draft &draft);
    QByteArray originOf(const model::ConnectorConfig &connector) const;
    bool changesNothing(const model::Draft &edit, const model::ConnectorConfig &connector) const;
    QString freeName(const QString &wanted);

    const Environment &m_environment;
    Administration m_administration;
};

} // namespace engine
