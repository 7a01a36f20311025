// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLabel>

#include "support/eventually.h"
#include "ui/flyouts/statussection.h"
#include "ui/pageroom.h"

using support::ann;
using support::PageRoom;
using support::World;
using ui::Status;

class StatusSectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersNoDismissalWhereNothingIsLeftOut();
    void dismissesTheNoticeOfAttachmentsLeftOut();
    void namesItsValuesForScreenReaders();
};

static const QString paged = QStringLiteral("Paged");

void StatusSectionTest::offersNoDismissalWhereNothingIsLeftOut()
{
    PageRoom room;
    room.serveMessages(1);
    room.world.run();
    room.show(1);
    room.open(paged);
    QVERIFY(!room.part("dismissAttachments")->isVisible());
}

void StatusSectionTest::dismissesTheNoticeOfAttachmentsLeftOut()
{
    PageRoom room;
    QJsonObject large = World::message(QStringLiteral("1"), ann, {});
    large.insert(QStringLiteral("attachments"),
                 QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("big.txt")},
                                        {QStringLiteral("text"), QString((1 << 20) + 1, u'x')}}});
    room.world.serve({large});
    const auto id = room.world.connector(paged, {{"sizeLimitMB", QStringLiteral("1")}}).id;
    room.world.run();
    room.world.run(); // the last run has nothing to tell
    room.show(1);
    QCOMPARE(room.desk().find(id)->status, Status::Attention);
    room.open(paged);
    EVENTUALLY(room.part("dismissAttachments")->isVisible());
    room.prompts.nextLine = QStringLiteral("Kept in the vault");
    room.click("dismissAttachments");
    EVENTUALLY_EQUAL(room.desk().find(id)->status, Status::Healthy);
    EVENTUALLY(!room.part("dismissAttachments")->isVisible());
    QCOMPARE(room.prompts.questions.back().label, QStringLiteral("Reason"));
    EVENTUALLY_EQUAL(room.part<QTableView>("history")->model()->index(0, 2).data().toString(),
                     QStringLiteral("Attachments left out dismissed"));
}

void StatusSectionTest::namesItsValuesForScreenReaders()
{
    PageRoom room;
    room.serveMessages(1);
    room.world.run();
    room.show(1);
    room.open(paged);
    EVENTUALLY_EQUAL(room.part<QLabel>("figure0")->accessibleName(), QStringLiteral("Available: 2"));
    QVERIFY(room.part<QLabel>("lastRunTime")->accessibleName().startsWith(QStringLiteral("Last run: ")));
}

QTEST_MAIN(StatusSectionTest)
#include "statussection_test.moc"
