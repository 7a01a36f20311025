// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/jabber/record.h"
#include "contract/rehearsal.h"
#include "core/connectors/jabber/jabberworld.h"

using jabber::JabberWorld;
using jabber::Record;

/// What neither the connector's marks nor the database's lists of people tell.
class UncertaintiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<JabberWorld>();
        m_memory = {};
    }
    void readsWhatWasWrittenWhileTheClockWasAhead_data();
    void readsWhatWasWrittenWhileTheClockWasAhead();
    void readsNothingAgainAfterAQuietWeek();
    void sendsAGoneRoomsMessageToWhomCopiesName();

private:
    std::map<QString, Record> captured()
    {
        std::map<QString, Record> all;
        for (const model::SourceItem &item : contract::Rehearsal(*m_world, m_memory).run().fresh) {
            const Record record = Record::decoded(item.record);
            all[record.said.body] = record;
        }
        return all;
    }

    std::unique_ptr<JabberWorld> m_world;
    contract::Memory m_memory;
};

void UncertaintiesTest::readsWhatWasWrittenWhileTheClockWasAhead_data()
{
    QTest::addColumn<int>("days");
    QTest::newRow("which is put right soon") << 3;
    QTest::newRow("which is put right when that time has come") << 40;
}

void UncertaintiesTest::readsWhatWasWrittenWhileTheClockWasAhead()
{
    QFETCH(int, days);
    const base::Instant now = m_world->clock().now();
    m_world->time().jumpTo(now + std::chrono::days(30));
    captured();
    m_world->time().jumpTo(now);
    m_world->database().jm({.at = QStringLiteral("2026-11-20T12:00:00.000"),
                            .from = m_world->ann,
                            .to = m_world->bob,
                            .body = QStringLiteral("meanwhile"),
                            .stanzaId = QStringLiteral("m1")});
    m_world->database().write();
    m_world->time().jumpTo(now + std::chrono::days(days));
    QCOMPARE(captured().count(QStringLiteral("meanwhile")), size_t(1));
}

void UncertaintiesTest::readsNothingAgainAfterAQuietWeek()
{
    captured();
    for (int week = 0; week < 2; ++week) {
        m_world->time().advance(std::chrono::days(8));
        const contract::Harvest again = contract::Rehearsal(*m_world, m_memory).run();
        QCOMPARE(again.returned, 0);
        for (const connectors::Page &page : again.pages)
            QCOMPARE(page.remarks, QStringList());
    }
}

/// Of which no list names anybody any more.
void UncertaintiesTest::sendsAGoneRoomsMessageToWhomCopiesName()
{
    const QString gone = QStringLiteral("gone@conference.im.example.com");
    jabber::Written row{.at = JabberWorld::time("08:35:00.000"),
                        .from = gone + QStringLiteral("/Ann"),
                        .body = QStringLiteral("sell everything"),
                        .stanzaId = QStringLiteral("m1"),
                        .type = QStringLiteral("g")};
    for (const QString &receiver : {m_world->bob, m_world->carl}) {
        row.to = receiver;
        m_world->database().jm(row);
    }
    row.from = m_world->ann;
    row.to = gone;
    row.number = 1;
    m_world->database().room(row);
    m_world->database().write();
    QCOMPARE(captured().at(row.body).said.to, (QStringList{m_world->bob, m_world->carl}));
}

QTEST_GUILESS_MAIN(UncertaintiesTest)
#include "uncertainties_test.moc"
