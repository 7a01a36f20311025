// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <QTest>

#include "connectors/chatter/halving.h"
#include "support/failureof.h"

class HalvingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksOnceWhileAllIsWell();
    void findsThoseToBlame_data();
    void findsThoseToBlame();
    void blamesNobodyWhenNoneIsAnswered();
    void blamesNobodyOfAnOutageThatComesMeanwhile();
    void throwsWhatIsTheSameForAll_data();
    void throwsWhatIsTheSameForAll();
    void asksForFewBesideOthers();
    void blamesNobodyWithoutAnother();
    void asksForTheBlamedByThemselves();
};

using base::Failure;
using chatter::Halving;

static Failure broken(const char *key = "HTTP_500", base::Reaction reaction = base::Reaction::Retry)
{
    return Failure(reaction, base::Area::Source, key, QStringLiteral("It is broken."));
}

/// Gives a row for each, unless a broken one is among them.
struct Server
{
    QStringList guilty;
    Failure failure = broken();
    int failsFrom = 1'000; ///< that request and all later ones
    QList<QStringList> requests{};

    Halving::Ask asked()
    {
        return [this](const QStringList &ids) {
            requests.append(ids);
            const bool isBroken = requests.size() >= failsFrom ||
                                  std::ranges::any_of(ids, [&](auto &id) { return guilty.contains(id); });
            if (isBroken)
                throw Failure(failure);
            std::vector<QJsonObject> rows;
            for (const QString &id : ids)
                rows.push_back({{QStringLiteral("Id"), id}});
            return rows;
        };
    }
};

static QStringList ids(int count)
{
    QStringList all;
    for (int number = 1; number <= count; ++number)
        all.append(QString::number(number));
    return all;
}

static QStringList blamed(const Halving::Found &found)
{
    QStringList all;
    for (const auto &[id, failure] : found.refused)
        all.append(id);
    return all;
}

static QStringList told(const Halving::Found &found)
{
    QStringList all;
    for (const QJsonObject &row : found.rows)
        all.append(row.value(u"Id").toString());
    return all;
}

void HalvingTest::asksOnceWhileAllIsWell()
{
    Server server;
    Halving halving;
    QVERIFY(halving.ask({}, ids(3), server.asked()).rows.empty());
    QCOMPARE(told(halving.ask(ids(9), {}, server.asked())), ids(9));
    QCOMPARE(server.requests, QList<QStringList>{ids(9)});
}

void HalvingTest::findsThoseToBlame_data()
{
    QTest::addColumn<QStringList>("guilty");
    QTest::newRow("the first") << QStringList{QStringLiteral("1")};
    QTest::newRow("the last") << QStringList{QStringLiteral("9")};
    QTest::newRow("one amid them") << QStringList{QStringLiteral("4")};
    QTest::newRow("neighbours") << QStringList{QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3")};
    QTest::newRow("one in each half") << QStringList{QStringLiteral("2"), QStringLiteral("8")};
}

/// The others are told, each once.
void HalvingTest::findsThoseToBlame()
{
    QFETCH(QStringList, guilty);
    Server server{.guilty = guilty};
    const Halving::Found found = Halving().ask(ids(9), {}, server.asked());
    QCOMPARE(blamed(found), guilty);
    QCOMPARE(found.refused.begin()->second.key, QByteArray("HTTP_500"));
    QStringList rest = ids(9);
    rest.removeIf([&](const QString &id) { return guilty.contains(id); });
    QCOMPARE(told(found), rest);
}

void HalvingTest::blamesNobodyWhenNoneIsAnswered()
{
    Server server{.guilty = ids(200)};
    Halving halving;
    const auto failure = support::failureOf([&] { halving.ask(ids(200), {}, server.asked()); });
    QCOMPARE(failure.key, QByteArray("HTTP_500"));
    QCOMPARE(server.requests.size(), 4); // all, and three by themselves
    server.guilty.clear();
    server.requests.clear();
    QCOMPARE(told(halving.ask(ids(200), {}, server.asked())), ids(200));
    QCOMPARE(server.requests.size(), 1);
}

/// One is broken; while it is looked for, the service goes down.
void HalvingTest::blamesNobodyOfAnOutageThatComesMeanwhile()
{
    for (const int request : {3, 5, 7, 9}) {
        Server server{.guilty = {QStringLiteral("4")}, .failsFrom = request};
        Halving halving;
        const auto failure = support::failureOf([&] { halving.ask(ids(9), {}, server.asked()); });
        QCOMPARE(failure.key, QByteArray("HTTP_500"));
    }
}

void HalvingTest::throwsWhatIsTheSameForAll_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<base::Reaction>("reaction");
    QTest::newRow("in repair") << QByteArray("HTTP_503") << base::Reaction::Retry;
    QTest::newRow("too many requests") << QByteArray("HTTP_429") << base::Reaction::Retry;
    QTest::newRow("no permission") << QByteArray("SALESFORCE_REFUSED") << base::Reaction::SignInAgain;
    QTest::newRow("no connection") << QByteArray("CONNECTION_LOST") << base::Reaction::Retry;
    QTest::newRow("stopped") << QByteArray("STOPPED") << base::Reaction::Stopped;
}

void HalvingTest::throwsWhatIsTheSameForAll()
{
    QFETCH(QByteArray, key);
    QFETCH(base::Reaction, reaction);
    Server server{.guilty = {QStringLiteral("4")}, .failure = broken(key.constData(), reaction)};
    const auto failure = support::failureOf([&] { Halving().ask(ids(9), {}, server.asked()); });
    QCOMPARE(failure.key, key);
    QCOMPARE(server.requests.size(), 1);
}

/// A refusal of one of two, and of the only one.
void HalvingTest::asksForFewBesideOthers()
{
    const QStringList others{QStringLiteral("other")};
    for (const int count : {1, 2}) {
        Server server{.guilty = ids(count), .failure = broken("SALESFORCE_REFUSED", base::Reaction::EndRun)};
        const Halving::Found found = Halving().ask(ids(count), others, server.asked());
        QCOMPARE(blamed(found), ids(count));
        QVERIFY(found.rows.empty()); // nobody asked for those of the other
    }
}

void HalvingTest::blamesNobodyWithoutAnother()
{
    Server server{.guilty = ids(1)};
    const auto failure = support::failureOf([&] { Halving().ask(ids(1), ids(1), server.asked()); });
    QCOMPARE(failure.key, QByteArray("HTTP_500"));
}

/// From then on it costs the others nothing; and what is mended is told.
void HalvingTest::asksForTheBlamedByThemselves()
{
    Server server{.guilty = {QStringLiteral("3"), QStringLiteral("4")}};
    Halving halving;
    halving.ask(ids(9), {}, server.asked());
    server.requests.clear();
    QCOMPARE(blamed(halving.ask(ids(9), {}, server.asked())), server.guilty);
    QCOMPARE(server.requests.size(), 5); // the others, then each and another
    QCOMPARE(blamed(halving.ask(server.guilty, {}, server.asked())), server.guilty);
    server.guilty.clear();
    QCOMPARE(told(halving.ask(ids(9), {}, server.asked())).size(), 9);
    server.requests.clear();
    halving.ask(ids(9), {}, server.asked());
    QCOMPARE(server.requests.size(), 1);
}

QTEST_GUILESS_MAIN(HalvingTest)
#include "halving_test.moc"
