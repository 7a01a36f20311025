// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/microsoft365/directoryreader.h"

#include <QJsonArray>
#include <QLoggingCategory>

#include "target/microsoft365/address.h"

namespace microsoft365 {

static Q_LOGGING_CATEGORY(lcDirectory, "chancery.graph.directory");

static constexpr int mostPages = 1'000'000;

static void applyChange(Users &users, const QJsonObject &object)
{
    const QString id = object.value(QLatin1String("id")).toString();
    if (id.isEmpty())
        return;
    // Also `changed`: a user in the bin has no mailbox to deliver to, and is told of again when restored.
    if (object.contains(QLatin1String("@removed")))
        users.erase(id);
    else
        update(users[id], object);
}

namespace {

enum class Reading {
    Done,
    Lost,    ///< the service no longer knows that place
    Refused, ///< it does not take the request as it is
};

Reading readingOf(const GraphClient &client, const GraphError &error, bool isFirst)
{
    switch (troubleOf(error)) {
    case Trouble::Item:
    case Trouble::NotFound:
        return isFirst ? Reading::Refused : Reading::Lost;
    case Trouble::StateLost:
        return Reading::Lost;
    default:
        throw client.failureOf(error, About::Service);
    }
}

/// Reads on from where `state` stands, to its end; from the beginning, with that selection, when it stands
/// nowhere.
Reading readOn(GraphClient &client, DirectoryState &state, const QString &selection, const base::Stop &stop)
{
    const bool isNew = state.deltaLink.isEmpty();
    GraphRequest request{.headers = {{"Prefer", "odata.maxpagesize=999"}}};
    if (isNew)
        request.address =
            address({QStringLiteral("users"), QStringLiteral("delta")}, {{"$select", selection}});
    else
        request.url = QUrl::fromEncoded(state.deltaLink.toUtf8());
    for (int page = 0; page < mostPages; ++page) {
        const net::Response response = client.sendPatiently(request, nullptr, stop);
        if (!response.isSuccess())
            return readingOf(client, errorOf(response), isNew && page == 0);
        const QJsonObject object = objectIn(response);
        const QJsonArray users = object.value(QLatin1String("value")).toArray();
        for (const QJsonValue &user : users)
            applyChange(state.users, user.toObject());
        const QString next = object.value(QLatin1String("@odata.nextLink")).toString();
        state.deltaLink = object.value(QLatin1String("@odata.deltaLink")).toString();
        if (next.isEmpty())
            return Reading::Done;
        request.address.clear();
        request.url = QUrl::fromEncoded(next.toUtf8());
    }
    return Reading::Lost;
}

/// Everybody, from the beginning.
DirectoryState readAnew(GraphClient &client, const base::Stop &stop)
{
    for (const bool hasCreation : {true, false}) {
        DirectoryState state;
        const Reading reading = readOn(client, state, userSelection(hasCreation), stop);
        if (reading == Reading::Done)
            return state;
        if (reading == Reading::Lost)
            break;
    }
    throw base::Failure(base::Reaction::Retry, base::Area::Destination, "IMPORT_UNAVAILABLE",
                        QStringLiteral("Microsoft 365 does not list the users to their end."));
}

} // namespace

Users readUsers(GraphClient &client, const QString &file, const QByteArray &place, const base::Stop &stop)
{
    const std::lock_guard lock(client.tenant().directoryMutex());
    const auto kept = file.isEmpty() ? std::nullopt : readDirectory(file, place);
    DirectoryState state = kept.value_or(DirectoryState());
    if (!kept || readOn(client, state, {}, stop) != Reading::Done) {
        qCInfo(lcDirectory) << "all users of the directory are read";
        state = readAnew(client, stop);
    }
    if (!file.isEmpty() && state != kept)
        writeDirectory(file, place, state);
    return state.users;
}

} // namespace microsoft365
