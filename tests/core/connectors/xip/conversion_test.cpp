// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/xip/conversion.h"
#include "core/connectors/xip/unpackedbox.h"
#include "core/mime/dumps.h"
#include "support/failureof.h"

using model::Message;

class ConversionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsAMailsBytes();
    void marksWhereAMissingDateCameFrom();
    void fillsAMessageFromARecord_data();
    void fillsAMessageFromARecord();
    void namesWhatIsMissing_data();
    void namesWhatIsMissing();
    void failsRatherThanLeaveSomethingOut_data();
    void failsRatherThanLeaveSomethingOut();
    void failsRatherThanLeaveSomebodyOut();
    void failsWhereANameSaysTwoThings();
    void needsNoMoreThanEverybodysAddresses();
    void takesNamesWithoutAddressesForAnAuthor();
    void marksFilesThatOnlyANewerMapFinds();
    void showsPicturesInTheText();
    void threadsRepliesAndVersions();
    void makesAMessageOfADump();
    void showsWhatADumpSaysUnderUnknownNames();
    void speaksOfNoFieldMapWhereNoneIsUsed();
    void saysWhoSigned();
    void leavesNoFieldToAForgedSignature();
    void saysNothingOfTheFile();
    void saysWhatToDoAboutWhatCannotBeRead_data();
    void saysWhatToDoAboutWhatCannotBeRead();
    void shortensTheSubjectOfALongText();
    void followsAChangedMap();
};

static Message messageOf(const xip::UnpackedBox &box, size_t index = 0)
{
    return xip::messageOf(box.items().at(index), box.map());
}

static QString header(const Message &message, const QByteArray &name)
{
    for (const auto &[key, value] : message.headers) {
        if (key == name)
            return value;
    }
    return {};
}

static QString peopleIn(const Message &message)
{
    QStringList all;
    for (const model::Person &person : message.people)
        all.append(person.label());
    return all.join(u' ');
}

void ConversionTest::keepsAMailsBytes()
{
    const Message message = messageOf(xip::UnpackedBox({{QStringLiteral("1.eml"), xip::mail(1)}}));
    QVERIFY(message.original && message.originalHasDate && message.originalHasMessageId);
    QVERIFY(!message.messageId.isEmpty());
    QCOMPARE(peopleIn(message), u"ann@example.com bob@example.com");
    QCOMPARE(base::toIso(message.date), u"2026-11-19T07:00:01Z");
    QCOMPARE(message.utcOffset.count(), 60);
    QCOMPARE(message.dateSource, QByteArray());
    QCOMPARE(message.sourceName, u"XIP");
}

void ConversionTest::marksWhereAMissingDateCameFrom()
{
    const xip::UnpackedBox box(
        {{QStringLiteral("1.eml"), "From: a@example.com\r\nTo: b@example.com\r\n\r\n"}});
    QCOMPARE(messageOf(box).dateSource, QByteArray("signature"));
    model::SourceItem item = box.items().front();
    xip::Record record = xip::Record::decoded(item.record);
    record.hasFileTime = true;
    item.record = record.encoded();
    QCOMPARE(xip::messageOf(item, {}).dateSource, QByteArray("file"));
}

void ConversionTest::fillsAMessageFromARecord_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("JSON")
        << QStringLiteral("l.json")
        << QByteArray(
               R"([{"id":"1","sentAt":"2026-11-19T08:00:00+01:00","from":"Ann <ann@example.com>",)"
               R"("Email":"ann@example.com;bob@example.com","subject":"S","text":"T","html":"<b>T</b>",)"
               R"("conversationId":"c","topic":"Desk"}])");
    QTest::newRow("XML")
        << QStringLiteral("l.xml")
        << QByteArray(
               "<l><m id='1' sentAt='2026-11-19T08:00:00+01:00'><from name='Ann'>ann@example.com</from>"
               "<Email>ann@example.com</Email><Email>bob@example.com</Email><subject>S</subject>"
               "<text>T</text><html>&lt;b&gt;T&lt;/b&gt;</html><conversationId>c</conversationId>"
               "<topic>Desk</topic></m></l>");
    QTest::newRow("CSV")
        << QStringLiteral("l.csv")
        << QByteArray("id,sentAt,from,Email,subject,text,html,conversationId,topic\r\n"
                      "1,2026-11-19T08:00:00+01:00,Ann <ann@example.com>,ann@example.com;bob@example.com,S,T,"
                      "<b>T</b>,c,Desk\r\n");
}

void ConversionTest::fillsAMessageFromARecord()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, bytes);
    const Message message = messageOf(xip::UnpackedBox({{path, bytes}}));
    QCOMPARE(peopleIn(message), u"ann@example.com bob@example.com");
    QCOMPARE(message.people.front().name, u"Ann");
    QCOMPARE(base::toIso(message.date), u"2026-11-19T07:00:00Z");
    QCOMPARE(message.utcOffset.count(), 60);
    QCOMPARE(message.subject + message.text + message.html, u"ST<b>T</b>");
    QCOMPARE(message.conversationId + message.conversationTopic, u"cDesk");
    QVERIFY(!message.original);
}

void ConversionTest::namesWhatIsMissing_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<QByteArray>("key");
    const QByteArray date = R"("sentAt":"2026-11-19")";
    QTest::newRow("nothing") << QByteArray(R"({"from":"a@example.com",)" + date + '}')
                             << QByteArray("NO_FAILURE");
    QTest::newRow("the author") << QByteArray(R"({"to":"a@example.com",)" + date + '}')
                                << QByteArray("MISSING_MANDATORY(from)");
    QTest::newRow("all people") << QByteArray(R"({"text":"x",)" + date + '}')
                                << QByteArray("MISSING_MANDATORY(participants)");
    QTest::newRow("the time") << QByteArray(R"({"from":"a@example.com"})")
                              << QByteArray("MISSING_MANDATORY(date)");
    QTest::newRow("a time one can read")
        << QByteArray(R"({"from":"a@example.com","sentAt":"soon"})") << QByteArray("MISSING_MANDATORY(date)");
}

void ConversionTest::namesWhatIsMissing()
{
    QFETCH(QByteArray, record);
    const xip::UnpackedBox box(
        {{QStringLiteral("l.json"), '[' + xip::jsonItem(QStringLiteral("1")) + ',' + record + ']'}});
    const auto failure = support::failureOf([&] { messageOf(box, 1); });
    QTEST(failure.key, "key");
    QVERIFY(failure.key == "NO_FAILURE" || failure.reaction == base::Reaction::SkipItem);
    QVERIFY2(failure.key == "NO_FAILURE" || failure.text.startsWith(u"“l.json” in “box.zip”, line 1: "),
             qUtf8Printable(failure.text));
}

void ConversionTest::failsRatherThanLeaveSomethingOut_data()
{
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<QString>("field");
    QTest::newRow("people") << QByteArray(R"(,"participants":{"guest":"carl"})")
                            << QStringLiteral("participants");
    QTest::newRow("a text") << QByteArray(R"(,"text":{"paragraph":"x"})") << QStringLiteral("text");
    QTest::newRow("a subject") << QByteArray(R"(,"subject":{"first":"x"})") << QStringLiteral("subject");
}

void ConversionTest::failsRatherThanLeaveSomethingOut()
{
    QFETCH(QByteArray, more);
    QFETCH(QString, field);
    const QByteArray record = R"({"id":"1","sentAt":"2026-11-19","from":"ann@example.com")" + more + '}';
    const auto failure = support::failureOf([&] {
        messageOf(xip::UnpackedBox({{QStringLiteral("l.json"), record}}));
    });
    QCOMPARE(failure.key, QByteArray("SOURCE_ITEM_UNREADABLE"));
    QVERIFY2(failure.text.contains(u"“" + field + u"”"), qUtf8Printable(failure.text));
    QVERIFY(failure.fix.contains(field));
}

void ConversionTest::failsRatherThanLeaveSomebodyOut()
{
    const QByteArray record = xip::jsonItem(QStringLiteral("1"), R"(,"onBehalfOf":"carol@example.com")");
    const xip::UnpackedBox box({{QStringLiteral("l.json"), record}});
    const auto failure = support::failureOf([&] { messageOf(box); });
    QCOMPARE(failure.key, QByteArray("SOURCE_ITEM_UNREADABLE"));
    QVERIFY2(failure.text.contains(u"“onBehalfOf”"), qUtf8Printable(failure.text));
    const auto map = xip::FieldMap::parsed(R"({"participants":"onBehalfOf"})", QStringLiteral("map"));
    QVERIFY(peopleIn(xip::messageOf(box.items().front(), map)).contains(u"carol@example.com"));
}

void ConversionTest::failsWhereANameSaysTwoThings()
{
    const xip::UnpackedBox box(
        {{QStringLiteral("l.json"), '[' + xip::jsonItem(QStringLiteral("1"), R"(,"to":"carol@example.com")") +
                                        ',' + xip::jsonItem(QStringLiteral("2"), R"(,"id":"2")") + ']'}});
    const auto failure = support::failureOf([&] { messageOf(box, 0); });
    QCOMPARE(failure.key, QByteArray("SOURCE_ITEM_UNREADABLE"));
    QVERIFY2(failure.text.contains(u"“to”"), qUtf8Printable(failure.text));
    QCOMPARE(box.items().front().id, u"1"); // its key stays what it was
    QCOMPARE(messageOf(box, 1).text, u"Text of 2");
}

void ConversionTest::needsNoMoreThanEverybodysAddresses()
{
    const QByteArray record = R"({"id":"1","sentAt":"2026-11-19","from":"ann@example.com",)"
                              R"("participants":{"guest":"carl"},"Email":["carl@example.com"]})";
    const Message message = messageOf(xip::UnpackedBox({{QStringLiteral("l.json"), record}}));
    QCOMPARE(peopleIn(message), u"ann@example.com carl@example.com");
}

void ConversionTest::takesNamesWithoutAddressesForAnAuthor()
{
    const QByteArray record = R"({"id":"1","sentAt":"2026-11-19","from":"Ann","to":["Bob"],"text":"x",)"
                              R"("Email":["1@example.com","2@example.com"]})";
    const Message message = messageOf(xip::UnpackedBox({{QStringLiteral("l.json"), record}}));
    QCOMPARE(peopleIn(message), u"Ann Bob 1@example.com 2@example.com");
    QVERIFY(message.people.front().role == model::Person::Role::NamedAuthor);
}

void ConversionTest::marksFilesThatOnlyANewerMapFinds()
{
    const xip::UnpackedBox box(
        {{QStringLiteral("l.json"), xip::jsonItem(QStringLiteral("1"), R"(,"docs":["a/b.txt"])")}});
    const auto map = xip::FieldMap::parsed(R"({"attachments":"docs"})", QStringLiteral("map"));
    const Message message = xip::messageOf(box.items().front(), map);
    QCOMPARE(message.attachments.size(), 1U);
    QCOMPARE(message.attachments.front().name, u"b.txt");
    QCOMPARE(message.attachments.front().omittedFor, QByteArray("ATTACHMENT_MISSING"));
}

void ConversionTest::showsPicturesInTheText()
{
    const QByteArray more = R"(,"html":"<img src='cid:a.png'>","attachments":["a.png","b.png"])";
    const Message message =
        messageOf(xip::UnpackedBox({{QStringLiteral("l.json"), xip::jsonItem(QStringLiteral("1"), more)},
                                    {QStringLiteral("a.png"), "a"},
                                    {QStringLiteral("b.png"), "b"}}));
    QCOMPARE(message.attachments.at(0).contentId, QByteArray("a.png"));
    QCOMPARE(message.attachments.at(1).contentId, QByteArray());
}

void ConversionTest::threadsRepliesAndVersions()
{
    const xip::UnpackedBox box(
        {{QStringLiteral("l.json"), '[' + xip::jsonItem(QStringLiteral("1")) + ',' +
                                        xip::jsonItem(QStringLiteral("1"), R"(,"event":"edit")") + ',' +
                                        xip::jsonItem(QStringLiteral("2"), R"(,"inReplyTo":"1")") + ']'}});
    const Message first = messageOf(box, 0);
    const Message edit = messageOf(box, 1);
    const Message reply = messageOf(box, 2);
    QCOMPARE(first.inReplyTo, QByteArray());
    QCOMPARE(first.references.size(), 1U);
    QCOMPARE(edit.inReplyTo, first.references.front());
    QCOMPARE(reply.inReplyTo, first.references.front());
    QCOMPARE(reply.references.front(), first.references.front());
    QVERIFY(first.messageId.isEmpty()); // the engine derives it from the key
}

void ConversionTest::makesAMessageOfADump()
{
    const xip::UnpackedBox box(
        {{QStringLiteral("dump.xml"), mime::sampleDump()}, {QStringLiteral("r-1/curve.csv"), "1,2"}});
    const Message message = messageOf(box, 0);
    QCOMPARE(message.subject, u"Rates desk");
    QCOMPARE(message.text, u"10y?");
    QCOMPARE(peopleIn(message), u"ann@example.com bob@example.com");
    QCOMPARE(message.conversationId, u"r-1");
    QCOMPARE(base::toIso(*message.conversationStart), u"2026-01-02T03:00:00Z");
    QCOMPARE(messageOf(box, 1).inReplyTo, message.references.front());
    const Message transfer = messageOf(box, 3);
    QCOMPARE(transfer.text, u"File transfer (Completed): curve.csv");
    QCOMPARE(transfer.attachments.size(), 1U);
    QCOMPARE(messageOf(box, 4).text, u"File transfer (Failed): big.bin");
}

void ConversionTest::showsWhatADumpSaysUnderUnknownNames()
{
    QByteArray dump = mime::sampleDump();
    dump.replace("<Content>10y?</Content>",
                 "<Content>10y?</Content><Poll><Question>lunch?</Question></Poll>");
    dump.replace("<Status>Completed</Status>", "<Status>Completed</Status><Note>draft</Note>");
    const xip::UnpackedBox box({{QStringLiteral("dump.xml"), dump}});
    QCOMPARE(messageOf(box, 0).text, u"10y?\n\nPoll: lunch?");
    QCOMPARE(messageOf(box, 3).text, u"File transfer (Completed): curve.csv\n\nNote: draft");
}

void ConversionTest::speaksOfNoFieldMapWhereNoneIsUsed()
{
    const QByteArray message = "<Message><DateTimeUTC>1767322900</DateTimeUTC><Content>x</Content></Message>";
    const QByteArray entered = "<ParticipantEntered><LoginName>bob</LoginName><DateTimeUTC>1767322800"
                               "</DateTimeUTC></ParticipantEntered>";
    for (const QByteArray &before : {QByteArray(), entered}) {
        const QByteArray dump = "<FileDump><Conversation>" + before + message + "</Conversation></FileDump>";
        const xip::UnpackedBox box({{QStringLiteral("dump.xml"), dump}});
        const auto failure = support::failureOf([&] { messageOf(box); });
        QCOMPARE(failure.key, before.isEmpty() ? QByteArray("MISSING_MANDATORY(participants)")
                                               : QByteArray("MISSING_MANDATORY(from)"));
        QVERIFY2(failure.fix.contains(u"LoginName"), qPrintable(failure.fix));
        QVERIFY2(!failure.fix.contains(u"field map"), qPrintable(failure.fix));
    }
}

void ConversionTest::saysWhoSigned()
{
    const xip::UnpackedBox box({{QStringLiteral("1.eml"), xip::mail(1)}});
    const Message message = messageOf(box);
    QCOMPARE(header(message, "X-XIP-Signature"), u"verified");
    QVERIFY(header(message, "X-XIP-Signer").contains(u"Sandbox Signer"));
    QCOMPARE(header(message, "X-XIP-Fingerprint"), QString::fromLatin1(xip::signer().fingerprint().toHex()));
    QVERIFY(base::fromIso(header(message, "X-XIP-Signed-At")));
    model::SourceItem item = box.items().front();
    xip::Record record = xip::Record::decoded(item.record);
    record.signer.reset();
    item.record = record.encoded();
    const Message unsignedMessage = xip::messageOf(item, {});
    QCOMPARE(header(unsignedMessage, "X-XIP-Signature"), u"none");
    QCOMPARE(unsignedMessage.headers.size(), 1U);
}

void ConversionTest::leavesNoFieldToAForgedSignature()
{
    const QByteArray mail = "x-XIP-signer : CN=Evil\r\n" + xip::mail(1);
    auto item = xip::UnpackedBox({{QStringLiteral("1.eml"), mail}}).items().front();
    auto record = xip::Record::decoded(item.record);
    record.signer.reset();
    item.record = record.encoded();
    for (const char *name : {"X-XIP-Signature", "X-XIP-Signer", "X-XIP-Fingerprint", "X-XIP-Signed-At"})
        QCOMPARE(header(xip::messageOf(item, {}), name), u"none");
}

void ConversionTest::saysNothingOfTheFile()
{
    const QByteArray item = xip::jsonItem(QStringLiteral("1"), R"(,"attachments":"a.txt")");
    const auto convert = [&](const QString &folder) {
        Message message = messageOf(xip::UnpackedBox(
            {{folder + QStringLiteral("l.json"), item}, {folder + QStringLiteral("a.txt"), "x"}}));
        message.headers.clear(); // the signature's time
        for (model::Attachment &attachment : message.attachments)
            attachment.locator.clear();
        return message;
    };
    QVERIFY(convert({}) == convert(QStringLiteral("deep/down/")));
}

void ConversionTest::saysWhatToDoAboutWhatCannotBeRead_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("fix");
    const QString drop = QStringLiteral("Drop the corrected file");
    QTest::newRow("e-mail") << QStringLiteral("1.eml") << QByteArray("no header at all")
                            << QStringLiteral("header lines");
    QTest::newRow("JSON") << QStringLiteral("l.json") << QByteArray(R"([{"from":nobody},{"from":"a"}])")
                          << drop;
    QTest::newRow("XML") << QStringLiteral("l.xml") << QByteArray("<l><m from='a'/><m from='b'></l>") << drop;
    QTest::newRow("CSV") << QStringLiteral("l.csv") << QByteArray("from,to\na\n") << drop;
}

void ConversionTest::saysWhatToDoAboutWhatCannotBeRead()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, fix);
    const xip::UnpackedBox box({{path, bytes}});
    base::Failure found = base::itemFailure("NO_FAILURE", {});
    for (const model::SourceItem &item : box.items()) {
        const auto failure = support::failureOf([&] { xip::messageOf(item, box.map()); });
        if (failure.key == "SOURCE_ITEM_UNREADABLE")
            found = failure;
    }
    QVERIFY2(found.text.startsWith(QString(u"“" + path + u"” in “box.zip”")), qUtf8Printable(found.text));
    QVERIFY2(found.fix.contains(fix), qUtf8Printable(found.fix));
}

void ConversionTest::shortensTheSubjectOfALongText()
{
    const auto subjectOf = [](const QByteArray &text) {
        const QByteArray record = R"({"from":"a@example.com","sentAt":"2026-11-19","text":")" + text + "\"}";
        return messageOf(xip::UnpackedBox({{QStringLiteral("l.json"), record}})).subject;
    };
    QCOMPARE(subjectOf("\\n  First  line \\nsecond"), u"First line");
    QCOMPARE(subjectOf(QByteArray(61, 'x')), QString(QString(60, u'x') + u'…'));
    QCOMPARE(subjectOf(QByteArray(59, 'x') + "\xF0\x9F\x98\x80"), QString(QString(59, u'x') + u'…'));
    QCOMPARE(subjectOf(""), QString());
}

void ConversionTest::followsAChangedMap()
{
    const xip::UnpackedBox box(
        {{QStringLiteral("l.json"),
          R"([{"to":"b@example.com","writer":"a@example.com","date":"2026-11-19"}])"}});
    QCOMPARE(support::failureOf([&] { messageOf(box); }).key, QByteArray("MISSING_MANDATORY(from)"));
    const auto map = xip::FieldMap::parsed(R"({"from":"writer"})", QStringLiteral("map"));
    QCOMPARE(xip::messageOf(box.items().front(), map).people.front().address, u"a@example.com");
}

QTEST_GUILESS_MAIN(ConversionTest)
#include "conversion_test.moc"
