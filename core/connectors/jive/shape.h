// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QString>

#include "base/failure.h"

namespace jive {

/// Of an answer that is none of Jive's (EndRun, `NOT_JIVE`): what was asked for, and why it is none.
base::Failure unlike(const QString &reference, const QString &why);

/// What is in a list that Jive gave. Throws Failure (EndRun, `NOT_JIVE`) when the answer is no list: one
/// without entries has an empty one, and what is none must not pass for a list's end.
QJsonArray listIn(const QJsonObject &answer, const QString &reference);

/// The answer, an entity. Throws Failure (EndRun, `NOT_JIVE`) when it says neither what it is nor which.
const QJsonObject &entityIn(const QJsonObject &answer, const QString &reference);

/// A person in such a list. Throws Failure (EndRun, `NOT_JIVE`) when it is nobody: who is not known cannot be
/// delivered to.
QJsonObject personIn(const QJsonValue &value, const QString &reference);

/// Follows one list from page to page.
class Trail
{
public:
    /// Where the list goes on behind the page at `reference`; empty: it ends there. Throws Failure (EndRun,
    /// `JIVE_ENDLESS_LIST`) when that is the page itself or one before it, and behind 10,000 pages in a row
    /// with nothing on them: some are of what may not be seen. A page may be asked about again.
    QString nextIn(const QJsonObject &answer, const QString &reference);

    void clear();

private:
    QHash<QString, qsizetype> m_places; ///< the pages met, by their order
    QSet<QString> m_empty;              ///< the last of them, while nothing is on them
};

} // namespace jive
