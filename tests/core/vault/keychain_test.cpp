// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>
#include <cstdlib>
#include <thread>

#include <QTemporaryDir>
#include <QTest>

#include "base/failure.h"
#include "support/keyringsession.h"
#include "vault/keychain.h"

namespace keychain = vault::keychain;

/// Each case runs in a session of its own, with a real keyring in the state that the case is about.
class KeychainTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatItIsGiven();
    void keepsItBeyondTheSession();
    void worksFromThreadsThatEnd();
    void tellsWhyItDoesNotWork_data();
    void tellsWhyItDoesNotWork();
};

namespace {

QString run(const char *mode, const QString &place, const char *part)
{
    return support::inKeyringSession(QString::fromLatin1(mode), place, {QString::fromLatin1(part)});
}

const base::Secret value(QByteArray("\0binary \xFF value\n", 16));

QByteArray readText(const char *key)
{
    const auto found = keychain::read(QString::fromLatin1(key));
    return found ? found->reveal().toHex() : QByteArray("(none)");
}

QByteArray roundTrip()
{
    keychain::checkThatItWorks();
    keychain::write(QStringLiteral("one"), base::Secret(QByteArray("first")));
    keychain::write(QStringLiteral("one"), value);
    keychain::write(QStringLiteral("two"), base::Secret(QByteArray("2")));
    const QByteArray both = readText("one") + ' ' + readText("two") + ' ' + readText("three");
    keychain::remove(QStringLiteral("two"));
    keychain::remove(QStringLiteral("two"));
    return both + ' ' + readText("two");
}

QByteArray fromThreads()
{
    QByteArray answers;
    for (int turn = 0; turn < 3; ++turn) {
        std::thread thread([&] {
            keychain::write(QStringLiteral("threads"), value);
            answers += readText("threads") == value.reveal().toHex() ? "ok " : "wrong ";
        });
        thread.join();
    }
    std::vector<std::thread> threads;
    threads.reserve(4);
    std::atomic<int> right = 0;
    for (int each = 0; each < 4; ++each)
        threads.emplace_back([&] { right += readText("threads") == value.reveal().toHex(); });
    for (std::thread &thread : threads)
        thread.join();
    return answers + QByteArray::number(right.load());
}

QByteArray play(const QString &part)
{
    if (part == QLatin1String("--roundTrip"))
        return roundTrip();
    if (part == QLatin1String("--readOne"))
        return readText("one");
    if (part == QLatin1String("--threads"))
        return fromThreads();
    keychain::checkThatItWorks();
    return "works";
}

} // namespace

void KeychainTest::keepsWhatItIsGiven()
{
    const QTemporaryDir place;
    const QString answer = run("unlocked", place.path(), "--roundTrip");
    if (answer == QLatin1String("SKIP"))
        QFAIL("dbus-run-session (package dbus) or gnome-keyring-daemon (package gnome-keyring) is not "
              "installed.");
    QCOMPARE(answer, QString::fromLatin1(value.reveal().toHex() + " 32 (none) (none)"));
}

void KeychainTest::keepsItBeyondTheSession()
{
    const QTemporaryDir place;
    if (run("unlocked", place.path(), "--roundTrip") == QLatin1String("SKIP"))
        QFAIL("dbus-run-session (package dbus) or gnome-keyring-daemon (package gnome-keyring) is not "
              "installed.");
    QCOMPARE(run("unlocked", place.path(), "--readOne"), QString::fromLatin1(value.reveal().toHex()));
}

void KeychainTest::worksFromThreadsThatEnd()
{
    const QTemporaryDir place;
    const QString answer = run("unlocked", place.path(), "--threads");
    if (answer == QLatin1String("SKIP"))
        QFAIL("dbus-run-session (package dbus) or gnome-keyring-daemon (package gnome-keyring) is not "
              "installed.");
    QCOMPARE(answer, QStringLiteral("ok ok ok 4"));
}

void KeychainTest::tellsWhyItDoesNotWork_data()
{
    QTest::addColumn<QByteArray>("mode");
    QTest::addColumn<QString>("expected");
    QTest::newRow("locked") << QByteArray("locked") << QStringLiteral("VAULT_LOCKED");
    QTest::newRow("no keyring") << QByteArray("noservice") << QStringLiteral("VAULT_UNAVAILABLE");
    QTest::newRow("no session bus") << QByteArray("nobus") << QStringLiteral("VAULT_UNAVAILABLE");
}

void KeychainTest::tellsWhyItDoesNotWork()
{
    QFETCH(QByteArray, mode);
    QFETCH(QString, expected);
    const QTemporaryDir place;
    if (run("unlocked", place.path(), "--check") == QLatin1String("SKIP"))
        QFAIL("dbus-run-session (package dbus) or gnome-keyring-daemon (package gnome-keyring) is not "
              "installed.");
    const QString answer = run(mode.constData(), place.path(), "--check");
    QVERIFY2(answer.startsWith(expected + u' '), qPrintable(answer));
    QVERIFY2(answer.contains(keychain::name()), qPrintable(answer));
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QString part = application.arguments().value(1);
    if (!part.startsWith(QLatin1String("--"))) {
        KeychainTest test;
        return QTest::qExec(&test, argc, argv);
    }
    try {
        std::puts(play(part).constData());
    } catch (const base::Failure &failure) {
        std::printf("%s %s | %s\n", failure.key.constData(), qPrintable(failure.text),
                    qPrintable(failure.fix));
        std::fflush(stdout);
        // GLib frees what belongs to a call that failed only when its thread is idle the next time; a leak
        // checker at exit would take it for lost.
        std::_Exit(0);
    }
    return 0;
}

#include "keychain_test.moc"
