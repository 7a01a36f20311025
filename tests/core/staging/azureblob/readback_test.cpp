// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "base/digest.h"
#include "core/staging/azureblob/fakecontainer.h"
#include "staging/azureblob/readback.h"
#include "staging/azureblob/upload.h"
#include "support/failureof.h"

using support::FakeContainer;
using support::HttpRequest;

static const QString name = QStringLiteral("segments/a.tar");

class ReadBackTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_container.emplace();
        m_client.emplace(m_container->context(m_clock));
        m_crew.emplace(m_container->context(m_clock));
    }

    void comparesEveryByte_data();
    void comparesEveryByte();
    void saysThatThereIsNone();
    void endsWithWhatAPieceEndsWith();

private:
    bool isStored(const QByteArray &content)
    {
        return azureblob::isStored(*m_client, *m_crew, name, base::Digest::sha256(content), {});
    }
    void store(const QByteArray &content) { m_container->blobs[name.toLatin1()].content = content; }

    support::FakeClock m_clock;
    std::optional<FakeContainer> m_container;
    std::optional<azureblob::BlobClient> m_client;
    std::optional<azureblob::Crew> m_crew;
};

static constexpr qsizetype piece = azureblob::pieceBytes;

void ReadBackTest::comparesEveryByte_data()
{
    QTest::addColumn<qsizetype>("size");
    QTest::addColumn<int>("requests");
    QTest::newRow("a byte") << qsizetype(1) << 1;
    QTest::newRow("a piece") << piece << 1;
    QTest::newRow("more than are read at a time") << 5 * piece + 1000 << 6;
}

void ReadBackTest::comparesEveryByte()
{
    QFETCH(qsizetype, size);
    QFETCH(int, requests);
    QByteArray content = support::contentOf(size);
    store(content);
    QVERIFY(isStored(content));
    QCOMPARE(int(m_container->requests().size()), requests);
    for (const qsizetype at : {size / 2, size - 1}) {
        QByteArray altered = content;
        altered[at] = static_cast<char>(altered.at(at) ^ 1);
        store(altered);
        QVERIFY(!isStored(content));
    }
    store(content.chopped(1));
    QVERIFY(!isStored(content));
}

void ReadBackTest::saysThatThereIsNone()
{
    QVERIFY(!isStored(support::contentOf(5)));
    store({});
    QVERIFY(!isStored(support::contentOf(5)));
}

void ReadBackTest::endsWithWhatAPieceEndsWith()
{
    const QByteArray content = support::contentOf(4 * piece);
    store(content);
    m_container->before = [](QTcpSocket &socket, const HttpRequest &request) {
        if (!request.headers.value("range").startsWith(QByteArray("bytes=" + QByteArray::number(2 * piece))))
            return false;
        FakeContainer::refuse(socket, 403, "AuthenticationFailed");
        return true;
    };
    QCOMPARE(support::failureOf([&] { isStored(content); }).key, "STAGING_SIGN_IN");
    m_container->before = {};
    QVERIFY(isStored(content));
}

QTEST_GUILESS_MAIN(ReadBackTest)
#include "readback_test.moc"
