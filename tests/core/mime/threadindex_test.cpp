// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "base/digest.h"
#include "mime/threadindex.h"

using namespace std::chrono_literals;

namespace {

QByteArray decoded(const std::string &value)
{
    return QByteArray::fromBase64(QByteArray::fromStdString(value), QByteArray::AbortOnBase64DecodingErrors);
}

const base::Instant start = *base::fromIso(u"2026-11-20T08:00:00Z");

} // namespace

class ThreadIndexTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsWithTheStartAndTheConversation();
    void isTheSameForAllOfAConversation();
    void addsABlockToAReply_data();
    void addsABlockToAReply();
};

void ThreadIndexTest::beginsWithTheStartAndTheConversation()
{
    const QByteArray block = decoded(mime::threadIndex(u"room-1", start, {}));
    QCOMPARE(block.size(), 22);
    // FILETIME 01DD5878C4D00000 of that time, its first five bytes behind the 01 of the format.
    const quint64 fileTime =
        (static_cast<quint64>(start.time_since_epoch().count()) + 11644473600000ULL) * 10000;
    QCOMPARE(block.left(6),
             QByteArray::fromHex("01" + QByteArray::number(fileTime, 16).rightJustified(16, '0').left(10)));
    QCOMPARE(block.mid(6), base::Digest::sha256("room-1").left(16));
}

void ThreadIndexTest::isTheSameForAllOfAConversation()
{
    QCOMPARE(mime::threadIndex(u"a", start, {}), mime::threadIndex(u"a", start, {}));
    QVERIFY(mime::threadIndex(u"a", start, {}) != mime::threadIndex(u"b", start, {}));
    QVERIFY(decoded(mime::threadIndex(u"a", start, start + 1h))
                .startsWith(decoded(mime::threadIndex(u"a", start, {}))));
}

void ThreadIndexTest::addsABlockToAReply_data()
{
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<QByteArray>("block");
    QTest::newRow("at once") << qint64{0} << QByteArray("0000000000");
    QTest::newRow("earlier") << qint64{-5} << QByteArray("0000000000");
    // 36,000,000,000 units of 100 ns, without their lowest 18 bits.
    QTest::newRow("an hour") << qint64{3'600'000} << QByteArray("00021871");
    // Beyond 2^49 units the lowest 23 bits go, and the first bit is set.
    QTest::newRow("two years") << qint64{63'072'000'000} << QByteArray("847b45e3");
}

void ThreadIndexTest::addsABlockToAReply()
{
    QFETCH(qint64, ms);
    QFETCH(QByteArray, block);
    const base::Instant reply = start + std::chrono::milliseconds(ms);
    const QByteArray index = decoded(mime::threadIndex(u"a", start, reply));
    QCOMPARE(index.size(), 27);
    QVERIFY2(index.mid(22).toHex().startsWith(block), index.mid(22).toHex().constData());
}

QTEST_GUILESS_MAIN(ThreadIndexTest)

#include "threadindex_test.moc"
