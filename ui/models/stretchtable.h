// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <set>
#include <vector>

#include <QAbstractTableModel>
#include <QTimer>

#include "base/failure.h"
#include "engine/background.h"
#include "journal/listing.h"

namespace ui {

/// The part of StretchModel that does not depend on what a row is: which stretches are there, which are
/// wanted, and which are on their way. At most three requests are under way at a time, the rows wanted last
/// come first, and a bounded number of stretches is kept, so that a list of a million rows opens as fast as
/// one of ten. Lives in the window's thread and never waits.
class StretchTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int stretchLength = 200;
    static constexpr int stretchesKept = 16;
    static constexpr int requestsAtOnce = 3;

    /// Where rows that came since the last count stand.
    enum class Growth { AtEnd, AtTop };

    ~StretchTable() override;

    /// Forgets everything and counts and reads again.
    void reload();

    /// Counts again; rows that are shown stay until what replaces them is there. Selections stay with their
    /// rows as long as rows only come, and where the growth says.
    void refresh();

    /// The rows were counted: an empty table is now known to be empty.
    bool isCounted() const { return m_isCounted; }

    int rowCount(const QModelIndex &parent = {}) const override;

Q_SIGNALS:
    void counted(int rows);                      ///< after each count that succeeded
    void troubled(const base::Failure &failure); ///< rows or their number could not be read

protected:
    /// Rows as the template below keeps them: a vector of its own type.
    struct Chunk
    {
        int count = 0;
        std::shared_ptr<const void> rows;
    };
    struct Reader
    {
        std::function<qint64(const base::Stop &)> count;
        std::function<Chunk(journal::Stretch, const base::Stop &)> read;
    };
    struct Place
    {
        const void *rows = nullptr; ///< null: not here yet
        size_t index = 0;
    };

    StretchTable(engine::Background &background, Growth growth, QObject *parent);

    void setReader(Reader reader);

    /// Where that row is; asks for it when it is not there, or not as of the last count.
    Place place(int row) const;

    /// The same, without asking for it.
    Place resident(int row) const;

private:
    struct Kept
    {
        qint64 first = 0;
        Chunk chunk;
        bool isStale = false;
        mutable quint64 usedAt = 0;
    };

    const Kept *keptAt(int row) const;
    void askForCount();
    void takeCount(qint64 rows);
    void want(int row) const;
    void fetch();
    void take(qint64 first, Chunk chunk);
    void stopAll();

    engine::Background &m_background;
    Growth m_growth;
    Reader m_reader;
    std::vector<Kept> m_kept;
    mutable std::vector<qint64> m_wanted; ///< first rows, the newest wish last
    std::set<qint64> m_underWay;
    std::set<qint64> m_failed; ///< not asked for again before the next count
    base::Stop m_stop;         ///< of the requests under way
    mutable QTimer m_fetch;
    mutable quint64 m_clock = 0;
    quint64 m_generation = 0; ///< answers of an earlier one are dropped
    int m_rows = 0;
    bool m_isCounted = false;
};

} // namespace ui
