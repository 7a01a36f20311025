// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QTest>

#include "mime/base64.h"
#include "mime/output.h"

namespace {

QByteArray everyByte(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = static_cast<char>((i * 167 + i / 256) & 0xFF);
    return bytes;
}

QByteArray lines(const QByteArray &bytes, qsizetype piece, bool closeLine)
{
    QBuffer device;
    device.open(QIODevice::WriteOnly);
    mime::Output out(device);
    mime::Base64Lines encoder(out);
    for (qsizetype at = 0; at < bytes.size(); at += piece)
        encoder.add(QByteArrayView(bytes).sliced(at, std::min(piece, bytes.size() - at)));
    encoder.finish(closeLine);
    out.flush();
    return device.data();
}

/// What it has to be, made from Qt's encoder.
QByteArray expected(const QByteArray &bytes)
{
    const QByteArray all = bytes.toBase64();
    QByteArrayList list;
    for (qsizetype at = 0; at < all.size(); at += 76)
        list.append(all.mid(at, 76));
    return list.join("\r\n");
}

} // namespace

class Base64Test : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void encodesAsQtDoes();
    void breaksLinesAfter76_data();
    void breaksLinesAfter76();
    void closesTheLastLineOnlyWhenAsked();
};

void Base64Test::encodesAsQtDoes()
{
    for (qsizetype size = 0; size < 200; ++size) {
        const QByteArray bytes = everyByte(size);
        std::string out("x");
        mime::appendBase64(out, bytes.toStdString());
        QCOMPARE(QByteArray::fromStdString(out), QByteArray('x' + bytes.toBase64()));
    }
}

void Base64Test::breaksLinesAfter76_data()
{
    QTest::addColumn<qsizetype>("piece");
    for (const qsizetype piece : {1, 2, 3, 7, 56, 57, 58, 114, 1000, 58'368, 1'000'000})
        QTest::addRow("%lld", static_cast<long long>(piece)) << piece;
}

void Base64Test::breaksLinesAfter76()
{
    QFETCH(qsizetype, piece);
    for (const qsizetype size : {0, 1, 2, 3, 56, 57, 58, 59, 113, 114, 115, 300, 70'000}) {
        const QByteArray bytes = everyByte(size);
        QCOMPARE(lines(bytes, piece, false), expected(bytes));
    }
}

void Base64Test::closesTheLastLineOnlyWhenAsked()
{
    QCOMPARE(lines("abc", 3, true), QByteArray("YWJj\r\n"));
    QCOMPARE(lines(QByteArray(57, 'a'), 57, true), QByteArray(expected(QByteArray(57, 'a')) + "\r\n"));
    QCOMPARE(lines({}, 3, true), QByteArray());
}

QTEST_GUILESS_MAIN(Base64Test)

#include "base64_test.moc"
