// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/jive/entity.h"
#include "connectors/jive/files.h"
#include "support/failureof.h"

class FilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void describesAttachments();
    void prefersTheCoreApiForAFile();
    void showsTheCommunitysImagesInTheText();
    void knowsItsLocators();
};

static jive::Record recordOf(const char *entity)
{
    jive::Record record;
    record.entity = jive::parsed(entity);
    record.site = QStringLiteral("https://community.example.com");
    record.runAs = QStringLiteral("2");
    return record;
}

static QString referenceOf(const model::Attachment &attachment)
{
    return jive::FilePlace::of(attachment.locator).reference;
}

void FilesTest::describesAttachments()
{
    const auto files = jive::filesOf(recordOf(R"({"attachments":[
        {"name":"a.png","contentType":"image/png","size":"12","url":"http://elsewhere.org/a.png"},
        {"name":"b","contentType":"odd","size":"many","url":"https://x/servlet/1",
         "resources":{"self":{"ref":"https://x/api/core/v3/attachments/7"}}},
        {"name":"without a place"}]})"));
    QCOMPARE(files.attachments.size(), size_t(3));
    QCOMPARE(files.attachments[0].size, 12);
    QCOMPARE(files.attachments[0].mediaType, QByteArray("image/png"));
    QCOMPARE(referenceOf(files.attachments[0]), u"http://elsewhere.org/a.png");
    QCOMPARE(files.attachments[1].size, -1);
    QVERIFY(files.attachments[1].mediaType.isEmpty());
    QCOMPARE(referenceOf(files.attachments[1]), u"https://x/api/core/v3/attachments/7/data");
    QCOMPARE(files.attachments[2].name, u"without a place"); // the message says that it is not in it
    const auto failure = support::failureOf([&] { referenceOf(files.attachments[2]); });
    QCOMPARE(failure.key, QByteArray("ATTACHMENT_UNKNOWN"));
    QVERIFY(failure.reaction == base::Reaction::SkipItem);
}

void FilesTest::prefersTheCoreApiForAFile()
{
    const auto files = jive::filesOf(recordOf(R"({"type":"file","subject":"Book","size":459285,
        "binaryURL":"https://x/servlet/JiveServlet/downloadBody/1/b.pdf",
        "resources":{"self":{"ref":"https://x/api/core/v3/contents/1188"}}})"));
    QCOMPARE(files.attachments.size(), size_t(1));
    QCOMPARE(files.attachments[0].name, u"Book");
    QCOMPARE(referenceOf(files.attachments[0]), u"https://x/api/core/v3/contents/1188/data");
}

void FilesTest::showsTheCommunitysImagesInTheText()
{
    const auto files = jive::filesOf(recordOf(
        R"({"content":{"text":"<img src='/servlet/JiveServlet/showImage/1/p.png'><img src='https://tracker.org/t.gif'><img src='https://x/api/core/v3/images/9?a=1'>"},
        "contentImages":[{"id":"9","name":"nine.jpg","size":3,"ref":"https://x/api/core/v3/images/9"},
                         {"id":"8","name":"eight.jpg","ref":"https://x/api/core/v3/images/8"}]})"));
    QCOMPARE(files.attachments.size(), size_t(3));
    QCOMPARE(files.attachments[0].name, u"nine.jpg");
    QVERIFY(!files.attachments[0].contentId.isEmpty());
    QVERIFY(files.attachments[1].contentId.isEmpty());
    QCOMPARE(referenceOf(files.attachments[2]),
             u"https://community.example.com/servlet/JiveServlet/showImage/1/p.png");
    QVERIFY(files.html.contains(u"cid:" + QString::fromLatin1(files.attachments[0].contentId)));
    QVERIFY(files.html.contains(u"cid:" + QString::fromLatin1(files.attachments[2].contentId)));
    QVERIFY(files.html.contains(u"https://tracker.org/t.gif"));
}

void FilesTest::knowsItsLocators()
{
    const jive::FilePlace place{QStringLiteral("/a"), QStringLiteral("5")};
    QCOMPARE(jive::FilePlace::of(place.locator()).reference, u"/a");
    QCOMPARE(jive::FilePlace::of(place.locator()).runAs, u"5");
    QCOMPARE(support::failureOf([] { jive::FilePlace::of("{}"); }).key, QByteArray("ATTACHMENT_UNKNOWN"));
}

QTEST_GUILESS_MAIN(FilesTest)
#include "files_test.moc"
