// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "staging/azureblob/blocklist.h"
#include "support/failureof.h"

class BlockListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void idsNamePlaceAndContentAtOneLength();
    void listsBlocksInTheirOrder();
    void readsWhatWaits_data();
    void readsWhatWaits();
    void anAnswerThatIsNoListIsWorthAnotherTry();
};

void BlockListTest::idsNamePlaceAndContentAtOneLength()
{
    const QByteArray md5(16, 'a');
    const QByteArray id = azureblob::blockId(0, md5);
    QCOMPARE(id, azureblob::blockId(0, md5));
    QCOMPARE(azureblob::blockId(49999, md5).size(), id.size());
    QVERIFY(QByteArray::fromBase64(id).size() <= 64);
    QVERIFY(id != azureblob::blockId(1, md5));
    QVERIFY(id != azureblob::blockId(0, QByteArray(16, 'b')));
}

void BlockListTest::listsBlocksInTheirOrder()
{
    QCOMPARE(azureblob::blockList({"Yg==", "YQ=="}),
             "<?xml version=\"1.0\" encoding=\"utf-8\"?>"
             "<BlockList><Latest>Yg==</Latest><Latest>YQ==</Latest></BlockList>");
}

void BlockListTest::readsWhatWaits_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QList<QByteArray>>("ids");
    const QByteArray committed =
        "<CommittedBlocks><Block><Name>YQ==</Name><Size>1</Size></Block></CommittedBlocks>";
    QTest::newRow("both")
        << QByteArray("\xef\xbb\xbf<?xml version=\"1.0\" encoding=\"utf-8\"?><BlockList>" + committed +
                      "<UncommittedBlocks><Block><Name>Yg==</Name><Size>5</Size></Block>"
                      "<Block><Name>Yw==</Name><Size>5</Size></Block></UncommittedBlocks></BlockList>")
        << QList<QByteArray>{"Yg==", "Yw=="};
    QTest::newRow("a blob that waits for nothing")
        << QByteArray("<BlockList>" + committed + "<UncommittedBlocks/></BlockList>") << QList<QByteArray>{};
    QTest::newRow("the other order")
        << QByteArray("<BlockList><UncommittedBlocks><Block><Name>Yg==</Name><Size>5</Size></Block>"
                      "</UncommittedBlocks>" +
                      committed + "</BlockList>")
        << QList<QByteArray>{"Yg=="};
}

void BlockListTest::readsWhatWaits()
{
    QFETCH(QByteArray, answer);
    QFETCH(QList<QByteArray>, ids);
    const auto blocks = azureblob::uncommittedBlocks(answer);
    QCOMPARE(blocks.keys(), ids);
    for (const qint64 size : blocks)
        QCOMPARE(size, 5);
}

void BlockListTest::anAnswerThatIsNoListIsWorthAnotherTry()
{
    const base::Failure failure =
        support::failureOf([] { azureblob::uncommittedBlocks("<BlockList><UncommittedBlocks>"); });
    QCOMPARE(failure.key, "RESPONSE_UNREADABLE");
    QCOMPARE(failure.reaction, base::Reaction::Retry);
}

QTEST_GUILESS_MAIN(BlockListTest)
#include "blocklist_test.moc"
