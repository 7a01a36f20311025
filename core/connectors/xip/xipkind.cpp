// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/xip/xipkind.h"

#include "connectors/xip/settings.h"
#include "connectors/xip/xipsource.h"

namespace xip {

connectors::ConnectorKind kind()
{
    return {
        .id = "xip",
        .name = QStringLiteral("XIP"),
        .icon = QStringLiteral("xip.svg"),
        .description =
            QStringLiteral("Items out of signed archives (XIP, XAR, signed ZIP) that arrive in a folder. "
                           "A file's signature is verified before anything of it is read."),
        .captures = {QStringLiteral("E-mails (.eml), byte for byte"),
                     QStringLiteral("Conversations of Actiance exports (FileDump XML), message by message"),
                     QStringLiteral("Items in JSON, XML and CSV files, with their attachments")},
        .leavesOut = {QStringLiteral("Archives whose signature is missing, bad or of someone not trusted"),
                      QStringLiteral("When people entered and left a room, beyond who received each message"),
                      QStringLiteral(
                          "Outlook .msg files and archives inside archives: they are listed as failed")},
        .beforeYouBegin = {QStringLiteral("A folder that this computer can read, where the files arrive"),
                           QStringLiteral(
                               "The signers' root certificate (PEM), or their certificates' SHA-256 "
                               "fingerprints")},
        .addLabel = QStringLiteral("Add new connector"),
        .mappingTitle = QStringLiteral("Map XIP users to Microsoft 365 users"),
        .itemClass = QString(),
        .fields = fields(),
        .hasTimeline = false,
        .makeSource = [](const connectors::SourceContext &context) {
            return std::make_unique<XipSource>(context);
        }};
}

} // namespace xip
