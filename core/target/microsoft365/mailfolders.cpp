// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/microsoft365/mailfolders.h"

#include <utility>

#include <QJsonArray>
#include <QJsonDocument>

#include "base/failpoint.h"
#include "target/foldername.h"
#include "target/microsoft365/address.h"

namespace microsoft365 {

static const QString inbox = QStringLiteral("inbox");

static QStringList childFolders(const MailboxRef &mailbox)
{
    return {QStringLiteral("users"), mailbox.id, QStringLiteral("mailFolders"), inbox,
            QStringLiteral("childFolders")};
}

/// The Inbox is always there: when it is not, neither is the mailbox.
static GraphError ofMailbox(GraphError error)
{
    if (troubleOf(error) == Trouble::NotFound)
        error.code = "MailboxNotEnabledForRESTAPI";
    return error;
}

std::optional<Mailbox::Folder> MailFolders::lookUp(const MailboxRef &mailbox, const QString &name,
                                                   const base::Stop &stop)
{
    QByteArray place =
        address(childFolders(mailbox), {{"$filter", QStringLiteral("displayName eq ") + quoted(name)},
                                        {"$select", QStringLiteral("id,displayName,totalItemCount")},
                                        {"$top", QStringLiteral("100")}});
    GraphRequest request{.address = place + "&includeHiddenFolders=true"};
    constexpr int mostPages = 1000;
    for (int page = 0; page < mostPages; ++page) {
        const net::Response response = m_client.sendPatiently(request, &mailbox, stop);
        if (!response.isSuccess()) {
            const GraphError error = ofMailbox(errorOf(response));
            if (troubleOf(error) != Trouble::Item || place.isEmpty())
                throw m_client.failureOfLook(error);
            request = {.address = std::exchange(place, {})}; // not every cloud may know of hidden ones
            continue;
        }
        const QJsonObject object = objectIn(response);
        const QJsonArray folders = valuesIn(object);
        for (const QJsonValue &folder : folders) {
            const QString id = folder[QLatin1String("id")].toString();
            const QString shown = folder[QLatin1String("displayName")].toString();
            const QJsonValue count = folder[QLatin1String("totalItemCount")];
            if (!id.isEmpty() && shown.compare(name, Qt::CaseInsensitive) == 0)
                return Mailbox::Folder{id,
                                       count.isDouble() ? std::optional(count.toInteger()) : std::nullopt};
        }
        const QString link = object.value(QLatin1String("@odata.nextLink")).toString();
        if (link.isEmpty())
            break;
        request = {.url = QUrl::fromEncoded(link.toUtf8())};
    }
    return {};
}

std::optional<Mailbox::Folder> MailFolders::known(const MailboxRef &mailbox, const QString &name,
                                                  const base::Stop &stop)
{
    if (const auto folder = mailbox.state->folder(name))
        return folder;
    const auto folder = lookUp(mailbox, name, stop);
    if (folder)
        mailbox.state->setFolder(name, *folder);
    return folder;
}

std::optional<QString> MailFolders::find(const MailboxRef &mailbox, const QString &folder,
                                         const base::Stop &stop)
{
    const auto found = known(mailbox, target::safeFolderName(folder), stop);
    return found ? std::optional(found->id) : std::nullopt;
}

std::optional<qint64> MailFolders::count(const MailboxRef &mailbox, const QString &folder,
                                         const base::Stop &stop)
{
    const QString name = target::safeFolderName(folder);
    auto found = known(mailbox, name, stop);
    if (found && !found->count) {
        forget(mailbox, folder);
        found = known(mailbox, name, stop);
    }
    return found ? found->count : 0;
}

void MailFolders::noteAdded(const MailboxRef &mailbox, const QString &folder, std::optional<qint64> messages)
{
    const QString name = target::safeFolderName(folder);
    auto found = mailbox.state->folder(name);
    if (!found)
        return;
    found->count = messages && found->count ? std::optional(*found->count + *messages) : std::nullopt;
    mailbox.state->setFolder(name, *found);
}

QString MailFolders::ensure(const MailboxRef &mailbox, const QString &folder, const base::Stop &stop)
{
    if (const auto id = find(mailbox, folder, stop))
        return *id;
    const QString name = target::safeFolderName(folder);
    const QByteArray body =
        QJsonDocument(QJsonObject{{QStringLiteral("displayName"), name}}).toJson(QJsonDocument::Compact);
    // Patiently: when an answer is lost and the folder was made, the next one is a conflict.
    const net::Response response = m_client.sendPatiently(
        {.method = "POST", .address = address(childFolders(mailbox)), .body = body}, &mailbox, stop);
    base::failPoint("microsoft365.folderMade");
    if (response.isSuccess()) {
        const QString id = objectIn(response).value(QLatin1String("id")).toString();
        if (!id.isEmpty()) {
            mailbox.state->setFolder(name, {id, 0});
            return id;
        }
    } else if (response.status != 409) {
        throw m_client.failureOf(ofMailbox(errorOf(response)), About::Mailbox);
    }
    if (const auto id = find(mailbox, folder, stop))
        return *id;
    throw base::Failure(base::Reaction::ParkMailbox, base::Area::Destination, "IMPORT_UNAVAILABLE",
                        QStringLiteral("The folder %1 was made but is not shown yet.").arg(name));
}

void MailFolders::forget(const MailboxRef &mailbox, const QString &folder)
{
    mailbox.state->forgetFolder(target::safeFolderName(folder));
}

void MailFolders::with(const MailboxRef &mailbox, const QString &folder,
                       const std::function<bool(const QString &id)> &use, const base::Stop &stop)
{
    for (int i = 0; i < 2; ++i) {
        const auto id = find(mailbox, folder, stop);
        if (!id || !use(*id))
            return;
        forget(mailbox, folder);
    }
    // The second one was shown a moment ago: what is in it nobody knows.
    throw base::Failure(base::Reaction::ParkMailbox, base::Area::Destination, "IMPORT_UNAVAILABLE",
                        QStringLiteral("The folder %1 is shown, but cannot be opened now.")
                            .arg(target::safeFolderName(folder)));
}

} // namespace microsoft365
