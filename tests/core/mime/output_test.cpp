// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <QBuffer>
#include <QTest>

#include "mime/output.h"
#include "support/failureof.h"

namespace {

/// Takes a few bytes a call and, after `room` of them, none.
class Narrow final : public QIODevice
{
public:
    explicit Narrow(qint64 room) : m_room(room) { open(WriteOnly | Unbuffered); }
    QByteArray taken;

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override
    {
        const qint64 count = std::min({size, qint64{1000}, m_room - taken.size()});
        taken.append(data, count);
        return count;
    }

private:
    qint64 m_room;
};

} // namespace

class OutputTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheOrderOfSmallAndLargePieces();
    void writesOnUntilTheDeviceHasAll();
    void saysWhenTheDeviceTakesNoMore();
    void leavesUnflushedBytesOut();
};

void OutputTest::keepsTheOrderOfSmallAndLargePieces()
{
    QBuffer device;
    device.open(QIODevice::WriteOnly);
    mime::Output out(device);
    QByteArray expected;
    for (const size_t size : {3u, 40'000u, 0u, 5u, 15'000u, 15'000u, 15'000u, 32'768u, 1u}) {
        const std::string piece(size, static_cast<char>('a' + expected.size() % 26));
        out.add(piece);
        char *to = out.room(100);
        std::copy_n("room", 4, to);
        out.filled(to + 4);
        expected += QByteArray::fromStdString(piece) + "room";
    }
    out.flush();
    QCOMPARE(device.data(), expected);
}

void OutputTest::writesOnUntilTheDeviceHasAll()
{
    Narrow device(100'000);
    mime::Output out(device);
    out.add(std::string(90'000, 'x'));
    out.flush();
    QCOMPARE(device.taken.size(), 90'000);
}

void OutputTest::saysWhenTheDeviceTakesNoMore()
{
    Narrow device(50'000);
    const base::Failure failure = support::failureOf([&] {
        mime::Output out(device);
        for (int i = 0; i < 100; ++i)
            out.add(std::string(1000, 'x'));
        out.flush();
    });
    QCOMPARE(failure.area, base::Area::Storage);
    QCOMPARE(device.taken.size(), 50'000);
}

void OutputTest::leavesUnflushedBytesOut()
{
    Narrow device(100);
    {
        mime::Output out(device);
        out.add("half a message");
    }
    QCOMPARE(device.taken, QByteArray());
}

QTEST_GUILESS_MAIN(OutputTest)

#include "output_test.moc"
