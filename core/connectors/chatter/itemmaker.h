// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/chatter/audience.h"
#include "connectors/chatter/details.h"
#include "connectors/chatter/ledger.h"
#include "connectors/chatter/versions.h"

namespace chatter {

/// A post or comment with all that was looked up for it.
struct Entity
{
    Record::Kind kind = Record::Kind::Post;
    QJsonObject row;
    Detail detail;
    model::People people;
    Thread thread;
    QString deleter;         ///< id; empty: nobody tells
    base::Instant deletedAt; ///< 1970: the row's own time counts
    QString refusal;         ///< why not all that belongs to it is told; empty: it is
};

/// Makes items of what was read. Their revisions and digests are the same however often, and by whichever
/// way, they are met. One lane.
class ItemMaker
{
public:
    ItemMaker(QByteArray identity, QString site) : m_identity(std::move(identity)), m_site(std::move(site)) {}

    const QByteArray &identity() const { return m_identity; }

    /// The versions beyond `afterVersion` that are not captured yet, the present one also when it is, and the
    /// deletion of a row that is deleted. A present version whose files changed is a revision of its own, and
    /// so is a return from the recycle bin. Of what is not told whole none of this is given, so that all of
    /// it is once it is told: one item in a container of its own, which cannot be converted and says why,
    /// takes its place. Only its deletion comes, where a text of it is captured.
    std::vector<model::SourceItem> itemsOf(const Entity &entity, int afterVersion, const People &people,
                                           const connectors::KnownItems &known, const Ledger &ledger) const;

    /// The deletion of a known item of which nothing more is to be had.
    model::SourceItem deletionOf(const QString &container, const model::KnownItem &known,
                                 base::Instant deletedAt, const Ledger &ledger) const;

    model::SourceItem messageOf(const QJsonObject &message, const model::People &people) const;

    /// A record with what every one of this organisation's says.
    Record recordOf(Record::Kind kind) const;

    /// The number in an item's revision: `` is 1, `3` and `3f0a1b2c3d` are 3; 0: it is none of an edit.
    static int numberOf(const QString &revision);

private:
    model::SourceItem versionOf(const Entity &entity, const Version &version, const People &people) const;
    model::SourceItem presentOf(const Entity &entity, const Version &version, const People &people,
                                const std::optional<model::KnownItem> &known) const;
    std::vector<model::SourceItem> thereOf(const Entity &entity, int afterVersion, const People &people,
                                           const std::optional<model::KnownItem> &before,
                                           const Ledger &ledger) const;
    model::SourceItem unreadOf(const Entity &entity) const;
    model::SourceItem goneOf(const Entity &entity, const model::Person &deleter,
                             const QString &revision) const;

    const QByteArray m_identity;
    const QString m_site;
};

/// Where posts and comments are kept.
QString containerOf(Record::Kind kind);

bool isDeleted(const QString &revision);
bool isRestored(const QString &revision);

/// Of a deletion: the same again for what is deleted already, else one more than there were.
QString deletionRevision(const std::optional<model::KnownItem> &known, const Ledger::Deletions &deletions);

/// How often an item with such a revision was deleted: `deleted` and `restored` are 1, `deleted-2` is 2.
int deletionsIn(const QString &revision);

} // namespace chatter
