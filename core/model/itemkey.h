// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "base/ids.h"

namespace model {

struct SourceItem;

/// 16 bytes of SHA-256 over (identity, container, item id, revision), each with its length before it.
using ItemKey = base::Key<struct ItemKeyTag>;

/// 16 bytes of SHA-256 over (item key, mailbox id).
using DeliveryKey = base::Key<struct DeliveryKeyTag>;

/// `identity`: kind id and the source's own instance, e.g. `xip` or `jive:https://community.example.com`.
ItemKey itemKey(const QByteArray &identity, const QString &container, const QString &id,
                const QString &revision);
ItemKey itemKey(const QByteArray &identity, const SourceItem &item);

DeliveryKey deliveryKey(const ItemKey &item, const QString &mailboxId);

/// The revision of an item whose key is known with another digest: the source's revision, `~`, and 16 hex
/// digits of the digest. Depends on nothing else.
QString changedRevision(const QString &revision, const QByteArray &digest);

/// The source's own part of such a revision, else the revision.
QString ownRevision(const QString &revision);

/// What `X-Archive-Connector` holds: 12 hex digits of SHA-256 over the identity.
QByteArray identityHash(const QByteArray &identity);

/// `<archive.KIND.HEX32@archive.chancery.invalid>` without the angle brackets. The same in every mailbox
/// and for ever; KIND is the part of the identity before the first colon.
QByteArray messageIdOf(const QByteArray &identity, const ItemKey &key);

} // namespace model
