// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QRegularExpression>
#include <QTest>

#include "mime/inlineimages.h"

class InlineImagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsKnownPartsOnce();
    void takesImagesOutOfDataUris_data();
    void takesImagesOutOfDataUris();
    void keepsEqualImagesOnce();
    void showsNothingElse_data();
    void showsNothingElse();
    void cleansContentIds_data();
    void cleansContentIds();
};

void InlineImagesTest::showsKnownPartsOnce()
{
    mime::InlineImages images;
    images.add("a b");
    images.add("c@example.com");
    QVERIFY(!images.takeShown("c@example.com"));
    QCOMPARE(images.show(QStringLiteral("CID:c@example.com")), QByteArray("c@example.com"));
    QCOMPARE(images.show(QStringLiteral("cid:a%20b")), mime::cleanContentId("a b"));
    QCOMPARE(images.show(QStringLiteral("cid:unknown")), QByteArray());
    QVERIFY(images.takeShown("c@example.com"));
    QVERIFY(!images.takeShown("c@example.com"));
    QVERIFY(images.takeShown("a b"));
}

void InlineImagesTest::takesImagesOutOfDataUris_data()
{
    QTest::addColumn<QString>("uri");
    QTest::addColumn<QByteArray>("mediaType");
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char *uri, const char *type, const char *bytes) {
        QTest::newRow(uri) << QString::fromLatin1(uri) << QByteArray(type) << QByteArray(bytes);
    };
    row("data:image/png;base64,QUJD", "image/png", "ABC");
    row("DATA:IMAGE/PNG;BASE64,QUJD", "image/png", "ABC");
    row("data:image/gif;x=y;base64,QU JD\n", "image/gif", "ABC");
    row("data:image/png;base64,QUI%3D", "image/png", "AB");
    row("data:image/svg+xml,%3Csvg/%3E", "image/svg+xml", "<svg/>");
}

void InlineImagesTest::takesImagesOutOfDataUris()
{
    QFETCH(QString, uri);
    mime::InlineImages images;
    const QByteArray contentId = images.show(uri);
    QVERIFY(contentId.endsWith("@archive.chancery.invalid"));
    QCOMPARE(images.embedded().size(), size_t{1});
    QCOMPARE(images.embedded()[0].contentId, contentId);
    QTEST(images.embedded()[0].mediaType, "mediaType");
    QTEST(images.embedded()[0].bytes, "bytes");
}

void InlineImagesTest::keepsEqualImagesOnce()
{
    mime::InlineImages images;
    const QByteArray first = images.show(QStringLiteral("data:image/png;base64,QUJD"));
    QCOMPARE(images.show(QStringLiteral("data:image/png;base64,QUJD")), first);
    QVERIFY(images.show(QStringLiteral("data:image/png;base64,QUJE")) != first);
    QCOMPARE(images.embedded().size(), size_t{2});
}

void InlineImagesTest::showsNothingElse_data()
{
    QTest::addColumn<QString>("source");
    for (const char *source :
         {"", "cid:", "cid:x", "https://example.com/x.png", "//example.com/x.png", "x.png", "javascript:x",
          "data:", "data:image/png", "data:image/png;base64,", "data:image/png;base64,!", "data:text/html,x",
          "data:image/p\"ng,x", "data:image/,x", "file:///x.png"})
        QTest::newRow(source) << QString::fromLatin1(source);
}

void InlineImagesTest::showsNothingElse()
{
    QFETCH(QString, source);
    mime::InlineImages images;
    QCOMPARE(images.show(source), QByteArray());
    QVERIFY(images.embedded().empty());
}

void InlineImagesTest::cleansContentIds_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<bool>("isKept");
    QTest::newRow("good") << QByteArray("a.b-c$1@example.com") << true;
    QTest::newRow("bare") << QByteArray("image001") << false;
    for (const char *bad : {"", "@", "a@", "@b", "a@b@c", "a b@c", "a>\r\nBcc: x@c", "ü@x", "a<b@c"})
        QTest::newRow(bad) << QByteArray(bad) << false;
    QTest::newRow("long") << QByteArray(QByteArray(300, 'x') + "@y") << false;
}

void InlineImagesTest::cleansContentIds()
{
    QFETCH(QByteArray, id);
    QFETCH(bool, isKept);
    const QByteArray clean = mime::cleanContentId(id);
    QCOMPARE(clean == id, isKept);
    QCOMPARE(mime::cleanContentId(id), clean);
    QCOMPARE(mime::cleanContentId(clean), clean);
    static const QRegularExpression form(QStringLiteral("^[A-Za-z0-9._$+-]+@[A-Za-z0-9._$+-]+$"));
    QVERIFY(form.match(QString::fromLatin1(clean)).hasMatch());
}

QTEST_GUILESS_MAIN(InlineImagesTest)

#include "inlineimages_test.moc"
