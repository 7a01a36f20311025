// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <random>
#include <set>
#include <vector>

#include "connectors/jabber/record.h"
#include "core/connectors/jabber/trafficsink.h"

namespace jabber {

/// What the message archiver and the persistent rooms of a busy site write, made up, with the truth of what
/// is to be captured of it: pairs in and out, forks, doubled first messages, history, errors, receipts, ties,
/// equal texts within a second, group chats, rooms with people who come and go, files, formatted texts,
/// texts of 1,000,000 characters, emoji, senders that are no JID; in hours that clocks skipped or had twice,
/// too. The times are those of `zone`. The same extent always makes the same.
class Traffic
{
public:
    static constexpr const char *zone = "Europe/Berlin";

    struct Extent
    {
        qint64 rows = 6'000; ///< of jm and tc_msgarchive; about
        int longTexts = 3;   ///< of 1,000,000 characters, of the rows
    };
    using Expect = std::function<void(const QString &described)>;

    /// `expect` is told of each item to be captured of what has been written.
    Traffic(const Extent &extent, TrafficSink &sink, Expect expect);

    void writeInTime(); ///< all that is there at the first run
    void writeLate();   ///< what an outage held back for hours

    qint64 rows() const { return m_rows; }

    /// All that is to be right about a captured record, in one line.
    static QString described(const Record &record);

private:
    /// SQL Server's datetime knows .000, .003 and .007.
    static odbc::WallTime roundedTime(odbc::WallTime time)
    {
        const auto last = time.time_since_epoch() % std::chrono::milliseconds{10};
        const auto kept = last.count() < 2 ? 0 : last.count() < 5 ? 3 : 7;
        return time - last + std::chrono::milliseconds{kept};
    }
    static QString mailDomain() { return QStringLiteral("@im.example.com"); }

    struct Place
    {
        QString jid;
        QString title;
        QStringList members; ///< their names
        std::set<QString> present;
        int number = 0; ///< of the last message
        bool isPersistent = false;
        bool knowsNicks = false;
    };
    struct Stretch
    {
        odbc::WallTime from;
        odbc::WallTime to;
        double share;
    };

    void makePlaces();
    void writeStretch(const Stretch &stretch, qint64 rows);
    void sayAnything();

    void chat();
    void doubledFirst();
    void ties();
    void nearlySame();
    void withoutStanza();
    void groupChat();
    void roomMessage();
    void comesAndGoes(Place &place);
    void privately();
    void noMessage();
    void file();
    void formatted();
    void longText(int units);
    void fromNobody();

    int below(int bound) { return int(m_random() % unsigned(bound)); }
    QString person();
    QString device() { return QStringLiteral("/device") + QString::number(below(4)); }
    QString text();
    QString newId();
    Written row(odbc::WallTime at, const QString &from, const QString &to, const QString &body) const;
    void write(const Written &row, bool isLate);
    void pair(const Written &in, bool isLate);
    Record said(Utterance::Kind kind, const Written &row, odbc::WallTime at) const;
    void expect(Record record, bool isLate);
    bool isHeldBack(); ///< by an outage

    Extent m_extent;
    TrafficSink &m_sink;
    Expect m_expect;
    std::mt19937 m_random{20'261'119}; // NOLINT(cert-msc51-cpp): the same each time is the point
    std::vector<Place> m_places;
    odbc::WallTime m_now{};
    qint64 m_rows = 0;
    qint64 m_said = 0;
    qint64 m_nextLongText = 0;
    std::vector<std::pair<bool, Written>> m_late; ///< true: of a room
    QStringList m_lateTruth;
};

} // namespace jabber
