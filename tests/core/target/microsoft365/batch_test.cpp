// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/target/microsoft365/scripted.h"
#include "support/failureof.h"
#include "target/microsoft365/batch.h"

using namespace std::chrono_literals;
using namespace microsoft365;
using scripted::refusal;
using scripted::Service;

namespace {

/// An answer with these parts: id, status, and what stands beside them.
QByteArray part(int id, int status, const QByteArray &more = R"("body":{})")
{
    return R"({"id":")" + QByteArray::number(id) + R"(","status":)" + QByteArray::number(status) + ',' +
           more + '}';
}

scripted::Answer parts(const QByteArrayList &list)
{
    return {200, R"({"responses":[)" + list.join(',') + "]}"};
}

std::vector<Batch::Answer> read(Service &service, int count)
{
    const MailboxRef mailbox = service.mailbox();
    Batch batch(*service.client, mailbox);
    for (int i = 0; i < count; ++i)
        batch.add("/users/u1/" + QByteArray::number(i));
    return batch.read({});
}

} // namespace

class BatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersComeInTheOrderOfTheRequests();
    void partsRunOneAfterTheOther();
    void oneAloneIsNoBatch();
    void asksAgainForWhatWasRefusedForNow();
    void asksAgainForAnAnswerWithoutContent_data();
    void asksAgainForAnAnswerWithoutContent();
    void keepsWhatIsRefusedForGood();
    void aTokenThatRanOutIsRenewedOnce();
    void theMailboxRestsAsAPartSays();
    void givesUpOnAServiceThatNeverAnswers();
};

void BatchTest::answersComeInTheOrderOfTheRequests()
{
    Service service({parts({part(3, 200, R"("body":{"n":3})"), part(1, 200, R"("body":{"n":1})"),
                            part(2, 200, R"("body":{"n":2})")})});
    const auto answers = read(service, 3);
    for (int i = 0; i < 3; ++i) {
        QVERIFY(!answers[size_t(i)].error);
        QCOMPARE(answers[size_t(i)].body[QLatin1String("n")].toInt(), i + 1);
    }
}

void BatchTest::partsRunOneAfterTheOther()
{
    Service service({parts({part(1, 200), part(2, 200)})});
    read(service, 2);
    QCOMPARE(service.requests(), QByteArrayList{"POST /v1.0/$batch"});
    const QJsonArray sent = service.sent(0)[QLatin1String("requests")].toArray();
    QVERIFY(!sent[0].toObject().contains(QLatin1String("dependsOn")));
    QCOMPARE(sent[1][QLatin1String("dependsOn")].toArray(), QJsonArray{QStringLiteral("1")});
    QCOMPARE(sent[1][QLatin1String("url")].toString(), QStringLiteral("/users/u1/1"));
    QCOMPARE(sent[1][QLatin1String("headers")][QLatin1String("Prefer")].toString(),
             QStringLiteral("IdType=\"ImmutableId\""));
}

void BatchTest::oneAloneIsNoBatch()
{
    Service service({refusal(404, "ErrorItemNotFound")});
    const auto answers = read(service, 1);
    QCOMPARE(service.requests(), QByteArrayList{"GET /v1.0/users/u1/0"});
    QCOMPARE(troubleOf(*answers.at(0).error), Trouble::NotFound);
}

void BatchTest::asksAgainForWhatWasRefusedForNow()
{
    Service service({parts({part(1, 200, R"("body":{"n":1})"), part(2, 503), part(3, 424)}),
                     parts({part(2, 200, R"("body":{"n":2})"), part(3, 200, R"("body":{"n":3})")})});
    const auto answers = read(service, 3);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(answers[size_t(i)].body[QLatin1String("n")].toInt(), i + 1);
    QCOMPARE(service.sent(1)[QLatin1String("requests")].toArray().size(), 2);
}

void BatchTest::asksAgainForAnAnswerWithoutContent_data()
{
    QTest::addColumn<QByteArray>("more");
    QTest::newRow("none") << QByteArray(R"("headers":{})");
    QTest::newRow("null") << QByteArray(R"("body":null)");
    QTest::newRow("a text") << QByteArray(R"("body":"PGh0bWw+")");
}

void BatchTest::asksAgainForAnAnswerWithoutContent()
{
    QFETCH(QByteArray, more);
    Service service({parts({part(1, 200), part(2, 200, more)}), parts({part(2, 200, R"("body":{"n":2})")})});
    const auto answers = read(service, 2);
    QVERIFY(!answers[0].error);
    QVERIFY(!answers[1].error);
    QCOMPARE(answers[1].body[QLatin1String("n")].toInt(), 2);
    QCOMPARE(service.sent(1)[QLatin1String("requests")].toArray().size(), 1);
}

void BatchTest::keepsWhatIsRefusedForGood()
{
    Service service(
        {parts({part(1, 404, R"("body":{"error":{"code":"ErrorItemNotFound"}})"), part(2, 200)})});
    const auto answers = read(service, 2);
    QCOMPARE(troubleOf(*answers[0].error), Trouble::NotFound);
    QVERIFY(!answers[1].error);
    QCOMPARE(service.requests().size(), 1);
}

void BatchTest::aTokenThatRanOutIsRenewedOnce()
{
    const QByteArray expired = R"("body":{"error":{"code":"InvalidAuthenticationToken"}})";
    Service service({parts({part(1, 401, expired), part(2, 401, expired)}),
                     parts({part(1, 200, R"("body":{"n":1})"), part(2, 401, expired)})});
    const auto answers = read(service, 2);
    QVERIFY(!answers[0].error);
    QCOMPARE(troubleOf(*answers[1].error), Trouble::SignIn);
    QCOMPARE(service.requests().size(), 2);
    QCOMPARE(service.request(1).headers.value("authorization"), "Bearer token2");
}

void BatchTest::theMailboxRestsAsAPartSays()
{
    Service service({parts({part(1, 200), part(2, 429, R"("headers":{"Retry-After":"40"},"body":{})")})});
    const base::Failure failure = support::failureOf([&] { read(service, 2); });
    QCOMPARE(failure.key, "IMPORT_THROTTLED");
    QVERIFY(failure.retryAfter && *failure.retryAfter > 30s);
}

void BatchTest::givesUpOnAServiceThatNeverAnswers()
{
    Service service({parts({}), parts({}), parts({}), parts({})});
    const base::Failure failure = support::failureOf([&] { read(service, 2); });
    QCOMPARE(failure.reaction, base::Reaction::ParkMailbox);
    QCOMPARE(service.requests().size(), 4);
}

QTEST_GUILESS_MAIN(BatchTest)
#include "batch_test.moc"
