// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/symphony/streams.h"

#include <algorithm>

#include "base/failure.h"
#include "connectors/symphony/shape.h"
#include "connectors/symphony/values.h"

namespace symphony {

static constexpr int streamsAtOnce = 100;

static QString conversations()
{
    return QStringLiteral("The conversations");
}

static bool areSame(const std::vector<Listed> &one, const std::vector<Listed> &other)
{
    return std::ranges::equal(
        one, other, {}, [](const Listed &each) { return each.stream.id; },
        [](const Listed &each) { return each.stream.id; });
}

std::vector<Listed> Streams::ofPod(int skip, const base::Stop &stop)
{
    QJsonArray types;
    for (const char16_t *type : {u"IM", u"MIM", u"ROOM"})
        types.append(QJsonObject{{QStringLiteral("type"), QStringView(type).toString()}});
    const Answer answer = m_client.demand(
        {.host = Host::Pod,
         .method = "POST",
         .path = QStringLiteral("/v2/admin/streams/list?skip=%1&limit=%2").arg(skip).arg(streamsAtOnce),
         .body = {{QStringLiteral("streamTypes"), types}}},
        stop);
    std::vector<Listed> streams;
    for (const QJsonValue &value : listIn(answer, u"streams", conversations())) {
        const QJsonObject json = value.toObject();
        const QJsonObject attributes = objectIn(json, u"attributes");
        Listed listed;
        listed.stream = {urlSafe(textIn(json, u"id")), textIn(json, u"type"), textIn(attributes, u"roomName"),
                         json.value(u"isExternal").toBool()};
        if (attributes.value(u"lastMessageDate").toInteger() > 0)
            listed.lastMessage = instantOf(attributes.value(u"lastMessageDate"));
        streams.push_back(listed);
    }
    return streams;
}

std::vector<Listed> Streams::own(int skip, const base::Stop &stop)
{
    QJsonArray types;
    for (const char16_t *type : {u"IM", u"MIM", u"ROOM", u"POST"})
        types.append(QJsonObject{{QStringLiteral("type"), QStringView(type).toString()}});
    const Answer answer = m_client.demand(
        {.host = Host::Pod,
         .method = "POST",
         .path = QStringLiteral("/v1/streams/list?skip=%1&limit=%2").arg(skip).arg(streamsAtOnce),
         .body = {{QStringLiteral("streamTypes"), types}, {QStringLiteral("includeInactiveStreams"), true}}},
        stop);
    std::vector<Listed> streams;
    for (const QJsonValue &value : listIn(answer, conversations())) {
        const QJsonObject json = value.toObject();
        Listed listed;
        listed.stream = {urlSafe(textIn(json, u"id")), textIn(objectIn(json, u"streamType"), u"type"),
                         textIn(objectIn(json, u"roomAttributes"), u"name"),
                         json.value(u"crossPod").toBool()};
        streams.push_back(listed);
    }
    return streams;
}

const std::vector<Listed> &Streams::page(Whose whose, int skip, const base::Stop &stop)
{
    if (m_whose != whose || m_skip != skip) {
        std::vector<Listed> page = whose == Whose::Pod ? ofPod(skip, stop) : own(skip, stop);
        const bool isNext = m_whose == whose && m_skip >= 0 && m_skip < skip;
        if (isNext && !page.empty() && areSame(page, m_page))
            throw endless(conversations());
        m_page = std::move(page);
        m_whose = whose;
        m_skip = skip;
    }
    return m_page;
}

} // namespace symphony
