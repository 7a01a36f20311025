// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "staging/azureblob/blocklist.h"

#include <QXmlStreamReader>
#include <QtEndian>

#include "base/failure.h"

namespace azureblob {

QByteArray blockId(qsizetype index, const QByteArray &md5)
{
    QByteArray raw(sizeof(quint32), Qt::Uninitialized);
    qToBigEndian(static_cast<quint32>(index), raw.data());
    raw += md5;
    return raw.toBase64();
}

QByteArray blockList(const QByteArrayList &ids)
{
    QByteArray text = "<?xml version=\"1.0\" encoding=\"utf-8\"?><BlockList>";
    for (const QByteArray &id : ids)
        text += "<Latest>" + id + "</Latest>";
    return text + "</BlockList>";
}

QMap<QByteArray, qint64> uncommittedBlocks(const QByteArray &answer)
{
    QMap<QByteArray, qint64> blocks;
    QXmlStreamReader reader(answer);
    bool isWaiting = false;
    QByteArray name;
    while (!reader.atEnd()) {
        const auto token = reader.readNext();
        if (token == QXmlStreamReader::StartElement) {
            if (reader.name() == QLatin1String("UncommittedBlocks"))
                isWaiting = true;
            else if (reader.name() == QLatin1String("Name"))
                name = reader.readElementText().toLatin1();
            else if (reader.name() == QLatin1String("Size") && isWaiting)
                blocks.insert(name, reader.readElementText().toLongLong());
        } else if (token == QXmlStreamReader::EndElement &&
                   reader.name() == QLatin1String("UncommittedBlocks")) {
            isWaiting = false;
        }
    }
    if (reader.hasError())
        throw base::Failure(
            base::Reaction::Retry, base::Area::Destination, "RESPONSE_UNREADABLE",
            QStringLiteral("The storage's list of blocks cannot be read: %1.").arg(reader.errorString()));
    return blocks;
}

} // namespace azureblob
