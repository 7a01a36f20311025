// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/jabber/database.h"
#include "connectors/jabber/hours.h"
#include "connectors/jabber/presence.h"
#include "connectors/jabber/reading.h"
#include "connectors/jabber/stride.h"
#include "connectors/source.h"
#include "odbc/wallclock.h"

namespace jabber {

/// Reads the external database hour by hour: the container `jm` is what the message archiver wrote, `rooms`
/// the persistent rooms. What takes longer than the query's timeout is asked for in parts. A cursor's value
/// is a time as the database has it, in milliseconds: all before it is read. State rows:
/// `hours/<container>/<ms>` how many rows an hour had when it was read, `to/<day>/<id>` who received a
/// group's message, `days/<day>` which days have such rows, `tables` which tables were found.
class JabberSource final : public connectors::Source
{
public:
    /// IM and Presence queues rows before it inserts them; what is younger waits for the next run.
    static constexpr std::chrono::minutes lag{5};

    explicit JabberSource(const connectors::SourceContext &context);
    ~JabberSource() override;

    QByteArray identity(const base::Stop &stop) override;
    model::Checks probe(const base::Stop &stop) override;
    std::vector<connectors::Cursor> resume(const std::vector<connectors::Cursor> &stored,
                                           const connectors::Window &window,
                                           const connectors::SourceState &state,
                                           const base::Stop &stop) override;
    connectors::Page fetch(const connectors::Cursor &cursor, const connectors::SourceState &state,
                           const connectors::KnownItems &known, const base::Stop &stop) override;
    model::Message convert(const model::SourceItem &item) const override;
    std::unique_ptr<QIODevice> open(const model::Attachment &attachment, const base::Stop &stop) override;

private:
    struct Plan
    {
        Hours counted;
        std::vector<WallTime> hours;
        WallTime end{};
        WallTime kept{}; ///< what is remembered of hours and receivers is of this hour, or later
        QStringList warnings;
        QStringList remarks;
    };

    Database &database(const base::Stop &stop);
    template<typename Ask>
    auto inTime(Stride &stride, const QString &table, WallTime from, WallTime to, const base::Stop &stop,
                const Ask &ask);
    Hours countHours(const QString &table, WallTime from, WallTime to, const base::Stop &stop);
    Plan planOf(const QString &container, const std::optional<WallTime> &stored,
                const connectors::SourceState &state, const base::Stop &stop);
    void nameLostTables(const Schema &schema, Plan &plan) const;
    Reading::Piece piece(const QString &container, WallTime from, WallTime to, const base::Stop &stop);
    std::vector<Utterance> chats(const Reading::Piece &piece, const connectors::KnownItems &known,
                                 const base::Stop &stop);
    std::vector<Utterance> roomMessages(const Reading::Piece &piece, const connectors::KnownItems &known,
                                        const base::Stop &stop);
    void addItems(const QString &container, const Reading::Piece &piece, const connectors::SourceState &state,
                  const connectors::KnownItems &known, connectors::Page &page, const base::Stop &stop);
    connectors::Page lastPage(const connectors::Cursor &cursor, const Plan &plan,
                              const connectors::SourceState &state, const base::Stop &stop);
    bool isInside(base::Instant time) const;
    void settle(const QString &container, WallTime hour, const Plan &plan, connectors::Page &page) const;

    const base::Clock &m_clock;
    Settings m_settings;
    odbc::WallClock m_wallClock;
    connectors::Window m_window;
    QStringList m_tablesBefore; ///< that earlier runs found
    std::map<QString, Plan> m_plans;
    int m_piecesNamed = 0; ///< for texts that are cut
    Presence m_presence;
    Stride m_stride; ///< of messages
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Reading> m_reading; ///< of m_database
};

} // namespace jabber
