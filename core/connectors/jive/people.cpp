// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/jive/people.h"

#include <utility>

#include <QJsonArray>
#include <QRegularExpression>

#include "connectors/jive/entity.h"
#include "connectors/jive/shape.h"

namespace jive {

static constexpr qsizetype mostKnown = 20'000;
static constexpr int mostSingles = 20;

static bool canBeAddress(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^[^\\s@<>(),;:\"]+@[^\\s@<>(),;:\".]+(\\.[^\\s@<>(),;:\".]+)+$"));
    return form.match(text).hasMatch();
}

QString addressOf(const QJsonObject &person)
{
    QString best;
    int bestRank = 0;
    for (const QJsonValue &value : person.value(u"emails").toArray()) {
        const QJsonObject email = value.toObject();
        const QString address = email.value(u"value").toString().trimmed();
        const bool isWork =
            email.value(u"jive_label").toString() == u"Email" || email.value(u"type").toString() == u"work";
        const int rank = email.value(u"primary").toBool() ? 3 : isWork ? 2 : 1;
        if (rank > bestRank && canBeAddress(address)) {
            best = address;
            bestRank = rank;
        }
    }
    return best;
}

QString personIdOf(const QString &ref)
{
    static const QRegularExpression form(QStringLiteral("^/people/(\\d+)$"));
    const QRegularExpressionMatch match = form.match(keyOf(ref));
    return match.hasMatch() ? match.captured(1) : QString();
}

static QString nameOf(const QJsonObject &person)
{
    const QString shown = person.value(u"displayName").toString();
    return shown.isEmpty() ? person.value(u"name").toObject().value(u"formatted").toString() : shown;
}

static model::Person personOf(const QJsonObject &json)
{
    const QJsonObject jive = json.value(u"jive").toObject();
    model::Person person{.name = nameOf(json), .address = addressOf(json)};
    const QString user = jive.value(u"username").toString();
    const QString id = json.value(u"id").toString();
    person.sourceId = user.isEmpty() ? id : user;
    if (!user.isEmpty())
        person.otherId = id;
    person.external = jive.value(u"external").toBool() || jive.value(u"externalContributor").toBool();
    return person;
}

People::People(Client &client)
    : m_client(client), m_listLink(QStringLiteral("/people/@all?count=100&fields=@all"))
{}

/// A page of the list of all people, for those in it who have an address; nobody can say so of the others.
void People::readOn(const base::Stop &stop)
{
    const QString link = std::exchange(m_listLink, QString());
    const Answer answer = m_client.get(link, stop);
    for (const QJsonValue &value : answer.json.value(u"list").toArray()) {
        const model::Person person = personOf(value.toObject());
        const QString id = value.toObject().value(u"id").toString();
        if (!id.isEmpty() && !person.address.isEmpty() && !m_known.contains(id))
            m_known.insert(id, person);
    }
    const QString next = answer.json.value(u"links").toObject().value(u"next").toString();
    if (answer.isGood() && next != link && m_known.size() < mostKnown)
        m_listLink = next;
}

model::Person People::find(const QString &id, const base::Stop &stop)
{
    return find(QJsonObject{{QStringLiteral("id"), id}}, stop);
}

model::Person People::find(const QJsonObject &nested, const base::Stop &stop)
{
    QString id = nested.value(u"id").toString();
    if (id.isEmpty())
        id = personIdOf(refOf(nested, QStringLiteral("self")));
    if (id.isEmpty())
        return personOf(nested);
    if (!m_known.contains(id) && m_singles >= mostSingles && !m_listLink.isEmpty())
        readOn(stop);
    const auto known = m_known.constFind(id);
    if (known != m_known.constEnd())
        return *known;
    ++m_singles;
    const QString self = refOf(nested, QStringLiteral("self"));
    const QString reference = personIdOf(self).isEmpty() ? QString(u"/people/" + id) : self;
    const Answer answer = m_client.get(reference, stop);
    model::Person person = personOf(answer.isGood() ? entityIn(answer.json, reference) : nested);
    const model::Person written = personOf(nested);
    if (person.address.isEmpty())
        person.address = written.address;
    if (person.name.isEmpty())
        person.name = written.name;
    if (person.sourceId.isEmpty())
        person.sourceId = id;
    else if (person.sourceId != id)
        person.otherId = id;
    if (m_known.size() >= mostKnown)
        m_known.clear();
    m_known.insert(id, person);
    return person;
}

} // namespace jive
