// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/symphony/rosters.h"

#include <algorithm>

#include "connectors/symphony/shape.h"
#include "connectors/symphony/values.h"

namespace symphony {

using base::Instant;

/// Members of one conversation: more than this is no list.
static constexpr int mostMembers = 200'000;
static constexpr int membersAtOnce = 1'000;

/// How long after its end a stay is still asked for: late messages, and those that are read again.
static constexpr std::chrono::hours memory{24 * 90};

/// So many conversations that were listed before are asked whether the role is missing.
static constexpr int mostAsked = 100;

static const QByteArray prefix = "roster/";

static QByteArray keyOf(const QString &stream)
{
    return prefix + stream.toUtf8();
}

static const QByteArray gapKey = "feed/gap";

/// Up to when events may be lost; 1970: none are.
static Instant gapIn(const Rosters::Rows &rows)
{
    const auto changed = rows.changes.find(gapKey);
    return fromMs((changed == rows.changes.end() ? rows.state.value(gapKey) : changed->second).toLongLong());
}

void Rosters::distrust(const Rows &rows) const
{
    rows.changes[gapKey] = QByteArray::number(msOf(m_clock.now()));
}

/// A row of a large room is long, and asked for with every message.
const Roster &Rosters::roster(const Rows &rows, const QString &stream)
{
    const QByteArray key = keyOf(stream);
    const auto changed = rows.changes.find(key);
    const QByteArray bytes = changed == rows.changes.end() ? rows.state.value(key) : changed->second;
    if (bytes != m_readBytes) {
        m_read = Roster::decoded(bytes);
        m_readBytes = bytes;
    }
    return m_read;
}

void Rosters::set(const Rows &rows, const QString &stream, const Roster &roster)
{
    rows.changes[keyOf(stream)] = roster.encoded();
}

void Rosters::join(const Rows &rows, const QString &stream, const model::Person &person, Instant at)
{
    Roster changed = roster(rows, stream);
    changed.join(person, at);
    set(rows, stream, changed);
}

void Rosters::leave(const Rows &rows, const QString &stream, const model::Person &person, Instant at)
{
    Roster changed = roster(rows, stream);
    changed.leave(person, at);
    set(rows, stream, changed);
}

Answer Rosters::ask(const QString &stream, int skip, const base::Stop &stop)
{
    const Call call{.host = Host::Pod,
                    .path = QStringLiteral("/v1/admin/stream/%1/membership/list?skip=%2&limit=%3")
                                .arg(stream)
                                .arg(skip)
                                .arg(membersAtOnce),
                    .body = {},
                    .isOfOne = true};
    Answer answer = m_client.ask(call, stop);
    m_isPermitted = m_isPermitted || answer.isGood();
    if (answer.isForbidden() && !m_refusal)
        m_refusal = m_client.refusalOf(call, answer);
    return answer;
}

/// Whoever has no id keeps what else is told of them: they were there, and have to be named.
static Membership membershipOf(const QJsonObject &json)
{
    model::Person person = personOf(objectIn(json, u"user"));
    if (person.label().isEmpty())
        person.name = QStringLiteral("unnamed member");
    return {person, instantOf(json.value(u"joinDate"))};
}

static bool hasId(const Membership &member)
{
    return !member.person.sourceId.isEmpty();
}

Rosters::Listing Rosters::read(const QString &stream, const base::Stop &stop)
{
    Listing listing{.stream = stream, .members = {}, .at = m_clock.now(), .trouble = {}};
    for (int skip = 0; skip < mostMembers;) {
        const Answer answer = ask(stream, skip, stop);
        if (!answer.isGood()) {
            listing.trouble = QStringLiteral(", Symphony answers %1").arg(answer.status);
            return listing;
        }
        const QJsonArray members =
            listIn(answer, u"members", QStringLiteral("The members of %1").arg(stream));
        for (const QJsonValue &value : members)
            listing.members.push_back(membershipOf(value.toObject()));
        skip += int(members.size());
        const qint64 count = answer.object().value(u"count").toInteger(-1);
        if (members.isEmpty() || (count >= 0 && skip >= count))
            break;
    }
    listing.isThere = listing.members.empty() || std::ranges::any_of(listing.members, hasId);
    if (!listing.isThere)
        listing.trouble = QStringLiteral(", Symphony tells no id of any");
    return listing;
}

void Rosters::demandRole(const Rows &rows, const base::Stop &stop)
{
    QByteArray key = prefix;
    for (int asked = 0; m_refusal && !m_isPermitted && asked < mostAsked;) {
        const auto next = rows.state.after(prefix, key, 1);
        if (next.empty())
            break;
        key = next.front().first;
        if (!Roster::decoded(next.front().second).listedAt())
            continue;
        ask(QString::fromUtf8(key.mid(prefix.size())), 0, stop);
        ++asked;
    }
    if (m_refusal && !m_isPermitted)
        throw base::Failure(*m_refusal);
}

bool Rosters::list(const Rows &rows, const QString &stream, const base::Stop &stop)
{
    if (m_listing.stream != stream || m_listing.at < gapIn(rows))
        m_listing = read(stream, stop);
    if (!m_listing.isThere)
        return false;
    const Roster before = roster(rows, stream);
    Roster listed = before;
    listed.list(m_listing.members, m_listing.at);
    listed.forgetBefore(m_listing.at - memory);
    if (!(listed == before))
        set(rows, stream, listed);
    return true;
}

bool Rosters::ensure(const Rows &rows, const QString &stream, const base::Stop &stop)
{
    const auto listedAt = roster(rows, stream).listedAt();
    return (listedAt && *listedAt >= gapIn(rows)) || list(rows, stream, stop);
}

} // namespace symphony
