// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "base/failure.h"
#include "support/failureof.h"
#include "target/maildir/archiveprobe.h"

using State = model::Check::State;

static model::Check checkOf(const model::Checks &checks, const QString &name)
{
    const auto found = std::ranges::find(checks, name, &model::Check::name);
    return found == checks.end() ? model::Check{QStringLiteral("absent")} : *found;
}

class ArchiveProbeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesAPrivateFolderAndLeavesNothingInIt();
    void warnsOfAFolderThatOthersCanRead();
    void namesAFolderThatCannotBeUsed();
    void namesADiskThatTakesNoNamesOfMessages();
    void tellsWhoHasAMailbox();
    void namesADirectoryThatCannotBeUsed();
    void lacksNoFreeSpaceTextAndDisk();

private:
    QTemporaryDir m_folder;
};

void ArchiveProbeTest::makesAPrivateFolderAndLeavesNothingInIt()
{
    const QString path = m_folder.filePath(QStringLiteral("new/archive"));
    const model::Checks checks = maildir::probeArchive(path);
    QCOMPARE(checkOf(checks, QStringLiteral("Folder")).state, State::Passed);
    QVERIFY(QDir(path).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
}

void ArchiveProbeTest::warnsOfAFolderThatOthersCanRead()
{
    const QString path = m_folder.filePath(QStringLiteral("open"));
    QVERIFY(QDir().mkdir(path));
    QVERIFY(QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner |
                                            QFileDevice::ExeOwner | QFileDevice::ReadOther |
                                            QFileDevice::ExeOther));
    const model::Check check = checkOf(maildir::probeArchive(path), QStringLiteral("Folder"));
    QCOMPARE(check.state, State::Warning);
    QCOMPARE(check.key, "FOLDER_NOT_PRIVATE");
    QVERIFY(!check.fix.isEmpty());
}

void ArchiveProbeTest::namesAFolderThatCannotBeUsed()
{
    QFile file(m_folder.filePath(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    for (const QString &path : {file.fileName(), QString(file.fileName() + QStringLiteral("/archive"))}) {
        const model::Checks checks = maildir::probeArchive(path);
        QCOMPARE(checks.size(), 1u);
        QCOMPARE(checks[0].state, State::Failed);
        QCOMPARE(checks[0].key, "ARCHIVE_UNREACHABLE");
        QVERIFY(checks[0].text.contains(file.fileName()));
        QVERIFY(!checks[0].fix.isEmpty());
    }
}

/// A message's name is the longer one: at some length of the folder's path the system refuses it alone.
void ArchiveProbeTest::namesADiskThatTakesNoNamesOfMessages()
{
#ifndef Q_OS_LINUX
    QSKIP("the longest path of this system is not known");
#endif
    constexpr qsizetype longestPath = 4095;
    QString parent = m_folder.path();
    while (parent.size() < longestPath - 300)
        parent += u'/' + QString(150, u'a');
    model::Check check;
    for (qsizetype length = longestPath - 120; length < longestPath; ++length) {
        check = checkOf(maildir::probeArchive(parent + u'/' + QString(length - parent.size() - 1, u'b')),
                        QStringLiteral("Folder"));
        if (check.state != State::Passed)
            break;
    }
    QCOMPARE(check.state, State::Failed);
    QCOMPARE(check.key, "FILE_NAMES_REFUSED");
    QVERIFY(check.fix.contains(QStringLiteral("exFAT")));
}

void ArchiveProbeTest::tellsWhoHasAMailbox()
{
    target::Directory directory;
    directory.entries.resize(3);
    directory.domains = QStringList{QStringLiteral("example.com")};
    directory.anyAddressInDomains = true;
    const model::Check check = maildir::probeDirectory([&] { return directory; });
    QCOMPARE(check.state, State::Passed);
    QVERIFY(check.text.contains(u'3'));
    QVERIFY(check.text.contains(QStringLiteral("example.com")));
}

void ArchiveProbeTest::namesADirectoryThatCannotBeUsed()
{
    const model::Check check = maildir::probeDirectory([]() -> target::Directory {
        throw base::inputFailure("DIRECTORY_INVALID", QStringLiteral("Line 3."),
                                 QStringLiteral("Correct it."));
    });
    const model::Check expected{QStringLiteral("Mailboxes"), State::Failed, "DIRECTORY_INVALID",
                                QStringLiteral("Line 3."), QStringLiteral("Correct it.")};
    QCOMPARE(check, expected);
    const auto stopped = []() -> target::Directory {
        throw base::Failure(base::Reaction::Stopped, base::Area::Interrupted, "STOPPED",
                            QStringLiteral("Stopped."));
    };
    QCOMPARE(support::failureOf([&] { maildir::probeDirectory(stopped); }).key, "STOPPED");
}

void ArchiveProbeTest::lacksNoFreeSpaceTextAndDisk()
{
    const model::Checks checks = maildir::probeArchive(m_folder.filePath(QStringLiteral("space")));
    QVERIFY(checkOf(checks, QStringLiteral("Free space")).text.contains(QStringLiteral("MB")));
    QVERIFY(checkOf(checks, QStringLiteral("Disk")).state != State::Failed);
}

QTEST_GUILESS_MAIN(ArchiveProbeTest)
#include "archiveprobe_test.moc"
