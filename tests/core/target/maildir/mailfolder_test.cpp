// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "base/digest.h"
#include "base/platform.h"
#include "support/failureof.h"
#include "support/fakeclock.h"
#include "target/maildir/mailfolder.h"
#include "target/maildir/messagename.h"

using namespace std::chrono_literals;

static const model::DeliveryKey key{QByteArray(16, '\x11')};

class MailFolderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void preparesAMaildirPlusPlus();
    void preparesAgainWithoutHarm();
    void subscribesToANewFolderOnly();
    void removesOnlyOldLeftoversOfOurs();
    void holdsAnyLooksIntoNewAndCur();
    void aFolderThatCannotBeReadIsNotEmpty();
    void listsEveryMessage();
    void listsWhatMovesMeanwhileOnce_data();
    void listsWhatMovesMeanwhileOnce();
    void failuresOfTheListenerStayItsOwn();
    void locatesAMessageUnderAnyFlags();

private:
    QString archive() const { return m_folder->filePath(QStringLiteral("archive")); }
    maildir::MailFolder folder() const
    {
        return {archive(), QStringLiteral("Ann@example.com"), QStringLiteral("XIP")};
    }
    static void write(const QString &path, const QByteArray &content = "Subject: x\r\n\r\n")
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("Cannot write %s", qPrintable(path));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    support::FakeClock m_clock{base::SystemClock().now()};
};

void MailFolderTest::preparesAMaildirPlusPlus()
{
    folder().prepare(m_clock.now());
    const QString mailbox = archive() + QStringLiteral("/ann@example.com");
    QCOMPARE(folder().path(), QString(mailbox + QStringLiteral("/.INBOX.XIP")));
    QStringList expected;
    for (const QString &part : {QStringLiteral("cur"), QStringLiteral("new"), QStringLiteral("tmp")})
        expected << mailbox + u'/' + part << mailbox + QStringLiteral("/.INBOX.XIP/") + part;
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup |
                        QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
    expected << archive() << mailbox << mailbox + QStringLiteral("/.INBOX.XIP");
    for (const QString &path : expected) {
        QVERIFY2(QFileInfo(path).isDir(), qPrintable(path));
        QVERIFY2((QFile::permissions(path) & others) == 0, qPrintable(path));
    }
    const QFileInfo marker(mailbox + QStringLiteral("/.INBOX.XIP/maildirfolder"));
    QVERIFY(marker.isFile());
    QVERIFY((marker.permissions() & others) == 0);
}

void MailFolderTest::preparesAgainWithoutHarm()
{
    folder().prepare(m_clock.now());
    write(folder().part("cur") + QStringLiteral("/x"));
    QVERIFY(QDir(folder().part("new")).removeRecursively());
    folder().prepare(m_clock.now());
    QVERIFY(QFileInfo(folder().part("new")).isDir());
    QVERIFY(folder().holdsAny());
}

void MailFolderTest::subscribesToANewFolderOnly()
{
    folder().prepare(m_clock.now());
    QFile file(archive() + QStringLiteral("/ann@example.com/subscriptions"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "INBOX.XIP\n");
    file.close();
    QVERIFY(file.remove()); // as a person who unsubscribes from all
    folder().prepare(m_clock.now());
    QVERIFY(!file.exists());
}

void MailFolderTest::removesOnlyOldLeftoversOfOurs()
{
    folder().prepare(m_clock.now());
    const QString earlier = folder().part("tmp") + u'/' + maildir::baseName(key, 5);
    const QString ours =
        folder().part("tmp") + u'/' + maildir::temporaryName(maildir::baseName(key, 5), "0123456789abcdef");
    const QString theirs = folder().part("tmp") + QStringLiteral("/1795161600.M1P2.mx.example.com");
    for (const QString &path : {earlier, ours, theirs}) {
        write(path);
        // Its time is that of the message, not of the delivery.
        QVERIFY(base::platform::setFileTime(path, 0));
    }
    m_clock.advance(35h);
    folder().prepare(m_clock.now());
    QVERIFY(QFile::exists(ours));
    m_clock.advance(2h);
    folder().prepare(m_clock.now());
    QVERIFY(!QFile::exists(ours));
    QVERIFY(!QFile::exists(earlier));
    QVERIFY(QFile::exists(theirs));
}

void MailFolderTest::holdsAnyLooksIntoNewAndCur()
{
    QVERIFY(!folder().holdsAny());
    folder().prepare(m_clock.now());
    QVERIFY(!folder().holdsAny());
    write(folder().part("tmp") + QStringLiteral("/x"));
    write(folder().part("cur") + QStringLiteral("/.hidden"));
    QVERIFY(!folder().holdsAny());
    for (const char *part : {"new", "cur"}) {
        write(folder().part(part) + QStringLiteral("/1.x.mx"));
        QVERIFY(folder().holdsAny());
        QVERIFY(QFile::remove(folder().part(part) + QStringLiteral("/1.x.mx")));
    }
    QVERIFY(!folder().holdsAny());
}

void MailFolderTest::aFolderThatCannotBeReadIsNotEmpty()
{
    folder().prepare(m_clock.now());
    QVERIFY(QDir().rmdir(folder().part("cur")));
    write(folder().part("cur"));
    QCOMPARE(support::failureOf([&] { folder().holdsAny(); }).key, "ARCHIVE_UNREACHABLE");
    QCOMPARE(support::failureOf([&] { folder().list([](const target::Held &) {}, {}); }).key,
             "ARCHIVE_UNREACHABLE");
}

void MailFolderTest::listsEveryMessage()
{
    folder().prepare(m_clock.now());
    const QString base = maildir::baseName(key, 7);
    write(folder().part("cur") + u'/' + maildir::deliveredName(base), "ours");
    write(folder().part("new") + u'/' + base, "a second file of ours");
    write(folder().part("cur") + u'/' + base + QStringLiteral("copy:2,S"), "copied by hand");
    write(folder().part("new") + QStringLiteral("/1.x.mx"), "theirs");
    std::map<QByteArray, std::pair<QByteArray, model::DeliveryKey>> bySha256;
    folder().list(
        [&](const target::Held &held) {
            bySha256[held.messageSha256] = {held.receipt, held.key};
        },
        {});
    QCOMPARE(bySha256.size(), 4u);
    const auto of = [&](const char *content) {
        return bySha256.at(base::Digest::sha256(content));
    };
    QCOMPARE(of("ours"), std::pair(base.toUtf8(), key));
    QCOMPARE(of("a second file of ours"), std::pair(base.toUtf8(), key));
    QCOMPARE(of("copied by hand"), std::pair(QByteArray(base.toUtf8() + "copy"), model::DeliveryKey()));
    QCOMPARE(of("theirs"), std::pair(QByteArray("1.x.mx"), model::DeliveryKey()));
}

void MailFolderTest::listsWhatMovesMeanwhileOnce_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("flags");
    QTest::newRow("as servers move new messages") << QByteArray("new") << QByteArray("cur") << ":2,S";
    QTest::newRow("against the order of reading") << QByteArray("cur") << QByteArray("new") << "";
    QTest::newRow("to other flags") << QByteArray("cur") << QByteArray("cur") << ":2,FS";
}

void MailFolderTest::listsWhatMovesMeanwhileOnce()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, flags);
    folder().prepare(m_clock.now());
    for (int i = 0; i < 50; ++i)
        write(folder().part(from.constData()) + QStringLiteral("/%1.x.mx").arg(i), QByteArray::number(i));
    for (const char *part : {"new", "cur"})
        QVERIFY(base::platform::setFileTime(folder().part(part), 0));
    std::map<QByteArray, int> times;
    int moved = 0;
    folder().list(
        [&](const target::Held &held) {
            ++times[held.receipt];
            // As a mail client does that opens the folder while it is read.
            for (; moved < 50; ++moved) {
                const QString name = QStringLiteral("/%1.x.mx").arg(moved);
                if (!QFile::rename(folder().part(from.constData()) + name,
                                   folder().part(to.constData()) + name + flags))
                    qFatal("Cannot move the message");
            }
        },
        {});
    QCOMPARE(times.size(), 50u);
    for (const auto &[receipt, count] : times)
        QVERIFY2(count == 1, receipt.constData());
}

void MailFolderTest::failuresOfTheListenerStayItsOwn()
{
    folder().prepare(m_clock.now());
    write(folder().part("cur") + QStringLiteral("/x"));
    const base::Failure failure = support::failureOf([&] {
        folder().list(
            [](const target::Held &) {
                throw base::storageFailure("JOURNAL_DAMAGED", QStringLiteral("Damaged."));
            },
            {});
    });
    QCOMPARE(failure.key, "JOURNAL_DAMAGED");
    QCOMPARE(failure.area, base::Area::Storage);
}

void MailFolderTest::locatesAMessageUnderAnyFlags()
{
    folder().prepare(m_clock.now());
    const QString base = maildir::baseName(key, 7);
    QCOMPARE(folder().locate(base), QString());
    for (const QString &place : {QString(QStringLiteral("/new/") + base),
                                 QString(QStringLiteral("/cur/") + maildir::deliveredName(base)),
                                 QString(QStringLiteral("/cur/") + base + QStringLiteral(":2,FRS")),
                                 QString(QStringLiteral("/cur/") + QString::fromLatin1(key.toHex()) +
                                         QStringLiteral(".moved:2,"))}) {
        write(folder().path() + place);
        QCOMPARE(folder().locate(base), QString(folder().path() + place));
        QVERIFY(QFile::remove(folder().path() + place));
    }
    write(folder().part("cur") + QStringLiteral("/1.x.mx:2,"));
    QCOMPARE(folder().locate(base), QString());
    QVERIFY(!folder().locate(QStringLiteral("1.x.mx")).isEmpty());
    QCOMPARE(folder().locate(QStringLiteral("../maildirfolder")), QString());
    QCOMPARE(folder().locate(QString()), QString());
}

QTEST_GUILESS_MAIN(MailFolderTest)
#include "mailfolder_test.moc"
