// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <vector>

#include <QJsonObject>
#include <QSet>
#include <QStringList>

#include "base/failure.h"

namespace chatter {

/// Asks for what belongs to many posts, comments or files at once, and finds those for whose sake Salesforce
/// answers for none of them. One lane; of one kind of request, and of one run.
///
/// The rule. A request that fails, all tries of Client::get() included, by what may be of one of them alone
/// (5xx, but not 503; a refusal that is none of permissions) is followed by one for another by itself. When
/// none of up to three others is answered, it is Salesforce that fails: the failure is thrown, the run ends
/// by it, and nobody is refused. Else each half of what failed is asked for in the same way. So one is
/// refused only when it fails by itself and another is answered after that, and never where there is no
/// other.
class Halving
{
public:
    /// The rows that belong to them. Throws Failure when it is not answered.
    using Ask = std::function<std::vector<QJsonObject>(const QStringList &ids)>;

    struct Found
    {
        std::vector<QJsonObject> rows;
        std::map<QString, base::Failure> refused; ///< by id: what it failed with by itself
    };

    /// Asks for `ids`, by themselves for those that were refused before. `others`: for which Salesforce can
    /// be asked as well where there are no more than two of those, whether or not anything belongs to them.
    /// Throws what `ask` throws, by the rule.
    Found ask(const QStringList &ids, const QStringList &others, const Ask &ask);

private:
    struct Asking; ///< what ask() was called with

    void halve(const Asking &asking, const QStringList &ids, Found &found);
    QStringList othersThan(const Asking &asking, const QStringList &ids) const;
    bool isAnotherAnswered(const Asking &asking, const QStringList &ids);

    QSet<QString> m_refused;
    QString m_answered; ///< the last that was; empty: none yet
};

} // namespace chatter
