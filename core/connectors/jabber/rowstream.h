// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "connectors/jabber/schema.h"
#include "odbc/rowreader.h"

namespace jabber {

/// One row of jm or tc_msgarchive, as it stands there.
struct Row
{
    odbc::WallTime at;
    QString from;
    QString to;
    QString nick;      ///< tc_msgarchive: nick_jid
    QString type;      ///< c, n, g, h, e
    QString direction; ///< I, O
    QString thread;
    QString subject;
    QString number; ///< tc_msgarchive: msg_id
    QString body;
    QString stanza;
    bool isHistory = false;
    qint64 bodyLength = 0;     ///< what body_len says, where `body` is shorter; 0: it was read whole
    bool hasCutStanza = false; ///< it ends where its column does, and message_len says that it is longer

    bool operator==(const Row &) const = default;
};

/// The rows of a table with times in [from, to), in the order of their times. `table` is `jm` or
/// `tc_msgarchive`; throws Failure (`SCHEMA_UNEXPECTED`) when it is not there.
class RowStream
{
public:
    enum class Stanzas {
        Always,
        WithoutBody
    }; ///< WithoutBody: of rows that have no text in body_string alone

    RowStream(odbc::Connection &connection, const Schema &schema, const QString &table, odbc::WallTime from,
              odbc::WallTime to, const base::Stop &stop, Stanzas stanzas = Stanzas::Always);

    std::optional<Row> next();

private:
    odbc::RowReader m_reader;
    Stanzas m_stanzas;
    int m_bodyWidth = 0; ///< of body_string and message_string
    int m_stanzaWidth = 0;
    std::vector<QString Row::*> m_cells; ///< by column; null: history_flag
};

QString rowsStatement(const Schema &schema, const QString &table, odbc::WallTime from, odbc::WallTime to);

} // namespace jabber
