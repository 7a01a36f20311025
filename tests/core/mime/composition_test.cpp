// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "base/digest.h"
#include "core/mime/compose.h"
#include "mime/composition.h"
#include "mime/envelope.h"

namespace {

mime::Body bodyOf(const model::Message &message)
{
    return mime::composedBody(message, mime::Envelope(message.people, message.sourceName, "xip"), "post");
}

QStringList names(const std::vector<mime::BodyPart> &parts)
{
    QStringList names;
    for (const mime::BodyPart &part : parts)
        names += part.attachment.name;
    return names;
}

} // namespace

class CompositionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesASubject_data();
    void makesASubject();
    void boundsTheSubject_data();
    void boundsTheSubject();
    void tellsACutSubjectInBothTexts();
    void putsPartsWhereTheyAreShown();
    void hidesNoInlinePart();
    void makesTextFromHtml_data();
    void makesTextFromHtml();
    void tellsOfOmittedAttachmentsInBothTexts();
    void takesImagesOutOfTheHtml();
};

void CompositionTest::makesASubject_data()
{
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("topic");
    QTest::addColumn<QString>("made");
    const auto row = [](const char *name, const char *subject, const char *text, const char *html,
                        const char *topic, const char *made) {
        QTest::newRow(name) << QString::fromUtf8(subject) << QString::fromUtf8(text)
                            << QString::fromUtf8(html) << QString::fromUtf8(topic) << QString::fromUtf8(made);
    };
    row("own", "Lunch", "text", "", "", "[XIP] Lunch");
    row("breaks", "Lunch\r\nBcc: eve@example.com", "", "", "", "[XIP] Lunch Bcc: eve@example.com");
    row("from text", "", "one\ntwo", "", "Desk", "[XIP] one two");
    row("from long text", " ", "0123456789012345678901234567890123456789012345678901234567890123456789", "",
        "", "[XIP] 012345678901234567890123456789012345678901234567890123456789");
    row("from HTML", "", "", "<p>one</p><p>two</p>", "", "[XIP] one two");
    row("from the conversation", "", "", "", "Desk", "[XIP] Conversation Desk – 2026-11-20");
    row("from nothing", "", "", "", "", "[XIP] (no subject)");
}

void CompositionTest::makesASubject()
{
    model::Message message = compose::message();
    QFETCH(QString, subject);
    QFETCH(QString, text);
    QFETCH(QString, html);
    QFETCH(QString, topic);
    message.subject = subject;
    message.text = text;
    message.html = html;
    message.conversationTopic = topic;
    QTEST(QString::fromStdString(mime::subjectOf(message)), "made");
}

void CompositionTest::boundsTheSubject_data()
{
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("source");
    QTest::newRow("a megabyte") << QString(1'000'000, u'x') << QStringLiteral("XIP");
    QTest::newRow("emoji") << QStringLiteral("😀").repeated(500'000) << QStringLiteral("XIP");
    QTest::newRow("families") << QStringLiteral("👩‍👩‍👧").repeated(1000) << QStringLiteral("XIP");
    QTest::newRow("long source") << QString(1000, u'x') << QString(1000, u'S');
    QTest::newRow("no source") << QString(1000, u'x') << QString();
}

void CompositionTest::boundsTheSubject()
{
    model::Message message = compose::message();
    QFETCH(QString, subject);
    QFETCH(QString, source);
    message.subject = subject;
    message.sourceName = source;
    const QString made = compose::headers(compose::written(message)).subject;
    QVERIFY2(made.size() <= 200 && made.size() > 185, qPrintable(QString::number(made.size())));
    QVERIFY(!made.contains(QChar::ReplacementCharacter));
}

void CompositionTest::tellsACutSubjectInBothTexts()
{
    model::Message message = compose::message();
    message.text.clear();
    message.html = QStringLiteral("<p>See <b>above</b></p>");
    message.subject = QStringLiteral("The price is\n") + QStringLiteral("word ").repeated(300) + u"FIFTY <M>";
    const mime::Body body = bodyOf(message);
    QVERIFY2(body.text.startsWith("Subject: The price is word "), body.text.constData());
    QVERIFY2(body.text.endsWith("word FIFTY <M>\r\n\r\nSee above"), body.text.constData());
    QVERIFY2(body.html.contains("word FIFTY &lt;M&gt;</td>"), body.html.constData());

    message.text = u"On it: " + message.subject;
    QVERIFY(bodyOf(message).text.startsWith("On it: The price"));
    message.subject = QString(194, u'x');
    QVERIFY(bodyOf(message).text.startsWith("On it: The price"));
    QVERIFY(!bodyOf(message).html.contains("xxx"));
    message.subject += u'x';
    QVERIFY(bodyOf(message).text.startsWith("Subject: xxx"));
    message.subject = u'b' + QString(1'000'000, u'a'); // looked for in the text, this took minutes
    message.text = QString(2'000'000, u'a');
    QVERIFY(bodyOf(message).text.startsWith("Subject: baaa"));
    message.subject = QString(195, u'x');
    message.html.clear();
    message.text.clear();
    QCOMPARE(bodyOf(message).text, "Subject: " + message.subject.toLatin1() + "\r\n\r\n");
}

void CompositionTest::putsPartsWhereTheyAreShown()
{
    model::Message message = compose::message();
    message.html = QStringLiteral("<img src=cid:b><img src='cid:a@x'>");
    message.attachments = {compose::attachment(QStringLiteral("a"), "1", "a@x"),
                           compose::attachment(QStringLiteral("file"), "2"),
                           compose::attachment(QStringLiteral("b"), "3", "b")};
    const mime::Body body = bodyOf(message);
    QCOMPARE(names(body.inlineParts), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
    QCOMPARE(names(body.attachments), QStringList{QStringLiteral("file")});
    QVERIFY(body.html.contains(QByteArray("cid:" + body.inlineParts[1].contentId)));
}

void CompositionTest::hidesNoInlinePart()
{
    model::Message message = compose::message();
    message.attachments = {compose::attachment(QStringLiteral("a"), "1", "a"),
                           compose::attachment(QStringLiteral("b"), "2", "b"),
                           compose::attachment(QStringLiteral("also b"), "3", "b")};
    QCOMPARE(bodyOf(message).attachments.size(), size_t{3});
    message.html = QStringLiteral("<img src=cid:b>");
    QCOMPARE(names(bodyOf(message).inlineParts), QStringList{QStringLiteral("b")});
    QCOMPARE(names(bodyOf(message).attachments),
             (QStringList{QStringLiteral("a"), QStringLiteral("also b")}));
}

void CompositionTest::makesTextFromHtml_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("html");
    QTest::addColumn<QByteArray>("made");
    QTest::newRow("text there") << QStringLiteral("a") << QStringLiteral("<p>b</p>") << QByteArray("a");
    QTest::newRow("HTML only") << QString() << QStringLiteral("<p>b</p><p>c</p>") << QByteArray("b\r\n\r\nc");
    QTest::newRow("blank text") << QStringLiteral(" \n") << QStringLiteral("b") << QByteArray("b");
    QTest::newRow("neither") << QString() << QString() << QByteArray();
}

void CompositionTest::makesTextFromHtml()
{
    QFETCH(QString, text);
    QFETCH(QString, html);
    model::Message message = compose::message();
    message.text = text;
    message.html = html;
    QTEST(bodyOf(message).text, "made");
}

void CompositionTest::tellsOfOmittedAttachmentsInBothTexts()
{
    model::Message message = compose::message();
    message.html = QStringLiteral("<p>x <img src=cid:a></p>");
    message.attachments = {compose::attachment(QStringLiteral("pic.png"), "1", "a"),
                           compose::attachment(QStringLiteral("video.mp4"), "2")};
    message.attachments[0].omittedFor = message.attachments[1].omittedFor = "ATTACHMENT_TOO_LARGE";
    const mime::Body body = bodyOf(message);
    QVERIFY(body.inlineParts.empty());
    QVERIFY(body.attachments.empty());
    for (const QByteArray &text : {body.text, body.html}) {
        QVERIFY(text.contains("pic.png"));
        QVERIFY(text.contains("video.mp4"));
        QVERIFY(text.contains("ATTACHMENT_TOO_LARGE"));
    }
    QVERIFY(body.text.startsWith("At noon?\r\n\r\n[Attachment not included: "));
    QVERIFY(body.html.contains("[image]"));
}

void CompositionTest::takesImagesOutOfTheHtml()
{
    model::Message message = compose::message();
    const QByteArray png = QByteArray::fromHex("89504E470D0A1A0A");
    message.html = QStringLiteral("<img src=\"data:image/png;base64,%1\" alt=x><img src=cid:a>")
                       .arg(QString::fromLatin1(png.toBase64()));
    message.attachments = {compose::attachment(QStringLiteral("a.png"), "1", "a")};
    const QByteArray bytes = compose::written(message, {{"1", "picture"}});
    QVERIFY(!bytes.contains("data:image"));
    const mime::Parsed parsed = compose::parsed(bytes);
    QCOMPARE(parsed.attachments.size(), size_t{2});
    const model::Attachment &image = parsed.attachments[1].attachment;
    QCOMPARE(image.name, QStringLiteral("image-2.png"));
    QCOMPARE(image.mediaType, QByteArray("image/png"));
    QCOMPARE(image.sha256, base::Digest::sha256(png));
    QVERIFY(parsed.html.contains(
        QStringLiteral("<img src=\"cid:%1\" alt=\"x\">").arg(QLatin1String(image.contentId))));
}

QTEST_GUILESS_MAIN(CompositionTest)

#include "composition_test.moc"
