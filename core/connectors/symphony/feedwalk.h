// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/symphony/unlisted.h"

namespace symphony {

/// Reads the events of the account's datafeed, or of the pod's datahose. One lane.
///
/// Each page's ackId lets go of its events, so it is sent only once the page is committed: by acknowledge()
/// in the same run, or by the next run, which has it from the journal. A feed is made by acknowledge() as
/// well, so that a dry run leaves nothing behind; a dry run sees the first page alone.
class FeedWalk
{
public:
    FeedWalk(Client &client, ItemMaker &maker, bool isHose)
        : m_client(client), m_maker(maker), m_unlisted(maker), m_isHose(isHose)
    {}

    /// What the journal holds is committed.
    void trust(const FeedPlace &stored) { m_committed = stored.ackId; }

    /// Fills the page from there on; returns where it goes on. `isAtEnd` is set when there is nothing more,
    /// or what comes is newer than the run. A feed that is gone, or may not be had, is told in the page: the
    /// histories fill the gap, but for what is no message. Where a feed begins anew, members are listed anew.
    /// An event without type and id is an item that cannot be converted.
    FeedPlace fetch(FeedPlace place, const Reading &reading, bool &isAtEnd);

    /// Makes a feed where there is none. Returns what went wrong; empty: nothing.
    QString acknowledge(const FeedPlace &committed);

private:
    QString find(const base::Stop &stop);
    Answer read(const FeedPlace &place, const base::Stop &stop);
    void refused(const Answer &answer, FeedPlace &place, const Reading &reading, bool &isAtEnd);
    static void remember(const FeedPlace &place, const Reading &reading);
    void take(const QJsonArray &events, const Reading &reading);
    void take(const QJsonObject &json, const Reading &reading);
    void move(const Event &event, const Reading &reading);

    Client &m_client;
    ItemMaker &m_maker;
    Unlisted m_unlisted;
    const bool m_isHose;
    QString m_committed; ///< the ackId that may be sent
};

} // namespace symphony
