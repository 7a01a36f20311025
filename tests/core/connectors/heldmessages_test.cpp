// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/heldmessages.h"
#include "contract/memory.h"
#include "support/failureof.h"

namespace held = connectors::held;
using model::SourceItem;

class HeldMessagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_memory = {}; }
    void holdsMessagesInOrderOfTimeUntilTheyAreReleased();
    void takesTheEarliestDayFirst();
    void knowsWhatWaitedEvenAfterwards();
    void readsBackWhatItEncodes();
    void refusesABrokenRecord();

private:
    void commit(const model::StateChanges &changes)
    {
        connectors::Page page;
        page.state = changes;
        m_memory.commit("x", page);
    }

    contract::Memory m_memory;
};

static SourceItem item(const char *id, const char *time)
{
    SourceItem item{.container = QStringLiteral("c"), .id = QLatin1String(id)};
    item.digest = QByteArray(32, 'd');
    item.sentAt = *base::fromIso(QString::fromLatin1(time));
    item.record = QByteArray("record of ") + id;
    return item;
}

void HeldMessagesTest::holdsMessagesInOrderOfTimeUntilTheyAreReleased()
{
    const SourceItem late = item("1", "2026-11-19T09:00:00Z");
    const SourceItem early = item("2", "2026-11-19T08:00:00Z");
    const held::Pile pile = held::Pile::of(late, QStringLiteral("talk"));
    QCOMPARE(held::Pile::of(early, QStringLiteral("talk")), pile);
    model::StateChanges changes;
    held::hold(pile, late, changes);
    held::hold(pile, early, changes);
    commit(changes);
    auto messages = held::messagesOf(pile, m_memory, 10);
    QCOMPARE(messages.size(), 2U);
    QCOMPARE(messages[0].item, early);
    QCOMPARE(messages[1].item, late);
    QCOMPARE(held::messagesOf(pile, m_memory, 1).size(), 1U);
    model::StateChanges released;
    held::release(pile, {messages[0]}, false, released);
    commit(released);
    QCOMPARE(held::firstPile(m_memory), pile);
    messages = held::messagesOf(pile, m_memory, 10);
    QCOMPARE(messages.size(), 1U);
    held::release(pile, messages, true, released);
    commit(released);
    QVERIFY(!held::firstPile(m_memory));
}

void HeldMessagesTest::takesTheEarliestDayFirst()
{
    QVERIFY(!held::areThere(m_memory));
    model::StateChanges changes;
    for (const char *time : {"2026-11-20T00:00:00Z", "2026-11-19T23:59:59Z"})
        held::hold(held::Pile::of(item("1", time), QStringLiteral("talk")), item("1", time), changes);
    commit(changes);
    QVERIFY(held::areThere(m_memory));
    QCOMPARE(held::firstPile(m_memory)->day, QByteArray("2026-11-19"));
}

void HeldMessagesTest::knowsWhatWaitedEvenAfterwards()
{
    model::StateChanges changes;
    const SourceItem first = item("a/1", "2026-11-19T08:00:00Z");
    held::hold(held::Pile::of(first, QStringLiteral("talk")), first, changes);
    held::note(item("a/2", "2026-11-19T08:00:01Z"), changes);
    commit(changes);
    const auto known = held::known(m_memory, QStringLiteral("c"), QStringLiteral("a/1"));
    QVERIFY(known);
    QCOMPARE(known->digest, first.digest);
    QCOMPARE(known->sentAt, first.sentAt);
    QVERIFY(!held::known(m_memory, QStringLiteral("other"), QStringLiteral("a/1")));
    const auto after = held::knownAfter(m_memory, QStringLiteral("c"), QStringLiteral("a/1"), 5);
    QCOMPARE(after.size(), 1U);
    QCOMPARE(after[0].id, QStringLiteral("a/2"));
}

void HeldMessagesTest::readsBackWhatItEncodes()
{
    const std::vector items{item("1", "2026-11-19T08:00:00Z"), item("2", "2026-11-19T08:00:01Z")};
    QCOMPARE(held::decoded(held::encoded(items)), items);
}

void HeldMessagesTest::refusesABrokenRecord()
{
    const QByteArray whole = held::encoded({item("1", "2026-11-19T08:00:00Z")});
    for (const QByteArray &bytes : {QByteArray(), whole.left(20), QByteArray("x")})
        QCOMPARE(support::failureOf([&] { held::decoded(bytes); }).key, QByteArray("SOURCE_ITEM_UNREADABLE"));
}

QTEST_GUILESS_MAIN(HeldMessagesTest)
#include "heldmessages_test.moc"
