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
    std::vector<target::Letter> letters;
    for (int i = 0; i < 31; ++i)
        letters.push_back(mail::letter(i, QStringLiteral("u1")));
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
