// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "engine/rawrecord.h"
#include "support/failureof.h"

namespace rawrecord = engine::rawrecord;

class RawRecordTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsARecord();
    void keepsAWholeRecordBesideItsHead();
    void saysThatAWholeRecordIsMissing();
    void leavesWhatOlderVersionsWrote_data();
    void leavesWhatOlderVersionsWrote();
    void refusesWhatIsDamaged();

private:
    static QByteArray written(const model::SourceItem &item, QIODevice *whole)
    {
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        rawrecord::write(item, whole, out);
        return out.data();
    }
    static std::unique_ptr<QIODevice> opened(const QByteArray &bytes)
    {
        auto device = std::make_unique<QBuffer>();
        device->setData(bytes);
        device->open(QIODevice::ReadOnly);
        return device;
    }
    static model::SourceItem item()
    {
        return {.id = QStringLiteral("1"), .record = QByteArray("{\"a\":\n\0\xff}", 9)};
    }
    static model::SourceItem largeItem()
    {
        model::SourceItem large = item();
        large.recordAt = model::Attachment{.name = QStringLiteral("Größe.eml"),
                                           .mediaType = "message/rfc822",
                                           .size = 7,
                                           .locator = QByteArray("\0\1\2", 3),
                                           .sha256 = QByteArray(32, 's')};
        return large;
    }
};

void RawRecordTest::keepsARecord()
{
    model::SourceItem read{.id = QStringLiteral("1")};
    QVERIFY(rawrecord::read(*opened(written(item(), nullptr)), read));
    QCOMPARE(read, item());
}

void RawRecordTest::keepsAWholeRecordBesideItsHead()
{
    const QByteArray content = QByteArray("From: a\r\n\r\n").repeated(60000);
    const QByteArray bytes = written(largeItem(), opened(content).get());
    model::SourceItem read{.id = QStringLiteral("1")};
    QVERIFY(rawrecord::read(*opened(bytes), read));
    QCOMPARE(read, largeItem());
    const auto whole = rawrecord::whole(opened(bytes));
    QCOMPARE(whole->size(), content.size());
    QCOMPARE(whole->readAll(), content);
    QVERIFY(whole->seek(6));
    QCOMPARE(whole->read(3), QByteArray("a\r\n"));
}

void RawRecordTest::saysThatAWholeRecordIsMissing()
{
    model::SourceItem read;
    QVERIFY(!rawrecord::read(*opened(written(largeItem(), nullptr)), read));
}

void RawRecordTest::leavesWhatOlderVersionsWrote_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a record") << QByteArray("{\"id\":1}");
    QTest::newRow("an e-mail") << QByteArray("From: a@b\r\n\r\n");
    QTest::newRow("a later version") << QByteArray("chancery-raw-record 2\n{}\n");
}

void RawRecordTest::leavesWhatOlderVersionsWrote()
{
    QFETCH(QByteArray, bytes);
    model::SourceItem read;
    QVERIFY(!rawrecord::read(*opened(bytes), read));
}

void RawRecordTest::refusesWhatIsDamaged()
{
    const QByteArray bytes = written(item(), nullptr);
    for (const QByteArray &damaged : {bytes.left(bytes.size() - 1), QByteArray("chancery-raw-record 1\n"),
                                      QByteArray("chancery-raw-record 1\n{\"record\":-1}\n"),
                                      QByteArray("chancery-raw-record 1\n{\"record\":99999999999}\n")}) {
        model::SourceItem read;
        const auto failure = support::failureOf([&] { rawrecord::read(*opened(damaged), read); });
        QCOMPARE(failure.key, QByteArray("SOURCE_ITEM_UNREADABLE"));
    }
}

QTEST_GUILESS_MAIN(RawRecordTest)
#include "rawrecord_test.moc"
