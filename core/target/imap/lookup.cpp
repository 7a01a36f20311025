// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/imap/lookup.h"

#include <algorithm>

#include "target/imap/reading.h"

namespace imap {

QByteArray receiptOf(quint32 uidValidity, quint32 uid)
{
    return QByteArray::number(uidValidity) + ':' + QByteArray::number(uid);
}

std::optional<std::pair<quint32, quint32>> parsedReceipt(const QByteArray &receipt)
{
    const QByteArrayList parts = receipt.split(':');
    const std::pair numbers{parts.value(0).toUInt(), parts.value(1).toUInt()};
    const bool isReceipt = parts.size() == 2 && numbers.second > 0;
    return isReceipt ? std::optional(numbers) : std::nullopt;
}

static void readNew(Session &session, const FolderState &folder, KeyIndex &index, const base::Stop &stop)
{
    index.meet(folder.uidValidity);
    if (folder.uidValidity == 0)
        index = KeyIndex(); // the server does not say whether UIDs still mean the same
    if (folder.exists == 0 || (folder.uidNext > 0 && folder.uidNext <= index.nextUid()))
        return;
    const std::vector<quint32> uids = uidsFrom(session, index.nextUid(), stop);
    std::vector<std::pair<model::ItemKey, quint32>> read;
    readKeys(
        session, uids,
        [&](quint32 uid, const std::optional<model::ItemKey> &key) {
            if (key)
                read.emplace_back(*key, uid);
        },
        stop);
    for (const auto &[key, uid] : read)
        index.add(key, uid);
    if (!uids.empty())
        index.readUpTo(uids.back());
    if (folder.uidNext > 0)
        index.readUpTo(folder.uidNext - 1);
}

/// Reads the fields of what was found, and those of the whole folder where one differs.
static void tellContents(Session &session, std::span<const target::Letter> letters,
                         std::map<model::DeliveryKey, target::Found> &found, const base::Stop &stop)
{
    std::map<quint32, const target::Letter *> copies;
    for (const target::Letter &letter : letters) {
        const auto copy = found.find(letter.key);
        const auto place = copy == found.end() || letter.sourceDigest.isEmpty()
                               ? std::nullopt
                               : parsedReceipt(copy->second.receipt);
        if (place)
            copies.emplace(place->second, &letter);
    }
    std::vector<quint32> uids;
    for (const auto &copy : copies)
        uids.push_back(copy.first);
    using Content = target::Found::Content;
    std::vector<const target::Letter *> others;
    const auto compare = [&](quint32 uid, const QByteArray &digest) {
        const auto copy = copies.find(uid);
        if (copy == copies.end() || digest.isEmpty() || digest == copy->second->sourceDigest)
            return;
        others.push_back(copy->second);
        found[copy->second->key].content = Content::Other;
    };
    readSourceDigests(session, uids, compare, stop);
    if (others.empty())
        return;
    const auto compareAll = [&](quint32, const QByteArray &digest) {
        for (const target::Letter *each : others) {
            if (each->sourceDigest == digest)
                found[each->key].content = Content::Elsewhere;
        }
    };
    readSourceDigests(session, uidsFrom(session, 1, stop), compareAll, stop);
}

std::map<model::DeliveryKey, target::Found> lookUp(Session &session, const FolderState &folder,
                                                   KeyIndex &index, std::span<const target::Letter> letters,
                                                   const base::Stop &stop)
{
    readNew(session, folder, index, stop);
    std::map<model::DeliveryKey, target::Found> found;
    std::vector<const target::Letter *> sought;
    for (const target::Letter &letter : letters)
        sought.push_back(&letter);
    // Once more for each copy that was removed meanwhile: a second one may be there.
    while (!sought.empty()) {
        std::map<quint32, const target::Letter *> hits;
        for (const target::Letter *letter : sought) {
            if (const auto uid = index.find(letter->archiveKey))
                hits.emplace(*uid, letter);
        }
        std::vector<quint32> uids;
        for (const auto &hit : hits)
            uids.push_back(hit.first);
        for (const quint32 uid : uidsAmong(session, uids, stop)) {
            const auto hit = hits.find(uid);
            if (hit == hits.end())
                continue;
            found[hit->second->key] = {target::Found::State::Complete, receiptOf(folder.uidValidity, uid)};
            hits.erase(hit);
        }
        sought.clear();
        for (const auto &[uid, letter] : hits) {
            index.remove(letter->archiveKey, uid);
            sought.push_back(letter);
        }
    }
    tellContents(session, letters, found, stop);
    return found;
}

} // namespace imap
