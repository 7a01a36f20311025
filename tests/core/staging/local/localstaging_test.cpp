// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include "base/digest.h"
#include "staging/local/localstaging.h"
#include "support/failureof.h"

static const QByteArray segment = "0123456789abcdef0123456789abcdef";

class LocalStagingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void foldersAndFilesArePrivate();
    void leavesNoTemporaryFile_data();
    void leavesNoTemporaryFile();
    void takesUpAfterACrashInTheMiddle();
    void removesTheFormerNameOfACopyThatIsThere();
    void aFolderThatCannotBeUsedIsTheDestinationsFailure();
    void aFolderThatIsNotThereIsNoMissingSegment();
    void aFolderInUseIsNotMadeAnew();
    void probeNamesAFolderThatCannotBeUsed();
    void documentsStayBelowTheFolder_data();
    void documentsStayBelowTheFolder();

private:
    QString path() const { return m_folder->filePath(QStringLiteral("staging")); }
    static QString put(local::LocalStaging &staging, QByteArray content, const QByteArray &sha256)
    {
        QBuffer device(&content);
        device.open(QIODevice::ReadOnly);
        return staging.put(segment, device, content.size(), sha256, {});
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void LocalStagingTest::foldersAndFilesArePrivate()
{
    local::LocalStaging staging(path());
    const QString file = put(staging, "content", base::Digest::sha256("content"));
    staging.putDocument(QStringLiteral("manifests/1.json"), "{}", {});
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup |
                        QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
    for (const QString &each : {path(), QString(path() + QStringLiteral("/segments")), file,
                                QString(path() + QStringLiteral("/manifests/1.json"))})
        QVERIFY2((QFile::permissions(each) & others) == 0, qPrintable(each));
}

void LocalStagingTest::leavesNoTemporaryFile_data()
{
    QTest::addColumn<bool>("isRight");
    QTest::newRow("after a good copy") << true;
    QTest::newRow("after a refused copy") << false;
}

void LocalStagingTest::leavesNoTemporaryFile()
{
    QFETCH(bool, isRight);
    local::LocalStaging staging(path());
    const base::Failure failure = support::failureOf(
        [&] { put(staging, "content", base::Digest::sha256(isRight ? "content" : "other")); });
    QCOMPARE(failure.key, isRight ? "NO_FAILURE" : "SEGMENT_DAMAGED");
    QCOMPARE(QDir(path() + QStringLiteral("/segments")).entryList(QDir::Files | QDir::Hidden).size(),
             isRight ? 1 : 0);
}

void LocalStagingTest::takesUpAfterACrashInTheMiddle()
{
    QVERIFY(QDir().mkpath(path() + QStringLiteral("/segments")));
    QFile left(path() + QStringLiteral("/segments/%1.tar.tmp").arg(QString::fromLatin1(segment)));
    QVERIFY(left.open(QIODevice::WriteOnly));
    left.write("half of something, and longer than the whole");
    left.close();
    local::LocalStaging staging(path());
    put(staging, "content", base::Digest::sha256("content"));
    QVERIFY(staging.verify(segment, base::Digest::sha256("content"), {}));
    QVERIFY(!left.exists());
}

void LocalStagingTest::removesTheFormerNameOfACopyThatIsThere()
{
    local::LocalStaging staging(path());
    const QByteArray sha256 = base::Digest::sha256("content");
    const QString file = put(staging, "content", sha256);
    const QString former = file + QStringLiteral(".tmp");
    QVERIFY(QFile::copy(file, former));
    QCOMPARE(put(staging, "content", sha256), file);
    QVERIFY(!QFile::exists(former));
}

void LocalStagingTest::aFolderThatCannotBeUsedIsTheDestinationsFailure()
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    local::LocalStaging staging(path());
    const base::Failure failure = support::failureOf([&] { put(staging, "c", base::Digest::sha256("c")); });
    QCOMPARE(failure.area, base::Area::Destination);
    QCOMPARE(failure.key, "STAGING_FAILED");
    QVERIFY(failure.text.contains(path()));
    QVERIFY(!failure.fix.isEmpty());
    QCOMPARE(support::failureOf([&] { staging.putDocument(QStringLiteral("a"), "b", {}); }).key,
             "STAGING_FAILED");
}

/// A disk that is not mounted: what was staged waits for it.
void LocalStagingTest::aFolderThatIsNotThereIsNoMissingSegment()
{
    local::LocalStaging staging(path());
    put(staging, "content", base::Digest::sha256("content"));
    QVERIFY(QDir(path()).rename(path(), path() + QStringLiteral("-elsewhere")));
    const auto failure = support::failureOf([&] { staging.open(segment, 0, 7, {}); });
    QCOMPARE(failure.key, QByteArray("STAGING_UNREACHABLE"));
    QCOMPARE(failure.reaction, base::Reaction::EndRun);
}

void LocalStagingTest::aFolderInUseIsNotMadeAnew()
{
    const QByteArray sha256 = base::Digest::sha256("content");
    QVERIFY(QDir().mkpath(path())); // where the disk is mounted as a rule
    local::LocalStaging staging(path(), true);
    const auto keyOf = [](const auto &use) {
        return support::failureOf(use).key;
    };
    const QByteArray unreachable = "STAGING_UNREACHABLE";
    QCOMPARE(keyOf([&] { put(staging, "content", sha256); }), unreachable);
    QCOMPARE(keyOf([&] { staging.remove(segment, {}); }), unreachable);
    QCOMPARE(keyOf([&] { staging.verify(segment, sha256, {}); }), unreachable);
    QCOMPARE(keyOf([&] { staging.open(segment, 0, 7, {}); }), unreachable);
    QCOMPARE(keyOf([&] { staging.putDocument(QStringLiteral("a"), "b", {}); }), unreachable);
    QCOMPARE(keyOf([&] { staging.document(QStringLiteral("a"), {}); }), unreachable);
    QCOMPARE(staging.probe({}).at(0).key, unreachable);
    QVERIFY(QDir(path()).isEmpty());
    QVERIFY(QDir(path()).mkdir(QStringLiteral("segments"))); // they are lost for good
    put(staging, "content", sha256);
    QVERIFY(staging.verify(segment, sha256, {}));
}

void LocalStagingTest::probeNamesAFolderThatCannotBeUsed()
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    const model::Checks checks = local::LocalStaging(path()).probe({});
    QCOMPARE(checks.size(), 1u);
    QCOMPARE(checks[0].state, model::Check::State::Failed);
    QCOMPARE(checks[0].key, "STAGING_FAILED");
    QVERIFY(!checks[0].fix.isEmpty());
}

void LocalStagingTest::documentsStayBelowTheFolder_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("empty") << "";
    QTest::newRow("climbing") << "../x";
    QTest::newRow("climbing inside") << "a/../../x";
    QTest::newRow("absolute") << "/tmp/x";
    QTest::newRow("backslash") << "a\\b";
    QTest::newRow("hidden") << ".x";
    QTest::newRow("a segment's") << "segments/x";
    QTest::newRow("folder") << "a/";
    QTest::newRow("line break") << "a\n";
}

void LocalStagingTest::documentsStayBelowTheFolder()
{
    QFETCH(QString, name);
    local::LocalStaging staging(path());
    QCOMPARE(support::failureOf([&] { staging.putDocument(name, "x", {}); }).key, "INVALID_NAME");
    QCOMPARE(support::failureOf([&] { staging.document(name, {}); }).key, "INVALID_NAME");
}

QTEST_GUILESS_MAIN(LocalStagingTest)
#include "localstaging_test.moc"
