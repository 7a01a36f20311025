// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/mappingwork.h"

#include <algorithm>
#include <map>

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

MappingState readMappingState(const engine::Environment &environment, base::ConnectorId id,
                              const People::Wish &wish, const base::Stop &stop)
{
    const auto found = environment.journal.configuration().connector(id);
    if (!found)
        throw base::inputFailure("UNKNOWN_CONNECTOR", MappingWork::tr("The connector is gone."));
    const model::ConnectorConfig &connector = *found;
    const model::CustomMappings custom = environment.journal.configuration().mapping(connector.id);
    const target::Directory directory = directoryOf(environment, connector, stop);
    std::vector<engine::MappedPerson> everyone = engine::previewMapping(environment, connector, custom, stop);
    MappingState state{.people = {},
                       .rows = {},
                       .mailboxes = {},
                       .directory =
                           std::make_shared<mapping::Resolver>(directory, model::CustomMappings(), true)};
    std::map<QString, QString> addresses;
    for (const target::DirectoryEntry &entry : directory.entries) {
        addresses[entry.mailbox] = entry.address;
        if (!entry.isGuest)
            state.mailboxes.append(entry.address);
    }
    std::ranges::sort(state.mailboxes);
    for (engine::MappedPerson &person : everyone) {
        if (const auto address = addresses.find(person.mailbox); address != addresses.end())
            person.mailbox = address->second;
    }
    state.people = std::make_shared<const People>(std::move(everyone));
    state.rows = state.people->rows(wish, stop);
    return state;
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
