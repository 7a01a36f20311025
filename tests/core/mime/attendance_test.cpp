// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "mime/attendance.h"

using mime::DumpEvent;
using Kind = DumpEvent::Kind;

class AttendanceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhoWasIn_data();
    void tellsWhoWasIn();
    void lastsToTheEndOfAWholeSecond();
    void knowsAddressesFromAnyEvent();
    void takesALoginInAnyCaseForOnePerson();
};

static base::Instant at(qint64 ms)
{
    return base::Instant{std::chrono::milliseconds{1'767'322'800'000 + ms}};
}

static DumpEvent happened(Kind kind, const char *login, qint64 ms)
{
    DumpEvent made;
    made.kind = kind;
    made.loginName = QString::fromLatin1(login);
    made.address = kind == Kind::Message ? QString() : QString(made.loginName + u"@example.com");
    made.at = at(ms);
    return made;
}

static QString present(const std::vector<DumpEvent> &events, qint64 ms)
{
    mime::DumpConversation conversation;
    conversation.events = events;
    QStringList logins;
    for (const model::Person &person : mime::Attendance(conversation).at(at(ms)))
        logins.append(person.sourceId);
    return logins.join(u' ');
}

void AttendanceTest::tellsWhoWasIn_data()
{
    QTest::addColumn<int>("ms");
    QTest::addColumn<QString>("people");
    QTest::newRow("before anyone") << 0 << QStringLiteral("late");
    QTest::newRow("as the first enters") << 1'001 << QStringLiteral("ann late");
    QTest::newRow("both") << 2'001 << QStringLiteral("ann bob late");
    QTest::newRow("as one leaves") << 3'001 << QStringLiteral("ann bob late");
    QTest::newRow("after one left") << 3'002 << QStringLiteral("ann late");
    QTest::newRow("back again") << 4'001 << QStringLiteral("ann bob late");
    QTest::newRow("who was in before the dump begins, and left") << 5'002 << QStringLiteral("ann bob");
}

void AttendanceTest::tellsWhoWasIn()
{
    QFETCH(int, ms);
    // As dumps have it: who entered, then messages, then who left.
    const std::vector<DumpEvent> events{
        happened(Kind::Entered, "ann", 1'001), happened(Kind::Entered, "bob", 2'001),
        happened(Kind::Entered, "bob", 4'001), happened(Kind::Message, "ann", 2'500),
        happened(Kind::Left, "bob", 3'001),    happened(Kind::Left, "late", 5'001)};
    QTEST(present(events, ms), "people");
}

void AttendanceTest::lastsToTheEndOfAWholeSecond()
{
    const std::vector<DumpEvent> events{happened(Kind::Entered, "ann", 1'000),
                                        happened(Kind::Left, "ann", 3'000)};
    QCOMPARE(present(events, 999), QString());
    QCOMPARE(present(events, 3'999), u"ann");
    QCOMPARE(present(events, 4'000), QString());
}

void AttendanceTest::knowsAddressesFromAnyEvent()
{
    mime::DumpConversation conversation;
    conversation.events = {happened(Kind::Message, "ann", 1), happened(Kind::Entered, "ann", 0),
                           happened(Kind::Message, "eve", 2)};
    const mime::Attendance attendance(conversation);
    QCOMPARE(attendance.person(QStringLiteral("ann")).address, u"ann@example.com");
    QCOMPARE(attendance.person(QStringLiteral("eve")).sourceId, u"eve");
    QCOMPARE(attendance.person(QStringLiteral("nobody")).label(), QString());
    QCOMPARE(attendance.at(at(9)).size(), 2U); // eve spoke, and nothing tells when she came
}

void AttendanceTest::takesALoginInAnyCaseForOnePerson()
{
    mime::DumpConversation conversation;
    conversation.events = {happened(Kind::Entered, "Bob", 0), happened(Kind::Entered, "ann", 0),
                           happened(Kind::Message, "BOB", 1), happened(Kind::Left, "bob", 2'001)};
    const mime::Attendance attendance(conversation);
    for (const char *login : {"Bob", "BOB", "bob"}) {
        QCOMPARE(attendance.person(QString::fromLatin1(login)).address, u"Bob@example.com");
        QCOMPARE(attendance.person(QString::fromLatin1(login)).sourceId, u"Bob"); // as first written
    }
    QCOMPARE(attendance.at(at(1)).size(), 2U);
    QCOMPARE(attendance.at(at(2'002)).size(), 1U);
}

QTEST_GUILESS_MAIN(AttendanceTest)
#include "attendance_test.moc"
