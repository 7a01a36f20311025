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
    void readsARowThatCameLateBeforeAPause();
    void leavesAnHourThatWasCleanedUp();
    void keepsAMessageWhenAnEarlierRowComesLate();
    void namesAMessageAsAnotherConnectorDid();
    void sendsALateReceiverACopyOfHisOwn();
    void sendsReceiversACopyWhenAllOfThemAreLate();
    void keepsAMessageToSomebodyOfflineOnce();
    void namesEachOnesOwnFile();
    void takesMembersWhereTheLogBeginsLater();
    void keepsARoomsMessageOnceWhenItsRowComesLate_data();
    void keepsARoomsMessageOnceWhenItsRowComesLate();
    void stopsAtAnEncryptedDatabase();
    void capturesTheTruth();
    void warnsWhenTheCleanUpOvertakes();
    void saysWhatIsMissing();

private:
    void write(const jabber::Written &row);
    void execute(const QString &statement);
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

void JabberSourceTest::write(const jabber::Written &row)
{
    m_world->database().jm(row);
    m_world->database().write();
}

void JabberSourceTest::execute(const QString &statement)
{
    m_world->database().execute(statement);
    m_world->database().write();
    QVERIFY2(m_world->database().problem().isEmpty(), qUtf8Printable(m_world->database().problem()));
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
    write({.at = JabberWorld::time("08:00:05.000"),
           .from = m_world->ann,
           .to = m_world->bob,
           .body = QStringLiteral("six hours late"),
           .stanzaId = QStringLiteral("x")});
    const contract::Harvest second = run();
    QCOMPARE(second.fresh.size(), size_t(1));
    QCOMPARE(Record::decoded(second.fresh.front().record).said.body, u"six hours late");
    QVERIFY2(second.returned > 1 && second.returned < 8, "the hour alone is read again");
}

void JabberSourceTest::readsARowThatCameLateBeforeAPause()
{
    run();
    m_world->addMore();
    m_world->time().advance(std::chrono::days(12));
    QCOMPARE(captured().count(QStringLiteral("late")), size_t(1));
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

/// Which read before an earlier row of it came.
void JabberSourceTest::namesAMessageAsAnotherConnectorDid()
{
    run();
    write({.at = JabberWorld::time("07:59:59.000"),
           .from = m_world->ann,
           .to = m_world->bob,
           .body = QStringLiteral("pair"),
           .stanzaId = QStringLiteral("p1")});
    const contract::Memory first = std::exchange(m_memory, {});
    m_memory.seeOther(first);
    const contract::Harvest again = run();
    QVERIFY(!again.fresh.empty());
    const QByteArray identity = contract::Rehearsal(*m_world, m_memory).identity();
    for (const model::SourceItem &item : again.fresh)
        QVERIFY2(first.knows(identity, item), qUtf8Printable(item.id));
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

/// The queue of the node that logs what the room sends on is stuck.
void JabberSourceTest::sendsReceiversACopyWhenAllOfThemAreLate()
{
    jabber::Written row{.at = JabberWorld::time("08:50:00.000"),
                        .from = m_world->ann,
                        .to = m_world->group,
                        .body = QStringLiteral("who is there?"),
                        .stanzaId = QStringLiteral("g2"),
                        .type = QStringLiteral("g")};
    write(row);
    QCOMPARE(captured().at(row.body).said.to, QStringList());
    row.from = m_world->group + QStringLiteral("/Ann");
    for (const QString &to : {m_world->bob, m_world->carl}) {
        row.to = to;
        write(row);
        const Record copy = captured().at(row.body);
        QVERIFY(copy.isSupplement);
        QCOMPARE(copy.said.to, QStringList{to});
        QCOMPARE(run().keys(), QStringList());
    }
}

void JabberSourceTest::keepsAMessageToSomebodyOfflineOnce()
{
    jabber::Written row{.at = JabberWorld::time("08:45:00.513"),
                        .from = m_world->ann,
                        .to = m_world->bob,
                        .body = QStringLiteral("when you are back"),
                        .stanzaId = QStringLiteral("o1")};
    write(row);
    const bool isSeenBefore = captured().contains(row.body);
    QVERIFY(isSeenBefore);
    row.at = JabberWorld::time("11:45:00.000");
    row.direction = QStringLiteral("O");
    row.stanza = QStringLiteral("<message id='o1'><body>when you are back</body><delay "
                                "xmlns='urn:xmpp:delay' stamp='2026-11-19T08:45:00Z'/></message>");
    write(row);
    QCOMPARE(run().keys(), QStringList());
    m_memory = {};
    const auto texts = run().fresh;
    QCOMPARE(std::ranges::count_if(texts,
                                   [&](const model::SourceItem &item) {
                                       return Record::decoded(item.record).said.body == row.body;
                                   }),
             1);
}

void JabberSourceTest::namesEachOnesOwnFile()
{
    const QString stanza = QStringLiteral(
        "<message id='%1'><body>%1</body><advanced-file-transfer><filename>image.png</filename>"
        "</advanced-file-transfer></message>");
    write({.at = JabberWorld::time("08:45:00.000"),
           .from = m_world->ann,
           .to = m_world->bob,
           .body = QStringLiteral("of ann"),
           .stanza = stanza.arg(QStringLiteral("i1"))});
    write({.at = JabberWorld::time("08:45:02.000"),
           .from = m_world->carl,
           .to = m_world->dora,
           .body = QStringLiteral("of carl"),
           .stanza = stanza.arg(QStringLiteral("i2"))});
    execute(QStringLiteral("INSERT INTO aft_log VALUES (12, '%3', '%4', 'POST', 'x', 'image.png', 'f', "
                           "'/opt/carl', 2, '%5'), (11, '%1', '%2', 'POST', 'x', 'image.png', 'f', "
                           "'/opt/ann', 1, '%5');")
                .arg(m_world->ann, m_world->bob, m_world->carl, m_world->dora,
                     JabberWorld::time("08:45:01.000")));
    const auto all = captured();
    QCOMPARE(all.at(QStringLiteral("of ann")).file->path, u"/opt/ann");
    QCOMPARE(all.at(QStringLiteral("of carl")).file->path, u"/opt/carl");
}

/// Bob leaves later, so he was there; of the members nobody knows.
void JabberSourceTest::takesMembersWhereTheLogBeginsLater()
{
    m_world->database().enters(JabberWorld::time("10:30:00.000"), m_world->quietRoom, m_world->bob, true);
    execute(QStringLiteral("DELETE FROM tc_timelog WHERE stamp < '%1';").arg(JabberWorld::time("10:15:00")));
    const contract::Harvest harvested = run();
    QStringList receivers;
    QStringList remarks;
    for (const model::SourceItem &item : harvested.fresh) {
        const Record record = Record::decoded(item.record);
        if (record.said.body == u"for members")
            receivers = record.said.to;
    }
    for (const connectors::Page &page : harvested.pages)
        remarks += page.remarks;
    QCOMPARE(receivers.join(u' '), u"ann@im.example.com bob@im.example.com");
    QCOMPARE(remarks.size(), 1);
    QVERIFY2(remarks.front().startsWith(u"tc_timelog begins on 2026-11-19T10:30"),
             qUtf8Printable(remarks.front()));
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
