// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/maildir/folderindex.h"

#include <algorithm>
#include <map>

#include <QDateTime>
#include <QFileInfo>

#include "base/files.h"
#include "base/platform.h"
#include "target/maildir/messagename.h"

namespace maildir {

static const QLatin1String newFolder("/new");
static const QLatin1String curFolder("/cur");
static constexpr int mostScans = 5;
static constexpr size_t shortEnough = 4096;

FolderIndex::FolderIndex(QString folder, qsizetype mostKeys)
    : m_folder(std::move(folder)), m_mostKeys(mostKeys)
{}

FolderIndex::Bytes FolderIndex::bytesOf(const model::DeliveryKey &key)
{
    Bytes bytes{};
    std::copy_n(key.bytes.begin(), std::min<size_t>(bytes.size(), static_cast<size_t>(key.bytes.size())),
                bytes.begin());
    return bytes;
}

std::vector<bool> FolderIndex::holds(std::span<const model::DeliveryKey> keys, const base::Stop &stop)
{
    if (m_stamp != stampNow() && !load(stop))
        return sought(keys, stop);
    std::vector<bool> held;
    for (const model::DeliveryKey &key : keys)
        held.push_back(knows(key));
    return held;
}

void FolderIndex::meet(const base::Stop &stop)
{
    if (!m_isTooLarge && m_stamp != stampNow())
        load(stop);
}

/// The same by reading the folder once, keeping only what is asked for.
std::vector<bool> FolderIndex::sought(std::span<const model::DeliveryKey> keys, const base::Stop &stop) const
{
    std::map<Bytes, bool> isThere;
    for (const model::DeliveryKey &key : keys)
        isThere[bytesOf(key)] = false;
    const auto take = [&](const Bytes &key) {
        const auto wanted = isThere.find(key);
        if (wanted != isThere.end())
            wanted->second = true;
        return true;
    };
    for (int i = 0; i < mostScans; ++i) {
        const Stamp before = stampNow();
        scan(take, stop);
        if (before == stampNow())
            break;
    }
    std::vector<bool> held;
    for (const model::DeliveryKey &key : keys)
        held.push_back(isThere[bytesOf(key)]);
    return held;
}

bool FolderIndex::knows(const model::DeliveryKey &key) const
{
    const Bytes bytes = bytesOf(key);
    return std::ranges::binary_search(m_recent, bytes) || std::ranges::binary_search(m_sorted, bytes);
}

void FolderIndex::beginChange()
{
    if (m_stamp && *m_stamp != stampNow())
        forget();
}

void FolderIndex::endChange(std::span<const model::DeliveryKey> added)
{
    if (!m_stamp)
        return;
    const qsizetype before = std::ssize(m_recent);
    std::ranges::transform(added, std::back_inserter(m_recent), bytesOf);
    std::sort(m_recent.begin() + before, m_recent.end());
    std::inplace_merge(m_recent.begin(), m_recent.begin() + before, m_recent.end());
    if (m_recent.size() > std::max(shortEnough, m_sorted.size() / 16))
        sortIn();
    m_stamp = stampNow();
    m_isTooLarge = size() > m_mostKeys;
    if (m_isTooLarge)
        forget();
}

void FolderIndex::forget()
{
    m_stamp.reset();
    m_sorted = {};
    m_recent = {};
}

/// Gives every key to `take`, until it returns false.
template<typename Take>
void FolderIndex::scan(Take take, const base::Stop &stop) const
{
    // new before cur: servers move messages that way, so that one on the move is met at least once.
    for (const QLatin1String part : {newFolder, curFolder}) {
        bool goOn = true;
        int count = 0;
        const auto listing = base::platform::listFolder(m_folder + part, [&](const QString &name) {
            if (++count % 1024 == 0)
                stop.throwIfNow();
            const auto key = keyAtStart(name);
            goOn = !key || take(bytesOf(*key));
            return goOn;
        });
        if (listing == base::platform::Listing::Failed)
            base::throwStorageFailure(QStringLiteral("read the folder"), m_folder + part);
        if (!goOn)
            return;
    }
}

/// False when there are too many keys to keep.
bool FolderIndex::load(const base::Stop &stop)
{
    forget();
    // A server that renames a file while the folder is read can hide it from this reading; the next one,
    // joined to this, finds it.
    for (int i = 0; i < mostScans && !m_stamp; ++i) {
        const Stamp before = stampNow();
        bool fits = true;
        scan(
            [&](const Bytes &key) {
                m_recent.push_back(key);
                fits = m_recent.size() <= static_cast<size_t>(m_mostKeys);
                return fits;
            },
            stop);
        m_isTooLarge = !fits;
        if (!fits) {
            forget();
            return false;
        }
        sortIn();
        if (before == stampNow() || i + 1 == mostScans)
            m_stamp = before;
    }
    return true;
}

FolderIndex::Stamp FolderIndex::stampNow() const
{
    const auto changed = [this](QLatin1String part) {
        return QFileInfo(m_folder + part).lastModified().toMSecsSinceEpoch();
    };
    return {changed(curFolder), changed(newFolder)};
}

void FolderIndex::sortIn()
{
    std::ranges::sort(m_recent);
    if (m_sorted.empty()) {
        m_sorted.swap(m_recent);
    } else {
        const auto middle = m_sorted.insert(m_sorted.end(), m_recent.begin(), m_recent.end());
        std::inplace_merge(m_sorted.begin(), middle, m_sorted.end());
    }
    m_sorted.erase(std::unique(m_sorted.begin(), m_sorted.end()), m_sorted.end());
    m_recent = {};
}

} // namespace maildir
