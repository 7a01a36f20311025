// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QComboBox>
#include <QDateEdit>
#include <QFileInfo>

#include "journal/runs.h"
#include "support/eventually.h"
#include "ui/flyouts/logdownload.h"
#include "ui/held.h"
#include "ui/pageroom.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/runbars.h"

using support::PageRoom;
using support::World;

class LogDownloadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesTheLogInEachFormat_data();
    void writesTheLogInEachFormat();
    void writesEveryRun();
    void writesTheRunOfABar();
    void writesWhatLiesBetweenTwoDates();
    void writesForNobodyElseToRead();
    void tellsBesideTheFormWhyItCouldNot();
    void keepsTheKeyboardWhileItWrites();
    void opensFromTheCommandBar();
    void writesTheLogOfTheConnectorItWasAskedFor();
};

namespace {

/// Two runs of one connector, its flyout open with the form.
struct TwoRuns : PageRoom
{
    TwoRuns()
    {
        serveMessages(2);
        world.run();
        serveMessages(3);
        world.run();
        show(1);
        open(QStringLiteral("Paged"));
        click("downloadLog");
    }

    void save(const QString &name)
    {
        prompts.nextPath = path(name);
        click("saveLog");
    }

    QString path(const QString &name) const { return m_folder.filePath(name); }

    QByteArray written(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QByteArray expected(const std::vector<qint64> &runs, engine::LogFormat format)
    {
        std::vector<model::RunRecord> records;
        for (const qint64 run : runs)
            records.push_back(*world.journal().runs().run(base::RunId{run}, 0));
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        engine::writeStatusLog(world.journal().queries(), records, format, buffer);
        return buffer.data();
    }

    void pick(const char *combo, int index)
    {
        auto *box = part<QComboBox>(combo);
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Home);
        for (int i = 0; i < index; ++i)
            QTest::keyClick(box, Qt::Key_Down);
        QCOMPARE(box->currentIndex(), index);
    }

    QString message()
    {
        auto *log = m_form ? m_form : page().findChild<ui::LogDownload *>();
        return log->findChild<ui::InlineMessage *>()->text();
    }

private:
    QTemporaryDir m_folder;
    ui::LogDownload *m_form = nullptr;
};

} // namespace

void LogDownloadTest::writesTheLogInEachFormat_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<QString>("ending");
    QTest::newRow("text") << 0 << QStringLiteral("txt");
    QTest::newRow("csv") << 1 << QStringLiteral("csv");
    QTest::newRow("json") << 2 << QStringLiteral("json");
}

void LogDownloadTest::writesTheLogInEachFormat()
{
    QFETCH(const int, format);
    QFETCH(const QString, ending);
    TwoRuns room;
    room.pick("logFormat", format);
    room.save(QStringLiteral("log"));
    EVENTUALLY(!room.written(QStringLiteral("log")).isEmpty());
    QCOMPARE(room.written(QStringLiteral("log")), room.expected({2}, static_cast<engine::LogFormat>(format)));
    QVERIFY(room.prompts.files.back().suggestion.startsWith(QStringLiteral("Paged ")));
    QVERIFY(room.prompts.files.back().suggestion.endsWith(u'.' + ending));
    EVENTUALLY(room.message().contains(room.path(QStringLiteral("log"))));
}

void LogDownloadTest::writesEveryRun()
{
    TwoRuns room;
    room.pick("logRange", 4);
    room.save(QStringLiteral("log"));
    EVENTUALLY(!room.written(QStringLiteral("log")).isEmpty());
    QCOMPARE(room.written(QStringLiteral("log")), room.expected({2, 1}, engine::LogFormat::Text));
}

void LogDownloadTest::writesTheRunOfABar()
{
    TwoRuns room;
    auto *bars = room.part<ui::RunBars>("runBars");
    EVENTUALLY_EQUAL(bars->findChildren<QAbstractButton *>().size(), 2);
    QTest::mouseClick(bars->findChildren<QAbstractButton *>().front(), Qt::LeftButton);
    room.click("logOfRun");
    room.save(QStringLiteral("log"));
    EVENTUALLY(!room.written(QStringLiteral("log")).isEmpty());
    QCOMPARE(room.written(QStringLiteral("log")), room.expected({1}, engine::LogFormat::Text));
}

void LogDownloadTest::writesWhatLiesBetweenTwoDates()
{
    TwoRuns room;
    QVERIFY(!room.part("logFrom")->isVisible());
    room.pick("logRange", 3);
    QVERIFY(room.part("logFrom")->isVisible());
    room.save(QStringLiteral("today"));
    EVENTUALLY(!room.written(QStringLiteral("today")).isEmpty());
    QCOMPARE(room.written(QStringLiteral("today")), room.expected({2, 1}, engine::LogFormat::Text));
    room.part<QDateEdit>("logFrom")->setDate(QDate(2020, 1, 1));
    room.part<QDateEdit>("logUntil")->setDate(QDate(2020, 1, 2));
    EVENTUALLY(room.message().contains(room.path(QStringLiteral("today"))));
    room.save(QStringLiteral("then"));
    EVENTUALLY(room.message().contains(QStringLiteral("no run")));
    QVERIFY(!QFile::exists(room.path(QStringLiteral("then"))));
}

void LogDownloadTest::writesForNobodyElseToRead()
{
    TwoRuns room;
    room.save(QStringLiteral("log"));
    EVENTUALLY(room.message().contains(room.path(QStringLiteral("log"))));
    const auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther;
    QVERIFY(!(QFileInfo(room.path(QStringLiteral("log"))).permissions() & others));
}

void LogDownloadTest::tellsBesideTheFormWhyItCouldNot()
{
    TwoRuns room;
    room.save(QStringLiteral("no/such/folder/log"));
    EVENTUALLY(room.message().contains(QStringLiteral("The log was not saved.")));
    QVERIFY(room.message().contains(QStringLiteral("no/such/folder/log")));
    QVERIFY(room.part("saveLog")->isEnabled());
}

void LogDownloadTest::keepsTheKeyboardWhileItWrites()
{
    TwoRuns room;
    EVENTUALLY(room.background().isIdle());
    support::Held held(room.desk());
    QVERIFY(held.isHolding());
    QWidget *save = room.part("saveLog");
    save->setFocus();
    room.prompts.nextPath = room.path(QStringLiteral("log"));
    QTest::keyClick(save, Qt::Key_Space);
    QVERIFY(save->hasFocus());
    QTest::keyClick(save, Qt::Key_Space); // which is not asked for twice
    QCOMPARE(room.prompts.files.size(), 1U);
    held.letGo();
    EVENTUALLY(room.message().contains(room.path(QStringLiteral("log"))));
    QVERIFY(save->hasFocus());
}

void LogDownloadTest::opensFromTheCommandBar()
{
    PageRoom room;
    room.serveMessages(1);
    room.world.run();
    room.show(1);
    room.choose(QStringLiteral("Paged"));
    room.click("logOfConnectorButton");
    QVERIFY(room.flyout()->isVisible());
    QVERIFY(room.part("saveLog")->isVisible());
    EVENTUALLY_EQUAL(QApplication::focusWidget()->objectName(), QStringLiteral("logRange"));
}

/// The connector is another one by the time the file is named.
void LogDownloadTest::writesTheLogOfTheConnectorItWasAskedFor()
{
    TwoRuns room;
    room.world.connector(QStringLiteral("Quiet"));
    room.desk().refresh();
    EVENTUALLY_EQUAL(room.desk().connectors().size(), 2U);
    struct Late : support::ScriptedPrompts
    {
        void saveFile(QWidget *, const File &, Path then) override { named = std::move(then); }
        Path named;
    } prompts;
    ui::LogDownload log(room.desk(), prompts);
    const auto &views = room.desk().connectors();
    log.open(views.at(0));
    QTest::mouseClick(log.findChild<QAbstractButton *>(QStringLiteral("saveLog")), Qt::LeftButton);
    log.open(views.at(1));
    prompts.named(room.path(QStringLiteral("late")));
    EVENTUALLY(room.background().isIdle());
    QCOMPARE(room.written(QStringLiteral("late")), room.expected({2}, engine::LogFormat::Text));
}

QTEST_MAIN(LogDownloadTest)
#include "logdownload_test.moc"
