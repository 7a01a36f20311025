// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include <QHash>
#include <QJsonObject>

#include "connectors/chatter/client.h"
#include "connectors/chatter/objects.h"
#include "connectors/chatter/shape.h"

namespace chatter {

/// Asks for rows in SOQL: learns which fields the organisation lacks, follows query locators, and goes on
/// without when one has died. One lane.
class Queries
{
public:
    enum class Rows { Live, WithDeleted };

    using Row = std::function<void(QJsonObject &&)>;

    explicit Queries(Client &client) : m_client(client) {}

    Client &client() { return m_client; }

    /// One answer's rows, and where it goes on.
    struct Part
    {
        std::vector<QJsonObject> rows;
        QString next; ///< empty: it is all
    };

    /// `rest`: from WHERE on. Empty when the object cannot be read and is not needed, or is awaited; see
    /// refusalOf().
    Part first(const Object &object, const QString &rest, Rows rows, const base::Stop &stop);

    /// Absent: the locator has died. `trail`: of the query.
    std::optional<Part> next(const QString &locator, Trail &trail, const base::Stop &stop);

    /// Every row whose `field` is one of `ids`, in the order of ids for each two hundred of those. `further`:
    /// a condition more.
    std::vector<QJsonObject> whereIn(const Object &object, QStringView field, const QStringList &ids,
                                     Rows rows, const base::Stop &stop, const QString &further = {});

    /// Of a subquery's object in a row: all its rows, also those behind its own locator.
    std::vector<QJsonObject> nested(const QJsonObject &row, const QString &name, const base::Stop &stop);

    /// Names of objects that could not be read so far, for lack of a permission or of a feature.
    QStringList unreadable() const { return m_unreadable.keys(); }

    /// For Page::unfinished: each of them, in order of names, and why.
    QStringList refusals() const;

    bool isReadable(const Object &object) const { return !m_unreadable.contains(object.name); }

    /// Why it could not be; good for nothing when it could.
    Answer refusalOf(const Object &object) const { return m_unreadable.value(object.name); }

private:
    std::vector<QJsonObject> all(const Object &object, const QString &where, Rows rows,
                                 const base::Stop &stop);
    const QStringList &fieldsOf(const Object &object);
    void learnFields(const Object &object, const QString &message, const base::Stop &stop);

    Client &m_client;
    QHash<QString, QStringList> m_fields; ///< by object, without those that are not there
    QHash<QString, Answer> m_unreadable;  ///< by object: what was answered
};

} // namespace chatter
