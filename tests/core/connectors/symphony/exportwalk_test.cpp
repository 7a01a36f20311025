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

    static QString gap(int from, int to)
    {
        return QStringLiteral("export files (none tells of all from 2026-11-19T%1:00:00Z to "
                              "2026-11-19T%2:00:00Z)")
            .arg(from, 2, 10, QChar(u'0'))
            .arg(to, 2, 10, QChar(u'0'));
    }

    /// Beside the world's first hour, whose file holds an e-mail that is none.
    static QStringList told(const contract::Harvest &harvest)
    {
        QStringList all;
        for (const connectors::Page &page : harvest.pages)
            all += page.unfinished;
        all.removeAll(gap(0, 1));
        return all;
    }

    static QString remarks(const contract::Harvest &harvest)
    {
        QStringList all;
        for (const connectors::Page &page : harvest.pages)
            all += page.remarks;
        return all.join(u' ');
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
        QCOMPARE(told(run(world, memory)), QStringList(gap(3, 9)));
        QCOMPARE(told(run(world, memory)), QStringList(gap(3, 9))); // until it is closed
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
    void countsAnHourAsToldOnlyByAFileThatIsUnderstood_data()
    {
        QTest::addColumn<char>("format");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("an empty zip") << 'a' << QString() << QByteArray();
        QTest::newRow("an empty XML") << 'a' << QStringLiteral("x.xml") << QByteArray();
        QTest::newRow("garbage") << 'a' << QStringLiteral("x.xml") << QByteArray("\0garbage", 8);
        QTest::newRow("another root") << 'a' << QStringLiteral("x.xml") << QByteArray("<fileDump/>");
        QTest::newRow("an archive inside") << 'e' << QStringLiteral("inner.zip") << QByteArray("PK");
        QTest::newRow("Symphony's own XML")
            << 's' << QStringLiteral("x.xml") << QByteArray("<messages><m/></messages>");
    }
    void countsAnHourAsToldOnlyByAFileThatIsUnderstood()
    {
        QFETCH(char, format);
        QFETCH(QString, path);
        QFETCH(QByteArray, bytes);
        ExportWorld world(true);
        contract::Memory memory;
        run(world, memory);
        std::vector<xipmaker::Entry> entries;
        if (!path.isEmpty())
            entries.push_back(symphony::member(path, bytes));
        const auto mail = [&](int number) {
            return world.zip({symphony::member(QStringLiteral("m.eml"), symphony::exportedMail(number))});
        };
        world.put(symphony::exportName(format, 3), world.zip(entries));
        world.put(symphony::exportName('e', 4), mail(4));
        const contract::Harvest harvest = run(world, memory);
        QCOMPARE(told(harvest), QStringList(gap(3, 4)));
        QCOMPARE(harvest.fresh.size(), entries.size() + 1);
        QCOMPARE(told(run(world, memory)), QStringList(gap(3, 4)));
        world.put(QStringLiteral("e_ACME_SD-2026-11-19-03_ED-2026-11-19-04_GD-2026-11-20_1795075299999.zip"),
                  mail(5));
        QCOMPARE(told(run(world, memory)), QStringList());
    }
    void keepsWhatIsNoMessage()
    {
        ExportWorld world(true);
        contract::Memory memory;
        run(world, memory);
        world.put(QStringLiteral("more.zip"),
                  world.zip({symphony::member(QStringLiteral("warning.txt"), "beware")}));
        contract::Rehearsal rehearsal(world, memory);
        const contract::Harvest harvest = rehearsal.run();
        QCOMPARE(told(harvest), QStringList());
        QCOMPARE(harvest.fresh.size(), size_t(1));
        const model::SourceItem &item = harvest.fresh.front();
        QVERIFY(contract::described(rehearsal.source(), item).endsWith(u"file SOURCE_ITEM_UNREADABLE"));
        QCOMPARE(rehearsal.source().open(*item.recordAt, rehearsal.stop())->readAll(), QByteArray("beware"));
    }
    void leavesTheFilesOfAnotherPodAndSaysSo()
    {
        ExportWorld world(true, true);
        contract::Memory memory;
        const QString name =
            symphony::exportName('e', 3).replace(QStringLiteral("ACME"), QStringLiteral("OTHER"));
        const QByteArray mail =
            world.zip({symphony::member(QStringLiteral("4.eml"), symphony::exportedMail(4))});
        QCOMPARE(run(world, memory).fresh.size(), size_t(9));
        world.put(name, mail);
        for (int i = 0; i < 2; ++i) {
            const contract::Harvest harvest = run(world, memory);
            QVERIFY(harvest.fresh.empty());
            QCOMPARE(told(harvest).size(), 1);
            QVERIFY(told(harvest).first().startsWith(name) && told(harvest).first().contains(u"“acme”"));
        }
        QCOMPARE(world.box().read(name), mail);        // where it was
        world.put(symphony::exportName('e', 3), mail); // it is the same pod's after all
        QCOMPARE(run(world, memory).fresh.size(), size_t(1));
    }
    void takesWhateverThePodItselfGives()
    {
        ExportWorld world(false);
        contract::Memory memory;
        run(world, memory);
        world.put(symphony::exportName('e', 3).replace(QStringLiteral("ACME"), QStringLiteral("OTHER")),
                  world.zip({symphony::member(QStringLiteral("4.eml"), symphony::exportedMail(4))}));
        QCOMPARE(run(world, memory).fresh.size(), size_t(1));
    }
    void saysWhenARefusedFileIsMadeUpFor()
    {
        ExportWorld world(true, true);
        contract::Memory memory;
        const QString name = symphony::exportName('e', 3);
        const QByteArray mail =
            world.zip({symphony::member(QStringLiteral("4.eml"), symphony::exportedMail(4))});
        world.put(name, "damaged");
        QCOMPARE(run(world, memory).refusals.size(), size_t(2));
        const contract::Harvest later = run(world, memory);
        QCOMPARE(told(later), QStringList(gap(3, 4)));
        QCOMPARE(remarks(later), QString());
        world.put(symphony::exportName('e', 4), mail); // another hour
        QCOMPARE(remarks(run(world, memory)), QString());
        world.put(QStringLiteral("e_ACME_CD-2026-11-19_GD-2026-11-20_1795075299999.zip"), mail);
        QVERIFY(remarks(run(world, memory)).contains(QString(u"refused “" + name)));
        world.put(name, mail);
        QVERIFY(remarks(run(world, memory)).contains(QString(u"refused “" + name)));
        world.put(name, mail);
        QCOMPARE(remarks(run(world, memory)), QString());
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
        QCOMPARE(told(run(world, memory)), QStringList(gap(3, 9)));
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
