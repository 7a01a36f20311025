// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/target/microsoft365/mail.h"
#include "core/target/microsoft365/scripted.h"
#include "support/failureof.h"
#include "target/microsoft365/copies.h"
#include "target/microsoft365/properties.h"

using namespace microsoft365;
using scripted::refusal;
using scripted::Service;
using State = target::Found::State;

static const QString folder = QStringLiteral("f1");

namespace {

QByteArray message(const QByteArray &id, const QString &mark, const QByteArrayList &sizes,
                   bool isDraft = false)
{
    QJsonArray attachments;
    for (const QByteArray &size : sizes)
        attachments.append(QJsonObject{{QStringLiteral("size"), size.toLongLong()}});
    QJsonArray properties;
    if (!mark.isEmpty())
        properties.append(
            QJsonObject{{QStringLiteral("id"), property::parts.toLower()}, {QStringLiteral("value"), mark}});
    return QJsonDocument(QJsonObject{{QStringLiteral("id"), QString::fromLatin1(id)},
                                     {QStringLiteral("isDraft"), isDraft},
                                     {QStringLiteral("attachments"), attachments},
                                     {QStringLiteral("singleValueExtendedProperties"), properties}})
        .toJson(QJsonDocument::Compact);
}

scripted::Answer page(const QByteArrayList &messages)
{
    return {200, R"({"value":[)" + messages.join(',') + "]}"};
}

/// A page that another one follows.
QByteArray linked(const Service &service, const QByteArray &messages)
{
    return R"({"value":[)" + messages + R"(],"@odata.nextLink":")" +
           service.url(QStringLiteral("/2")).toEncoded() + "\"}";
}

std::vector<target::Letter> someLetters(int count)
{
    std::vector<target::Letter> letters;
    for (int i = 0; i < count; ++i)
        letters.push_back(mail::letter(i, QStringLiteral("u1")));
    return letters;
}

/// Every way to look at copies: for one, for some, at all, and whether there is any.
std::vector<std::function<void()>> looks(Service &service)
{
    const auto find = [&service](int count) {
        std::map<model::DeliveryKey, target::Found> found;
        Copies(*service.client).find(service.mailbox(), folder, someLetters(count), found, {});
    };
    return {[find] { find(1); }, [find] { find(2); },
            [&service] {
                Copies(*service.client).list(service.mailbox(), folder, [](const target::Held &) {}, {});
            },
            [&service] {
                Copies(*service.client).holdsAny(service.mailbox(), folder, {});
            }};
}

} // namespace

class CopiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWholeCopiesFromHalfOnes_data();
    void tellsWholeCopiesFromHalfOnes();
    void takesAWholeCopyBeforeAHalfOne();
    void asksForTheKeyAlone();
    void findsManyInFewRequests();
    void looksOnWhileNothingWholeIsFound_data();
    void looksOnWhileNothingWholeIsFound();
    void looksOnAfterABatch();
    void aPageThatIsRefusedIsNoEmptyOne();
    void anAnswerWithoutAListIsNoEmptyOne_data();
    void anAnswerWithoutAListIsNoEmptyOne();
    void aRefusedLookSaysNothingOfTheLetters_data();
    void aRefusedLookSaysNothingOfTheLetters();
    void saysThatTheFolderIsGone();
    void listsOursAndOthers();
    void listsWhetherACopyIsWhole();
    void holdsAnyWhenThereIsOne();
};

void CopiesTest::tellsWholeCopiesFromHalfOnes_data()
{
    QTest::addColumn<QString>("mark");
    QTest::addColumn<QByteArrayList>("sizes");
    QTest::addColumn<bool>("isDraft");
    QTest::addColumn<State>("state");
    QTest::newRow("without files") << QString() << QByteArrayList() << false << State::Complete;
    QTest::newRow("all files") << "2:30" << QByteArrayList{"10", "20"} << false << State::Complete;
    QTest::newRow("counted larger") << "2:30" << QByteArrayList{"310", "320"} << false << State::Complete;
    QTest::newRow("one missing") << "2:30" << QByteArrayList{"10"} << false << State::Incomplete;
    QTest::newRow("all missing") << "2:30" << QByteArrayList() << false << State::Incomplete;
    QTest::newRow("one cut short") << "2:30" << QByteArrayList{"10", "19"} << false << State::Incomplete;
    QTest::newRow("one too many") << "2:30" << QByteArrayList{"10", "10", "10"} << false << State::Incomplete;
    QTest::newRow("another file") << "1:10" << QByteArrayList{"10000000"} << false << State::Incomplete;
    QTest::newRow("a draft") << QString() << QByteArrayList() << true << State::Incomplete;
}

void CopiesTest::tellsWholeCopiesFromHalfOnes()
{
    QFETCH(QString, mark);
    QFETCH(QByteArrayList, sizes);
    QFETCH(bool, isDraft);
    QFETCH(State, state);
    const target::Found found =
        foundIn(QJsonDocument::fromJson(message("m1", mark, sizes, isDraft)).object());
    QCOMPARE(found.state, state);
    QCOMPARE(found.receipt, "m1");
}

void CopiesTest::takesAWholeCopyBeforeAHalfOne()
{
    const auto best = [](const QByteArrayList &messages) {
        return bestOf(QJsonDocument::fromJson('[' + messages.join(',') + ']').array());
    };
    const QByteArray half = message("half", QStringLiteral("1:1"), {});
    const QByteArray whole = message("whole", {}, {});
    QCOMPARE(best({}).state, State::Absent);
    QCOMPARE(best({half, whole}).receipt, "whole");
    QCOMPARE(best({whole, half}).receipt, "whole");
    QCOMPARE(best({half}).state, State::Incomplete);
}

void CopiesTest::asksForTheKeyAlone()
{
    Service service({page({message("m1", {}, {})})});
    const std::vector<target::Letter> letters{mail::letter(1, QStringLiteral("u1"))};
    std::map<model::DeliveryKey, target::Found> found;
    QVERIFY(!Copies(*service.client).find(service.mailbox(), folder, letters, found, {}));
    QCOMPARE(found.at(letters[0].key).receipt, "m1");
    const QByteArray request = QByteArray::fromPercentEncoding(service.requests().at(0));
    QVERIFY(request.startsWith("GET /v1.0/users/u1/mailFolders/f1/messages?"));
    const QByteArray filter = "$filter=singleValueExtendedProperties/Any(ep: ep/id eq '" +
                              property::itemKey.toLatin1() + "' and ep/value eq '" +
                              letters[0].archiveKey.toHex() + "')";
    QVERIFY2(request.contains(filter), request.constData());
}

void CopiesTest::findsManyInFewRequests()
{
    const std::vector<target::Letter> letters = someLetters(31);
    Service service;
    for (const int count : {15, 15}) {
        QByteArrayList parts;
        for (int i = 1; i <= count; ++i)
            parts.append(R"({"id":")" + QByteArray::number(i) + R"(","status":200,"body":{"value":[)" +
                         (i == 2 ? QByteArray() : message("m", {}, {})) + "]}}");
        service.then({200, R"({"responses":[)" + parts.join(',') + "]}"});
    }
    service.then(page({}));
    std::map<model::DeliveryKey, target::Found> found;
    Copies(*service.client).find(service.mailbox(), folder, letters, found, {});
    QCOMPARE(service.requests().size(), 3);
    QCOMPARE(found.size(), 28u);
    QVERIFY(!found.contains(letters[1].key));
    QVERIFY(!found.contains(letters[30].key));
}

void CopiesTest::looksOnWhileNothingWholeIsFound_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<QByteArray>("receipt");
    QTest::addColumn<int>("requests");
    const QByteArray whole = message("whole", {}, {});
    const QByteArray half = message("half", QStringLiteral("1:1"), {});
    const QByteArray other = message("other", QStringLiteral("1:1"), {});
    QTest::newRow("an empty page") << QByteArray() << whole << QByteArray("whole") << 2;
    QTest::newRow("a half one") << half << whole << QByteArray("whole") << 2;
    QTest::newRow("half ones") << half << other << QByteArray("half") << 2;
    QTest::newRow("nothing") << QByteArray() << QByteArray() << QByteArray() << 2;
    QTest::newRow("a whole one") << whole << half << QByteArray("whole") << 1;
}

void CopiesTest::looksOnWhileNothingWholeIsFound()
{
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, second);
    QFETCH(QByteArray, receipt);
    QFETCH(int, requests);
    Service service;
    service.then({200, linked(service, first)});
    service.then(page({second}));
    const std::vector<target::Letter> letters = someLetters(1);
    std::map<model::DeliveryKey, target::Found> found;
    QVERIFY(!Copies(*service.client).find(service.mailbox(), folder, letters, found, {}));
    QCOMPARE(found[letters[0].key].receipt, receipt);
    QCOMPARE(service.requests().size(), requests);
}

void CopiesTest::looksOnAfterABatch()
{
    Service service;
    service.then({200, R"({"responses":[{"id":"1","status":200,"body":)" + linked(service, {}) +
                           R"(},{"id":"2","status":200,"body":{"value":[]}}]})"});
    service.then(page({message("m1", {}, {})}));
    const std::vector<target::Letter> letters = someLetters(2);
    std::map<model::DeliveryKey, target::Found> found;
    Copies(*service.client).find(service.mailbox(), folder, letters, found, {});
    QCOMPARE(found[letters[0].key].receipt, "m1");
    QCOMPARE(found.count(letters[1].key), 0u);
}

void CopiesTest::aPageThatIsRefusedIsNoEmptyOne()
{
    Service service;
    service.then({200, linked(service, {})});
    service.then(refusal(404, "ErrorItemNotFound"));
    QCOMPARE(support::failureOf(looks(service).front()).reaction, base::Reaction::ParkMailbox);
}

void CopiesTest::anAnswerWithoutAListIsNoEmptyOne_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray("{}");
    QTest::newRow("null") << QByteArray(R"({"value":null})");
    QTest::newRow("an object") << QByteArray(R"({"value":{}})");
}

void CopiesTest::anAnswerWithoutAListIsNoEmptyOne()
{
    QFETCH(QByteArray, body);
    Service service;
    const auto all = looks(service);
    for (size_t i = 0; i < all.size(); ++i) {
        service.then({200, i == 1 ? R"({"responses":[{"id":"1","status":200,"body":)" + body +
                                        R"(},{"id":"2","status":200,"body":)" + body + "}]}"
                                  : body});
        const base::Failure failure = support::failureOf(all[i]);
        QCOMPARE(failure.key, "UNEXPECTED_ANSWER");
        QCOMPARE(failure.reaction, base::Reaction::Retry);
    }
}

void CopiesTest::aRefusedLookSaysNothingOfTheLetters_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("for what it is") << 400 << QByteArray("ErrorInvalidRequest");
    QTest::newRow("says nothing") << 400 << QByteArray();
    QTest::newRow("for its size") << 413 << QByteArray("RequestEntityTooLarge");
}

/// None of them is failed for it.
void CopiesTest::aRefusedLookSaysNothingOfTheLetters()
{
    QFETCH(int, status);
    QFETCH(QByteArray, code);
    Service service;
    for (const auto &look : looks(service)) {
        service.then(refusal(status, code));
        const base::Failure failure = support::failureOf(look);
        QCOMPARE(failure.reaction, base::Reaction::ParkMailbox);
        QCOMPARE(failure.key, "IMPORT_UNAVAILABLE");
        QVERIFY(failure.text.contains(QString::number(status)));
    }
    const QByteArray part =
        R"(,"status":)" + QByteArray::number(status) + R"(,"body":{"error":{"code":")" + code + R"("}}})";
    service.then({200, R"({"responses":[{"id":"1")" + part + R"(,{"id":"2")" + part + "]}"});
    QCOMPARE(support::failureOf(looks(service).at(1)).reaction, base::Reaction::ParkMailbox);
}

void CopiesTest::saysThatTheFolderIsGone()
{
    Service service({refusal(404, "ErrorItemNotFound"), refusal(404, "ErrorItemNotFound"), refusal(404, {})});
    const std::vector<target::Letter> letters{mail::letter(1, QStringLiteral("u1"))};
    std::map<model::DeliveryKey, target::Found> found;
    Copies copies(*service.client);
    QVERIFY(copies.find(service.mailbox(), folder, letters, found, {}));
    QVERIFY(copies.list(service.mailbox(), folder, [](const target::Held &) {}, {}));
    QCOMPARE(copies.holdsAny(service.mailbox(), folder, {}), std::nullopt);
}

void CopiesTest::listsOursAndOthers()
{
    const target::Letter letter = mail::letter(1, QStringLiteral("u1"));
    Service service;
    service.then({200, R"({"value":[{"id":"m1","singleValueExtendedProperties":[{"id":")" +
                           property::itemKey.toLatin1() + R"(","value":")" + letter.archiveKey.toHex() +
                           R"("}]}],"@odata.nextLink":")" + service.url(QStringLiteral("/2")).toEncoded() +
                           "\"}"});
    service.then(page({R"({"id":"m2"})"}));
    std::vector<std::pair<QByteArray, model::DeliveryKey>> listed;
    Copies(*service.client)
        .list(service.mailbox(), folder,
              [&](const target::Held &held) { listed.emplace_back(held.receipt, held.key); }, {});
    const std::vector<std::pair<QByteArray, model::DeliveryKey>> expected{{"m1", letter.key}, {"m2", {}}};
    QCOMPARE(listed, expected);
}

void CopiesTest::listsWhetherACopyIsWhole()
{
    const auto copy = [](const QByteArray &key, const QByteArray &sizes) {
        return QByteArray(R"({"id":"m","attachments":[)" + sizes +
                          R"(],"singleValueExtendedProperties":[{"id":")" + property::parts.toLatin1() +
                          R"(","value":"1:10"},{"id":")" + property::itemKey.toLatin1() + R"(","value":")" +
                          key + R"("}]})");
    };
    Service service({page({copy("ab", R"({"size":10})"), copy("cd", {}), copy({}, {})})});
    std::vector<bool> incomplete;
    Copies(*service.client)
        .list(service.mailbox(), folder,
              [&](const target::Held &held) { incomplete.push_back(held.isIncomplete); }, {});
    QCOMPARE(incomplete, (std::vector<bool>{false, true, false}));
    QVERIFY(
        QByteArray::fromPercentEncoding(service.requests().at(0)).contains("attachments($select=id,size)"));
}

void CopiesTest::holdsAnyWhenThereIsOne()
{
    Service service({page({R"({"id":"m1"})"}), page({})});
    Copies copies(*service.client);
    QCOMPARE(copies.holdsAny(service.mailbox(), folder, {}), std::optional(true));
    QCOMPARE(copies.holdsAny(service.mailbox(), folder, {}), std::optional(false));
}

QTEST_GUILESS_MAIN(CopiesTest)
#include "copies_test.moc"
