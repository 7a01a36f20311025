// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <condition_variable>

#include <QComboBox>
#include <QFileInfo>
#include <QProgressBar>
#include <QRegularExpression>
#include <QScopeGuard>

#include "support/eventually.h"
#include "ui/dashboard/activitypage.h"
#include "ui/dashboard/pagehands.h"

using support::World;
using Hands = support::PageHands<ui::ActivityPage>;

class ActivityPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysThatThereAreNoRuns();
    void listsEveryRunWithItsFigures();
    void tellsRunsOfOneMinuteApart();
    void showsTheRunsOfOneConnector();
    void showsAllRunsWhenTheChosenConnectorIsDeleted();
    void writesTheLogOfTheChosenRun_data();
    void writesTheLogOfTheChosenRun();
    void writesForNobodyElseToRead();
    void suggestsAFileNameOfTheConnectorsName();
    void saysWhyNoLogWasWritten();
    void opensTheConnectorByEnter();
    void showsARunThatGoesOnUntilItEnds();
    void pausesARun();
};

static const QString table = QStringLiteral("runs");

/// Holds every delivery until it is opened.
class Gate
{
public:
    explicit Gate(World &world)
    {
        world.mailboxes->fault = [this](const QString &, const target::Letter &) {
            std::unique_lock lock(m_mutex);
            m_opened.wait(lock, [this] { return m_isOpen; });
            return support::Mailboxes::Fault();
        };
    }
    ~Gate() { open(); }

    void open()
    {
        const std::lock_guard lock(m_mutex);
        m_isOpen = true;
        m_opened.notify_all();
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_opened;
    bool m_isOpen = false;
};

static void serve(World &world, int messages)
{
    QJsonArray all;
    for (int i = 0; i < messages; ++i)
        all.append(World::message(QString::number(i), QStringLiteral("ann@example.com"), {}));
    world.serve(all);
}

void ActivityPageTest::saysThatThereAreNoRuns()
{
    Hands hands;
    QVERIFY(hands.open());
    EVENTUALLY(hands.shows(QStringLiteral("No runs yet")));
    QVERIFY(hands.shows(QStringLiteral("No run is going on.")));
}

void ActivityPageTest::listsEveryRunWithItsFigures()
{
    Hands hands;
    serve(hands.room.world, 3);
    hands.room.world.run();
    hands.room.world.run(QStringLiteral("Other"));
    QVERIFY(hands.open());
    EVENTUALLY_EQUAL(hands.rows(table), 2);
    EVENTUALLY_EQUAL(hands.cell(table, 1, 0), QStringLiteral("Paged"));
    QCOMPARE(hands.cell(table, 1, 4), QStringLiteral("Completed"));
    QCOMPARE(hands.cell(table, 1, 5), QStringLiteral("3"));
    QCOMPARE(hands.cell(table, 1, 7), QStringLiteral("3"));
    QCOMPARE(hands.cell(table, 1, 11), QStringLiteral("yes"));
    QCOMPARE(hands.unnamed(), QStringList());
}

void ActivityPageTest::tellsRunsOfOneMinuteApart()
{
    const auto asBefore = qScopeGuard([before = QLocale()] { QLocale::setDefault(before); });
    QLocale::setDefault(QLocale(QStringLiteral("de_DE")));
    Hands hands;
    serve(hands.room.world, 1);
    hands.room.world.run();
    QVERIFY(hands.open());
    EVENTUALLY_EQUAL(hands.rows(table), 1);
    static const QRegularExpression withSeconds(QStringLiteral("\\d:\\d\\d:\\d\\d$"));
    EVENTUALLY(withSeconds.match(hands.cell(table, 0, 1)).hasMatch());
}

void ActivityPageTest::showsTheRunsOfOneConnector()
{
    Hands hands;
    serve(hands.room.world, 1);
    hands.room.world.run();
    hands.room.world.run(QStringLiteral("Other"));
    QVERIFY(hands.open());
    EVENTUALLY_EQUAL(hands.rows(table), 2);
    hands.find<QComboBox>(QStringLiteral("runsOf"))->setFocus();
    Hands::press(Qt::Key_Down);
    EVENTUALLY_EQUAL(hands.rows(table), 1);
    EVENTUALLY_EQUAL(hands.cell(table, 0, 0), QStringLiteral("Other"));
}

void ActivityPageTest::showsAllRunsWhenTheChosenConnectorIsDeleted()
{
    Hands hands;
    serve(hands.room.world, 1);
    hands.room.world.run();
    hands.room.world.run(QStringLiteral("Other"));
    QVERIFY(hands.open());
    EVENTUALLY_EQUAL(hands.rows(table), 2);
    auto *runsOf = hands.find<QComboBox>(QStringLiteral("runsOf"));
    runsOf->setFocus();
    Hands::press(Qt::Key_Down);
    EVENTUALLY_EQUAL(hands.rows(table), 1);
    hands.room.desk().remove({runsOf->currentData().toLongLong()}, {});
    EVENTUALLY_EQUAL(runsOf->currentText(), QStringLiteral("All connectors"));
    EVENTUALLY_EQUAL(hands.rows(table), 2);
}

void ActivityPageTest::writesTheLogOfTheChosenRun_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("text") << QStringLiteral("log.txt") << QByteArray("Paged");
    QTest::newRow("csv") << QStringLiteral("log.csv") << QByteArray(",");
    QTest::newRow("json") << QStringLiteral("log.json") << QByteArray("{");
}

void ActivityPageTest::writesTheLogOfTheChosenRun()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, part);
    Hands hands;
    serve(hands.room.world, 2);
    hands.room.world.run();
    QVERIFY(hands.open());
    EVENTUALLY_EQUAL(hands.cell(table, 0, 0), QStringLiteral("Paged"));
    QVERIFY(!hands.isEnabled(QStringLiteral("downloadLog")));
    hands.clickRow(table, 0);
    const QString path = hands.room.world.dataFolder() + u'/' + name;
    hands.room.prompts.nextPath = path;
    hands.click(QStringLiteral("downloadLog"));
    EVENTUALLY(hands.said().contains(path));
    QVERIFY(support::contentOf(path).contains(part));
}

void ActivityPageTest::writesForNobodyElseToRead()
{
    Hands hands;
    serve(hands.room.world, 1);
    hands.room.world.run();
    QVERIFY(hands.open());
    EVENTUALLY_EQUAL(hands.cell(table, 0, 0), QStringLiteral("Paged"));
    hands.clickRow(table, 0);
    const QString path = hands.room.world.dataFolder() + QStringLiteral("/log.txt");
    hands.room.prompts.nextPath = path;
    hands.click(QStringLiteral("downloadLog"));
    EVENTUALLY(hands.said().contains(path));
    QVERIFY(!(QFileInfo(path).permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
}

void ActivityPageTest::suggestsAFileNameOfTheConnectorsName()
{
    Hands hands;
    const QString name = QStringLiteral("/HR:A%2B");
    serve(hands.room.world, 1);
    hands.room.world.run(name);
    QVERIFY(hands.open());
    EVENTUALLY_EQUAL(hands.cell(table, 0, 0), name);
    hands.clickRow(table, 0);
    hands.click(QStringLiteral("downloadLog"));
    QCOMPARE(hands.room.prompts.files.back().suggestion, QStringLiteral("_HR_A%2B-run-1.txt"));
}

void ActivityPageTest::saysWhyNoLogWasWritten()
{
    Hands hands;
    serve(hands.room.world, 1);
    hands.room.world.run();
    QVERIFY(hands.open());
    EVENTUALLY_EQUAL(hands.cell(table, 0, 0), QStringLiteral("Paged"));
    hands.clickRow(table, 0);
    hands.room.prompts.nextPath = hands.room.world.dataFolder() + QStringLiteral("/absent/log.txt");
    hands.click(QStringLiteral("downloadLog"));
    EVENTUALLY(hands.said().contains(QStringLiteral("The log was not written.")));
}

void ActivityPageTest::opensTheConnectorByEnter()
{
    Hands hands;
    serve(hands.room.world, 1);
    hands.room.world.run();
    QVERIFY(hands.open());
    EVENTUALLY_EQUAL(hands.cell(table, 0, 0), QStringLiteral("Paged"));
    QSignalSpy wanted(hands.page, &ui::ActivityPage::connectorWanted);
    hands.clickRow(table, 0);
    Hands::press(Qt::Key_Return);
    QCOMPARE(wanted.count(), 1);
}

void ActivityPageTest::showsARunThatGoesOnUntilItEnds()
{
    Hands hands;
    Gate gate(hands.room.world);
    serve(hands.room.world, 5);
    const base::ConnectorId id = hands.room.world.connector().id;
    QVERIFY(hands.open());
    hands.room.desk().run(id);
    EVENTUALLY(hands.find(QStringLiteral("run-%1").arg(id.value)));
    EVENTUALLY(hands.shows(QStringLiteral("0 of 5 copies settled")));
    QVERIFY(hands.find<QProgressBar>(QStringLiteral("runProgress"))->isVisible());
    QVERIFY(!hands.shows(QStringLiteral("No run is going on.")));
    gate.open();
    EVENTUALLY(!hands.find(QStringLiteral("run-%1").arg(id.value)));
    EVENTUALLY_EQUAL(hands.cell(table, 0, 4), QStringLiteral("Completed"));
    QVERIFY(hands.shows(QStringLiteral("No run is going on.")));
}

void ActivityPageTest::pausesARun()
{
    Hands hands;
    Gate gate(hands.room.world);
    serve(hands.room.world, 5);
    const base::ConnectorId id = hands.room.world.connector().id;
    QVERIFY(hands.open());
    hands.room.desk().run(id);
    EVENTUALLY(hands.isEnabled(QStringLiteral("pauseRun")));
    hands.click(QStringLiteral("pauseRun"));
    QVERIFY(hands.shows(QStringLiteral("Finishing what is in hand")));
    gate.open();
    EVENTUALLY_EQUAL(hands.cell(table, 0, 4), QStringLiteral("Stopped"));
}

QTEST_MAIN(ActivityPageTest)
#include "activitypage_test.moc"
