// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/xip/conversion.h"
#include "connectors/xip/itemreader.h"
#include "core/connectors/xip/unpackedbox.h"
#include "support/failureof.h"

class ItemReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsMemberAfterMember();
    void goesOnBehindABrokenFile();
    void cutsNoRecordOfAnotherLength();
    void takesEachMessageWhereverItStands_data();
    void takesEachMessageWhereverItStands();
    void findsEveryPlaceAgain();
    void readsOnlyTheMembersAskedFor();
    void stopsBetweenItems();
};

static std::vector<xipmaker::Entry> entries()
{
    return {{QStringLiteral("1.eml"), xip::mail(1)},
            {QStringLiteral("l.json"), '[' +
                                           xip::jsonItem(QStringLiteral("j1"), R"(,"attachments":"a.txt")") +
                                           ',' + xip::jsonItem(QStringLiteral("j2")) + ']'},
            {QStringLiteral("a.txt"), "attached"},
            {QStringLiteral("torn.json"), '[' + xip::jsonItem(QStringLiteral("t1")) + ",{\"from\":"},
            {QStringLiteral("empty.json"), "[]"},
            {QStringLiteral("2.eml"), xip::mail(2)}};
}

static QString shown(const model::SourceItem &item)
{
    return item.id.size() == 64 ? QString::fromLatin1(item.event) : item.id;
}

void ItemReaderTest::readsMemberAfterMember()
{
    const xip::UnpackedBox box(entries());
    QStringList all;
    for (const model::SourceItem &item : box.items())
        all.append(shown(item));
    QCOMPARE(all.join(u' '), u"post j1 j2 t1 file post");
}

void ItemReaderTest::goesOnBehindABrokenFile()
{
    const xip::UnpackedBox box(entries());
    const xip::Record record = xip::Record::decoded(box.items().at(4).record);
    QCOMPARE(record.troubleKey, QByteArray("SOURCE_ITEM_UNREADABLE"));
    QCOMPARE(record.origin.words(), u"“torn.json” in “box.zip”");
}

void ItemReaderTest::cutsNoRecordOfAnotherLength()
{
    const xip::UnpackedBox box(
        {{QStringLiteral("l.csv"), "from,to,text,date\r\n"
                                   "a@example.com,b@example.com,one,2026-11-19\r\n"
                                   "a@example.com,b@example.com,t,wo,2026-11-19\r\n"
                                   "a@example.com\r\n"
                                   "a@example.com,b@example.com,four,2026-11-19\r\n"}});
    QByteArrayList keys;
    for (const model::SourceItem &item : box.items())
        keys.append(xip::Record::decoded(item.record).troubleKey);
    QCOMPARE(keys, QByteArrayList({"", "SOURCE_ITEM_UNREADABLE", "SOURCE_ITEM_UNREADABLE", ""}));
    const auto failure = support::failureOf([&] { xip::messageOf(box.items().at(1), box.map()); });
    QVERIFY2(failure.text.startsWith(u"“l.csv” in “box.zip”, line 3: "), qUtf8Printable(failure.text));
    QVERIFY(!failure.fix.isEmpty());
}

void ItemReaderTest::takesEachMessageWhereverItStands_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("map");
    const QByteArray first = xip::jsonItem(QStringLiteral("1"));
    const QByteArray second = xip::jsonItem(QStringLiteral("2"));
    QTest::newRow("lines behind a heading")
        << "{\"export\":\"x\",\"data\":[]}\n" + first + '\n' + second + '\n'
        << QByteArray("{}");
    QTest::newRow("two lists") << R"({"messages":[)" + first + R"(],"posts":[)" + second + "]}"
                               << QByteArray("{}");
    QTest::newRow("a path in other case") << R"({"Chats":{"Messages":[)" + first + ',' + second + "]}}"
                                          << QByteArray(R"({"items":"chats.messages"})");
}

void ItemReaderTest::takesEachMessageWhereverItStands()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, map);
    const xip::UnpackedBox box({{QStringLiteral("l.json"), text}}, map);
    QStringList all;
    for (const model::SourceItem &item : box.items())
        all.append(shown(item));
    QCOMPARE(all.join(u' '), u"1 2");
}

void ItemReaderTest::findsEveryPlaceAgain()
{
    const xip::UnpackedBox box(entries());
    const auto all = box.items();
    xip::ItemReader reader(*box.unpacked, box.map());
    std::vector<xip::Place> places;
    for (size_t i = 0; i < all.size(); ++i) {
        places.push_back(reader.place());
        reader.next({});
    }
    for (const size_t i : {size_t(5), size_t(0), size_t(4), size_t(3), size_t(2), size_t(2), size_t(1)}) {
        reader.seek(places[i], {});
        QVERIFY2(*reader.next({}) == all[i], QByteArray::number(int(i)).constData());
    }
    reader.seek({.member = 99, .item = 1}, {});
    QVERIFY(!reader.next({}));
}

void ItemReaderTest::readsOnlyTheMembersAskedFor()
{
    const xip::UnpackedBox box(entries());
    xip::ItemReader reader(*box.unpacked, box.map(), {1, 2, 5});
    QStringList all;
    while (const auto item = reader.next({}))
        all.append(shown(*item));
    QCOMPARE(all.join(u' '), u"j1 j2 post");
}

void ItemReaderTest::stopsBetweenItems()
{
    const xip::UnpackedBox box(entries());
    xip::ItemReader reader(*box.unpacked, box.map());
    const base::Stop stop;
    reader.next(stop);
    stop.now();
    QVERIFY(support::failureOf([&] { reader.next(stop); }).reaction == base::Reaction::Stopped);
}

QTEST_GUILESS_MAIN(ItemReaderTest)
#include "itemreader_test.moc"
