// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/target/microsoft365/scripted.h"
#include "support/failureof.h"
#include "target/microsoft365/directoryreader.h"

using namespace microsoft365;
using scripted::refusal;
using scripted::Service;

static const QByteArray place = "somewhere";

namespace {

/// A page of users; `link` is where it goes on, `isLast` where the changes follow.
scripted::Answer page(const Service &service, const QByteArrayList &users, const QString &link, bool isLast)
{
    return {200, R"({"value":[)" + users.join(',') + R"(],"@odata.)" + (isLast ? "deltaLink" : "nextLink") +
                     R"(":")" + service.url(link).toEncoded() + "\"}"};
}
QByteArray user(const QByteArray &id, const QByteArray &more = {})
{
    return R"({"id":")" + id + R"(","mail":")" + id + R"(@example.com")" + more + '}';
}
QStringList idsOf(const Users &users)
{
    QStringList ids;
    for (const auto &[id, user] : users)
        ids.append(id);
    return ids;
}

} // namespace

class DirectoryReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAllAndThenWhatHasChanged();
    void readsAllWhenTheStateIsLost_data();
    void readsAllWhenTheStateIsLost();
    void readsAllWhereTheDirectoryIsAnother_data();
    void readsAllWhereTheDirectoryIsAnother();
    void readsAllWhenTheFileIsDamaged();
    void asksForLessWhenAPropertyIsNotKnown();
    void passesOverEmptyPages();
    void aMissingPermissionIsNotHidden();
    void keepsNothingWhenItBreaksOff();

private:
    QString file() const { return m_folder->filePath(QStringLiteral("directory.json")); }
    std::unique_ptr<QTemporaryDir> m_folder = std::make_unique<QTemporaryDir>();

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
};

void DirectoryReaderTest::readsAllAndThenWhatHasChanged()
{
    Service service;
    service.then(page(service, {user("a"), user("b")}, QStringLiteral("/next"), false));
    service.then(page(service, {user("c")}, QStringLiteral("/delta1"), true));
    QCOMPARE(idsOf(readUsers(*service.client, file(), place, {})),
             (QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
    QVERIFY(service.requests().first().startsWith("GET /v1.0/users/delta?$select=id%2CdisplayName%2Cmail"));

    service.then(page(
        service,
        {R"({"id":"a","@removed":{"reason":"changed"}})", R"({"id":"b","displayName":"New"})", user("d")},
        QStringLiteral("/delta2"), true));
    const Users users = readUsers(*service.client, file(), place, {});
    QCOMPARE(service.requests().last(), "GET /delta1");
    QCOMPARE(idsOf(users), (QStringList{QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d")}));
    QCOMPARE(users.at(QStringLiteral("b")).displayName, QStringLiteral("New"));
    QCOMPARE(users.at(QStringLiteral("b")).mail, QStringLiteral("b@example.com"));

    service.then(page(service, {}, QStringLiteral("/delta3"), true));
    QCOMPARE(readUsers(*service.client, file(), place, {}), users);
    QCOMPARE(service.requests().last(), "GET /delta2");
}

void DirectoryReaderTest::readsAllWhenTheStateIsLost_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("not found") << 410 << QByteArray("syncStateNotFound");
    QTest::newRow("resync") << 410 << QByteArray("resyncRequired");
    QTest::newRow("says nothing") << 410 << QByteArray();
    QTest::newRow("bad request") << 400 << QByteArray("BadRequest");
}

void DirectoryReaderTest::readsAllWhenTheStateIsLost()
{
    QFETCH(int, status);
    QFETCH(QByteArray, code);
    Service service;
    service.then(page(service, {user("gone")}, QStringLiteral("/delta1"), true));
    readUsers(*service.client, file(), place, {});
    service.then(refusal(status, code));
    service.then(page(service, {user("a")}, QStringLiteral("/delta2"), true));
    QCOMPARE(idsOf(readUsers(*service.client, file(), place, {})), QStringList{QStringLiteral("a")});
    QCOMPARE(readDirectory(file(), place)->users.size(), 1u);
}

void DirectoryReaderTest::readsAllWhereTheDirectoryIsAnother_data()
{
    QTest::addColumn<bool>("isAtAnotherAddress");
    QTest::newRow("another tenant at the same address") << false;
    QTest::newRow("another address") << true;
}

void DirectoryReaderTest::readsAllWhereTheDirectoryIsAnother()
{
    QFETCH(bool, isAtAnotherAddress);
    Service first;
    first.then(page(first, {user("a"), user("b")}, QStringLiteral("/delta1"), true));
    readUsers(*first.client, file(), place, {});
    Service other;
    Service &second = isAtAnotherAddress ? other : first;
    const auto before = second.requests().size();
    second.then(page(second, {user("c")}, QStringLiteral("/delta2"), true));
    QCOMPARE(idsOf(readUsers(*second.client, file(), "elsewhere", {})), QStringList{QStringLiteral("c")});
    QVERIFY(second.requests().at(before).startsWith("GET /v1.0/users/delta?$select="));
}

void DirectoryReaderTest::readsAllWhenTheFileIsDamaged()
{
    QFile damaged(file());
    QVERIFY(damaged.open(QIODevice::WriteOnly));
    damaged.write("{\"deltaLink\":\"x\"");
    damaged.close();
    Service service;
    service.then(page(service, {user("a")}, QStringLiteral("/delta1"), true));
    QCOMPARE(idsOf(readUsers(*service.client, file(), place, {})), QStringList{QStringLiteral("a")});
    QVERIFY(readDirectory(file(), place));
}

void DirectoryReaderTest::asksForLessWhenAPropertyIsNotKnown()
{
    Service service;
    service.then(refusal(400, "BadRequest"));
    service.then(page(service, {user("a")}, QStringLiteral("/delta1"), true));
    QCOMPARE(readUsers(*service.client, file(), place, {}).size(), 1u);
    QVERIFY(service.requests().at(0).contains("createdDateTime"));
    QVERIFY(!service.requests().at(1).contains("createdDateTime"));
}

void DirectoryReaderTest::passesOverEmptyPages()
{
    Service service;
    service.then(page(service, {}, QStringLiteral("/2"), false));
    service.then(page(service, {}, QStringLiteral("/3"), false));
    service.then(page(service, {user("a")}, QStringLiteral("/delta1"), true));
    QCOMPARE(readUsers(*service.client, {}, place, {}).size(), 1u);
}

void DirectoryReaderTest::aMissingPermissionIsNotHidden()
{
    Service service({refusal(403, "Authorization_RequestDenied")});
    const base::Failure failure = support::failureOf([&] { readUsers(*service.client, file(), place, {}); });
    QCOMPARE(failure.key, "ACCESS_DENIED");
    QVERIFY(!QFile::exists(file()));
}

void DirectoryReaderTest::keepsNothingWhenItBreaksOff()
{
    Service service;
    service.then(page(service, {user("a")}, QStringLiteral("/delta1"), true));
    const Users users = readUsers(*service.client, file(), place, {});
    service.then(page(service, {user("b")}, QStringLiteral("/2"), false));
    service.then(refusal(403, "Authorization_RequestDenied"));
    support::failureOf([&] { readUsers(*service.client, file(), place, {}); });
    QCOMPARE(readDirectory(file(), place)->users, users);
    QVERIFY(readDirectory(file(), place)->deltaLink.endsWith(QStringLiteral("/delta1")));
}

QTEST_GUILESS_MAIN(DirectoryReaderTest)
#include "directoryreader_test.moc"
