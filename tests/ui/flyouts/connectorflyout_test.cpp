// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAccessible>
#include <QClipboard>
#include <QLabel>
#include <QLocale>
#include <QScopeGuard>
#include <QTextDocument>
#include <QToolButton>
#include <QTreeWidget>

#include "journal/runs.h"
#include "support/eventually.h"
#include "ui/flyouts/connectorflyout.h"
#include "ui/flyouts/countersection.h"
#include "ui/flyouts/section.h"
#include "ui/pageroom.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/runbars.h"
#include "ui/widgets/theme.h"

using support::ann;
using support::bob;
using support::PageRoom;
using support::World;

class ConnectorFlyoutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatConcernsTheConnectorAlone();
    void explainsTheStatus();
    void showsToTheLetterWhyAPersonHasNoMailbox();
    void showsThatTheFiguresAddUp();
    void warnsOfFiguresThatAddUpToFailures();
    void saysWhatItsFurtherFiguresCount();
    void claimsNothingOfWhatARunDidNotRead();
    void claimsNothingOfWhatIsLeftForTheNextRun();
    void showsTheLastRunsAsBarsOneCanReach();
    void tellsWhatThereIsToSayOfARun();
    void copiesAProperty();
    void namesSecretsWithoutShowingThem();
    void tellsTheHistoryFromTheAudit();
    void keepsTheKeyboardAndItsPlaceWhenAPartGoes();
    void breaksNamesThatAreTooLong();
    void keepsItsWidth();
    void widensForNoWordWithoutEnd();
    void colorsItsLinksAsTheThemeDoes();
    void nothingInItIsWithoutAName();
};

static QString label(PageRoom &room, const char *name)
{
    return room.part<QLabel>(name)->text();
}

void ConnectorFlyoutTest::showsWhatConcernsTheConnectorAlone()
{
    PageRoom room;
    room.world.connector();
    room.show(1);
    room.open(QStringLiteral("Paged"));
    QCOMPARE(label(room, "flyoutName"), QStringLiteral("Paged"));
    QVERIFY(!room.part("problems")->isVisible());
    QVERIFY(!room.part("unmappedUsers")->isVisible());
    QVERIFY(!room.part("runProgress")->isVisible());
    QVERIFY(!room.part("figure0")->isVisible());
    QVERIFY(room.part("scheduleMode")->isVisible());
}

void ConnectorFlyoutTest::explainsTheStatus()
{
    PageRoom room;
    room.world.run(); // there is no server
    room.show(1);
    room.open(QStringLiteral("Paged"));
    EVENTUALLY(label(room, "statusSentence").contains(QStringLiteral("server.json")));
}

void ConnectorFlyoutTest::showsToTheLetterWhyAPersonHasNoMailbox()
{
    const QString carol = QStringLiteral("<b>Carol</b>");
    PageRoom room;
    room.world.serve({World::message(QStringLiteral("1"), ann, {carol})});
    room.world.run();
    room.show(1);
    room.open(QStringLiteral("Paged"));
    auto *people = room.part<QTreeWidget>("unmappedUsers");
    EVENTUALLY_EQUAL(people->topLevelItemCount(), 1);
    const QString tip = people->topLevelItem(0)->toolTip(0);
    QTextDocument shown;
    shown.setHtml(tip);
    QVERIFY2((Qt::mightBeRichText(tip) ? shown.toPlainText() : tip).contains(carol), qPrintable(tip));
}

void ConnectorFlyoutTest::showsThatTheFiguresAddUp()
{
    PageRoom room;
    room.world.serve({World::message(QStringLiteral("1"), ann, {bob, QStringLiteral("carol@example.com")})});
    room.world.run();
    room.show(1);
    room.open(QStringLiteral("Paged"));
    EVENTUALLY_EQUAL(label(room, "figure0"), QStringLiteral("3"));
    QCOMPARE(label(room, "figure1"), QStringLiteral("2"));
    QCOMPARE(label(room, "figure4"), QStringLiteral("1"));
    auto *invariant = room.part<ui::InlineMessage>("invariant");
    QVERIFY(invariant->isVisible());
    QVERIFY(invariant->text().contains(QStringLiteral("3 = 2 + 0 + 0 + 1")));
    QVERIFY(label(room, "furtherFigures").contains(QStringLiteral("1 of the failed parked")));
}

void ConnectorFlyoutTest::saysWhatItsFurtherFiguresCount()
{
    const auto asBefore = qScopeGuard([before = QLocale()] { QLocale::setDefault(before); });
    QLocale::setDefault(QLocale(QStringLiteral("en_US")));
    ui::ConnectorView view;
    view.figures.lastRun.emplace();
    view.figures.lastRun->counts = {
        .fannedOut = 3966, .failed = 3966, .parked = 3966, .externalParticipants = 122};
    ui::CounterSection section;
    section.open(view);
    const QString further = section.findChild<QLabel *>(QStringLiteral("furtherFigures"))->text();
    QVERIFY2(further.contains(QStringLiteral("3,966 of the failed parked until an admin acts")),
             qPrintable(further));
    QVERIFY(further.contains(QStringLiteral("122 participant(s) from outside, counted once an item")));
}

static QColor groundOf(const ui::InlineMessage &message)
{
    return message.palette().color(QPalette::Window);
}

void ConnectorFlyoutTest::warnsOfFiguresThatAddUpToFailures()
{
    ui::ConnectorView view;
    view.figures.lastRun.emplace();
    view.figures.lastRun->state = model::RunState::CompletedWithFailures;
    view.figures.lastRun->counts = {.fannedOut = 9, .failed = 9};
    ui::CounterSection section;
    section.open(view);
    const auto *invariant = section.findChild<ui::InlineMessage *>(QStringLiteral("invariant"));
    QVERIFY(invariant->text().contains(QStringLiteral("9 = 0 + 0 + 0 + 9")));
    QVERIFY2(invariant->text().contains(QStringLiteral("9 cop")), qPrintable(invariant->text()));
    QVERIFY(invariant->text().contains(QStringLiteral("did not arrive")));
    QCOMPARE(groundOf(*invariant), ui::theme::ground(ui::theme::Tone::Warning, section.palette()));
    view.figures.lastRun->counts = {.fannedOut = 9, .imported = 9};
    section.show(view);
    QVERIFY(!invariant->text().contains(QStringLiteral("did not arrive")));
    QCOMPARE(groundOf(*invariant), ui::theme::ground(ui::theme::Tone::Good, section.palette()));
}

void ConnectorFlyoutTest::claimsNothingOfWhatARunDidNotRead()
{
    PageRoom room;
    room.world.run(); // there is no server
    room.show(1);
    room.open(QStringLiteral("Paged"));
    auto *invariant = room.part<ui::InlineMessage>("invariant");
    EVENTUALLY(invariant->isVisible());
    QVERIFY(!invariant->text().contains(QStringLiteral("Every copy is accounted for")));
    QVERIFY(invariant->text().contains(QStringLiteral("did not read everything")));
    QVERIFY(invariant->text().contains(QStringLiteral("0 = 0 + 0 + 0 + 0")));
}

void ConnectorFlyoutTest::claimsNothingOfWhatIsLeftForTheNextRun()
{
    ui::ConnectorView view;
    view.figures.lastRun.emplace();
    view.figures.lastRun->state = model::RunState::Completed;
    view.figures.lastRun->counts = {.carriedIn = 3, .open = 2, .imported = 1};
    ui::CounterSection section;
    section.open(view);
    const auto *invariant = section.findChild<ui::InlineMessage *>(QStringLiteral("invariant"));
    QVERIFY2(invariant->text().contains(QStringLiteral("; 2 cop")), qPrintable(invariant->text()));
    QVERIFY(!invariant->text().contains(QStringLiteral("Every copy is accounted for")));
    view.figures.lastRun->counts.open = 0;
    view.figures.lastRun->counts.imported = 3;
    section.show(view);
    QVERIFY(invariant->text().contains(QStringLiteral("Every copy is accounted for")));
    view.figures.unfinished = {QStringLiteral("growing.zip")};
    section.show(view);
    QVERIFY(!invariant->text().contains(QStringLiteral("Every copy is accounted for")));
}

void ConnectorFlyoutTest::showsTheLastRunsAsBarsOneCanReach()
{
    PageRoom room;
    for (int i = 1; i <= 32; ++i) {
        room.serveMessages(i);
        room.world.run();
    }
    room.show(1);
    room.open(QStringLiteral("Paged"));
    auto *bars = room.part<ui::RunBars>("runBars");
    EVENTUALLY_EQUAL(bars->findChildren<QAbstractButton *>().size(), 30);
    QCOMPARE(bars->current(), 29);
    EVENTUALLY(label(room, "runDetails").contains(QStringLiteral("Run 32")));
    const auto buttons = bars->findChildren<QAbstractButton *>();
    QVERIFY(buttons.back()->accessibleName().contains(QStringLiteral("Completed")));
    buttons.back()->setFocus();
    QTest::keyClick(buttons.back(), Qt::Key_Left);
    EVENTUALLY(label(room, "runDetails").contains(QStringLiteral("Run 31")));
    QTest::mouseClick(buttons.front(), Qt::LeftButton);
    QVERIFY(label(room, "runDetails").contains(QStringLiteral("Run 3,")));
}

void ConnectorFlyoutTest::tellsWhatThereIsToSayOfARun()
{
    PageRoom room;
    const base::ConnectorId connector = room.world.connector().id;
    QStringList unfinished;
    for (int i = 1; i <= 7; ++i)
        unfinished.append(QStringLiteral("growing-%1.zip").arg(i));
    journal::Runs &runs = room.world.journal().runs();
    runs.finish(runs.start(connector, model::Trigger::Manual), model::RunState::Completed, {}, {}, unfinished,
                {QStringLiteral("A range left nothing out.")});
    room.show(1);
    room.open(QStringLiteral("Paged"));
    EVENTUALLY(label(room, "runDetails").contains(QStringLiteral("A range left nothing out.")));
    QVERIFY(label(room, "runDetails").contains(QStringLiteral("Left for the next run: growing-5.zip")));
    QVERIFY(!label(room, "runDetails").contains(QStringLiteral("growing-6.zip")));
    QVERIFY(label(room, "runDetails").contains(QStringLiteral("2 further")));
}

void ConnectorFlyoutTest::copiesAProperty()
{
    PageRoom room;
    room.serveMessages(1);
    room.world.run();
    room.show(1);
    room.open(QStringLiteral("Paged"));
    QToolButton *copy = nullptr;
    EVENTUALLY([&] { // once the identity was read
        for (QToolButton *each : room.flyout()->findChildren<QToolButton *>()) {
            if (each->accessibleName() == QStringLiteral("Copy “Source identity”"))
                copy = each;
        }
        return copy != nullptr;
    }());
    QTest::mouseClick(copy, Qt::LeftButton);
    QCOMPARE(QApplication::clipboard()->text().size(), 12);
}

void ConnectorFlyoutTest::namesSecretsWithoutShowingThem()
{
    PageRoom room;
    room.world.connector();
    room.show(1);
    room.open(QStringLiteral("Paged"));
    QStringList properties;
    for (const QLabel *property : room.flyout()->findChildren<QLabel *>(QStringLiteral("property")))
        properties.append(property->text());
    QVERIFY(properties.contains(room.world.serverFile()));
    QVERIFY(properties.contains(QStringLiteral("archive")));
    QVERIFY(properties.contains(QStringLiteral("manual")));
}

void ConnectorFlyoutTest::tellsTheHistoryFromTheAudit()
{
    PageRoom room;
    room.world.connector();
    room.world.administration().setPaused(QStringLiteral("Paged"), true);
    room.show(1);
    room.open(QStringLiteral("Paged"));
    const QAbstractItemModel *history = room.part<QTableView>("history")->model();
    EVENTUALLY_EQUAL(history->rowCount(), 2);
    EVENTUALLY_EQUAL(history->index(0, 2).data().toString(), QStringLiteral("Changed"));
    QCOMPARE(history->index(0, 3).data().toString(), QStringLiteral("paused"));
    QCOMPARE(history->index(1, 2).data().toString(), QStringLiteral("Created"));
    room.desk().setPaused(room.flyout()->connector(), false);
    EVENTUALLY_EQUAL(history->rowCount(), 3); // while it is open
}

void ConnectorFlyoutTest::keepsTheKeyboardAndItsPlaceWhenAPartGoes()
{
    PageRoom room;
    room.world.serve({World::message(QStringLiteral("1"), ann, {QStringLiteral("carol@example.com")})});
    room.world.run();
    room.show(1);
    room.open(QStringLiteral("Paged"));
    EVENTUALLY(room.part("mapUnmapped")->isVisible());
    room.part("mapUnmapped")->setFocus();
    room.world.mailboxes->directory.entries.push_back(
        {.mailbox = QStringLiteral("carol@example.com"), .address = QStringLiteral("carol@example.com")});
    room.world.replay();
    room.desk().refresh();
    EVENTUALLY(!room.part("mapUnmapped")->isVisible());
    QVERIFY(room.part("closeFlyout")->hasFocus());
}

void ConnectorFlyoutTest::breaksNamesThatAreTooLong()
{
    PageRoom room;
    const QString name(190, u'W');
    room.world.connector(name);
    room.show(1);
    room.open(name);
    QVERIFY(room.flyout()->isVisible());
    QVERIFY(room.flyout()->minimumSizeHint().width() < room.page().fontMetrics().horizontalAdvance(name) / 2);
}

/// While more comes to be said in it.
void ConnectorFlyoutTest::keepsItsWidth()
{
    PageRoom room;
    room.world.serve({World::message(QStringLiteral("1"), ann, {bob, QStringLiteral("carol@example.com")})});
    room.world.run();
    room.show(1);
    room.page().resize(room.page().fontMetrics().averageCharWidth() * 100, room.page().height());
    room.open(QStringLiteral("Paged"));
    auto *table = room.part<QTableView>("problems");
    EVENTUALLY_EQUAL(table->model()->rowCount(), 1);
    EVENTUALLY(room.background().isIdle());
    QCoreApplication::processEvents();
    const int width = room.flyout()->width();
    table->setFocus();
    QTest::keyClick(table, Qt::Key_A, Qt::ControlModifier);
    EVENTUALLY_EQUAL(room.part<QAbstractButton>("retryAll")->text(), QStringLiteral("Retry chosen"));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QCoreApplication::processEvents();
    QCOMPARE(room.flyout()->width(), width);
}

void ConnectorFlyoutTest::widensForNoWordWithoutEnd()
{
    PageRoom room;
    const QString name(99, u'W');
    room.world.connector(name);
    room.show(1);
    room.open(name);
    EVENTUALLY(room.background().isIdle());
    QCoreApplication::processEvents();
    const int unit = room.flyout()->fontMetrics().averageCharWidth();
    QVERIFY2(room.flyout()->minimumWidth() <= 84 * unit,
             qPrintable(QString::number(room.flyout()->minimumWidth())));
}

void ConnectorFlyoutTest::colorsItsLinksAsTheThemeDoes()
{
    PageRoom room;
    room.world.connector();
    room.show(1);
    room.open(QStringLiteral("Paged"));
    for (const auto scheme : {ui::theme::Scheme::Dark, ui::theme::Scheme::Light}) {
        ui::theme::apply(*qApp, scheme);
        const QImage button = room.part("lookAtSource")->grab().toImage();
        const QColor link = QApplication::palette().color(QPalette::Link);
        bool isColoured = false;
        for (int y = 0; y < button.height(); ++y) {
            for (int x = 0; x < button.width(); ++x)
                isColoured = isColoured || button.pixelColor(x, y) == link;
        }
        QVERIFY(isColoured);
    }
    ui::theme::apply(*qApp, ui::theme::Scheme::System);
}

void ConnectorFlyoutTest::nothingInItIsWithoutAName()
{
    PageRoom room;
    room.world.serve({World::message(QStringLiteral("1"), ann, {bob, QStringLiteral("carol@example.com")})});
    room.world.run();
    room.show(1);
    room.open(QStringLiteral("Paged"));
    EVENTUALLY(room.part("mapUnmapped")->isVisible());
    for (QWidget *widget : room.page().findChildren<QWidget *>()) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy())
            continue;
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty(),
                 qPrintable(widget->objectName() + u' ' + QLatin1String(widget->metaObject()->className())));
    }
}

QTEST_MAIN(ConnectorFlyoutTest)
#include "connectorflyout_test.moc"
