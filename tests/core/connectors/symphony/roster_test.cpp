// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/symphony/roster.h"
#include "connectors/symphony/values.h"
#include "core/connectors/symphony/lab.h"

using namespace symphony;

static model::Person somebody(const char *id)
{
    return {.name = {}, .address = {}, .sourceId = QLatin1String(id)};
}

static Membership member(const char *id, qint64 joined)
{
    return {somebody(id), fromMs(joined)};
}

static QString at(const Roster &roster, qint64 moment)
{
    return labelsOf(roster.at(fromMs(moment))).join(u' ');
}

class RosterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsThoseWithoutAnIdApart()
    {
        const auto nameless = [](const QString &name, const QString &address) {
            return Membership{{.name = name, .address = address, .sourceId = {}}, base::Instant()};
        };
        const base::Instant listed{std::chrono::hours{1}};
        Roster roster;
        roster.list({nameless(QStringLiteral("Deleted User"), {}),
                     nameless(QStringLiteral("Kim"), QStringLiteral("kim@example.com"))},
                    listed);
        const model::People people = roster.at(listed);
        QCOMPARE(people.size(), size_t(2));
        QVERIFY(people.front().sourceId.isEmpty() && people.back().sourceId.isEmpty());
        QCOMPARE(Roster::decoded(roster.encoded()), roster);
        roster.list({nameless(QStringLiteral("Deleted User"), {})}, listed + std::chrono::hours{1});
        QCOMPARE(roster.at(listed + std::chrono::hours{2}).size(), size_t(1));
    }
    void knowsWhoJoinedWhen()
    {
        Roster roster;
        roster.list({member("a", 100), member("b", 200), member("c", 0)}, fromMs(1000));
        QCOMPARE(at(roster, 50), u"c");
        QCOMPARE(at(roster, 100), u"a c");
        QCOMPARE(at(roster, 5000), u"a b c");
    }
    void followsEvents()
    {
        Roster roster;
        roster.list({member("a", 100)}, fromMs(1000));
        roster.join(somebody("b"), fromMs(1100));
        roster.leave(somebody("a"), fromMs(1200));
        roster.join(somebody("a"), fromMs(1300));
        QCOMPARE(at(roster, 1150), u"a b");
        QCOMPARE(at(roster, 1200), u"a b"); // both ends belong to a stay
        QCOMPARE(at(roster, 1250), u"b");
        QCOMPARE(at(roster, 1300), u"a b");
    }
    void takesTheSameEventsAgain()
    {
        Roster roster;
        roster.list({member("a", 100)}, fromMs(1000));
        const auto events = [&] {
            roster.join(somebody("b"), fromMs(1100));
            roster.leave(somebody("b"), fromMs(1200));
            roster.join(somebody("b"), fromMs(1300));
        };
        events();
        const Roster once = roster;
        events();
        QCOMPARE(roster, once);
    }
    void knowsWhoLeftBeforeItWasEverListed()
    {
        Roster roster;
        roster.leave(somebody("a"), fromMs(500));
        roster.list({member("b", 100)}, fromMs(1000));
        QCOMPARE(at(roster, 400), u"a b");
        QCOMPARE(at(roster, 600), u"b");
    }
    void countsThoseWhoLeftUnseenUntilTheNextList()
    {
        Roster roster;
        roster.list({member("a", 100), member("b", 100)}, fromMs(1000));
        roster.list({member("a", 100)}, fromMs(2000));
        QCOMPARE(at(roster, 1500), u"a b");
        QCOMPARE(at(roster, 2500), u"a");
        roster.leave(somebody("b"), fromMs(1400)); // an event that comes late says when
        QCOMPARE(at(roster, 1500), u"a");
        QCOMPARE(at(roster, 1300), u"a b");
    }
    void knowsThoseWhoCameAgain()
    {
        Roster roster;
        roster.list({member("a", 100)}, fromMs(1000));
        roster.leave(somebody("a"), fromMs(1100));
        roster.list({member("a", 1500)}, fromMs(2000));
        QCOMPARE(at(roster, 1050), u"a");
        QCOMPARE(at(roster, 1300), QString());
        QCOMPARE(at(roster, 1600), u"a");
    }
    void learnsNothingFromAnOlderList()
    {
        Roster roster;
        roster.list({member("a", 100)}, fromMs(2000));
        roster.list({member("b", 100)}, fromMs(1000));
        QCOMPARE(at(roster, 3000), u"a");
    }
    void keepsWhoPeopleAre()
    {
        Roster roster;
        Membership ann = member("1", 100);
        ann.person.name = QStringLiteral("Ann");
        ann.person.address = QStringLiteral("ann@example.com");
        Membership eve = member("3", 100);
        eve.person.external = true;
        roster.list({ann, eve}, fromMs(1000));
        roster.leave(somebody("1"), fromMs(1100));
        QCOMPARE(roster.person(QStringLiteral("1")).address, u"ann@example.com");
        QVERIFY(roster.person(QStringLiteral("3")).external);
        QCOMPARE(roster.person(QStringLiteral("9")), somebody("9"));
    }
    void forgetsWhatIsLongOver()
    {
        Roster roster;
        roster.list({member("a", 100), member("b", 100)}, fromMs(1000));
        roster.leave(somebody("a"), fromMs(1100));
        roster.forgetBefore(fromMs(1101));
        QCOMPARE(at(roster, 500), u"b");
        QVERIFY(at(roster, 500) == at(roster, 2000));
    }
    void surelySurvivesBeingWrittenDown()
    {
        Roster roster;
        roster.list({member("a", 100), member("b", 100)}, fromMs(1000));
        roster.list({member("a", 100)}, fromMs(2000));
        roster.leave(somebody("a"), fromMs(2100));
        QCOMPARE(Roster::decoded(roster.encoded()), roster);
        QCOMPARE(Roster::decoded("nonsense"), Roster());
        QVERIFY(!Roster().listedAt());
    }
};

QTEST_GUILESS_MAIN(RosterTest)
#include "roster_test.moc"
