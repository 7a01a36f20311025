// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "odbc/login.h"

#include <algorithm>

#include <QRegularExpression>

#include "base/failure.h"

namespace odbc {

static base::Failure invalid(const QString &text)
{
    return base::inputFailure("INVALID_SETTING", text, QStringLiteral("Correct the setting."));
}

static void checkPlain(const QString &what, const QString &value)
{
    if (std::ranges::any_of(value, [](QChar c) { return c.category() == QChar::Other_Control; }))
        throw invalid(QStringLiteral("The %1 has a control character in it.").arg(what));
}

void checkConnection(const QString &connection)
{
    checkPlain(QStringLiteral("connection"), connection);
    // Also within a value: PostgreSQL's pqopt holds settings of its own.
    static const QRegularExpression keyword(QStringLiteral("(?<![a-z0-9_])[a-z_]*(?:pwd|passw(?:or)?d)\\s*="),
                                            QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch found = keyword.match(connection);
    if (found.hasMatch())
        throw base::inputFailure(
            "INVALID_SETTING",
            QStringLiteral("The connection string holds a password (%1…), which would be kept in the clear.")
                .arg(found.captured()),
            QStringLiteral("Take the password out of connection and give it as the secret password."));
}

/// A value in a connection string. In braces nothing but the closing one means anything; it is doubled, which
/// FreeTDS does not know.
static QString quoted(const QString &what, const QString &value, Family family)
{
    checkPlain(what, value);
    static const QString special = QStringLiteral("[]{}(),;?*=!@ ");
    const bool isPlain =
        std::ranges::none_of(value, [](QChar c) { return special.contains(c); }) && !value.isEmpty();
    const bool isBare = family == Family::FreeTds && value.contains(u'}');
    if (isBare && (value.contains(u';') || value.startsWith(u'{')))
        throw base::inputFailure(
            "INVALID_SETTING",
            QStringLiteral("FreeTDS cannot be handed the value of %1: it has both a brace "
                           "and a semicolon in it.")
                .arg(what),
            QStringLiteral("Choose another one, or Microsoft's driver."));
    return isPlain || isBare ? value : u'{' + QString(value).replace(u'}', QStringLiteral("}}")) + u'}';
}

/// Builds `KEY=value;`: the last one, too, ends with a semicolon, without which FreeTDS sends a stray NUL.
class Keywords
{
public:
    explicit Keywords(Family family) : m_family(family) {}

    void add(const char *key, const QString &value)
    {
        m_text += QLatin1String(key) + u'=' + quoted(QString::fromLatin1(key), value, m_family) + u';';
    }
    void addGiven(const char *key, const QString &value)
    {
        if (!value.isEmpty())
            add(key, value);
    }
    void addRaw(const QString &text) { m_text += text; }
    QByteArray utf8() const { return m_text.toUtf8(); }

private:
    Family m_family;
    QString m_text;
};

static void addFreeTds(Keywords &keywords, const Login &login, QString &configuration)
{
    if (!login.encrypt) {
        keywords.add("SERVER", login.server);
        keywords.add("PORT", QString::number(login.port ? login.port : 1433));
        keywords.addRaw(QStringLiteral("TDS_Version=7.4;ClientCharset=UTF-8;Encryption=off;"));
        return;
    }
    // Encryption=require alone accepts any certificate: it is checked only when `ca file` is set, for which
    // FreeTDS 1.3 has no keyword.
    checkPlain(QStringLiteral("caFile"), login.caFile);
    checkPlain(QStringLiteral("server"), login.server);
    configuration =
        QStringLiteral("[chancery]\n\thost = %1\n\tport = %2\n\ttds version = 7.4\n\tclient charset = UTF-8\n"
                       "\tencryption = require\n\tca file = %3\n\tcheck certificate hostname = yes\n")
            .arg(login.server, QString::number(login.port ? login.port : 1433),
                 login.caFile.isEmpty() ? QStringLiteral("system") : login.caFile);
    keywords.add("SERVERNAME", QStringLiteral("chancery"));
}

static void addMicrosoft(Keywords &keywords, const Login &login)
{
    keywords.add("SERVER", QStringLiteral("tcp:%1,%2").arg(login.server).arg(login.port ? login.port : 1433));
    keywords.add("Encrypt", login.encrypt ? QStringLiteral("yes") : QStringLiteral("no"));
    keywords.addRaw(QStringLiteral("TrustServerCertificate=no;ApplicationIntent=ReadOnly;LongAsMax=yes;"));
    if (login.encrypt && !login.caFile.isEmpty())
        throw base::inputFailure(
            "TLS_NOT_VERIFIABLE",
            QStringLiteral("Microsoft's driver trusts the authorities of the system alone."),
            QStringLiteral(
                "Add the authority to the system's (update-ca-certificates) and leave caFile empty, or "
                "choose the driver FreeTDS."));
}

static void addPostgreSql(Keywords &keywords, const Login &login)
{
    keywords.add("SERVER", login.server);
    keywords.add("PORT", QString::number(login.port ? login.port : 5432));
    keywords.addRaw(
        QStringLiteral("ReadOnly=1;UseDeclareFetch=1;Fetch=500;MaxLongVarcharSize=0;TextAsLongVarchar=1;"));
    if (!login.encrypt) {
        keywords.add("SSLmode", QStringLiteral("disable"));
        return;
    }
    if (login.caFile.isEmpty())
        throw base::inputFailure(
            "TLS_NOT_VERIFIABLE",
            QStringLiteral("The PostgreSQL driver needs the file of the authority that signed "
                           "the server's certificate."),
            QStringLiteral("Set caFile."));
    if (login.caFile.contains(u'\'') || login.caFile.contains(u' '))
        throw invalid(QStringLiteral("The path of caFile has a space or an apostrophe in it."));
    keywords.add("SSLmode", QStringLiteral("verify-full"));
    keywords.add("pqopt", QStringLiteral("sslrootcert=") + login.caFile);
}

static void addServer(Keywords &keywords, const Login &login, QString &configuration)
{
    const Family family = familyOf(login.driver);
    if (family != Family::Sqlite && login.server.isEmpty())
        throw base::inputFailure("MISSING_SETTING",
                                 QStringLiteral("The name of the database server is missing."),
                                 QStringLiteral("Set server."));
    if (family == Family::FreeTds)
        addFreeTds(keywords, login, configuration);
    else if (family == Family::Microsoft)
        addMicrosoft(keywords, login);
    else if (family == Family::PostgreSql)
        addPostgreSql(keywords, login);
    else if (family != Family::Sqlite)
        throw base::inputFailure(
            "TLS_NOT_VERIFIABLE",
            QStringLiteral("How “%1” is told to verify a certificate is not known here.").arg(login.driver),
            QStringLiteral("Give the whole connection string as connection."));
}

ConnectionText connectionTextFor(const Login &login)
{
    Keywords keywords(familyOf(login.connection.isEmpty() ? login.driver : login.connection));
    QString configuration;
    if (!login.connection.isEmpty()) {
        checkConnection(login.connection);
        keywords.addRaw(login.connection.endsWith(u';') ? login.connection
                                                        : QString(login.connection + u';'));
    } else {
        keywords.addRaw(u"DRIVER={" + login.driver + u"};");
        addServer(keywords, login, configuration);
        keywords.add("DATABASE", login.database);
        keywords.addGiven("UID", login.username);
    }
    if (!login.password.isEmpty())
        keywords.add("PWD", QString::fromUtf8(login.password.reveal()));
    return {base::Secret(keywords.utf8()), configuration};
}

QString nameOf(const Login &login)
{
    if (!login.connection.isEmpty())
        return QStringLiteral("the database of the connection string");
    return login.server.isEmpty() ? login.database : QString(login.database + u" on " + login.server);
}

} // namespace odbc
