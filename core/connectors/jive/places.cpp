// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/jive/places.h"

#include <QJsonArray>

#include "base/failure.h"
#include "connectors/jive/entity.h"
#include "connectors/jive/shape.h"

namespace jive {

static constexpr qsizetype mostKnown = 200;
static constexpr int deepest = 8;

const model::People &Places::membersOf(const QString &placeRef, const base::Stop &stop)
{
    return find(placeRef, stop).members;
}

bool Places::isClosed(const QString &placeRef, const base::Stop &stop)
{
    return find(placeRef, stop).isClosed;
}

const Places::Place &Places::find(const QString &placeRef, const base::Stop &stop)
{
    const QString key = keyOf(placeRef);
    const auto known = m_known.constFind(key);
    if (known != m_known.constEnd())
        return *known;
    if (m_known.size() >= mostKnown)
        m_known.clear();
    Place place;
    if (key.startsWith(QLatin1String("/places/")))
        place = read(placeRef, stop);
    return *m_known.insert(key, place);
}

bool Places::isThere(const QString &placeRef, const base::Stop &stop)
{
    return m_client.get(placeRef, stop).isGood();
}

/// Jive offers only what the account may read; a closed group has members.
static base::Failure membersHidden(const QString &placeRef)
{
    return {base::Reaction::SignInAgain, base::Area::SignIn, "JIVE_REFUSED",
            QStringLiteral("Jive does not say who the members of the closed group %1 are.").arg(placeRef),
            QStringLiteral("Check that the service account has Full Access.")};
}

/// A project or a blog is as closed as the group around it.
Places::Place Places::read(QString placeRef, const base::Stop &stop)
{
    for (int depth = 0; depth < deepest; ++depth) {
        const Answer answer = m_client.get(placeRef, stop);
        if (answer.isMissing())
            return {.isClosed = true, .members = {}};
        const QJsonObject place = Client::demanded(placeRef, answer);
        if (typeOf(entityIn(place, placeRef)) == u"group") {
            const QString kind = place.value(u"groupType").toString();
            const bool isOpen = kind.compare(QLatin1String("open"), Qt::CaseInsensitive) == 0;
            if (isOpen)
                return {};
            if (!isReadable(place, QStringLiteral("members")))
                throw membersHidden(placeRef);
            return {.isClosed = true, .members = readMembers(refOf(place, QStringLiteral("members")), stop)};
        }
        placeRef = place.value(u"parent").toString();
        if (!keyOf(placeRef).startsWith(QLatin1String("/places/")))
            return {};
    }
    return {};
}

model::People Places::readMembers(QString link, const base::Stop &stop)
{
    model::People members;
    Trail trail;
    link += link.contains(u'?') ? u"&count=100" : u"?count=100";
    while (!link.isEmpty()) {
        const Answer answer = m_client.get(link, stop);
        if (answer.isMissing())
            break; // the group went away meanwhile
        const QJsonObject list = Client::demanded(link, answer);
        for (const QJsonValue &value : listIn(list, link)) {
            const QJsonObject member = value.toObject();
            const QString state = member.value(u"state").toString().toLower();
            const QJsonObject person = personIn(member.value(u"person"), link);
            if (state == u"member" || state == u"owner")
                members.push_back(m_people.find(person, stop));
        }
        link = trail.nextIn(list, link);
    }
    return members;
}

} // namespace jive
