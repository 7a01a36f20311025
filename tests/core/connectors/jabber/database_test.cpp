// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/jabber/database.h"
#include "core/connectors/jabber/jabberworld.h"
#include "support/failureof.h"

using jabber::Database;

class DatabaseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesItselfTheSameWay();
    void knowsItsOldestRow();
    void knowsWhatRoomsArchived();
    void looksAStretchOfTheArchiveUpOnce();
    void looksNoMoreUpThanMemoryAllows();
    void knowsSentFilesAlone();
    void looksAStretchOfSentFilesUpOnce();
    void knowsWhoMayWrite();
    void readsTheRooms();

private:
    std::unique_ptr<Database> opened()
    {
        return std::make_unique<Database>(jabber::JabberDatabase::parsedSettings(), m_stop);
    }

    const base::Stop m_stop;
};

static const odbc::WallTime start = *odbc::wallTimeFrom(u"2026-11-19T08:00:00");
static constexpr std::chrono::hours hour{1};

void DatabaseTest::namesItselfTheSameWay()
{
    const jabber::JabberDatabase database;
    const QByteArray identity = opened()->identity(m_stop);
    QVERIFY(identity.startsWith("jabber:") && identity.endsWith("/postgres/public"));
    QVERIFY2(identity.size() > 30, identity.constData());
    QCOMPARE(opened()->identity(m_stop), identity);
}

void DatabaseTest::knowsItsOldestRow()
{
    jabber::JabberDatabase database;
    QVERIFY(!opened()->oldest(QStringLiteral("jm"), m_stop));
    const jabber::JabberWorld world;
    QVERIFY(opened()->oldest(QStringLiteral("jm"), m_stop) == start + std::chrono::milliseconds(500));
}

void DatabaseTest::knowsWhatRoomsArchived()
{
    const jabber::JabberWorld world;
    const auto database = opened();
    const auto &texts = database->archivedTexts(start, start + 2 * hour, start + 2 * hour, m_stop);
    QCOMPARE(texts.size(), size_t(1));
    QVERIFY(texts.contains(jabber::textKey(world.room, QStringLiteral("three are here"))));
}

void DatabaseTest::looksAStretchOfTheArchiveUpOnce()
{
    jabber::JabberWorld world;
    const auto database = opened();
    const auto textsOf = [&](int from) {
        return database
            ->archivedTexts(start + from * hour, start + (from + 1) * hour, start + 3 * hour, m_stop)
            .size();
    };
    QCOMPARE(textsOf(0), size_t(3));
    world.database().execute(QStringLiteral("DELETE FROM tc_msgarchive;"));
    world.database().write();
    QCOMPARE(textsOf(2), size_t(3));
    QCOMPARE(textsOf(-1), size_t(0));
}

void DatabaseTest::looksNoMoreUpThanMemoryAllows()
{
    jabber::JabberDatabase tables;
    tables.execute(QStringLiteral("INSERT INTO tc_msgarchive (sent_date, to_jid, body_string) "
                                  "SELECT timestamp '2026-11-19T08:00:00' + i * interval '100 ms', 'r', i "
                                  "FROM generate_series(0, 29999) i;"));
    tables.write();
    QCOMPARE(tables.problem(), QString());
    const auto database = opened();
    const auto has = [&](int second) {
        const auto from = start + std::chrono::seconds(second);
        const QString text = QString::number(10 * second);
        return database->archivedTexts(from, from + std::chrono::seconds(1), start + hour, m_stop)
            .contains(jabber::textKey(QStringLiteral("r"), text));
    };
    QVERIFY(has(0));
    const auto kept = database->archivedTexts(start, start + std::chrono::seconds(1), start + hour, m_stop);
    QCOMPARE(kept.size(), size_t(20'000));
    for (const int second : {1, 1'999, 2'000, 2'999, 0})
        QVERIFY2(has(second), qPrintable(QString::number(second)));
}

void DatabaseTest::knowsSentFilesAlone()
{
    const jabber::JabberWorld world;
    const auto database = opened();
    const auto &files = database->sentFiles(start, start + 3 * hour, start + 3 * hour, m_stop);
    QCOMPARE(files.size(), size_t(1)); // fetched ones have another method
    QCOMPARE(files.begin()->first, u"plan.pdf");
    QCOMPARE(files.begin()->second.file.server, u"files.example.com");
    QCOMPARE(files.begin()->second.from, u"ann");
    QCOMPARE(files.begin()->second.to, u"bob");
    QVERIFY(opened()->sentFiles(start, start + 2 * hour, start + 2 * hour, m_stop).empty());
}

void DatabaseTest::looksAStretchOfSentFilesUpOnce()
{
    jabber::JabberWorld world;
    const auto database = opened();
    QCOMPARE(database->sentFiles(start, start + hour, start + 3 * hour, m_stop).size(), size_t(1));
    world.database().execute(QStringLiteral("DELETE FROM aft_log;"));
    world.database().write();
    QCOMPARE(database->sentFiles(start + hour, start + 3 * hour, start + 3 * hour, m_stop).size(), size_t(1));
    QVERIFY(database->sentFiles(start + hour, start + 4 * hour, start + 4 * hour, m_stop).empty());
}

void DatabaseTest::knowsWhoMayWrite()
{
    jabber::JabberDatabase database;
    QCOMPARE(opened()->mayWrite(QStringLiteral("jm"), m_stop), std::optional<bool>(false));
    database.execute(QStringLiteral("GRANT INSERT ON jm TO reader;"));
    database.write();
    QCOMPARE(opened()->mayWrite(QStringLiteral("jm"), m_stop), std::optional<bool>(true));
}

void DatabaseTest::readsTheRooms()
{
    const jabber::JabberWorld world;
    const auto database = opened();
    QCOMPARE(database->rooms().titleOf(world.room), u"The Room");
    QCOMPARE(database->rooms().membersOf(world.quietRoom).size(), 2);
}

QTEST_GUILESS_MAIN(DatabaseTest)
#include "database_test.moc"
