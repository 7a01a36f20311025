// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/mappingwork.h"

#include <algorithm>

#include <QCoreApplication>
#include <QFile>

#include "base/failure.h"
#include "base/files.h"
#include "journal/configuration.h"
#include "mapping/address.h"

namespace ui {

namespace {

struct MappingWork
{
    Q_DECLARE_TR_FUNCTIONS(ui::MappingWork)
};

} // namespace

static target::Directory directoryOf(const engine::Environment &environment,
                                     const model::ConnectorConfig &connector, const base::Stop &stop)
{
    return environment.makeTarget(environment.account(connector.account))->directory(stop);
}

static model::ConnectorConfig connectorOf(const engine::Environment &environment, base::ConnectorId id)
{
    const auto found = environment.journal.configuration().connector(id);
    if (!found) // ui:: is for lupdate, which takes this function for one of model
        throw base::inputFailure("UNKNOWN_CONNECTOR", ui::MappingWork::tr("The connector is gone."));
    return *found;
}

MappingState readMappingState(const engine::Environment &environment, base::ConnectorId id,
                              const People::Wish &wish, const MappingBasis &basis, const base::Stop &stop)
{
    const model::ConnectorConfig connector = connectorOf(environment, id);
    const model::CustomMappings custom = environment.journal.configuration().mapping(id);
    MappingState state{.basis = basis, .people = {}, .rows = {}, .mailboxes = {}, .directory = {}};
    if (!basis.directory)
        state.basis.directory =
            std::make_shared<const target::Directory>(directoryOf(environment, connector, stop));
    const target::Directory &directory = *state.basis.directory;
    state.directory = std::make_shared<mapping::Resolver>(directory, model::CustomMappings(), true);
    for (const target::DirectoryEntry &entry : directory.entries) {
        if (!entry.isGuest && !entry.address.isEmpty())
            state.mailboxes.append(entry.address);
    }
    std::ranges::sort(state.mailboxes);
    state.people = std::make_shared<const People>(engine::previewMapping(
        environment, connector, custom, directory, basis.coming ? *basis.coming : engine::ComingPeople()));
    state.rows = state.people->rows(wish, stop);
    return state;
}

std::shared_ptr<const engine::ComingPeople> readComingPeople(const engine::Environment &environment,
                                                             base::ConnectorId id, const base::Stop &stop)
{
    return std::make_shared<const engine::ComingPeople>(
        engine::comingPeople(environment, connectorOf(environment, id), stop));
}

mapping::MappingFile readMappingFile(const engine::Environment &environment,
                                     const model::ConnectorConfig &connector, const QString &path,
                                     const base::Stop &stop)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) // ui:: is for lupdate, which takes this function for one of mapping
        throw base::inputFailure("MAPPING_INVALID",
                                 ui::MappingWork::tr("Cannot read %1: %2.").arg(path, file.errorString()));
    const mapping::Resolver directory(directoryOf(environment, connector, stop), {}, true);
    return mapping::readMappingFile(file, path, directory);
}

void mapPerson(const engine::Environment &environment, base::ConnectorId connector, const QString &sourceUser,
               const QString &mailbox)
{
    const auto isThem = [person = mapping::comparable(sourceUser)](const model::CustomMapping &line) {
        return mapping::comparable(line.sourceUser) == person;
    };
    environment.journal.configuration().mapPerson(connector, {.sourceUser = sourceUser, .mailbox = mailbox},
                                                  isThem, QStringLiteral("window"));
}

void writeMappingTo(const QString &path, const model::CustomMappings &mapping)
{
    base::writeFileDurably(path, mapping::writeMapping(mapping));
}

} // namespace ui
