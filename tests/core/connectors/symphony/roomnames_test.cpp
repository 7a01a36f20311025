// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/symphony/roomnames.h"
#include "core/connectors/symphony/lab.h"

using namespace symphony;

class RoomNamesTest : public QObject
{
    Q_OBJECT

    static Stream room(const QString &name)
    {
        return {QStringLiteral("a_b"), QStringLiteral("ROOM"), name, false};
    }

private Q_SLOTS:
    void tellsTheNameThatWasToldLast()
    {
        Lab lab;
        QCOMPARE(named(room({}), lab.rows()).name, QString());
        learnName(room(QStringLiteral("Rates")), lab.rows());
        learnName(room({}), lab.rows()); // says nothing
        QCOMPARE(named(room({}), lab.rows()).name, u"Rates");
        lab.commit();
        QCOMPARE(named(room({}), lab.rows()).name, u"Rates");
        learnName(room(QStringLiteral("Rates")), lab.rows());
        QVERIFY(lab.page.state.empty()); // nothing new
        learnName(room(QStringLiteral("Credit")), lab.rows());
        QCOMPARE(named(room({}), lab.rows()).name, u"Credit");
    }
    void leavesANameThatIsThere()
    {
        Lab lab;
        learnName(room(QStringLiteral("Rates")), lab.rows());
        QCOMPARE(named(room(QStringLiteral("Then")), lab.rows()).name, u"Then");
        QCOMPARE(named({}, lab.rows()).name, QString());
    }
    void learnsOfEvents()
    {
        Lab lab;
        const auto nameAfter = [&](const char *event) {
            learnName(Event::of(parsed(event)), lab.rows());
            return named(room({}), lab.rows()).name;
        };
        QCOMPARE(
            nameAfter(R"({"payload":{"userJoinedRoom":{"stream":{"streamId":"a/b==","roomName":"One"}}}})"),
            u"One");
        QCOMPARE(nameAfter(R"({"payload":{"roomUpdated":{"stream":{"streamId":"a/b==","roomName":"One"},
            "newRoomProperties":{"name":"Two"}}}})"),
                 u"Two");
        QCOMPARE(nameAfter(R"({"payload":{"roomDeactivated":{"stream":{"streamId":"a/b=="}}}})"), u"Two");
    }
};

QTEST_GUILESS_MAIN(RoomNamesTest)
#include "roomnames_test.moc"
