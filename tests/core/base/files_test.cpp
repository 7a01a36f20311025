// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include "base/files.h"
#include "support/failureof.h"
#include "support/filesizelimit.h"

using namespace base;
using support::failureOf;

class FilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAFileForItsOwnerOnly();
    void replacesAFileWhole();
    void leavesTheOldFileWhenTheNewOneCannotBeWritten();
    void leavesNothingHalfWrittenOnAFullDisk();
    void makesAFolderAndItsParentsForTheOwnerOnly();
    void leavesAnExistingFolderAsItIs();
    void namesTheFolderItCannotMake();
    void renamesAcrossFolders();
    void namesTheFileItCannotRename();
    void removesAFileOrNothing();
    void tellsAFullDisk();
    void refusesToSyncWhatIsClosed();
};

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
}

constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                        QFile::WriteOther | QFile::ExeOther;

} // namespace

void FilesTest::writesAFileForItsOwnerOnly()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a"));
    writeFileDurably(path, "content");
    QCOMPARE(contentOf(path), QByteArray("content"));
    QVERIFY(!(QFile::permissions(path) & others));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

void FilesTest::replacesAFileWhole()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a"));
    writeFileDurably(path, "a longer content");
    writeFileDurably(path, "short");
    QCOMPARE(contentOf(path), QByteArray("short"));
}

void FilesTest::leavesTheOldFileWhenTheNewOneCannotBeWritten()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a"));
    writeFileDurably(path, "old");
    QVERIFY(QDir().mkdir(path + QStringLiteral(".tmp")));
    const Failure failure = failureOf([&] { writeFileDurably(path, "new"); });
    QCOMPARE(failure.key, QByteArray("STORAGE_FAILED"));
    QVERIFY2(failure.text.contains(path), qPrintable(failure.text));
    QCOMPARE(contentOf(path), QByteArray("old"));
}

void FilesTest::leavesNothingHalfWrittenOnAFullDisk()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a"));
    const support::FileSizeLimit limit(1000);
    if (!limit.isSet())
        QSKIP("The size of files cannot be limited here.");
    QVERIFY(!failureOf([&] { writeFileDurably(path, QByteArray(5000, 'x')); }).text.isEmpty());
    QVERIFY(QDir(folder.path()).isEmpty());
}

void FilesTest::makesAFolderAndItsParentsForTheOwnerOnly()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a/b/c"));
    makePrivateFolder(path);
    for (const char *each : {"a", "a/b", "a/b/c"}) {
        const QFileInfo info(folder.filePath(QString::fromLatin1(each)));
        QVERIFY(info.isDir());
        QVERIFY(!(info.permissions() & others));
    }
    makePrivateFolder(path);
    makePrivateFolder(path + QStringLiteral("/../d/"));
    QVERIFY(QFileInfo(folder.filePath(QStringLiteral("a/b/d"))).isDir());
}

void FilesTest::leavesAnExistingFolderAsItIs()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a"));
    QVERIFY(QDir().mkdir(path));
    const auto before = QFile::permissions(path);
    makePrivateFolder(path);
    QCOMPARE(QFile::permissions(path), before);
}

void FilesTest::namesTheFolderItCannotMake()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a"));
    writeFileDurably(path, "a file");
    const Failure failure = failureOf([&] { makePrivateFolder(path + QStringLiteral("/b")); });
    QCOMPARE(failure.area, Area::Storage);
    QVERIFY2(failure.text.contains(path), qPrintable(failure.text));
    const QString inTheWay = failureOf([&] { makePrivateFolder(path); }).text;
    QVERIFY2(inTheWay.contains(QStringLiteral("exists")), qPrintable(inTheWay));
}

void FilesTest::renamesAcrossFolders()
{
    const QTemporaryDir folder;
    makePrivateFolder(folder.filePath(QStringLiteral("to")));
    const QString from = folder.filePath(QStringLiteral("a"));
    const QString to = folder.filePath(QStringLiteral("to/b"));
    writeFileDurably(from, "new");
    writeFileDurably(to, "old");
    renameDurably(from, to);
    QVERIFY(!QFile::exists(from));
    QCOMPARE(contentOf(to), QByteArray("new"));
}

void FilesTest::namesTheFileItCannotRename()
{
    const QTemporaryDir folder;
    const QString missing = folder.filePath(QStringLiteral("missing"));
    const Failure failure = failureOf([&] { renameDurably(missing, folder.filePath(QStringLiteral("b"))); });
    QCOMPARE(failure.key, QByteArray("STORAGE_FAILED"));
    QVERIFY2(failure.text.contains(missing), qPrintable(failure.text));
    QVERIFY(!failure.fix.isEmpty());
}

void FilesTest::removesAFileOrNothing()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a"));
    writeFileDurably(path, "x");
    removeFile(path);
    QVERIFY(!QFile::exists(path));
    removeFile(path);
    makePrivateFolder(path + QStringLiteral("/b"));
    QCOMPARE(failureOf([&] { removeFile(path); }).area, Area::Storage);
}

void FilesTest::tellsAFullDisk()
{
    QFile full(QStringLiteral("/dev/full"));
    if (!full.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        QSKIP("This system has no device that is always full.");
    const Failure failure = failureOf([&] { writeAll(full, "x"); });
    QCOMPARE(failure.key, QByteArray("DISK_FULL"));
    QCOMPARE(failure.area, Area::Storage);
    QVERIFY(failure.text.contains(QStringLiteral("/dev/full")));
}

void FilesTest::refusesToSyncWhatIsClosed()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("a")));
    QCOMPARE(failureOf([&] { syncFile(file); }).key, QByteArray("STORAGE_FAILED"));
    QCOMPARE(failureOf([&] { syncFolder(folder.filePath(QStringLiteral("missing"))); }).key,
             QByteArray("STORAGE_FAILED"));
}

QTEST_GUILESS_MAIN(FilesTest)
#include "files_test.moc"
