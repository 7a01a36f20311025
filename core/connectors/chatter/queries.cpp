// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/chatter/queries.h"

#include <algorithm>

#include <QJsonArray>
#include <QLoggingCategory>
#include <QRegularExpression>

#include "base/failure.h"
#include "connectors/chatter/entity.h"

namespace chatter {

using base::Area;
using base::Failure;
using base::Reaction;

static Q_LOGGING_CATEGORY(lcChatter, "chancery.chatter");

static constexpr int mostDiscoveries = 30;
static constexpr qsizetype idsAtOnce = 200;
static constexpr int mostDeaths = 3;

const QStringList &Queries::fieldsOf(const Object &object)
{
    const auto known = m_fields.constFind(object.name);
    return known != m_fields.constEnd() ? *known : *m_fields.insert(object.name, object.fields);
}

static Queries::Part partOf(const QJsonObject &json, const QString &what)
{
    Queries::Part part;
    for (const QJsonValue &value : listIn(json, QStringLiteral("records"), what))
        part.rows.push_back(value.toObject());
    if (!json.value(u"done").toBool(true))
        part.next = json.value(u"nextRecordsUrl").toString();
    if (part.next.isEmpty() && !json.value(u"done").toBool(true))
        throw unlike(what, QStringLiteral("it does not say where it goes on"));
    return part;
}

static QString fieldAdvice()
{
    return QStringLiteral("Let the integration user see the object's fields, and leave apiVersion empty, or "
                          "set it to one that the organisation has. The next run asks again; nothing is "
                          "passed over.");
}

/// What the object has by its description; else what the message names is left out.
void Queries::learnFields(const Object &object, const QString &message, const base::Stop &stop)
{
    QStringList there;
    const Answer answer = m_client.get(u"/sobjects/" + object.name + u"/describe", stop);
    for (const QJsonValue &value : answer.object().value(u"fields").toArray())
        there.append(value.toObject().value(u"name").toString());
    QStringList kept;
    for (const QString &field : fieldsOf(object)) {
        if (answer.isGood() ? there.contains(field) || field.contains(u'.') : true)
            kept.append(field);
    }
    if (kept.size() == fieldsOf(object).size()) {
        static const QRegularExpression form(QStringLiteral("['\\s]([A-Za-z_.]+)['\\s]"));
        auto match = form.globalMatch(message);
        while (match.hasNext()) {
            const QString word = match.next().captured(1);
            kept.removeIf([&](const QString &field) {
                return field != u"Id" && (field == word || field.startsWith(QString(word + u'.')));
            });
        }
    }
    if (kept.size() == fieldsOf(object).size())
        kept.removeIf([](const QString &field) { return field.contains(u'.'); });
    if (kept.size() == fieldsOf(object).size() || !kept.contains(u"Id"))
        throw Failure(Reaction::EndRun, Area::Source, "SALESFORCE_REFUSED",
                      QStringLiteral("Salesforce refuses the fields of %1: %2").arg(object.name, message),
                      fieldAdvice());
    qCInfo(lcChatter).noquote() << object.name << "has" << kept.size() << "of" << object.fields.size()
                                << "fields";
    m_fields[object.name] = kept;
}

Queries::Part Queries::first(const Object &object, const QString &rest, Rows rows, const base::Stop &stop)
{
    const QString path = rows == Rows::Live ? QStringLiteral("/query?q=") : QStringLiteral("/queryAll?q=");
    for (int attempt = 0; attempt < mostDiscoveries && isReadable(object); ++attempt) {
        const QString soql = u"SELECT " + fieldsOf(object).join(u',') + u" FROM " + object.name + u' ' + rest;
        const Answer answer = m_client.get(path + QString::fromLatin1(QUrl::toPercentEncoding(soql)), stop);
        if (answer.isGood())
            return partOf(answer.object(), QStringLiteral("The rows of %1").arg(object.name));
        if (answer.code == "INVALID_FIELD") {
            learnFields(object, answer.message, stop);
            continue;
        }
        if (!object.isAwaited && (object.isNeeded || !isUnreadable(answer)))
            throw Client::refusal(QStringLiteral("the rows of %1").arg(object.name), answer);
        qCWarning(lcChatter).noquote() << object.name << "cannot be read:" << answer.code << answer.message;
        m_unreadable.insert(object.name, answer);
    }
    if (isReadable(object))
        throw Failure(Reaction::EndRun, Area::Source, "SALESFORCE_REFUSED",
                      QStringLiteral("Salesforce refuses one field of %1 after the other.").arg(object.name),
                      fieldAdvice());
    return {};
}

QStringList Queries::refusals() const
{
    QStringList all;
    for (auto each = m_unreadable.cbegin(); each != m_unreadable.cend(); ++each)
        all.append(refusedRows(QStringLiteral("The rows of %1").arg(each.key()), each.value(),
                               QStringLiteral("What was captured goes without them. Give the integration "
                                              "user the permissions of the “Before you begin” list")));
    all.sort();
    return all;
}

std::optional<Queries::Part> Queries::next(const QString &locator, Trail &trail, const base::Stop &stop)
{
    const Answer answer = m_client.get(locator, stop);
    const QString what = QStringLiteral("A query's next rows");
    if (answer.isGood()) {
        Part part = partOf(answer.object(), what);
        part.next = trail.nextBehind(locator, part.next, what);
        return part;
    }
    if (answer.code == "INVALID_QUERY_LOCATOR" || answer.isMissing())
        return {};
    throw Client::refusal(QStringLiteral("a query's next rows"), answer);
}

static Failure locatorDied(const QString &name)
{
    return {Reaction::Retry, Area::Source, "QUERY_LOCATOR_DIED",
            QStringLiteral("Salesforce ends queries of %1 before they are read.").arg(name),
            QStringLiteral("The next run asks again; nothing is passed over. Let other programs of the "
                           "integration user keep fewer queries open.")};
}

/// Goes on behind the last row when a locator has died.
std::vector<QJsonObject> Queries::all(const Object &object, const QString &where, Rows rows,
                                      const base::Stop &stop)
{
    std::vector<QJsonObject> found;
    const auto take = [&](std::vector<QJsonObject> more) {
        for (const QJsonObject &row : more)
            idWanted(row, u"Id", QStringLiteral("The rows of %1").arg(object.name));
        std::ranges::move(more, std::back_inserter(found));
    };
    for (int deaths = 0; deaths < mostDeaths;) {
        const QString last = found.empty() ? QString() : idIn(found.back(), u"Id");
        const QString behind = last.isEmpty() ? QString() : QString(u" AND Id > '" + last + u'\'');
        Part part = first(object, where + behind + u" ORDER BY Id", rows, stop);
        deaths = part.rows.empty() ? deaths + 1 : 0;
        take(std::move(part.rows));
        Trail trail;
        while (!part.next.isEmpty()) {
            auto more = next(part.next, trail, stop);
            if (!more)
                break;
            take(std::move(more->rows));
            part.next = more->next;
        }
        if (part.next.isEmpty())
            return found;
    }
    throw locatorDied(object.name);
}

std::vector<QJsonObject> Queries::whereIn(const Object &object, QStringView field, const QStringList &ids,
                                          Rows rows, const base::Stop &stop, const QString &further)
{
    std::vector<QJsonObject> found;
    const QString more = further.isEmpty() ? QString() : QString(u" AND " + further);
    for (qsizetype at = 0; at < ids.size(); at += idsAtOnce) {
        const QString where =
            u"WHERE " + field.toString() + u" IN (" + quotedList(ids.mid(at, idsAtOnce)) + u')' + more;
        std::ranges::move(all(object, where, rows, stop), std::back_inserter(found));
    }
    return found;
}

std::vector<QJsonObject> Queries::nested(const QJsonObject &row, const QString &name, const base::Stop &stop)
{
    if (!row.value(name).isObject()) // there are none
        return {};
    Part part = partOf(row.value(name).toObject(), QStringLiteral("The rows of %1").arg(name));
    std::vector<QJsonObject> found = std::move(part.rows);
    Trail trail;
    while (!part.next.isEmpty()) {
        auto more = next(part.next, trail, stop);
        if (!more)
            throw locatorDied(name);
        std::ranges::move(more->rows, std::back_inserter(found));
        part.next = more->next;
    }
    return found;
}

} // namespace chatter
