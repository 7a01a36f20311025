// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/chatter/files.h"
#include "support/failureof.h"

class FilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hangsFilesAndShowsImages();
    void leavesOutImagesOfAnotherText();
    void attachesWhatNoTextShows();
    void listsWhatLiesElsewhere();
    void readsItsOwnLocatorsOnly_data();
    void readsItsOwnLocatorsOnly();
};

using chatter::FilePlace;
using chatter::Files;
using chatter::Record;

static const QString image = QStringLiteral("069000000000002AAA");

static QJsonObject picture(bool isAttached)
{
    QJsonObject file{{QStringLiteral("id"), QStringLiteral("068000000000002AAA")},
                     {QStringLiteral("name"), QStringLiteral("cat.png")},
                     {QStringLiteral("extension"), QStringLiteral("png")},
                     {QStringLiteral("size"), 9},
                     {QStringLiteral("md5"), QStringLiteral("abc")},
                     {QStringLiteral("image"), image}};
    if (isAttached)
        file.insert(QStringLiteral("attached"), true);
    return file;
}

void FilesTest::hangsFilesAndShowsImages()
{
    Record record;
    record.files = {QJsonObject{{QStringLiteral("id"), QStringLiteral("068000000000001AAA")},
                                {QStringLiteral("name"), QStringLiteral("plan.txt")},
                                {QStringLiteral("extension"), QStringLiteral("txt")}},
                    picture(false)};
    const Files files = chatter::filesOf(record, QStringLiteral("<img src=\"sfdc://%1\">").arg(image));
    QCOMPARE(files.attachments.size(), size_t(2));
    QCOMPARE(files.attachments.at(0).mediaType, QByteArray("text/plain"));
    QCOMPARE(files.attachments.at(0).size, qint64{-1});
    QCOMPARE(files.attachments.at(0).contentId, QByteArray());
    QCOMPARE(files.attachments.at(1).mediaType, QByteArray("image/png"));
    QCOMPARE(
        files.html,
        QStringLiteral("<img src=\"cid:%1\">").arg(QString::fromLatin1(files.attachments.at(1).contentId)));
    const FilePlace place = FilePlace::of(files.attachments.at(1).locator);
    QCOMPARE(place.id, u"068000000000002AAA");
    QCOMPARE(place.md5, QByteArray("abc"));
    QCOMPARE(place.size, qint64{9});
}

void FilesTest::leavesOutImagesOfAnotherText()
{
    Record record;
    record.files = {picture(false)};
    QVERIFY(chatter::filesOf(record, QStringLiteral("<p>no image</p>")).attachments.empty());
}

void FilesTest::attachesWhatNoTextShows()
{
    Record record;
    record.files = {picture(true)};
    const Files files = chatter::filesOf(record, {});
    QCOMPARE(files.attachments.size(), size_t(1));
    QCOMPARE(files.attachments.front().contentId, QByteArray());
}

void FilesTest::listsWhatLiesElsewhere()
{
    Record record;
    record.files = {QJsonObject{{QStringLiteral("name"), QStringLiteral("Plan")},
                                {QStringLiteral("link"), QStringLiteral("https://example.org/x")}}};
    const Files files = chatter::filesOf(record, {});
    QVERIFY(files.attachments.empty());
    QCOMPARE(files.links, QStringList{QStringLiteral("Plan: https://example.org/x")});
}

void FilesTest::readsItsOwnLocatorsOnly_data()
{
    QTest::addColumn<QByteArray>("locator");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("nonsense") << QByteArray("nonsense");
    QTest::newRow("another kind's") << QByteArray(R"({"jive":"/x"})");
    QTest::newRow("no id") << QByteArray(R"({"chatter":"../../x"})");
}

void FilesTest::readsItsOwnLocatorsOnly()
{
    QFETCH(QByteArray, locator);
    QCOMPARE(support::failureOf([&] { FilePlace::of(locator); }).key, QByteArray("ATTACHMENT_UNKNOWN"));
}

QTEST_GUILESS_MAIN(FilesTest)
#include "files_test.moc"
