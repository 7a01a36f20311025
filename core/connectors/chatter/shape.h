// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include "base/failure.h"

namespace chatter {

/// Of an answer that is none of Salesforce's (EndRun, `NOT_SALESFORCE`): `what` was asked for, and why it is
/// none.
base::Failure unlike(const QString &what, const QString &why);

/// The list of that name in an answer. Throws unlike() when there is none: what is no list must not pass for
/// an empty one.
QJsonArray listIn(const QJsonObject &answer, const QString &name, const QString &what);

/// The id in a field of a record. Throws unlike() when there is none.
QString idWanted(const QJsonObject &record, QStringView field, const QString &what);

/// Follows one list from page to page.
class Trail
{
public:
    /// Where the list goes on behind the page at `here`; empty: it ends there. Throws Failure (EndRun,
    /// `SALESFORCE_ENDLESS_LIST`) when that is the page itself or one before it. A page may be asked about
    /// again.
    QString nextBehind(const QString &here, const QString &next, const QString &what);

    void clear() { m_places.clear(); }

private:
    QHash<QString, qsizetype> m_places; ///< the pages met, by their order
};

} // namespace chatter
