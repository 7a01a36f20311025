// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/messagepreview.h"

#include <QDir>
#include <QFile>
#include <QScopeGuard>

#include "base/failure.h"
#include "engine/dryrun.h"
#include "engine/messagestore.h"
#include "journal/queries.h"
#include "mime/preview.h"
#include "spool/spool.h"

namespace engine {

static MessagePreview shown(const QString &itemId, QIODevice &device)
{
    mime::Preview preview = mime::preview(device);
    MessagePreview shown{.itemId = itemId,
                         .fields = std::move(preview.fields),
                         .text = std::move(preview.text),
                         .safeHtml = std::move(preview.safeHtml),
                         .attachments = {}};
    for (const model::Attachment &each : preview.attachments)
        shown.attachments.push_back(
            {.name = each.name, .type = QString::fromLatin1(each.mediaType), .size = each.size});
    return shown;
}

static MessagePreview captured(const Environment &environment, const model::ConnectorConfig &connector,
                               const journal::Queries::ItemRecord &item, const base::Stop &stop)
{
    constexpr qint64 recordLimit = 64 * 1024;
    const spool::Spool spool(environment.spoolFolder(), {});
    MessageStore store(spool, environment, connector.account);
    const auto device = store.open(item.entry, stop);
    if (item.isConverted) {
        MessagePreview preview = shown(item.itemId, *device);
        preview.isCaptured = true;
        preview.isArchived = item.isDelivered;
        return preview;
    }
    return {.itemId = item.itemId,
            .isCaptured = true,
            .isRecord = true,
            .failure = item.failure,
            .fields = {},
            .text = QString::fromUtf8(device->read(recordLimit)),
            .safeHtml = {},
            .attachments = {}};
}

/// A message may be larger than memory should hold, so it is written to a file first.
static MessagePreview coming(const Environment &environment, const model::ConnectorConfig &connector,
                             const QString &itemId, const base::Stop &stop)
{
    const QString folder = environment.newScratch(QStringLiteral("preview"));
    const auto remove = qScopeGuard([&] { QDir(folder).removeRecursively(); });
    QFile file(QDir(folder).filePath(QStringLiteral("message.eml")));
    if (!file.open(QIODevice::ReadWrite | QIODevice::NewOnly))
        throw base::storageFailure(
            "STORAGE_FAILED",
            QStringLiteral("%1 cannot be written: %2.").arg(file.fileName(), file.errorString()));
    DryRun run(environment, connector, stop);
    bool isFound = false;
    QString failure;
    run.read({}, [&](DryRun::Converted &item) {
        isFound = item.item.id == itemId;
        if (isFound && item.failureKey.isEmpty())
            run.write(item, file);
        failure = isFound ? item.failureText : QString();
        return !isFound;
    });
    if (!failure.isEmpty())
        throw base::inputFailure("ITEM_NOT_CONVERTIBLE",
                                 QStringLiteral("Item %1 cannot be converted: %2").arg(itemId, failure));
    if (!isFound)
        throw base::inputFailure("UNKNOWN_ITEM",
                                 QStringLiteral("“%1” has no item %2.").arg(connector.name, itemId),
                                 QStringLiteral("Choose one of the list, or look the id up in the log."));
    file.seek(0);
    return shown(itemId, file);
}

MessagePreview previewMessage(const Environment &environment, const model::ConnectorConfig &connector,
                              const QString &itemId, const base::Stop &stop)
{
    const auto items = environment.journal.queries().items(connector.id, itemId);
    return items.empty() ? coming(environment, connector, itemId, stop)
                         : captured(environment, connector, items.front(), stop);
}

std::vector<PreviewableItem> capturedItems(const Environment &environment, base::ConnectorId connector,
                                           int count)
{
    std::vector<PreviewableItem> items;
    for (const auto &item : environment.journal.queries().latestItems(connector, count))
        items.push_back({.itemId = item.itemId, .subject = {}, .isCaptured = true});
    return items;
}

std::vector<PreviewableItem> comingItems(const Environment &environment,
                                         const model::ConnectorConfig &connector, int count,
                                         const base::Stop &stop)
{
    std::vector<PreviewableItem> items;
    DryRun run(environment, connector, stop);
    run.read({}, [&](const DryRun::Converted &item) {
        if (!item.isKnown)
            items.push_back({.itemId = item.item.id, .subject = item.message.subject, .isCaptured = false});
        return static_cast<int>(items.size()) < count;
    });
    return items;
}

} // namespace engine
