// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include "support/failureof.h"
#include "support/filesizelimit.h"
#include "target/maildir/batch.h"

using State = model::Outcome::State;
using namespace std::chrono_literals;

static const base::Instant when = *base::fromIso(u"2001-02-03T04:05:06Z");

class BatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_folder = std::make_unique<maildir::MailFolder>(
            m_directory->path(), QStringLiteral("ann@example.com"), QStringLiteral("XIP"));
        m_folder->prepare(base::SystemClock().now());
    }

    void committedMessagesAreInCur();
    void nothingIsInCurBeforeTheCommit();
    void anAbandonedBatchLeavesNothing();
    void twoWritersOfOneMessageLeaveEachOtherAlone();
    void keepsTimes_data();
    void keepsTimes();
    void aSourceThatBreaksOffIsTriedLater_data();
    void aSourceThatBreaksOffIsTriedLater();
    void aSourceOfTheWrongSizeFails_data();
    void aSourceOfTheWrongSizeFails();
    void aFullDiskLeavesNothing();
    void aFolderThatIsGoneIsNamed();

private:
    QStringList filesIn(const char *part) const
    {
        return QDir(m_folder->part(part)).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }
    static model::Outcome write(maildir::Batch &batch, const QString &base, QByteArray content,
                                base::Instant time = when)
    {
        QBuffer device(&content);
        device.open(QIODevice::ReadOnly);
        return batch.write(base, device, content.size(), time);
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<maildir::MailFolder> m_folder;
};

void BatchTest::committedMessagesAreInCur()
{
    maildir::Batch batch(*m_folder);
    const model::Outcome expected{State::Imported, {}, {}, "a,S=3"};
    QCOMPARE(write(batch, QStringLiteral("a,S=3"), "one"), expected);
    QCOMPARE(write(batch, QStringLiteral("b,S=0"), "").state, State::Imported);
    batch.commit();
    QCOMPARE(filesIn("cur"), (QStringList{QStringLiteral("a,S=3:2,S"), QStringLiteral("b,S=0:2,S")}));
    QVERIFY(filesIn("tmp").isEmpty());
    QVERIFY(filesIn("new").isEmpty());
    const QFileInfo file(m_folder->part("cur") + QStringLiteral("/a,S=3:2,S"));
    QCOMPARE(file.size(), 3);
    QCOMPARE(file.permissions() & ~(QFileDevice::ReadUser | QFileDevice::WriteUser),
             QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

void BatchTest::nothingIsInCurBeforeTheCommit()
{
    maildir::Batch batch(*m_folder);
    write(batch, QStringLiteral("a"), "one");
    QVERIFY(filesIn("cur").isEmpty());
    QCOMPARE(filesIn("tmp").size(), 1);
}

void BatchTest::anAbandonedBatchLeavesNothing()
{
    {
        maildir::Batch batch(*m_folder);
        write(batch, QStringLiteral("a"), "one");
        write(batch, QStringLiteral("b"), "two");
    }
    QVERIFY(filesIn("tmp").isEmpty());
    QVERIFY(filesIn("cur").isEmpty());
}

/// As two programs that were given one archive.
void BatchTest::twoWritersOfOneMessageLeaveEachOtherAlone()
{
    maildir::Batch first(*m_folder);
    maildir::Batch second(*m_folder);
    write(first, QStringLiteral("a"), "one");
    QBuffer half;
    half.setData("on");
    QVERIFY(half.open(QIODevice::ReadOnly));
    QCOMPARE(second.write(QStringLiteral("a"), half, 3, when).state, State::Failed);
    first.commit();
    QCOMPARE(QFileInfo(m_folder->part("cur") + QStringLiteral("/a:2,S")).size(), 3);
    write(second, QStringLiteral("a"), "one");
    write(first, QStringLiteral("b"), "two");
    second.commit();
    QCOMPARE(filesIn("cur"), QStringList(QStringLiteral("a:2,S")));
    QCOMPARE(filesIn("tmp").size(), 1);
}

void BatchTest::keepsTimes_data()
{
    QTest::addColumn<base::Instant>("time");
    QTest::newRow("past") << when;
    QTest::newRow("milliseconds") << when + 789ms;
    QTest::newRow("the epoch") << base::Instant{};
    QTest::newRow("before the epoch") << base::Instant{} - 1ms;
    QTest::newRow("future") << when + std::chrono::hours(24 * 365 * 50);
}

void BatchTest::keepsTimes()
{
    QFETCH(base::Instant, time);
    maildir::Batch batch(*m_folder);
    write(batch, QStringLiteral("a"), "one", time);
    batch.commit();
    const QFileInfo file(m_folder->part("cur") + QStringLiteral("/a:2,S"));
    QCOMPARE(file.lastModified().toMSecsSinceEpoch(), time.time_since_epoch().count());
}

void BatchTest::aSourceThatBreaksOffIsTriedLater_data()
{
    QTest::addColumn<qint64>("at");
    QTest::newRow("at once") << qint64(0);
    QTest::newRow("in the middle") << qint64(500000);
    QTest::newRow("when all but the end is given") << qint64(999999);
}

void BatchTest::aSourceThatBreaksOffIsTriedLater()
{
    QFETCH(qint64, at);
    class Breaking : public QBuffer
    {
    public:
        qint64 breaksAt = 0;

    protected:
        qint64 readData(char *data, qint64 maximum) override
        {
            setErrorString(QStringLiteral("the network is gone"));
            return pos() >= breaksAt ? -1 : QBuffer::readData(data, std::min(maximum, breaksAt - pos()));
        }
    } device;
    device.setData(QByteArray(1000000, 'x'));
    device.breaksAt = at;
    QVERIFY(device.open(QIODevice::ReadOnly | QIODevice::Unbuffered));
    maildir::Batch batch(*m_folder);
    const model::Outcome outcome = batch.write(QStringLiteral("a"), device, 1000000, when);
    QCOMPARE(outcome.state, State::Later);
    QCOMPARE(outcome.reason, "MESSAGE_UNREADABLE");
    QVERIFY(outcome.text.contains(QStringLiteral("the network is gone")));
    QVERIFY(filesIn("tmp").isEmpty());
    batch.commit();
    QVERIFY(filesIn("cur").isEmpty());
}

void BatchTest::aSourceOfTheWrongSizeFails_data()
{
    QTest::addColumn<qint64>("claimed");
    QTest::newRow("shorter") << qint64(1000001);
    QTest::newRow("longer") << qint64(999999);
    QTest::newRow("much longer") << qint64(0);
}

void BatchTest::aSourceOfTheWrongSizeFails()
{
    QFETCH(qint64, claimed);
    QByteArray content(1000000, 'x');
    QBuffer device(&content);
    QVERIFY(device.open(QIODevice::ReadOnly));
    maildir::Batch batch(*m_folder);
    const model::Outcome outcome = batch.write(QStringLiteral("a"), device, claimed, when);
    QCOMPARE(outcome.state, State::Failed);
    QCOMPARE(outcome.reason, "MESSAGE_UNREADABLE");
    QVERIFY(filesIn("tmp").isEmpty());
    write(batch, QStringLiteral("b"), "one");
    batch.commit();
    QCOMPARE(filesIn("cur"), QStringList{QStringLiteral("b:2,S")});
}

void BatchTest::aFullDiskLeavesNothing()
{
    const support::FileSizeLimit limit(100000);
    if (!limit.isSet())
        QSKIP("This system knows no limit of a file's size.");
    const base::Failure failure = support::failureOf([&] {
        maildir::Batch batch(*m_folder);
        write(batch, QStringLiteral("a"), "one");
        write(batch, QStringLiteral("b"), QByteArray(200000, 'x'));
    });
    QCOMPARE(failure.area, base::Area::Storage);
    QVERIFY(filesIn("tmp").isEmpty());
    QVERIFY(filesIn("cur").isEmpty());
}

void BatchTest::aFolderThatIsGoneIsNamed()
{
    maildir::Batch batch(*m_folder);
    write(batch, QStringLiteral("a"), "one");
    QVERIFY(QDir(m_folder->part("cur")).removeRecursively());
    const base::Failure failure = support::failureOf([&] { batch.commit(); });
    QCOMPARE(failure.area, base::Area::Storage);
    QVERIFY(failure.text.contains(m_folder->path()));
}

QTEST_GUILESS_MAIN(BatchTest)
#include "batch_test.moc"
