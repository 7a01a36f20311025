// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QTemporaryFile>
#include <QTest>

#include "connectors/symphony/base64sink.h"

using symphony::Base64Sink;

class Base64SinkTest : public QObject
{
    Q_OBJECT

    static QByteArray decoded(const QByteArray &text, qsizetype piece, bool *isGood)
    {
        QTemporaryFile file;
        if (!file.open())
            return "no file";
        Base64Sink sink(file);
        for (qsizetype at = 0; at < text.size(); at += piece)
            sink.write(text.mid(at, piece));
        *isGood = sink.finish();
        file.seek(0);
        return file.readAll();
    }

private Q_SLOTS:
    void decodesPiecesOfAnySize()
    {
        QByteArray bytes;
        for (int i = 0; i < 1000; ++i)
            bytes += char(i * 7);
        for (const qsizetype piece : {1, 2, 3, 5, 76, 10'000}) {
            bool isGood = false;
            QCOMPARE(decoded(bytes.toBase64(), piece, &isGood), bytes);
            QVERIFY(isGood);
        }
    }
    void takesEveryForm_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("padded") << QByteArray("+/+/AA==");
        QTest::newRow("of addresses, not padded") << QByteArray("-_-_AA");
        QTest::newRow("in lines") << QByteArray("+/+\r\n/A\nA==\r\n");
        QTest::newRow("quoted") << QByteArray("\"+/+/AA==\"");
    }
    void takesEveryForm()
    {
        QFETCH(QByteArray, text);
        bool isGood = false;
        QCOMPARE(decoded(text, 3, &isGood), QByteArray::fromBase64("+/+/AA=="));
        QVERIFY(isGood);
    }
    void refusesWhatIsNone_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("binary") << QByteArray("%PDF-1.7");
        QTest::newRow("cut") << QByteArray("QUJDR");
        QTest::newRow("after its end") << QByteArray("QQ==QQ");
    }
    void refusesWhatIsNone()
    {
        QFETCH(QByteArray, text);
        bool isGood = true;
        decoded(text, 4, &isGood);
        QVERIFY(!isGood);
    }
    void beginsAnew()
    {
        QTemporaryFile file;
        QVERIFY(file.open());
        Base64Sink sink(file);
        sink.write("!QUJDREVGR0hJSg");
        sink.restart();
        sink.write("QUI=");
        QVERIFY(sink.finish());
        file.seek(0);
        QCOMPARE(file.readAll(), QByteArray("AB"));
    }
};

QTEST_GUILESS_MAIN(Base64SinkTest)
#include "base64sink_test.moc"
