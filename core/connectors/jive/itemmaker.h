// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/jive/places.h"
#include "connectors/jive/record.h"
#include "connectors/page.h"

namespace jive {

/// A thread in hand: its first entity, and who is in it.
struct Thread
{
    QJsonObject root;
    QString key;
    bool isPrivate = false; ///< a direct message or a share
    bool isOpen = false;    ///< whoever is mentioned in it can see it; else those alone whom it is for anyway
    QString runAs;          ///< whom to read it as
    model::People audience; ///< whom the root is for, its author first
    model::People authors;  ///< who may write the root: they alone see its comments for authors

    /// As those comments see it.
    Thread forAuthors() const;
};

/// Makes items of entities, and says who takes part in them. One lane.
class ItemMaker
{
public:
    ItemMaker(Client &client, QByteArray identity)
        : m_client(client), m_identity(std::move(identity)), m_people(client), m_places(client, m_people)
    {}

    People &people() { return m_people; }
    Places &places() { return m_places; }
    const QByteArray &identity() const { return m_identity; }

    Thread threadOf(const QJsonObject &root, bool isPrivate, const QString &runAs, const base::Stop &stop);

    /// The entity as an item. `earlier`: who wrote in the thread before. Its revision is empty at first, and
    /// else says what it changed to, by what is known of it.
    model::SourceItem itemOf(const QJsonObject &entity, const Thread &thread, const model::People &earlier,
                             const connectors::KnownItems &known, const base::Stop &stop);

    /// The deletion of a known item in the thread of that subject; deleted twice, it has another revision.
    model::SourceItem deletionOf(const QString &container, const model::KnownItem &known,
                                 const QString &subject) const;

    /// What is listed without a reference of its own: it cannot be asked for, and fails to convert.
    model::SourceItem namelessOf(QStringView container, const QJsonObject &entity) const;

    model::Person authorOf(const QJsonObject &entity, const base::Stop &stop);

private:
    model::People peopleOf(const QJsonObject &entity, const Thread &thread, const model::People &earlier,
                           const base::Stop &stop);
    void addOne(const QJsonValue &value, model::People &people, const base::Stop &stop);
    void addAuthors(const QJsonObject &entity, model::People &people, const base::Stop &stop);
    void addNamed(const QJsonObject &entity, model::People &people, const base::Stop &stop);
    void addMentioned(const QJsonObject &entity, const Thread &thread, model::People &people,
                      const base::Stop &stop);
    QJsonArray resultsOf(const QString &votes, const base::Stop &stop);
    void addParticipants(const QJsonObject &root, const QString &runAs, model::People &people,
                         const base::Stop &stop);

    Client &m_client;
    QByteArray m_identity;
    People m_people;
    Places m_places;
};

} // namespace jive
