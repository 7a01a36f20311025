// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/mime/compose.h"
#include "support/failureof.h"

using compose::Role;

namespace {

/// Every field set, with `text` in each place a source can fill.
model::Message filledWith(const QString &text)
{
    model::Message message = compose::message();
    const QByteArray bytes = text.toUtf8();
    message.people = {compose::person(Role::From, text, text, text), compose::person(Role::To, text, text),
                      compose::person(Role::Cc, text, QStringLiteral("cc@contoso.com")),
                      compose::person(Role::Bcc, text, {}), compose::person(Role::Present, {}, {}, text)};
    message.subject = message.text = message.sourceName = message.conversationId = message.conversationTopic =
        text;
    message.html = QStringLiteral("<p title=\"%1\">%1</p><img src=\"cid:%1\">").arg(text);
    message.messageId = message.inReplyTo = message.dateSource = bytes;
    message.references = {bytes, bytes};
    message.headers = {{bytes, text}, {"X-Own", text}};
    model::Attachment file = compose::attachment(text, "1");
    file.mediaType = bytes;
    file.contentId = bytes;
    model::Attachment omitted = compose::attachment(text, "1");
    omitted.omittedFor = bytes;
    omitted.storedAt = text;
    message.attachments = {file, omitted};
    return message;
}

mime::Stamp stampWith(const QString &text)
{
    mime::Stamp stamp = compose::stamp(text);
    stamp.identity = "xip:" + text.toUtf8();
    stamp.revision = stamp.originalId = text;
    stamp.event = text.toUtf8();
    return stamp;
}

QByteArray headerPart(const QByteArray &bytes)
{
    return bytes.first(bytes.indexOf("\r\n\r\n") + 2);
}

/// The names of the fields; a field that a value smuggled in would be among them.
QByteArrayList fieldNames(const QByteArray &bytes)
{
    QByteArrayList names;
    for (const QByteArray &line : headerPart(bytes).split('\n')) {
        if (!line.startsWith(' ') && !line.isEmpty())
            names += line.first(line.indexOf(':'));
    }
    return names;
}

} // namespace

class WriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAWholeMessage();
    void givesTheSameBytesForTheSameMessage();
    void givesOtherBoundariesForAnotherItem();
    void staysWithinTheFormat_data();
    void staysWithinTheFormat();
    void letsNoFieldBeForged_data();
    void letsNoFieldBeForged();
    void givesTheMessageIdItSays_data();
    void givesTheMessageIdItSays();
    void passesOnFailures();
    void leavesPartOfAMessageBehindOnFailure();
};

void WriterTest::writesAWholeMessage()
{
    model::Message message = compose::message();
    message.people.push_back(compose::person(Role::Cc, {}, QStringLiteral("carol@contoso.com")));
    message.utcOffset = std::chrono::minutes(60);
    const QByteArray expected(
        "X-Archive-Key: 1fd5805c14a3dc6ef0c72847679ec191\r\n"
        "X-Archive-Schema: 1\r\n"
        "X-Archive-Source: XIP\r\n"
        "X-Archive-Connector: ed4e2be4d03d\r\n"
        "X-Archive-Item-Id: m-1\r\n"
        "X-Archive-Event: post\r\n"
        "X-Archive-Sha256: 1111111111111111111111111111111111111111111111111111111111111111\r\n"
        "Message-ID: <archive.xip.1fd5805c14a3dc6ef0c72847679ec191@archive.chancery.invalid>\r\n"
        "Date: Fri, 20 Nov 2026 09:00:00 +0100\r\n"
        "From: \"Desk 42\" <ann@contoso.com>\r\n"
        "To: \"Bob\" <bob@contoso.com>\r\n"
        "Cc: carol@contoso.com\r\n"
        "Subject: [XIP] Lunch\r\n"
        "Auto-Submitted: auto-generated\r\n"
        "X-Archive-Participants: \"Desk 42\" <ann@contoso.com>, \"Bob\"\r\n"
        " <bob@contoso.com>, carol@contoso.com\r\n"
        "MIME-Version: 1.0\r\n"
        "Content-Type: text/plain; charset=utf-8\r\n"
        "Content-Transfer-Encoding: quoted-printable\r\n"
        "\r\n"
        "At noon?=\r\n");
    QCOMPARE(compose::written(message).split('\n'), expected.split('\n'));
}

void WriterTest::givesTheSameBytesForTheSameMessage()
{
    const model::Message message = filledWith(QStringLiteral("x ü"));
    const QByteArray once = compose::written(message, {{"1", "file"}}, stampWith(QStringLiteral("y")));
    // A copy whose hashes and addresses in memory differ.
    const model::Message copy = filledWith(QString(QStringLiteral("x ") + QChar(0xFC)));
    for (int i = 0; i < 20; ++i)
        QCOMPARE(compose::written(copy, {{"1", "file"}}, stampWith(QStringLiteral("y"))), once);
}

void WriterTest::givesOtherBoundariesForAnotherItem()
{
    const model::Message message = filledWith(QStringLiteral("x"));
    const QByteArray first = compose::written(message, {}, compose::stamp(QStringLiteral("1")));
    const QByteArray second = compose::written(message, {}, compose::stamp(QStringLiteral("2")));
    const auto boundary = [](const QByteArray &bytes) {
        return bytes.mid(bytes.indexOf("\r\n--=_"), 45);
    };
    QVERIFY(first.contains("\r\n--=_"));
    QVERIFY(boundary(first) != boundary(second));
}

void WriterTest::staysWithinTheFormat_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &text) {
        QTest::newRow(name) << text;
    };
    row("empty", {});
    row("plain", QStringLiteral("hello"));
    row("emoji", QStringLiteral("👩‍👩‍👧😀"));
    row("right to left", QStringLiteral("مرحبا \u202Eabc"));
    row("lone surrogates", QString(QString(QChar(0xDC00)) + QChar(0xD800)));
    row("controls", QStringLiteral("\x01\x02\x1F\x7F\u0085\u2028"));
    row("NUL", QString(QStringLiteral("a") + QChar(0) + u'b'));
    row("line breaks", QStringLiteral("\r\n\r\n\r\r\n\n"));
    row("long", QString(100'000, u'x'));
    row("long, other script", QStringLiteral("議").repeated(100'000));
    row("long, without a place to fold", QStringLiteral("<>@,;:\\\".[]()=?").repeated(5'000));
    row("noncharacters", QStringLiteral("\uFFFE\uFFFF"));
}

void WriterTest::staysWithinTheFormat()
{
    QFETCH(QString, text);
    const QByteArray bytes = compose::written(filledWith(text), {{"1", text.toUtf8()}}, stampWith(text));
    for (const QByteArray &line : bytes.split('\n'))
        QVERIFY2(line.size() <= 999, line.left(100).constData());
    for (const QByteArray &line : bytes.mid(headerPart(bytes).size()).split('\n'))
        QVERIFY2(line.size() <= 79, line.left(100).constData());
    for (const char c : bytes)
        QVERIFY((c >= 0x20 && c < 0x7F) || c == '\r' || c == '\n' || c == '\t');
    QCOMPARE(bytes.count('\n'), bytes.count("\r\n"));
    QCOMPARE(bytes.count('\r'), bytes.count("\r\n"));
    QCOMPARE(compose::parsed(bytes).attachments.at(0).attachment.size, text.toUtf8().size());
}

void WriterTest::letsNoFieldBeForged_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"x\r\nBcc: eve@example.com", "x\nBcc: eve@example.com", "x\rBcc: eve@example.com",
          "\r\nBcc: eve@example.com", "x\r\n\r\nBcc: eve@example.com", "x\n\nBcc: eve@example.com",
          "x\r\n \r\nBcc: eve@example.com",
          "x\x0B"
          "Bcc: eve@example.com",
          "x\u2028Bcc: eve@example.com", "x\u0085Bcc: eve@example.com", "x>\r\nBcc: eve@example.com",
          "x\"\r\nBcc: eve@example.com",
          "=?UTF-8?Q?x=0D=0ABcc:_eve@example.com?=", "x\r\n--=_a\r\nContent-Type: text/html\r\n\r\n"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void WriterTest::letsNoFieldBeForged()
{
    QFETCH(QString, text);
    const QByteArray bytes = compose::written(filledWith(text), {{"1", "file"}}, stampWith(text));
    const QByteArrayList innocent = fieldNames(
        compose::written(filledWith(QStringLiteral("x")), {{"1", "file"}}, stampWith(QStringLiteral("x"))));
    QCOMPARE(fieldNames(bytes), innocent);
    const mime::Parsed parsed = compose::parsed(bytes);
    QCOMPARE(parsed.attachments.size(), size_t{1});
    for (const model::Person &person : parsed.headers.people)
        QVERIFY2(!person.address.startsWith(QStringLiteral("eve@")), qPrintable(person.address));
}

void WriterTest::givesTheMessageIdItSays_data()
{
    QTest::addColumn<QByteArray>("own");
    QTest::addColumn<QByteArray>("given");
    const QByteArray derived = model::messageIdOf("xip", compose::stamp().key);
    QTest::newRow("derived") << QByteArray() << derived;
    QTest::newRow("own") << QByteArray("1@contoso.com") << QByteArray("1@contoso.com");
    QTest::newRow("hostile") << QByteArray("1@x>\r\nBcc: y") << QByteArray("1@xBcc:y");
    QTest::newRow("unusable") << QByteArray("\r\n\xFF") << derived;
}

void WriterTest::givesTheMessageIdItSays()
{
    QFETCH(QByteArray, own);
    QFETCH(QByteArray, given);
    model::Message message = compose::message();
    message.messageId = own;
    QCOMPARE(mime::messageIdOf(message, compose::stamp()), given);
    QCOMPARE(compose::headers(compose::written(message)).messageId, given);
}

void WriterTest::passesOnFailures()
{
    model::Message message = compose::message();
    message.attachments = {compose::attachment(QStringLiteral("x"), "1")};
    message.attachments[0].size = 100;
    QCOMPARE(support::failureOf([&] {
                 compose::written(message, {{"1", "short"}});
             }).key,
             QByteArray("ATTACHMENT_UNAVAILABLE"));
    message = compose::message();
    message.date = base::Instant(std::chrono::milliseconds(std::numeric_limits<qint64>::max() / 2));
    QCOMPARE(support::failureOf([&] { compose::written(message); }).key,
             QByteArray("SOURCE_ITEM_UNREADABLE"));
}

void WriterTest::leavesPartOfAMessageBehindOnFailure()
{
    model::Message message = compose::message();
    message.attachments = {compose::attachment(QStringLiteral("x"), "1")};
    message.attachments[0].size = 10'000'000;
    QByteArray bytes;
    QBuffer device(&bytes);
    device.open(QIODevice::WriteOnly);
    support::failureOf([&] {
        mime::write(message, compose::stamp(), compose::opener({{"1", QByteArray(1'000'000, 'x')}}), device);
    });
    QVERIFY(!bytes.endsWith("--\r\n"));
}

QTEST_GUILESS_MAIN(WriterTest)

#include "writer_test.moc"
