// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "support/failureof.h"
#include "target/maildir/subscriptions.h"

class SubscriptionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsAFolderOnce_data();
    void addsAFolderOnce();
    void leavesATooLongFileAlone();
    void namesAFileThatCannotBeRead();

private:
    QByteArray content() const
    {
        QFile file(m_folder.filePath(QStringLiteral("subscriptions")));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(QStringLiteral("subscriptions")));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
            qFatal("Cannot write the file");
    }

    QTemporaryDir m_folder;
};

void SubscriptionsTest::addsAFolderOnce_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("empty") << QByteArray() << QByteArray("INBOX.XIP\n");
    QTest::newRow("others") << QByteArray("Drafts\nINBOX.Jive\n")
                            << QByteArray("Drafts\nINBOX.Jive\nINBOX.XIP\n");
    QTest::newRow("no line end") << QByteArray("Drafts") << QByteArray("Drafts\nINBOX.XIP\n");
    QTest::newRow("there already") << QByteArray("INBOX.XIP\nDrafts\n") << QByteArray("INBOX.XIP\nDrafts\n");
    QTest::newRow("a longer name there")
        << QByteArray("INBOX.XIP2\n") << QByteArray("INBOX.XIP2\nINBOX.XIP\n");
    QTest::newRow("second form") << QByteArray("V\t2\n\nDrafts\nINBOX\tJive\n")
                                 << QByteArray("V\t2\n\nDrafts\nINBOX\tJive\nINBOX\tXIP\n");
    QTest::newRow("second form, there already")
        << QByteArray("V\t2\n\nINBOX\tXIP\n") << QByteArray("V\t2\n\nINBOX\tXIP\n");
}

void SubscriptionsTest::addsAFolderOnce()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    write(before);
    for (int i = 0; i < 2; ++i) {
        maildir::subscribe(m_folder.path(), QStringLiteral("INBOX.XIP"));
        QCOMPARE(content(), after);
    }
}

void SubscriptionsTest::leavesATooLongFileAlone()
{
    const QByteArray before(5 << 20, 'x');
    write(before);
    maildir::subscribe(m_folder.path(), QStringLiteral("INBOX.XIP"));
    QVERIFY(content() == before);
}

void SubscriptionsTest::namesAFileThatCannotBeRead()
{
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("subscriptions")));
    const base::Failure failure =
        support::failureOf([&] { maildir::subscribe(folder.path(), QStringLiteral("INBOX.XIP")); });
    QCOMPARE(failure.area, base::Area::Storage);
    QVERIFY(failure.text.contains(folder.path()));
}

QTEST_GUILESS_MAIN(SubscriptionsTest)
#include "subscriptions_test.moc"
