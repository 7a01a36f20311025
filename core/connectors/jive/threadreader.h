// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/jive/itemmaker.h"
#include "connectors/jive/ledger.h"
#include "connectors/jive/position.h"
#include "connectors/jive/shape.h"

namespace jive {

/// What reading takes from its caller, and the page it fills.
struct Reading
{
    const connectors::Window &window;
    const connectors::SourceState &state;
    const connectors::KnownItems &known;
    const base::Stop &stop;
    connectors::Page &page;
    base::Instant sweepAt; ///< when the sweep began that it is part of, which asks even for what Jive says is
                           ///< not there; 1970: it is part of none

    Reading(const connectors::Window &within, const connectors::SourceState &rows,
            const connectors::KnownItems &items, const base::Stop &until, connectors::Page &into)
        : window(within), state(rows), known(items), stop(until), page(into)
    {}

    bool isFull() const; ///< enough for one page

    /// Of an item of that time: it lies outside the window.
    bool isExcluded(base::Instant sentAt) const;

    /// Adds the item, or counts it as excluded.
    void take(model::SourceItem item) const;

    /// Adds the item whatever its time; once a page.
    void keep(model::SourceItem item) const;

private:
    mutable qint64 m_bytes = 0;
};

/// Reads a thread: its first entity with the versions it had, then its replies, list by list to the last
/// `next`, and which of those known are deleted. One lane.
class ThreadReader
{
public:
    explicit ThreadReader(Client &client, ItemMaker &maker) : m_client(client), m_maker(maker) {}

    /// Goes on at `place`, and sets it to where it stopped; true when the thread is read to its end and
    /// remembered. Called for one thread until then.
    bool read(const QJsonObject &root, bool isPrivate, const QString &runAs, ThreadPlace &place,
              const Reading &reading);

private:
    /// A list of replies.
    struct List
    {
        QString link;
        bool isForAuthors = false;
    };

    /// What of a thread has to be kept in mind between two pages of it.
    struct Memory
    {
        Thread thread;
        QHash<QString, QString> met; ///< replies, with the link that listed each first
        std::vector<std::pair<QString, model::People>>
            writers;                ///< before the list went on at a link; the last
        Trail trail;                ///< of the list that is being read
        bool isClosed = false;      ///< a list of replies was refused
        bool lacksVersions = false; ///< so was the list of versions
    };

    /// What a list of versions says.
    struct Versions
    {
        std::vector<QJsonObject> fresh; ///< the first of those that are not captured yet, by number
        qint64 first = 0;               ///< the lowest number of all
        qint64 latest = 0;              ///< the highest; 0: there are none
    };

    const model::People *writersAt(const QString &link) const;
    void remember(const QString &link, model::People writers);
    bool readRoot(bool wasRead, const Reading &reading, ThreadRow &row);
    bool takeVersions(const Versions &versions, const Reading &reading, ThreadRow &row);
    void takeVersion(const QJsonObject &version, const QJsonObject &entity, bool isFirst,
                     const Reading &reading);
    Versions versionsOf(const QString &link, qint64 captured, const Reading &reading);
    void refuseVersions(const Reading &reading);
    void refuse(const Answer &answer, const Reading &reading);
    bool readReplies(ThreadPlace &place, const Reading &reading);
    QJsonObject contentOf(const QJsonObject &version, const Reading &reading);
    void takeReplies(const QJsonArray &list, const QString &where, const Thread &thread,
                     model::People &writers, const Reading &reading);
    void findDeleted(const Reading &reading);
    std::vector<List> lists() const;
    bool isEmpty(const List &list, const Reading &reading) const;

    Client &m_client;
    ItemMaker &m_maker;
    Memory m_memory;
};

} // namespace jive
