// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>

#include "support/eventually.h"
#include "ui/flyouts/problemssection.h"
#include "ui/flyouts/safebrowser.h"
#include "ui/pageroom.h"

using support::ann;
using support::bob;
using support::PageRoom;
using support::World;
using ui::Status;

class ProblemsSectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatFailedAndWhy();
    void retriesAfterTheFaultIsFixed();
    void retriesWhatIsChosenAlone();
    void choosesNothingElseWhenARetryFailsAgain();
    void choosesNothingElseWhenARowGoes();
    void keepsWhatIsChosenWhileMoreFails();
    void retriesAfterAPersonWasMapped();
    void dismissesWithAReason();
    void keepsWhatNobodyGaveAReasonFor();
    void showsTheMessageOfARow();
    void asksToMapThePersonOfARow();
    void givesTheWidthToWhatIsThere();
    void leavesColumnsAsAPersonMadeThem();
    void copiesRows();
    void choosesMoreThanIsKept();
};

namespace {

const QString carol = QStringLiteral("carol@example.com");

/// Messages of which bob's copies fail, with the flyout open.
struct Failed : PageRoom
{
    explicit Failed(int messages = 2)
    {
        serveMessages(messages);
        world.mailboxes->fault = [](const QString &mailbox, const target::Letter &) {
            support::Mailboxes::Fault fault;
            if (mailbox == bob)
                fault.outcome = {.state = model::Outcome::State::Failed,
                                 .reason = "ITEM_TOO_LARGE",
                                 .text = QStringLiteral("Bob's mailbox refuses it."),
                                 .receipt = {}};
            return fault;
        };
        world.run();
        show(1);
        open(QStringLiteral("Paged"));
        EVENTUALLY_EQUAL(problems()->model()->rowCount(), messages);
        EVENTUALLY_EQUAL(problems()->model()->index(0, 3).data().toString(), bob);
    }

    QTableView *problems() { return part<QTableView>("problems"); }
    void chooseRow(int row)
    {
        problems()->setFocus();
        const QRect place = problems()->visualRect(problems()->model()->index(row, 0));
        QTest::mouseClick(problems()->viewport(), Qt::LeftButton, {}, place.center());
    }
    QString item(int row) { return problems()->model()->index(row, 0).data().toString(); }
    QStringList chosen()
    {
        QStringList items;
        for (const QModelIndex &index : problems()->selectionModel()->selectedRows())
            items.append(index.data().toString());
        return items;
    }
    const ui::ConnectorView *view() { return desk().find(flyout()->connector()); }
};

} // namespace

void ProblemsSectionTest::tellsWhatFailedAndWhy()
{
    Failed room;
    QCOMPARE(room.problems()->model()->index(0, 2).data().toString(),
             QStringLiteral("Larger than the size limit"));
    QVERIFY(!room.part("dismiss")->isEnabled());
    room.chooseRow(0);
    EVENTUALLY(
        room.part<QLabel>("problemDetails")->text().contains(QStringLiteral("Bob's mailbox refuses it.")));
    QVERIFY(room.part("dismiss")->isEnabled());
}

void ProblemsSectionTest::retriesAfterTheFaultIsFixed()
{
    Failed room;
    room.world.mailboxes->fault = {};
    room.click("retryAll");
    EVENTUALLY_EQUAL(room.view()->status, Status::Healthy);
    EVENTUALLY(!room.problems()->isVisible());
    QCOMPARE(room.world.mailboxes->total(), 4U);
}

void ProblemsSectionTest::retriesWhatIsChosenAlone()
{
    Failed room;
    room.world.mailboxes->fault = {};
    const auto *retry = room.part<QAbstractButton>("retryAll");
    QCOMPARE(retry->text(), QStringLiteral("Retry all"));
    const QString other = room.problems()->model()->index(1, 0).data().toString();
    room.chooseRow(0);
    EVENTUALLY_EQUAL(retry->text(), QStringLiteral("Retry chosen"));
    room.click("retryAll");
    EVENTUALLY_EQUAL(room.problems()->model()->rowCount(), 1);
    EVENTUALLY_EQUAL(room.problems()->model()->index(0, 0).data().toString(), other);
    QCOMPARE(room.world.mailboxes->total(), 3U);
    EVENTUALLY_EQUAL(room.view()->status, Status::Attention);
}

void ProblemsSectionTest::choosesNothingElseWhenARetryFailsAgain()
{
    Failed room(3);
    const QString item = room.item(1);
    room.chooseRow(1);
    EVENTUALLY(room.part("dismiss")->isEnabled());
    room.click("retryAll");
    EVENTUALLY_EQUAL(room.item(0), item); // as what failed last
    EVENTUALLY(room.background().isIdle());
    QCOMPARE(room.problems()->model()->rowCount(), 3);
    QCOMPARE(room.chosen(), QStringList());
    QVERIFY(!room.part("dismiss")->isEnabled());
    QCOMPARE(room.part<QAbstractButton>("retryAll")->text(), QStringLiteral("Retry all"));
}

void ProblemsSectionTest::choosesNothingElseWhenARowGoes()
{
    Failed room(3);
    const QString last = room.item(2);
    room.chooseRow(1);
    EVENTUALLY(room.part("dismiss")->isEnabled());
    room.world.mailboxes->fault = {};
    room.click("retryAll");
    EVENTUALLY_EQUAL(room.problems()->model()->rowCount(), 2);
    EVENTUALLY_EQUAL(room.item(1), last);
    QCOMPARE(room.chosen(), QStringList());
}

void ProblemsSectionTest::keepsWhatIsChosenWhileMoreFails()
{
    Failed room;
    const QString item = room.item(1);
    room.chooseRow(1);
    EVENTUALLY(room.part("dismiss")->isEnabled());
    room.serveMessages(3);
    room.click("runNowButton");
    EVENTUALLY_EQUAL(room.problems()->model()->rowCount(), 3);
    EVENTUALLY(room.item(0) != QStringLiteral("…") && room.item(2) == item);
    EVENTUALLY(room.background().isIdle());
    QCOMPARE(room.chosen(), QStringList(item));
    QCOMPARE(room.part<QAbstractButton>("retryAll")->text(), QStringLiteral("Retry chosen"));
}

void ProblemsSectionTest::retriesAfterAPersonWasMapped()
{
    PageRoom room;
    room.world.serve({World::message(QStringLiteral("1"), ann, {carol})});
    room.world.run();
    room.show(1);
    room.open(QStringLiteral("Paged"));
    EVENTUALLY_EQUAL(room.part<QTableView>("problems")->model()->rowCount(), 1);
    engine::Administration::Change change;
    change.mapping = model::CustomMappings{{.sourceUser = carol, .mailbox = bob}};
    room.world.administration().editConnector(QStringLiteral("Paged"), change);
    room.click("retryAll");
    EVENTUALLY_EQUAL(room.desk().find(room.flyout()->connector())->status, Status::Healthy);
    QCOMPARE(room.world.mailboxes->in(bob, QStringLiteral("Paged")).size(), 1U);
    EVENTUALLY(!room.part("unmappedUsers")->isVisible());
}

void ProblemsSectionTest::dismissesWithAReason()
{
    Failed room;
    const QString item = room.item(0);
    room.chooseRow(0);
    EVENTUALLY(room.part("dismiss")->isEnabled());
    room.prompts.nextLine = QStringLiteral("Not needed");
    QTest::keyClick(room.problems(), Qt::Key_Delete);
    EVENTUALLY_EQUAL(room.problems()->model()->rowCount(), 1);
    QCOMPARE(room.prompts.questions.back().label, QStringLiteral("Reason"));
    QCOMPARE(room.prompts.questions.back().text.section(u'\n', -1), item);
    EVENTUALLY_EQUAL(room.view()->figures.failed, 1);
}

void ProblemsSectionTest::keepsWhatNobodyGaveAReasonFor()
{
    Failed room;
    room.chooseRow(0);
    EVENTUALLY(room.part("dismiss")->isEnabled());
    room.click("dismiss");
    EVENTUALLY(room.background().isIdle());
    QCOMPARE(room.problems()->model()->rowCount(), 2);
}

void ProblemsSectionTest::showsTheMessageOfARow()
{
    Failed room;
    room.chooseRow(1);
    EVENTUALLY(room.part("showMessage")->isEnabled());
    QTest::keyClick(room.problems(), Qt::Key_Return);
    EVENTUALLY(room.part<ui::SafeBrowser>("previewBody")->toPlainText().contains(QStringLiteral("Words")));
}

void ProblemsSectionTest::asksToMapThePersonOfARow()
{
    Failed room;
    QSignalSpy wanted(room.flyout(), &ui::ConnectorFlyout::mappingWanted);
    room.chooseRow(0);
    EVENTUALLY(room.part("mapUser")->isEnabled());
    room.click("mapUser");
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.first().at(1).toString(), bob);
}

static bool fits(const QTableView &table, int column)
{
    const QString text = table.model()->index(0, column).data().toString();
    return table.fontMetrics().horizontalAdvance(text) < table.columnWidth(column);
}

void ProblemsSectionTest::givesTheWidthToWhatIsThere()
{
    PageRoom room;
    room.world.serve({World::message(QStringLiteral("1"), ann, {carol})});
    room.world.run();
    room.show(1);
    room.open(QStringLiteral("Paged"));
    const auto &table = *room.part<QTableView>("problems");
    EVENTUALLY_EQUAL(table.model()->index(0, 1).data().toString(), carol);
    QVERIFY(table.isColumnHidden(3));
    QCOMPARE(table.columnWidth(0) + table.columnWidth(1) + table.columnWidth(2), table.viewport()->width());
    for (int column = 0; column < 3; ++column)
        QVERIFY2(fits(table, column), qPrintable(QString::number(column)));
    QCOMPARE(table.model()->index(0, 1).data(Qt::ToolTipRole).toString(), carol);
    Failed other;
    QVERIFY(!other.problems()->isColumnHidden(3));
}

void ProblemsSectionTest::leavesColumnsAsAPersonMadeThem()
{
    Failed room;
    auto *header = room.problems()->horizontalHeader();
    const int edge = header->sectionViewportPosition(1);
    const int before = header->sectionSize(0);
    const int y = header->height() / 2;
    QTest::mousePress(header->viewport(), Qt::LeftButton, {}, {edge - 1, y});
    QTest::mouseMove(header->viewport(), {edge + 20, y});
    QTest::mouseMove(header->viewport(), {edge + 29, y});
    QTest::mouseRelease(header->viewport(), Qt::LeftButton, {}, {edge + 29, y});
    const int wider = header->sectionSize(0);
    QVERIFY2(wider > before, qPrintable(QString::number(wider)));
    room.serveMessages(3);
    room.click("runNowButton");
    EVENTUALLY_EQUAL(room.problems()->model()->rowCount(), 3);
    EVENTUALLY(room.background().isIdle());
    QCOMPARE(header->sectionSize(0), wider);
}

void ProblemsSectionTest::copiesRows()
{
    Failed room;
    room.chooseRow(0);
    QTest::keyClick(room.problems(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(room.problems(), Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[0], QStringLiteral("Item\tPerson\tReason\tMailbox"));
}

void ProblemsSectionTest::choosesMoreThanIsKept()
{
    constexpr int messages = 90;
    constexpr int people = 40;
    PageRoom room;
    QJsonArray served;
    for (int message = 0; message < messages; ++message) {
        QStringList to;
        for (int person = 0; person < people; ++person)
            to.append(QStringLiteral("x%1y%2@example.com").arg(message).arg(person));
        served.append(World::message(QString::number(message), ann, to));
    }
    room.world.serve(served);
    room.world.run();
    room.show(1);
    room.open(QStringLiteral("Paged"));
    auto *table = room.part<QTableView>("problems");
    EVENTUALLY_EQUAL(table->model()->rowCount(), messages * people);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_A, Qt::ControlModifier);
    EVENTUALLY(room.background().isIdle());
    const auto *details = room.part<QLabel>("problemDetails");
    QVERIFY2(details->text().startsWith(QStringLiteral("3,600 ")), qPrintable(details->text()));
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    EVENTUALLY_EQUAL(QApplication::clipboard()->text().count(u'\n'), messages * people + 1);
    for (const QString &line : QApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts))
        QVERIFY2(!line.startsWith(u'…') && line.count(u'\t') == 3, qPrintable(line));
    room.prompts.nextLine = QStringLiteral("Not needed");
    room.click("dismiss");
    EVENTUALLY_EQUAL(room.prompts.questions.size(), 1U);
    QVERIFY(room.prompts.questions.back().text.contains(QStringLiteral(" 90 ")));
    QVERIFY(room.prompts.questions.back().text.contains(QStringLiteral(" 85 ")));
    EVENTUALLY_EQUAL(table->model()->rowCount(), 0);
}

QTEST_MAIN(ProblemsSectionTest)
#include "problemssection_test.moc"
