// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft/handlers.h"

#include <QHash>

namespace sandbox {

Handler handlerOf(const QString &route)
{
    static const QHash<QString, Handler> kHandlers{
        {QStringLiteral("listUsers"), listUsers},
        {QStringLiteral("deltaUsers"), deltaUsers},
        {QStringLiteral("getUser"), getUser},
        {QStringLiteral("mailboxSettings"), mailboxSettings},
        {QStringLiteral("exchangeSettings"), exchangeSettings},
        {QStringLiteral("memberOfRoles"), memberOfRoles},
        {QStringLiteral("listDirectoryRoleAssignments"), listDirectoryRoleAssignments},
        {QStringLiteral("listExchangeRoleAssignments"), listExchangeRoleAssignments},
        {QStringLiteral("listExchangeRoleDefinitions"), listExchangeRoleDefinitions},
        {QStringLiteral("listFolders"), listFolders},
        {QStringLiteral("listChildFolders"), listFolders},
        {QStringLiteral("createRootFolder"), createFolder},
        {QStringLiteral("createFolder"), createFolder},
        {QStringLiteral("getFolder"), getFolder},
        {QStringLiteral("deleteFolder"), deleteFolder},
        {QStringLiteral("listFolderMessages"), listMessages},
        {QStringLiteral("listMessages"), listMessages},
        {QStringLiteral("createMessage"), createMessage},
        {QStringLiteral("createDraft"), createMessage},
        {QStringLiteral("importMime"), importMime},
        {QStringLiteral("getMessage"), getMessage},
        {QStringLiteral("updateMessage"), updateMessage},
        {QStringLiteral("deleteMessage"), deleteMessage},
        {QStringLiteral("moveMessage"), moveMessage},
        {QStringLiteral("messageContent"), messageContent},
        {QStringLiteral("listAttachments"), listAttachments},
        {QStringLiteral("addAttachment"), addAttachment},
        {QStringLiteral("createUploadSession"), createUploadSession},
        {QStringLiteral("getAttachment"), getAttachment},
        {QStringLiteral("attachmentContent"), attachmentContent},
        {QStringLiteral("deleteAttachment"), deleteAttachment}};
    return kHandlers.value(route);
}

} // namespace sandbox
