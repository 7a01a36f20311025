// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include "server/httprequest.h"

namespace sandbox {

/// What Symphony's own definitions say of the operations that the sandbox answers (surface.json). Only read;
/// any thread.
class PodSurface
{
public:
    PodSurface();

    /// What is wrong with a request to that host, `path` being below the host's interface. Empty: nothing.
    QStringList problems(const QString &host, const QString &path, const HttpRequest &request) const;

    /// The same for a body and a schema of the definitions.
    static QStringList problems(const QJsonValue &value, const QJsonObject &schema, const QString &where);

private:
    QJsonObject operation(const QString &host, const QString &path, const QByteArray &method) const;

    QJsonArray m_operations;
};

} // namespace sandbox
