// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>
#include <QComboBox>
#include <QTableView>

#include "support/eventually.h"
#include "ui/dashboard/pagehands.h"
#include "ui/dashboard/usermappingpage.h"
#include "ui/held.h"

using support::Held;
using support::World;
using Hands = support::PageHands<ui::UserMappingPage>;

/// What the User mapping page says while the source, or the journal, takes its time.
class MappingReadingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mapsAPersonWhileTheSourceIsDown();
    void keepsThoseToComeWhenOneIsMapped();
    void countsNobodyTwiceAfterARun();
    void doesNotSayNobodyWhenNobodyCouldBeAsked();
    void saysNothingOfAConnectorThatIsShownNoMore();
};

static const QString table = QStringLiteral("people");
static const QString ann = QStringLiteral("ann@example.com");
static const QString carl = QStringLiteral("carl@example.com");

/// Ann has a mailbox, Carl has none.
static void prepare(World &world)
{
    world.mailboxes->directory = {
        .entries = {{.mailbox = ann, .address = ann, .displayName = {}, .aliases = {}}},
        .domains = {QStringLiteral("example.com")}};
    world.serve({World::message(QStringLiteral("1"), ann, {carl})});
    world.connector();
}

static void mapCarl(Hands &hands)
{
    hands.clickRow(table, 0);
    Hands::press(Qt::Key_Return);
    Hands::type(ann);
    Hands::press(Qt::Key_Return);
}

void MappingReadingTest::mapsAPersonWhileTheSourceIsDown()
{
    Hands hands;
    prepare(hands.room.world);
    hands.room.world.run();
    QFile::remove(hands.room.world.serverFile());
    QVERIFY(hands.open());
    hands.page->showPerson(hands.room.world.connector().id, carl);
    EVENTUALLY_EQUAL(hands.rows(table), 2);
    EVENTUALLY(hands.find<QComboBox>(QStringLiteral("mailbox"))->hasFocus());
    EVENTUALLY(hands.said().contains(QStringLiteral("those met so far are shown")));
    QVERIFY(hands.said().contains(hands.room.world.serverFile()));
    Hands::type(ann);
    Hands::press(Qt::Key_Return);
    EVENTUALLY_EQUAL(hands.said(), QStringLiteral("Copies for carl@example.com go to ann@example.com."));
    EVENTUALLY(hands.shows(QStringLiteral("1 mapped by hand")));
}

void MappingReadingTest::keepsThoseToComeWhenOneIsMapped()
{
    Hands hands;
    prepare(hands.room.world);
    QVERIFY(hands.open());
    EVENTUALLY_EQUAL(hands.rows(table), 2);
    EVENTUALLY(hands.isEnabled(QStringLiteral("readAgain")));
    QFile::remove(hands.room.world.serverFile()); // which it does not read for that
    mapCarl(hands);
    EVENTUALLY(hands.shows(QStringLiteral("1 mapped by hand")));
    EVENTUALLY(hands.isEnabled(QStringLiteral("readAgain")));
    QCOMPARE(hands.rows(table), 2);
    QCOMPARE(hands.said(), QStringLiteral("Copies for carl@example.com go to ann@example.com."));
}

void MappingReadingTest::countsNobodyTwiceAfterARun()
{
    Hands hands;
    prepare(hands.room.world);
    QVERIFY(hands.open());
    EVENTUALLY_EQUAL(hands.rows(table), 2);
    QCOMPARE(hands.cell(table, 0, 3), QStringLiteral("1"));
    QSignalSpy finished(&hands.room.desk(), &ui::Desk::runFinished);
    hands.room.desk().run(hands.room.world.connector().id);
    EVENTUALLY_EQUAL(finished.count(), 1);
    EVENTUALLY(hands.isEnabled(QStringLiteral("readAgain")));
    QCOMPARE(hands.rows(table), 2);
    QCOMPARE(hands.cell(table, 0, 3), QStringLiteral("1"));
}

void MappingReadingTest::doesNotSayNobodyWhenNobodyCouldBeAsked()
{
    Hands hands;
    prepare(hands.room.world);
    QFile::remove(hands.room.world.serverFile());
    QVERIFY(hands.open());
    EVENTUALLY(hands.said().contains(QStringLiteral("Who there is could not be read.")));
    QVERIFY(!hands.shows(QStringLiteral("Nobody yet")));
    QVERIFY(hands.shows(QStringLiteral("It is not known who there is")));
}

void MappingReadingTest::saysNothingOfAConnectorThatIsShownNoMore()
{
    Hands hands;
    prepare(hands.room.world);
    hands.room.world.run();
    const base::ConnectorId other = hands.room.world.connector(QStringLiteral("Quiet")).id;
    QVERIFY(hands.open());
    EVENTUALLY(hands.isEnabled(QStringLiteral("readAgain")));
    Held held(hands.room.desk());
    QVERIFY(held.isHolding());
    auto *box = hands.find<QCheckBox>(QStringLiteral("automaticMapping"));
    box->setFocus();
    Hands::press(Qt::Key_Space);
    hands.page->showPerson(other, {});
    held.letGo();
    EVENTUALLY(!hands.room.world.connector().automaticMapping);
    EVENTUALLY(hands.room.background().isIdle());
    QCOMPARE(hands.said(), QString());
    QVERIFY(box->isChecked());
    QVERIFY(!hands.isEnabled(QStringLiteral("retryParked")));
}

QTEST_MAIN(MappingReadingTest)
#include "mappingreading_test.moc"
