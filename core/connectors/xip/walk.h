// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <vector>

#include "base/clock.h"
#include "base/stop.h"
#include "connectors/xip/dropfolder.h"

namespace xip {

/// How long a file must have been left alone before it is read (contract section 2).
struct Patience
{
    std::chrono::milliseconds settled{10'000}; ///< a file older than this is read at once
    std::chrono::milliseconds pause{2'000};    ///< a younger one after two equal looks so far apart
    int looks = 30; ///< then a file that still changes, and what comes after that time, is for the next run
    int turns = 3;  ///< how often a file that is rewritten is read in one run
};

/// The files of one run, one after another: those at rest first, then those that come to rest while the run
/// goes on. What comes when a file that grew from the start would be given up is the next run's, without a
/// word: a steady feed would keep the run from ending. The n-th file stays the n-th. Thread: one.
class Walk
{
public:
    Walk(const DropFolder &folder, const base::Clock &clock, Patience patience = {});

    /// Puts a file first that a former run left in the middle. Before the first call of file().
    void startWith(const QString &path);

    /// The n-th file, waiting for files that still change; null at the end. Throws Failure{Stopped}, or what
    /// DropFolder::list() throws.
    const DropFile *file(qsizetype index, const base::Stop &stop);

    /// At the end: files that still or again and again change, and signatures whose archive is not there.
    const QStringList &unfinished() const { return m_unfinished; }

private:
    void look(const base::Stop &stop);
    bool isAtRest(const DropFile &file) const;
    bool isTaken(const DropFile &file) const;
    bool isLate(const DropFile &file) const;
    void take(std::vector<DropFile> ready);
    void finish(const DropFolder::Listing &listing);

    const DropFolder &m_folder;
    const base::Clock &m_clock;
    Patience m_patience;
    QString m_first;
    std::vector<DropFile> m_files;
    struct Taken
    {
        size_t index = 0; ///< in m_files, of the latest
        int times = 0;
    };
    std::map<QString, Taken> m_taken;
    std::map<QString, DropFile> m_lastLook; ///< files that were still young then
    std::optional<std::chrono::milliseconds> m_firstLook;
    std::chrono::milliseconds m_lookedAt{0};
    int m_looks = 0;
    bool m_isOver = false;
    QStringList m_unfinished;
};

} // namespace xip
