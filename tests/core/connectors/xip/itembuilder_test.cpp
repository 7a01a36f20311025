// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "base/digest.h"
#include "connectors/xip/itembuilder.h"
#include "core/connectors/xip/unpackedbox.h"
#include "core/mime/dumps.h"
#include "model/itemkey.h"

using xip::Record;

class ItemBuilderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void identifiesAMailByItsBytes();
    void givesAMailWithoutDateTheSigningTime();
    void parksABrokenMail();
    void parksAnMboxWithSeveralMails();
    void takesAnMboxWithOneMail();
    void takesAMailThatSpeaksOfSeparators();
    void parksAMailWithMixedLineEnds();
    void identifiesARecordByItsIdElseItsBytes();
    void givesTheSameKeyWhateverTheFile();
    void tellsVersionsOfAnIdApart();
    void tellsAttachmentsOfTheSameRecordApart();
    void describesAttachments();
    void takesTheFileAtThePathNotAnotherOfItsName();
    void readsTheFilesBelowANameThatNoFileHas();
    void cutsListedPathsOnlyWhereNoFileIsCalledThat();
    void parksWhatIsNobodysItem_data();
    void parksWhatIsNobodysItem();
    void saysWhyARecordFileCannotBeRead_data();
    void saysWhyARecordFileCannotBeRead();
    void keepsABadRecordsBytes();
    void tellsWhereARecordBegins_data();
    void tellsWhereARecordBegins();
    void namesTooLargeARecordThatStandsAlone();
    void parksTooLargeARecordWithItsPlace();
    void putsDumpsInTheirRoom();
    void recordsTheSigner();
};

void ItemBuilderTest::identifiesAMailByItsBytes()
{
    const xip::UnpackedBox box({{QStringLiteral("d/1.eml"), xip::mail(1)}});
    const model::SourceItem item = box.items().front();
    QCOMPARE(item.id, QString::fromLatin1(base::Digest::sha256(xip::mail(1)).toHex()));
    QCOMPARE(item.digest, base::Digest::sha256(xip::mail(1)));
    QCOMPARE(item.revision, QString());
    QCOMPARE(base::toIso(item.sentAt), u"2026-11-19T07:00:01Z");
    QCOMPARE(item.recordAt->size, xip::mail(1).size());
    QVERIFY(Record::decoded(item.record).bytes.startsWith("From: Ann"));
}

void ItemBuilderTest::givesAMailWithoutDateTheSigningTime()
{
    const xip::UnpackedBox box(
        {{QStringLiteral("1.eml"), "From: a@example.com\r\nTo: b@example.com\r\n\r\n"}});
    const model::SourceItem item = box.items().front();
    QVERIFY(item.sentAt == *box.unpacked->archive().signer()->signedAt);
    QVERIFY(!Record::decoded(item.record).hasFileTime);
}

void ItemBuilderTest::parksABrokenMail()
{
    const xip::UnpackedBox box({{QStringLiteral("1.eml"), "no header at all"}});
    const model::SourceItem item = box.items().front();
    QCOMPARE(item.event, QByteArray("file"));
    const Record record = Record::decoded(item.record);
    QCOMPARE(record.troubleKey, QByteArray("SOURCE_ITEM_UNREADABLE"));
    QCOMPARE(record.origin.words(), u"“1.eml” in “box.zip”");
    QCOMPARE(item.recordAt->size, 16);
}

static const QByteArray separator = "From ann@example.com Thu Nov 19 07:00:01 2026\r\n";

void ItemBuilderTest::parksAnMboxWithSeveralMails()
{
    const xip::UnpackedBox box(
        {{QStringLiteral("box.eml"), separator + xip::mail(1) + "\r\n" + separator + xip::mail(2)}});
    const auto items = box.items();
    QCOMPARE(items.size(), 1U);
    const Record record = Record::decoded(items.front().record);
    QCOMPARE(record.format, Record::Format::File);
    QCOMPARE(record.troubleKey, QByteArray("SOURCE_ITEM_UNREADABLE"));
    QVERIFY(record.troubleText.contains(QStringLiteral("several e-mails")));
    QVERIFY(record.troubleFix.contains(QStringLiteral("one file for each e-mail")));
}

void ItemBuilderTest::takesAnMboxWithOneMail()
{
    const xip::UnpackedBox box({{QStringLiteral("box.eml"), separator + xip::mail(1)}});
    QCOMPARE(Record::decoded(box.items().front().record).format, Record::Format::Mail);
}

void ItemBuilderTest::takesAMailThatSpeaksOfSeparators()
{
    const xip::UnpackedBox box({{QStringLiteral("1.eml"), xip::mail(1) + "\r\n" + separator + xip::mail(2)}});
    QCOMPARE(Record::decoded(box.items().front().record).format, Record::Format::Mail);
}

void ItemBuilderTest::parksAMailWithMixedLineEnds()
{
    const xip::UnpackedBox box(
        {{QStringLiteral("1.eml"), "From: a@example.com\nTo: b@example.com\nX: y\rTo: c@example.com\n\n"}});
    const Record record = Record::decoded(box.items().front().record);
    QCOMPARE(record.troubleKey, QByteArray("SOURCE_ITEM_UNREADABLE"));
    QVERIFY(record.troubleText.contains(QStringLiteral("line ends")));
}

void ItemBuilderTest::identifiesARecordByItsIdElseItsBytes()
{
    const QByteArray nameless = R"({"from":"a@example.com","text":"x"})";
    const xip::UnpackedBox box(
        {{QStringLiteral("l.json"), '[' + xip::jsonItem(QStringLiteral("id-1")) + ", " + nameless +
                                        R"(,{"id":"7","revision":"2","from":"a"}])"}});
    const auto items = box.items();
    QCOMPARE(items.at(0).id, u"id-1");
    QCOMPARE(items.at(0).revision, QString::fromLatin1(items.at(0).digest.toHex().left(16)));
    QCOMPARE(items.at(1).id, QString::fromLatin1(base::Digest::sha256(nameless).toHex()));
    QCOMPARE(items.at(1).revision, QString());
    QCOMPARE(items.at(2).revision, model::changedRevision(QStringLiteral("2"), items.at(2).digest));
}

void ItemBuilderTest::givesTheSameKeyWhateverTheFile()
{
    const QByteArray item = xip::jsonItem(QStringLiteral("1"), R"(,"attachments":"a.txt")");
    const xip::UnpackedBox alone({{QStringLiteral("x/one.json"), item}, {QStringLiteral("x/a.txt"), "same"}});
    const xip::UnpackedBox among(
        {{QStringLiteral("many.ndjson"), item + '\n' + xip::jsonItem(QStringLiteral("2"))},
         {QStringLiteral("a.txt"), "same"}});
    QCOMPARE(alone.items().at(0).id, among.items().at(0).id);
    QCOMPARE(alone.items().at(0).revision, among.items().at(0).revision);
    QCOMPARE(alone.items().at(0).digest, among.items().at(0).digest);
}

void ItemBuilderTest::tellsVersionsOfAnIdApart()
{
    const xip::UnpackedBox box(
        {{QStringLiteral("l.json"), '[' + xip::jsonItem(QStringLiteral("1")) + ',' +
                                        xip::jsonItem(QStringLiteral("1"), R"(,"x":1)") + ']'}});
    const auto items = box.items();
    QCOMPARE(items.at(0).id, items.at(1).id);
    QVERIFY(items.at(0).revision != items.at(1).revision);
}

void ItemBuilderTest::tellsAttachmentsOfTheSameRecordApart()
{
    const QByteArray record = R"({"from":"a@example.com","attachments":"a.txt"})";
    const xip::UnpackedBox one({{QStringLiteral("l.json"), record}, {QStringLiteral("a.txt"), "one"}});
    const xip::UnpackedBox two({{QStringLiteral("l.json"), record}, {QStringLiteral("a.txt"), "two"}});
    const xip::UnpackedBox none({{QStringLiteral("l.json"), record}});
    QCOMPARE(one.items().at(0).id, two.items().at(0).id);
    QVERIFY(one.items().at(0).revision != two.items().at(0).revision);
    QVERIFY(none.items().at(0).revision != two.items().at(0).revision);
}

void ItemBuilderTest::describesAttachments()
{
    const xip::UnpackedBox box(
        {{QStringLiteral("l.json"),
          xip::jsonItem(QStringLiteral("1"),
                        R"(,"attachments":["d/a.txt",{"path":"b.png","name":"B.png"},"gone.pdf"])")},
         {QStringLiteral("d/a.txt"), "12345"},
         {QStringLiteral("b.png"), "png"}});
    const auto attachments = Record::decoded(box.items().front().record).attachments;
    QCOMPARE(attachments.size(), 3U);
    QCOMPARE(attachments[0].name, u"a.txt");
    QCOMPARE(attachments[0].mediaType, QByteArray("text/plain"));
    QCOMPARE(attachments[0].size, 5);
    QCOMPARE(attachments[0].sha256, base::Digest::sha256("12345"));
    QCOMPARE(attachments[1].name, u"B.png");
    QCOMPARE(attachments[2].name, u"gone.pdf");
    QCOMPARE(attachments[2].omittedFor, QByteArray("ATTACHMENT_MISSING"));
}

void ItemBuilderTest::takesTheFileAtThePathNotAnotherOfItsName()
{
    const xip::UnpackedBox box(
        {{QStringLiteral("l.json"),
          '[' +
              xip::jsonItem(QStringLiteral("1"),
                            R"(,"attachments":[{"name":"plan.pdf","url":"files/1/plan.pdf"}])") +
              ',' + xip::jsonItem(QStringLiteral("2"), R"(,"attachments":[{"name":"plan.pdf"}])") + ',' +
              xip::jsonItem(
                  QStringLiteral("3"),
                  R"(,"attachments":[{"name":"plan.pdf","url":"https://files.example.com/9/plan.pdf"}])") +
              ']'},
         {QStringLiteral("plan.pdf"), "of the second"},
         {QStringLiteral("files/1/plan.pdf"), "of the first"}});
    const auto digest = [&](size_t index) {
        return Record::decoded(box.items().at(index).record).attachments.at(0).sha256;
    };
    QCOMPARE(digest(0), base::Digest::sha256("of the first"));
    QCOMPARE(digest(1), base::Digest::sha256("of the second"));
    QCOMPARE(digest(2), base::Digest::sha256("of the second")); // the name, as the path leads nowhere
}

void ItemBuilderTest::readsTheFilesBelowANameThatNoFileHas()
{
    const QByteArray files = R"("files":[{"path":"d/a.txt"},{"path":"gone.txt"}])";
    const xip::UnpackedBox box(
        {{QStringLiteral("l.json"),
          '[' + xip::jsonItem(QStringLiteral("1"), R"(,"attachments":{"name":"all",)" + files + '}') + ',' +
              xip::jsonItem(QStringLiteral("2"), R"(,"attachments":{"name":"b.txt",)" + files + '}') + ']'},
         {QStringLiteral("b.txt"), "b"},
         {QStringLiteral("d/a.txt"), "a"}});
    const auto names = [&](size_t index) {
        QStringList all;
        for (const auto &each : Record::decoded(box.items().at(index).record).attachments)
            all.append(each.name + (each.omittedFor.isEmpty() ? QString() : QStringLiteral("!")));
        return all.join(u' ');
    };
    QCOMPARE(box.items().size(), 2U);
    QCOMPARE(names(0), u"a.txt gone.txt!");
    QCOMPARE(names(1), u"b.txt a.txt");
}

void ItemBuilderTest::cutsListedPathsOnlyWhereNoFileIsCalledThat()
{
    const xip::UnpackedBox box(
        {{QStringLiteral("l.json"),
          xip::jsonItem(QStringLiteral("1"), R"(,"attachments":["x;y.txt","a.txt;b.txt","no;ne.txt"])")},
         {QStringLiteral("x;y.txt"), "1"},
         {QStringLiteral("a.txt"), "2"},
         {QStringLiteral("b.txt"), "3"}});
    QCOMPARE(box.items().size(), 1U);
    QStringList names;
    for (const auto &each : Record::decoded(box.items().front().record).attachments)
        names.append(each.name + (each.omittedFor.isEmpty() ? QString() : QStringLiteral("!")));
    QCOMPARE(names.join(u' '), u"x;y.txt a.txt b.txt no;ne.txt!");
}

void ItemBuilderTest::parksWhatIsNobodysItem_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("fix");
    QTest::newRow("Outlook") << QStringLiteral("m.msg") << QByteArray("x") << QStringLiteral(".msg");
    QTest::newRow("an archive") << QStringLiteral("in.zip") << QByteArray("PK\x03\x04rest")
                                << QStringLiteral("archive");
    QTest::newRow("a picture") << QStringLiteral("p.png") << QByteArray("\x89PNG")
                               << QStringLiteral("field map");
    QTest::newRow("nothing") << QStringLiteral("empty") << QByteArray() << QStringLiteral("field map");
}

void ItemBuilderTest::parksWhatIsNobodysItem()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, fix);
    const xip::UnpackedBox box({{path, bytes}});
    const auto items = box.items();
    QCOMPARE(items.size(), 1U);
    const Record record = Record::decoded(items.front().record);
    QCOMPARE(record.troubleKey, QByteArray("NO_PARTICIPANTS"));
    QCOMPARE(record.origin.member, path);
    QVERIFY2(record.troubleFix.contains(fix), qUtf8Printable(record.troubleFix));
    QCOMPARE(items.front().recordAt->size, bytes.size());
}

/// As UTF-16 with a mark, little end first.
static QByteArray wide(const QByteArray &ascii)
{
    QByteArray bytes("\xFF\xFE");
    for (const char c : ascii)
        bytes.append(c).append('\0');
    return bytes;
}

void ItemBuilderTest::saysWhyARecordFileCannotBeRead_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QString>("cause");
    QTest::addColumn<QString>("fix");
    const QByteArray unreadable = "SOURCE_ITEM_UNREADABLE";
    const auto row = [](const char *path, const QByteArray &bytes, const QByteArray &key, const char *cause,
                        const char *fix) {
        QTest::newRow(path) << QString::fromLatin1(path) << bytes << key << QString::fromLatin1(cause)
                            << QString::fromLatin1(fix);
    };
    row("typed.xml", "<!DOCTYPE l><l><i><from>a</from></i></l>", unreadable, "DOCTYPE",
        "leave the DOCTYPE out");
    row("wide.xml", wide("<l><i><from>a</from></i></l>"), unreadable, "UTF-16", "as UTF-8");
    row("wide.json", wide(R"({"from":"a"})"), unreadable, "UTF-16", "as UTF-8");
    row("bare.json", wide(R"({"from":"a"})").mid(2), unreadable, "UTF-16", "as UTF-8");
    row("latin1.json", "{\"from\":\"J\xFCrg\"}", unreadable, "not UTF-8", "as UTF-8");
    row("torn.json", R"({"from":)", unreadable, "ends inside a record", "correct it");
    row("wide.csv", wide("from,to\na,b\n"), unreadable, "UTF-16", "as UTF-8");
    row("latin1.csv", "from,f\xFCr\na,b\n", unreadable, "not UTF-8", "UTF-8");
    row("page.html", "<!DOCTYPE html><html><body/></html>", "NO_PARTICIPANTS", "no participants",
        "field map");
    row("config.json", R"({"name":"package"})", "NO_PARTICIPANTS", "no participants", "field map");
}

void ItemBuilderTest::saysWhyARecordFileCannotBeRead()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, cause);
    QFETCH(QString, fix);
    const auto items = xip::UnpackedBox({{path, bytes}}).items();
    QCOMPARE(items.size(), 1U);
    const Record record = Record::decoded(items.front().record);
    QTEST(record.troubleKey, "key");
    QVERIFY2(record.troubleText.contains(cause), qUtf8Printable(record.troubleText));
    QVERIFY2(record.troubleFix.contains(fix), qUtf8Printable(record.troubleFix));
}

void ItemBuilderTest::keepsABadRecordsBytes()
{
    const xip::UnpackedBox box(
        {{QStringLiteral("l.json"), '[' + xip::jsonItem(QStringLiteral("1")) + R"(,{"from":nobody}])"}});
    const auto items = box.items();
    QCOMPARE(items.size(), 2U);
    const Record record = Record::decoded(items.at(1).record);
    QCOMPARE(record.troubleKey, QByteArray("SOURCE_ITEM_UNREADABLE"));
    QCOMPARE(record.bytes, QByteArray(R"({"from":nobody})"));
}

void ItemBuilderTest::tellsWhereARecordBegins_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("JSON") << QStringLiteral("l.json")
                          << QByteArray("[\n{\"from\":\n\"a@example.com\"},\n {\"from\":\"b@example.com\"}]");
    QTest::newRow("JSON, far behind")
        << QStringLiteral("l.json")
        << "{\"from\":\"a@example.com\"}" + QByteArray(200'000, ' ') + "\n\n\n{\"from\":\"b@example.com\"}";
    QTest::newRow("XML") << QStringLiteral("l.xml")
                         << QByteArray("<l>\n<m from='a@example.com'>\n</m>\n<m from='b@example.com'/></l>");
    QTest::newRow("CSV") << QStringLiteral("l.csv")
                         << QByteArray("from,text\r\na@example.com,\"x\r\ny\"\r\nb@example.com,\r\n");
}

void ItemBuilderTest::tellsWhereARecordBegins()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, bytes);
    const auto items = xip::UnpackedBox({{path, bytes}}).items();
    QCOMPARE(items.size(), 2U);
    QCOMPARE(Record::decoded(items.at(1).record).origin.words(),
             QStringLiteral("“%1” in “box.zip”, line 4").arg(path));
}

void ItemBuilderTest::namesTooLargeARecordThatStandsAlone()
{
    const QByteArray large =
        R"({"from":"a@example.com","text":")" + QByteArray(int(xip::recordLimit), 'x') + "\"}";
    const auto items = xip::UnpackedBox({{QStringLiteral("l.json"), large}}).items();
    QCOMPARE(items.size(), 1U);
    QCOMPARE(Record::decoded(items.front().record).troubleKey, QByteArray("ITEM_TOO_LARGE"));
}

void ItemBuilderTest::parksTooLargeARecordWithItsPlace()
{
    const QByteArray large =
        R"({"from":"a@example.com","text":")" + QByteArray(int(xip::recordLimit), 'x') + "\"}";
    const xip::UnpackedBox box(
        {{QStringLiteral("l.json"), '[' + xip::jsonItem(QStringLiteral("1")) + ',' + large + ']'}});
    const auto items = box.items();
    QCOMPARE(items.size(), 2U);
    QCOMPARE(Record::decoded(items.at(1).record).troubleKey, QByteArray("ITEM_TOO_LARGE"));
    QCOMPARE(items.at(1).digest, base::Digest::sha256(large));
    const xip::Locator locator = xip::Locator::decoded(items.at(1).recordAt->locator);
    QCOMPARE(box.unpacked->read(locator)->readAll(), large);
}

void ItemBuilderTest::putsDumpsInTheirRoom()
{
    const xip::UnpackedBox box(
        {{QStringLiteral("d/dump.xml"), mime::sampleDump()}, {QStringLiteral("d/r-1/curve.csv"), "1,2"}});
    const auto items = box.items();
    QCOMPARE(items.size(), 5U);
    for (const model::SourceItem &item : items)
        QCOMPARE(item.container, u"r-1");
    QCOMPARE(items.at(1).originalId, u"m-1");
    const auto sent = Record::decoded(items.at(3).record).attachments;
    QCOMPARE(sent.size(), 1U);
    QCOMPARE(sent.front().size, 3);
    QVERIFY(
        Record::decoded(items.at(4).record).attachments.empty()); // it failed, so there is nothing to miss
}

void ItemBuilderTest::recordsTheSigner()
{
    const xip::UnpackedBox box({{QStringLiteral("1.eml"), xip::mail(1)}});
    const Record record = Record::decoded(box.items().front().record);
    QCOMPARE(record.signer->fingerprint, xip::signer().fingerprint());
    QVERIFY(record.signer->subject.contains(u"Sandbox Signer"));
}

QTEST_GUILESS_MAIN(ItemBuilderTest)
#include "itembuilder_test.moc"
