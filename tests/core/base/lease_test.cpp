// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>
#include <thread>

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "base/lease.h"
#include "support/failureof.h"

using base::Lease;

namespace {

/// Another process that holds the lease until it is ended: this program, started with the folder's name.
class Holder
{
public:
    explicit Holder(const QString &folder)
    {
        m_process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--hold"), folder});
    }

    ~Holder() { kill(); }

    bool holds() { return m_process.waitForReadyRead(20000) && m_process.readAll().startsWith("held"); }
    qint64 id() const { return m_process.processId(); }

    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

private:
    QProcess m_process;
};

QString textOfFailure(const QString &folder)
{
    const base::Failure failure =
        support::failureOf([&] { const Lease lease(folder, QStringLiteral("second")); });
    return QString::fromLatin1(failure.key) + u' ' + failure.text;
}

} // namespace

class LeaseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isRefusedWhileAnotherProcessHoldsIt();
    void endsWithItsProcessHoweverThatEnds();
    void isRefusedASecondTimeInOneProcess();
    void canBeTakenAgainOnceGivenBack();
    void staysHeldWhenMoved();
    void isRefusedWithoutANameToTell();
    void namesTheFolderThatCannotBeWritten();
    void keepsOnlyTheLastHoldersName();
    void isReadableByTheOwnerOnly();
    void tellsWhetherItIsHeldWithoutTouchingIt();
    void isNotRefusedBecauseOfThoseWhoAskForIt();
};

void LeaseTest::isRefusedWhileAnotherProcessHoldsIt()
{
    const QTemporaryDir folder;
    Holder holder(folder.path());
    QVERIFY(holder.holds());
    const base::Failure failure =
        support::failureOf([&] { const Lease lease(folder.path(), QStringLiteral("chancery")); });
    QCOMPARE(failure.key, QByteArray("DATA_FOLDER_IN_USE"));
    QCOMPARE(failure.area, base::Area::Lease);
    QCOMPARE(failure.reaction, base::Reaction::EndRun);
    QVERIFY2(failure.text.contains(QStringLiteral("the holder (process %1)").arg(holder.id())),
             qPrintable(failure.text));
    QVERIFY(failure.text.contains(QDir::toNativeSeparators(folder.path())));
    QVERIFY(!failure.fix.isEmpty());
}

void LeaseTest::endsWithItsProcessHoweverThatEnds()
{
    const QTemporaryDir folder;
    Holder holder(folder.path());
    QVERIFY(holder.holds());
    holder.kill();
    const Lease lease(folder.path(), QStringLiteral("chancery"));
}

void LeaseTest::isRefusedASecondTimeInOneProcess()
{
    const QTemporaryDir folder;
    const Lease lease(folder.path(), QStringLiteral("first"));
    QVERIFY(textOfFailure(folder.path())
                .contains(QStringLiteral("first (process %1)").arg(QCoreApplication::applicationPid())));
}

void LeaseTest::canBeTakenAgainOnceGivenBack()
{
    const QTemporaryDir folder;
    for (int turn = 0; turn < 3; ++turn)
        const Lease lease(folder.path(), QStringLiteral("chancery"));
}

void LeaseTest::staysHeldWhenMoved()
{
    const QTemporaryDir folder;
    Lease lease(folder.path(), QStringLiteral("first"));
    {
        const Lease other(std::move(lease));
        QVERIFY(textOfFailure(folder.path()).startsWith(QStringLiteral("DATA_FOLDER_IN_USE")));
    }
    const Lease again(folder.path(), QStringLiteral("first"));
}

void LeaseTest::isRefusedWithoutANameToTell()
{
    const QTemporaryDir folder;
    const Lease lease(folder.path(), QStringLiteral("first"));
    QFile file(folder.filePath(QStringLiteral("lease")));
    QVERIFY(file.resize(0));
    QVERIFY(textOfFailure(folder.path()).contains(QStringLiteral("in use by another Chancery program")));
}

void LeaseTest::namesTheFolderThatCannotBeWritten()
{
    const QTemporaryDir folder;
    const QString missing = folder.filePath(QStringLiteral("missing"));
    const base::Failure failure =
        support::failureOf([&] { const Lease lease(missing, QStringLiteral("chancery")); });
    QCOMPARE(failure.area, base::Area::Storage);
    QVERIFY2(failure.text.contains(missing), qPrintable(failure.text));
}

void LeaseTest::keepsOnlyTheLastHoldersName()
{
    const QTemporaryDir folder;
    {
        const Lease lease(folder.path(), QStringLiteral("a program with a long\nname"));
    }
    const Lease lease(folder.path(), QStringLiteral("short"));
    QFile file(folder.filePath(QStringLiteral("lease")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray::number(QCoreApplication::applicationPid()) + " short\n");
}

void LeaseTest::tellsWhetherItIsHeldWithoutTouchingIt()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("lease")));
    QVERIFY(!Lease::isHeld(folder.path()));
    QVERIFY(!file.exists());
    {
        Holder holder(folder.path());
        QVERIFY(holder.holds());
        QVERIFY(Lease::isHeld(folder.path()));
        QVERIFY(Lease::isHeld(folder.path()));
    }
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    QVERIFY(before.endsWith(" the holder\n"));
    QVERIFY(!Lease::isHeld(folder.path()));
    QVERIFY(file.seek(0));
    QCOMPARE(file.readAll(), before);
}

void LeaseTest::isNotRefusedBecauseOfThoseWhoAskForIt()
{
    const QTemporaryDir folder;
    const QString path = folder.path();
    const std::jthread asking([&path](const std::stop_token &stop) {
        while (!stop.stop_requested())
            Lease::isHeld(path);
    });
    for (int turn = 0; turn < 100; ++turn)
        const Lease lease(path, QStringLiteral("chancery"));
}

void LeaseTest::isReadableByTheOwnerOnly()
{
    const QTemporaryDir folder;
    const Lease lease(folder.path(), QStringLiteral("chancery"));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(folder.filePath(QStringLiteral("lease"))) & others));
}

static int hold(const QString &folder)
{
    const Lease lease(folder, QStringLiteral("the holder"));
    std::puts("held");
    std::fflush(stdout);
    std::getchar();
    return 0;
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (argc == 3 && application.arguments().at(1) == QLatin1String("--hold"))
        return hold(application.arguments().at(2));
    LeaseTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "lease_test.moc"
