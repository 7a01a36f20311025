// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QMap>

namespace azureblob {

/// The id of the block with that content at that place: the same content at the same place gets the same, and
/// all are of one length, as the service wants it. Base64. Pure.
QByteArray blockId(qsizetype index, const QByteArray &md5);

/// The document that makes a blob of these blocks, in this order. Pure.
QByteArray blockList(const QByteArrayList &ids);

/// Sizes of the uncommitted blocks, by id, in an answer to Get Block List. Throws Failure (Retry) when it is
/// none. Pure.
QMap<QByteArray, qint64> uncommittedBlocks(const QByteArray &answer);

} // namespace azureblob
