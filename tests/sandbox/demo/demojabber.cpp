// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demojabber.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include "base/failure.h"
#include "base/files.h"
#include "demo/connectorfile.h"

namespace sandbox {

namespace {

const QString rates = QStringLiteral("rates@im.contoso.example");
const QString credit = QStringLiteral("credit@im.contoso.example");
const QString partner = QStringLiteral("quotes@partner.example");
const QString room = QStringLiteral("auction@rooms.contoso.example");

class Database
{
public:
    explicit Database(const QString &file)
        : m_database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name))
    {
        m_database.setDatabaseName(file);
        if (!m_database.open())
            throw failure(m_database.lastError());
    }
    ~Database()
    {
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(name);
    }
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    void execute(const QString &statement, const QVariantList &values = {})
    {
        QSqlQuery query(m_database);
        query.prepare(statement);
        for (const QVariant &value : values)
            query.addBindValue(value);
        if (!query.exec())
            throw failure(query.lastError());
    }

private:
    static base::Failure failure(const QSqlError &error)
    {
        return base::storageFailure(
            "STORAGE_FAILED",
            QStringLiteral("The demo's Jabber database cannot be written: %1.").arg(error.text()));
    }

    inline static const QString name = QStringLiteral("demo-jabber");
    QSqlDatabase m_database;
};

void makeTables(Database &database)
{
    for (const char *table :
         {"CREATE TABLE jm (to_jid TEXT, from_jid TEXT, sent_date TEXT, subject TEXT, thread_id TEXT, "
          "msg_type TEXT, "
          "direction TEXT, body_len INTEGER, message_len INTEGER, body_string TEXT, body_text TEXT, "
          "message_string "
          "TEXT, message_text TEXT, history_flag TEXT)",
          "CREATE TABLE tc_msgarchive (msg_id INTEGER, to_jid TEXT, from_jid TEXT, nick_jid TEXT, sent_date "
          "TEXT, "
          "msg_type TEXT, body_len INTEGER, message_len INTEGER, body_string TEXT, body_text TEXT, "
          "message_string "
          "TEXT, message_text TEXT, subject TEXT)",
          "CREATE TABLE tc_rooms (room_jid TEXT, creator_jid TEXT, subject TEXT, type TEXT, config TEXT, "
          "spacket TEXT, "
          "start_msg_id INTEGER, next_msg_id INTEGER)",
          "CREATE TABLE tc_users (room_jid TEXT, real_jid TEXT, role TEXT, affiliation TEXT, nick_jid TEXT, "
          "reason "
          "TEXT, initiator_jid TEXT)",
          "CREATE TABLE tc_timelog (real_jid TEXT, nick_jid TEXT, direction TEXT, stamp TEXT)"})
        database.execute(QString::fromLatin1(table));
}

QString stanza(const QString &id, const QString &from, const QString &to, const QString &text)
{
    return QStringLiteral(
               "<message xmlns='jabber:client' id='%1' from='%2' to='%3'><body>%4</body></message>")
        .arg(id, from, to, text.toHtmlEscaped());
}

/// As the archiver does: a row on its way in and one on its way out.
void addChat(Database &database, const QString &id, const char *time, const QString &from, const QString &to,
             const QString &text)
{
    for (const char *direction : {"I", "O"}) {
        const QString at =
            QStringLiteral("2026-11-19T%1.%2")
                .arg(QLatin1String(time), *direction == 'I' ? QStringLiteral("100") : QStringLiteral("107"));
        database.execute(
            QStringLiteral("INSERT INTO jm VALUES (?, ?, ?, NULL, 'thread-1', 'c', ?, ?, 0, ?, NULL, ?, "
                           "NULL, 'N')"),
            {to, QString(from + u"/desktop"), at, QLatin1String(direction), text.size(), text,
             stanza(id, from, to, text)});
    }
}

void addToRoom(Database &database, int number, const char *time, const QString &from, const QString &text)
{
    database.execute(
        QStringLiteral("INSERT INTO tc_msgarchive VALUES (?, ?, ?, ?, ?, 'g', ?, 0, ?, NULL, ?, NULL, "
                       "'Auction')"),
        {number, room, from, QString(room + u'/' + from.section(u'@', 0, 0)),
         QStringLiteral("2026-11-19T%1.000").arg(QLatin1String(time)), text.size(), text,
         stanza(QStringLiteral("room-%1").arg(number), from, room, text)});
}

void fill(Database &database)
{
    database.execute(QStringLiteral("BEGIN"));
    makeTables(database);
    addChat(database, QStringLiteral("chat-1"), "09:00:00", rates, credit,
            QStringLiteral("Do you have a bid for the block?"));
    addChat(database, QStringLiteral("chat-2"), "09:00:20", credit, rates,
            QStringLiteral("99.85 for 25 million 👍"));
    addChat(database, QStringLiteral("chat-3"), "09:01:00", rates, partner,
            QStringLiteral("We are done at 99.85."));
    database.execute(
        QStringLiteral("INSERT INTO tc_rooms VALUES (?, ?, 'Auction', 'persistent', '', '', 1, 4)"),
        {room, rates});
    for (const QString &person : {rates, credit}) {
        const QString nick = room + u'/' + person.section(u'@', 0, 0);
        database.execute(
            QStringLiteral("INSERT INTO tc_users VALUES (?, ?, 'participant', 'member', ?, NULL, NULL)"),
            {room, person, nick});
        database.execute(
            QStringLiteral("INSERT INTO tc_timelog VALUES (?, ?, 'E', '2026-11-19T08:00:00.000')"),
            {person, nick});
    }
    addToRoom(database, 1, "10:00:00", rates, QStringLiteral("Who covers the auction today?"));
    addToRoom(database, 2, "10:00:30", credit, QStringLiteral("We do."));
    database.execute(QStringLiteral("COMMIT"));
}

} // namespace

void writeDemoJabber(const QString &folder)
{
    base::makePrivateFolder(folder);
    const QString file = folder + QStringLiteral("/tcmadb.sqlite");
    QFile::remove(file);
    Database database(file);
    fill(database);
    writeConnectorFile(folder, QStringLiteral("jabber"), QStringLiteral("Demo Jabber"),
                       {{QStringLiteral("driver"), QStringLiteral("SQLite3")},
                        {QStringLiteral("database"), QStringLiteral("${demo}/tcmadb.sqlite")},
                        {QStringLiteral("domainMap"), QStringLiteral("im.contoso.example=contoso.example")},
                        {QStringLiteral("since"), QStringLiteral("2026-11-01")},
                        {QStringLiteral("schedule"), QStringLiteral("manual")}});
}

} // namespace sandbox
