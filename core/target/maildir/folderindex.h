// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include <QString>

#include "base/stop.h"
#include "model/itemkey.h"

namespace maildir {

/// Which delivery keys a Maildir folder holds, by its file names. Reads `new` and `cur` when first asked, and
/// again only when someone else has changed the folder since; 16 bytes a message. Used under its folder's
/// lock. A folder that cannot be read is never taken for an empty one: that throws (Area::Storage).
class FolderIndex
{
public:
    /// `folder`: the one with cur, new and tmp. `mostKeys`: a folder with more is not kept in memory but read
    /// anew each time.
    FolderIndex(QString folder, qsizetype mostKeys);

    /// For each of the keys, whether a file of it is there.
    std::vector<bool> holds(std::span<const model::DeliveryKey> keys, const base::Stop &stop);

    /// Reads the folder unless it is known as it is, or was too large to be kept.
    void meet(const base::Stop &stop);

    /// True when it is known, without looking, that a file of the key is there.
    bool knows(const model::DeliveryKey &key) const;

    /// Call before and after changing the folder: what add() is told then counts as known, and the change as
    /// our own.
    void beginChange();
    void endChange(std::span<const model::DeliveryKey> added);

    /// The folder may hold anything now.
    void forget();

    qsizetype size() const { return std::ssize(m_sorted) + std::ssize(m_recent); }

private:
    using Bytes = std::array<char, 16>;
    using Stamp = std::pair<qint64, qint64>; ///< modification times of cur and new

    static Bytes bytesOf(const model::DeliveryKey &key);
    template<typename Take>
    void scan(Take take, const base::Stop &stop) const;
    bool load(const base::Stop &stop);
    std::vector<bool> sought(std::span<const model::DeliveryKey> keys, const base::Stop &stop) const;
    Stamp stampNow() const;
    void sortIn();

    QString m_folder;
    qsizetype m_mostKeys;
    bool m_isTooLarge = false;
    std::vector<Bytes> m_sorted;
    std::vector<Bytes> m_recent;  ///< sorted too, and short: so that adding does not move a million keys
    std::optional<Stamp> m_stamp; ///< of when the keys were all there are; absent: not loaded
};

} // namespace maildir
