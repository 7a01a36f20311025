// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/xip/walk.h"

#include <algorithm>

namespace xip {

using std::chrono::milliseconds;

Walk::Walk(const DropFolder &folder, const base::Clock &clock, Patience patience)
    : m_folder(folder), m_clock(clock), m_patience(patience)
{}

void Walk::startWith(const QString &path)
{
    m_first = path;
}

const DropFile *Walk::file(qsizetype index, const base::Stop &stop)
{
    while (index >= qsizetype(m_files.size()) && !m_isOver)
        look(stop);
    return index < qsizetype(m_files.size()) ? &m_files.at(size_t(index)) : nullptr;
}

bool Walk::isAtRest(const DropFile &file) const
{
    const auto before = m_lastLook.find(file.path);
    return m_clock.now() - file.youngest >= m_patience.settled ||
           (before != m_lastLook.end() && before->second == file);
}

/// True for a file that was taken and looks as it did then, or was taken often enough.
bool Walk::isTaken(const DropFile &file) const
{
    const auto taken = m_taken.find(file.path);
    return taken != m_taken.end() &&
           (taken->second.times >= m_patience.turns || m_files.at(taken->second.index) == file);
}

/// True for a file that no look in time has seen.
bool Walk::isLate(const DropFile &file) const
{
    return m_lookedAt - *m_firstLook > m_patience.pause * m_patience.looks && !m_taken.contains(file.path) &&
           !m_lastLook.contains(file.path);
}

void Walk::take(std::vector<DropFile> ready)
{
    std::ranges::stable_sort(ready, {}, [&](const DropFile &file) { return file.path != m_first; });
    for (DropFile &file : ready) {
        Taken &taken = m_taken[file.path];
        taken = {m_files.size(), taken.times + 1};
        m_files.push_back(std::move(file));
    }
}

/// Looks for files that were not taken yet, and takes those at rest. Over when there is nothing more to wait
/// for, or patience ends.
void Walk::look(const base::Stop &stop)
{
    const milliseconds rest = m_patience.pause - (m_clock.elapsed() - m_lookedAt);
    if (!m_lastLook.empty() && rest.count() > 0 && !stop.waitFor(rest))
        stop.throwIfGentle();
    const DropFolder::Listing listing = m_folder.list();
    m_lookedAt = m_clock.elapsed();
    m_firstLook = m_firstLook.value_or(m_lookedAt);
    std::map<QString, DropFile> young;
    std::vector<DropFile> ready;
    for (const DropFile &file : listing.files) {
        if (isTaken(file) || isLate(file))
            continue;
        if (isAtRest(file))
            ready.push_back(file);
        else
            young[file.path] = file;
    }
    m_lastLook = std::move(young);
    m_isOver = ready.empty() && (m_lastLook.empty() || ++m_looks >= m_patience.looks);
    take(std::move(ready));
    if (m_isOver)
        finish(listing);
}

void Walk::finish(const DropFolder::Listing &listing)
{
    for (const auto &[path, file] : m_lastLook)
        m_unfinished.append(QStringLiteral("%1 (still growing)").arg(path));
    for (const DropFile &file : listing.files) {
        const auto taken = m_taken.find(file.path);
        if (taken != m_taken.end() && !(m_files.at(taken->second.index) == file))
            m_unfinished.append(QStringLiteral("%1 (changes again and again)").arg(file.path));
    }
    for (const QString &path : listing.nameless)
        m_unfinished.append(QStringLiteral("%1 (its name is no valid UTF-8; rename it)").arg(path));
    for (const QString &path : listing.lonely)
        m_unfinished.append(QStringLiteral("%1 (its archive is not there; put that beside it, or remove this "
                                           "signature from the folder)")
                                .arg(path));
}

} // namespace xip
