// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/heldmessages.h"

#include <QDataStream>
#include <QDateTime>
#include <QIODevice>

#include "base/digest.h"
#include "base/failure.h"

namespace connectors::held {

using model::SourceItem;

static const QByteArray openPrefix = "grouped/open/";

static QByteArray prefixOf(const Pile &pile)
{
    return model::heldRows + pile.day + '/' + pile.conversation + '/';
}

static QByteArray openRow(const Pile &pile)
{
    return openPrefix + pile.day + '/' + pile.conversation;
}

static QByteArray knownPrefix(const QString &container)
{
    return "grouped/known/" + container.toUtf8() + '/';
}

static qint64 milliseconds(base::Instant time)
{
    return std::chrono::floor<std::chrono::milliseconds>(time.time_since_epoch()).count();
}

static QByteArray shortHash(const QByteArray &bytes)
{
    return base::Digest::sha256(bytes).toHex().left(32);
}

static void write(QDataStream &out, const SourceItem &item)
{
    out << item.container << item.id << item.digest << item.event << milliseconds(item.sentAt) << item.record;
}

static SourceItem read(QDataStream &in)
{
    SourceItem item;
    qint64 sentAt = 0;
    in >> item.container >> item.id >> item.digest >> item.event >> sentAt >> item.record;
    item.sentAt = base::Instant{std::chrono::milliseconds{sentAt}};
    if (in.status() != QDataStream::Ok)
        throw base::itemFailure("SOURCE_ITEM_UNREADABLE",
                                QStringLiteral("The record of the conversation is broken."));
    return item;
}

QByteArray encoded(const std::vector<SourceItem> &items)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_0);
    for (const SourceItem &item : items)
        write(out, item);
    return bytes;
}

std::vector<SourceItem> decoded(const QByteArray &record)
{
    std::vector<SourceItem> items;
    QDataStream in(record);
    in.setVersion(QDataStream::Qt_6_0);
    while (!in.atEnd())
        items.push_back(read(in));
    if (items.empty())
        throw base::itemFailure("SOURCE_ITEM_UNREADABLE",
                                QStringLiteral("The record of the conversation is empty."));
    return items;
}

Pile Pile::of(const SourceItem &item, const QString &conversationId)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(milliseconds(item.sentAt), Qt::UTC);
    return {time.toString(QStringLiteral("yyyy-MM-dd")).toLatin1(), shortHash(conversationId.toUtf8())};
}

bool areThere(const SourceState &state)
{
    return !state.after("grouped/", "grouped/", 1).empty();
}

void hold(const Pile &pile, const SourceItem &item, model::StateChanges &changes)
{
    const QByteArray time = QByteArray::number(milliseconds(item.sentAt)).rightJustified(15, '0');
    const QByteArray id = shortHash(item.container.toUtf8() + '\n' + item.id.toUtf8());
    changes[prefixOf(pile) + time + '/' + id] = encoded({item});
    changes[openRow(pile)] = "1";
    note(item, changes);
}

void note(const SourceItem &item, model::StateChanges &changes)
{
    changes[knownPrefix(item.container) + item.id.toUtf8()] =
        QByteArray::number(milliseconds(item.sentAt)) + ' ' + item.digest.toHex();
}

static model::KnownItem knownItem(const QString &id, const QByteArray &value)
{
    const QList<QByteArray> parts = value.split(' ');
    return {.id = id,
            .revision = {},
            .digest = QByteArray::fromHex(parts.value(1)),
            .sentAt = base::Instant{std::chrono::milliseconds{parts.value(0).toLongLong()}},
            .recipients = {}};
}

std::optional<model::KnownItem> known(const SourceState &state, const QString &container, const QString &id)
{
    const QByteArray value = state.value(knownPrefix(container) + id.toUtf8());
    return value.isEmpty() ? std::nullopt : std::optional(knownItem(id, value));
}

std::vector<model::KnownItem> knownAfter(const SourceState &state, const QString &container,
                                         const QString &afterId, int count)
{
    const QByteArray prefix = knownPrefix(container);
    std::vector<model::KnownItem> items;
    for (const auto &[key, value] : state.after(prefix, prefix + afterId.toUtf8(), count))
        items.push_back(knownItem(QString::fromUtf8(key.mid(prefix.size())), value));
    return items;
}

static QByteArray aheadRow(const QString &container, const QString &id)
{
    return "grouped/ahead/" + container.toUtf8() + '/' + id.toUtf8();
}

void noteAhead(const QString &container, const QString &id, model::StateChanges &changes)
{
    changes[aheadRow(container, id)] = "1";
}

bool wentAhead(const SourceState &state, const QString &container, const QString &id)
{
    return !state.value(aheadRow(container, id)).isEmpty();
}

std::optional<Pile> firstPile(const SourceState &state)
{
    const auto rows = state.after(openPrefix, openPrefix, 1);
    if (rows.empty())
        return {};
    const QList<QByteArray> parts = rows.front().first.mid(openPrefix.size()).split('/');
    return Pile{parts.value(0), parts.value(1)};
}

std::vector<Held> messagesOf(const Pile &pile, const SourceState &state, int count)
{
    const QByteArray prefix = prefixOf(pile);
    std::vector<Held> messages;
    for (const auto &[key, value] : state.after(prefix, prefix, count))
        messages.push_back({key, decoded(value).front()});
    return messages;
}

void release(const Pile &pile, const std::vector<Held> &messages, bool isLast, model::StateChanges &changes)
{
    for (const Held &message : messages)
        changes[message.row] = {};
    if (isLast)
        changes[openRow(pile)] = {};
}

} // namespace connectors::held
