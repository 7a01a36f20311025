// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/chatter/entity.h"
#include "connectors/chatter/shape.h"
#include "support/failureof.h"

/// What an answer has to look like, so that nothing else passes for an empty one.
class ShapeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesListsAlone();
    void wantsIds();
    void refusesAListThatGoesOnAtItself();
    void refusesAListThatComesBack();
    void takesAPageThatIsAskedForAgain();
};

using support::failureOf;

static const QString what = QStringLiteral("The rows of User");

void ShapeTest::takesListsAlone()
{
    const QString records = QStringLiteral("records");
    QCOMPARE(chatter::listIn(chatter::parsed(R"({"records":[]})"), records, what), QJsonArray());
    for (const char *json : {"{}", R"({"records":null})", R"({"records":{}})"}) {
        const auto failure = failureOf([&] { chatter::listIn(chatter::parsed(json), records, what); });
        QCOMPARE(failure.key, QByteArray("NOT_SALESFORCE"));
        QVERIFY(failure.reaction == base::Reaction::EndRun);
        QCOMPARE(failure.text,
                 u"The rows of User: the answer is none of Salesforce's, it lacks the list “records”.");
        QVERIFY(!failure.fix.isEmpty());
    }
}

void ShapeTest::wantsIds()
{
    QCOMPARE(chatter::idWanted(chatter::parsed(R"({"Id":"005000000000002AAA"})"), u"Id", what),
             u"005000000000002AAA");
    for (const char *json : {"{}", R"({"Id":null})", R"({"Id":"no id"})"})
        QCOMPARE(failureOf([&] { chatter::idWanted(chatter::parsed(json), u"Id", what); }).key,
                 QByteArray("NOT_SALESFORCE"));
}

void ShapeTest::refusesAListThatGoesOnAtItself()
{
    chatter::Trail trail;
    const auto failure = failureOf([&] { trail.nextBehind(QStringLiteral("a"), QStringLiteral("a"), what); });
    QCOMPARE(failure.key, QByteArray("SALESFORCE_ENDLESS_LIST"));
    QVERIFY(failure.reaction == base::Reaction::EndRun);
    QVERIFY(!failure.fix.isEmpty());
}

void ShapeTest::refusesAListThatComesBack()
{
    chatter::Trail trail;
    QCOMPARE(trail.nextBehind(QString(), QStringLiteral("a"), what), u"a");
    QCOMPARE(trail.nextBehind(QStringLiteral("a"), QStringLiteral("b"), what), u"b");
    QCOMPARE(failureOf([&] { trail.nextBehind(QStringLiteral("b"), QStringLiteral("a"), what); }).key,
             QByteArray("SALESFORCE_ENDLESS_LIST"));
    trail.clear();
    QCOMPARE(trail.nextBehind(QStringLiteral("b"), QStringLiteral("a"), what), u"a");
}

void ShapeTest::takesAPageThatIsAskedForAgain()
{
    chatter::Trail trail;
    for (int again = 0; again < 2; ++again) {
        QCOMPARE(trail.nextBehind(QStringLiteral("a"), QStringLiteral("b"), what), u"b");
        QCOMPARE(trail.nextBehind(QStringLiteral("b"), QString(), what), QString());
    }
}

QTEST_GUILESS_MAIN(ShapeTest)
#include "shape_test.moc"
