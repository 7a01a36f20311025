// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include "base/scratchfile.h"
#include "support/failureof.h"

class ScratchFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isForItsOwnerAndGoesWithTheObject();
    void saysWhereThereCanBeNone();
};

void ScratchFileTest::isForItsOwnerAndGoesWithTheObject()
{
    const QTemporaryDir folder;
    const QDir dir(folder.path());
    {
        const auto file = base::scratchFile(folder.path(), QStringLiteral("attachment"));
        QVERIFY(file->write("bytes") == 5 && file->seek(0));
        QCOMPARE(file->readAll(), QByteArray("bytes"));
        QVERIFY(QFileInfo(file->fileName()).fileName().startsWith(u"attachment-")); // which gives it a name
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFileInfo(file->fileName()).permissions() & others));
    }
    QCOMPARE(dir.entryList(QDir::Files).size(), 0);
}

void ScratchFileTest::saysWhereThereCanBeNone()
{
    const QTemporaryDir folder;
    const QString missing = folder.filePath(QStringLiteral("not there"));
    const auto failure = support::failureOf([&] { base::scratchFile(missing, QStringLiteral("a")); });
    QVERIFY(failure.area == base::Area::Storage);
    QVERIFY2(failure.text.contains(missing), qPrintable(failure.text));
}

QTEST_GUILESS_MAIN(ScratchFileTest)
#include "scratchfile_test.moc"
