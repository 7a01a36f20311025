// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/xip/helddevice.h"
#include "core/connectors/xip/unpackedbox.h"

class HeldDeviceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheArchiveWhileItIsRead();
    void goesBackAndForth();
};

static std::unique_ptr<QIODevice> held(xip::UnpackedBox &box)
{
    return std::make_unique<xip::HeldDevice>(box.unpacked, box.unpacked->read(0));
}

void HeldDeviceTest::keepsTheArchiveWhileItIsRead()
{
    xip::UnpackedBox box({{QStringLiteral("a.txt"), QByteArray(100'000, 'x')}});
    const auto device = held(box);
    const std::weak_ptr<const xip::Unpacked> archive = box.unpacked;
    box.unpacked.reset();
    QVERIFY(!archive.expired());
    QCOMPARE(device->readAll(), QByteArray(100'000, 'x'));
}

void HeldDeviceTest::goesBackAndForth()
{
    xip::UnpackedBox box({{QStringLiteral("a.txt"), "0123456789"}});
    const auto device = held(box);
    QCOMPARE(device->size(), 10);
    QCOMPARE(device->read(3), QByteArray("012"));
    QVERIFY(device->seek(8));
    QCOMPARE(device->readAll(), QByteArray("89"));
    QVERIFY(device->atEnd());
    QVERIFY(device->seek(0));
    QCOMPARE(device->read(1), QByteArray("0"));
    QVERIFY(!device->isWritable());
}

QTEST_GUILESS_MAIN(HeldDeviceTest)
#include "helddevice_test.moc"
