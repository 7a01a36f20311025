// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "base/digest.h"
#include "core/mime/compose.h"
#include "mime/secondrendering.h"

namespace {

const QByteArray film(100'000, '\xF1');

model::Attachment whole(qint64 size = 150'000)
{
    return {.name = QStringLiteral("0123.eml"),
            .mediaType = "message/rfc822",
            .size = size,
            .sha256 = QByteArray(32, '\xCD'),
            .storedAt = QStringLiteral("segment7/0123.eml")};
}

model::Message withFilm()
{
    model::Message message = compose::message();
    message.attachments = {compose::attachment(QStringLiteral("film.mp4"), "1"),
                           compose::attachment(QStringLiteral("note.txt"), "2")};
    message.headers = {{"X-Desk", QStringLiteral("Sales")}, {"Content-Class", QStringLiteral("Chat")}};
    return message;
}

QByteArray first(const model::Message &message)
{
    return compose::written(message, {{"1", film}, {"2", "Words."}});
}

/// Passed through with Ann's and Bob's fields above `rest`.
QByteArray passedThrough(const QByteArray &rest)
{
    model::Message message = compose::message();
    message.original = compose::attachment(QStringLiteral("mail.eml"), "mail");
    message.originalHasMessageId = message.originalHasDate = true;
    message.messageId = "1@contoso.com";
    const QByteArray mail = "From: ann@contoso.com\nTo: bob@contoso.com\nMessage-ID: <1@contoso.com>\n"
                            "Date: Fri, 20 Nov 2026 09:00:00 +0100\nMIME-Version: 1.0\n";
    return compose::written(message, {{"mail", mail + rest}});
}

mime::SecondRendering second(const QByteArray &bytes)
{
    return mime::secondRendering(*compose::deviceOf(bytes), whole());
}

} // namespace

class SecondRenderingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheFieldsAndTheText();
    void saysWhatIsMissingAndWhereItIs();
    void isTheSameEveryTime();
    void takesTheTextOfTheHtml();
    void cutsALongTextAndLacksTheMessageThen();
    void isMadeOfAPassedThroughMailAsWell();
    void namesTheWholeWhenNothingWasUnderstood_data();
    void namesTheWholeWhenNothingWasUnderstood();
    void staysSmallHoweverManyAttachmentsThereAre();
};

void SecondRenderingTest::keepsTheFieldsAndTheText()
{
    const QByteArray original = first(withFilm());
    const QByteArray bytes = second(original).bytes;
    QVERIFY(bytes.size() < 4096);
    const QByteArray start =
        "X-Archive-Key: " + compose::stamp().key.toHex() + "\r\nX-Archive-Rendering: second\r\n";
    QVERIFY(bytes.startsWith(start));
    const mime::Parsed before = compose::parsed(original);
    const mime::Parsed after = compose::parsed(bytes);
    QCOMPARE(after.headers.messageId, before.headers.messageId);
    QCOMPARE(after.headers.subject, before.headers.subject);
    QCOMPARE(after.headers.people, before.headers.people);
    QCOMPARE(after.headers.date, before.headers.date);
    QCOMPARE(after.headers.values("X-Desk"), QStringList(QStringLiteral("Sales")));
    QCOMPARE(after.headers.values("Content-Class"), QStringList(QStringLiteral("Chat")));
    QCOMPARE(after.headers.values("MIME-Version").size(), 1);
    QCOMPARE(after.headers.values("Content-Type").size(), 1);
    QVERIFY(after.text.startsWith(QStringLiteral("At noon?\n\n[")));
    QVERIFY(after.attachments.empty());
}

void SecondRenderingTest::saysWhatIsMissingAndWhereItIs()
{
    const mime::SecondRendering rendering = second(first(withFilm()));
    const QString text = compose::parsed(rendering.bytes).text;
    const QString ofWhole = QStringLiteral("0123.eml, 150,000 bytes, SHA-256 ") +
                            QStringLiteral("cd").repeated(32) +
                            QStringLiteral(". Kept at: segment7/0123.eml");
    QVERIFY(text.contains(ofWhole));
    const QByteArray digest = base::Digest::sha256(film);
    const QString ofFilm = QStringLiteral("film.mp4, 100,000 bytes, SHA-256 ") +
                           QString::fromLatin1(digest.toHex()) +
                           QStringLiteral(". Reason: MESSAGE_TOO_LARGE. Kept at: segment7/0123.eml");
    QVERIFY(text.contains(ofFilm));
    QVERIFY(!rendering.isTextCut);
    QCOMPARE(rendering.missing.size(), size_t{2});
    QCOMPARE(rendering.missing[0].name, QStringLiteral("film.mp4"));
    QCOMPARE(rendering.missing[0].sha256, digest);
    QCOMPARE(rendering.missing[0].size, film.size());
    QCOMPARE(rendering.missing[0].omittedFor, QByteArray("MESSAGE_TOO_LARGE"));
    QCOMPARE(rendering.missing[1].name, QStringLiteral("note.txt"));
}

void SecondRenderingTest::isTheSameEveryTime()
{
    const QByteArray original = first(withFilm());
    QCOMPARE(second(original).bytes, second(original).bytes);
}

void SecondRenderingTest::takesTheTextOfTheHtml()
{
    model::Message message = compose::message();
    message.text.clear();
    message.html = QStringLiteral("<p>At <b>one</b>.</p>");
    const mime::Parsed parsed = compose::parsed(second(first(message)).bytes);
    QVERIFY(parsed.text.startsWith(QStringLiteral("At one.")));
    QVERIFY(parsed.html.isEmpty());
}

void SecondRenderingTest::cutsALongTextAndLacksTheMessageThen()
{
    model::Message message = withFilm();
    message.text = QStringLiteral("line\n").repeated(200'000);
    const mime::SecondRendering rendering = second(first(message));
    QVERIFY(rendering.bytes.size() < (600 << 10));
    QVERIFY(rendering.isTextCut);
    QCOMPARE(rendering.missing, std::vector<model::Attachment>{whole()});
    QVERIFY(compose::parsed(rendering.bytes).text.contains(QStringLiteral("film.mp4")));
}

void SecondRenderingTest::isMadeOfAPassedThroughMailAsWell()
{
    const QByteArray rest = "Content-Type: multipart/mixed;\n boundary=b\n\n--b\nContent-Type: text/plain\n\n"
                            "Hello\n--b\nContent-Type: application/pdf; name=x.pdf\n\nPDF\n--b--\n";
    const QByteArray bytes = second(passedThrough(rest)).bytes;
    const mime::Parsed parsed = compose::parsed(bytes);
    QCOMPARE(parsed.headers.messageId, QByteArray("1@contoso.com"));
    QVERIFY(!bytes.contains("boundary"));
    QVERIFY(parsed.text.startsWith(QStringLiteral("Hello")));
    QVERIFY(parsed.text.contains(QStringLiteral("x.pdf, 3 bytes")));
    QCOMPARE(bytes.count('\n'), bytes.count("\r\n"));
}

void SecondRenderingTest::namesTheWholeWhenNothingWasUnderstood_data()
{
    QTest::addColumn<QByteArray>("rest");
    const QByteArray parts = "\n\n--b\nContent-Type: text/plain\n\nHello\n--b--\n";
    QTest::newRow("no boundary") << QByteArray("Content-Type: multipart/mixed" + parts);
    QTest::newRow("another boundary") << QByteArray("Content-Type: multipart/mixed; boundary=c" + parts);
    QTest::newRow("nothing") << QByteArray("Content-Type: text/plain\n\n");
}

void SecondRenderingTest::namesTheWholeWhenNothingWasUnderstood()
{
    QFETCH(QByteArray, rest);
    const mime::SecondRendering rendering = second(passedThrough(rest));
    QVERIFY(rendering.isTextCut); // so that the journal takes `missing` for the whole
    QCOMPARE(rendering.missing, std::vector<model::Attachment>{whole()});
    QVERIFY(compose::parsed(rendering.bytes).text.contains(QStringLiteral("0123.eml, 150,000 bytes")));
}

void SecondRenderingTest::staysSmallHoweverManyAttachmentsThereAre()
{
    model::Message message = compose::message();
    for (int i = 0; i < 1500; ++i)
        message.attachments.push_back(compose::attachment(QStringLiteral("%1.txt").arg(i), "2"));
    const mime::SecondRendering rendering = second(first(message));
    QCOMPARE(rendering.missing.size(), size_t{1500});
    const QString text = compose::parsed(rendering.bytes).text;
    QCOMPARE(text.count(QStringLiteral("Attachment not included")), 1000);
    QVERIFY(text.contains(QStringLiteral("[500 more attachments not included]")));
}

QTEST_GUILESS_MAIN(SecondRenderingTest)
#include "secondrendering_test.moc"
