// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QRegularExpression>
#include <QTest>

#include "connectors/symphony/completeness.h"
#include "contract/described.h"
#include "core/connectors/symphony/hoseworld.h"

using namespace symphony;

/// A history that leaves messages out, and a pod that says which there were.
class CompletenessTest : public QObject
{
    Q_OBJECT

    static constexpr std::chrono::hours day{24};
    const QString m_lost = QStringLiteral("m004-_AAAbQ");

    static contract::Harvest run(const SymphonyWorld &world, contract::Memory &memory,
                                 const contract::Extent &extent = {})
    {
        return contract::Rehearsal(world, memory).run(extent);
    }

    static QStringList ids(const contract::Harvest &harvest)
    {
        QStringList all;
        for (const model::SourceItem &item : harvest.fresh)
            all.append(item.id);
        return all;
    }

    static QStringList told(const contract::Harvest &harvest)
    {
        QStringList all;
        for (const connectors::Page &page : harvest.pages)
            all += page.unfinished;
        return all;
    }

    static void expectWarning(const char *text)
    {
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QLatin1String(text)));
    }

    /// Two runs, so that the day of the messages is read to its end, and the day after.
    static void readTwice(SymphonyWorld &world, contract::Memory &memory)
    {
        run(world, memory);
        world.fakeClock().advance(2 * day);
        QCOMPARE(ids(run(world, memory)), QStringList());
        world.fakeClock().advance(day);
    }

    /// Once, by its id.
    static void expectTheLostOne(SymphonyWorld &world)
    {
        contract::Memory memory;
        readTwice(world, memory);
        expectWarning("Rates 2026-11-19 lacked 1 messages, 0 cannot be read: m004-_AAAbQ");
        QCOMPARE(contract::found(world, memory),
                 QStringList(QStringLiteral("m004-_AAAbQ| post ann@example.com>dan@example.com")));
        world.fakeClock().advance(day);
        QCOMPARE(ids(run(world, memory)), QStringList());
    }

private Q_SLOTS:
    void readsWhatTheHistoryLeftOut()
    {
        SymphonyWorld world({.hidden = {m_lost}});
        expectTheLostOne(world);
        QCOMPARE(world.server().violations(), QStringList());
    }
    void namesWhatCannotBeReadUntilItCan()
    {
        SymphonyWorld world({.hidden = {m_lost}, .unreadable = {m_lost}});
        contract::Memory memory;
        readTwice(world, memory);
        const QString missing =
            QStringLiteral("Rates (of 2026-11-19, 1 messages are missing and cannot be read: m004-_AAAbQ)");
        for (int days = 0; days < 3; ++days) {
            expectWarning("1 cannot be read");
            QCOMPARE(told(run(world, memory)), QStringList(missing));
            world.fakeClock().advance(std::chrono::hours{1});
            QCOMPARE(told(run(world, memory)), QStringList()); // once a day
            world.fakeClock().advance(day);
        }
        world.server().set([](auto &options) { options.unreadable.clear(); });
        expectWarning("0 cannot be read");
        const contract::Harvest found = run(world, memory);
        QCOMPARE(ids(found), QStringList(m_lost));
        QCOMPARE(told(found), QStringList());
        world.fakeClock().advance(day);
        QCOMPARE(ids(run(world, memory)), QStringList());
    }
    /// The feed tells that it was suppressed before anything told of it.
    void readsWhatWasSuppressedBeforeItWasRead()
    {
        SymphonyWorld world({.hidden = {m_lost}});
        world.server().change([this](sandbox::Pod &pod) {
            pod.addEvent(
                QStringLiteral("MESSAGESUPPRESSED"), 1, at("09:50:00"), QStringLiteral("messageSuppressed"),
                {{QStringLiteral("messageId"), m_lost}, {QStringLiteral("stream"), pod.streamOf(rates)}},
                QStringLiteral("notice/2=="));
        });
        expectTheLostOne(world);
    }
    /// The feed tells of it, of its suppression, and of that again.
    void asksForNothingThatWasReadBeforeItWasSuppressed()
    {
        SymphonyWorld world({.unreadable = {m_lost}});
        const auto tellOfSuppression = [&](const QString &id) {
            world.server().change([&](sandbox::Pod &pod) {
                pod.addEvent(
                    QStringLiteral("MESSAGESUPPRESSED"), 1, at("09:50:00"),
                    QStringLiteral("messageSuppressed"),
                    {{QStringLiteral("messageId"), m_lost}, {QStringLiteral("stream"), pod.streamOf(rates)}},
                    id);
            });
        };
        world.server().change([&](sandbox::Pod &pod) {
            const auto &said = pod.rooms.find(sandbox::Pod::safe(rates))->messages;
            const auto lost = std::ranges::find(said, m_lost, [](const QJsonObject &each) {
                return sandbox::Pod::safe(each.value(u"messageId").toString());
            });
            pod.addEvent(QStringLiteral("MESSAGESENT"), 1, at("09:49:00"), QStringLiteral("messageSent"),
                         {{QStringLiteral("message"), *lost}});
        });
        tellOfSuppression(QStringLiteral("notice/2=="));
        contract::Memory memory;
        readTwice(world, memory);
        tellOfSuppression(QStringLiteral("notice/3=="));
        run(world, memory);
        world.fakeClock().advance(day);
        const contract::Harvest found = run(world, memory);
        QCOMPARE(told(found), QStringList());
        QCOMPARE(ids(found), QStringList());
    }
    void asksForADayOnce()
    {
        SymphonyWorld world;
        contract::Memory memory;
        QVERIFY(!Completeness::isDue(memory, world.clock().now())); // nothing is read
        readTwice(world, memory);
        QVERIFY(Completeness::isDue(memory, world.clock().now()));
        const int before = world.server().requests();
        QCOMPARE(ids(run(world, memory)), QStringList());
        const int compared = world.server().requests() - before;
        QVERIFY(!Completeness::isDue(memory, world.clock().now()));
        world.fakeClock().advance(day);
        const int later = world.server().requests();
        QCOMPARE(ids(run(world, memory)), QStringList());
        QVERIFY(world.server().requests() - later < compared);
        QCOMPARE(world.server().violations(), QStringList());
    }
    void countsNothingTwiceInADryRun()
    {
        SymphonyWorld world({.hidden = {m_lost}});
        contract::Memory memory;
        readTwice(world, memory);
        for (const bool commits : {false, true}) {
            expectWarning("lacked 1");
            QCOMPARE(ids(run(world, memory, {.commits = commits, .acknowledges = commits})),
                     QStringList(m_lost));
        }
    }
    void leavesAPodAloneThatDoesNotKnowTheQuestion()
    {
        SymphonyWorld world({.hasMessageIds = false, .hidden = {m_lost}});
        contract::Memory memory;
        readTwice(world, memory);
        const contract::Harvest harvest = run(world, memory);
        QVERIFY(harvest.hasEnded);
        QCOMPARE(ids(harvest), QStringList());
        QCOMPARE(told(harvest), QStringList());
    }
    void asksNothingForAStretchOfTime()
    {
        SymphonyWorld world({.hidden = {m_lost}});
        contract::Memory memory;
        readTwice(world, memory);
        const connectors::Window stretch{.since = *base::fromIso(u"2026-11-19"),
                                         .until = *base::fromIso(u"2026-11-20")};
        QCOMPARE(ids(run(world, memory, {.window = stretch})), QStringList());
    }
    void findsWhatADatahoseDidNotTell()
    {
        HoseWorld world;
        contract::Memory memory;
        run(world, memory);
        world.server().change([](sandbox::Pod &pod) {
            const qint64 later = at("10:00:00") + 2 * 86'400'000;
            tell(pod, pod.say(rates, 4, later, QStringLiteral("told")));
            pod.say(rates, 4, later, QStringLiteral("not told"));
        });
        world.fakeClock().advance(3 * day);
        QCOMPARE(ids(run(world, memory)), QStringList(QStringLiteral("m015-_AAAbQ")));
        world.fakeClock().advance(day);
        expectWarning("Rates 2026-11-21 lacked 1 messages, 0 cannot be read: m016-_AAAbQ");
        QCOMPARE(ids(run(world, memory)), QStringList(QStringLiteral("m016-_AAAbQ")));
        QCOMPARE(world.server().violations(), QStringList());
    }
};

QTEST_GUILESS_MAIN(CompletenessTest)
#include "completeness_test.moc"
