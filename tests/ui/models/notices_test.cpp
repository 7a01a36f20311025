// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/eventually.h"
#include "ui/models/notices.h"
#include "ui/room.h"

using support::Room;
using support::World;

class NoticesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsOfTroubleAndOfItsEnd();
    void saysNothingOfHowThingsStandAtTheStart();
    void mergesWhatComesTogether();
};

static void refuse(World &world)
{
    world.mailboxes->fault = [](const QString &, const target::Letter &) {
        return support::Mailboxes::Fault{.outcome = {.state = model::Outcome::State::Failed,
                                                     .reason = "REFUSED",
                                                     .text = QStringLiteral("No."),
                                                     .receipt = {}}};
    };
}

static void serveOne(World &world)
{
    world.serve({World::message(QStringLiteral("1"), QStringLiteral("ann@example.com"), {})});
}

void NoticesTest::tellsOfTroubleAndOfItsEnd()
{
    Room room;
    refuse(room.world);
    serveOne(room.world);
    const base::ConnectorId id = room.world.connector().id;
    room.desk().refresh();
    EVENTUALLY(room.desk().find(id));
    ui::Notices notices(room.desk());
    QSignalSpy told(&notices, &ui::Notices::told);
    room.desk().run(id);
    EVENTUALLY_EQUAL(told.count(), 1);
    QCOMPARE(notices.all().size(), 1U);
    QCOMPARE(notices.unread(), 1);
    QVERIFY(!notices.all().front().isGood);
    room.world.mailboxes->fault = {};
    room.desk().replay(id);
    EVENTUALLY_EQUAL(told.count(), 2);
    QVERIFY(notices.all().front().isGood);
    notices.clear();
    QCOMPARE(notices.unread(), 0);
}

void NoticesTest::saysNothingOfHowThingsStandAtTheStart()
{
    Room room;
    refuse(room.world);
    serveOne(room.world);
    room.world.run();
    room.desk().refresh();
    EVENTUALLY_EQUAL(room.desk().connectors().size(), 1U);
    const ui::Notices notices(room.desk());
    QVERIFY(notices.all().empty());
}

void NoticesTest::mergesWhatComesTogether()
{
    Room room;
    refuse(room.world);
    serveOne(room.world);
    const base::ConnectorId one = room.world.connector().id;
    const base::ConnectorId other = room.world.connector(QStringLiteral("Other")).id;
    room.desk().refresh();
    EVENTUALLY_EQUAL(room.desk().connectors().size(), 2U);
    ui::Notices notices(room.desk());
    QSignalSpy told(&notices, &ui::Notices::told);
    room.desk().run(one);
    room.desk().run(other);
    EVENTUALLY_EQUAL(notices.all().size(), 2U);
    EVENTUALLY(told.count() > 0);
    QVERIFY(told.count() <= 2);
}

QTEST_GUILESS_MAIN(NoticesTest)
#include "notices_test.moc"
