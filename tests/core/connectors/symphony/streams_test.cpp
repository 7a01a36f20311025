// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/symphony/streams.h"
#include "connectors/symphony/values.h"
#include "core/connectors/symphony/lab.h"

using namespace symphony;

class StreamsTest : public QObject
{
    Q_OBJECT

    static QString all(Lab &lab, Streams::Whose whose)
    {
        Streams streams(lab.client);
        QStringList lines;
        for (int skip = 0;;) {
            const auto &page = streams.page(whose, skip, lab.stop);
            if (page.empty())
                break;
            for (const Listed &each : page)
                lines.append(each.stream.id + u':' + each.stream.type + u':' + each.stream.name +
                             (each.lastMessage ? QString(u':' + base::toIso(*each.lastMessage).mid(11, 5))
                                               : QString()));
            skip += int(page.size());
        }
        lines.sort();
        return lines.join(u' ');
    }

private Q_SLOTS:
    void listsThePods()
    {
        Lab lab;
        QCOMPARE(all(lab, Streams::Whose::Pod), u"Chat0___pB:IM::09:01 Group___pC:MIM::09:11 "
                                                u"Other___pE:IM::09:20 Ra-tes_Rm___pA:ROOM:Rates:08:41");
    }
    void listsItsOwnWithWalls()
    {
        Lab lab;
        QCOMPARE(all(lab, Streams::Whose::Own),
                 u"Chat0___pB:IM: Group___pC:MIM: Ra-tes_Rm___pA:ROOM:Rates Wall0___pD:POST:");
    }
    void asksForAPageOnce()
    {
        Lab lab;
        Streams streams(lab.client);
        streams.page(Streams::Whose::Pod, 0, lab.stop);
        const int asked = lab.world.server().requests();
        streams.page(Streams::Whose::Pod, 0, lab.stop);
        QCOMPARE(lab.world.server().requests(), asked);
        QVERIFY(lab.world.server().violations().isEmpty());
    }
};

QTEST_GUILESS_MAIN(StreamsTest)
#include "streams_test.moc"
