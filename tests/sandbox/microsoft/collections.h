// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QJsonArray>

#include "microsoft/graphanswer.h"
#include "microsoft/graphcall.h"

namespace sandbox {

/// Which part of a collection a call wants: `$top` and `$skip` or `$skiptoken`.
struct Page
{
    qint64 skip = 0;
    qint64 top = 0;

    /// 400 when `$top` is no number from 1 to `most`.
    static std::optional<GraphAnswer> wrong(const GraphCall &call, qint64 most);
    static Page of(const GraphCall &call, qint64 usual);
};

/// The call's URL with one query option replaced, as a link that clients follow verbatim.
QString linkTo(const GraphCall &call, const QString &option, const QString &value);

/// A collection's answer with what is shown of it, and `@odata.nextLink` with `option` where there is more.
GraphAnswer collection(const GraphCall &call, const Page &page, const QString &option, QJsonArray shown,
                       bool hasMore);

/// 400, as Graph answers to a query that it cannot serve.
GraphAnswer badQuery(const QString &message);

/// 400 when `$select` names a property that the type lacks.
std::optional<GraphAnswer> wrongSelect(const class Surface &surface, const GraphCall &call,
                                       const QString &type);

} // namespace sandbox
