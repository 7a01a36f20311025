// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>
#include <QJsonObject>

#include "base/digest.h"

namespace microsoft365 {

/// Takes an attachment resource as it comes over the wire, in any pieces, and keeps all but its content: of
/// `contentBytes`, however long, the digest alone. One answer each.
class AttachmentSink final : public QIODevice
{
public:
    AttachmentSink();

    bool isSequential() const override { return true; }

    /// Without its content; empty when what came is no object.
    QJsonObject attachment() const;

    /// Of the content as bytes; of nothing where there is none.
    QByteArray sha256() { return m_digest.result(); }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override;

private:
    void addContent(QByteArrayView base64);
    void unescape(QByteArrayView json);

    QByteArray m_rest;   ///< what is not content
    QByteArray m_escape; ///< the beginning of an escape sequence
    QByteArray m_quanta; ///< the characters of base64 that make no whole group yet
    base::Digest m_digest;
    bool m_isContent = false;
    bool m_hadContent = false;
};

} // namespace microsoft365
