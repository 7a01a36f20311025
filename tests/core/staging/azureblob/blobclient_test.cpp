// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSet>
#include <QTest>

#include "base/digest.h"
#include "core/staging/azureblob/fakecontainer.h"
#include "staging/azureblob/blobclient.h"
#include "support/failureof.h"

using azureblob::BlobClient;
using azureblob::BlobFacts;
using support::FakeContainer;
using support::HttpRequest;

static const QString name = QStringLiteral("segments/1.tar");
static const QByteArray content = "what a segment holds";

static BlobFacts factsOf(const QByteArray &bytes)
{
    base::Digest md5(base::Digest::Algorithm::Md5);
    md5.add(bytes);
    return {.size = bytes.size(), .sha256 = base::Digest::sha256(bytes), .md5 = md5.result()};
}

class BlobClientTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_container.emplace();
        m_client.emplace(m_container->context(m_clock));
    }

    void createsWithDigestsAndOnce();
    void theSameAgainIsASuccess();
    void anotherBlobIsAConflict_data();
    void anotherBlobIsAConflict();
    void looksBeforeItSendsAgain();
    void sendsAgainWhatDidNotArrive();
    void triesACreateNoLongerBecauseItLooks();
    void tellsEachWait();
    void triesPassingTroublesAgainAndNoOthers_data();
    void triesPassingTroublesAgainAndNoOthers();
    void signsEveryAttemptAnew();
    void replacesDocuments();
    void tellsAbsentFromRefused();
    void readsRangesOfOneBlob();
    void removesAndForgives();
    void aPolicyMayKeepABlob();
    void aRefusedTokenIsRenewedOnce();
    void tellsOfASasThatItExpired();
    void stopsAtOnce();

private:
    /// Answers the first `times` requests that `fits` with that status.
    void failFirst(int times, int status, const QByteArray &code)
    {
        m_container->before = [this, left = times, status, code](QTcpSocket &socket,
                                                                 const HttpRequest &) mutable {
            if (left-- <= 0)
                return false;
            m_clock.advance(std::chrono::seconds{1});
            FakeContainer::refuse(socket, status, code, "Retry-After: 0\r\n");
            return true;
        };
    }

    support::FakeClock m_clock;
    std::optional<FakeContainer> m_container;
    std::optional<BlobClient> m_client;
};

void BlobClientTest::createsWithDigestsAndOnce()
{
    m_client->create(name, content, factsOf(content), {});
    QCOMPARE(m_container->blobs.value("segments/1.tar").content, content);
    const auto headers = m_container->requests().back().headers;
    QCOMPARE(headers.value("if-none-match"), "*");
    QCOMPARE(headers.value("x-ms-version"), "2023-11-03");
    QCOMPARE(headers.value("x-ms-blob-type"), "BlockBlob");
    QCOMPARE(headers.value("content-md5"), factsOf(content).md5.toBase64());
    QCOMPARE(headers.value("x-ms-meta-sha256"), factsOf(content).sha256.toHex());
    const auto facts = m_client->facts(name, {});
    QVERIFY(facts && facts->agrees(factsOf(content)));
}

void BlobClientTest::theSameAgainIsASuccess()
{
    m_client->create(name, content, factsOf(content), {});
    m_client->create(name, content, factsOf(content), {});
    QCOMPARE(m_container->calls().last(), QStringLiteral("HEAD /segments/1.tar"));
}

void BlobClientTest::anotherBlobIsAConflict_data()
{
    QTest::addColumn<FakeContainer::Blob>("there");
    const BlobFacts facts = factsOf(content);
    QTest::newRow("other content") << FakeContainer::Blob{"x", factsOf("x").sha256.toHex(), ""};
    QTest::newRow("another size") << FakeContainer::Blob{"x", facts.sha256.toHex(), ""};
    QTest::newRow("no SHA-256") << FakeContainer::Blob{content, "", facts.md5.toBase64()};
    QTest::newRow("another MD5") << FakeContainer::Blob{QByteArray(content.size(), 'x'), facts.sha256.toHex(),
                                                        factsOf("x").md5.toBase64()};
}

void BlobClientTest::anotherBlobIsAConflict()
{
    QFETCH(FakeContainer::Blob, there);
    m_container->blobs["segments/1.tar"] = there;
    const base::Failure failure =
        support::failureOf([&] { m_client->create(name, content, factsOf(content), {}); });
    QCOMPARE(failure.key, "STAGING_CONFLICT");
    QCOMPARE(failure.area, base::Area::Destination);
    QCOMPARE(m_container->blobs.value("segments/1.tar").content, there.content);
}

/// The server does it, and the connection is cut in the place of its answer.
void BlobClientTest::looksBeforeItSendsAgain()
{
    m_container->before = [&](QTcpSocket &socket, const HttpRequest &request) {
        if (request.method != "PUT")
            return false;
        m_container->blobs["segments/1.tar"] = {request.body, request.headers.value("x-ms-meta-sha256"), ""};
        socket.abort();
        return true;
    };
    m_client->create(name, content, factsOf(content), {});
    QCOMPARE(m_container->calls(),
             (QStringList{QStringLiteral("PUT /segments/1.tar"), QStringLiteral("HEAD /segments/1.tar")}));
}

void BlobClientTest::sendsAgainWhatDidNotArrive()
{
    failFirst(1, 503, "ServerBusy");
    m_client->create(name, content, factsOf(content), {});
    QCOMPARE(m_container->calls(),
             (QStringList{QStringLiteral("PUT /segments/1.tar"), QStringLiteral("HEAD /segments/1.tar"),
                          QStringLiteral("PUT /segments/1.tar")}));
    QCOMPARE(m_container->blobs.value("segments/1.tar").content, content);
}

void BlobClientTest::triesACreateNoLongerBecauseItLooks()
{
    failFirst(1000, 503, "ServerBusy");
    const base::Failure failure =
        support::failureOf([&] { m_client->create(name, content, factsOf(content), {}); });
    QCOMPARE(failure.key, "STAGING_BUSY");
    QCOMPARE(m_container->calls().size(), BlobClient::attempts);
}

void BlobClientTest::tellsEachWait()
{
    staging::StagingContext context = m_container->context(m_clock);
    QByteArrayList told;
    context.waiting = [&](const base::Failure &failure, std::chrono::milliseconds) {
        told.append(failure.key);
    };
    BlobClient client(context);
    failFirst(2, 503, "ServerBusy");
    client.replace(name, content, {});
    QCOMPARE(told, (QByteArrayList{"STAGING_BUSY", "STAGING_BUSY"}));
    failFirst(1, 503, "ServerBusy");
    client.create(QStringLiteral("segments/2.tar"), content, factsOf(content), {});
    QCOMPARE(told.size(), 3);
}

void BlobClientTest::triesPassingTroublesAgainAndNoOthers_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<int>("calls");
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("busy") << 503 << QByteArray("ServerBusy") << BlobClient::attempts
                          << QByteArray("STAGING_BUSY");
    QTest::newRow("an error") << 500 << QByteArray("InternalError") << BlobClient::attempts
                              << QByteArray("HTTP_500");
    QTest::newRow("no container") << 404 << QByteArray("ContainerNotFound") << 1
                                  << QByteArray("STAGING_CONTAINER_MISSING");
    QTest::newRow("no permission") << 403 << QByteArray("AuthorizationPermissionMismatch") << 1
                                   << QByteArray("STAGING_PERMISSION");
    QTest::newRow("a lease") << 412 << QByteArray("LeaseIdMissing") << 1 << QByteArray("STAGING_LEASED");
}

void BlobClientTest::triesPassingTroublesAgainAndNoOthers()
{
    QFETCH(int, status);
    QFETCH(QByteArray, code);
    QFETCH(int, calls);
    QFETCH(QByteArray, key);
    failFirst(100, status, code);
    const base::Failure failure = support::failureOf([&] { m_client->replace(name, content, {}); });
    QCOMPARE(failure.key, key);
    QCOMPARE(m_container->calls().size(), calls);
}

void BlobClientTest::signsEveryAttemptAnew()
{
    failFirst(2, 503, "ServerBusy");
    m_client->replace(name, content, {});
    QSet<QByteArray> dates, signatures, ids;
    for (const HttpRequest &request : m_container->requests()) {
        dates.insert(request.headers.value("x-ms-date"));
        signatures.insert(request.headers.value("authorization"));
        ids.insert(request.headers.value("x-ms-client-request-id"));
    }
    QCOMPARE(dates.size(), 3);
    QCOMPARE(signatures.size(), 3);
    QCOMPARE(ids.size(), 3);
}

void BlobClientTest::replacesDocuments()
{
    m_client->replace(QStringLiteral("manifests/1.json"), "one", {});
    m_client->replace(QStringLiteral("manifests/1.json"), "two", {});
    QCOMPARE(m_client->whole(QStringLiteral("manifests/1.json"), {}).value_or("none"), "two");
}

void BlobClientTest::tellsAbsentFromRefused()
{
    QVERIFY(!m_client->facts(name, {}));
    QVERIFY(!m_client->whole(name, {}));
    QVERIFY(!m_client->waitingBlocks(name, {}));
    QVERIFY(!m_client->range(name, 0, 10, {}, {}));
    failFirst(100, 404, "ContainerNotFound");
    for (const auto &ask : std::vector<std::function<void()>>{
             [&] { m_client->facts(name, {}); },
             [&] { m_client->whole(name, {}); },
             [&] { m_client->waitingBlocks(name, {}); },
             [&] { m_client->range(name, 0, 10, {}, {}); },
             [&] { m_client->remove(name, {}); },
         })
        QCOMPARE(support::failureOf(ask).key, "STAGING_CONTAINER_MISSING");
}

void BlobClientTest::readsRangesOfOneBlob()
{
    m_client->create(name, content, factsOf(content), {});
    const auto range = m_client->range(name, 5, 3, {}, {});
    QVERIFY(range);
    QCOMPARE(range->bytes, content.mid(5, 3));
    QCOMPARE(range->total, content.size());
    QVERIFY(m_client->range(name, 5, 100, range->etag, {})->bytes == content.mid(5));
    QVERIFY(!m_client->range(name, 100, 3, {}, {}));
    m_container->blobs["segments/1.tar"].content = "another";
    QVERIFY(!m_client->range(name, 0, 3, range->etag, {}));
}

void BlobClientTest::removesAndForgives()
{
    m_client->create(name, content, factsOf(content), {});
    QVERIFY(m_client->remove(name, {}));
    QVERIFY(m_container->blobs.isEmpty());
    QVERIFY(m_client->remove(name, {}));
}

void BlobClientTest::aPolicyMayKeepABlob()
{
    m_client->create(name, content, factsOf(content), {});
    for (const char *code : {"BlobImmutableDueToPolicy", "BlobImmutableDueToLegalHold"}) {
        failFirst(1, 409, code);
        QVERIFY(!m_client->remove(name, {}));
    }
}

void BlobClientTest::aRefusedTokenIsRenewedOnce()
{
    int tokens = 0;
    support::HttpServer login([&](QTcpSocket &socket, const HttpRequest &) {
        support::HttpServer::respond(
            socket, 200,
            "{\"token_type\": \"Bearer\", \"expires_in\": 3600, \"access_token\": \"token" +
                QByteArray::number(++tokens) + "\"}");
    });
    staging::StagingContext context = m_container->context(m_clock);
    context.secretKeys = {"stagingClientSecret"};
    context.secret = [](const QByteArray &key) {
        return key == "stagingClientSecret" ? base::Secret("word") : base::Secret();
    };
    context.values.insert("stagingTenant", QStringLiteral("contoso.example"));
    context.values.insert("stagingClientId", QStringLiteral("11111111-2222-3333-4444-555555555555"));
    context.values.insert("stagingLoginUrl", login.url(QString()).toString());
    BlobClient client(context);
    m_container->before = [](QTcpSocket &socket, const HttpRequest &request) {
        if (request.headers.value("authorization") == "Bearer token2")
            return false;
        FakeContainer::refuse(socket, 401, "InvalidAuthenticationInfo");
        return true;
    };
    client.create(name, content, factsOf(content), {});
    QCOMPARE(m_container->requests().size(), size_t(2));
    m_container->before = [](QTcpSocket &socket, const HttpRequest &) {
        FakeContainer::refuse(socket, 401, "InvalidAuthenticationInfo");
        return true;
    };
    const base::Failure failure = support::failureOf([&] { client.facts(name, {}); });
    QCOMPARE(failure.key, "STAGING_SIGN_IN");
    QCOMPARE(tokens, 3);
}

void BlobClientTest::tellsOfASasThatItExpired()
{
    staging::StagingContext context = m_container->context(m_clock);
    context.secretKeys = {"sas"};
    context.secret = [](const QByteArray &) {
        return base::Secret("se=2026-11-20T08%3A01%3A00Z&sig=a");
    };
    m_client.emplace(context);
    m_container->before = [](QTcpSocket &socket, const HttpRequest &) {
        FakeContainer::refuse(socket, 403, "AuthorizationFailure", {});
        return true;
    };
    const auto key = [&] {
        return support::failureOf([&] { m_client->whole(name, {}); }).key;
    };
    QCOMPARE(key(), "STAGING_FIREWALL");
    m_clock.advance(std::chrono::minutes{2});
    QCOMPARE(key(), "STAGING_SAS_EXPIRED");
}

void BlobClientTest::stopsAtOnce()
{
    const base::Stop stop;
    stop.now();
    QCOMPARE(support::failureOf([&] { m_client->facts(name, stop); }).reaction, base::Reaction::Stopped);
    QVERIFY(m_container->requests().empty());
}

QTEST_GUILESS_MAIN(BlobClientTest)
#include "blobclient_test.moc"
