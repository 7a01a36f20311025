// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/jabber/record.h"
#include "contract/rehearsal.h"
#include "core/connectors/jabber/jabberworld.h"
#include "support/failureof.h"

using jabber::JabberWorld;
using jabber::Record;

class JabberSourceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void addressesEveryone();
    void namesFilesAndRooms();
    void rereadsAnHourThatHasGrown();
    void leavesAnHourThatWasCleanedUp();
    void keepsAMessageWhenAnEarlierRowComesLate();
    void sendsALateReceiverACopyOfHisOwn();
    void keepsARoomsMessageOnceWhenItsRowComesLate_data();
    void keepsARoomsMessageOnceWhenItsRowComesLate();
    void stopsAtAnEncryptedDatabase();
    void capturesTheTruth();
    void warnsWhenTheCleanUpOvertakes();
    void saysWhatIsMissing();

private:
    contract::Harvest run(const contract::Extent &extent = {});
    std::map<QString, Record> captured();

    std::unique_ptr<JabberWorld> m_world;
    contract::Memory m_memory;
};

void JabberSourceTest::init()
{
    m_world = std::make_unique<JabberWorld>();
    m_memory = {};
}

contract::Harvest JabberSourceTest::run(const contract::Extent &extent)
{
    return contract::Rehearsal(*m_world, m_memory).run(extent);
}

/// By what was said.
std::map<QString, Record> JabberSourceTest::captured()
{
    std::map<QString, Record> all;
    for (const model::SourceItem &item : run().fresh) {
        const Record record = Record::decoded(item.record);
        all[record.said.body] = record;
    }
    return all;
}

void JabberSourceTest::addressesEveryone()
{
    const auto all = captured();
    const auto people = [&](const char *text) {
        const jabber::Utterance &said = all.at(QString::fromLatin1(text)).said;
        return QString(said.from + u" > " + said.to.join(u' ')).remove(QStringLiteral("@im.example.com"));
    };
    QCOMPARE(people("pair"), u"ann > bob");
    QCOMPARE(people("all of you"), u"ann > bob carl,\\20jr");
    QCOMPARE(people("three are here"), u"ann > bob carl,\\20jr");
    QCOMPARE(people("two are here"), u"ann > bob");
    QCOMPARE(people("for members"), u"dora > ann");
    QCOMPARE(all.at(QStringLiteral("Grüße 😀 'quoted'; --")).said.to.join(u' '), m_world->carl);
}

void JabberSourceTest::namesFilesAndRooms()
{
    const auto all = captured();
    const auto &file =
        all.at(QStringLiteral("Your chat application does not support downloading this file")).file;
    QVERIFY(file);
    QCOMPARE(file->name, u"plan.pdf");
    QCOMPARE(file->size, 4711);
    QCOMPARE(all.at(QStringLiteral("two are here")).title, u"The Room");
    QCOMPARE(all.at(QStringLiteral("for members")).title, u"quiet");
}

void JabberSourceTest::rereadsAnHourThatHasGrown()
{
    run();
    QCOMPARE(run().returned, 0);
    m_world->database().jm({.at = JabberWorld::time("08:00:05.000"),
                            .from = m_world->ann,
                            .to = m_world->bob,
                            .body = QStringLiteral("six hours late"),
                            .stanzaId = QStringLiteral("x")});
    m_world->database().write();
    const contract::Harvest second = run();
    QCOMPARE(second.fresh.size(), size_t(1));
    QCOMPARE(Record::decoded(second.fresh.front().record).said.body, u"six hours late");
    QVERIFY2(second.returned > 1 && second.returned < 8, "the hour alone is read again");
}

void JabberSourceTest::leavesAnHourThatWasCleanedUp()
{
    run();
    m_world->database().execute(QStringLiteral("DELETE FROM jm WHERE sent_date < '2026-11-19T09:00:00';"));
    m_world->database().write();
    QCOMPARE(run().returned, 0);
}

void JabberSourceTest::keepsAMessageWhenAnEarlierRowComesLate()
{
    run();
    m_world->database().jm({.at = JabberWorld::time("07:59:59.000"),
                            .from = m_world->ann,
                            .to = m_world->bob,
                            .body = QStringLiteral("pair"),
                            .stanzaId = QStringLiteral("p1")});
    m_world->database().write();
    QCOMPARE(run().keys(), QStringList());
}

void JabberSourceTest::sendsALateReceiverACopyOfHisOwn()
{
    run();
    m_world->addMore();
    const contract::Harvest second = run();
    QStringList receivers;
    for (const model::SourceItem &item : second.fresh) {
        const Record record = Record::decoded(item.record);
        if (record.isSupplement)
            receivers += record.said.to;
    }
    QCOMPARE(receivers, QStringList{QStringLiteral("dora@im.example.com")});
}

void JabberSourceTest::keepsARoomsMessageOnceWhenItsRowComesLate_data()
{
    QTest::addColumn<QString>("idInTheRoom");
    QTest::addColumn<QString>("receivers");
    QTest::newRow("some have it") << QStringLiteral("late") << QStringLiteral("carl,\\20jr@im.example.com");
    QTest::newRow("another message") << QStringLiteral("other")
                                     << QStringLiteral("bob@im.example.com carl,\\20jr@im.example.com");
}

/// Bob's copy in jm is captured before the archive of the room has the message; Carl was in the room, too.
void JabberSourceTest::keepsARoomsMessageOnceWhenItsRowComesLate()
{
    QFETCH(QString, idInTheRoom);
    QFETCH(QString, receivers);
    jabber::Written row{.at = JabberWorld::time("08:35:00.000"),
                        .from = m_world->room + QStringLiteral("/Ann"),
                        .to = m_world->bob,
                        .body = QStringLiteral("the archive is late"),
                        .stanzaId = QStringLiteral("late"),
                        .type = QStringLiteral("g")};
    m_world->database().jm(row);
    m_world->database().write();
    QCOMPARE(captured().at(row.body).said.to, QStringList{m_world->bob});
    row.from = m_world->ann;
    row.to = m_world->room;
    row.stanzaId = idInTheRoom;
    row.number = 9;
    m_world->database().room(row);
    m_world->database().write();
    const Record late = captured().at(row.body);
    QCOMPARE(late.said.to.join(u' '), receivers);
    QCOMPARE(late.isSupplement, idInTheRoom == u"late");
    QCOMPARE(run().keys(), QStringList());
}

void JabberSourceTest::stopsAtAnEncryptedDatabase()
{
    for (int i = 0; i < 30; ++i)
        m_world->database().jm({.at = JabberWorld::time("08:40:00.000"),
                                .from = m_world->ann,
                                .to = m_world->bob,
                                .body = QString::number(i),
                                .stanza = QStringLiteral("q83vEjRWeJA=%1").arg(i)});
    m_world->database().write();
    const auto failure = support::failureOf([&] { run(); });
    QCOMPARE(failure.key, QByteArray("ROWS_ENCRYPTED"));
    QVERIFY(failure.reaction == base::Reaction::EndRun);
}

/// A generated truth, written as the archiver writes: pairs, forks, ties, many to a second; some of it after
/// the first run, which is killed again and again.
void JabberSourceTest::capturesTheTruth()
{
    QStringList truth;
    for (int pass = 0; pass < 2; ++pass) {
        for (int i = 0; i < 1'500; ++i) {
            const int second = i / 3;
            const QString id = QStringLiteral("%1-%2").arg(pass).arg(i);
            jabber::Written row{.from = m_world->ann,
                                .to = QStringLiteral("u%1@im.example.com").arg(i % 7),
                                .body = QStringLiteral("same text"),
                                .stanzaId = id};
            row.at = QStringLiteral("2026-11-18T%1:%2:%3.%4")
                         .arg(second / 60 % 3 + 3, 2, 10, QChar(u'0'))
                         .arg(second / 180 % 60, 2, 10, QChar(u'0'))
                         .arg(second % 60, 2, 10, QChar(u'0'))
                         .arg(i % 3 * 333, 3, 10, QChar(u'0'));
            m_world->database().jm(row);
            if (i % 2 == 0) {
                row.direction = QStringLiteral("O");
                row.to += QStringLiteral("/fork");
                m_world->database().jm(row);
            }
            truth.append(id);
        }
        m_world->database().write();
        for (int kill = 1; kill < 6; ++kill)
            run({.pages = kill, .diesBeforeLast = true});
        if (pass == 0)
            QVERIFY(run().hasEnded);
    }
    run();
    QStringList found;
    for (const model::KnownItem &item : m_memory.page(QStringLiteral("jm"), {}, 100'000)) {
        if (item.sentAt < *base::fromIso(u"2026-11-19T00:00:00Z"))
            found.append(item.id);
    }
    QCOMPARE(found.size(), truth.size());
    QCOMPARE(found.removeDuplicates(), 0);
    QCOMPARE(run().keys(), QStringList());
}

void JabberSourceTest::warnsWhenTheCleanUpOvertakes()
{
    run();
    m_world->time().advance(std::chrono::hours(48));
    m_world->database().execute(QStringLiteral("DELETE FROM jm;"));
    m_world->database().jm({.at = QStringLiteral("2026-11-22T01:00:00"),
                            .from = m_world->ann,
                            .to = m_world->bob,
                            .body = QStringLiteral("new"),
                            .stanzaId = QStringLiteral("z")});
    m_world->database().write();
    QStringList unfinished;
    for (const connectors::Page &page : run().pages)
        unfinished += page.unfinished;
    QCOMPARE(unfinished.size(), 1);
    QVERIFY2(unfinished.front().contains(u"clean-up"), qUtf8Printable(unfinished.front()));
}

void JabberSourceTest::saysWhatIsMissing()
{
    m_world->database().execute(
        QStringLiteral("DROP TABLE tc_rooms, tc_users, tc_timelog, aft_log, tc_msgarchive;"));
    m_world->database().write();
    QVERIFY(run().hasEnded);
    m_world->database().execute(QStringLiteral("DROP TABLE jm;"));
    m_world->database().write();
    QCOMPARE(support::failureOf([&] { run(); }).key, QByteArray("SCHEMA_UNEXPECTED"));
}

QTEST_GUILESS_MAIN(JabberSourceTest)
#include "jabbersource_test.moc"
