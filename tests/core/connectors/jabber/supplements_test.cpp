// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/jabber/captured.h"
#include "connectors/jabber/supplements.h"
#include "contract/memory.h"

using connectors::Page;
using jabber::Record;
using jabber::Unserved;

class SupplementsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void digestsIdAndTextAlone();
    void addsACopyForWhoComesLate();
    void addsACopyForAllWhereNobodyWasInTime();
    void addsNoCopyWhereReceiversWereForgotten();
    void takesNothingForForgottenThatAnotherConnectorNoted();
    void leavesOutWhoHasARoomsMessage();
    void leavesOutARoomsMessageWhereReceiversWereForgotten();
    void tellsWhereAnotherConnectorHasCopiesOfARoomsMessage();
};

static const QString bob = QStringLiteral("bob@e.example");
static const QString carl = QStringLiteral("carl@e.example");

static Record groupMessage(const QStringList &to)
{
    Record record{.at = *base::fromIso(u"2026-11-19T07:00:00Z")};
    record.said.kind = jabber::Utterance::Kind::Group;
    record.said.at = *odbc::wallTimeFrom(u"2026-11-19T08:00:00");
    record.said.id = jabber::idOf(QStringLiteral("f"), record.said.at);
    record.said.from = QStringLiteral("ann@e.example");
    record.said.room = QStringLiteral("g@c.example");
    record.said.to = to;
    record.said.body = QStringLiteral("Hello");
    return record;
}

/// As a run captures it; the copies that are made of it, by receivers.
static QStringList copiesOf(const Record &record, contract::Memory &memory, bool &isRemembered)
{
    Page page;
    page.items.push_back(jabber::itemOf(jabber::chatContainer(), record));
    isRemembered = jabber::addReceivers(record, memory, memory, page);
    QStringList copies;
    for (size_t i = 1; i < page.items.size(); ++i) {
        const Record copy = Record::decoded(page.items[i].record);
        copies.append(copy.isSupplement ? copy.said.to.join(u' ') : QStringLiteral("no supplement"));
    }
    memory.commit("jabber:test", page);
    return copies;
}

void SupplementsTest::digestsIdAndTextAlone()
{
    const Record record = groupMessage({bob});
    const auto item = jabber::itemOf(QStringLiteral("jm"), record);
    QCOMPARE(item.digest, jabber::itemOf(QStringLiteral("jm"), groupMessage({carl})).digest);
    QCOMPARE(item.id, record.said.id);
    QCOMPARE(item.sentAt, record.at);
    Record other = record;
    other.said.body = QStringLiteral("Bye");
    QVERIFY(jabber::itemOf(QStringLiteral("jm"), other).digest != item.digest);
}

void SupplementsTest::addsACopyForWhoComesLate()
{
    contract::Memory memory;
    bool isRemembered = false;
    QCOMPARE(copiesOf(groupMessage({bob}), memory, isRemembered), QStringList());
    QCOMPARE(copiesOf(groupMessage({bob}), memory, isRemembered), QStringList());
    QCOMPARE(copiesOf(groupMessage({bob, carl}), memory, isRemembered), QStringList{carl});
    QCOMPARE(copiesOf(groupMessage({bob, carl}), memory, isRemembered), QStringList());
    QVERIFY(isRemembered);
}

void SupplementsTest::addsACopyForAllWhereNobodyWasInTime()
{
    contract::Memory memory;
    bool isRemembered = false;
    QCOMPARE(copiesOf(groupMessage({}), memory, isRemembered), QStringList());
    QVERIFY(isRemembered);
    QCOMPARE(copiesOf(groupMessage({bob, carl}), memory, isRemembered),
             QStringList{QString(bob + u' ' + carl)});
    QCOMPARE(copiesOf(groupMessage({bob, carl}), memory, isRemembered), QStringList());
}

void SupplementsTest::addsNoCopyWhereReceiversWereForgotten()
{
    contract::Memory memory;
    bool isRemembered = false;
    const Record record = groupMessage({bob});
    copiesOf(record, memory, isRemembered);
    memory.change({{jabber::receiversKey(record.said.at, record.said.id), {}}});
    QCOMPARE(copiesOf(groupMessage({bob, carl}), memory, isRemembered), QStringList());
    QVERIFY(!isRemembered);
}

/// A connector that reads for the first time notes for itself who received what; it hands in the message
/// itself, for all.
void SupplementsTest::takesNothingForForgottenThatAnotherConnectorNoted()
{
    contract::Memory other;
    bool isRemembered = false;
    copiesOf(groupMessage({bob}), other, isRemembered);
    contract::Memory memory;
    memory.seeOther(other);
    QCOMPARE(copiesOf(groupMessage({bob}), memory, isRemembered), QStringList());
    QVERIFY(isRemembered);
    QCOMPARE(copiesOf(groupMessage({bob, carl}), memory, isRemembered), QStringList{carl});
}

/// Bob's copy in jm is captured; the same message, out of the room's archive.
static Record inRoomAfterChats(contract::Memory &memory)
{
    Record inChats = groupMessage({bob});
    inChats.said.stanza = QStringLiteral("<message id='1'><body>Hello</body></message>");
    inChats.said.id = jabber::idOf(*jabber::fingerprintInChats(inChats.said), inChats.said.at);
    bool isRemembered = false;
    copiesOf(inChats, memory, isRemembered);
    Record inRoom = inChats;
    inRoom.said.kind = jabber::Utterance::Kind::Room;
    inRoom.said.id = QStringLiteral("g@c.example#1");
    return inRoom;
}

void SupplementsTest::leavesOutWhoHasARoomsMessage()
{
    contract::Memory memory;
    Record inRoom = inRoomAfterChats(memory);
    QCOMPARE(jabber::withoutThoseServed(inRoom, memory, memory), Unserved::Nobody);
    inRoom.isSupplement = false;
    inRoom.said.to = {bob, carl};
    QCOMPARE(jabber::withoutThoseServed(inRoom, memory, memory), Unserved::Some);
    QVERIFY(inRoom.isSupplement);
    QCOMPARE(inRoom.said.to, QStringList{carl});
}

void SupplementsTest::leavesOutARoomsMessageWhereReceiversWereForgotten()
{
    contract::Memory memory;
    Record inRoom = inRoomAfterChats(memory);
    for (const auto &[key, value] : memory.withPrefix("to/"))
        memory.change({{key, {}}});
    QCOMPARE(jabber::withoutThoseServed(inRoom, memory, memory), Unserved::Forgotten);
}

void SupplementsTest::tellsWhereAnotherConnectorHasCopiesOfARoomsMessage()
{
    contract::Memory other;
    Record inRoom = inRoomAfterChats(other);
    contract::Memory memory;
    memory.seeOther(other);
    QCOMPARE(jabber::withoutThoseServed(inRoom, memory, memory), Unserved::OfOther);
}

QTEST_GUILESS_MAIN(SupplementsTest)
#include "supplements_test.moc"
