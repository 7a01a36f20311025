// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QMap>

#include "microsoft/route.h"

namespace sandbox {

/// One call of Graph, from the wire or out of a batch, past the gate: its route is known.
struct GraphCall
{
    const Route *route = nullptr;
    QString version;
    QStringList captures;                ///< what stood at the path's `{…}`
    QMap<QString, QString> query;        ///< decoded
    QMap<QByteArray, QByteArray> fields; ///< names in lower case
    QByteArray body;
    QString mailbox;           ///< the user's id when the path names one that exists
    QStringList granted;       ///< the token's app roles and scopes
    QString caller;            ///< the token's user, for /me; empty: an application
    QString origin;            ///< scheme, host and port, for links
    bool isAnswerLost = false; ///< a fault: the client will never see the answer

    bool wantsImmutableIds() const
    {
        return fields.value("prefer").toLower().contains("idtype=\"immutableid\"");
    }
};

} // namespace sandbox
