// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QLocalServer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include "app/chancery/singleinstance.h"

using app::SingleInstance;

class SingleInstanceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSecondCallsTheFirst();
    void anotherFolderIsAnotherInstance();
    void takesOverFromOneThatIsGone();
    void spellsAFolderOneWay();
};

/// As another process would, beside this thread's event loop.
static bool isFirstElsewhere(const QString &folder)
{
    bool isFirst = true;
    const std::unique_ptr<QThread> thread(
        QThread::create([&] { isFirst = SingleInstance(folder).isFirst(); }));
    thread->start();
    return QTest::qWaitFor([&] { return thread->isFinished(); }) && isFirst;
}

void SingleInstanceTest::theSecondCallsTheFirst()
{
    const QTemporaryDir folder;
    SingleInstance first(folder.path());
    QVERIFY(first.isFirst());
    QSignalSpy called(&first, &SingleInstance::called);
    QVERIFY(!isFirstElsewhere(folder.path()));
    QCOMPARE(called.count(), 1);
}

void SingleInstanceTest::anotherFolderIsAnotherInstance()
{
    const QTemporaryDir one, other;
    SingleInstance first(one.path());
    QVERIFY(first.isFirst());
    QVERIFY(isFirstElsewhere(other.path()));
}

void SingleInstanceTest::takesOverFromOneThatIsGone()
{
    const QTemporaryDir folder;
    {
        SingleInstance gone(folder.path());
        QVERIFY(gone.isFirst());
    }
    SingleInstance next(folder.path());
    QVERIFY(next.isFirst());
}

void SingleInstanceTest::spellsAFolderOneWay()
{
    const QTemporaryDir folder;
    const QString name = SingleInstance::nameOf(folder.path());
    QCOMPARE(SingleInstance::nameOf(folder.path() + QStringLiteral("/./")), name);
    QCOMPARE(SingleInstance::nameOf(folder.path() + QStringLiteral("/x/..")), name);
    QVERIFY(QFile::link(folder.path(), folder.path() + QStringLiteral("/link")));
    QCOMPARE(SingleInstance::nameOf(folder.path() + QStringLiteral("/link")), name);
    const QString absent = SingleInstance::nameOf(folder.path() + QStringLiteral("/not/yet"));
    QCOMPARE(SingleInstance::nameOf(folder.path() + QStringLiteral("/link/not/yet")), absent);
    QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("not/yet")));
    QCOMPARE(SingleInstance::nameOf(folder.path() + QStringLiteral("/not/yet")), absent);
}

QTEST_GUILESS_MAIN(SingleInstanceTest)
#include "singleinstance_test.moc"
