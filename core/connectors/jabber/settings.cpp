// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/jabber/settings.h"

#include "base/failure.h"
#include "odbc/wallclock.h"

namespace jabber {

using model::Field;

Settings Settings::of(const model::Values &values, const base::Secret &password)
{
    Settings settings;
    odbc::Login &login = settings.login;
    login.driver = values.value("driver");
    login.server = values.value("server");
    login.port = values.value("port").toInt();
    login.database = values.value("database");
    login.username = values.value("username");
    login.password = password;
    login.encrypt = model::isTrue(values.value("encrypt"));
    login.caFile = values.value("caFile");
    login.connection = values.value("connection");
    odbc::checkConnection(login.connection);
    const bool isFile = odbc::familyOf(login.driver) == odbc::Family::Sqlite;
    if (login.connection.isEmpty() && (login.database.isEmpty() || (login.server.isEmpty() && !isFile)))
        throw base::inputFailure("MISSING_SETTING",
                                 QStringLiteral("Where the database is has not been said."),
                                 QStringLiteral("Set server and database, or connection."));
    login.queryTimeout = std::chrono::seconds{values.value("queryTimeout").toInt()};
    settings.timeZone = values.value("timeZone");
    const odbc::WallClock known(settings.timeZone); // throws for an unknown one
    settings.addresses = AddressRules::from(values.value("domainMap"));
    settings.recount = std::chrono::days{values.value("recountDays").toInt()};
    return settings;
}

static model::Fields serverFields()
{
    return {
        {.key = "driver",
         .label = QStringLiteral("ODBC driver"),
         .help = QStringLiteral(
             "The registered name of the driver, such as ODBC Driver 18 for SQL Server, "
             "FreeTDS or PostgreSQL Unicode. Empty: the best one for SQL Server that is there.")},
        {.key = "server",
         .label = QStringLiteral("Server"),
         .help = QStringLiteral("The database server's name, as its certificate has it. Not needed with a "
                                "connection string.")},
        {.key = "port",
         .label = QStringLiteral("Port"),
         .help = QStringLiteral(
             "The server's static TCP port. 0: the usual one (SQL Server 1433, PostgreSQL 5432)."),
         .type = Field::Type::Integer,
         .defaultValue = QStringLiteral("0"),
         .advanced = true,
         .minimum = 0,
         .maximum = 65'535},
        {.key = "database",
         .label = QStringLiteral("Database"),
         .help =
             QStringLiteral("The name of the external database, such as tcmadb. Not needed with a connection "
                            "string.")},
        {.key = "username",
         .label = QStringLiteral("User name"),
         .help = QStringLiteral(
             "A login that may read the tables and nothing else (SQL Server: db_datareader).")},
        {.key = "password",
         .label = QStringLiteral("Password"),
         .help = QStringLiteral("The login's password. Empty: the driver signs in by itself."),
         .type = Field::Type::Secret}};
}

static model::Fields securityFields()
{
    return {{.key = "encrypt",
             .label = QStringLiteral("Encrypt and verify"),
             .help = QStringLiteral(
                 "The connection is encrypted and the server's certificate verified. Off: whoever is "
                 "on the way can read along."),
             .type = Field::Type::Bool,
             .defaultValue = QStringLiteral("true")},
            {.key = "caFile",
             .label = QStringLiteral("Authority of the certificate"),
             .help = QStringLiteral(
                 "A PEM file of the authority that signed the server's certificate. Empty: those that "
                 "the system trusts. Microsoft's driver always uses the system's."),
             .type = Field::Type::File},
            {.key = "connection",
             .label = QStringLiteral("Connection string"),
             .help = QStringLiteral(
                 "A whole ODBC connection string, without the password, in place of the settings "
                 "above. Whether it encrypts is up to it."),
             .advanced = true}};
}

static model::Fields limitFields()
{
    return {{.key = "recountDays",
             .label = QStringLiteral("Days counted again"),
             .help = QStringLiteral(
                 "Each run counts the rows of so many days again and rereads the hours that have "
                 "grown: rows come hours late after an outage."),
             .type = Field::Type::Integer,
             .defaultValue = QStringLiteral("7"),
             .advanced = true,
             .minimum = 1,
             .maximum = 90},
            {.key = "queryTimeout",
             .label = QStringLiteral("Query timeout"),
             .help = QStringLiteral("How many seconds a query may take. What takes longer is asked for "
                                    "in parts; if a minute of messages does, the run ends."),
             .type = Field::Type::Integer,
             .defaultValue = QStringLiteral("120"),
             .advanced = true,
             .minimum = 10,
             .maximum = 3'600}};
}

model::Fields fields()
{
    model::Fields all = serverFields();
    for (const Field &field : securityFields())
        all.push_back(field);
    all.push_back({.key = "timeZone",
                   .label = QStringLiteral("Time zone of the database"),
                   .help = QStringLiteral(
                       "The zone that sent_date is written in: UTC, or a name such as Europe/Berlin."),
                   .defaultValue = QStringLiteral("UTC"),
                   .advanced = true});
    all.push_back(
        {.key = "domainMap",
         .label = QStringLiteral("Mail domains"),
         .help = QStringLiteral("Which mail domain stands for which domain of Jabber addresses: "
                                "im.example.com=example.com, separated by commas. Empty: they are the same."),
         .type = Field::Type::List});
    all.push_back(
        {.key = "grouping",
         .label = QStringLiteral("Grouping"),
         .help = QStringLiteral("Each message is an e-mail of its own (message), or all of a conversation's "
                                "day are one, once the day (UTC) is over (conversationDay)."),
         .type = Field::Type::Choice,
         .defaultValue = QStringLiteral("message"),
         .advanced = true,
         .choices = {QStringLiteral("message"), QStringLiteral("conversationDay")},
         .choiceLabels = {QStringLiteral("One e-mail a message"),
                          QStringLiteral("One e-mail a conversation and day")}});
    for (const Field &field : limitFields())
        all.push_back(field);
    return all;
}

} // namespace jabber
