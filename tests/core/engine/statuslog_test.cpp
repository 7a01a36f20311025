// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QTest>

#include "base/csv.h"
#include "core/engine/world.h"
#include "engine/statuslog.h"
#include "journal/runs.h"
#include "support/failureof.h"
#include "support/stoppingbuffer.h"

using engine::LogFormat;
using support::World;

class StatusLogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasTheSevenFieldsByTheirNames();
    void saysThatNothingWasIngested();
    void isOneTableInCsv();
    void keepsFormulasHarmlessInCsv();
    void namesWhatARunLeftForTheNext();
    void namesWhatWentWithoutAPart();
    void namesTheAttachmentsThatWereLeftOut();
    void saysOfACutOffRunThatItRunsNoMore();
    void isOneJsonDocument();
    void letsNoNameForgeALine();
    void writesNamesThatHoldPercentSignsAsTheyAre();
    void refusesAnotherFormat();
    void endsBetweenTwoRowsWhenItIsStopped_data();
    void endsBetweenTwoRowsWhenItIsStopped();
};

static QByteArray logOf(World &world, LogFormat format)
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    const auto runs = world.journal().runs().runs(world.connector().id, 100);
    engine::writeStatusLog(world.journal().queries(), runs, format, out);
    return out.data();
}

static const QString evil = QStringLiteral("=cmd|'/C calc'!A0@example.com");

static void runWithFailure(World &world, const QString &item = QStringLiteral("1"))
{
    world.mailboxes->directory = {.entries = {{.mailbox = QStringLiteral("ann@example.com"),
                                               .address = QStringLiteral("ann@example.com"),
                                               .displayName = {},
                                               .aliases = {}}},
                                  .domains = {QStringLiteral("example.com")}};
    world.serve({World::message(item, QStringLiteral("ann@example.com"), {evil})});
    world.run();
}

void StatusLogTest::hasTheSevenFieldsByTheirNames()
{
    World world;
    runWithFailure(world);
    const QByteArray log = logOf(world, LogFormat::Text);
    for (const char *line :
         {"Import completion time: 20", "Items available from source: 1\r\n",
          "Items available for import: 2\r\n", "Items imported successfully: 1\r\n",
          "Items partially imported: 0\r\n", "Items skipped: 0\r\n", "Items failed: 1\r\n", "Item id",
          "Source User ID", "M365 User ID", "Failure Reason", "USER_NOT_MAPPED"})
        QVERIFY2(log.contains(line), line);
}

void StatusLogTest::saysThatNothingWasIngested()
{
    World world;
    world.serve({});
    world.run();
    const QByteArray today =
        QDateTime::currentDateTimeUtc().toString(QStringLiteral("MM/dd/yyyy")).toLatin1();
    QVERIFY(logOf(world, LogFormat::Text).contains(QByteArray(today + ".\r\n")));
    QVERIFY(logOf(world, LogFormat::Csv).contains(QByteArray(today + ".")));
}

/// The first line of that kind, by column.
static QMap<QString, QString> lineOf(const QByteArray &log, const QString &record)
{
    QBuffer buffer;
    buffer.setData(log);
    buffer.open(QIODevice::ReadOnly);
    base::CsvReader reader(buffer, QStringLiteral("log"));
    for (base::CsvRecord line; reader.next(line);) {
        if (line.cells.size() != reader.header().size())
            return {};
        QMap<QString, QString> cells;
        for (qsizetype i = 0; i < line.cells.size(); ++i)
            cells[reader.header().at(i)] = line.cells.at(i);
        if (line.cells.first() == record)
            return cells;
    }
    return {};
}

void StatusLogTest::isOneTableInCsv()
{
    World world;
    runWithFailure(world);
    world.run();
    const QByteArray log = logOf(world, LogFormat::Csv);
    QCOMPARE(log.count("Record,Run,Connector,Item id,Source User ID,M365 User ID,Outcome,Failure Reason,"),
             1);
    const auto run = lineOf(log, QStringLiteral("Run"));
    QCOMPARE(run.value(QStringLiteral("Items failed")), QStringLiteral("0")); // the newest first
    for (const char *counter :
         {"Import completion time", "Items available from source", "Items available for import",
          "Items imported successfully", "Items partially imported", "Items skipped", "Items failed"})
        QVERIFY2(!run.value(QString::fromLatin1(counter)).isEmpty(), counter);
    const auto failed = lineOf(log, QStringLiteral("Failed"));
    QCOMPARE(failed.value(QStringLiteral("Item id")), QStringLiteral("1"));
    QCOMPARE(failed.value(QStringLiteral("Source User ID")), QString(u'\'' + evil));
    QCOMPARE(failed.value(QStringLiteral("Failure Reason")), QStringLiteral("USER_NOT_MAPPED"));
    QCOMPARE(failed.value(QStringLiteral("Count")), QStringLiteral("1"));
    QCOMPARE(failed.value(QStringLiteral("Connector")), world.connector().name);
    const auto delivery = lineOf(log, QStringLiteral("Delivery"));
    QCOMPARE(delivery.value(QStringLiteral("M365 User ID")), QStringLiteral("ann@example.com"));
    QCOMPARE(delivery.value(QStringLiteral("Outcome")), QStringLiteral("imported"));
}

void StatusLogTest::keepsFormulasHarmlessInCsv()
{
    World world;
    runWithFailure(world);
    const QByteArray log = logOf(world, LogFormat::Csv);
    QVERIFY(log.contains("'=cmd"));
    QVERIFY(!log.contains(",=cmd"));
    QVERIFY(log.contains("Delivery"));
}

void StatusLogTest::namesWhatARunLeftForTheNext()
{
    World world;
    const QString left = QStringLiteral("=a.xip (still growing)");
    journal::Runs &runs = world.journal().runs();
    const auto run = runs.start(world.connector().id, model::Trigger::Schedule);
    runs.finish(run, model::RunState::Completed, {}, {}, {left}, {QStringLiteral("=a remark")});
    QVERIFY(logOf(world, LogFormat::Text).contains("\r\nLeft for the next run: =a.xip (still growing)\r\n"));
    QVERIFY(logOf(world, LogFormat::Text).contains("\r\nNote: =a remark\r\n"));
    QVERIFY(logOf(world, LogFormat::Csv).contains("'=a remark"));
    QCOMPARE(lineOf(logOf(world, LogFormat::Csv), QStringLiteral("Left for the next run"))
                 .value(QStringLiteral("Text")),
             QString(u'\'' + left));
    const QJsonObject document = QJsonDocument::fromJson(logOf(world, LogFormat::Json)).object();
    const QJsonObject record = document.value(QLatin1String("runs")).toArray().first().toObject();
    QCOMPARE(record.value(QLatin1String("unfinished")).toArray(), QJsonArray{left});
    QCOMPARE(record.value(QLatin1String("remarks")).toArray(), QJsonArray{QStringLiteral("=a remark")});
}

void StatusLogTest::namesWhatWentWithoutAPart()
{
    World world;
    world.serve({World::message(QStringLiteral("1"), QStringLiteral("ann@example.com"), {})});
    world.mailboxes->fault = [](const QString &, const target::Letter &) -> support::Mailboxes::Fault {
        return {.outcome = {.state = model::Outcome::State::Partial,
                            .reason = "ITEM_TOO_LARGE",
                            .text = {},
                            .receipt = "there"}};
    };
    world.run();
    QVERIFY(logOf(world, LogFormat::Text)
                .contains("\r\n  1 | ann@example.com | ann@example.com | ITEM_TOO_LARGE\r\n"));
}

void StatusLogTest::namesTheAttachmentsThatWereLeftOut()
{
    constexpr qsizetype size = (1 << 20) + 1;
    World world;
    QJsonObject message = World::message(QStringLiteral("1"), QStringLiteral("ann@example.com"), {});
    message.insert(QStringLiteral("attachments"),
                   QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("big.txt")},
                                          {QStringLiteral("text"), QString(size, u'x')}}});
    world.serve({message});
    world.connector(QStringLiteral("Paged"), {{"sizeLimitMB", QStringLiteral("1")}});
    world.run();
    const QByteArray what =
        "Left out: “big.txt”, 1048577 bytes (ATTACHMENT_TOO_LARGE). A replay sends what is kept,"
        " once sizeLimitMB is large enough for it.";
    const QByteArray text = logOf(world, LogFormat::Text);
    QVERIFY2(text.contains(QByteArray("| ATTACHMENT_TOO_LARGE " + what + "\r\n")), text.constData());
    const auto cells = lineOf(logOf(world, LogFormat::Csv), QStringLiteral("Delivery"));
    QCOMPARE(cells.value(QStringLiteral("Text")), QString::fromUtf8(what));
    const QJsonObject document = QJsonDocument::fromJson(logOf(world, LogFormat::Json)).object();
    const QJsonObject run = document.value(QLatin1String("runs")).toArray().first().toObject();
    const QJsonObject delivery = run.value(QLatin1String("deliveries")).toArray().first().toObject();
    QCOMPARE(delivery.value(QLatin1String("text")).toString(), QString::fromUtf8(what));
    const QJsonObject leftOut = delivery.value(QLatin1String("leftOut")).toArray().first().toObject();
    QCOMPARE(leftOut.value(QLatin1String("name")).toString(), QStringLiteral("big.txt"));
    QCOMPARE(leftOut.value(QLatin1String("size")).toInt(), int(size));
    QVERIFY(leftOut.value(QLatin1String("isKept")).toBool());
}

void StatusLogTest::saysOfACutOffRunThatItRunsNoMore()
{
    World world;
    world.serve({});
    world.run();
    auto runs = world.journal().runs().runs(world.connector().id, 1);
    runs.front().state = model::RunState::Interrupted;
    runs.front().completedAt.reset();
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    engine::writeStatusLog(world.journal().queries(), runs, LogFormat::Text, out);
    QVERIFY(out.data().contains("State: interrupted\r\n"));
    QVERIFY(out.data().contains("Import completion time: cut off\r\n"));
    QVERIFY(!out.data().contains("running"));
}

void StatusLogTest::isOneJsonDocument()
{
    World world;
    runWithFailure(world);
    world.run();
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(logOf(world, LogFormat::Json), &error);
    QCOMPARE(error.error, QJsonParseError::NoError);
    const QJsonArray runs = document.object().value(QLatin1String("runs")).toArray();
    QCOMPARE(runs.size(), 2);
    const QJsonObject first = runs.last().toObject();
    QCOMPARE(first.value(QLatin1String("failures")).toArray().size(), 1);
    QCOMPARE(first.value(QLatin1String("deliveries")).toArray().size(), 2);
    QCOMPARE(first.value(QLatin1String("failures"))
                 .toArray()
                 .first()
                 .toObject()
                 .value(QLatin1String("sourceUser"))
                 .toString(),
             evil);
}

void StatusLogTest::letsNoNameForgeALine()
{
    World world;
    world.serve(
        {World::message(QStringLiteral("1\r\nItems failed: 0"), QStringLiteral("a@partner.example"), {}),
         World::message(QStringLiteral("2\u202E0 :deliaf smetI"), QStringLiteral("a@partner.example"), {})});
    world.run();
    const QByteArray log = logOf(world, LogFormat::Text);
    QVERIFY(log.contains("2 0 :deliaf smetI"));
    QVERIFY(!log.contains("\nItems failed: 0"));
    QVERIFY(log.contains("\nItems failed: 2"));
}

void StatusLogTest::writesNamesThatHoldPercentSignsAsTheyAre()
{
    World world;
    runWithFailure(world, QStringLiteral("doc%2F1"));
    world.administration().editConnector(QStringLiteral("Paged"), {.newName = QStringLiteral("100%4 all")});
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    const auto runs = world.journal().runs().runs(world.connector(QStringLiteral("100%4 all")).id, 100);
    engine::writeStatusLog(world.journal().queries(), runs, LogFormat::Text, out);
    const QByteArray log = out.data();
    QVERIFY2(log.contains("Connector: 100%4 all (paged)   Run: 1   Trigger: manual   State: "),
             log.constData());
    const qsizetype row = log.indexOf("\r\n  doc%2F1 | ");
    QVERIFY2(row >= 0, log.constData());
    const QByteArray line = log.mid(row + 2, log.indexOf("\r\n", row + 2) - row - 2);
    QVERIFY2(line.contains(" | USER_NOT_MAPPED ") && line.endsWith(" | 1"), line.constData());
}

void StatusLogTest::refusesAnotherFormat()
{
    QCOMPARE(engine::logFormatOf(QStringLiteral("csv")), LogFormat::Csv);
    const base::Failure failure = support::failureOf([] { engine::logFormatOf(QStringLiteral("xlsx")); });
    QCOMPARE(failure.key, QByteArray("INVALID_FORMAT"));
}

void StatusLogTest::endsBetweenTwoRowsWhenItIsStopped_data()
{
    QTest::addColumn<LogFormat>("format");
    QTest::newRow("text") << LogFormat::Text;
    QTest::newRow("csv") << LogFormat::Csv;
    QTest::newRow("json") << LogFormat::Json;
}

void StatusLogTest::endsBetweenTwoRowsWhenItIsStopped()
{
    QFETCH(const LogFormat, format);
    World world;
    runWithFailure(world);
    support::StoppingBuffer out;
    out.open(QIODevice::WriteOnly);
    const auto runs = world.journal().runs().runs(world.connector().id, 1);
    const base::Failure failure = support::failureOf(
        [&] { engine::writeStatusLog(world.journal().queries(), runs, format, out, out.stop); });
    QCOMPARE(failure.reaction, base::Reaction::Stopped);
    QVERIFY(!out.data().contains("USER_NOT_MAPPED"));
}

QTEST_GUILESS_MAIN(StatusLogTest)
#include "statuslog_test.moc"
