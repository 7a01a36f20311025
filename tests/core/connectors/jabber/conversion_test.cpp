// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QIODevice>
#include <QTest>

#include "base/digest.h"
#include "connectors/jabber/conversion.h"
#include "connectors/jabber/record.h"
#include "support/failureof.h"

using jabber::Record;
using model::Message;
using model::Person;

class ConversionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesThoseWhoTookPart();
    void keepsTheStanzaAsEvidence();
    void showsFormattedText();
    void notesATransferredFile();
    void notesAFileThatNobodyLogged();
    void showsWhatWasTypedBesideAFile_data();
    void showsWhatWasTypedBesideAFile();
    void saysWhatTheDatabaseDoesNotHold();
    void namesTheStampOfWhatWasHeldBack();
    void putsBothWaysIntoOneConversation();
    void leavesAnUnknownOccupantWithoutAddress();
    void tellsLateReceiversWhoSentIt();
    void failsWhereNobodySentIt();
    void failsWhereTheRowIsEncrypted();
    void opensNothingElse();
};

static Record chat()
{
    Record record{.at = *base::fromIso(u"2026-11-19T07:00:00Z")};
    record.said.at = *odbc::wallTimeFrom(u"2026-11-19T07:00:00");
    record.said.from = QStringLiteral("ann@im.example.com");
    record.said.to = {QStringLiteral("bob@im.example.com")};
    record.said.body = QStringLiteral("Hello");
    record.said.stanza = QStringLiteral("<message id='s1'><body>Hello</body></message>");
    return record;
}

static Message converted(const Record &record)
{
    model::SourceItem item{.container = QStringLiteral("jm"), .id = QStringLiteral("1")};
    item.record = record.encoded();
    return jabber::messageOf(item, jabber::AddressRules::from(QStringLiteral("im.example.com=example.com")));
}

void ConversionTest::namesThoseWhoTookPart()
{
    const Message message = converted(chat());
    QCOMPARE(message.people.size(), size_t(2));
    QCOMPARE(message.people[0].address, u"ann@example.com");
    QCOMPARE(message.people[0].sourceId, u"ann@im.example.com");
    QVERIFY(message.people[0].role == Person::Role::From);
    QCOMPARE(message.people[1].address, u"bob@example.com");
    QVERIFY(message.people[1].role == Person::Role::To);
    QCOMPARE(message.text, u"Hello");
    QCOMPARE(base::toIso(message.date), u"2026-11-19T07:00:00Z");
}

void ConversionTest::keepsTheStanzaAsEvidence()
{
    Record record = chat();
    record.said.stanza.replace(QStringLiteral("Hello"), QStringLiteral("x").repeated(1'000'000));
    const Message message = converted(record);
    QCOMPARE(message.attachments.size(), size_t(1));
    QCOMPARE(message.attachments[0].name, u"stanza.xml");
    const QByteArray bytes = jabber::deviceFor(message.attachments[0])->readAll();
    QVERIFY(bytes == record.said.stanza.toUtf8());
    QCOMPARE(message.attachments[0].size, bytes.size());
    QCOMPARE(message.attachments[0].sha256, base::Digest::sha256(bytes));
    record.said.stanza.clear();
    QVERIFY(converted(record).attachments.empty());
}

void ConversionTest::showsFormattedText()
{
    Record record = chat();
    record.said.stanza =
        QStringLiteral("<message><body>Hello</body><html xmlns='http://jabber.org/protocol/xhtml-im'><body "
                       "xmlns='http://www.w3.org/1999/xhtml'><b>Hello</b></body></html></message>");
    QCOMPARE(converted(record).html, u"<b>Hello</b>");
    QCOMPARE(converted(chat()).html, QString());
}

void ConversionTest::notesATransferredFile()
{
    Record record = chat();
    record.said.body = QStringLiteral("Your chat application does not support downloading this file");
    record.file = {QStringLiteral("plan.pdf"), QStringLiteral("files.example.com"), QStringLiteral("/opt/1"),
                   4'711};
    QCOMPARE(converted(record).text,
             u"File transferred: plan.pdf, 4711 bytes, kept on the file server files.example.com as /opt/1");
}

void ConversionTest::notesAFileThatNobodyLogged()
{
    Record record = chat();
    record.said.stanza = QStringLiteral(
        "<message><advanced-file-transfer><filename>a.pdf</filename></advanced-file-transfer></message>");
    QCOMPARE(converted(record).text, u"Hello\n\nFile transferred: a.pdf, kept on the file server");
}

void ConversionTest::showsWhatWasTypedBesideAFile_data()
{
    QTest::addColumn<QString>("body");
    QTest::newRow("a notice") << QStringLiteral(
        "Your chat application does not support downloading this file");
    QTest::newRow("nothing") << QString();
}

void ConversionTest::showsWhatWasTypedBesideAFile()
{
    QFETCH(QString, body);
    Record record = chat();
    record.said.body = body;
    record.said.stanza =
        QStringLiteral("<message id='1'><body>%1</body><advanced-file-transfer xmlns='c'>"
                       "<filename>a.pdf</filename></advanced-file-transfer><aft-html xmlns='c'><body "
                       "xmlns='http://www.w3.org/1999/xhtml'><span style='x'><div>typed &amp; sent</div>"
                       "</span></body></aft-html></message>")
            .arg(body);
    QCOMPARE(converted(record).text, u"typed & sent\n\nFile transferred: a.pdf, kept on the file server");
    QCOMPARE(converted(record).html, QString());
}

void ConversionTest::saysWhatTheDatabaseDoesNotHold()
{
    Record record = chat();
    record.said.length = 5'000;
    QCOMPARE(converted(record).text,
             u"Hello\n\nThe database holds 5 of the 5000 characters of this message.");
}

void ConversionTest::namesTheStampOfWhatWasHeldBack()
{
    Record record = chat();
    record.said.stanza.replace(
        QStringLiteral("</message>"),
        QStringLiteral("<delay xmlns='urn:xmpp:delay' stamp='2002-09-10T23:08:25Z'/></message>"));
    const auto headers = converted(record).headers;
    QVERIFY(std::ranges::any_of(headers, [](const auto &header) {
        return header.first == "X-Jabber-Delayed-Since" && header.second == u"2002-09-10T23:08:25Z";
    }));
    QCOMPARE(converted(record).date, record.at);
}

void ConversionTest::putsBothWaysIntoOneConversation()
{
    Record answer = chat();
    answer.said.from.swap(answer.said.to.front());
    QCOMPARE(converted(answer).conversationId, converted(chat()).conversationId);
    answer.said.to = {QStringLiteral("carl@im.example.com")};
    QVERIFY(converted(answer).conversationId != converted(chat()).conversationId);
}

void ConversionTest::leavesAnUnknownOccupantWithoutAddress()
{
    Record record = chat();
    record.said.from = QStringLiteral("g@conference.example.com/Somebody");
    record.said.nick = QStringLiteral("Somebody");
    const Message message = converted(record);
    QCOMPARE(message.people[0].address, QString());
    QCOMPARE(message.people[0].name, u"Somebody");
    QCOMPARE(message.people[0].label(), u"g@conference.example.com/Somebody");
}

void ConversionTest::tellsLateReceiversWhoSentIt()
{
    Record record = chat();
    record.isSupplement = true;
    const Message message = converted(record);
    QCOMPARE(message.people.size(), size_t(1));
    QCOMPARE(message.people[0].address, u"bob@example.com");
    QVERIFY(message.text.startsWith(u"Sent by ann@im.example.com."));
    QVERIFY(message.text.endsWith(u"Hello"));
}

void ConversionTest::failsWhereNobodySentIt()
{
    Record record = chat();
    record.said.from.clear();
    const auto failure = support::failureOf([&] { converted(record); });
    QCOMPARE(failure.key, QByteArray("MISSING_MANDATORY(from)"));
    QVERIFY(failure.reaction == base::Reaction::SkipItem);
}

void ConversionTest::failsWhereTheRowIsEncrypted()
{
    Record record = chat();
    record.said.stanza = QStringLiteral("q83vEjRWeJA=");
    const auto failure = support::failureOf([&] { converted(record); });
    QCOMPARE(failure.key, QByteArray("SOURCE_ITEM_UNREADABLE"));
    QVERIFY(failure.text.contains(u"encrypted"));
}

void ConversionTest::opensNothingElse()
{
    for (const char *locator : {"", "stanza:", "stanza:AAAA", "other:eJw="}) {
        const model::Attachment attachment{.name = QStringLiteral("a"), .locator = locator};
        QCOMPARE(support::failureOf([&] { jabber::deviceFor(attachment); }).key,
                 QByteArray("ATTACHMENT_UNAVAILABLE"));
    }
}

QTEST_GUILESS_MAIN(ConversionTest)
#include "conversion_test.moc"
