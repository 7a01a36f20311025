// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "odbc/connection.h"

#include <algorithm>
#include <array>

#include <QFile>
#include <QMutex>
#include <QTemporaryDir>

#include "odbc/connectionparts.h"
#include "odbc/troubles.h"

namespace odbc {

/// FreeTDS finds its configuration by a variable of the environment, which must not change while other
/// threads read it: it is set once, to a private place, and the file there is written anew for each login.
class FreeTdsConfiguration
{
public:
    explicit FreeTdsConfiguration(const QString &text)
    {
        if (text.isEmpty())
            return;
        m_lock = std::make_unique<QMutexLocker<QMutex>>(&mutex());
        static const QTemporaryDir folder;
        m_file.setFileName(folder.filePath(QStringLiteral("freetds.conf")));
        if (!m_file.open(QIODevice::WriteOnly | QIODevice::Truncate) || m_file.write(text.toUtf8()) < 0 ||
            !m_file.flush())
            throw base::storageFailure(
                "STORAGE_UNWRITABLE",
                QStringLiteral("“%1” cannot be written: %2.").arg(m_file.fileName(), m_file.errorString()));
        static const bool isSet = qputenv("FREETDSCONF", m_file.fileName().toLocal8Bit());
        Q_UNUSED(isSet)
    }
    ~FreeTdsConfiguration()
    {
        if (m_lock)
            m_file.remove();
    }

private:
    static QMutex &mutex()
    {
        static QMutex one;
        return one;
    }

    std::unique_ptr<QMutexLocker<QMutex>> m_lock;
    QFile m_file;
};

static void setNumber(SQLHDBC handle, SQLINTEGER attribute, qint64 value)
{
    // ODBC passes integers where it declares pointers. A driver may not know an attribute.
    SQLSetConnectAttrW(handle, attribute, reinterpret_cast<SQLPOINTER>(SQLLEN(value)), SQL_IS_UINTEGER);
}

static QString information(SQLHDBC handle, SQLUSMALLINT what)
{
    std::array<SQLWCHAR, 256> text{};
    SQLSMALLINT bytes = 0;
    if (!SQL_SUCCEEDED(SQLGetInfoW(handle, what, text.data(), sizeof text, &bytes)))
        return {};
    return QString(reinterpret_cast<const QChar *>(text.data())); // which ends with a NUL
}

/// FreeTDS does not say what it minds about a certificate: only that a server which answered is not connected
/// to.
static base::Failure refusal(const std::vector<Diagnostic> &said, const QString &name, bool isVerified)
{
    const base::Failure failure = failureFor(said, QStringLiteral("connecting to %1").arg(name));
    const bool hasAnswered =
        std::ranges::any_of(said, [](const Diagnostic &each) { return each.native == 20002; });
    if (!isVerified || !hasAnswered || failure.key != "SOURCE_UNREACHABLE")
        return failure;
    return {base::Reaction::EndRun, failure.area, "CERTIFICATE_REFUSED", failure.text,
            QStringLiteral(
                "The server answers, and no encrypted connection comes about. Set caFile to the authority "
                "that signed its certificate, and server to the name that stands in it.")};
}

Connection::Connection(const Login &login, const base::Stop &stop) : m_parts(std::make_unique<Parts>())
{
    stop.throwIfNow();
    const ConnectionText text = connectionTextFor(login);
    const FreeTdsConfiguration configuration(text.freeTdsConfiguration);
    m_parts->name = nameOf(login);
    m_parts->queryTimeout = login.queryTimeout;
    SQLHDBC handle = m_parts->handle.get();
    setNumber(handle, SQL_ATTR_LOGIN_TIMEOUT, login.loginTimeout.count());
    setNumber(handle, SQL_ATTR_ACCESS_MODE, SQL_MODE_READ_ONLY);
    QString connection = QString::fromUtf8(text.connection.reveal());
    const SQLRETURN result =
        SQLDriverConnectW(handle, nullptr, reinterpret_cast<SQLWCHAR *>(connection.data()),
                          SQLSMALLINT(connection.size()), nullptr, 0, nullptr, SQL_DRIVER_NOPROMPT);
    connection.fill(u' '); // it held the password
    if (!SQL_SUCCEEDED(result))
        throw refusal(diagnosticsOf(SQL_HANDLE_DBC, handle), m_parts->name,
                      !text.freeTdsConfiguration.isEmpty());
    m_parts->isOpen = true;
    m_parts->product = information(handle, SQL_DBMS_NAME);
    m_parts->version = information(handle, SQL_DBMS_VER);
    stop.throwIfNow();
}

Connection::Connection(Connection &&) noexcept = default;
Connection::~Connection() = default;

const QString &Connection::product() const
{
    return m_parts->product;
}

const QString &Connection::version() const
{
    return m_parts->version;
}

} // namespace odbc
