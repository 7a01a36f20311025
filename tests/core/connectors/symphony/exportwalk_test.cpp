// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "contract/described.h"
#include "core/connectors/symphony/exportworld.h"

using symphony::ExportWorld;

class ExportWalkTest : public QObject
{
    Q_OBJECT

    static contract::Harvest run(const ExportWorld &world, contract::Memory &memory)
    {
        return contract::Rehearsal(world, memory).run();
    }

    static QStringList told(const contract::Harvest &harvest)
    {
        QStringList all;
        for (const connectors::Page &page : harvest.pages)
            all += page.unfinished;
        return all;
    }

private Q_SLOTS:
    void refusesWhatItCannotDecryptUntilItCan()
    {
        for (const bool isFolder : {true, false}) {
            ExportWorld world(isFolder, isFolder);
            world.giveKey(false);
            contract::Memory memory;
            const contract::Harvest without = run(world, memory);
            QCOMPARE(without.fresh.size(), size_t(8));
            QCOMPARE(without.refusals.size(), size_t(2));
            QCOMPARE(without.refusals.front().reason, QByteArray("PGP_KEY_MISSING"));
            QVERIFY(without.refusals.front().text.contains(u"pgpKey"));
            QVERIFY(run(world, memory).refusals.empty()); // told once
            world.giveKey(true);
            const contract::Harvest with = run(world, memory);
            QCOMPARE(with.fresh.size(), size_t(1));
            QCOMPARE(with.refusals.size(), size_t(1)); // the one that is no archive is judged again as well
        }
    }
    void tellsWhichTimesNoFileTellsOf()
    {
        ExportWorld world(true);
        contract::Memory memory;
        QCOMPARE(told(run(world, memory)), QStringList());
        world.put(symphony::exportName('e', 9),
                  world.zip({symphony::member(QStringLiteral("9.eml"), symphony::exportedMail(9))}));
        const QString gap = QStringLiteral(
            "export files (none tells of all from 2026-11-19T03:00:00Z to 2026-11-19T09:00:00Z)");
        QCOMPARE(told(run(world, memory)), QStringList(gap));
        QCOMPARE(told(run(world, memory)), QStringList(gap)); // until it is closed
        world.put(QStringLiteral("e_ACME_CD-2026-11-19_GD-2026-11-19_1795075299999.zip"),
                  world.zip({symphony::member(QStringLiteral("5.eml"), symphony::exportedMail(5))}));
        QCOMPARE(told(run(world, memory)), QStringList());
    }
    void tellsWhenARecurringExportComesNoMore()
    {
        ExportWorld world(true);
        contract::Memory memory;
        run(world, memory);
        const auto later = [&](int hours) {
            world.world().fakeClock().advance(std::chrono::hours{hours});
            return told(run(world, memory)).join(u' ');
        };
        QCOMPARE(later(1), QString());
        QVERIFY(later(24).contains(u"none came that tells of what was after 2026-11-19T03:00:00Z"));
        world.put(QStringLiteral("e_ACME_SD-2026-11-19-03_ED-2026-11-21-03_GD-2026-11-21_1795075299999.zip"),
                  world.zip({symphony::member(QStringLiteral("5.eml"), symphony::exportedMail(5))}));
        QCOMPARE(later(0), QString());
        QVERIFY(!later(24 * 3).isEmpty());
        QCOMPARE(later(24 * 62), QString()); // whoever has not asked for it by then will not
    }
    void refusesEachBadFileForItsOwnReason()
    {
        for (const bool isFolder : {true, false}) {
            ExportWorld world(isFolder);
            const QByteArray mail =
                world.zip({symphony::member(QStringLiteral("7.eml"), symphony::exportedMail(7))});
            const QByteArray bomb =
                world.zip({symphony::member(QStringLiteral("b.eml"), QByteArray(64 << 20, 'a'))});
            QByteArray cut = symphony::exportKey().encrypted(mail);
            cut.chop(20);
            const symphony::ExportKey stranger;
            world.put(QStringLiteral("bomb.zip"), bomb);
            world.put(QStringLiteral("bomb.zip.pgp"), symphony::exportKey().encrypted(bomb));
            world.put(QStringLiteral("cut.zip.pgp"), cut);
            world.put(QStringLiteral("stranger.zip.pgp"), stranger.encrypted(mail));
            world.put(symphony::exportName('e', 3, true), symphony::exportKey().encrypted(mail));
            contract::Memory memory;
            const contract::Harvest harvest = run(world, memory);
            QStringList reasons;
            for (const model::Refusal &refusal : harvest.refusals) {
                reasons.append(refusal.itemId + u' ' + QString::fromLatin1(refusal.reason));
                QVERIFY(refusal.text.contains(refusal.itemId) && refusal.text.endsWith(u'.'));
            }
            reasons.sort();
            QCOMPARE(reasons.join(u", "), u"bomb.zip ARCHIVE_LIMIT, bomb.zip.pgp ARCHIVE_LIMIT, broken.zip "
                                          u"ARCHIVE_UNREADABLE, cut.zip.pgp PGP_DAMAGED, stranger.zip.pgp "
                                          u"PGP_WRONG_KEY");
            QCOMPARE(harvest.fresh.size(), size_t(10)); // the good ones all the same
            QVERIFY(run(world, memory).refusals.empty());
        }
    }
    void tellsOfWhatIsNoMessage()
    {
        ExportWorld world(true);
        world.put(QStringLiteral("more.zip"),
                  world.zip({symphony::member(QStringLiteral("warning.txt"), "beware")}));
        contract::Memory memory;
        QCOMPARE(told(run(world, memory)),
                 QStringList(QStringLiteral("more.zip/warning.txt (neither a message nor a file of one)")));
    }
    void takesNothingThatDidNotComeWhole()
    {
        ExportWorld world(false);
        const QString id = u"id/" + symphony::exportName('e', 0);
        QByteArray whole;
        world.world().server().change([&](sandbox::Pod &pod) {
            whole = pod.exports[id].bytes;
            pod.exports[id].bytes.chop(1);
        });
        contract::Memory memory;
        const contract::Harvest first = run(world, memory);
        QCOMPARE(first.fresh.size(), size_t(6));
        QVERIFY(told(first).first().contains(u"SHA-256"));
        world.world().server().change([&](sandbox::Pod &pod) { pod.exports[id].bytes = whole; });
        QCOMPARE(run(world, memory).fresh.size(), size_t(3)); // nothing is lost by it
    }
    void goesOnBehindAFileThatDoesNotComeNow_data()
    {
        QTest::addColumn<QByteArray>("place");
        QTest::addColumn<int>("status");
        QTest::newRow("its address is refused") << QByteArray("/files/v1/id") << 400;
        QTest::newRow("it is forbidden") << QByteArray("/files/v1/id") << 403;
        QTest::newRow("the storage refuses it") << QByteArray("/bucket/id") << 412;
    }
    void goesOnBehindAFileThatDoesNotComeNow()
    {
        QFETCH(QByteArray, place);
        QFETCH(int, status);
        ExportWorld world(false);
        const QByteArray first = symphony::exportName('e', 0).toLatin1();
        world.world().server().spoil([&](const sandbox::HttpRequest &request, sandbox::HttpReply &reply) {
            if (request.path().startsWith(place) && request.path().contains(first))
                reply = {.status = status, .body = "{}"};
        });
        contract::Memory memory;
        const contract::Harvest begun = run(world, memory);
        QCOMPARE(begun.fresh.size(), size_t(6));
        QVERIFY(begun.hasEnded);
        QCOMPARE(begun.refusals.size(), size_t(1)); // of the one that is no archive
        QVERIFY(told(begun).first().startsWith(QString::fromLatin1(first)));
        world.world().server().spoil({});
        QCOMPARE(run(world, memory).fresh.size(), size_t(3));
    }
    void tellsOfTheTimesOfADumpThatIsBroken()
    {
        ExportWorld world(true);
        contract::Memory memory;
        run(world, memory);
        QByteArray dump = mime::sampleDump();
        dump.replace("</FileDump>", "<Conversation><Mess");
        world.put(QStringLiteral("a_ACME_SD-2026-11-19-03_ED-2026-11-19-09_GD-2026-11-19_1795075200003.zip"),
                  world.zip({symphony::member(QStringLiteral("actiance_export.xml"), dump)}));
        world.put(symphony::exportName('e', 9),
                  world.zip({symphony::member(QStringLiteral("4.eml"), symphony::exportedMail(4))}));
        QCOMPARE(told(run(world, memory)), QStringList(QStringLiteral("export files (none tells of all from "
                                                                      "2026-11-19T03:00:00Z to "
                                                                      "2026-11-19T09:00:00Z)")));
    }
    void readsTheSameContentOnceWhateverItsName()
    {
        ExportWorld world(true);
        contract::Memory memory;
        run(world, memory);
        world.put(symphony::exportName('e', 5), world.box().read(symphony::exportName('e', 0)));
        QCOMPARE(run(world, memory).keys(), QStringList());
    }
    void takesFilesOfAnyAgeFromAFolder()
    {
        ExportWorld world(true);
        contract::Memory memory;
        const connectors::Window late{.since = *base::fromIso(u"2030-01-01"), .until = {}};
        QCOMPARE(contract::Rehearsal(world, memory).run({.window = late}).fresh.size(), size_t(9));
        ExportWorld pod(false);
        contract::Memory other;
        QVERIFY(contract::Rehearsal(pod, other).run({.window = late}).fresh.empty());
        QCOMPARE(run(pod, other).fresh.size(), size_t(9)); // since an earlier time, all is read again
    }
    void signsInToNothingForAFolder()
    {
        ExportWorld world(true);
        contract::Memory memory;
        run(world, memory);
        QCOMPARE(world.world().server().requests(), 0);
    }
};

QTEST_GUILESS_MAIN(ExportWalkTest)
#include "exportwalk_test.moc"
