// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/jabber/database.h"

#include "base/digest.h"
#include "connectors/jabber/jid.h"
#include "odbc/rowreader.h"

namespace jabber {

using odbc::WallTime;

/// Of archived texts that are read on; a few megabytes.
static constexpr size_t mostAhead = 20'000;

odbc::Login loginOf(const Settings &settings)
{
    odbc::Login login = settings.login;
    if (login.connection.isEmpty())
        login.driver = odbc::chosenDriver(login.driver, odbc::drivers());
    return login;
}

Database::Database(const Settings &settings, const base::Stop &stop)
    : m_lookups(loginOf(settings), stop),
      m_rows(loginOf(settings), stop),
      m_schema(Schema::read(m_lookups, stop)),
      m_rooms(Rooms::read(m_lookups, m_schema, stop)),
      m_clock(settings.timeZone)
{}

QByteArray Database::identity(const base::Stop &stop)
{
    odbc::RowReader reader(m_lookups, m_schema.dialect().identity, {}, stop);
    const QString name = reader.next() ? reader.text(0).value_or(QString()) : QString();
    return "jabber:" + QString(name + u'/' + m_schema.schemaName()).toLower().toUtf8();
}

std::optional<WallTime> Database::oldest(const QString &table, const base::Stop &stop)
{
    const Table &rows = m_schema.demand(table);
    const QString least = u"MIN(" + rows.column(QStringLiteral("sent_date")) + u')';
    odbc::RowReader reader(m_lookups,
                           u"SELECT " +
                               QString(m_schema.dialect().timeText).replace(QStringLiteral("%1"), least) +
                               u" FROM " + rows.name,
                           {}, stop);
    return reader.next() ? odbc::wallTimeFrom(reader.text(0).value_or(QString())) : std::nullopt;
}

QByteArray textKey(const QString &room, const QString &body)
{
    base::Digest digest;
    digest.addField(room.toUtf8());
    digest.addField(body.toUtf8());
    return digest.result();
}

QStringList receiversOf(const Utterance &said, const GroupCopies &copies)
{
    QStringList people;
    if (const auto found = copies.find(textKey(said.room, said.body)); found != copies.end()) {
        for (const auto &[at, to] : found->second) {
            if (std::chrono::abs(at - said.at) <= togetherness)
                people += to;
        }
    }
    people.removeAll(said.from);
    return people;
}

/// Returns until when it has read: `ahead`, or as far behind `to` as memory allows.
template<typename Take>
static WallTime readOn(RowStream &stream, WallTime to, WallTime ahead, const Take &take)
{
    size_t count = 0;
    while (auto row = stream.next()) {
        if (++count > mostAhead && row->at >= to)
            return row->at;
        take(*row);
    }
    return ahead;
}

const ArchivedTexts &Database::archivedTexts(WallTime from, WallTime to, WallTime ahead,
                                             const base::Stop &stop)
{
    const QString table = QStringLiteral("tc_msgarchive");
    if (m_texts.has(from, to) || !m_schema.table(table))
        return m_texts.rows;
    Kept<ArchivedTexts> kept{.rows = {}, .from = from};
    RowStream stream(m_lookups, m_schema, table, from, ahead, stop, RowStream::Stanzas::WithoutBody);
    kept.to = readOn(stream, to, ahead, [&](const Row &row) {
        if (!row.body.isEmpty())
            kept.rows[textKey(bareOf(row.to), row.body)].push_back(row.at);
        else if (const auto said = roomUtterance(row, m_rooms))
            kept.rows[textKey(said->room, said->body)].push_back(said->at);
    });
    m_texts = std::move(kept);
    return m_texts.rows;
}

const GroupCopies &Database::groupCopies(WallTime from, WallTime to, WallTime ahead, const base::Stop &stop)
{
    const QString table = QStringLiteral("jm");
    if (m_copies.has(from, to) || !m_schema.table(table))
        return m_copies.rows;
    Kept<GroupCopies> kept{.rows = {}, .from = from};
    RowStream stream(m_lookups, m_schema, table, from, ahead, stop, RowStream::Stanzas::WithoutBody);
    std::vector<Row> rows;
    kept.to = readOn(stream, to, ahead, [&](Row &row) {
        if (row.type == u"g")
            rows.push_back(std::move(row));
    });
    const auto nothing = [](const QString &, WallTime, WallTime) {
        return std::vector<WallTime>();
    };
    for (const Utterance &said : collapsed(rows, m_rooms, m_clock, nothing))
        kept.rows[textKey(said.room, said.body)].emplace_back(said.at, said.to);
    m_copies = std::move(kept);
    return m_copies.rows;
}

const Transfers &Database::sentFiles(WallTime from, WallTime to, WallTime ahead, const base::Stop &stop)
{
    if (!m_files.has(from, to))
        m_files = {.rows = filesBetween(from, ahead, stop), .from = from, .to = ahead};
    return m_files.rows;
}

Transfers Database::filesBetween(WallTime from, WallTime to, const base::Stop &stop)
{
    Transfers files;
    const Table *log = m_schema.table(QStringLiteral("aft_log"));
    if (!log || !log->has(QStringLiteral("timestampvalue")))
        return files;
    const QString stamp = log->column(QStringLiteral("timestampvalue"));
    QStringList columns{QString(m_schema.dialect().timeText).replace(QStringLiteral("%1"), stamp)};
    for (const char *name :
         {"method", "real_filename", "file_server", "file_path", "bytes_transferred", "jid", "to_jid"})
        columns.append(log->column(QString::fromLatin1(name)));
    odbc::RowReader reader(m_lookups,
                           u"SELECT " + columns.join(QStringLiteral(", ")) + u" FROM " + log->name +
                               u" WHERE " + m_schema.dialect().between(stamp, from, to),
                           {}, stop);
    while (reader.next()) {
        const auto at = odbc::wallTimeFrom(reader.text(0).value_or(QString()));
        const QString method = reader.text(1).value_or(QString()).trimmed();
        TransferredFile file{.name = reader.text(2).value_or(QString())};
        file.server = reader.text(3).value_or(QString());
        file.path = reader.text(4).value_or(QString());
        const auto size = reader.text(5);
        file.size = size ? size->toLongLong() : -1;
        if (at && method.compare(u"post", Qt::CaseInsensitive) == 0)
            files.emplace(file.name, Transfer{*at, reader.text(6).value_or(QString()),
                                              reader.text(7).value_or(QString()), file});
    }
    return files;
}

std::optional<bool> Database::mayWrite(const QString &table, const base::Stop &stop)
{
    const Table *found = m_schema.table(table);
    if (!found || m_schema.dialect().mayWrite.isEmpty())
        return std::nullopt;
    const QString name = QString(found->name).replace(u'\'', QStringLiteral("''"));
    odbc::RowReader reader(
        m_lookups, QString(m_schema.dialect().mayWrite).replace(QStringLiteral("%1"), name), {}, stop);
    const auto answer = reader.next() ? reader.text(0) : std::nullopt;
    return answer ? std::optional<bool>(*answer == u"1") : std::nullopt;
}

} // namespace jabber
