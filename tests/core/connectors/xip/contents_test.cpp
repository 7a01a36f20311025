// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/xip/contents.h"
#include "core/connectors/xip/unpackedbox.h"
#include "core/mime/dumps.h"
#include "support/failureof.h"

using xip::Use;

class ContentsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void looksAtTheContent_data();
    void looksAtTheContent();
    void takesWhatRecordsReferToForAttachments();
    void findsMembersByPath_data();
    void findsMembersByPath();
    void stopsAndEndsAmongRecords();
};

static QByteArray nameOf(Use use)
{
    static const char *const names[] = {"mail", "json", "xml", "csv", "dump", "attachment", "loose"};
    return names[size_t(use)];
}

void ContentsTest::looksAtTheContent_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("use");
    const auto row = [](const char *path, const QByteArray &bytes, const char *use) {
        QTest::newRow(path) << QString::fromLatin1(path) << bytes << QByteArray(use);
    };
    row("a.eml", xip::mail(1), "mail");
    row("broken.eml", "no header", "mail");
    row("mail-without-ending", xip::mail(1), "mail");
    row("note.txt", "Note: this is no mail.\n\n", "loose");
    row("plain.txt", "just text", "loose");
    row("item.json", xip::jsonItem(QStringLiteral("1")), "json");
    row("json-without-ending", '[' + xip::jsonItem(QStringLiteral("1")) + ']', "json");
    row("bom.json", "\xEF\xBB\xBF " + xip::jsonItem(QStringLiteral("1")), "json");
    row("late.json", "[{\"x\":1},broken,\n" + xip::jsonItem(QStringLiteral("1")) + ']', "json");
    row("empty.json", "[]", "json");
    row("other.json", R"({"name":"package","version":"1"})", "loose");
    row("torn.json", R"({"from":)", "loose");
    row("items.xml", "<l><i><from>a</from></i></l>", "xml");
    row("page.xml", "<html><body/></html>", "loose");
    row("typed.xml", "<!DOCTYPE l><l><i><from>a</from></i></l>", "loose");
    row("dump.bin", mime::sampleDump(), "dump");
    row("items.csv", "from,to\na,b\n", "csv");
    row("header.csv", "from,to\n", "csv");
    row("other.csv", "x,y\n1,2\n", "loose");
    row("table.txt", "from,to\na,b\n", "loose");
    row("empty.txt", "", "loose");
    row("mail.msg", "\xD0\xCF\x11\xE0", "loose");
}

void ContentsTest::looksAtTheContent()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, bytes);
    const xip::UnpackedBox box({{path, bytes}});
    QTEST(nameOf(box.unpacked->contents().use(0)), "use");
}

void ContentsTest::takesWhatRecordsReferToForAttachments()
{
    const xip::UnpackedBox box(
        {{QStringLiteral("list.json"),
          xip::jsonItem(QStringLiteral("1"), R"(,"attachments":["report.csv","mail.eml","x/y.bin"])")},
         {QStringLiteral("report.csv"), "from,to\na,b\n"},
         {QStringLiteral("mail.eml"), xip::mail(1)},
         {QStringLiteral("x/y.bin"), "bytes"},
         {QStringLiteral("other.eml"), xip::mail(2)}});
    QByteArrayList uses;
    for (qsizetype member = 0; member < 5; ++member)
        uses.append(nameOf(box.unpacked->contents().use(member)));
    QCOMPARE(uses.join(' '), QByteArray("json attachment attachment attachment mail"));
}

void ContentsTest::findsMembersByPath_data()
{
    QTest::addColumn<QString>("reference");
    QTest::addColumn<QString>("found");
    const auto row = [](const char *reference, const char *found) {
        QTest::newRow(reference) << QString::fromUtf8(reference) << QString::fromUtf8(found);
    };
    row("a.txt", "d/a.txt"); // its own folder first
    row("./a.txt", "d/a.txt");
    row("e/a.txt", "d/e/a.txt");
    row("d/a.txt", "d/a.txt");
    row("../a.txt", "a.txt");
    row("/a.txt", "a.txt");
    row("e\\a.txt", "d/e/a.txt");
    row("e//a.txt", "d/e/a.txt");
    row("cafe\xCC\x81.txt", "d/caf\xC3\xA9.txt");
    row("A.TXT", "d/a.txt");
    row("D\\E\\A.txt", "d/e/a.txt");
    row("CAF\xC3\x89.TXT", "d/caf\xC3\xA9.txt");
    row("my%20file.txt", "d/my file.txt");
    row("MY%20FILE.TXT", "d/my file.txt");
    row("50%25.txt", "d/50%25.txt"); // as it stands first
    row("my%2520file.txt", "");
    row("LIST.JSON", "");
    row("../../a.txt", "");
    row("none.txt", "");
    row("list.json", ""); // itself
    row("", "");
    row("..", "");
}

void ContentsTest::findsMembersByPath()
{
    QFETCH(QString, reference);
    const xip::UnpackedBox box({{QStringLiteral("d/list.json"), xip::jsonItem(QStringLiteral("1"))},
                                {QStringLiteral("a.txt"), "1"},
                                {QStringLiteral("d/a.txt"), "2"},
                                {QStringLiteral("d/e/a.txt"), "3"},
                                {QStringLiteral("d/café.txt"), "4"},
                                {QStringLiteral("d/my file.txt"), "5"},
                                {QStringLiteral("d/50%25.txt"), "6"},
                                {QStringLiteral("d/50%.txt"), "7"}});
    const auto found = box.unpacked->contents().find(reference, 0);
    QTEST(found ? box.unpacked->archive().members().at(size_t(*found)).path : QString(), "found");
}

void ContentsTest::stopsAndEndsAmongRecords()
{
    const xip::UnpackedBox box({{QStringLiteral("list.json"), xip::jsonItem(QStringLiteral("1"))}});
    const auto failureOf = [&](const archive::Limits &limits, const base::Stop &stop) {
        return support::failureOf(
            [&] { xip::Contents(box.unpacked->archive(), box.map(), limits, QString(), stop); });
    };
    base::Stop stop;
    stop.now();
    QCOMPARE(failureOf({}, stop).reaction, base::Reaction::Stopped);
    archive::Limits limits;
    limits.time = {};
    const base::Failure failure = failureOf(limits, {});
    QCOMPARE(failure.key, QByteArray("ARCHIVE_LIMIT"));
    QVERIFY2(failure.fix.contains(u"maxMinutes"), qPrintable(failure.fix));
}

QTEST_GUILESS_MAIN(ContentsTest)
#include "contents_test.moc"
