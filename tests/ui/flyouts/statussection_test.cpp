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
    void saysThatNoRunWasWithoutFailuresYet();
};

static const QString connectorName = QStringLiteral("Paged");

void StatusSectionTest::offersNoDismissalWhereNothingIsLeftOut()
{
    PageRoom room;
    room.serveMessages(1);
    room.world.run();
    room.show(1);
    room.open(connectorName);
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
    const auto id = room.world.connector(connectorName, {{"sizeLimitMB", QStringLiteral("1")}}).id;
    room.world.run();
    room.world.run(); // the last run has nothing to tell
    room.show(1);
    QCOMPARE(room.desk().find(id)->status, Status::Attention);
    room.open(connectorName);
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
    room.open(connectorName);
    EVENTUALLY_EQUAL(room.part<QLabel>("figure0")->accessibleName(), QStringLiteral("Available: 2"));
    QVERIFY(room.part<QLabel>("lastRunTime")->accessibleName().startsWith(QStringLiteral("Last run: ")));
}

/// After a retry that made all of it good, “Never” beside “Healthy” would be no answer.
void StatusSectionTest::saysThatNoRunWasWithoutFailuresYet()
{
    PageRoom room;
    room.show(0);
    ui::StatusSection section(room.desk(), room.prompts);
    const auto *success = section.findChild<QLabel *>(QStringLiteral("lastSuccessTime"));
    ui::ConnectorView view;
    section.open(view);
    QCOMPARE(success->text(), QStringLiteral("Never"));
    view.figures.lastReading.emplace();
    view.figures.lastReading->state = model::RunState::CompletedWithFailures;
    section.show(view);
    QCOMPARE(success->text(), QStringLiteral("No run without failures yet"));
}

QTEST_MAIN(StatusSectionTest)
#include "statussection_test.moc"
