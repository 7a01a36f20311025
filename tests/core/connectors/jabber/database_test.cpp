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
    void knowsSentFilesAlone();
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
    const auto texts = opened()->archivedTexts(start, start + std::chrono::hours(2), m_stop);
    QCOMPARE(texts.size(), size_t(1));
    QVERIFY(texts.contains(jabber::textKey(world.room, QStringLiteral("three are here"))));
}

void DatabaseTest::knowsSentFilesAlone()
{
    const jabber::JabberWorld world;
    const auto files = opened()->sentFiles(start, start + std::chrono::hours(3), m_stop);
    QCOMPARE(files.size(), size_t(1)); // fetched ones have another method
    QCOMPARE(files.begin()->first, u"plan.pdf");
    QCOMPARE(files.begin()->second.file.server, u"files.example.com");
    QCOMPARE(files.begin()->second.from, u"ann");
    QCOMPARE(files.begin()->second.to, u"bob");
    QVERIFY(opened()->sentFiles(start, start + std::chrono::hours(2), m_stop).empty());
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
