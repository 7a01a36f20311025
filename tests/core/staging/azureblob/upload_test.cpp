// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QTest>

#include "base/digest.h"
#include "core/staging/azureblob/fakecontainer.h"
#include "staging/azureblob/upload.h"
#include "support/failureof.h"

using support::FakeContainer;
using support::HttpRequest;

static const QByteArray segment = "0123456789abcdef0123456789abcdef";
static const QString name = QStringLiteral("segments/0123456789abcdef0123456789abcdef.tar");

class UploadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_container.emplace();
        m_client.emplace(m_container->context(m_clock));
        m_crew.emplace(m_container->context(m_clock));
    }

    void takesOneRequestForASmallOne();
    void makesABlobOfBlocksForALargeOne();
    void sendsAFewBlocksAtATime();
    void sendsOnlyTheBlocksThatAreMissing();
    void sendsAgainABlockThatDiffers();
    void sendsNothingOfWhatIsThere();
    void doesNotTakeAnotherForIt();
    void madeNoBlobOfContentThatDiffers_data();
    void madeNoBlobOfContentThatDiffers();
    void readsTheContentOnce();
    void readsNoMoreThanItHasTo();

private:
    void upload(QByteArray content, const QByteArray &sha256 = {}, qint64 size = -1)
    {
        QBuffer device(&content);
        device.open(QIODevice::ReadOnly);
        const azureblob::BlobFacts wanted{.size = size < 0 ? content.size() : size,
                                          .sha256 =
                                              sha256.isEmpty() ? base::Digest::sha256(content) : sha256};
        azureblob::upload(*m_client, *m_crew, segment, name, device, wanted, {});
    }

    QByteArray stored() const { return m_container->blobs.value(name.toLatin1()).content; }

    support::FakeClock m_clock;
    std::optional<FakeContainer> m_container;
    std::optional<azureblob::BlobClient> m_client;
    std::optional<azureblob::Crew> m_crew;
};

static constexpr qsizetype large = 2 * azureblob::pieceBytes + 1000;

void UploadTest::takesOneRequestForASmallOne()
{
    upload(support::contentOf(azureblob::pieceBytes));
    QCOMPARE(m_container->calls(), QStringList{QStringLiteral("PUT /") + name});
    QVERIFY(stored() == support::contentOf(azureblob::pieceBytes));
}

void UploadTest::makesABlobOfBlocksForALargeOne()
{
    upload(support::contentOf(large));
    QCOMPARE(m_container->calls().filter(QStringLiteral("comp=block")).size(), 5);
    QVERIFY(stored() == support::contentOf(large));
    const auto commit = m_container->requests().back();
    QCOMPARE(commit.headers.value("x-ms-meta-sha256"),
             base::Digest::sha256(support::contentOf(large)).toHex());
    QCOMPARE(commit.headers.value("if-none-match"), "*");
    base::Digest md5(base::Digest::Algorithm::Md5);
    md5.add(support::contentOf(large));
    QCOMPARE(commit.headers.value("x-ms-blob-content-md5"), md5.result().toBase64());
}

static bool isBlock(const HttpRequest &request)
{
    return request.method == "PUT" && request.target.contains("comp=block&");
}

/// Holds the answers to blocks back until as many as may be are there.
void UploadTest::sendsAFewBlocksAtATime()
{
    const QByteArray content = support::contentOf(4 * azureblob::pieceBytes + 1000);
    std::vector<QTcpSocket *> waiting;
    size_t most = 0;
    bool isOpen = false;
    m_container->before = [&](QTcpSocket &socket, const HttpRequest &request) {
        if (!isBlock(request) || isOpen)
            return false;
        waiting.push_back(&socket);
        most = std::max(most, waiting.size());
        if (waiting.size() < azureblob::Crew::size)
            return true;
        isOpen = true;
        for (QTcpSocket *each : waiting)
            FakeContainer::refuse(*each, 503, "ServerBusy"); // and so all of them come again
        return true;
    };
    upload(content);
    QCOMPARE(most, azureblob::Crew::size);
    QVERIFY(stored() == content);
}

void UploadTest::sendsOnlyTheBlocksThatAreMissing()
{
    m_container->before = [blocks = 0](QTcpSocket &socket, const HttpRequest &request) mutable {
        if (!isBlock(request) || blocks++ < 2)
            return false;
        FakeContainer::refuse(socket, 403, "AuthenticationFailed");
        return true;
    };
    QCOMPARE(support::failureOf([&] { upload(support::contentOf(large)); }).key, "STAGING_SIGN_IN");
    QVERIFY(m_container->blobs.isEmpty());
    m_container->before = {};
    m_container->forget();
    upload(support::contentOf(large));
    QCOMPARE(std::ranges::count_if(m_container->requests(), isBlock), 1);
    QVERIFY(stored() == support::contentOf(large));
}

void UploadTest::sendsAgainABlockThatDiffers()
{
    QByteArray other = support::contentOf(large);
    other[5] = static_cast<char>(other.at(5) ^ 1);
    QCOMPARE(support::failureOf([&] { upload(other, base::Digest::sha256(support::contentOf(large))); }).key,
             "SEGMENT_DAMAGED");
    m_container->forget();
    upload(support::contentOf(large));
    QCOMPARE(std::ranges::count_if(m_container->requests(), isBlock), 1);
    QVERIFY(stored() == support::contentOf(large));
}

void UploadTest::sendsNothingOfWhatIsThere()
{
    upload(support::contentOf(large));
    m_container->forget();
    upload(support::contentOf(large));
    QCOMPARE(m_container->calls(), (QStringList{QStringLiteral("GET /%1?comp=blocklist").arg(name),
                                                QStringLiteral("HEAD /") + name}));
}

void UploadTest::doesNotTakeAnotherForIt()
{
    upload(support::contentOf(large));
    QCOMPARE(support::failureOf([&] { upload(support::contentOf(large - 1)); }).key, "STAGING_CONFLICT");
    QVERIFY(stored() == support::contentOf(large));
}

void UploadTest::madeNoBlobOfContentThatDiffers_data()
{
    QTest::addColumn<qsizetype>("there");
    QTest::addColumn<qsizetype>("wanted");
    QTest::newRow("small, short") << qsizetype(1000) << qsizetype(1001);
    QTest::newRow("small, long") << qsizetype(1001) << qsizetype(1000);
    QTest::newRow("far too long") << large << qsizetype(1000);
    QTest::newRow("far too short") << qsizetype(1000) << large;
    QTest::newRow("large, short") << large - 1 << large;
    QTest::newRow("large, long") << large + 1 << large;
}

void UploadTest::madeNoBlobOfContentThatDiffers()
{
    QFETCH(qsizetype, there);
    QFETCH(qsizetype, wanted);
    const base::Failure failure = support::failureOf(
        [&] { upload(support::contentOf(there), base::Digest::sha256(support::contentOf(wanted)), wanted); });
    QCOMPARE(failure.key, "SEGMENT_DAMAGED");
    QCOMPARE(failure.area, base::Area::Storage);
    QVERIFY(m_container->blobs.isEmpty());
}

namespace {

/// Gives its content once, and then, if it is to, more and more of it.
class Stream final : public QIODevice
{
public:
    Stream(QByteArray content, bool isEndless) : m_content(std::move(content)), m_isEndless(isEndless)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    bool isSequential() const override { return true; }
    qint64 given = 0;

protected:
    qint64 readData(char *data, qint64 maximum) override
    {
        const qint64 from = given % m_content.size();
        if (given >= m_content.size() && !m_isEndless)
            return -1;
        const qint64 count = std::min(maximum, m_content.size() - from);
        std::copy_n(m_content.constData() + from, count, data);
        given += count;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_content;
    bool m_isEndless;
};

} // namespace

static azureblob::BlobFacts factsOf(qint64 size)
{
    return {.size = size, .sha256 = base::Digest::sha256(support::contentOf(size))};
}

void UploadTest::readsTheContentOnce()
{
    Stream stream(support::contentOf(large), false);
    azureblob::upload(*m_client, *m_crew, segment, name, stream, factsOf(large), {});
    QCOMPARE(stream.given, large);
    QVERIFY(stored() == support::contentOf(large));
}

void UploadTest::readsNoMoreThanItHasTo()
{
    Stream stream(support::contentOf(large), true);
    const base::Failure failure = support::failureOf(
        [&] { azureblob::upload(*m_client, *m_crew, segment, name, stream, factsOf(large), {}); });
    QCOMPARE(failure.key, "SEGMENT_DAMAGED");
    QVERIFY(stream.given <= large + azureblob::pieceBytes);
    QVERIFY(m_container->blobs.isEmpty());
}

QTEST_GUILESS_MAIN(UploadTest)
#include "upload_test.moc"
