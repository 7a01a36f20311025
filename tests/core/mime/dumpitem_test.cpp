// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QTest>

#include "core/mime/dumps.h"
#include "mime/dumpitem.h"

class DumpItemTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesAnItemOfEachMessageAndTransfer();
    void takesEachEndForThatOfOneTransfer_data();
    void takesEachEndForThatOfOneTransfer();
    void addressesASecondTransferOfAFileToThoseThereByThen();
    void addressesWhoWasInTheRoom();
    void addressesADeletionToWhoReadTheMessage();
    void takesWhoCameAtABadTimeToBeThereAllTheTime();
    void makesAnItemOfEachEventThatCannotBeReadWhole();
    void tellsEventsApartByWhatIsWrongWithThem();
    void saysWhatStandsUnderUnknownNames();
    void addressesToNobodyWhatIsNoEvent();
    void refersAnEditToItsOriginal();
    void comesBackFromItsBytes();
    void keepsItsDigestWhenOnlyMarksChange();
    void changesItsDigestWithWhatWasSaid();
};

static std::vector<mime::DumpItem> itemsOf(const QByteArray &xml)
{
    QByteArray bytes = xml;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    std::vector<mime::DumpItem> items;
    mime::readFileDump(buffer, [&](const mime::DumpConversation &conversation) {
        mime::forEachItem(conversation, [&](const mime::DumpItem &item) { items.push_back(item); });
    });
    return items;
}

void DumpItemTest::makesAnItemOfEachMessageAndTransfer()
{
    QStringList shown;
    for (const mime::DumpItem &item : itemsOf(mime::sampleDump()))
        shown.append(QStringLiteral("%1:%2:%3%4")
                         .arg(item.id, QString::fromLatin1(item.event), item.text, item.fileName));
    QCOMPARE(shown.join(u'|'), u"m-1:post:10y?|m-1b:edit:10y & 30y?|m-2:delete:delete wrong room\n\n"
                               u"Sent on 2026-01-02T03:03:20Z.|"
                               u":file:curve.csv|:file:big.bin");
}

static const base::Instant dumpStart = *base::fromIso(u"2026-01-02T03:00:00Z");

static mime::DumpEvent eventAt(mime::DumpEvent::Kind kind, const QString &login, int second)
{
    mime::DumpEvent event;
    event.kind = kind;
    event.loginName = login;
    event.address = login + QStringLiteral("@example.com");
    event.at = dumpStart + std::chrono::seconds(second);
    return event;
}

/// A transfer's event by its letter: its start (s) or end (e).
static mime::DumpEvent transferAt(QChar letter, int second)
{
    using Kind = mime::DumpEvent::Kind;
    mime::DumpEvent event =
        eventAt(letter == u's' ? Kind::TransferStarted : Kind::TransferEnded, QStringLiteral("ann"), second);
    event.fileName = QStringLiteral("r-1/a.csv");
    if (event.kind == Kind::TransferEnded)
        event.status = QStringLiteral("Completed");
    return event;
}

static std::vector<mime::DumpItem> itemsOf(const mime::DumpConversation &conversation)
{
    std::vector<mime::DumpItem> items;
    mime::forEachItem(conversation, [&](const mime::DumpItem &item) { items.push_back(item); });
    return items;
}

void DumpItemTest::takesEachEndForThatOfOneTransfer_data()
{
    QTest::addColumn<QString>("events");
    QTest::addColumn<QString>("items");
    const auto row = [](const char *name, const char *events, const char *items) {
        QTest::newRow(name) << QString::fromLatin1(events) << QString::fromLatin1(items);
    };
    row("one", "s10 e20", "e20");
    row("one, within a second", "s10 e10", "e10");
    row("one, its end named first", "e10 s10", "e10");
    row("cut off", "s10", "s10");
    row("two", "s10 e20 s30 e40", "e20 e40");
    row("the second cut off", "s10 e10 s200", "e10 s200");
    row("the first broken off", "s10 s20 e30", "s10 e30");
    row("two at once", "s10 s20 e30 e40", "e30 e40");
    row("begun before the dump", "e10 s20", "e10 s20");
}

void DumpItemTest::takesEachEndForThatOfOneTransfer()
{
    QFETCH(QString, events);
    mime::DumpConversation conversation;
    for (const QString &event : events.split(u' '))
        conversation.events.push_back(transferAt(event.front(), event.mid(1).toInt()));
    QStringList shown;
    for (const mime::DumpItem &item : itemsOf(conversation)) {
        const auto second = std::chrono::duration_cast<std::chrono::seconds>(item.at - dumpStart).count();
        shown.append((item.fileStatus.isEmpty() ? u's' : u'e') + QString::number(second));
    }
    QTEST(shown.join(u' '), "items");
}

static QString shown(const mime::DumpItem &item)
{
    QStringList people;
    for (const model::Person &person : item.people)
        people.append((person.role == model::Person::Role::From ? u"<" : u">") +
                      person.address.section(u'@', 0, 0));
    return people.join(u' ');
}

/// Bob left before it, and carol came before it.
void DumpItemTest::addressesADeletionToWhoReadTheMessage()
{
    using Kind = mime::DumpEvent::Kind;
    mime::DumpEvent message = eventAt(Kind::Message, QStringLiteral("ann"), 10);
    message.updatedType = QStringLiteral("Deleted");
    message.updatedAt = dumpStart + std::chrono::seconds(40);
    mime::DumpConversation conversation;
    conversation.events = {eventAt(Kind::Entered, QStringLiteral("ann"), 0),
                           eventAt(Kind::Entered, QStringLiteral("bob"), 0), message,
                           eventAt(Kind::Left, QStringLiteral("bob"), 20),
                           eventAt(Kind::Entered, QStringLiteral("carol"), 30)};
    const auto items = itemsOf(conversation);
    QCOMPARE(items.size(), size_t(1));
    QCOMPARE(shown(items.front()), u"<ann >bob >carol");
    QVERIFY(items.front().at == *message.updatedAt);
}

void DumpItemTest::addressesASecondTransferOfAFileToThoseThereByThen()
{
    mime::DumpConversation conversation;
    conversation.events = {eventAt(mime::DumpEvent::Kind::Entered, QStringLiteral("ann"), 0),
                           transferAt(u's', 10), transferAt(u'e', 10),
                           eventAt(mime::DumpEvent::Kind::Entered, QStringLiteral("carol"), 100),
                           transferAt(u's', 200)};
    const auto items = itemsOf(conversation);
    QCOMPARE(items.size(), 2U);
    QCOMPARE(shown(items.front()), u"<ann");
    QCOMPARE(shown(items.back()), u"<ann >carol");
}

void DumpItemTest::addressesWhoWasInTheRoom()
{
    const auto items = itemsOf(mime::sampleDump());
    QCOMPARE(shown(items.at(0)), u"<ann >bob");
    QCOMPARE(shown(items.at(2)), u"<ann >bob"); // carl came after the deletion
    QCOMPARE(shown(items.at(3)), u"<bob >ann >carl");
}

/// As said of an event whose time cannot be read.
static mime::DumpEvent troubled(mime::DumpEvent event)
{
    event.at = {};
    event.trouble = QStringLiteral("no time");
    return event;
}

void DumpItemTest::takesWhoCameAtABadTimeToBeThereAllTheTime()
{
    using Kind = mime::DumpEvent::Kind;
    const QString ann = QStringLiteral("ann");
    const QString bob = QStringLiteral("bob");
    for (const Kind kind : {Kind::Entered, Kind::Left}) {
        mime::DumpConversation conversation;
        conversation.events = {eventAt(Kind::Entered, ann, 0),   eventAt(Kind::Entered, bob, 10),
                               eventAt(Kind::Left, bob, 20),     troubled(eventAt(kind, bob, 0)),
                               eventAt(Kind::Message, ann, 100), eventAt(Kind::Message, ann, 5)};
        const auto items = itemsOf(conversation);
        QCOMPARE(items.size(), 3U);
        QCOMPARE(items.front().event, kind == Kind::Entered ? QByteArray("join") : QByteArray("leave"));
        QCOMPARE(items.front().trouble, u"no time");
        QCOMPARE(shown(items.at(1)), u"<ann >bob");
        QCOMPARE(shown(items.at(2)), u"<ann >bob");
    }
}

void DumpItemTest::makesAnItemOfEachEventThatCannotBeReadWhole()
{
    mime::DumpConversation conversation;
    conversation.events = {troubled(transferAt(u's', 10)), transferAt(u'e', 20),
                           troubled(transferAt(u'e', 30))};
    const auto items = itemsOf(conversation);
    QCOMPARE(items.size(), 3U); // nobody knows which end is whose
    QCOMPARE(mime::DumpItem::decoded(items.front().encoded()).trouble, u"no time");
    QVERIFY(items.at(1).trouble.isEmpty());
    mime::DumpItem whole = items.front();
    whole.trouble.clear();
    QVERIFY(whole.digest() != items.front().digest());
}

void DumpItemTest::tellsEventsApartByWhatIsWrongWithThem()
{
    const auto digestOf = [](const QString &trouble) {
        mime::DumpItem item;
        item.trouble = trouble;
        return item.digest();
    };
    QVERIFY(digestOf(QStringLiteral("line 1: \"a\" is not a time")) !=
            digestOf(QStringLiteral("line 1: \"b\" is not a time")));
    QCOMPARE(digestOf(QStringLiteral("line 1: an event has no DateTimeUTC")),
             digestOf(QStringLiteral("line 9: an event has no DateTimeUTC")));
}

/// As said of an event that has more than is known.
static mime::DumpEvent withMore(mime::DumpEvent event, const QString &more)
{
    event.more = more;
    return event;
}

void DumpItemTest::saysWhatStandsUnderUnknownNames()
{
    using Kind = mime::DumpEvent::Kind;
    const QString ann = QStringLiteral("ann");
    const QString mood = QStringLiteral("Mood: good");
    mime::DumpConversation conversation;
    conversation.events = {withMore(eventAt(Kind::Entered, ann, 0), mood),
                           eventAt(Kind::Entered, QStringLiteral("bob"), 0),
                           withMore(eventAt(Kind::Message, ann, 5), mood),
                           withMore(transferAt(u's', 10), QStringLiteral("Size: 1")),
                           withMore(transferAt(u'e', 10), QStringLiteral("Size: 1")),
                           withMore(transferAt(u's', 20), mood),
                           transferAt(u'e', 20),
                           withMore(eventAt(Kind::Left, ann, 30), mood)};
    QStringList words;
    for (const mime::DumpItem &item : itemsOf(conversation)) {
        words.append(item.words().replace(u'\n', u'/'));
        QCOMPARE(shown(item), u"<ann >bob");
    }
    QCOMPARE(words, QStringList({QStringLiteral("Entered the conversation//Mood: good"), mood,
                                 QStringLiteral("File transfer (Completed): a.csv//Size: 1"),
                                 QStringLiteral("File transfer: a.csv//Mood: good"),
                                 QStringLiteral("File transfer (Completed): a.csv"),
                                 QStringLiteral("Left the conversation//Mood: good")}));
}

void DumpItemTest::addressesToNobodyWhatIsNoEvent()
{
    const auto items = itemsOf(QByteArray("<FileDump><Conversation><RoomID>r</RoomID><Message><LoginName>ann"
                                          "</LoginName><DateTimeUTC>1</DateTimeUTC></Message>"
                                          "<History>words</History></Conversation></FileDump>"));
    QCOMPARE(items.size(), 2U);
    QVERIFY(items.at(0).trouble.isEmpty());
    QCOMPARE(items.at(1).room, u"r");
    QCOMPARE(items.at(1).text, u"<History>words</History>");
    QVERIFY(items.at(1).trouble.contains(u"“History”"));
    QVERIFY(items.at(1).people.empty());
}

void DumpItemTest::refersAnEditToItsOriginal()
{
    const auto items = itemsOf(mime::sampleDump());
    QCOMPARE(items.at(0).originalId, QString());
    QCOMPARE(items.at(1).originalId, u"m-1");
    QCOMPARE(base::toIso(items.at(1).at), u"2026-01-02T03:02:30Z");
    QCOMPARE(items.at(2).originalId, u"m-2");
    QCOMPARE(base::toIso(items.at(2).at), u"2026-01-02T03:05:00Z");
}

void DumpItemTest::comesBackFromItsBytes()
{
    for (const mime::DumpItem &item : itemsOf(mime::sampleDump())) {
        const mime::DumpItem back = mime::DumpItem::decoded(item.encoded());
        QCOMPARE(back.encoded(), item.encoded());
        QCOMPARE(back.digest(), item.digest());
        QVERIFY(back.people == item.people);
        QVERIFY(back.start == item.start);
    }
}

void DumpItemTest::keepsItsDigestWhenOnlyMarksChange()
{
    // The dump of the day before, when nobody had edited the message yet.
    QByteArray earlier = mime::sampleDump();
    earlier.replace("<UpdatedType>EditedOriginalMsg</UpdatedType><EditedNewMsgId>m-1b</EditedNewMsgId>", "");
    QCOMPARE(itemsOf(earlier).front().digest(), itemsOf(mime::sampleDump()).front().digest());
}

void DumpItemTest::changesItsDigestWithWhatWasSaid()
{
    QSet<QByteArray> digests;
    for (const QByteArray &before : {QByteArray("10y?"), QByteArray("m-1<"), QByteArray("1767322900000"),
                                     QByteArray("r-1</RoomID>"), QByteArray("bob@")}) {
        QByteArray changed = mime::sampleDump();
        changed.replace(before, before.startsWith('1') ? QByteArray("1767322901000") : 'x' + before);
        digests.insert(itemsOf(changed).front().digest());
    }
    digests.insert(itemsOf(mime::sampleDump()).front().digest());
    QCOMPARE(digests.size(), 6);
}

QTEST_GUILESS_MAIN(DumpItemTest)
#include "dumpitem_test.moc"
