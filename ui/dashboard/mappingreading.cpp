// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/mappingreading.h"

#include <utility>

#include "ui/models/mappingtable.h"

namespace ui {

MappingReading::MappingReading(Desk &desk, const MappingTable &table, QObject *parent)
    : QObject(parent), m_desk(desk), m_table(table)
{}

void MappingReading::stop()
{
    m_resolving.now();
    m_asking.now();
    ++m_resolvings;
    ++m_askings;
    m_isResolving = m_isAsking = false;
    m_sourceFailure.reset();
}

void MappingReading::read(base::ConnectorId id)
{
    stop();
    if (id != m_connector)
        m_basis = {};
    m_connector = id;
    m_basis.directory.reset();
    m_hasFailed = false;
    if (!id) {
        Q_EMIT changed();
        return;
    }
    ask();
    resolve();
}

void MappingReading::ask()
{
    m_isAsking = true;
    m_asking = m_desk.ask(
        this,
        [&environment = m_desk.environment(), id = m_connector](const base::Stop &stop) {
            return readComingPeople(environment, id, stop);
        },
        [this,
         number = ++m_askings](const engine::Answer<std::shared_ptr<const engine::ComingPeople>> &coming) {
            if (number != m_askings)
                return;
            m_isAsking = false;
            m_hasFailed = !coming;
            if (coming)
                m_basis.coming = *coming.value;
            else
                m_sourceFailure = coming.failure;
            if (coming && !m_isResolving)
                resolve();
            tellOfSource();
            Q_EMIT changed();
        });
}

void MappingReading::resolve()
{
    if (!m_connector)
        return;
    m_resolving.now();
    m_isResolving = true;
    m_resolving = m_desk.ask(
        this,
        [&environment = m_desk.environment(), id = m_connector, wish = m_table.wish(), basis = m_basis](
            const base::Stop &stop) { return readMappingState(environment, id, wish, basis, stop); },
        [this, wish = m_table.wish(), number = ++m_resolvings](const engine::Answer<MappingState> &answer) {
            if (number == m_resolvings)
                take(answer, wish);
        });
    Q_EMIT changed();
}

void MappingReading::take(const engine::Answer<MappingState> &answer, const People::Wish &wish)
{
    m_isResolving = false;
    if (!answer) {
        stop(); // without a directory nobody can be resolved
        m_hasFailed = true;
        Q_EMIT failed(*answer.failure, false);
        Q_EMIT changed();
        return;
    }
    m_basis.directory = answer.value->basis.directory;
    if (answer.value->basis.coming != m_basis.coming)
        resolve();
    Q_EMIT arrived(*answer.value, wish);
    tellOfSource();
    Q_EMIT changed();
}

void MappingReading::tellOfSource()
{
    if (!m_isResolving && m_sourceFailure)
        Q_EMIT failed(*std::exchange(m_sourceFailure, {}), true);
}

} // namespace ui
