// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QTest>

#include "core/target/microsoft365/forger.h"
#include "core/target/microsoft365/mail.h"
#include "core/target/microsoft365/sandboxfixture.h"

using target::Compared;

static const QString folder = QStringLiteral("XIP");

namespace {

/// A mailbox with one copy of a letter.
struct Delivered
{
    explicit Delivered(sandbox::MicrosoftOptions options = {})
        : fixture(std::move(options)), target(fixture.make()), mailbox(fixture.freshMailbox())
    {}

    QByteArray put(const target::Letter &letter)
    {
        const auto outcomes = target->put(mailbox, folder, std::span(&letter, 1), {});
        return outcomes.at(0).receipt;
    }

    Compared compared(const target::Letter &letter, const QByteArray &receipt, bool isOtherSigning = false)
    {
        return target->compare(mailbox, receipt, letter, isOtherSigning, {})
            .value_or(Compared{{QStringLiteral("cannot be told")}, {}});
    }

    SandboxFixture fixture;
    std::unique_ptr<target::Target> target;
    QString mailbox;
};

QByteArray attached(const QByteArray &fields, const QByteArray &bytes)
{
    QByteArray lines;
    const QByteArray base64 = bytes.toBase64();
    for (qsizetype at = 0; at < base64.size(); at += 76)
        lines += base64.mid(at, 76) + "\r\n";
    return fields + "Content-Transfer-Encoding: base64\r\n\r\n" + lines;
}

const QByteArray smallMail =
    "From: sales@example.com\r\nTo: trading@example.com, Bob <bob@example.com>\r\n"
    "Cc: carol@example.com\r\nBcc: dora@example.com\r\n"
    "Reply-To: desk@example.com\r\nSubject: Plain\r\nMessage-ID: <kept@example.com>\r\n"
    "Date: Tue, 3 Mar 2020 10:00:00 +0000\r\n\r\nText.\r\n";

/// HTML with an inline image, a file above what one request takes, emoji, a subject that has to be cut.
QByteArray richMail()
{
    return "From: \xF0\x9F\x98\x80 <sales@example.com>\r\nSender: desk@example.com\r\n"
           "To: B\xC3\xBCro <office@B\xC3\xBC"
           "cher.example>, undisclosed: a@example.com, A@EXAMPLE.COM;\r\n"
           "Subject: \xF0\x9F\x98\x80  " +
           QByteArray(300, 's') +
           "\r\nMessage-ID: <kept@example.com>\r\nDate: Tue, 3 Mar 2020 10:00:00 +0000\r\nMIME-Version: "
           "1.0\r\n"
           "Content-Type: multipart/mixed; boundary=m\r\n\r\n--m\r\n"
           "Content-Type: multipart/related; boundary=r\r\n\r\n--r\r\nContent-Type: text/html; "
           "charset=utf-8\r\n\r\n"
           "<html><head><style>p { color: red }</style></head><body bgcolor=white><p>It&apos;s "
           "&lt;5&nbsp;\xF0\x9F\x98"
           "\x80<!-- no --></p>\r\n<script>alert('x')</script><a href=https://example.com>A site</a>\r\n"
           "<img src='cid:pic@example.com'></body></html>\r\n--r\r\n" +
           attached("Content-Type: image/png; name=pic.png\r\nContent-ID: <pic@example.com>\r\n"
                    "Content-Disposition: inline; filename=pic.png\r\n",
                    mail::file(2000)) +
           "--r--\r\n--m\r\n" +
           attached("Content-Type: application/octet-stream\r\n"
                    "Content-Disposition: attachment; filename=large.bin\r\n",
                    mail::file(4'000'000)) +
           "--m--\r\n";
}

Forger forgerOf(Delivered &world, const QByteArray &receipt)
{
    return {world.fixture.cloud, world.mailbox, QString::fromUtf8(receipt)};
}

target::Letter withTwoFiles(const QString &mailbox)
{
    return mail::letter(1, mailbox, {mail::file(1000), mail::file(5000)});
}

} // namespace

class CopyComparerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsNothingInACopyAsItWasPut_data();
    void findsNothingInACopyAsItWasPut();
    void namesTheFieldThatWasForged_data();
    void namesTheFieldThatWasForged();
    void namesAnAttachmentOfTheSameSize();
    void namesAnOriginalOfTheSameSize();
    void namesAnImageThatIsShownElsewhere();
    void namesAnAttachmentMoreOrLess();
    void takesAnyOfSomebodysAddresses();
    void leavesOutAnAuthorThatTheTenantReplaces();
    void namesTheMailboxAsAuthorWhereOthersWereKept();
    void leavesOutTimesOfAnotherSigning();
    void cannotTellOfACopyThatIsGone();
    void asksOnceForACopyWithoutAttachments();
};

void CopyComparerTest::findsNothingInACopyAsItWasPut_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("a text") << 0;
    QTest::newRow("files") << 1;
    QTest::newRow("an e-mail") << 2;
    QTest::newRow("all at once") << 3;
}

void CopyComparerTest::findsNothingInACopyAsItWasPut()
{
    QFETCH(int, number);
    Delivered world;
    const target::Letter letter = number == 0   ? mail::letter(1, world.mailbox)
                                  : number == 1 ? withTwoFiles(world.mailbox)
                                  : number == 2 ? mail::passedThrough(smallMail, world.mailbox)
                                                : mail::passedThrough(richMail(), world.mailbox);
    const QByteArray receipt = world.put(letter);
    QVERIFY(!receipt.isEmpty());
    const Compared compared = world.compared(letter, receipt);
    QCOMPARE(compared.altered, QStringList());
    QCOMPARE(compared.leftOut, QStringList());
}

void CopyComparerTest::namesTheFieldThatWasForged_data()
{
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<QStringList>("altered");
    const auto row = [](const char *name, const QByteArray &change, const QStringList &altered) {
        QTest::newRow(name) << change << altered;
    };
    const QByteArray evil = R"({"emailAddress":{"name":"Sales Desk","address":"evil@example.com"}})";
    row("subject", R"({"subject":"TAMPERED"})", {QStringLiteral("subject")});
    row("body", R"({"body":{"contentType":"text","content":"FORGED"}})", {QStringLiteral("body")});
    row("body as HTML", R"({"body":{"contentType":"html","content":"<p>FORGED</p>"}})",
        {QStringLiteral("body")});
    row("from", R"({"from":)" + evil + "}", {QStringLiteral("from")});
    row("sender", R"({"sender":)" + evil + "}", {QStringLiteral("sender")});
    row("one more in to", R"({"toRecipients":[)" + evil + "]}", {QStringLiteral("to")});
    row("nobody in cc", R"({"ccRecipients":[]})", {QStringLiteral("cc")});
    row("one more in bcc", R"({"bccRecipients":[)" + evil + "]}", {QStringLiteral("bcc")});
    row("where replies go", R"({"replyTo":[)" + evil + "]}", {QStringLiteral("reply to")});
    row("two fields", R"({"subject":"TAMPERED","from":)" + evil + "}",
        {QStringLiteral("subject"), QStringLiteral("from")});
    row("what people may change", R"({"isRead":false,"categories":["Red"],"importance":"high"})", {});
}

void CopyComparerTest::namesTheFieldThatWasForged()
{
    QFETCH(QByteArray, change);
    QFETCH(QStringList, altered);
    Delivered world;
    const target::Letter letter = mail::passedThrough(smallMail, world.mailbox);
    const QByteArray receipt = world.put(letter);
    forgerOf(world, receipt).patch(change);
    QCOMPARE(world.compared(letter, receipt).altered, altered);
    QCOMPARE(world.compared(letter, receipt).leftOut, QStringList());
}

void CopyComparerTest::namesAnAttachmentOfTheSameSize()
{
    Delivered world;
    const target::Letter letter = withTwoFiles(world.mailbox);
    const QByteArray receipt = world.put(letter);
    forgerOf(world, receipt).replace(QStringLiteral("1.bin"), QByteArray(5000, 'X'));
    QCOMPARE(world.compared(letter, receipt).altered, QStringList{QStringLiteral("attachment 1.bin")});
}

void CopyComparerTest::namesAnOriginalOfTheSameSize()
{
    Delivered world;
    const target::Letter letter = mail::passedThrough(smallMail, world.mailbox);
    const QByteArray receipt = world.put(letter);
    forgerOf(world, receipt).replace(QStringLiteral("original.eml"), QByteArray(smallMail.size(), 'X'));
    QCOMPARE(world.compared(letter, receipt).altered, QStringList{QStringLiteral("attachment original.eml")});
}

void CopyComparerTest::namesAnImageThatIsShownElsewhere()
{
    Delivered world;
    const target::Letter letter = mail::passedThrough(richMail(), world.mailbox);
    const QByteArray receipt = world.put(letter);
    forgerOf(world, receipt)
        .replace(QStringLiteral("pic.png"), mail::file(2000), QStringLiteral("other@example.com"));
    QCOMPARE(world.compared(letter, receipt).altered, QStringList{QStringLiteral("attachment pic.png")});
}

void CopyComparerTest::namesAnAttachmentMoreOrLess()
{
    Delivered world;
    const target::Letter letter = withTwoFiles(world.mailbox);
    const QByteArray receipt = world.put(letter);
    Forger forger = forgerOf(world, receipt);
    forger.remove(QStringLiteral("0.bin"));
    forger.add(QStringLiteral("more.bin"), "x");
    const QStringList both{QStringLiteral("attachment 0.bin"), QStringLiteral("attachment more.bin")};
    QCOMPARE(world.compared(letter, receipt).altered, both);
}

void CopyComparerTest::takesAnyOfSomebodysAddresses()
{
    Delivered world;
    world.fixture.cloud.add(
        sandbox::DirectoryUser{.userPrincipalName = QStringLiteral("sales.desk@example.com"),
                               .mail = QStringLiteral("sales.desk@example.com"),
                               .proxyAddresses = {QStringLiteral("SMTP:sales.desk@example.com"),
                                                  QStringLiteral("smtp:sales@example.com"),
                                                  QStringLiteral("smtp:carol@example.com")}});
    const target::Letter letter = mail::passedThrough(smallMail, world.mailbox);
    const QByteArray receipt = world.put(letter);
    const QByteArray primary = R"({"emailAddress":{"name":"S","address":"Sales.Desk@example.com"}})";
    forgerOf(world, receipt).patch(R"({"from":)" + primary + R"(,"ccRecipients":[)" + primary + "]}");
    QCOMPARE(world.compared(letter, receipt), Compared());
}

void CopyComparerTest::leavesOutAnAuthorThatTheTenantReplaces()
{
    sandbox::MicrosoftOptions options;
    options.keepsFrom = false;
    Delivered world(options);
    const target::Letter letter = mail::passedThrough(smallMail, world.mailbox);
    const Compared compared = world.compared(letter, world.put(letter));
    QCOMPARE(compared.altered, QStringList());
    QCOMPARE(compared.leftOut, (QStringList{QStringLiteral("from"), QStringLiteral("sender")}));
}

void CopyComparerTest::namesTheMailboxAsAuthorWhereOthersWereKept()
{
    Delivered world;
    const target::Letter other = mail::letter(1, world.mailbox);
    QCOMPARE(world.compared(other, world.put(other)), Compared());
    const target::Letter letter = mail::passedThrough(smallMail, world.mailbox);
    const QByteArray receipt = world.put(letter);
    forgerOf(world, receipt).patch(R"({"from":{"emailAddress":{"name":"U","address":"user1@example.com"}}})");
    QCOMPARE(world.compared(letter, receipt).altered, QStringList{QStringLiteral("from")});
}

void CopyComparerTest::leavesOutTimesOfAnotherSigning()
{
    Delivered world;
    const QByteArray original = "From: sales@example.com\r\nTo: bob@example.com\r\n\r\nText.\r\n";
    const auto signedAt = [&](QStringView date) {
        model::Message message = mail::message();
        message.date = *base::fromIso(date);
        message.dateSource = "signature";
        message.subject.clear();
        message.text.clear();
        message.original =
            model::Attachment{.name = QStringLiteral("m.eml"), .size = original.size(), .locator = "0"};
        const QString id = QStringLiteral("item-1");
        target::Letter letter =
            mail::letterOf(mail::bytesOf(message, id, {original}, base::Digest::sha256(original)),
                           mail::keyOf(id), world.mailbox);
        letter.date = message.date;
        return letter;
    };
    const QByteArray receipt = world.put(signedAt(u"2020-03-03T10:00:00Z"));
    const target::Letter later = signedAt(u"2020-03-04T10:00:00Z");
    const QStringList times{QStringLiteral("time sent"), QStringLiteral("time received")};
    QCOMPARE(world.compared(later, receipt, true).leftOut, times);
    QCOMPARE(world.compared(later, receipt, true).altered, QStringList());
    QCOMPARE(world.compared(later, receipt).altered, times);
}

void CopyComparerTest::cannotTellOfACopyThatIsGone()
{
    Delivered world;
    const target::Letter letter = mail::letter(1, world.mailbox);
    const QByteArray receipt = world.put(letter);
    world.fixture.cloud.removeMessage(world.mailbox, QString::fromUtf8(receipt));
    QCOMPARE(world.target->compare(world.mailbox, receipt, letter, false, {}), std::nullopt);
}

void CopyComparerTest::asksOnceForACopyWithoutAttachments()
{
    Delivered world;
    const target::Letter letter = mail::letter(1, world.mailbox);
    const QByteArray receipt = world.put(letter);
    world.fixture.cloud.forgetTraffic();
    QCOMPARE(world.compared(letter, receipt), Compared());
    QCOMPARE(world.fixture.cloud.traffic().requestsByMailbox[world.mailbox], 1);
    QVERIFY2(world.fixture.cloud.violations().isEmpty(),
             qPrintable(world.fixture.cloud.violations().join(u'\n')));
}

QTEST_GUILESS_MAIN(CopyComparerTest)
#include "copycomparer_test.moc"
