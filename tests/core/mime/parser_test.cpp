// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "base/digest.h"
#include "core/mime/compose.h"
#include "support/failureof.h"

namespace {

const QByteArray people("From: a@x\r\nTo: b@x\r\n");

QByteArray multipart(const char *subtype, const QByteArrayList &parts)
{
    QByteArray bytes =
        "Content-Type: multipart/" + QByteArray(subtype) + "; boundary=b" + subtype + "\r\n\r\n";
    for (const QByteArray &part : parts)
        bytes += "--b" + QByteArray(subtype) + "\r\n" + part + "\r\n";
    return bytes + "--b" + subtype + "--\r\n";
}

} // namespace

class ParserTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTextsAndAttachments();
    void decodesTexts_data();
    void decodesTexts();
    void takesTheRestForAttachments();
    void digestsDecodedBytes();
    void keepsAMessageWithinAsAPart();
    void givesTheBytesOfThePartsInOrder();
    void failsWhenThePartsAreNotTaken();
    void cutsBodiesAtTheLimit();
    void readsFromWhereTheDeviceStands();
    void readsLinesThatEndInCrAlone();
    void findsWhatIsNestedDeep();
    void survivesNesting();
    void survivesHostileAddresses();
    void survivesAMissingEnd();
};

void ParserTest::findsTextsAndAttachments()
{
    const QByteArray bytes =
        people +
        multipart("mixed", {multipart("alternative", {"Content-Type: text/plain\r\n\r\nhello\r\nthere",
                                                      "Content-Type: text/html\r\n\r\n<p>hello</p>"}),
                            "Content-Type: application/pdf; name=x.pdf\r\nContent-Disposition: attachment; "
                            "filename=\"plan.pdf\"\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERg==",
                            "Content-Type: image/png\r\nContent-ID: <pic@x>\r\n\r\nPNG"});
    const mime::Parsed parsed = compose::parsed(bytes);
    QCOMPARE(parsed.text, QStringLiteral("hello\nthere"));
    QCOMPARE(parsed.html, QStringLiteral("<p>hello</p>"));
    QCOMPARE(parsed.attachments.size(), size_t{2});
    const model::Attachment &pdf = parsed.attachments[0].attachment;
    QCOMPARE(pdf.name, QStringLiteral("plan.pdf"));
    QCOMPARE(pdf.mediaType, QByteArray("application/pdf"));
    QCOMPARE(pdf.size, 4);
    QCOMPARE(pdf.sha256, base::Digest::sha256("%PDF"));
    QCOMPARE(parsed.attachments[1].attachment.contentId, QByteArray("pic@x"));
}

void ParserTest::decodesTexts_data()
{
    QTest::addColumn<QByteArray>("part");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *part, const char *text) {
        QTest::newRow(name) << QByteArray(part) << QString::fromUtf8(text);
    };
    row("no headers at all", "\r\nplain", "plain");
    row("quoted-printable",
        "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        "=C3=BC=\r\nx",
        "üx");
    row("base64",
        "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n5Lya6K2w\r\n",
        "会議");
    row("Latin-1", "Content-Type: text/plain; charset=iso-8859-1\r\n\r\n\xFC", "ü");
    row("wrong charset", "Content-Type: text/plain; charset=us-ascii\r\n\r\n\xC3\xBC", "ü");
    row("no charset, 8 bit", "Content-Type: text/plain\r\n\r\n\xFC", "ü");
    row("unknown charset", "Content-Type: text/plain; charset=nobody\r\n\r\nx", "x");
    row("unknown encoding", "Content-Type: text/plain\r\nContent-Transfer-Encoding: x-what\r\n\r\nx", "x");
}

void ParserTest::decodesTexts()
{
    QFETCH(QByteArray, part);
    QTEST(compose::parsed(people + part).text, "text");
}

void ParserTest::takesTheRestForAttachments()
{
    const mime::Parsed parsed = compose::parsed(
        people +
        multipart("mixed",
                  {"Content-Type: text/plain\r\nContent-Disposition: attachment\r\n\r\nfile",
                   "Content-Type: text/plain\r\n\r\nbody", "Content-Type: text/plain\r\n\r\nfooter"}));
    QCOMPARE(parsed.text, QStringLiteral("body"));
    QCOMPARE(parsed.attachments.size(), size_t{2});
}

void ParserTest::digestsDecodedBytes()
{
    QByteArray bytes;
    for (int i = 0; i < 300'000; ++i)
        bytes += static_cast<char>(i * 7);
    model::Message message = compose::message();
    message.attachments = {compose::attachment(QStringLiteral("x"), "1")};
    const mime::Parsed parsed = compose::parsed(compose::written(message, {{"1", bytes}}));
    QCOMPARE(parsed.attachments.at(0).attachment.size, bytes.size());
    QCOMPARE(parsed.attachments.at(0).attachment.sha256, base::Digest::sha256(bytes));
}

void ParserTest::keepsAMessageWithinAsAPart()
{
    const QByteArray inner("From: c@x\nSubject: inner\n\ninner body\n");
    const mime::Parsed parsed = compose::parsed(
        people +
        multipart("mixed",
                  {"Content-Type: text/plain\r\n\r\nouter",
                   "Content-Type: message/rfc822\r\nContent-Disposition: attachment; filename=i.eml\r\n\r\n" +
                       QByteArray(inner).replace("\n", "\r\n")}));
    QCOMPARE(parsed.text, QStringLiteral("outer"));
    QCOMPARE(parsed.attachments.size(), size_t{1});
    const model::Attachment &part = parsed.attachments[0].attachment;
    QCOMPARE(part.mediaType, QByteArray("message/rfc822"));
    QCOMPARE(part.name, QStringLiteral("i.eml"));
    QVERIFY(part.size >= inner.size());
    QCOMPARE(part.sha256.size(), 32);
    QVERIFY(part.sha256 != QByteArray(32, '\0'));
}

void ParserTest::givesTheBytesOfThePartsInOrder()
{
    const QByteArray inner("From: c@x\nSubject: inner\n\ninner body\n");
    const auto device = compose::deviceOf(
        people +
        multipart("mixed",
                  {"Content-Type: text/plain\r\n\r\nouter",
                   "Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAEC/w==",
                   "Content-Type: message/rfc822\r\nContent-Disposition: attachment; filename=i.eml\r\n\r\n" +
                       QByteArray(inner).replace("\n", "\r\n"),
                   "Content-Type: text/csv\r\nContent-Disposition: attachment\r\n\r\na,b"}));
    QBuffer parts;
    parts.open(QIODevice::WriteOnly);
    const mime::Parsed parsed = mime::parse(*device, 1000, &parts);
    QCOMPARE(parsed.attachments.size(), size_t{3});
    qsizetype at = 0;
    for (const mime::ParsedPart &part : parsed.attachments) {
        const QByteArray bytes = parts.data().mid(at, part.attachment.size);
        QCOMPARE(base::Digest::sha256(bytes), part.attachment.sha256);
        at += bytes.size();
    }
    QCOMPARE(at, parts.data().size());
    QCOMPARE(parts.data().left(4), QByteArray("\x00\x01\x02\xff", 4));
    QVERIFY(parts.data().mid(4).startsWith("From: c@x"));
    QVERIFY(parts.data().endsWith("a,b"));
}

void ParserTest::failsWhenThePartsAreNotTaken()
{
    const auto device =
        compose::deviceOf(people + multipart("mixed", {"Content-Type: text/plain\r\n\r\nouter",
                                                       "Content-Type: image/png\r\n\r\nbytes"}));
    QBuffer parts;
    parts.open(QIODevice::ReadOnly);
    QTest::ignoreMessage(QtWarningMsg, "QIODevice::write (QBuffer): ReadOnly device");
    const base::Failure failure = support::failureOf([&] { mime::parse(*device, 1000, &parts); });
    QCOMPARE(failure.area, base::Area::Storage);
}

void ParserTest::cutsBodiesAtTheLimit()
{
    const auto device = compose::deviceOf(people + "\r\n" + QByteArray(100'000, 'x'));
    QCOMPARE(mime::parse(*device, 1000).text.size(), 1000);
}

void ParserTest::readsFromWhereTheDeviceStands()
{
    const auto device = compose::deviceOf("something else\r\n" + people + "\r\nbody");
    device->seek(16);
    const mime::Parsed parsed = mime::parse(*device);
    QCOMPARE(parsed.headers.people.size(), size_t{2});
    QCOMPARE(parsed.text, QStringLiteral("body"));
}

void ParserTest::readsLinesThatEndInCrAlone()
{
    const QByteArray bytes =
        people +
        multipart("mixed", {"Content-Type: text/plain\r\n\r\nAt\r\nnoon?",
                            "Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA"});
    const mime::Parsed parsed = compose::parsed(QByteArray(bytes).replace("\r\n", "\r"));
    QCOMPARE(parsed.headers.people.size(), size_t{2});
    QCOMPARE(parsed.text, QStringLiteral("At\nnoon?"));
    QCOMPARE(parsed.attachments.size(), size_t{1});
    QCOMPARE(parsed.attachments.at(0).attachment.size, 3);
}

void ParserTest::findsWhatIsNestedDeep()
{
    constexpr int depth = 500;
    QByteArray bytes = people;
    for (int i = 0; i < depth; ++i)
        bytes += "Content-Type: multipart/mixed; boundary=b" + QByteArray::number(i) + "\r\n\r\n--b" +
                 QByteArray::number(i) + "\r\n";
    bytes += "Content-Type: image/png; name=a.png\r\n\r\nPNG\r\n";
    for (int i = depth; i > 0; --i)
        bytes += "--b" + QByteArray::number(i - 1) + "--\r\n";
    const mime::Parsed parsed = compose::parsed(bytes);
    QCOMPARE(parsed.attachments.size(), size_t{1});
    QCOMPARE(parsed.attachments.front().attachment.name, QStringLiteral("a.png"));
}

void ParserTest::survivesNesting()
{
    QByteArray bytes = people;
    for (int i = 0; i < 20'000; ++i)
        bytes += "Content-Type: multipart/mixed; boundary=b" + QByteArray::number(i) + "\r\n\r\n--b" +
                 QByteArray::number(i) + "\r\n";
    compose::parsed(bytes + "\r\ndeep");
    QByteArray messages = people;
    for (int i = 0; i < 20'000; ++i)
        messages += "Content-Type: message/rfc822\r\n\r\n";
    compose::parsed(messages + "\r\ndeep");
}

/// GMime reads address lists, whether they are wanted or not: it would crash, or take hours.
void ParserTest::survivesHostileAddresses()
{
    const QByteArray inner = "Content-Type: message/rfc822\r\n\r\nFrom: a@x\r\nCc: ";
    for (const QByteArray &list : {QByteArray("a:").repeated(200'000), QByteArray("a b,").repeated(50'000)}) {
        QCOMPARE(compose::parsed(people + "Cc: c@x," + list + "\r\n\r\ntext").text, QStringLiteral("text"));
        QCOMPARE(compose::parsed("\xEF\xBB\xBFTo : " + list + "\r\n" + people + "\r\ntext").text,
                 QStringLiteral("text"));
        const base::Failure failure =
            support::failureOf([&] { compose::parsed(people + inner + list + "\r\n\r\ntext"); });
        QCOMPARE(failure.key, QByteArray("SOURCE_ITEM_UNREADABLE"));
        QVERIFY(failure.text.contains(u"inside"));
    }
    QCOMPARE(compose::parsed(people + inner + "a: b@x;, c@x\r\n\r\ntext").attachments.size(), size_t{1});
}

void ParserTest::survivesAMissingEnd()
{
    const QByteArray whole =
        people +
        multipart("mixed", {"Content-Type: text/plain\r\n\r\nbody",
                            "Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA"});
    for (qsizetype size = people.size(); size < whole.size(); ++size)
        QCOMPARE(compose::parsed(whole.first(size)).headers.people.size(), size_t{2});
}

QTEST_GUILESS_MAIN(ParserTest)

#include "parser_test.moc"
