// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "contract/described.h"
#include "core/connectors/symphony/symphonyworld.h"

using symphony::SymphonyWorld;

/// One thing that a pod tells badly or not at all never keeps the rest from being captured.
class SymphonyTroubleTest : public QObject
{
    Q_OBJECT

    static QStringList truth()
    {
        SymphonyWorld world;
        contract::Memory memory;
        return contract::found(world, memory);
    }

    /// With the id and the type of its conversation alone, as Symphony sends it.
    static void tellBare(sandbox::Pod &pod, QJsonObject message)
    {
        message.insert(QStringLiteral("stream"),
                       QJsonObject{{QStringLiteral("streamId"), sandbox::Pod::safe(symphony::rates)},
                                   {QStringLiteral("streamType"), QStringLiteral("ROOM")}});
        symphony::tell(pod, message);
    }

private Q_SLOTS:
    void capturesTheOthersWhereTheMembersOfOneAreRefused()
    {
        SymphonyWorld world({.secret = {sandbox::Pod::safe(symphony::rates)}});
        contract::Memory memory;
        QStringList lines = contract::found(world, memory);
        QCOMPARE(lines.filter(QStringLiteral("m001")), QStringList());
        QVERIFY(lines.contains(QStringLiteral("m008-_AAAbQ| post kim@example.com>")));
        world.server().set([](auto &options) { options.secret.clear(); });
        lines += contract::found(world, memory);
        lines.sort();
        QCOMPARE(lines, truth());
        QCOMPARE(contract::found(world, memory), QStringList());
    }
    void namesAMemberWithoutAnId()
    {
        sandbox::Pod pod = symphony::wholePod();
        pod.users[1'000] = QJsonObject{{QStringLiteral("displayName"), QStringLiteral("Deleted User")}};
        pod.rooms[symphony::group].members[1'000] = {symphony::at("07:00:00"), 0};
        SymphonyWorld world({}, pod);
        contract::Memory memory;
        const QStringList lines = contract::found(world, memory);
        QVERIFY(lines.contains(
            QStringLiteral("m010-_AAAbQ| post %1>Deleted User,ann@example.com").arg(sandbox::Pod::idOf(3))));
        QCOMPARE(lines.size(), truth().size());
    }
    void goesOnPastAnEventThatSaysNothing()
    {
        sandbox::Pod pod = symphony::wholePod();
        pod.events.insert(1, QJsonObject{{QStringLiteral("payload"), QJsonObject()}});
        SymphonyWorld world({}, pod);
        contract::Memory memory;
        QStringList lines = contract::found(world, memory);
        const QStringList unknown = lines.filter(QStringLiteral("MISSING_MANDATORY(type)"));
        QCOMPARE(unknown.size(), 1);
        lines.removeOne(unknown.first());
        QCOMPARE(lines, truth());
        QCOMPARE(contract::found(world, memory), QStringList());
    }
    void knowsARoomByItsIdAlone()
    {
        SymphonyWorld world;
        contract::Memory memory;
        contract::found(world, memory);
        world.server().change([](sandbox::Pod &pod) { // of one that the history told, and of a new one
            tellBare(pod, pod.rooms[sandbox::Pod::safe(symphony::rates)].messages.at(3));
            tellBare(pod, pod.say(symphony::rates, 1, symphony::at("10:00:00"), QStringLiteral("new")));
        });
        contract::Rehearsal rehearsal(world, memory);
        const contract::Harvest harvest = rehearsal.run();
        QCOMPARE(harvest.fresh.size(), size_t(1));
        QCOMPARE(harvest.fresh.front().id, u"m015-_AAAbQ");
        QCOMPARE(rehearsal.source().convert(harvest.fresh.front()).conversationTopic, u"Rates");
        QCOMPARE(contract::found(world, memory), QStringList()); // nor does the history bring it again
    }
};

QTEST_GUILESS_MAIN(SymphonyTroubleTest)
#include "symphonytrouble_test.moc"
