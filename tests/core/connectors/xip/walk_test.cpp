// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/xip/walk.h"
#include "core/connectors/xip/busyclock.h"
#include "core/connectors/xip/dropbox.h"
#include "support/failureof.h"

using namespace std::chrono_literals;

class WalkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesFilesAtRestAtOnce();
    void keepsTheNthFileTheNth();
    void waitsForAYoungFile();
    void waitsForAGrowingFile();
    void namesAFileThatKeepsGrowing();
    void takesAFileThatComesDuringTheRun();
    void endsWhileFilesKeepComing_data();
    void endsWhileFilesKeepComing();
    void takesAFileThatWasRewritten();
    void givesUpOnAFileThatChangesAgainAndAgain();
    void startsWithAGivenFile();
    void namesALonelySignature();
    void wakesWhenStopped();

private:
    static constexpr xip::Patience quick{.settled = 10s, .pause = 1ms, .looks = 5};
};

static void grow(const xip::DropBox &box, const char *name, const QByteArray &bytes = "more")
{
    QFile file(box.path(QString::fromLatin1(name)));
    file.open(QIODevice::Append);
    file.write(bytes);
    file.flush();
    // Future times are young whatever the clock says.
    file.setFileTime(
        QDateTime::fromString(QStringLiteral("2026-11-20T08:00:00Z"), Qt::ISODate).addMSecs(file.size()),
        QFileDevice::FileModificationTime);
}

static void drop(xip::DropBox &box, const char *name)
{
    box.write(QString::fromLatin1(name), "x");
    box.age(QString::fromLatin1(name));
}

static QString all(xip::Walk &walk)
{
    QStringList names;
    for (qsizetype i = 0; const xip::DropFile *file = walk.file(i, {}); ++i)
        names.append(file->path);
    return names.join(u' ');
}

void WalkTest::takesFilesAtRestAtOnce()
{
    xip::DropBox box;
    drop(box, "a.xip");
    drop(box, "b.xip");
    const xip::DropFolder folder(box.path());
    xip::Walk walk(folder, box.clock(), {.settled = 10s, .pause = 1h, .looks = 5});
    QCOMPARE(all(walk), u"a.xip b.xip");
    QVERIFY(walk.unfinished().isEmpty());
}

void WalkTest::keepsTheNthFileTheNth()
{
    xip::DropBox box;
    drop(box, "b.xip");
    const xip::DropFolder folder(box.path());
    xip::Walk walk(folder, box.clock(), quick);
    QCOMPARE(walk.file(0, {})->path, u"b.xip");
    box.write(QStringLiteral("a.xip"), "x");
    box.age(QStringLiteral("a.xip"), -60);
    QCOMPARE(walk.file(1, {})->path, u"a.xip");
    QCOMPARE(walk.file(0, {})->path, u"b.xip");
    QVERIFY(!walk.file(2, {}));
    QVERIFY(!walk.file(2, {}));
}

void WalkTest::waitsForAYoungFile()
{
    xip::DropBox box;
    drop(box, "old.xip");
    grow(box, "young.xip");
    const xip::BusyClock clock;
    const xip::DropFolder folder(box.path());
    xip::Walk walk(folder, clock, quick);
    QCOMPARE(all(walk), u"old.xip young.xip");
    QVERIFY(walk.unfinished().isEmpty());
}

void WalkTest::waitsForAGrowingFile()
{
    xip::DropBox box;
    grow(box, "young.xip");
    xip::BusyClock clock;
    clock.onLook = [&](int look) {
        if (look <= 3)
            grow(box, "young.xip");
    };
    const xip::DropFolder folder(box.path());
    xip::Walk walk(folder, clock, quick);
    QCOMPARE(all(walk), u"young.xip");
    QVERIFY2(clock.looks >= 4, "the last growth was seen");
    QVERIFY(walk.unfinished().isEmpty());
}

void WalkTest::namesAFileThatKeepsGrowing()
{
    xip::DropBox box;
    grow(box, "young.xip");
    drop(box, "old.xip");
    xip::BusyClock clock;
    clock.onLook = [&](int) {
        grow(box, "young.xip");
    };
    const xip::DropFolder folder(box.path());
    xip::Walk walk(folder, clock, quick);
    QCOMPARE(all(walk), u"old.xip");
    QCOMPARE(walk.unfinished(), QStringList{QStringLiteral("young.xip (still growing)")});
}

void WalkTest::takesAFileThatComesDuringTheRun()
{
    xip::DropBox box;
    drop(box, "a.xip");
    const xip::DropFolder folder(box.path());
    xip::Walk walk(folder, box.clock(), quick);
    walk.file(0, {});
    drop(box, "b.xip");
    QCOMPARE(all(walk), u"a.xip b.xip");
}

void WalkTest::endsWhileFilesKeepComing_data()
{
    QTest::addColumn<bool>("isOld");
    QTest::newRow("at rest") << true;
    QTest::newRow("young") << false;
}

void WalkTest::endsWhileFilesKeepComing()
{
    QFETCH(bool, isOld);
    xip::DropBox box;
    drop(box, "0.xip");
    xip::BusyClock clock;
    clock.perLook = quick.pause;
    clock.onLook = [&](int look) {
        const QByteArray next = QByteArray::number(look) + ".xip";
        if (isOld)
            drop(box, next.constData());
        else
            grow(box, next.constData());
    };
    const xip::DropFolder folder(box.path());
    xip::Walk walk(folder, clock, quick);
    qsizetype count = 0;
    while (walk.file(count, {}) && count < 100)
        ++count;
    QVERIFY2(count > 1 && count < 100, qPrintable(QString::number(count)));
    QVERIFY2(walk.unfinished().isEmpty(), "the next run's are no fault");
}

void WalkTest::takesAFileThatWasRewritten()
{
    xip::DropBox box;
    drop(box, "a.xip");
    const xip::DropFolder folder(box.path());
    xip::Walk walk(folder, box.clock(), quick);
    walk.file(0, {});
    drop(box, "a.xip");
    QCOMPARE(all(walk), u"a.xip a.xip");
}

void WalkTest::givesUpOnAFileThatChangesAgainAndAgain()
{
    xip::DropBox box;
    const xip::DropFolder folder(box.path());
    xip::Walk walk(folder, box.clock(), quick);
    drop(box, "a.xip");
    qsizetype count = 0;
    while (walk.file(count, {}) && count < 100) {
        drop(box, "a.xip");
        ++count;
    }
    QCOMPARE(count, quick.turns);
    QCOMPARE(walk.unfinished(), QStringList{QStringLiteral("a.xip (changes again and again)")});
}

void WalkTest::startsWithAGivenFile()
{
    xip::DropBox box;
    for (const char *name : {"a.xip", "b.xip", "c.xip"})
        drop(box, name);
    const xip::DropFolder folder(box.path());
    xip::Walk walk(folder, box.clock(), quick);
    walk.startWith(QStringLiteral("b.xip"));
    QCOMPARE(all(walk), u"b.xip a.xip c.xip");
}

void WalkTest::namesALonelySignature()
{
    xip::DropBox box;
    drop(box, "a.zip.p7s");
    const xip::DropFolder folder(box.path());
    xip::Walk walk(folder, box.clock(), quick);
    QCOMPARE(all(walk), QString());
    QCOMPARE(walk.unfinished(), QStringList{QStringLiteral(
                                    "a.zip.p7s (its archive is not there; put that beside it, or remove this "
                                    "signature from the folder)")});
}

void WalkTest::wakesWhenStopped()
{
    xip::DropBox box;
    grow(box, "young.xip");
    const xip::BusyClock clock;
    const xip::DropFolder folder(box.path());
    xip::Walk walk(folder, clock, {.settled = 10s, .pause = 1h, .looks = 5});
    const base::Stop stop;
    stop.gently();
    QVERIFY(support::failureOf([&] { walk.file(0, stop); }).reaction == base::Reaction::Stopped);
}

QTEST_GUILESS_MAIN(WalkTest)
#include "walk_test.moc"
