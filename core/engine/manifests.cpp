// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/manifests.h"

#include <vector>

#include "journal/audit.h"
#include "journal/runs.h"

namespace engine {

/// How far back manifests are looked for that were never stored.
static constexpr int mostOwed = 100;

Manifests::Manifests(const Environment &environment, const model::AccountConfig &account)
    : m_environment(environment),
      m_staging(environment.makeStaging(account)),
      m_folder(QStringLiteral("manifests/") +
               QString::fromLatin1(environment.journal.audit().origin().left(16)))
{}

QString Manifests::nameOf(base::RunId run) const
{
    return m_folder + QStringLiteral("/run-%1.json").arg(run.value);
}

void Manifests::store(base::ConnectorId connector, const base::Stop &stop)
{
    journal::Runs &runs = m_environment.journal.runs();
    std::vector<base::RunId> owed;
    for (const model::RunRecord &run : runs.runs(connector, mostOwed)) {
        if (run.state == model::RunState::Running)
            continue;
        if (!kept(run.id, stop).isEmpty())
            break;
        owed.push_back(run.id);
    }
    // The oldest first: whoever ends in between leaves no gap behind one that is kept.
    for (auto run = owed.crbegin(); run != owed.crend(); ++run)
        m_staging->putDocument(nameOf(*run), runs.manifest(*run), stop);
}

QByteArray Manifests::kept(base::RunId run, const base::Stop &stop)
{
    return m_staging->document(nameOf(run), stop);
}

} // namespace engine
