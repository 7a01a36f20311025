// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/symphony/xmlcheck.h"

#include <QIODevice>
#include <QXmlStreamReader>

namespace symphony {

static constexpr qint64 xmlPiece = 1 << 20;
static constexpr qint64 tokenLimit = 64LL << 20;

/// Fed piece by piece: a reader that has the device takes an element into memory, however long it is.
QString xmlTrouble(QIODevice &device, const base::Stop &stop)
{
    QXmlStreamReader xml;
    for (qint64 token = 0; token < tokenLimit;) {
        stop.throwIfNow();
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::Invalid)
                token = 0;
        }
        const QByteArray piece = device.read(xmlPiece);
        const bool goesOn = !xml.hasError() || xml.error() == QXmlStreamReader::PrematureEndOfDocumentError;
        if (piece.isEmpty() || !goesOn)
            return xml.hasError() ? QStringLiteral("line %1: %2").arg(xml.lineNumber()).arg(xml.errorString())
                                  : QString();
        xml.addData(piece);
        token += piece.size();
    }
    return QStringLiteral("line %1: something is too long").arg(xml.lineNumber());
}

} // namespace symphony
