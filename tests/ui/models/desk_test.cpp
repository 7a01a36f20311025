// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/eventually.h"
#include "ui/models/desk.h"
#include "ui/room.h"

using support::Room;
using support::World;
using ui::Status;

class DeskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsConnectorsAndDrafts();
    void followsARunAndItsEnd();
    void tellsWhyAChangeFailed();
    void tellsOfARunThatDidNotBegin();
    void pausesAndResumes();
    void tellsOfAnEditThatIsKept();
    void namesTheCopyThatItMade();
    void readsOnWhileServersLetManyAsksWait();
    void tellsTheNewestOfManySnapshots();
};

void DeskTest::showsConnectorsAndDrafts()
{
    Room room;
    room.world.connector();
    const model::Draft draft = engine::Drafting(room.world.environment()).begin(QStringLiteral("paged"));
    room.desk().refresh();
    EVENTUALLY_EQUAL(room.desk().connectors().size(), 2U);
    QCOMPARE(room.desk().connectors().front().status, Status::Scheduled);
    QCOMPARE(room.desk().find(draft.id)->status, Status::Draft);
    QCOMPARE(room.desk().find(draft.id)->config.name, QStringLiteral("Paged 2"));
}

void DeskTest::followsARunAndItsEnd()
{
    Room room;
    room.world.serve({World::message(QStringLiteral("1"), QStringLiteral("ann@example.com"), {})});
    const base::ConnectorId id = room.world.connector().id;
    room.desk().refresh();
    EVENTUALLY(room.desk().find(id));
    QSignalSpy finished(&room.desk(), &ui::Desk::runFinished);
    QSignalSpy progressed(&room.desk(), &ui::Desk::progressed);
    room.desk().run(id);
    EVENTUALLY_EQUAL(finished.count(), 1);
    QVERIFY(progressed.count() > 0);
    EVENTUALLY_EQUAL(room.desk().find(id)->status, Status::Healthy);
    QCOMPARE(room.desk().find(id)->counts().imported, 1);
    QVERIFY(room.desk().find(id)->lag(room.desk().now()).has_value());
}

void DeskTest::tellsWhyAChangeFailed()
{
    Room room;
    QByteArray key;
    connect(&room.desk(), &ui::Desk::troubled, this,
            [&](const ui::Trouble &trouble) { key = trouble.failure.key; });
    room.desk().remove(base::ConnectorId{99}, {});
    EVENTUALLY_EQUAL(key, "UNKNOWN_CONNECTOR");
}

void DeskTest::tellsOfARunThatDidNotBegin()
{
    Room room;
    QSignalSpy notStarted(&room.desk(), &ui::Desk::runNotStarted);
    QSignalSpy troubled(&room.desk(), &ui::Desk::troubled);
    const base::ConnectorId id = room.world.connector().id;
    Q_EMIT room.engine().failed(id, QStringLiteral("The disk is full."));
    EVENTUALLY_EQUAL(notStarted.count(), 1);
    QCOMPARE(notStarted.front().front().value<base::ConnectorId>(), id);
    QCOMPARE(troubled.count(), 1);
}

void DeskTest::pausesAndResumes()
{
    Room room;
    const base::ConnectorId id = room.world.connector().id;
    room.desk().refresh();
    EVENTUALLY(room.desk().find(id));
    room.desk().setPaused(id, true);
    EVENTUALLY_EQUAL(room.desk().find(id)->status, Status::Paused);
    room.desk().setPaused(id, false);
    EVENTUALLY_EQUAL(room.desk().find(id)->status, Status::Scheduled);
}

void DeskTest::tellsOfAnEditThatIsKept()
{
    Room room;
    const model::ConnectorConfig connector = room.world.connector();
    engine::Drafting drafting(room.world.environment());
    const model::Draft edit = drafting.edit(connector.name);
    room.desk().refresh();
    EVENTUALLY(room.desk().find(connector.id) && room.desk().find(connector.id)->keptEdit);
    QCOMPARE(room.desk().connectors().size(), 1U); // it is no row
    QCOMPARE(room.desk().find(connector.id)->keptEdit->draft, edit.id);
    QVERIFY(ui::keptEditSentence(*room.desk().find(connector.id)).contains(QStringLiteral("unsaved edit")));
    room.desk().discard(edit.id);
    EVENTUALLY(!room.desk().find(connector.id)->keptEdit);
    QCOMPARE(ui::keptEditSentence(*room.desk().find(connector.id)), QString());
}

void DeskTest::namesTheCopyThatItMade()
{
    Room room;
    const base::ConnectorId id = room.world.connector().id;
    room.desk().refresh();
    EVENTUALLY(room.desk().find(id));
    base::ConnectorId made;
    room.desk().clone(id, QStringLiteral("Second"), [&](base::ConnectorId copy) { made = copy; });
    EVENTUALLY(made);
    QCOMPARE(made, room.world.connector(QStringLiteral("Second")).id);
}

void DeskTest::readsOnWhileServersLetManyAsksWait()
{
    Room room;
    EVENTUALLY(room.desk().isLoaded());
    for (int i = 0; i < 50; ++i)
        room.desk().ask(
            this, [](const base::Stop &stop) { stop.waitFor(std::chrono::minutes(5)); },
            [](const engine::Answer<std::monostate> &) {});
    const base::ConnectorId id = room.world.connector().id;
    room.desk().refresh();
    EVENTUALLY(room.desk().find(id));
}

/// As when many mailboxes refuse for now, each with a reason of its own.
void DeskTest::tellsTheNewestOfManySnapshots()
{
    Room room;
    EVENTUALLY(room.desk().isLoaded());
    const base::ConnectorId id = room.world.connector().id;
    QStringList told;
    connect(&room.desk(), &ui::Desk::progressed, this,
            [&](const model::RunSnapshot &snapshot) { told.append(snapshot.waitsFor); });
    model::RunSnapshot snapshot{.connector = id};
    for (int i = 0; i < 1000; ++i) {
        snapshot.waitsFor = QString::number(i);
        Q_EMIT room.engine().progressed(snapshot);
    }
    QCOMPARE(told, QStringList(QStringLiteral("0")));
    EVENTUALLY_EQUAL(told, QStringList({QStringLiteral("0"), QStringLiteral("999")}));
    snapshot.waitsFor = QStringLiteral("the last");
    Q_EMIT room.engine().progressed(snapshot);
    Q_EMIT room.engine().finished(id, {});
    QCOMPARE(told.last(), QStringLiteral("the last"));
}

QTEST_GUILESS_MAIN(DeskTest)
#include "desk_test.moc"
