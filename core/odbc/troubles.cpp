// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "odbc/troubles.h"

#include <algorithm>
#include <array>
#include <vector>

#include <QList>
#include <QStringList>

#include "odbc/handle.h"

namespace odbc {

using base::Area;
using base::Reaction;

/// A kind of trouble, by what drivers say of it: SQLSTATEs (or their beginnings), the server's numbers,
/// words.
struct Trouble
{
    Reaction reaction;
    Area area;
    const char *key;
    QList<QByteArray> states;
    QList<int> natives;
    QStringList words;
    QString fix;
};

// The order decides: drivers give general states to special troubles, so numbers and words come first.
static std::vector<Trouble> troublesOfSigningIn()
{
    return {
        {Reaction::EndRun,
         Area::Input,
         "DRIVER_MISSING",
         {"IM002", "IM003", "IM004"},
         {},
         {QStringLiteral("can't open lib")},
         QStringLiteral("Install the ODBC driver, or choose one that is registered.")},
        {Reaction::EndRun,
         Area::Source,
         "CERTIFICATE_REFUSED",
         {},
         {},
         {QStringLiteral("certificate"), QStringLiteral("ssl provider"), QStringLiteral("root.crt")},
         QStringLiteral("Set caFile to the authority that signed the server's certificate, and server to the "
                        "name that stands in it.")},
        {Reaction::SignInAgain,
         Area::SignIn,
         "LOGIN_REFUSED",
         {"28000", "28P01"},
         {18456, 18452},
         {QStringLiteral("login failed"), QStringLiteral("authentication failed"),
          QStringLiteral("no password supplied")},
         QStringLiteral("Check username and password; SQL Server must allow SQL Server authentication.")},
        {Reaction::EndRun,
         Area::Input,
         "DATABASE_MISSING",
         {"3D000"},
         {4060, 911},
         {QStringLiteral("cannot open database")},
         QStringLiteral("Check the name of the database and that the login may open it.")}};
}

static std::vector<Trouble> troublesOfAsking()
{
    return {
        {Reaction::EndRun,
         Area::SignIn,
         "PERMISSION_MISSING",
         {"42501"},
         {229, 230, 916},
         {QStringLiteral("permission denied"), QStringLiteral("permission was denied")},
         QStringLiteral("Give the login the right to read the tables (SQL Server: db_datareader).")},
        {Reaction::Retry,
         Area::Source,
         "DATABASE_BUSY",
         {"40"},
         {1205},
         {QStringLiteral("deadlock")},
         QStringLiteral("The database was busy; the run goes on by itself.")},
        {Reaction::Retry,
         Area::Source,
         "SOURCE_TIMEOUT",
         {"HYT", "57014", "S1T00", "HY008"},
         {},
         {},
         QStringLiteral("An index on sent_date makes the query fast; see whether the server is overloaded.")},
        {Reaction::Retry,
         Area::Source,
         "SOURCE_UNREACHABLE",
         {"08", "57P", "S1008", "01002"},
         {20009, 20006, 20004},
         {QStringLiteral("terminating connection"), QStringLiteral("server closed the connection"),
          QStringLiteral("connection not open"), QStringLiteral("no connection to the server"),
          QStringLiteral("communication"), QStringLiteral("unexpected eof")},
         QStringLiteral("Check server and port, and that a firewall lets this computer through.")},
        {Reaction::EndRun,
         Area::Source,
         "SCHEMA_UNEXPECTED",
         {"42S02", "42S22", "42P01", "42703", "42000", "42601"},
         {208, 207},
         {QStringLiteral("no such table"), QStringLiteral("no such column")},
         QStringLiteral("Check that the database is the one that IM and Presence writes to.")}};
}

static const std::vector<Trouble> &troubles()
{
    static const std::vector<Trouble> all = [] {
        std::vector<Trouble> both = troublesOfSigningIn();
        std::ranges::move(troublesOfAsking(), std::back_inserter(both));
        return both;
    }();
    return all;
}

static bool matches(const Trouble &trouble, const Diagnostic &diagnostic)
{
    const auto begins = [&](const QByteArray &state) {
        return diagnostic.state.startsWith(state);
    };
    const auto says = [&](const QString &words) {
        return diagnostic.text.contains(words, Qt::CaseInsensitive);
    };
    return std::ranges::any_of(trouble.states, begins) || trouble.natives.contains(diagnostic.native) ||
           std::ranges::any_of(trouble.words, says);
}

/// PostgreSQL's sentence about a missing database has the state of a broken connection.
/// SQL Server says beside it that the login failed.
static bool isMissingDatabase(const Diagnostic &diagnostic)
{
    constexpr int cannotOpenDatabase = 4060;
    if (diagnostic.native == cannotOpenDatabase)
        return true;
    return diagnostic.text.contains(u"database \"") && diagnostic.text.contains(u"does not exist");
}

static QString sentence(const std::vector<Diagnostic> &diagnostics, const QString &doing)
{
    QStringList said;
    for (const Diagnostic &diagnostic : diagnostics) {
        QString text = diagnostic.text.simplified();
        text.truncate(500);
        said.append(
            QStringLiteral("%1 [SQLSTATE %2, number %3]")
                .arg(text, QString::fromLatin1(diagnostic.state), QString::number(diagnostic.native)));
    }
    if (said.isEmpty())
        said.append(QStringLiteral("the driver says nothing"));
    return QStringLiteral("The database failed while %1: %2.").arg(doing, said.join(QStringLiteral("; ")));
}

base::Failure failureFor(const std::vector<Diagnostic> &diagnostics, const QString &doing)
{
    const QString text = sentence(diagnostics, doing);
    const bool isMissing = std::ranges::any_of(diagnostics, isMissingDatabase);
    for (const Trouble &trouble : troubles()) {
        const auto fits = [&](const Diagnostic &diagnostic) {
            return matches(trouble, diagnostic);
        };
        if ((isMissing && QByteArray(trouble.key) == "DATABASE_MISSING") ||
            (!isMissing && std::ranges::any_of(diagnostics, fits)))
            return {trouble.reaction, trouble.area, trouble.key, text, trouble.fix};
    }
    return {Reaction::EndRun, Area::Source, "DATABASE_ERROR", text,
            QStringLiteral("The server's log may say more.")};
}

std::vector<Diagnostic> diagnosticsOf(short type, void *handle)
{
    std::vector<Diagnostic> all;
    for (SQLSMALLINT record = 1; record <= 8; ++record) {
        std::array<SQLWCHAR, 6> state{};
        std::array<SQLWCHAR, 2048> text{};
        SQLINTEGER native = 0;
        SQLSMALLINT length = 0;
        if (!SQL_SUCCEEDED(SQLGetDiagRecW(type, handle, record, state.data(), &native, text.data(),
                                          SQLSMALLINT(text.size()), &length)))
            break;
        const auto words = [](const SQLWCHAR *units, qsizetype count) {
            return QString(reinterpret_cast<const QChar *>(units), count);
        };
        const qsizetype shown = std::clamp<qsizetype>(length, 0, qsizetype(text.size()) - 1);
        all.push_back({words(state.data(), 5).toLatin1(), int(native), words(text.data(), shown)});
    }
    return all;
}

} // namespace odbc
