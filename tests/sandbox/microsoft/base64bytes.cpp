// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft/base64bytes.h"

#include <openssl/evp.h>

namespace sandbox {

std::optional<QByteArray> bytesOfBase64(const QString &text)
{
    return bytesOfBase64(text.toLatin1());
}

std::optional<QByteArray> bytesOfBase64(QByteArray text)
{
    if (text.contains('\n') || text.contains('\r'))
        text = text.replace("\r", "").replace("\n", "");
    if (text.isEmpty())
        return QByteArray("");
    if (text.size() % 4 != 0)
        return {};
    QByteArray bytes(text.size() / 4 * 3, Qt::Uninitialized);
    const int length =
        EVP_DecodeBlock(reinterpret_cast<unsigned char *>(bytes.data()),
                        reinterpret_cast<const unsigned char *>(text.constData()), int(text.size()));
    if (length != bytes.size())
        return {};
    bytes.chop(text.endsWith("==") ? 2 : text.endsWith('=') ? 1 : 0);
    return bytes;
}

} // namespace sandbox
