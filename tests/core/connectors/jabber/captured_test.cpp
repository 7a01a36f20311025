// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/jabber/captured.h"
#include "contract/memory.h"

using odbc::WallTime;

class CapturedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesTimesAsNumbers();
    void knowsTheHours();
    void knowsTheReceivers();
    void forgetsReceiversInSteps();
    void trustsAMarkAsFarAsRowsWereMet();
    void knowsTheTables();
    void findsTheTimesOfAFingerprint();
};

static WallTime at(qint64 milliseconds)
{
    return WallTime{std::chrono::milliseconds{milliseconds}};
}

void CapturedTest::writesTimesAsNumbers()
{
    QCOMPARE(jabber::numberOf(at(1'763'539'200'513)), QByteArray("1763539200513"));
    QVERIFY(jabber::timeOf("1763539200513") == at(1'763'539'200'513));
    QVERIFY(jabber::timeOf("none") == at(0));
}

void CapturedTest::knowsTheHours()
{
    contract::Memory memory;
    memory.change({{"hours/jm/3600000", "5"}, {"hours/jm/7200000", "6"}, {"hours/rooms/3600000", "7"}});
    const jabber::Hours expected{{at(3'600'000), 5}, {at(7'200'000), 6}};
    QVERIFY(jabber::capturedHours(QStringLiteral("jm"), memory) == expected);
}

void CapturedTest::knowsTheReceivers()
{
    contract::Memory memory;
    const WallTime time = at(2 * 86'400'000 + 1);
    QCOMPARE(jabber::receiversKey(time, QStringLiteral("id")), QByteArray("to/2/id"));
    QVERIFY(!jabber::receiversOf(time, QStringLiteral("id"), memory));
    memory.change({{"to/2/id", jabber::receiversRow({})}});
    QVERIFY(jabber::receiversOf(time, QStringLiteral("id"), memory) == QStringList());
    memory.change({{"to/2/id", jabber::receiversRow({QStringLiteral("ann"), QStringLiteral("bob")})}});
    QCOMPARE(jabber::receiversOf(time, QStringLiteral("id"), memory)->join(u' '), u"ann bob");
    memory.change({{"to/2/id", "ann@e.example\nbob@e.example"}});
    QCOMPARE(jabber::receiversOf(time, QStringLiteral("id"), memory)->join(u' '), // as once written
             u"ann@e.example bob@e.example");
}

void CapturedTest::forgetsReceiversInSteps()
{
    contract::Memory memory;
    model::StateChanges rows{{"days/2", "1"}, {"days/3", "1"}, {"days/9", "1"}, {"to/9/a", "\n"}};
    for (int i = 0; i < 499; ++i)
        rows["to/2/" + QByteArray::number(i)] = "\n";
    for (int i = 0; i < 700; ++i)
        rows["to/3/" + QByteArray::number(i)] = "\n";
    memory.change(rows);
    for (int runs = 0; runs < 2; ++runs) {
        model::StateChanges changes;
        jabber::forgetBefore(at(9 * qint64(86'400'000)), QStringLiteral("jm"), memory, changes);
        memory.change(changes);
    }
    QCOMPARE(memory.withPrefix("to/").size(), size_t(1));
    QCOMPARE(memory.withPrefix("days/").size(), size_t(1));
}

void CapturedTest::trustsAMarkAsFarAsRowsWereMet()
{
    contract::Memory memory;
    const QString rooms = QStringLiteral("rooms");
    const auto reach = [&](qint64 mark, qint64 end) {
        return jabber::reachOf(rooms, at(mark), at(end), memory)->time_since_epoch().count();
    };
    QVERIFY(!jabber::reachOf(rooms, std::nullopt, at(5), memory));
    QCOMPARE(reach(7, 9), 7);
    QCOMPARE(reach(7, 5), 5);
    for (const jabber::Hours &read :
         {jabber::Hours{{at(0), 1}, {at(3'600'000), 2}}, jabber::Hours{{at(0), 1}}, {}}) {
        model::StateChanges changes;
        jabber::noteNewest(rooms, read, memory, changes);
        memory.change(changes);
    }
    QCOMPARE(reach(99'000'000, 99'000'000), 7'200'000);
}

void CapturedTest::knowsTheTables()
{
    contract::Memory memory;
    QCOMPARE(jabber::tablesFound(memory), QStringList());
    memory.change({{"tables", "jm tc_rooms"}});
    QCOMPARE(jabber::tablesFound(memory).join(u' '), u"jm tc_rooms");
}

void CapturedTest::findsTheTimesOfAFingerprint()
{
    contract::Memory memory;
    connectors::Page page;
    const auto add = [&](const QString &fingerprint, qint64 time) {
        model::SourceItem item{.container = QStringLiteral("jm")};
        item.id = fingerprint + u'-' + QString::number(time).rightJustified(14, u'0');
        page.items.push_back(item);
    };
    for (qint64 time = 1'000; time <= 200'000; time += 1'000)
        add(QStringLiteral("b"), time);
    add(QStringLiteral("a"), 5'000);
    add(QStringLiteral("c"), 5'000);
    memory.commit("jabber:test", page);
    const auto found = [&](const char *fingerprint, qint64 from, qint64 to) {
        return jabber::capturedTimes(memory, QStringLiteral("jm"), QString::fromLatin1(fingerprint), at(from),
                                     at(to));
    };
    QVERIFY((found("b", 3'000, 5'000) == std::vector{at(3'000), at(4'000), at(5'000)}));
    QVERIFY(found("b", 3'001, 3'999).empty());
    QCOMPARE(found("b", 0, 1'000'000).size(), size_t(200));
    QCOMPARE(found("a", 0, 1'000'000).size(), size_t(1));
    QVERIFY(found("d", 0, 1'000'000).empty());
}

QTEST_GUILESS_MAIN(CapturedTest)
#include "captured_test.moc"
