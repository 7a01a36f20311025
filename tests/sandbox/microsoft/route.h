// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace sandbox {

/// One operation of Graph that the sandbox plays, as surface.json describes it.
struct Route
{
    QString name;
    QByteArray method;
    QString version;          ///< v1.0, or beta alone
    QStringList segments;     ///< of the path; `{…}` matches anything
    QStringList query;        ///< query options that a client may write
    QStringList paging;       ///< those that only links of the sandbox carry
    QStringList headers;      ///< that are declared; their absence is never an error
    QStringList requestTypes; ///< a type's name, or text/plain; empty: no body
    QString answerType;       ///< `[x]`: a collection of x; a media type: bytes; empty: no body
    int status = 200;         ///< of success
    QString permission;       ///< the least app role; empty: any token
};

} // namespace sandbox
