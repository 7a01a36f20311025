// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "archive/unpacker.h"
#include "archive/xipcontent.h"
#include "refusal.h"
#include "xipmaker/encoder.h"

using namespace archive;
using xipmaker::Encoder;

namespace {

/// An odc archive with one file `a` of four bytes.
const QByteArray cpio = "0707070000010000021006440000000000000000010000001460017777700000200000000004" +
                        QByteArray("a\0text", 6) +
                        "0707070000000000000000000000000000000000010000000000000000000001300000000000" +
                        QByteArray("TRAILER!!!\0", 11);

QByteArray packed(Encoder::Format format, const QByteArray &bytes)
{
    QByteArray out;
    const auto encoder = Encoder::make(format, 6, [&](QByteArrayView piece) { out.append(piece); });
    encoder->add(bytes);
    encoder->finish();
    return out;
}

QByteArray unpack(const QByteArray &content, qsizetype step, QString *text = nullptr)
{
    QByteArray bytes;
    QBuffer scratch(&bytes);
    scratch.open(QIODevice::ReadWrite);
    Reading reading = makeReading();
    Unpacker unpacker(reading, scratch);
    XipContent xip(reading, unpacker);
    const auto act = [&] {
        for (qsizetype at = 0; at < content.size(); at += step)
            xip.add(QByteArrayView(content).sliced(at, std::min(step, content.size() - at)));
        xip.finish();
    };
    try {
        act();
    } catch (const base::Failure &failure) {
        if (text != nullptr)
            *text = failure.text;
        return failure.key;
    }
    return bytes;
}

} // namespace

class XipContentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unpacksGzipAndPbzxByTheirFirstBytes()
    {
        for (const Encoder::Format format : {Encoder::Format::Gzip, Encoder::Format::Pbzx}) {
            QCOMPARE(unpack(packed(format, cpio), 1), QByteArray("text"));
            QCOMPARE(unpack(packed(format, cpio), 1000), QByteArray("text"));
        }
    }

    void refusesTheRestByName_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QString>("names");
        QTest::newRow("yaa") << QByteArray("YAA1 and more") << QByteArray("SIGNATURE_UNSUPPORTED")
                             << QStringLiteral("yaa");
        QTest::newRow("newer yaa") << QByteArray("AA01 and more") << QByteArray("SIGNATURE_UNSUPPORTED")
                                   << QStringLiteral("yaa");
        QTest::newRow("bare cpio") << cpio << QByteArray("SIGNATURE_UNSUPPORTED")
                                   << QStringLiteral("30 37 30 37");
        QTest::newRow("xz") << packed(Encoder::Format::Xz, cpio) << QByteArray("SIGNATURE_UNSUPPORTED")
                            << QStringLiteral("fd 37");
        QTest::newRow("empty") << QByteArray() << QByteArray("ARCHIVE_UNREADABLE") << QStringLiteral("empty");
        QTest::newRow("two bytes") << QByteArray("\x1f\x8b") << QByteArray("ARCHIVE_UNREADABLE")
                                   << QStringLiteral("empty");
        QTest::newRow("gzip of something else") << packed(Encoder::Format::Gzip, "text and text and text")
                                                << QByteArray("ARCHIVE_UNREADABLE") << QStringLiteral("cpio");
        QTest::newRow("gzip cut off") << packed(Encoder::Format::Gzip, cpio).chopped(1)
                                      << QByteArray("ARCHIVE_UNREADABLE") << QStringLiteral("gzip");
        QTest::newRow("cpio cut off") << packed(Encoder::Format::Gzip, cpio.chopped(1))
                                      << QByteArray("ARCHIVE_UNREADABLE") << QStringLiteral("cpio");
    }

    void refusesTheRestByName()
    {
        QFETCH(QByteArray, content);
        QFETCH(QByteArray, key);
        QFETCH(QString, names);
        QString text;
        QCOMPARE(unpack(content, 1000, &text), key);
        QVERIFY2(text.contains(names), qPrintable(text));
        QCOMPARE(unpack(content, 1), key);
    }
};

QTEST_GUILESS_MAIN(XipContentTest)
#include "xipcontent_test.moc"
