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
    void addressesWhoWasInTheRoom();
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
    QCOMPARE(shown.join(u'|'), u"m-1:post:10y?|m-1b:edit:10y & 30y?|m-2:delete:delete wrong room|"
                               u":file:curve.csv|:file:big.bin");
}

void DumpItemTest::addressesWhoWasInTheRoom()
{
    const auto items = itemsOf(mime::sampleDump());
    const auto shown = [](const mime::DumpItem &item) {
        QStringList people;
        for (const model::Person &person : item.people)
            people.append((person.role == model::Person::Role::From ? u"<" : u">") +
                          person.address.section(u'@', 0, 0));
        return people.join(u' ');
    };
    QCOMPARE(shown(items.at(0)), u"<ann >bob");
    QCOMPARE(shown(items.at(2)), u"<ann >bob"); // carl came after the deletion
    QCOMPARE(shown(items.at(3)), u"<bob >ann >carl");
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
