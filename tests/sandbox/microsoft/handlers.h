// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "microsoft/graphanswer.h"
#include "microsoft/graphcall.h"
#include "microsoft/tenant.h"

namespace sandbox {

/// Does what a route is for. The gate has checked token, limits, query options and that the mailbox exists.
using Handler = GraphAnswer (*)(Tenant &tenant, const GraphCall &call);

/// The handler of a route by its name in surface.json; null: there is none ($batch is the gate's own).
Handler handlerOf(const QString &route);

// Users and roles.
GraphAnswer listUsers(Tenant &tenant, const GraphCall &call);
GraphAnswer deltaUsers(Tenant &tenant, const GraphCall &call);
GraphAnswer getUser(Tenant &tenant, const GraphCall &call);
GraphAnswer mailboxSettings(Tenant &tenant, const GraphCall &call);
GraphAnswer exchangeSettings(Tenant &tenant, const GraphCall &call);
GraphAnswer memberOfRoles(Tenant &tenant, const GraphCall &call);
GraphAnswer listDirectoryRoleAssignments(Tenant &tenant, const GraphCall &call);
GraphAnswer listExchangeRoleAssignments(Tenant &tenant, const GraphCall &call);
GraphAnswer listExchangeRoleDefinitions(Tenant &tenant, const GraphCall &call);

// Folders.
GraphAnswer listFolders(Tenant &tenant, const GraphCall &call);
GraphAnswer createFolder(Tenant &tenant, const GraphCall &call);
GraphAnswer getFolder(Tenant &tenant, const GraphCall &call);
GraphAnswer deleteFolder(Tenant &tenant, const GraphCall &call);

// Messages.
GraphAnswer listMessages(Tenant &tenant, const GraphCall &call);
GraphAnswer createMessage(Tenant &tenant, const GraphCall &call);
GraphAnswer importMime(Tenant &tenant, const GraphCall &call);
GraphAnswer getMessage(Tenant &tenant, const GraphCall &call);
GraphAnswer updateMessage(Tenant &tenant, const GraphCall &call);
GraphAnswer deleteMessage(Tenant &tenant, const GraphCall &call);
GraphAnswer moveMessage(Tenant &tenant, const GraphCall &call);
GraphAnswer messageContent(Tenant &tenant, const GraphCall &call);

// Attachments.
GraphAnswer listAttachments(Tenant &tenant, const GraphCall &call);
GraphAnswer addAttachment(Tenant &tenant, const GraphCall &call);
GraphAnswer createUploadSession(Tenant &tenant, const GraphCall &call);
GraphAnswer getAttachment(Tenant &tenant, const GraphCall &call);
GraphAnswer attachmentContent(Tenant &tenant, const GraphCall &call);
GraphAnswer deleteAttachment(Tenant &tenant, const GraphCall &call);

} // namespace sandbox
