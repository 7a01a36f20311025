// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/target/microsoft365/mail.h"
#include "core/target/microsoft365/scripted.h"
#include "support/failureof.h"
#include "target/microsoft365/attachments.h"

using namespace microsoft365;
using scripted::refusal;
using scripted::Service;
using Part = OpenedLetter::Part;
using Indexes = std::vector<size_t>;

static const QByteArray postAttachment = "POST /v1.0/users/u1/messages/m1/attachments";
static const QByteArray postSession = "POST /v1.0/users/u1/messages/m1/attachments/createUploadSession";

namespace {

Part part(const char *name, qint64 size)
{
    return {.name = QLatin1String(name), .size = size};
}

ListedAttachment listed(const char *name, qint64 size)
{
    return {QLatin1String(name), size};
}

/// Adds a part of that size after the service has answered so.
std::optional<GraphError> add(Service &service, qsizetype size)
{
    OpenedLetter opened(mail::letter(1, QStringLiteral("u1"), {mail::file(size)}), {});
    return Attachments(*service.client).add(service.mailbox(), QStringLiteral("m1"), opened, 0, {});
}
scripted::Answer session(const Service &service)
{
    return {201, R"({"uploadUrl":")" + service.url(QStringLiteral("/upload/s1")).toEncoded() + "\"}"};
}
scripted::Answer going(qint64 next)
{
    return {200, R"({"nextExpectedRanges":[")" + QByteArray::number(next) + R"(-"]})"};
}

} // namespace

class AttachmentsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhatIsMissing_data();
    void knowsWhatIsMissing();
    void takesNoneForAnotherOfItsName();
    void readsWhereThePieceBegins_data();
    void readsWhereThePieceBegins();
    void listsAllPages();
    void aMessageThatIsGoneHasNoList();
    void anAnswerWithoutAListIsNoEmptyOne();
    void aRefusedListSaysNothingOfTheLetter();
    void postsASmallOne();
    void uploadsALargeOneInPieces();
    void goesOnWhereTheServiceStands_data();
    void goesOnWhereTheServiceStands();
    void saysThatNothingIsKnownWhenItNeverEnds();
    void aRefusedPieceIsNotRepeated();
    void postsWhatIsTooSmallForASession();
    void namesTheSizeThatNoWayTakes();
};

void AttachmentsTest::knowsWhatIsMissing_data()
{
    using List = std::vector<ListedAttachment>;
    QTest::addColumn<List>("there");
    QTest::addColumn<bool>("isOurs");
    QTest::addColumn<Indexes>("missing");
    QTest::newRow("none there") << List{} << true << Indexes{0, 1, 2};
    QTest::newRow("all") << List{listed("b", 20), listed("a", 10), listed("a", 10)} << true << Indexes{};
    QTest::newRow("all but another") << List{listed("a", 10), listed("a", 300)} << true << Indexes{1};
    QTest::newRow("one of two alike") << List{listed("a", 10)} << false << Indexes{};
    QTest::newRow("one of two alike, and another")
        << List{listed("b", 20), listed("a", 300)} << false << Indexes{};
    QTest::newRow("counted larger") << List{listed("b", 400)} << true << Indexes{0, 2};
    QTest::newRow("cut short") << List{listed("b", 19)} << false << Indexes{};
    QTest::newRow("far too large") << List{listed("b", 100'000)} << false << Indexes{};
    QTest::newRow("a foreign one") << List{listed("c", 20)} << false << Indexes{};
    QTest::newRow("one too often") << List{listed("b", 20), listed("b", 20)} << false << Indexes{};
}

void AttachmentsTest::knowsWhatIsMissing()
{
    QFETCH(std::vector<ListedAttachment>, there);
    QFETCH(bool, isOurs);
    QFETCH(Indexes, missing);
    const auto found = missingParts({part("a", 10), part("b", 20), part("a", 10)}, there);
    QCOMPARE(found.has_value(), isOurs);
    if (isOurs)
        QCOMPARE(*found, missing);
}

/// Two scans of nearly the same size: what is listed may be either.
void AttachmentsTest::takesNoneForAnotherOfItsName()
{
    const std::vector<Part> parts{part("scan.pdf", 2'923'000), part("scan.pdf", 2'922'900), part("b", 20)};
    QVERIFY(!missingParts(parts, {listed("scan.pdf", 2'923'100), listed("b", 20)}));
    QCOMPARE(missingParts(parts, {listed("scan.pdf", 2'922'900)}), (Indexes{0, 2}));
    QCOMPARE(missingParts(parts, {listed("scan.pdf", 2'923'100), listed("scan.pdf", 2'923'200)}), Indexes{2});
    const std::vector<Part> apart{part("scan.pdf", 2'923'000), part("scan.pdf", 100'000)};
    QCOMPARE(missingParts(apart, {listed("scan.pdf", 2'923'100)}), Indexes{1});
    QCOMPARE(missingParts(apart, {listed("scan.pdf", 100'200)}), Indexes{0});
}

void AttachmentsTest::readsWhereThePieceBegins_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<qint64>("next");
    QTest::newRow("open") << QByteArray(R"({"nextExpectedRanges":["3276800-"]})") << qint64(3276800);
    QTest::newRow("closed") << QByteArray(R"({"nextExpectedRanges":["5-99","200-"]})") << qint64(5);
    QTest::newRow("none") << QByteArray(R"({"nextExpectedRanges":[]})") << qint64(-1);
    QTest::newRow("no number") << QByteArray(R"({"nextExpectedRanges":["x-"]})") << qint64(-1);
    QTest::newRow("empty") << QByteArray() << qint64(-1);
}

void AttachmentsTest::readsWhereThePieceBegins()
{
    QFETCH(QByteArray, body);
    QFETCH(qint64, next);
    net::Response response{.status = 200};
    response.body = body;
    QCOMPARE(nextExpected(response).value_or(-1), next);
}

void AttachmentsTest::listsAllPages()
{
    Service service;
    service.then({200, R"({"value":[{"name":"a","size":1}],"@odata.nextLink":")" +
                           service.url(QStringLiteral("/2")).toEncoded() + "\"}"});
    service.then({200, R"({"value":[{"name":"b","size":2}]})"});
    const auto list = Attachments(*service.client).list(service.mailbox(), QStringLiteral("m1"), {});
    QCOMPARE(list.value(), (std::vector<ListedAttachment>{listed("a", 1), listed("b", 2)}));
}

void AttachmentsTest::aMessageThatIsGoneHasNoList()
{
    Service service({refusal(404, "ErrorItemNotFound")});
    QVERIFY(!Attachments(*service.client).list(service.mailbox(), QStringLiteral("m1"), {}));
}

void AttachmentsTest::anAnswerWithoutAListIsNoEmptyOne()
{
    Service service;
    service.then({200});
    const base::Failure failure = support::failureOf(
        [&] { Attachments(*service.client).list(service.mailbox(), QStringLiteral("m1"), {}); });
    QCOMPARE(failure.key, "UNEXPECTED_ANSWER");
}

void AttachmentsTest::aRefusedListSaysNothingOfTheLetter()
{
    Service service({refusal(400, "ErrorInvalidRequest")});
    const base::Failure failure = support::failureOf(
        [&] { Attachments(*service.client).list(service.mailbox(), QStringLiteral("m1"), {}); });
    QCOMPARE(failure.reaction, base::Reaction::ParkMailbox);
}

void AttachmentsTest::postsASmallOne()
{
    Service service;
    service.then({201});
    QVERIFY(!add(service, 1000));
    QCOMPARE(service.requests(), QByteArrayList{postAttachment});
    QCOMPARE(QByteArray::fromBase64(service.sent(0)[QLatin1String("contentBytes")].toString().toLatin1()),
             mail::file(1000));
}

void AttachmentsTest::uploadsALargeOneInPieces()
{
    constexpr qsizetype size = 7'000'000;
    Service service;
    service.then(session(service));
    service.then(going(3'276'800));
    service.then(going(6'553'600));
    service.then({201, {}});
    QVERIFY(!add(service, size));
    QCOMPARE(service.requests(),
             (QByteArrayList{postSession, "PUT /upload/s1", "PUT /upload/s1", "PUT /upload/s1"}));
    const QJsonObject item = service.sent(0)[QLatin1String("AttachmentItem")].toObject();
    QCOMPARE(item[QLatin1String("size")].toInteger(), size);
    QCOMPARE(item[QLatin1String("attachmentType")].toString(), QStringLiteral("file"));
    QByteArray arrived;
    for (size_t i = 1; i <= 3; ++i)
        arrived += service.request(i).body;
    QVERIFY(arrived == mail::file(size));
    QCOMPARE(service.request(1).headers.value("content-range"), "bytes 0-3276799/7000000");
    QCOMPARE(service.request(3).headers.value("content-range"), "bytes 6553600-6999999/7000000");
    QVERIFY(!service.request(1).headers.contains("authorization"));
}

void AttachmentsTest::goesOnWhereTheServiceStands_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("isCut");
    QTest::addColumn<qint64>("standsAt");
    QTest::newRow("cut, and the piece was lost") << 0 << true << qint64(0);
    QTest::newRow("cut, and the piece is there") << 0 << true << qint64(3'276'800);
    QTest::newRow("cut, and half of it is there") << 0 << true << qint64(1'000'000);
    QTest::newRow("unavailable") << 503 << false << qint64(0);
    QTest::newRow("it expects another place") << 416 << false << qint64(3'276'800);
}

void AttachmentsTest::goesOnWhereTheServiceStands()
{
    QFETCH(int, status);
    QFETCH(bool, isCut);
    QFETCH(qint64, standsAt);
    constexpr qsizetype size = 4'000'000;
    Service service;
    service.then(session(service));
    service.then({status, {}, {}, isCut});
    service.then(going(standsAt));
    for (qint64 at = standsAt; at + Attachments::pieceSize < size; at += Attachments::pieceSize)
        service.then(going(at + Attachments::pieceSize));
    service.then({201, {}});
    QVERIFY(!add(service, size));
    QCOMPARE(service.requests().at(2), "GET /upload/s1");
    const QByteArray range = "bytes " + QByteArray::number(standsAt) + '-';
    QVERIFY(service.request(3).headers.value("content-range").startsWith(range));
    QVERIFY(
        mail::file(size).endsWith(service.request(static_cast<size_t>(service.requests().size()) - 1).body));
}

void AttachmentsTest::saysThatNothingIsKnownWhenItNeverEnds()
{
    Service service;
    service.then(session(service));
    service.then(going(4'000'000));
    const auto error = add(service, 4'000'000);
    QVERIFY(error);
    QCOMPARE(troubleOf(*error), Trouble::Passing);
}

void AttachmentsTest::aRefusedPieceIsNotRepeated()
{
    Service service;
    service.then(session(service));
    service.then(refusal(413, "ErrorMessageSizeExceeded"));
    const auto error = add(service, 4'000'000);
    QVERIFY(error);
    QCOMPARE(troubleOf(*error), Trouble::TooLarge);
    QCOMPARE(service.requests().size(), 2);
}

void AttachmentsTest::postsWhatIsTooSmallForASession()
{
    Service service({refusal(400, "ErrorAttachmentSizeShouldNotBeLessThanMinimumSize"), {201}});
    QVERIFY(!add(service, 3'000'001));
    QCOMPARE(service.requests().last(), postAttachment);
}

void AttachmentsTest::namesTheSizeThatNoWayTakes()
{
    Service service(
        {refusal(400, "ErrorAttachmentSizeShouldNotBeLessThanMinimumSize"), refusal(413, "Unheard")});
    const auto error = add(service, 3'145'700);
    QVERIFY(error);
    QCOMPARE(troubleOf(*error), Trouble::TooLarge);
    QVERIFY2(error->message.contains(QStringLiteral("3145700 bytes")), qPrintable(error->message));
    QVERIFY2(error->message.contains(QStringLiteral("no setting")), qPrintable(error->message));
}

QTEST_GUILESS_MAIN(AttachmentsTest)
#include "attachments_test.moc"
