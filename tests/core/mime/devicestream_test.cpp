// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <gmime/gmime.h>

#include "core/mime/compose.h"
#include "mime/devicestream.h"

namespace {

QByteArray readAll(GMimeStream *stream)
{
    QByteArray all;
    char piece[7];
    for (ssize_t got = 0; (got = g_mime_stream_read(stream, piece, sizeof piece)) > 0;)
        all.append(piece, got);
    return all;
}

} // namespace

class DeviceStreamTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsFromWhereTheDeviceStands();
    void seeksWithinItsBounds();
    void partsReadSideBySide();
    void remembersThatAReadFailed();
    void writesToADevice();
};

void DeviceStreamTest::readsFromWhereTheDeviceStands()
{
    const auto device = compose::deviceOf("skip:0123456789");
    device->seek(5);
    mime::ReadDevice read{*device};
    const auto stream = mime::streamOf(read);
    QCOMPARE(g_mime_stream_length(stream.get()), 10);
    QCOMPARE(readAll(stream.get()), QByteArray("0123456789"));
    QVERIFY(g_mime_stream_eos(stream.get()));
    QCOMPARE(g_mime_stream_reset(stream.get()), 0);
    QCOMPARE(readAll(stream.get()), QByteArray("0123456789"));
    QVERIFY(!read.hasFailed);
}

void DeviceStreamTest::seeksWithinItsBounds()
{
    const auto device = compose::deviceOf("0123456789");
    mime::ReadDevice read{*device};
    const auto stream = mime::streamOf(read);
    QCOMPARE(g_mime_stream_seek(stream.get(), 4, GMIME_STREAM_SEEK_SET), 4);
    QCOMPARE(g_mime_stream_seek(stream.get(), 2, GMIME_STREAM_SEEK_CUR), 6);
    QCOMPARE(g_mime_stream_seek(stream.get(), -1, GMIME_STREAM_SEEK_END), 9);
    QCOMPARE(g_mime_stream_seek(stream.get(), 11, GMIME_STREAM_SEEK_SET), -1);
    QCOMPARE(g_mime_stream_seek(stream.get(), -1, GMIME_STREAM_SEEK_SET), -1);
    QCOMPARE(g_mime_stream_tell(stream.get()), 9);
    QCOMPARE(g_mime_stream_write(stream.get(), "x", 1), -1);
}

void DeviceStreamTest::partsReadSideBySide()
{
    const auto device = compose::deviceOf("0123456789");
    mime::ReadDevice read{*device};
    const auto stream = mime::streamOf(read);
    const mime::GObjectPointer<GMimeStream> first(g_mime_stream_substream(stream.get(), 0, 4));
    const mime::GObjectPointer<GMimeStream> second(g_mime_stream_substream(stream.get(), 4, 10));
    char byte = 0;
    QCOMPARE(g_mime_stream_read(second.get(), &byte, 1), 1);
    QCOMPARE(byte, '4');
    QCOMPARE(readAll(first.get()), QByteArray("0123"));
    QCOMPARE(readAll(second.get()), QByteArray("56789"));
}

void DeviceStreamTest::remembersThatAReadFailed()
{
    const auto device = compose::deviceOf("0123456789");
    mime::ReadDevice read{*device};
    const auto stream = mime::streamOf(read);
    device->close();
    char byte = 0;
    device->open(QIODevice::WriteOnly);
    QVERIFY(g_mime_stream_read(stream.get(), &byte, 1) <= 0);
    QCOMPARE(read.hasFailed, device->size() > 0);
}

void DeviceStreamTest::writesToADevice()
{
    QBuffer device;
    device.open(QIODevice::WriteOnly);
    device.write("kept:");
    const auto stream = mime::streamTo(device);
    QCOMPARE(g_mime_stream_write(stream.get(), "0123", 4), 4);
    QCOMPARE(g_mime_stream_write(stream.get(), "45", 2), 2);
    QCOMPARE(g_mime_stream_tell(stream.get()), 6);
    QCOMPARE(device.data(), QByteArray("kept:012345"));
    char byte = 0;
    QCOMPARE(g_mime_stream_read(stream.get(), &byte, 1), -1);
    device.close();
    QTest::ignoreMessage(QtWarningMsg, "QIODevice::write (QBuffer): device not open");
    QCOMPARE(g_mime_stream_write(stream.get(), "x", 1), -1);
}

QTEST_GUILESS_MAIN(DeviceStreamTest)

#include "devicestream_test.moc"
