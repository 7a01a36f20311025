// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/mime/compose.h"
#include "support/failureof.h"

namespace {

model::Message message(const QByteArray &original)
{
    model::Message message = compose::message();
    message.subject.clear();
    message.text.clear();
    message.original = compose::attachment(QStringLiteral("mail.eml"), "mail");
    message.original->size = original.size();
    message.originalHasMessageId = message.originalHasDate = true;
    message.messageId = "kept@contoso.com";
    return message;
}

QByteArray passed(const QByteArray &original)
{
    return compose::written(message(original), {{"mail", original}});
}

} // namespace

class PassThroughTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheOriginalBytesExactly_data();
    void keepsTheOriginalBytesExactly();
    void usesTheOriginalsLineEnd_data();
    void usesTheOriginalsLineEnd();
    void staysReadable_data();
    void staysReadable();
    void repeatsASpoiledFieldOnALineOfItsOwn();
    void writesCrAsCrlf_data();
    void writesCrAsCrlf();
    void refusesLfAmongCr();
    void tellsNobodyOfBlindCopies();
    void addsWhatTheOriginalLacks();
    void addsNothingThatIsThere();
    void writesTheSourcesFields();
    void streamsALargeOriginal();
    void refusesHalfAnOriginal();
};

void PassThroughTest::keepsTheOriginalBytesExactly_data()
{
    QTest::addColumn<QByteArray>("original");
    QTest::newRow("CRLF") << QByteArray("From: a@x\r\nTo: b@x\r\n\r\nbody\r\n");
    QTest::newRow("LF") << QByteArray("From: a@x\nTo: b@x\n\nbody\n");
    QTest::newRow("mixed") << QByteArray("From: a@x\nTo: b@x\r\n\nbo\rdy");
    QTest::newRow("8 bit and NUL") << QByteArray("From: \xFC@x\nTo: b@x\n\n\0\xFF\xFE", 22);
    QTest::newRow("mbox") << QByteArray("From a@x Fri Nov 20 08:00:00 2026\nFrom: a@x\nTo: b@x\n\nbody\n");
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                   "From: a@x\n folded\nTo: b@x\n\nbody\n");
    QTest::newRow("mark and one line") << QByteArray("\xEF\xBB\xBF"
                                                     "From: a@x");
    QTest::newRow("fold first") << QByteArray(" folded\nFrom: a@x\n\nbody");
    QTest::newRow("empty line first") << QByteArray("\nFrom: a@x\n\nbody");
    QTest::newRow("no body") << QByteArray("From: a@x");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("long first line") << QByteArray("X: " + QByteArray(200'000, 'x') + "\nFrom: a@x\n\nbody");
}

void PassThroughTest::keepsTheOriginalBytesExactly()
{
    QFETCH(QByteArray, original);
    const QByteArray bytes = passed(original);
    QVERIFY(bytes.endsWith(original));
    QVERIFY(bytes.startsWith(QByteArray("X-Archive-Key: " + compose::stamp().key.toHex())));
    QVERIFY(!bytes.chopped(original.size()).contains("\n\n"));
    QVERIFY(!bytes.chopped(original.size()).contains("\r\n\r\n"));
}

void PassThroughTest::usesTheOriginalsLineEnd_data()
{
    QTest::addColumn<QByteArray>("original");
    QTest::addColumn<QByteArray>("lineEnd");
    QTest::newRow("CRLF") << QByteArray("From: a@x\r\nTo: b@x\n\n") << QByteArray("\r\n");
    QTest::newRow("LF") << QByteArray("From: a@x\nTo: b@x\r\n\r\n") << QByteArray("\n");
    QTest::newRow("none") << QByteArray("From: a@x") << QByteArray("\r\n");
}

void PassThroughTest::usesTheOriginalsLineEnd()
{
    QFETCH(QByteArray, original);
    QFETCH(QByteArray, lineEnd);
    const QByteArray ours = passed(original).chopped(original.size());
    QVERIFY(ours.endsWith(lineEnd));
    QCOMPARE(ours.count('\r'), lineEnd.size() == 2 ? ours.count('\n') : 0);
}

void PassThroughTest::staysReadable_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<bool>("isWrapped");
    QTest::newRow("clean") << QByteArray() << false;
    QTest::newRow("mbox") << QByteArray("From a@x Fri Nov 20 08:00:00 2026\n") << true;
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF") << true;
    QTest::newRow("mark and mbox") << QByteArray("\xEF\xBB\xBF"
                                                 "From a@x Fri Nov 20 08:00:00 2026\n")
                                   << true;
    QTest::newRow("stray line") << QByteArray("stray line\n") << true;
    QTest::newRow("fold first") << QByteArray(" folded\n") << true;
}

void PassThroughTest::staysReadable()
{
    QFETCH(QByteArray, first);
    QFETCH(bool, isWrapped);
    const QByteArray original =
        first + "From: Ann\n <ann@contoso.com>\nTo: bob@contoso.com\nSubject: Lunch\n\nbody\n";
    const mime::Parsed parsed = compose::parsed(passed(original));
    QCOMPARE(parsed.headers.people.at(0).address, QStringLiteral("ann@contoso.com"));
    QCOMPARE(parsed.headers.people.at(1).address, QStringLiteral("bob@contoso.com"));
    QCOMPARE(parsed.headers.subject, QStringLiteral("Lunch"));
    QCOMPARE(parsed.headers.values("X-Archive-Envelope").size(), isWrapped ? 1 : 0);
    QCOMPARE(parsed.text, QStringLiteral("body\n"));
}

void PassThroughTest::repeatsASpoiledFieldOnALineOfItsOwn()
{
    const QByteArray original("\xEF\xBB\xBF"
                              "From: ann@contoso.com");
    const mime::Headers headers = compose::headers(passed(original));
    QCOMPARE(headers.people.at(0).address, QStringLiteral("ann@contoso.com"));
    QCOMPARE(headers.values("X-Archive-Envelope").size(), 1);
}

void PassThroughTest::writesCrAsCrlf_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("plain") << QByteArray() << QByteArray("At noon?\rTo: eve@contoso.com\r");
    QTest::newRow("mbox") << QByteArray("From a@x Fri Nov 20 08:00:00 2026\r") << QByteArray("At noon?\r");
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF") << QByteArray("At noon?\r");
    QTest::newRow("long first line") << QByteArray("X: " + QByteArray(200'000, 'x') + '\r')
                                     << QByteArray("At noon?\r");
    QTest::newRow("large") << QByteArray() << QByteArray("0123456789\r").repeated(20'000);
}

void PassThroughTest::writesCrAsCrlf()
{
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, body);
    const QByteArray original =
        first + "From: Ann\r <ann@contoso.com>\rTo: bob@contoso.com\rSubject: Lunch\r\r" + body;
    const QByteArray bytes = passed(original);
    QVERIFY(bytes.endsWith(QByteArray(original).replace("\r", "\r\n")));
    QCOMPARE(bytes.count('\r'), bytes.count("\r\n"));
    const mime::Parsed parsed = compose::parsed(bytes);
    QCOMPARE(parsed.headers.people.size(), size_t{2});
    QCOMPARE(parsed.headers.people.at(1).address, QStringLiteral("bob@contoso.com"));
    QCOMPARE(parsed.headers.subject, QStringLiteral("Lunch"));
    QCOMPARE(parsed.text.toLatin1(), body.replace('\r', '\n'));
}

void PassThroughTest::refusesLfAmongCr()
{
    for (const QByteArray &rest : {QByteArray("To: b@x\n\rbody"), QByteArray("\rbody\n"),
                                   QByteArray('\r' + QByteArray(200'000, 'x') + "\r\n")}) {
        const base::Failure failure = support::failureOf([&] { passed("From: a@x\r" + rest); });
        QCOMPARE(failure.key, QByteArray("SOURCE_ITEM_UNREADABLE"));
        QCOMPARE(failure.reaction, base::Reaction::SkipItem);
    }
}

void PassThroughTest::tellsNobodyOfBlindCopies()
{
    const QByteArray original("From: a@x\nTo: b@x\n\n");
    model::Message sent = message(original);
    sent.people.push_back(
        compose::person(compose::Role::Bcc, QStringLiteral("Eve"), QStringLiteral("eve@other.example")));
    QVERIFY(!compose::written(sent, {{"mail", original}}).contains("eve@other.example"));
}

void PassThroughTest::addsWhatTheOriginalLacks()
{
    const QByteArray original("From: a@x\nTo: b@x\n\nbody");
    model::Message sent = message(original);
    sent.originalHasMessageId = sent.originalHasDate = false;
    sent.messageId.clear();
    sent.dateSource = "signature";
    const mime::Headers headers = compose::headers(compose::written(sent, {{"mail", original}}));
    QCOMPARE(headers.messageId, model::messageIdOf("xip", compose::stamp().key));
    QCOMPARE(headers.messageId, mime::messageIdOf(sent, compose::stamp()));
    QCOMPARE(base::toIso(*headers.date), QStringLiteral("2026-11-20T08:00:00Z"));
    QCOMPARE(headers.values("X-Archive-Date-Source"), QStringList{QStringLiteral("signature")});
}

void PassThroughTest::addsNothingThatIsThere()
{
    const QByteArray original(
        "From: a@x\nTo: b@x\nMessage-ID: <kept@contoso.com>\nDate: Mon, 1 Jan 2024 00:00:00 +0000\n\n");
    const mime::Headers headers = compose::headers(passed(original));
    QCOMPARE(headers.values("Message-ID").size(), 1);
    QCOMPARE(headers.values("Date").size(), 1);
    QCOMPARE(headers.values("MIME-Version"), QStringList());
    QCOMPARE(headers.values("X-Archive-Date-Source"), QStringList());
    QCOMPARE(mime::messageIdOf(message(original), compose::stamp()), QByteArray("kept@contoso.com"));
}

void PassThroughTest::writesTheSourcesFields()
{
    const QByteArray original("From: a@x\nTo: b@x\n\n");
    model::Message sent = message(original);
    sent.headers = {{"X-XIP-Signer", QStringLiteral("CN=Contoso\nBcc: eve@x")}};
    const mime::Headers headers = compose::headers(compose::written(sent, {{"mail", original}}));
    QCOMPARE(headers.values("X-XIP-Signer"), QStringList{QStringLiteral("CN=Contoso Bcc: eve@x")});
    QCOMPARE(headers.values("Bcc"), QStringList());
    QVERIFY(headers.values("X-Archive-Participants").at(0).contains(QStringLiteral("bob@contoso.com")));
}

void PassThroughTest::streamsALargeOriginal()
{
    QByteArray original("From: a@x\r\nTo: b@x\r\n\r\n");
    while (original.size() < 5'000'000)
        original += QByteArray::number(original.size()) + "\r\n";
    QVERIFY(passed(original).endsWith(original));
}

void PassThroughTest::refusesHalfAnOriginal()
{
    model::Message sent = message("From: a@x\n\nbody");
    ++sent.original->size;
    QCOMPARE(support::failureOf([&] {
                 compose::written(sent, {{"mail", "From: a@x\n\nbody"}});
             }).key,
             QByteArray("ATTACHMENT_UNAVAILABLE"));
}

QTEST_GUILESS_MAIN(PassThroughTest)

#include "passthrough_test.moc"
