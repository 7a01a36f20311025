// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "microsoft/tenant.h"
#include "server/httpreply.h"
#include "server/httprequest.h"

namespace sandbox {

/// `<origin>/upload/<secret>`: the pieces of large attachments. Any thread.
class UploadEndpoint
{
public:
    explicit UploadEndpoint(Tenant &tenant) : m_tenant(tenant) {}

    HttpReply answer(const HttpRequest &request);

private:
    HttpReply put(const HttpRequest &request, const QByteArray &secret);
    HttpReply finish(UploadSessions::Session session);
    HttpReply serve(const HttpRequest &request, const QByteArray &secret);

    Tenant &m_tenant;
};

} // namespace sandbox
