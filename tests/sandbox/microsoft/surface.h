// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QHash>
#include <QJsonValue>

#include "microsoft/route.h"

namespace sandbox {

/// What surface.json says of Graph: routes, and the types of what goes in and out. Immutable, any thread.
class Surface
{
public:
    enum class Direction { Request, Answer };

    struct Match
    {
        const Route *route = nullptr;
        QStringList captures; ///< what stood at the `{…}`, in order, decoded
    };

    /// Reads the description that is built in.
    Surface();

    const std::vector<Route> &routes() const { return m_routes; }

    /// The route of a path; `segments` is decoded and without the version.
    std::optional<Match> find(const QByteArray &method, const QString &version,
                              const QStringList &segments) const;

    /// What is wrong with a value of that type: unknown properties, wrong types, missing required ones, each
    /// with its path. Annotations (`@odata.…`, `@removed`) pass. The first 20.
    QStringList problems(const QJsonValue &value, const QString &type, Direction direction) const;

    /// Whether objects of the type have that property.
    bool has(const QString &type, const QString &property) const
    {
        return !propertyType(type, property).isEmpty();
    }

    /// As problems(), for a whole answer by its route: collections have `value`.
    QStringList answerProblems(const Route &route, const QJsonObject &body) const;

private:
    struct Type
    {
        QString base;
        QHash<QString, QString> properties;
        QStringList required;
    };
    using Found = QStringList;

    void check(const QJsonValue &value, QString type, const QString &where, Direction direction,
               Found &found) const;
    void checkObject(const QJsonObject &object, const QString &type, const QString &where,
                     Direction direction, Found &found) const;
    void checkScalar(const QJsonValue &value, const QString &type, const QString &where, Found &found) const;
    QString propertyType(const QString &type, const QString &name) const;
    bool derives(QString type, const QString &base) const;

    std::vector<Route> m_routes;
    QHash<QString, Type> m_types;
    QHash<QString, QStringList> m_enums;
};

} // namespace sandbox
