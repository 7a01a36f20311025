// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/foldercheck.h"

#include <algorithm>
#include <iterator>

#include <QDir>
#include <QFileInfo>

#include "base/failure.h"
#include "journal/configuration.h"

namespace engine {

namespace {

/// Somewhere that no source may work in.
struct OwnPlace
{
    QString name; ///< for people, as the end of a sentence
    QString path;
    bool isFile = false;
    bool isRoomy = false; ///< there is room below it for what is not Chancery's own
    bool isApart = false; ///< and it may not lie in a source's folder either
};

/// Without links; what is not there yet is where it would be made.
QString truePath(const QString &path)
{
    const QFileInfo file(path);
    if (file.exists())
        return file.canonicalFilePath();
    if (file.absolutePath() == file.absoluteFilePath()) // a root, be its drive there or not
        return file.absoluteFilePath();
    return QFileInfo(truePath(file.absolutePath()) + u'/' + file.fileName()).absoluteFilePath();
}

bool liesIn(const QString &inner, const QString &outer)
{
    return inner == outer || inner.startsWith(outer.endsWith(u'/') ? outer : QString(outer + u'/'));
}

bool isInTheWay(const OwnPlace &place, const QString &folder)
{
    const QString path = truePath(place.path);
    if (place.isFile)
        return folder == path || folder == QFileInfo(path).path();
    if (place.isRoomy)
        return folder == path;
    return liesIn(folder, path) || (place.isApart && liesIn(path, folder));
}

/// The folders and files of an account.
std::vector<OwnPlace> placesOf(const Environment &environment, const model::AccountConfig &account)
{
    std::vector<OwnPlace> places;
    for (const model::Field &field : accountFields(environment, account.kind.toUtf8())) {
        const QString path = account.settings.value(field.key);
        const bool isFile = field.type == model::Field::Type::File;
        if (path.isEmpty() || (!isFile && field.type != model::Field::Type::Folder))
            continue;
        places.push_back({.name = QStringLiteral("“%1” (%2) of the account “%3”")
                                      .arg(field.label, QString::fromUtf8(field.key), account.name),
                          .path = path,
                          .isFile = isFile,
                          .isApart = true});
    }
    return places;
}

OwnPlace keyFileOf(const Environment &environment)
{
    return {.name = QStringLiteral("the passphrase file of the vault"),
            .path = environment.vault.keyFile(),
            .isFile = true};
}

/// The data folder, and what is made in it and emptied again.
std::vector<OwnPlace> workPlaces(const Environment &environment)
{
    const QString data = environment.dataFolder;
    std::vector<OwnPlace> places{{.name = QStringLiteral("the data folder"), .path = data, .isRoomy = true}};
    for (const QString &made :
         {environment.spoolFolder(), environment.scratchFolder(), QString(data + QStringLiteral("/logs"))})
        places.push_back({.name = QStringLiteral("a folder of Chancery's own"), .path = made});
    return places;
}

std::vector<OwnPlace> ownPlaces(const Environment &environment, const model::AccountConfig &account)
{
    std::vector<OwnPlace> places = workPlaces(environment);
    places.push_back({.name = QStringLiteral("a folder of Chancery's own"),
                      .path = environment.dataFolder + QStringLiteral("/staging")});
    places.push_back(keyFileOf(environment));
    std::ranges::move(placesOf(environment, account), std::back_inserter(places));
    std::erase_if(places, [](const OwnPlace &place) { return place.path.isEmpty(); });
    return places;
}

/// What is archived is not to lie where a run cleans up after another.
void checkIsApart(const Environment &environment, const model::AccountConfig &account)
{
    for (const OwnPlace &archived : placesOf(environment, account)) {
        for (const OwnPlace &place : workPlaces(environment)) {
            if (!archived.isFile && isInTheWay(place, truePath(archived.path)))
                throw base::inputFailure(
                    "INVALID_SETTING",
                    QStringLiteral("“%1” is not valid for %2: the folder is or lies in %3, which is %4.")
                        .arg(archived.path, archived.name, place.name, place.path),
                    QStringLiteral("Choose a folder of its own, best on a disk that is backed up."));
        }
    }
}

base::Failure inTheWay(const model::ConnectorConfig &connector, const model::Field &field,
                       const QString &folder, const OwnPlace &place)
{
    return base::inputFailure(
        "INVALID_SETTING",
        QStringLiteral(
            "“%1” is not valid for “%2” of “%3”: the folder is, has in it or lies in %4, which is %5.")
            .arg(folder, QString::fromUtf8(field.key), connector.name, place.name, place.path),
        QStringLiteral("Choose a folder in which the source's files are and nothing else, or move what "
                       "is in the way."));
}

void checkAgainst(const std::vector<OwnPlace> &places, const Environment &environment,
                  const model::ConnectorConfig &connector)
{
    for (const model::Field &field : allFields(environment.connectorKind(connector.kind.toUtf8()))) {
        const QString folder = connector.settings.value(field.key);
        if (!field.isPlace || folder.isEmpty())
            continue;
        const QString here = truePath(folder);
        for (const OwnPlace &place : places) {
            if (isInTheWay(place, here))
                throw inTheWay(connector, field, folder, place);
        }
    }
}

/// The folders that a connector's source works in, and the files that its settings name.
std::vector<OwnPlace> placesOf(const Environment &environment, const model::ConnectorConfig &connector)
{
    std::vector<OwnPlace> places;
    for (const model::Field &field : allFields(environment.connectorKind(connector.kind.toUtf8()))) {
        const QString path = connector.settings.value(field.key);
        const bool isFile = field.type == model::Field::Type::File;
        if ((field.isPlace || isFile) && !path.isEmpty())
            places.push_back({.name = QStringLiteral("“%1” (%2) of the connector “%3”")
                                          .arg(field.label, QString::fromUtf8(field.key), connector.name),
                              .path = path,
                              .isFile = isFile});
    }
    return places;
}

} // namespace

void checkFolders(const Environment &environment, const model::ConnectorConfig &connector)
{
    checkAgainst(ownPlaces(environment, environment.account(connector.account)), environment, connector);
}

void checkFolders(const Environment &environment, const model::AccountConfig &account)
{
    checkIsApart(environment, account);
    const auto places = ownPlaces(environment, account);
    for (const model::ConnectorConfig &connector : environment.journal.configuration().connectors()) {
        if (connector.account == account.id)
            checkAgainst(places, environment, connector);
    }
}

/// All that something is read from or kept in.
static std::vector<OwnPlace> placesInUse(const Environment &environment)
{
    journal::Configuration &configuration = environment.journal.configuration();
    std::vector<OwnPlace> places{{.name = QStringLiteral("the data folder"), .path = environment.dataFolder},
                                 keyFileOf(environment)};
    for (const model::AccountConfig &account : configuration.accounts())
        std::ranges::move(placesOf(environment, account), std::back_inserter(places));
    for (const model::ConnectorConfig &connector : configuration.connectors())
        std::ranges::move(placesOf(environment, connector), std::back_inserter(places));
    std::erase_if(places, [](const OwnPlace &place) { return place.path.isEmpty(); });
    return places;
}

void checkOutputFile(const Environment &environment, const QString &file)
{
    const QString here = truePath(QDir::cleanPath(QFileInfo(file).absoluteFilePath()));
    for (const OwnPlace &place : placesInUse(environment)) {
        const QString path = truePath(place.path);
        if (place.isFile ? here == path : liesIn(here, path))
            throw base::inputFailure(
                "FOLDER_IN_USE",
                QStringLiteral("Nothing can be written to “%1”: it is or lies in %2, which is %3.")
                    .arg(file, place.name, place.path),
                QStringLiteral("Name a file in a folder that nothing else uses."));
    }
}

void checkOutputFolder(const Environment &environment, const QString &folder)
{
    const std::vector<OwnPlace> places = placesInUse(environment);
    const QString here = truePath(QDir::cleanPath(QDir(folder).absolutePath()));
    for (const OwnPlace &place : places) {
        const QString path = truePath(place.path);
        if (!place.isFile && (liesIn(here, path) || liesIn(path, here)))
            throw base::inputFailure(
                "FOLDER_IN_USE",
                QStringLiteral("Nothing can be written to “%1”: it is, has in it or lies in %2, which is %3.")
                    .arg(folder, place.name, place.path),
                QStringLiteral("Choose a folder that nothing else uses; it is made if it is not there."));
    }
}

} // namespace engine
