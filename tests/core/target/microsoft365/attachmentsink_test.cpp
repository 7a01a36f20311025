// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonDocument>
#include <QTest>

#include "core/target/microsoft365/mail.h"
#include "target/microsoft365/attachmentsink.h"

using microsoft365::AttachmentSink;

class AttachmentSinkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void digestsTheContentInWhateverPieces_data();
    void digestsTheContentInWhateverPieces();
    void keepsWhatStandsAroundTheContent();
    void takesNoTextForTheContent();
    void readsEscapedCharacters_data();
    void readsEscapedCharacters();
    void takesNoEndOfOtherThings();
};

static QByteArray resource(const QByteArray &content)
{
    return R"({"id":"a1","name":"\"contentBytes\":\"x\"","contentBytes":")" + content.toBase64() +
           R"(","contentId":"<pic@example.com>"})";
}

static void feed(AttachmentSink &sink, const QByteArray &json, qsizetype piece)
{
    for (qsizetype at = 0; at < json.size(); at += piece)
        QVERIFY(sink.write(json.mid(at, piece)) >= 0);
}

void AttachmentSinkTest::digestsTheContentInWhateverPieces_data()
{
    QTest::addColumn<qsizetype>("piece");
    for (const qsizetype piece : {1, 3, 7, 1000, 1'000'000})
        QTest::addRow("%lld", static_cast<long long>(piece)) << piece;
}

void AttachmentSinkTest::digestsTheContentInWhateverPieces()
{
    QFETCH(qsizetype, piece);
    for (const qsizetype size : {0, 1, 2, 3, 5000}) {
        AttachmentSink sink;
        feed(sink, resource(mail::file(size)), piece);
        QCOMPARE(sink.sha256().toHex(), base::Digest::sha256(mail::file(size)).toHex());
    }
}

void AttachmentSinkTest::keepsWhatStandsAroundTheContent()
{
    AttachmentSink sink;
    feed(sink, resource(mail::file(5000)), 100);
    QCOMPARE(sink.attachment()[QLatin1String("id")].toString(), QStringLiteral("a1"));
    QCOMPARE(sink.attachment()[QLatin1String("contentId")].toString(), QStringLiteral("<pic@example.com>"));
    QCOMPARE(sink.attachment()[QLatin1String("contentBytes")].toString(), QString());
}

void AttachmentSinkTest::takesNoTextForTheContent()
{
    AttachmentSink sink;
    feed(sink, R"({"name":"contentBytes","contentBytes" : "YWJj"})", 5);
    QCOMPARE(sink.sha256().toHex(), base::Digest::sha256("abc").toHex());
    AttachmentSink none;
    feed(none, R"({"name":"contentBytes","contentBytes":null})", 5);
    QCOMPARE(none.sha256().toHex(), base::Digest::sha256("").toHex());
    QCOMPARE(none.attachment()[QLatin1String("name")].toString(), QStringLiteral("contentBytes"));
}

void AttachmentSinkTest::readsEscapedCharacters_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("slashes") << QByteArray(R"(\/\/\/\/)") << QByteArray("\xff\xff\xff");
    QTest::newRow("plus") << QByteArray(R"(\u002B\u002b+/)") << QByteArray("\xfb\xef\xbf");
    QTest::newRow("equals sign") << QByteArray(R"(YQ\u003D\u003d)") << QByteArray("a");
    QTest::newRow("letters") << QByteArray(R"(\u0059WJj)") << QByteArray("abc");
}

void AttachmentSinkTest::readsEscapedCharacters()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, bytes);
    for (const qsizetype piece : {1, 3, 5, 1000}) {
        AttachmentSink sink;
        feed(sink, R"({"contentBytes":")" + content + R"("})", piece);
        QCOMPARE(sink.sha256().toHex(), base::Digest::sha256(bytes).toHex());
    }
}

void AttachmentSinkTest::takesNoEndOfOtherThings()
{
    AttachmentSink sink;
    const QByteArray megabyte(1 << 20, 'x');
    sink.write(R"({"name":")");
    QVERIFY(sink.write(megabyte) < 0);
}

QTEST_GUILESS_MAIN(AttachmentSinkTest)
#include "attachmentsink_test.moc"
