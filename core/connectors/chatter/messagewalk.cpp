// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/chatter/messagewalk.h"

#include "connectors/chatter/entity.h"
#include "connectors/chatter/shape.h"

namespace chatter {

using Role = model::Person::Role;

MessageWalk::MessageWalk(Queries &queries, ItemMaker &maker, Audience &audience)
    : m_queries(queries),
      m_maker(maker),
      m_audience(audience),
      m_people(audience.people()),
      m_rows(queries, objects::chatterMessage(), QStringLiteral("SentDate"), Queries::Rows::Live)
{}

void MessageWalk::load(const std::vector<QJsonObject> &messages, const base::Stop &stop)
{
    m_audience.makeRoom();
    m_members.clear();
    QStringList people = idsIn(messages, u"SenderId");
    for (const QJsonObject &row :
         m_queries.whereIn(objects::conversationMember(), u"ConversationId",
                           idsIn(messages, u"ConversationId"), Queries::Rows::Live, stop)) {
        const QString what = QStringLiteral("The members of private conversations");
        const QString member = idWanted(row, u"MemberId", what);
        m_members[idWanted(row, u"ConversationId", what)].append(member);
        people.append(member);
    }
    m_people.load(people, stop);
}

Position MessageWalk::fetch(Position position, const Reading &reading, bool &isAtEnd)
{
    const auto rows =
        m_rows.read({position.from, position.until, position.after}, Reading::itemsInPage, reading.stop);
    load(rows, reading.stop);
    for (const QJsonObject &row : rows) {
        if (reading.isFull())
            return position;
        Roll roll;
        const QString sender = idIn(row, u"SenderId");
        if (!sender.isEmpty())
            roll.add(m_people.person(sender), Role::From);
        QStringList members = m_members.value(idIn(row, u"ConversationId"));
        members.sort();
        for (const QString &member : members)
            roll.add(m_people.person(member), Role::To);
        reading.take(m_maker.messageOf(row, roll.people()));
        position.after = m_rows.keyOf(row);
    }
    isAtEnd = rows.size() < Reading::itemsInPage;
    if (isAtEnd && !m_queries.isReadable(objects::chatterMessage())) {
        const Answer refusal = m_queries.refusalOf(objects::chatterMessage());
        if (!isNotThere(refusal))
            reading.page.unfinished.append(refusedMessages(QStringLiteral("Private messages"), refusal));
        position.giveUp();
    }
    return position;
}

} // namespace chatter
