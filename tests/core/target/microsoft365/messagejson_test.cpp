// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/target/microsoft365/mail.h"
#include "target/microsoft365/messagejson.h"
#include "target/microsoft365/properties.h"

using namespace microsoft365;

static const QString mailbox = QStringLiteral("u1");

namespace {

QJsonObject jsonOf(const target::Letter &letter, const MessageOptions &options = {})
{
    return messageJson(OpenedLetter(letter, {}), letter, options);
}

target::Letter letterOf(const QByteArray &head, const QByteArray &body = "text")
{
    return mail::letterOf(head + "\r\n\r\n" + body, mail::keyOf(QStringLiteral("i")), mailbox);
}

/// The value of an extended property; null: it is not there.
QString valueOf(const QJsonObject &json, const QString &id)
{
    const QJsonArray values = json[QLatin1String("singleValueExtendedProperties")].toArray();
    for (const QJsonValue &value : values) {
        if (value[QLatin1String("id")].toString() == id)
            return value[QLatin1String("value")].toString();
    }
    return {};
}

QString addressIn(const QJsonValue &recipient)
{
    return recipient[QLatin1String("emailAddress")][QLatin1String("address")].toString();
}

} // namespace

class MessageJsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatTheMessageSays();
    void isNoDraftAndHasItsTimes();
    void carriesItsIdentity();
    void threadsAsTheMessageDoes();
    void leavesOutWhatIsNotThere();
    void takesAnyRecipients_data();
    void takesAnyRecipients();
    void cleansTexts();
    void asksForAnItemClass();
    void setsTheAuthorTwiceWhenAsked();
    void writesAttachments();
};

void MessageJsonTest::saysWhatTheMessageSays()
{
    const QJsonObject json = jsonOf(mail::letter(1, mailbox));
    QCOMPARE(json[QLatin1String("subject")].toString(), QStringLiteral("[XIP] Lunch"));
    QCOMPARE(json[QLatin1String("importance")].toString(), QStringLiteral("normal"));
    QCOMPARE(json[QLatin1String("isRead")].toBool(), true);
    QVERIFY(json[QLatin1String("body")][QLatin1String("content")].toString().contains(
        QStringLiteral("At noon?")));
    QCOMPARE(addressIn(json[QLatin1String("from")]), QStringLiteral("sales@example.com"));
    QCOMPARE(addressIn(json[QLatin1String("sender")]), QStringLiteral("sales@example.com"));
    QCOMPARE(addressIn(json[QLatin1String("toRecipients")].toArray().at(0)),
             QStringLiteral("trading@example.com"));
    QCOMPARE(json[QLatin1String("from")][QLatin1String("emailAddress")][QLatin1String("name")].toString(),
             QStringLiteral("Sales Desk"));
    QCOMPARE(json[QLatin1String("categories")].toArray(), QJsonArray{QStringLiteral("XIP")});
    QVERIFY(!json.contains(QLatin1String("attachments")));
}

void MessageJsonTest::isNoDraftAndHasItsTimes()
{
    const QJsonObject json = jsonOf(mail::letter(1, mailbox));
    QCOMPARE(valueOf(json, QStringLiteral("Integer 0x0E07")), QStringLiteral("4"));
    QCOMPARE(valueOf(json, QStringLiteral("SystemTime 0x0039")), QStringLiteral("2020-03-03T10:00:00Z"));
    QCOMPARE(valueOf(json, QStringLiteral("SystemTime 0x0E06")), QStringLiteral("2020-03-03T10:00:00Z"));
}

void MessageJsonTest::carriesItsIdentity()
{
    const target::Letter letter = mail::letter(1, mailbox);
    const QJsonObject json = jsonOf(letter);
    QVERIFY(json[QLatin1String("internetMessageId")].toString().startsWith(QStringLiteral("<archive.xip.")));
    QCOMPARE(valueOf(json, property::itemKey), QString::fromLatin1(letter.archiveKey.toHex()));
    QStringList names;
    const QJsonArray headers = json[QLatin1String("internetMessageHeaders")].toArray();
    for (const QJsonValue &header : headers)
        names.append(header[QLatin1String("name")].toString());
    QVERIFY(names.size() <= 5);
    QVERIFY(names.contains(QStringLiteral("X-Archive-Key")));
    QVERIFY(names.contains(QStringLiteral("X-Archive-Item-Id")));
    QVERIFY(names.contains(QStringLiteral("X-Archive-Sha256")));
    QCOMPARE(valueOf(json, property::own(QStringLiteral("X-Archive-Item-Version"))), QStringLiteral("3"));
    QCOMPARE(valueOf(json, property::own(QStringLiteral("X-Archive-Event"))), QStringLiteral("post"));
    QVERIFY(valueOf(json, property::own(QStringLiteral("X-Archive-Participants")))
                .contains(QStringLiteral("sales@")));
    QVERIFY(valueOf(json, property::own(QStringLiteral("X-Archive-Key"))).isNull());
    QVERIFY(valueOf(json, property::parts).isNull());
}

void MessageJsonTest::threadsAsTheMessageDoes()
{
    model::Message message = mail::message();
    message.inReplyTo = "parent@x";
    message.references = {"root@x", "parent@x"};
    message.conversationId = QStringLiteral("c-1");
    message.conversationTopic = QString::fromUtf8("Projekt Ü");
    const QByteArray bytes = mail::bytesOf(message, QStringLiteral("i"));
    const QJsonObject json = jsonOf(mail::letterOf(bytes, mail::keyOf(QStringLiteral("i")), mailbox));
    QCOMPARE(valueOf(json, QStringLiteral("String 0x1042")), QStringLiteral("<parent@x>"));
    QCOMPARE(valueOf(json, QStringLiteral("String 0x1039")), QStringLiteral("<root@x> <parent@x>"));
    QCOMPARE(valueOf(json, QStringLiteral("String 0x0070")), QString::fromUtf8("Projekt Ü"));
    QCOMPARE(QByteArray::fromBase64(valueOf(json, QStringLiteral("Binary 0x0071")).toLatin1()).size(),
             22 + 5);
}

void MessageJsonTest::leavesOutWhatIsNotThere()
{
    const QJsonObject json = jsonOf(letterOf("To: b@example.com\r\nThread-Index: not base64!"));
    for (const char *name : {"from", "sender", "internetMessageId", "internetMessageHeaders", "categories"})
        QVERIFY2(!json.contains(QLatin1String(name)), name);
    QVERIFY(valueOf(json, QStringLiteral("String 0x1042")).isNull());
    QVERIFY(valueOf(json, QStringLiteral("Binary 0x0071")).isNull());
    QCOMPARE(json[QLatin1String("body")][QLatin1String("contentType")].toString(), QStringLiteral("text"));
    QVERIFY(valueOf(json, QStringLiteral("String 0x001A")).isNull());
}

void MessageJsonTest::takesAnyRecipients_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QStringList>("addresses");
    const auto row = [](const char *name, const QByteArray &value, const QStringList &addresses) {
        QTest::newRow(name) << value << addresses;
    };
    row("usual", "A <a@example.com>, b@example.com",
        {QStringLiteral("a@example.com"), QStringLiteral("b@example.com")});
    row("group", "undisclosed-recipients:;", {});
    row("IDN", "a@xn--bcher-kva.example", {QStringLiteral("a@xn--bcher-kva.example")});
    row("no domain", "operator", {QStringLiteral("mail.user.operator@connector.invalid")});
    row("blank within", "\"a b\"@example.com", {QStringLiteral("*@connector.invalid")});
    row("two ats", "a@b@example.com", {QStringLiteral("a@b")});
    row("literal", "a@[10.0.0.1]", {QStringLiteral("*@connector.invalid")});
    row("not ASCII", QByteArray("\xC3\xBC@example.com"), {QStringLiteral("*@connector.invalid")});
    row("empty", "", {});
}

void MessageJsonTest::takesAnyRecipients()
{
    QFETCH(QByteArray, value);
    QFETCH(QStringList, addresses);
    const QJsonArray recipients = recipientsIn("to: " + value + "\r\n", "To");
    QCOMPARE(recipients.size(), addresses.size());
    for (qsizetype i = 0; i < addresses.size(); ++i) {
        const QString address = addressIn(recipients.at(i));
        if (addresses[i].startsWith(u'*'))
            QVERIFY2(address.endsWith(addresses[i].mid(1)), qPrintable(address));
        else
            QCOMPARE(address, addresses[i]);
        QVERIFY(!recipients.at(i)[QLatin1String("emailAddress")][QLatin1String("name")].toString().isEmpty());
    }
}

void MessageJsonTest::cleansTexts()
{
    const QJsonObject json = jsonOf(letterOf("From: a@example.com\r\nImportance: HIGH\r\nSubject: " +
                                                 QByteArray("0123456789").repeated(50),
                                             QByteArray("a\0b\x01\tc\r\nd", 9)));
    QCOMPARE(json[QLatin1String("subject")].toString().size(), 255);
    QCOMPARE(json[QLatin1String("importance")].toString(), QStringLiteral("high"));
    QCOMPARE(json[QLatin1String("body")][QLatin1String("content")].toString(), QStringLiteral("ab\tc\nd"));
}

void MessageJsonTest::asksForAnItemClass()
{
    const QString itemClass = QStringLiteral("IPM.ExternalData.XIP.Post");
    QCOMPARE(
        valueOf(jsonOf(mail::letter(1, mailbox), {.itemClass = itemClass}), QStringLiteral("String 0x001A")),
        itemClass);
}

void MessageJsonTest::setsTheAuthorTwiceWhenAsked()
{
    const target::Letter letter = mail::letter(1, mailbox);
    QVERIFY(valueOf(jsonOf(letter), property::sentForSmtp).isNull());
    const QJsonObject json = jsonOf(letter, {.isSentForAuthor = true});
    QCOMPARE(valueOf(json, property::sentForSmtp), QStringLiteral("sales@example.com"));
    QCOMPARE(valueOf(json, property::sentForName), QStringLiteral("Sales Desk"));
    QCOMPARE(valueOf(json, property::sentForKind), QStringLiteral("SMTP"));
}

void MessageJsonTest::writesAttachments()
{
    const target::Letter letter = mail::letter(1, mailbox, {mail::file(10), mail::file(20)});
    QCOMPARE(valueOf(jsonOf(letter), property::parts), QStringLiteral("2:30"));
    const QJsonObject json = attachmentJson(
        {.name = QStringLiteral("i.png"), .mediaType = {}, .contentId = "x@y", .isInline = true, .size = 3},
        "\x01\x02\xff");
    QCOMPARE(json[QLatin1String("@odata.type")].toString(),
             QStringLiteral("#microsoft.graph.fileAttachment"));
    QCOMPARE(json[QLatin1String("contentBytes")].toString(), QStringLiteral("AQL/"));
    QCOMPARE(json[QLatin1String("contentType")].toString(), QStringLiteral("application/octet-stream"));
    QCOMPARE(json[QLatin1String("contentId")].toString(), QStringLiteral("x@y"));
    QCOMPARE(json[QLatin1String("isInline")].toBool(), true);
}

QTEST_GUILESS_MAIN(MessageJsonTest)
#include "messagejson_test.moc"
