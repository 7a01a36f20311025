// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/staging/azureblob/fakecontainer.h"
#include "staging/azureblob/blobreader.h"
#include "staging/azureblob/upload.h"

using support::FakeContainer;
using support::HttpRequest;

static const QString name = QStringLiteral("segments/1.tar");
static constexpr qint64 length = 2 * azureblob::pieceBytes + 100;

class BlobReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsPieceByPiece();
    void seeksWithoutReadingWhatLiesBetween();
    void endsWhereTheRangeEnds();
    void failsWhenAPieceCannotBeHad_data();
    void failsWhenAPieceCannotBeHad();
    void neverMixesTwoBlobs();

private:
    std::unique_ptr<azureblob::BlobReader> reader(qint64 offset, qint64 size)
    {
        auto first = m_client->range(name, offset, std::min(size, azureblob::pieceBytes), {}, {});
        return std::make_unique<azureblob::BlobReader>(*m_client, name, offset, size, std::move(*first),
                                                       base::Stop());
    }

    QByteArray m_content;
    support::FakeClock m_clock;
    std::optional<FakeContainer> m_container;
    std::optional<azureblob::BlobClient> m_client;
};

void BlobReaderTest::init()
{
    m_content.resize(length + 50);
    for (qsizetype i = 0; i < m_content.size(); ++i)
        m_content[i] = static_cast<char>(i * 13 + i / 1021);
    m_container.emplace();
    m_container->blobs["segments/1.tar"] = {m_content, "", ""};
    m_client.emplace(m_container->context(m_clock));
}

void BlobReaderTest::readsPieceByPiece()
{
    const auto device = reader(7, length);
    QCOMPARE(m_container->requests().size(), size_t(1));
    QVERIFY(device->readAll() == m_content.mid(7, length));
    QCOMPARE(m_container->requests().size(), size_t(3));
    for (const HttpRequest &request : m_container->requests())
        QVERIFY(request.headers.contains("range"));
}

void BlobReaderTest::seeksWithoutReadingWhatLiesBetween()
{
    const auto device = reader(0, length);
    QVERIFY(device->seek(length - 10));
    QCOMPARE(device->readAll(), m_content.mid(length - 10, 10));
    QCOMPARE(m_container->requests().back().headers.value("range"),
             QByteArray("bytes=" + QByteArray::number(length - 10) + '-' + QByteArray::number(length - 1)));
    QVERIFY(device->seek(3));
    QCOMPARE(device->read(4), m_content.mid(3, 4));
    QVERIFY(!device->seek(length + 1));
}

void BlobReaderTest::endsWhereTheRangeEnds()
{
    const auto device = reader(10, 20);
    QCOMPARE(device->size(), 20);
    QCOMPARE(device->read(1000), m_content.mid(10, 20));
    QVERIFY(device->atEnd());
    QVERIFY(device->read(1).isEmpty());
}

void BlobReaderTest::failsWhenAPieceCannotBeHad_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("gone") << 404 << QByteArray("BlobNotFound");
    QTest::newRow("refused") << 403 << QByteArray("AuthenticationFailed");
}

void BlobReaderTest::failsWhenAPieceCannotBeHad()
{
    QFETCH(int, status);
    QFETCH(QByteArray, code);
    const auto device = reader(0, length);
    m_container->before = [&](QTcpSocket &socket, const HttpRequest &) {
        FakeContainer::refuse(socket, status, code);
        return true;
    };
    QByteArray bytes(length, 'x');
    qint64 got = 0;
    for (qint64 done = 0; (got = device->read(bytes.data(), bytes.size())) > 0; done += got)
        QVERIFY(done < azureblob::pieceBytes);
    QCOMPARE(got, -1);
    QVERIFY(!device->errorString().isEmpty());
}

void BlobReaderTest::neverMixesTwoBlobs()
{
    const auto device = reader(0, length);
    m_container->blobs["segments/1.tar"].content.fill('y');
    QVERIFY(device->seek(azureblob::pieceBytes));
    char byte = 0;
    QCOMPARE(device->read(&byte, 1), -1);
}

QTEST_GUILESS_MAIN(BlobReaderTest)
#include "blobreader_test.moc"
