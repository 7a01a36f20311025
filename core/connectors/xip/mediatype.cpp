// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/xip/mediatype.h"

#include <QFileInfo>
#include <QHash>

namespace xip {

QByteArray mediaTypeOf(const QString &fileName)
{
    static const QHash<QString, QByteArray> types{
        {QStringLiteral("bmp"), "image/bmp"},
        {QStringLiteral("csv"), "text/csv"},
        {QStringLiteral("doc"), "application/msword"},
        {QStringLiteral("docx"), "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
        {QStringLiteral("gif"), "image/gif"},
        {QStringLiteral("htm"), "text/html"},
        {QStringLiteral("html"), "text/html"},
        {QStringLiteral("ics"), "text/calendar"},
        {QStringLiteral("jpeg"), "image/jpeg"},
        {QStringLiteral("jpg"), "image/jpeg"},
        {QStringLiteral("json"), "application/json"},
        {QStringLiteral("mp3"), "audio/mpeg"},
        {QStringLiteral("mp4"), "video/mp4"},
        {QStringLiteral("pdf"), "application/pdf"},
        {QStringLiteral("png"), "image/png"},
        {QStringLiteral("ppt"), "application/vnd.ms-powerpoint"},
        {QStringLiteral("pptx"), "application/vnd.openxmlformats-officedocument.presentationml.presentation"},
        {QStringLiteral("rtf"), "application/rtf"},
        {QStringLiteral("svg"), "image/svg+xml"},
        {QStringLiteral("txt"), "text/plain"},
        {QStringLiteral("wav"), "audio/wav"},
        {QStringLiteral("webp"), "image/webp"},
        {QStringLiteral("xls"), "application/vnd.ms-excel"},
        {QStringLiteral("xlsx"), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
        {QStringLiteral("xml"), "application/xml"},
        {QStringLiteral("zip"), "application/zip"}};
    return types.value(QFileInfo(fileName).suffix().toLower());
}

} // namespace xip
