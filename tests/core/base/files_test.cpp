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
    void leavesNothingWhereItCannotTakeTheName();
    void touchesNoFileOfALikeName();
    void removesWhatADeadProgramLeft();
    void writesWhatALinkNames();
    void writesPieceByPiece();
    void replacesNothingWhenTheFileIsToBeNew();
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
    const support::FileSizeLimit limit(1000);
    if (!limit.isSet())
        QSKIP("The size of files cannot be limited here.");
    const QByteArray large(5000, 'x');
    const auto inPieces = [&](QIODevice &file) {
        file.write(large);
        file.write("the end");
    };
    for (const Failure &failure : {failureOf([&] { writeFileDurably(path, large); }),
                                   failureOf([&] { writeFileDurably(path, inPieces); })}) {
        QCOMPARE(failure.area, Area::Storage);
        QVERIFY2(failure.text.contains(path), qPrintable(failure.text));
    }
    QCOMPARE(contentOf(path), QByteArray("old"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

void FilesTest::leavesNothingWhereItCannotTakeTheName()
{
    const QTemporaryDir folder;
    QVERIFY(QDir().mkpath(folder.filePath(QStringLiteral("a/b"))));
    const Failure failure =
        failureOf([&] { writeFileDurably(folder.filePath(QStringLiteral("a")), "a file"); });
    QCOMPARE(failure.key, QByteArray("STORAGE_FAILED"));
    QVERIFY(QDir(folder.path()).entryList(QDir::Files).isEmpty());
}

void FilesTest::touchesNoFileOfALikeName()
{
    const QTemporaryDir folder;
    const QStringList alike{QStringLiteral("a.tmp"), QStringLiteral("a.0123456789ABCDEF.tmp"),
                            QStringLiteral("a.0123456789abcde.tmp"),
                            QStringLiteral("ab0123456789abcdef.tmp")};
    for (const QString &each : alike) {
        QFile file(folder.filePath(each));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("kept") == 4);
    }
    writeFileDurably(folder.filePath(QStringLiteral("a")), "content");
    for (const QString &each : alike)
        QCOMPARE(contentOf(folder.filePath(each)), QByteArray("kept"));
}

void FilesTest::removesWhatADeadProgramLeft()
{
    const QTemporaryDir folder;
    QFile left(folder.filePath(QStringLiteral("a.0123456789abcdef.tmp")));
    QVERIFY(left.open(QIODevice::WriteOnly));
    left.close();
    writeFileDurably(folder.filePath(QStringLiteral("a")), "content");
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("a")});
}

void FilesTest::writesWhatALinkNames()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("elsewhere/a"));
    const QString link = folder.filePath(QStringLiteral("link"));
    makePrivateFolder(folder.filePath(QStringLiteral("elsewhere")));
    if (!QFile::link(path, link) || !QFileInfo(link).isSymbolicLink())
        QSKIP("There are no symbolic links here.");
    for (const QByteArray content : {"new", "replaced"}) {
        writeFileDurably(link, content);
        QVERIFY(QFileInfo(link).isSymbolicLink());
        QCOMPARE(contentOf(path), content);
    }
    QVERIFY(!writeNewFileDurably(link, "newer"));
    QCOMPARE(contentOf(path), QByteArray("replaced"));
}

void FilesTest::writesPieceByPiece()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a"));
    writeFileDurably(path, [](QIODevice &file) {
        for (const char *piece : {"a ", "content", " in pieces"})
            file.write(piece);
    });
    QCOMPARE(contentOf(path), QByteArray("a content in pieces"));
    QVERIFY(!(QFile::permissions(path) & others));
}

void FilesTest::replacesNothingWhenTheFileIsToBeNew()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a"));
    QVERIFY(writeNewFileDurably(path, "first"));
    QVERIFY(!(QFile::permissions(path) & others));
    QVERIFY(!writeNewFileDurably(path, "second"));
    QCOMPARE(contentOf(path), QByteArray("first"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
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
