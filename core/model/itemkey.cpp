// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/itemkey.h"

#include <QList>

#include "base/digest.h"
#include "model/sourceitem.h"

namespace model {

ItemKey itemKey(const QByteArray &identity, const QString &container, const QString &id,
                const QString &revision)
{
    base::Digest digest;
    digest.addField(identity);
    digest.addField(container.toUtf8());
    digest.addField(id.toUtf8());
    digest.addField(revision.toUtf8());
    return {digest.result().left(16)};
}

ItemKey itemKey(const QByteArray &identity, const SourceItem &item)
{
    return itemKey(identity, item.container, item.id, item.revision);
}

DeliveryKey deliveryKey(const ItemKey &item, const QString &mailboxId)
{
    base::Digest digest;
    digest.addField(item.bytes);
    digest.addField(mailboxId.toUtf8());
    return {digest.result().left(16)};
}

QString changedRevision(const QString &revision, const QByteArray &digest)
{
    return revision + u'~' + QString::fromLatin1(digest.toHex().left(16));
}

QString ownRevision(const QString &revision)
{
    constexpr qsizetype suffix = 17;
    const bool isChanged = revision.size() > suffix && revision.at(revision.size() - suffix) == u'~';
    return isChanged ? revision.chopped(suffix) : revision;
}

QByteArray identityHash(const QByteArray &identity)
{
    return base::Digest::sha256(identity).toHex().left(12);
}

QByteArray messageIdOf(const QByteArray &identity, const ItemKey &key)
{
    // Not left(indexOf(':')): a source without an instance has no colon.
    const QByteArray kind = identity.split(':').front();
    return "archive." + kind + '.' + key.toHex() + "@archive.chancery.invalid";
}

} // namespace model
