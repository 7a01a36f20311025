// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Fetches all columns of all rows of some statements as UTF-16, and does nothing with them: a loop as of a C
// program. Reads the connection string from its standard input's first line and a statement from each further
// one. Prints rows, bytes, seconds, CPU seconds and its peak of memory in MB.

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>

#include <sql.h>
#include <sqlext.h>

static void check(SQLRETURN result, SQLSMALLINT type, SQLHANDLE handle, const char *doing)
{
    SQLCHAR state[6];
    SQLCHAR text[512];
    SQLINTEGER native = 0;
    SQLSMALLINT length = 0;
    if (SQL_SUCCEEDED(result))
        return;
    if (!SQL_SUCCEEDED(SQLGetDiagRec(type, handle, 1, state, &native, text, sizeof text, &length)))
        strcpy(reinterpret_cast<char *>(text), "?");
    fprintf(stderr, "%s: %s\n", doing, text);
    exit(1);
}

/* Returns the column's bytes. */
static long long column(SQLHSTMT statement, SQLUSMALLINT number)
{
    static SQLWCHAR buffer[8 * 1024];
    long long all = 0;
    SQLRETURN result = SQL_SUCCESS;
    SQLLEN bytes = 0;
    while ((result = SQLGetData(statement, number, SQL_C_WCHAR, buffer, sizeof buffer, &bytes)) !=
           SQL_NO_DATA) {
        check(result, SQL_HANDLE_STMT, statement, "SQLGetData");
        if (bytes == SQL_NULL_DATA)
            break;
        if (result == SQL_SUCCESS)
            return all + bytes;
        all += sizeof buffer - sizeof *buffer;
    }
    return all;
}

static void fetch(SQLHDBC connection, char *text, long long *rows, long long *bytes)
{
    SQLHSTMT statement = SQL_NULL_HSTMT;
    SQLSMALLINT columns = 0;
    SQLRETURN result = SQL_SUCCESS;
    check(SQLAllocHandle(SQL_HANDLE_STMT, connection, &statement), SQL_HANDLE_DBC, connection,
          "SQLAllocHandle");
    check(SQLExecDirect(statement, reinterpret_cast<SQLCHAR *>(text), SQL_NTS), SQL_HANDLE_STMT, statement,
          "SQLExecDirect");
    check(SQLNumResultCols(statement, &columns), SQL_HANDLE_STMT, statement, "SQLNumResultCols");
    while ((result = SQLFetch(statement)) != SQL_NO_DATA) {
        check(result, SQL_HANDLE_STMT, statement, "SQLFetch");
        for (SQLSMALLINT i = 1; i <= columns; ++i)
            *bytes += column(statement, SQLUSMALLINT(i));
        ++*rows;
    }
    SQLFreeHandle(SQL_HANDLE_STMT, statement);
}

static int line(char *text, int size)
{
    if (!fgets(text, size, stdin))
        return 0;
    text[strcspn(text, "\n")] = 0;
    return *text != 0;
}

/* In MB; Linux only. Not what getrusage() says: that keeps the peak of the program before. */
static double peak()
{
    char text[256];
    double peak = 0;
    std::FILE *file = std::fopen("/proc/self/status", "r");
    while (file && std::fgets(text, sizeof text, file))
        std::sscanf(text, "VmHWM: %lf", &peak);
    if (file)
        std::fclose(file);
    return peak / 1024;
}

int main()
{
    char text[16384];
    SQLHENV environment = SQL_NULL_HENV;
    SQLHDBC connection = SQL_NULL_HDBC;
    long long rows = 0, bytes = 0;
    struct timespec from = {}, to = {};
    clock_gettime(CLOCK_MONOTONIC, &from);
    SQLAllocHandle(SQL_HANDLE_ENV, SQL_NULL_HANDLE, &environment);
    SQLSetEnvAttr(environment, SQL_ATTR_ODBC_VERSION, reinterpret_cast<SQLPOINTER>(SQL_OV_ODBC3), 0);
    SQLAllocHandle(SQL_HANDLE_DBC, environment, &connection);
    if (!line(text, sizeof text))
        return 2;
    check(SQLDriverConnect(connection, NULL, reinterpret_cast<SQLCHAR *>(text), SQL_NTS, NULL, 0, NULL,
                           SQL_DRIVER_NOPROMPT),
          SQL_HANDLE_DBC, connection, "SQLDriverConnect");
    while (line(text, sizeof text))
        fetch(connection, text, &rows, &bytes);
    clock_gettime(CLOCK_MONOTONIC, &to);
    std::printf("%lld %lld %.3f %.3f %.1f\n", rows, bytes,
                double(to.tv_sec - from.tv_sec) + double(to.tv_nsec - from.tv_nsec) / 1e9,
                double(std::clock()) / CLOCKS_PER_SEC, peak());
    return 0;
}
